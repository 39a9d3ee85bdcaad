"""The commands by name. A command is imported only when it runs, so that the prompt is back at once.

A command is a function in a module of the same name in ``commands/``.
"""

from copy import copy
from importlib import import_module
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, Any

import typer
from typer.core import TyperCommand, TyperGroup

from briefing.cli.consoles import color_help
from briefing.cli.settings import SETTINGS, Color

COMMANDS = MappingProxyType(
    {
        "summary": "summary",
        "timeline": "timeline",
        "agenda": "agenda",
        "people": "people",
        "topics": "topics",
        "quotes": "quotes",
        "measures": "measures",
        "figures": "figures",
        "positions": "positions",
        "list": "listing",
        "search": "search",
        "source": "source",
        "open": "opening",
        "dates": "dates",
        "diff": "diff",
        "new-since": "new_since",
        "export": "export",
        "paper": "paper",
        "template": "template",
        "draft": "draft",
        "new": "new",
        "edit": "edit",
        "check": "check",
        "schema": "schema",
        "lsp": "lsp",
        "index": "index",
        "tables": "tables",
        "help": "help_page",
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
            self.commands.update({name: self._loaded(name) for name in COMMANDS})
            return None
        return self._loaded(cmd_name)

    def _loaded(self, name: str) -> Any:
        """Return a command, which takes the options of the whole run, too."""
        from briefing.cli.option_records import with_options

        function = COMMANDS[name]
        command = getattr(import_module(f"briefing.cli.commands.{function}"), function)
        alone = typer.Typer(add_completion=False, rich_markup_mode="rich")
        alone.command(name, cls=_Command)(with_options(command))
        made = typer.main.get_command(alone)
        for option in self.params:
            if option.name in _OF_THE_RUN:
                hidden: Any = copy(option)
                hidden.hidden, hidden.envvar = True, None  # the variable has been asked before the command
                made.params.append(hidden)
        return made

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Draw the help in colours as far as they are wanted."""
        color_help()
        super().format_help(ctx, formatter)


class _Command(TyperCommand):
    """A command whose help is in colours as far as they are wanted."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Draw the help."""
        color_help()
        super().format_help(ctx, formatter)


def _set_color(value: Color | None) -> None:
    if value:
        SETTINGS.color = value


def _set_quiet(value: bool) -> None:
    SETTINGS.quiet |= value


def _set_unpaged(value: bool) -> None:
    SETTINGS.paged &= not value


def _of_the_run(*names: str, callback: Any, what: str, **more: Any) -> Any:
    return typer.Option(
        *names, callback=callback, is_eager=True, expose_value=False, help=what, show_default=False, **more
    )


def _print_version(wanted: bool) -> None:
    if wanted:
        from briefing.version import __version__

        print(f"briefing {__version__}")  # noqa: T201 - the answer
        raise typer.Exit


# The options that every command takes, before and behind its name; they are shown before it alone.
_OF_THE_RUN = ("color", "quiet", "no_pager")

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
        typer.Option("--version", "-V", callback=_print_version, is_eager=True, help="Say which version this is."),
    ] = False,
    color: Annotated[  # noqa: ARG001 - taken by its callback
        Color | None,
        _of_the_run(
            "--color",
            callback=_set_color,
            envvar="BRIEFING_COLOR",
            what="When to draw in colours: auto is on a terminal alone.",
        ),
    ] = None,
    quiet: Annotated[  # noqa: ARG001
        bool,
        _of_the_run(
            "--quiet", "-q", callback=_set_quiet, envvar="BRIEFING_QUIET", what="Say nothing on stderr but errors."
        ),
    ] = False,
    no_pager: Annotated[  # noqa: ARG001
        bool, _of_the_run("--no-pager", callback=_set_unpaged, what="Show what is longer than the screen as it is.")
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
