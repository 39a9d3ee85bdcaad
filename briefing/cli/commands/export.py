"""``export``: the whole brief as a paper to hand on."""

import sys
from pathlib import Path
from typing import Annotated

import typer
from msgspec import structs

from briefing.brief.filters import FilterRequest
from briefing.cli.diagnostics import say, say_left_out
from briefing.cli.files import places_for, refuse_sources, write_file
from briefing.cli.handing_on import (
    ExportFormat,
    Force,
    HeadOptions,
    OpenIt,
    format_by_ending,
    open_file,
    written_path,
)
from briefing.cli.options import AsOf, Bom, Briefs, Sources
from briefing.cli.output import encoded_for, put_encoded
from briefing.cli.selecting import one_brief, several_briefs
from briefing.cli.shared_options import LibraryOptions
from briefing.formats import FORMATS
from briefing.problems import CannotGoOn
from briefing.text.counting import counted
from briefing.views import view
from briefing.views.selection import Selection

Article = Annotated[
    bool, typer.Option(" /--no-article", help="Leave the article's text out of HTML.", show_default=False)
]


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
    force: Force = False,
    open_it: OpenIt = False,
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
    path = written_path(output, open_it=open_it)
    if to is not None:
        selection = several_briefs("brief", briefs, options.opened(), as_of, FilterRequest(), sourced=sources)
        _export_each(_with_head(selection, head), to, format_name or "markdown", force=force, bom=bom)
        return
    if briefs and len(briefs) > 1:
        message = "several briefs can't go into one file"
        raise CannotGoOn(message, hint="--to DIR writes each to a file of its own")
    selection = one_brief("brief", briefs[0] if briefs else None, options.opened(), as_of, sourced=sources)
    format_wanted = format_name or (format_by_ending(path) if path else "markdown")
    document = view("brief", _with_head(selection, head))
    if not article:
        document = structs.replace(document, article=())
    data = encoded_for(document, format_wanted, bom=bom)
    if path is None:
        put_encoded(data, format_wanted)
        return
    write_file(path, data, force=force, sources=_read_for(selection))
    say(f"wrote {path}")
    if open_it:
        open_file(path)


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


def _with_head(selection: Selection, head: HeadOptions) -> Selection:
    """Return the selection of briefs with the head that is given."""
    if not head.given:
        return selection
    briefs = [structs.replace(each, paper=structs.replace(each.paper, **head.given)) for each in selection.briefs]
    return structs.replace(selection, briefs=briefs)


def _read_for(selection: Selection) -> list[Path]:
    """Return the files of briefs and of their articles' texts."""
    files = [(brief.path, brief.article.text if not brief.text_in_place else None) for brief in selection.briefs]
    return [*(path for path, _ in files), *(path.parent / text for path, text in files if text)]
