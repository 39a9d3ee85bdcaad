"""``help``: the help of the program or of a command, and the manual page."""

from typing import Annotated

import typer

from briefing.cli.completion import complete_command
from briefing.cli.streams import put


def help_page(
    context: typer.Context,
    command: Annotated[
        str | None, typer.Argument(metavar="[COMMAND]", help="Which command.", autocompletion=complete_command)
    ] = None,
    man: Annotated[bool, typer.Option("--man", help="Print the manual page, for man.")] = False,
) -> None:
    """The help of a command, as its own --help shows it; without a command that of all.

    [bold]Examples[/]

      briefing help timeline
      briefing help --man | man -l -
    """
    group = context.find_root().command
    if not man:
        group([*([command] if command else []), "--help"], prog_name="briefing")
        return
    from briefing.cli.manual import manual

    names = group.list_commands(context)  # type: ignore[attr-defined]
    commands = {name: group.get_command(context, name) for name in names}  # type: ignore[attr-defined]
    put(manual(group, commands).encode())
