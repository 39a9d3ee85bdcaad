"""``export``: the whole brief as a paper to hand on."""

import sys
from collections import Counter
from pathlib import Path
from typing import Annotated, Literal

import typer

from briefing.cli.diagnostics import say, say_left_out
from briefing.cli.files import write_file
from briefing.cli.options import AsOf, Briefs, LibraryFolder, NoIndex, Sources
from briefing.cli.progress import opened
from briefing.cli.selecting import one_brief, several_briefs
from briefing.cli.streams import put
from briefing.formats import FORMATS, format_of, render
from briefing.library.library import Library
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
    library: LibraryFolder = None,
    no_index: NoIndex = False,
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
        _export_many(
            briefs,
            to,
            format_name or "markdown",
            opened(library, no_index=no_index),
            as_of,
            force=force,
            sources=sources,
        )
        return
    if briefs and len(briefs) > 1:
        message = "several briefs can't go into one file"
        raise CannotGoOn(message, hint="--to DIR writes each to a file of its own")
    selection = one_brief(briefs[0] if briefs else None, opened(library, no_index=no_index), as_of, sourced=sources)
    to_stdout = output is None or str(output) == "-"
    data = _rendered(selection, format_name or _by_ending(None if to_stdout else output))
    if output is None or to_stdout:
        put(data)
    else:
        write_file(output, data, force=force)
        say(f"wrote {output}")


def _export_many(
    names: list[str] | None,
    folder: Path,
    format_name: str,
    library: Library,
    as_of: str | None,
    *,
    force: bool,
    sources: bool,
) -> None:
    """Write each brief to a file of its own; nothing is written where one of them would be replaced unasked."""
    selection = several_briefs(names, library, as_of, whole_library=True, sourced=sources)
    suffix = FORMATS[format_name].suffixes[0]
    paths = [folder / f"{brief.id}{suffix}" for brief in selection.briefs]
    taken = [path for path in paths if path.exists()]
    doubled = {str(path) for path, count in Counter(paths).items() if count > 1}
    if doubled:
        raise CannotGoOn(
            f"two briefs have the same id: {', '.join(sorted(doubled))}", hint="`briefing check` shows them"
        )
    if taken and not force:
        exist = counted(len(taken), "file exists", "files exist")
        raise CannotGoOn(f"{exist} already, such as {str(taken[0])!r}", hint="--force replaces them")
    _make(folder)
    for brief, path in zip(selection.briefs, paths, strict=True):
        write_file(path, _rendered(selection._replace(briefs=[brief], of=1), format_name), force=force)
    say(f"wrote {counted(len(paths), 'file')} to {folder}")
    say_left_out(selection.broken)
    if selection.broken:
        sys.exit(1)


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise CannotGoOn(f"{str(folder)!r} can't be made: {reason}") from error


def _rendered(selection: Selection, format_name: str) -> bytes:
    return render(view("brief", selection), format_name).encode()


def _by_ending(path: Path | None) -> str:
    if path is None:
        return "markdown"
    found = format_of(path.suffix)
    if found is None:
        known = ", ".join(suffix for each in FORMATS.values() for suffix in each.suffixes)
        raise CannotGoOn(
            f"no format has the ending {path.suffix!r}", hint=f"--format says which; known endings: {known}"
        )
    return found
