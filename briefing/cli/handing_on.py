"""What the commands share that write a paper to hand on: its head, its file, its format."""

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Annotated, Any

import typer
from msgspec import Struct, structs

from briefing.brief.model import Brief
from briefing.brief.reading.files import plain_bytes
from briefing.cli.diagnostics import say_left_out
from briefing.cli.format_choice import FormatChoice
from briefing.cli.options import Diagrams
from briefing.cli.output import encoded_for, with_diagram, with_last_change
from briefing.document import Document
from briefing.formats import FORMATS, format_named, format_of, known_endings
from briefing.formats.stationery import Sheet, Stationery
from briefing.problems import CannotGoOn, Problem
from briefing.spool import mapped
from briefing.views import view
from briefing.views.parts.quote_limit import within_limit
from briefing.views.selection import Selection

ExportFormat = Annotated[
    str | None,
    typer.Option(
        "--format",
        "-f",
        click_type=FormatChoice(),
        help="How to write it: else by the file's ending, else markdown.",
        show_default=False,
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


class StationeryOptions(Struct, frozen=True, kw_only=True):
    """What a paper is written on, where its format has sheets."""

    sheet: Annotated[
        Sheet,
        typer.Option("--sheet", envvar="BRIEFING_SHEET", help="The size of the sheets, of PDF and Word."),
    ] = "a4"
    reference: Annotated[
        Path | None,
        typer.Option(
            "--reference",
            metavar="FILE",
            help="Take styles, header and footer from this Word file (.docx, .dotx).",
            show_default=False,
        ),
    ] = None
    diagram: Diagrams = None

    def given_for(self, format_name: str, template: str | None) -> Stationery:
        """Return the stationery for a format; raise CannotGoOn where it takes no reference or diagram, or has none."""
        given = with_diagram(self.diagram, format_name, template)
        if self.reference is None:
            return given or Stationery(sheet=self.sheet)
        if "reference" not in format_named(format_name).takes:
            raise CannotGoOn(f"--reference is for word, not for {format_name}", hint="-o FILE.docx writes Word")
        try:
            return Stationery(sheet=self.sheet, reference=plain_bytes(self.reference))
        except OSError as error:
            raise CannotGoOn(f"can't read {self.reference}: {error.strerror or error}") from error


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
        hint = f"--format says which; known endings: {', '.join(known_endings())}"
        raise CannotGoOn(f"no format has the ending {path.suffix!r}", hint=hint)
    return found


def open_file(path: Path) -> None:
    """Open a file in the program that the system has for it."""
    if typer.launch(str(path.resolve())):
        raise CannotGoOn(f"there is no program to open {path}", exit_code=1)


_OF_DATA = frozenset({"json", "jsonl", "csv", "xlsx", "calendar"})


class Writing(Struct, frozen=True, kw_only=True):
    """How each paper is written: its format, whether with the article, and how many of its words it may quote."""

    format_name: str
    bom: bool = False
    article: bool = True
    template: str | None = None
    quote_limit: int | None = None
    stationery: Stationery | None = None

    @property
    def ending(self) -> str:
        """The ending of the files."""
        if self.template:
            from briefing.formats.templates import ending_of, template_named

            return ending_of(template_named(self.template))
        return format_named(self.format_name).suffixes[0]

    def document_of(self, selection: Selection) -> Document:
        """Return the paper of the only brief of a selection."""
        document = with_last_change(view("brief", selection), selection.briefs, self.format_name)
        if not self.article:
            document = structs.replace(document, article=())
        if self.quote_limit is not None:
            if self.format_name in _OF_DATA or self.format_name not in FORMATS or self.template:
                message = f"--quote-limit is for papers; {self.template or self.format_name} may hold the whole data"
                raise CannotGoOn(message, hint="--format markdown or html")
            document = within_limit(document, self.quote_limit)
        return document

    def bytes_of(self, selection: Selection) -> bytes:
        """Return the paper of the only brief of a selection as it is written."""
        document = self.document_of(selection)
        return encoded_for(document, self.format_name, bom=self.bom, template=self.template, stationery=self.stationery)


def refuse_together(given: Mapping[str, Path | None]) -> None:
    """Raise CannotGoOn where a paper should be written to two places."""
    named = [option for option, value in given.items() if value is not None]
    if len(named) > 1:
        hint = "-o FILE for one brief, --to DIR for many, --packet for all that a paper rests on"
        raise CannotGoOn(f"{named[0]} and {named[1]} can't go together", hint=hint)


def with_head(selection: Selection, head: HeadOptions) -> Selection:
    """Return the selection of briefs with the head that is given."""
    if not head.given:
        return selection

    def headed(brief: Brief) -> Brief:
        return structs.replace(brief, paper=structs.replace(brief.paper, **head.given))

    return structs.replace(selection, briefs=mapped(selection.briefs, headed))


def read_for(selection: Selection) -> list[Path]:
    """Return the files of briefs and of their articles' texts."""
    files = [(brief.path, brief.article.text if not brief.text_in_place else None) for brief in selection.briefs]
    return [*(path for path, _ in files), *(path.parent / text for path, text in files if text)]


def end_with(broken: Sequence[Problem]) -> None:
    """Tell of the briefs that were left out, and exit with 1 if any was."""
    say_left_out(broken)
    if broken:
        sys.exit(1)
