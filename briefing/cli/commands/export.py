"""``export``: the whole brief as a paper to hand on."""

import sys
from pathlib import Path
from typing import Annotated

import typer
from msgspec import Struct, structs

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
from briefing.cli.options import AsOf, Bom, Briefs, Sources, Template
from briefing.cli.output import encoded_for, put_encoded
from briefing.cli.packets import Papers, packet_of, write_packet
from briefing.cli.selecting import one_brief, several_briefs
from briefing.cli.shared_options import LibraryOptions
from briefing.formats import FORMATS
from briefing.library.folder import is_folder
from briefing.library.library import Library
from briefing.problems import CannotGoOn
from briefing.text.counting import counted
from briefing.views import view
from briefing.views.parts.quote_limit import within_limit
from briefing.views.selection import Selection

Article = Annotated[
    bool | None,
    typer.Option(
        "--article/--no-article",
        help="Whether HTML has the article's text: a page has it, a site only if asked.",
        show_default=False,
    ),
]
_OF_DATA = frozenset({"json", "jsonl", "csv", "xlsx", "calendar"})


class Writing(Struct, frozen=True, kw_only=True):
    """How each paper is written: its format, whether with the article, and how many of its words it may quote."""

    format_name: str
    bom: bool = False
    article: bool = True
    template: str | None = None
    quote_limit: int | None = None

    @property
    def ending(self) -> str:
        """The ending of the files."""
        if self.template:
            from briefing.formats.templates import ending_of, template_named

            return ending_of(template_named(self.template))
        return FORMATS[self.format_name].suffixes[0]

    def bytes_of(self, selection: Selection) -> bytes:
        """Return the paper of the only brief of a selection."""
        document = view("brief", selection)
        if not self.article:
            document = structs.replace(document, article=())
        if self.quote_limit is not None:
            if self.format_name in _OF_DATA or self.template:
                message = f"--quote-limit is for papers; {self.template or self.format_name} may hold the whole data"
                raise CannotGoOn(message, hint="--format markdown or html")
            document = within_limit(document, self.quote_limit)
        return encoded_for(document, self.format_name, bom=self.bom, template=self.template)


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
<<<<<<< HEAD
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
    open_it: OpenIt = False,
=======
    force: Annotated[bool, typer.Option("--force", help="Replace files that exist.")] = False,
    prune: Annotated[bool, typer.Option("--prune", help="Delete a site's pages of what is no longer there.")] = False,
    open_it: Annotated[bool, typer.Option("--open", help="Open the file that was written.")] = False,
>>>>>>> 45494b4 (Export a library as a site that needs no server)
    sources: Sources = False,
    article: Article = None,
    *,
    options: LibraryOptions,
    head: HeadOptions,
    as_of: AsOf = None,
    format_name: ExportFormat = None,
    bom: Bom = False,
    template: Template = None,
) -> None:
    """The whole brief, with the article's own words behind each statement.

    Markdown on stdout, unless told otherwise.

    [bold]Examples[/]

      briefing export
      briefing export us-china-fwg -o brief.html --open
      briefing export --for "The Minister" --ref 24/118 --handling OFFICIAL -o brief.md
      briefing export briefs/ --to papers
<<<<<<< HEAD
      briefing export us-china-fwg --packet fwg.zip
    """
    _refuse_together({"-o": output, "--to": to, "--packet": packet})
    path = written_path(output, open_it=open_it)
    format_wanted = format_name or _usual_format(path if not template else None, packet)
    writing = Writing(format_name=format_wanted, bom=bom, article=article, template=template, quote_limit=quote_limit)
    if to is not None:
        selection = several_briefs("brief", briefs, options.opened(), as_of, FilterRequest(), sourced=sources)
        _export_each(_with_head(selection, head), to, writing, force=force)
        return
    if packet is not None:
        selection = _of_packet(briefs, options.opened(), as_of, sourced=sources)
        _export_packet(_with_head(selection, head), packet, writing, force=force)
=======
      briefing export briefs/ --to public --format html
    """
    path = None if output is None or str(output) == "-" else output
    is_site = to is not None and format_name == "html"
    _refuse(output is not None and to is not None, open_it and path is None and not is_site, prune and not is_site)
    if to is not None:
        selection = several_briefs("brief", briefs, options.opened(), as_of, FilterRequest(), sourced=sources)
        selection = head.given_to(selection)
        if is_site:
            from briefing.cli.site_folder import export_site

            export_site(selection, to, _read_for(selection), force=force, prune=prune, article=bool(article))
        else:
            _export_each(selection, to, format_name or "markdown", force=force, bom=bom)
        if open_it:
            _open(to / "index.html")
        _end(selection)
>>>>>>> 45494b4 (Export a library as a site that needs no server)
        return
    if briefs and len(briefs) > 1:
        message = "several briefs can't go into one file"
        raise CannotGoOn(message, hint="--to DIR writes each to a file of its own")
    selection = one_brief("brief", briefs[0] if briefs else None, options.opened(), as_of, sourced=sources)
<<<<<<< HEAD
    data = writing.bytes_of(_with_head(selection, head))
=======
    format_wanted = format_name or (_by_ending(path) if path else "markdown")
    document = view("brief", head.given_to(selection))
    if article is False:
        document = structs.replace(document, article=())
    data = encoded_for(document, format_wanted, bom=bom)
>>>>>>> 45494b4 (Export a library as a site that needs no server)
    if path is None:
        put_encoded(data, "markdown" if template else writing.format_name)
        return
    own = [Path(template)] if template else []
    write_file(path, data, force=force, sources=[*_read_for(selection), *own])
    say(f"wrote {path}")
    if open_it:
        open_file(path)


<<<<<<< HEAD
def _export_each(selection: Selection, folder: Path, writing: Writing, *, force: bool) -> None:
=======
def _refuse(two_places: bool, opens_nothing: bool, prunes_nothing: bool) -> None:
    """Raise CannotGoOn where options don't go together."""
    if two_places:
        raise CannotGoOn("-o and --to can't go together", hint="-o FILE for one brief, --to DIR for many")
    if opens_nothing:
        raise CannotGoOn("--open opens a file", hint="-o FILE writes one")
    if prunes_nothing:
        raise CannotGoOn("--prune is for a site", hint="--to DIR --format html writes one")


def _export_each(selection: Selection, folder: Path, format_name: str, *, force: bool, bom: bool) -> None:
>>>>>>> 45494b4 (Export a library as a site that needs no server)
    """Write each brief to a file of its own."""
    paths = places_for([brief.id for brief in selection.briefs], folder, writing.ending, force=force)
    refuse_sources(paths, _read_for(selection))
    written: list[Path] = []
    try:
        for brief, path in zip(selection.briefs, paths, strict=True):
            write_file(path, writing.bytes_of(structs.replace(selection, briefs=[brief], total=1)), force=force)
            written.append(path)
    finally:
        if len(written) < len(paths):
            names = f": {', '.join(path.name for path in written)}" if written else ""
            say(f"wrote {len(written)} of {counted(len(paths), 'file')} to {folder}{names}", severity="error")
    say(f"wrote {counted(len(paths), 'file')} to {folder}")


def _end(selection: Selection) -> None:
    """Tell of the briefs that were left out, and exit with 1 if any was."""
    say_left_out(selection.broken)
    if selection.broken:
        sys.exit(1)


def _of_packet(briefs: list[str] | None, library: Library, as_of: str | None, *, sourced: bool) -> Selection:
    """Return the briefs of a packet: those named, else the latest."""
    if briefs and (len(briefs) > 1 or is_folder(briefs[0])):
        return several_briefs("brief", briefs, library, as_of, FilterRequest(), sourced=sourced)
    return one_brief("brief", briefs[0] if briefs else None, library, as_of, sourced=sourced)


def _export_packet(selection: Selection, path: Path, writing: Writing, *, force: bool) -> None:
    """Write the papers of briefs with all that they rest on."""
    papers = []
    for brief in selection.briefs:
        alone = structs.replace(selection, briefs=[brief], total=1)
        made = {f"paper{writing.ending}": writing.bytes_of(alone)}
        if writing.quote_limit is None:
            made["data.json"] = Writing(format_name="json").bytes_of(alone)
        papers.append(Papers(brief, made))
    files = packet_of(papers, selection.as_of, writing.quote_limit)
    write_packet(path, files, force=force, sources=_read_for(selection))
    say(f"wrote {path}: {counted(len(files), 'file')} of {counted(len(papers), 'brief')}")
    say_left_out(selection.broken)
    if selection.broken:
        sys.exit(1)


def _usual_format(path: Path | None, packet: Path | None) -> str:
    if packet is not None:
        return "html"
    return format_by_ending(path) if path else "markdown"


def _refuse_together(given: dict[str, Path | None]) -> None:
    named = [option for option, value in given.items() if value is not None]
    if len(named) > 1:
        hint = "-o FILE for one brief, --to DIR for many, --packet for all that a paper rests on"
        raise CannotGoOn(f"{named[0]} and {named[1]} can't go together", hint=hint)


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
