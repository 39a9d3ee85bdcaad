"""``export``: the whole brief as a paper to hand on."""

import sys
from pathlib import Path
from typing import Annotated, Literal

import typer
from msgspec import structs

from briefing.brief.filters import FilterRequest
from briefing.cli.diagnostics import say, say_left_out
from briefing.cli.files import places_for, write_file
from briefing.cli.options import AsOf, Briefs, Sources
from briefing.cli.selecting import one_brief, several_briefs
from briefing.cli.shared_options import LibraryOptions
from briefing.cli.streams import put
from briefing.formats import FORMATS, format_of, render
from briefing.problems import CannotGoOn
from briefing.text.counting import counted
from briefing.views import view
from briefing.views.selection import Selection

ExportFormat = Annotated[
    Literal["terminal", "markdown", "json"] | None,
    typer.Option(
        "--format", "-f", help="How to write it: else by the file's ending, else markdown.", show_default=False
    ),
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
    force: Annotated[bool, typer.Option("--force", help="Replace files that exist.")] = False,
    sources: Sources = False,
    *,
    options: LibraryOptions,
    as_of: AsOf = None,
    format_name: ExportFormat = None,
) -> None:
    """The whole brief, with the article's own words behind each statement.

    Markdown on stdout, unless told otherwise.

    [bold]Examples[/]

      briefing export
      briefing export us-china-fwg -o brief.md
      briefing export briefs/ --to papers
    """
    if output is not None and to is not None:
        message = "-o and --to can't go together"
        raise CannotGoOn(message, hint="-o FILE for one brief, --to DIR for many")
    if to is not None:
        selection = several_briefs("brief", briefs, options.opened(), as_of, FilterRequest(), sourced=sources)
        _export_each(selection, to, format_name or "markdown", force=force)
        return
    if briefs and len(briefs) > 1:
        message = "several briefs can't go into one file"
        raise CannotGoOn(message, hint="--to DIR writes each to a file of its own")
    selection = one_brief("brief", briefs[0] if briefs else None, options.opened(), as_of, sourced=sources)
    path = None if output is None or str(output) == "-" else output
    data = _rendered(selection, format_name or (_by_ending(path) if path else "markdown"))
    if path is None:
        put(data)
    else:
        write_file(path, data, force=force)
        say(f"wrote {path}")


def _export_each(selection: Selection, folder: Path, format_name: str, *, force: bool) -> None:
    """Write each brief to a file of its own."""
    paths = places_for([brief.id for brief in selection.briefs], folder, FORMATS[format_name].suffixes[0], force=force)
    for brief, path in zip(selection.briefs, paths, strict=True):
        write_file(path, _rendered(structs.replace(selection, briefs=[brief], total=1), format_name), force=force)
    say(f"wrote {counted(len(paths), 'file')} to {folder}")
    say_left_out(selection.broken)
    if selection.broken:
        sys.exit(1)


def _rendered(selection: Selection, format_name: str) -> bytes:
    return render(view("brief", selection), format_name).encode()


def _by_ending(path: Path) -> str:
    found = format_of(path.suffix)
    if found is None:
        known = ", ".join(suffix for each in FORMATS.values() for suffix in each.suffixes)
        raise CannotGoOn(
            f"no format has the ending {path.suffix!r}", hint=f"--format says which; known endings: {known}"
        )
    return found
