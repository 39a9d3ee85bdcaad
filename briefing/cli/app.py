"""The commands by name. Each is imported only when it runs, for the prompt to be back at once.

A command is a function in a module of the same name in ``commands/``.
"""

from importlib import import_module
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

COMMANDS = MappingProxyType(
    {
        "summary": "summary",
        "timeline": "timeline",
        "agenda": "agenda",
        "people": "people",
        "topics": "topics",
        "quotes": "quotes",
        "measures": "measures",
        "positions": "positions",
        "list": "listing",
        "search": "search",
        "source": "source",
        "dates": "dates",
        "diff": "diff",
        "new-since": "new_since",
        "export": "export",
        "new": "new",
        "check": "check",
        "schema": "schema",
        "index": "index",
    }
)


class _Commands(TyperGroup):
    """A group that loads a command when it is asked for; for help, all of them."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002 - the group's own signature
        """Return all names, in the order of the help."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002 - the same
        """Return the command of a name; for an unknown one load all, so that the nearest can be named."""
        if cmd_name not in COMMANDS:
            self.commands.update({name: _loaded(name) for name in COMMANDS})
            return None
        return _loaded(cmd_name)


def _loaded(name: str) -> Any:
    from briefing.cli.option_records import with_options

    function = COMMANDS[name]
    command = getattr(import_module(f"briefing.cli.commands.{function}"), function)
    alone = typer.Typer(add_completion=False, rich_markup_mode="rich")
    alone.command(name)(with_options(command))
    return typer.main.get_command(alone)


def _print_version(wanted: bool) -> None:
    if wanted:
        from briefing.version import __version__

        print(f"briefing {__version__}")  # noqa: T201 - the answer
        raise typer.Exit


app = typer.Typer(
    cls=_Commands,
    rich_markup_mode="rich",
    context_settings={"help_option_names": ["--help", "-h"]},
)


@app.callback(invoke_without_command=True)
def briefing(
    context: typer.Context,
    library: Annotated[Path | None, typer.Option("--library", hidden=True)] = None,
    as_of: Annotated[str | None, typer.Option("--as-of", hidden=True)] = None,
    _version: Annotated[
        bool,
        typer.Option("--version", callback=_print_version, is_eager=True, help="Say which version this is."),
    ] = False,
) -> None:
    """From a news article, encoded as YAML, to the papers that a policy desk works from.

    [bold]Examples[/]

      briefing summary
      briefing timeline --topic tariffs
      briefing export -o brief.md
    """
    if context.invoked_subcommand is None:
        from briefing.cli.commands.welcome import welcome

        welcome(library, as_of)
    elif library is not None or as_of is not None:
        context.fail("--library and --as-of stand behind the command")
