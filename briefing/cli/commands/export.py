"""``export``: the whole brief as a paper to hand on."""

import sys
from pathlib import Path
from typing import Annotated, Any

import typer
from msgspec import Struct, structs

from briefing.brief.filters import FilterRequest
from briefing.cli.diagnostics import say, say_left_out
from briefing.cli.files import places_for, refuse_sources, write_file
from briefing.cli.options import AsOf, Bom, Briefs, FormatName, Sources
from briefing.cli.output import encoded_for, put_encoded
from briefing.cli.selecting import one_brief, several_briefs
from briefing.cli.shared_options import LibraryOptions
from briefing.formats import FORMATS, format_of
from briefing.problems import CannotGoOn
from briefing.text.counting import counted
from briefing.views import view
from briefing.views.selection import Selection

ExportFormat = Annotated[
    FormatName | None,
    typer.Option(
        "--format", "-f", help="How to write it: else by the file's ending, else markdown.", show_default=False
    ),
]


Article = Annotated[
    bool, typer.Option(" /--no-article", help="Leave the article's text out of HTML.", show_default=False)
]


def _of_head(*names: str, metavar: str, what: str) -> Any:
    return typer.Option(*names, metavar=metavar, help=what, rich_help_panel="The paper's head", show_default=False)


class HeadOptions(Struct, frozen=True, kw_only=True):
    """The head of a paper: what is given here takes the place of what the brief says under ``paper``."""

    for_whom: Annotated[str | None, _of_head("--for", metavar="NAME", what="Whom the paper is for.")] = None
    sender: Annotated[str | None, _of_head("--from", metavar="NAME", what="Who hands it on.")] = None
    ref: Annotated[str | None, _of_head("--ref", metavar="REF", what="Its reference.")] = None
    handling: Annotated[
        str | None, _of_head("--handling", metavar="MARK", what="How it is to be handled: at its top and its bottom.")
    ] = None

    def given_to(self, selection: Selection) -> Selection:
        """Return the selection of briefs with this head."""
        named = {"to": self.for_whom, "sender": self.sender, "ref": self.ref, "handling": self.handling}
        given = {name: words for name, words in named.items() if words is not None}
        if not given:
            return selection
        briefs = [structs.replace(each, paper=structs.replace(each.paper, **given)) for each in selection.briefs]
        return structs.replace(selection, briefs=briefs)


def export(
    briefs: Briefs = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", metavar="FILE", help="Write one brief to this file; - is stdout.", show_default=False
        ),
    ] = None,
    to: Annotated[
        Path | None,
        typer.Option("--to", metavar="DIR", help="Write each brief to this folder, under its id.", show_default=False),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Replace files that exist.")] = False,
    open_it: Annotated[bool, typer.Option("--open", help="Open the file that was written.")] = False,
    sources: Sources = False,
    article: Article = True,
    *,
    options: LibraryOptions,
    head: HeadOptions,
    as_of: AsOf = None,
    format_name: ExportFormat = None,
    bom: Bom = False,
) -> None:
    """The whole brief, with the article's own words behind each statement.

    Markdown on stdout, unless told otherwise.

    [bold]Examples[/]

      briefing export
      briefing export us-china-fwg -o brief.html --open
      briefing export --for "The Minister" --ref 24/118 --handling OFFICIAL -o brief.md
      briefing export briefs/ --to papers
    """
    if output is not None and to is not None:
        message = "-o and --to can't go together"
        raise CannotGoOn(message, hint="-o FILE for one brief, --to DIR for many")
    path = None if output is None or str(output) == "-" else output
    if open_it and path is None:
        message = "--open opens a file"
        raise CannotGoOn(message, hint="-o FILE writes one")
    if to is not None:
        selection = several_briefs("brief", briefs, options.opened(), as_of, FilterRequest(), sourced=sources)
        _export_each(head.given_to(selection), to, format_name or "markdown", force=force, bom=bom)
        return
    if briefs and len(briefs) > 1:
        message = "several briefs can't go into one file"
        raise CannotGoOn(message, hint="--to DIR writes each to a file of its own")
    selection = one_brief("brief", briefs[0] if briefs else None, options.opened(), as_of, sourced=sources)
    format_wanted = format_name or (_by_ending(path) if path else "markdown")
    document = view("brief", head.given_to(selection))
    if not article:
        document = structs.replace(document, article=())
    data = encoded_for(document, format_wanted, bom=bom)
    if path is None:
        put_encoded(data, format_wanted)
        return
    write_file(path, data, force=force, sources=_read_for(selection))
    say(f"wrote {path}")
    if open_it:
        _open(path)


def _export_each(selection: Selection, folder: Path, format_name: str, *, force: bool, bom: bool) -> None:
    """Write each brief to a file of its own."""
    paths = places_for([brief.id for brief in selection.briefs], folder, FORMATS[format_name].suffixes[0], force=force)
    refuse_sources(paths, _read_for(selection))
    written: list[Path] = []
    try:
        for brief, path in zip(selection.briefs, paths, strict=True):
            document = view("brief", structs.replace(selection, briefs=[brief], total=1))
            write_file(path, encoded_for(document, format_name, bom=bom), force=force)
            written.append(path)
    finally:
        if len(written) < len(paths):
            names = f": {', '.join(path.name for path in written)}" if written else ""
            say(f"wrote {len(written)} of {counted(len(paths), 'file')} to {folder}{names}", severity="error")
    say(f"wrote {counted(len(paths), 'file')} to {folder}")
    say_left_out(selection.broken)
    if selection.broken:
        sys.exit(1)


def _open(path: Path) -> None:
    """Open a file in the program that the system has for it."""
    if typer.launch(str(path.resolve())):
        raise CannotGoOn(f"there is no program to open {path}", exit_code=1)


def _read_for(selection: Selection) -> list[Path]:
    """Return the files of briefs and of their articles' texts."""
    files = [(brief.path, brief.article.text if not brief.text_in_place else None) for brief in selection.briefs]
    return [*(path for path, _ in files), *(path.parent / text for path, text in files if text)]


def _by_ending(path: Path) -> str:
    found = format_of(path.suffix)
    if found is None:
        known = ", ".join(suffix for each in FORMATS.values() for suffix in each.suffixes)
        raise CannotGoOn(
            f"no format has the ending {path.suffix!r}", hint=f"--format says which; known endings: {known}"
        )
    return found
