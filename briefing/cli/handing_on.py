"""What the commands share that write a paper to hand on: its head, its file, its format."""

from pathlib import Path
from typing import Annotated, Any

import typer
from msgspec import Struct

from briefing.cli.options import FormatName
from briefing.formats import FORMATS, format_of
from briefing.problems import CannotGoOn

ExportFormat = Annotated[
    FormatName | None,
    typer.Option(
        "--format", "-f", help="How to write it: else by the file's ending, else markdown.", show_default=False
    ),
]
Force = Annotated[bool, typer.Option("--force", help="Replace files that exist.")]
OpenIt = Annotated[bool, typer.Option("--open", help="Open the file that was written.")]


def _of_head(*names: str, metavar: str, what: str) -> Any:
    return typer.Option(*names, metavar=metavar, help=what, rich_help_panel="The paper's head", show_default=False)


class HeadOptions(Struct, frozen=True, kw_only=True):
    """The head of a paper: what is given here takes the place of what a file says."""

    for_whom: Annotated[str | None, _of_head("--for", metavar="NAME", what="Whom the paper is for.")] = None
    sender: Annotated[str | None, _of_head("--from", metavar="NAME", what="Who hands it on.")] = None
    ref: Annotated[str | None, _of_head("--ref", metavar="REF", what="Its reference.")] = None
    handling: Annotated[
        str | None, _of_head("--handling", metavar="MARK", what="How it is to be handled: at its top and its bottom.")
    ] = None

    @property
    def given(self) -> dict[str, str]:
        """What is given, by the fields of ``Paper``."""
        named = {"to": self.for_whom, "sender": self.sender, "ref": self.ref, "handling": self.handling}
        return {name: words for name, words in named.items() if words is not None}


def written_path(output: Path | None, *, open_it: bool) -> Path | None:
    """Return the file to write, or None for stdout; raise CannotGoOn where that should be opened."""
    path = None if output is None or str(output) == "-" else output
    if open_it and path is None:
        message = "--open opens a file"
        raise CannotGoOn(message, hint="-o FILE writes one")
    return path


def format_by_ending(path: Path) -> str:
    """Return the format of a file by its ending; raise CannotGoOn where none has it."""
    found = format_of(path.name)
    if found is None:
        known = ", ".join(suffix for each in FORMATS.values() for suffix in each.suffixes)
        raise CannotGoOn(
            f"no format has the ending {path.suffix!r}", hint=f"--format says which; known endings: {known}"
        )
    return found


def open_file(path: Path) -> None:
    """Open a file in the program that the system has for it."""
    if typer.launch(str(path.resolve())):
        raise CannotGoOn(f"there is no program to open {path}", exit_code=1)
