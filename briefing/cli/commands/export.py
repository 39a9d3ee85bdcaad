"""``export``: the whole brief as a paper to hand on."""

from pathlib import Path
from typing import Annotated

import typer
from msgspec import structs

from briefing.brief.filters import FilterRequest
from briefing.cli.diagnostics import say
from briefing.cli.files import places_for, refuse_sources, write_file, write_files
from briefing.cli.handing_on import (
    ExportFormat,
    Force,
    HeadOptions,
    OpenIt,
    StationeryOptions,
    Writing,
    end_with,
    format_by_ending,
    open_file,
    read_for,
    refuse_together,
    with_head,
    written_path,
)
from briefing.cli.options import AsOf, Bom, Briefs, Sources, Template
from briefing.cli.output import put_encoded, show
from briefing.cli.packets import export_packet
from briefing.cli.selecting import one_brief, several_briefs
from briefing.cli.shared_options import LibraryOptions
from briefing.library.folder import is_folder
from briefing.library.library import Library
from briefing.problems import CannotGoOn
from briefing.text.counting import counted
from briefing.views.selection import Selection

Article = Annotated[
    bool | None,
    typer.Option(
        "--article/--no-article",
        help="Whether HTML has the article's text: a page has it, a site only if asked.",
        show_default=False,
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
        typer.Option(
            "--to",
            metavar="DIR",
            help="Write each brief to this folder, under its id; HTML as a site.",
            show_default=False,
        ),
    ] = None,
    packet: Annotated[
        Path | None,
        typer.Option(
            "--packet",
            metavar="DIR|FILE.zip",
            help="Write each brief's paper, data, check report, YAML and article, and a manifest with hashes.",
            show_default=False,
        ),
    ] = None,
    quote_limit: Annotated[
        int | None,
        typer.Option(
            "--quote-limit",
            metavar="N",
            min=0,
            help="Quote no more than N words of an article; the places of the others stay.",
            show_default=False,
        ),
    ] = None,
    force: Force = False,
    prune: Annotated[bool, typer.Option("--prune", help="Delete a site's pages of what is no longer there.")] = False,
    open_it: OpenIt = False,
    sources: Sources = False,
    article: Article = None,
    *,
    options: LibraryOptions,
    head: HeadOptions,
    stationery: StationeryOptions,
    as_of: AsOf = None,
    format_name: ExportFormat = None,
    bom: Bom = False,
    template: Template = None,
) -> None:
    """The whole brief, with the article's own words behind each statement.

    Markdown on stdout, unless told otherwise.

    [bold]Examples[/]

      briefing export
      briefing export us-china-fwg -o brief.pdf --open
      briefing export --for "The Minister" --ref 24/118 --handling OFFICIAL -o brief.docx
      briefing export briefs/ --to papers
      briefing export briefs/ --to public --format html
      briefing export us-china-fwg --packet fwg.zip
    """
    is_site = to is not None and format_name == "html" and not template
    refuse_together({"-o": output, "--to": to, "--packet": packet})
    if prune and not is_site:
        raise CannotGoOn("--prune is for a site", hint="--to DIR --format html writes one")
    if is_site and quote_limit is not None:
        raise CannotGoOn("--quote-limit is for a paper, not for a site", hint="a site has no article unless asked")
    path = written_path(output, open_it=open_it and not is_site)
    format_wanted = format_name or _usual_format(path if not template else None, packet)
    writing = Writing(
        format_name=format_wanted,
        bom=bom,
        article=article is not False,
        template=template,
        quote_limit=quote_limit,
        stationery=stationery.given_for(format_wanted, template),
    )
    if to is not None:
        selection = several_briefs("brief", briefs, options.opened(), as_of, FilterRequest(), sourced=sources)
        selection = with_head(selection, head)
        if is_site:
            from briefing.cli.site_folder import export_site

            export_site(selection, to, read_for(selection), force=force, prune=prune, article=bool(article))
        else:
            _export_each(selection, to, writing, force=force)
        if open_it:
            open_file(to / "index.html")
        end_with(selection.broken)
        return
    if packet is not None:
        selection = _of_packet(briefs, options.opened(), as_of, sourced=sources)
        export_packet(with_head(selection, head), packet, writing, force=force)
        return
    if briefs and len(briefs) > 1:
        message = "several briefs can't go into one file"
        raise CannotGoOn(message, hint="--to DIR writes each to a file of its own")
    selection = one_brief("brief", briefs[0] if briefs else None, options.opened(), as_of, sourced=sources)
    selection = with_head(selection, head)
    if path is None:
        _print(selection, writing)
        return
    own = [Path(template)] if template else []
    write_file(path, writing.bytes_of(selection), force=force, sources=[*read_for(selection), *own])
    say(f"wrote {path}")
    if open_it:
        open_file(path)


def _print(selection: Selection, writing: Writing) -> None:
    """Print the paper of the only brief of a selection; as text for the eye it is as wide as the screen."""
    if writing.format_name == "terminal" and not writing.template:
        show(writing.document_of(selection), "terminal")
    else:
        put_encoded(writing.bytes_of(selection), "markdown" if writing.template else writing.format_name)


def _export_each(selection: Selection, folder: Path, writing: Writing, *, force: bool) -> None:
    """Write each brief to a file of its own."""
    paths = places_for([brief.id for brief in selection.briefs], folder, writing.ending, force=force)
    refuse_sources(paths, read_for(selection))
    written: list[Path] = []
    try:
        papers = (writing.bytes_of(structs.replace(selection, briefs=[each], total=1)) for each in selection.briefs)
        written.extend(write_files(zip(paths, papers, strict=True), force=force))
    finally:
        if len(written) < len(paths):
            names = f": {', '.join(path.name for path in written)}" if written else ""
            say(f"wrote {len(written)} of {counted(len(paths), 'file')} to {folder}{names}", severity="error")
    say(f"wrote {counted(len(paths), 'file')} to {folder}")


def _of_packet(briefs: list[str] | None, library: Library, as_of: str | None, *, sourced: bool) -> Selection:
    """Return the briefs of a packet: those named, else the latest."""
    if briefs and (len(briefs) > 1 or is_folder(briefs[0])):
        return several_briefs("brief", briefs, library, as_of, FilterRequest(), sourced=sourced)
    return one_brief("brief", briefs[0] if briefs else None, library, as_of, sourced=sourced)


def _usual_format(path: Path | None, packet: Path | None) -> str:
    if packet is not None:
        return "html"
    return format_by_ending(path) if path else "markdown"
