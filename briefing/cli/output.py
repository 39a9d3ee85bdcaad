"""Prints a Document on the screen or into a pipe, and tells on stderr what was left out."""

import codecs
import contextlib
import sys
import warnings
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from msgspec import structs

from briefing.cli.consoles import console
from briefing.cli.settings import sheet_wanted
from briefing.cli.streams import answer_kept_apart, in_encoding, put, put_all
from briefing.document import Document, whole
from briefing.formats import FORMATS, encoded, format_named, pieces
from briefing.problems import CannotGoOn, Problem, no_such

if TYPE_CHECKING:
    from briefing.brief.model import Brief
    from briefing.formats.stationery import Diagram, Stationery


def show(
    document: Document,
    format_name: str,
    broken: Sequence[Problem] = (),
    *,
    strict: bool = False,
    bom: bool = False,
    template: str | None = None,
    stationery: "Stationery | None" = None,
    hint: str = "",
) -> None:
    """Print a Document on stdout, and on stderr which briefs were left out because they are ``broken``.

    A template of the user's own, if one is named, takes the place of the format. Where there is nothing to show, the
    ``hint`` says what to ask instead. Exits with 1 then and, if ``strict``, where a brief was left out.
    """
    try:
        _show(document, format_name, bom=bom, template=template, stationery=stationery, hint=hint)
    finally:
        if broken:
            from briefing.cli.diagnostics import say_left_out

            say_left_out(broken)
    if broken and strict:
        sys.exit(1)


def encoded_for(
    document: Document,
    format_name: str,
    *,
    bom: bool = False,
    template: str | None = None,
    stationery: "Stationery | None" = None,
) -> bytes:
    """Return a document in a format, CSV with a byte-order mark where one is wanted; or through a template.

    Says what could not be drawn.
    """
    return b"".join(pieces_for(document, format_name, bom=bom, template=template, stationery=stationery))


def pieces_for(
    document: Document, format_name: str, *, bom: bool, template: str | None, stationery: "Stationery | None"
) -> Iterator[bytes]:
    """Yield what ``encoded_for`` returns piece by piece."""
    if template:
        from briefing.formats.templates import filled, template_named

        yield filled(template_named(template), whole(document)).encode()
        return
    known = FORMATS.get(format_name)
    if known and (not known.takes or (known.in_pieces and not stationery)):
        yield codecs.BOM_UTF8 if bom and format_name == "csv" else b""
        yield from pieces(document, format_name)
        return
    with answer_kept_apart():  # other packages bring formats, too
        data = _told_what_is_imperfect(document, format_name, stationery or _stationery(format_name))
    yield data


def with_last_change(document: Document, briefs: "Iterable[Brief]", format_name: str) -> Document:
    """Return a document that knows when its briefs were last changed, for a calendar; as it is for another format."""
    if format_name != "calendar":
        return document
    import datetime as dt

    times = []
    for brief in briefs:
        with contextlib.suppress(OSError):  # it may have been moved since it was read
            times.append(brief.path.stat().st_mtime)
    # Today, too, is a day of this place.
    changed = dt.datetime.fromtimestamp(max(times)) if times else None  # noqa: DTZ006
    return structs.replace(document, changed=changed)


def with_diagram(diagram: "Diagram | None", format_name: str, template: str | None) -> "Stationery | None":
    """Return what a paper with a diagram is written on, None without one; raise CannotGoOn where it can have none."""
    if diagram is None:
        return None
    from briefing.formats.stationery import Stationery

    if template or "diagram" not in format_named(format_name).takes:
        message = f"--diagram is for markdown, not for {template or format_name}"
        raise CannotGoOn(message, hint="--format markdown, or export's -o FILE.md")
    return Stationery(diagram=diagram)


def _told_what_is_imperfect(document: Document, format_name: str, stationery: "Stationery") -> bytes:
    """Return a document in a format, and say what could not be drawn."""
    from briefing.formats.imperfect import Imperfect

    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("ignore")
        warnings.simplefilter("always", Imperfect)
        data = encoded(document, format_name, stationery)
    for each in told:
        from briefing.cli.diagnostics import say

        say(str(each.message), severity="warning")
    return data


def _stationery(format_name: str) -> "Stationery":
    """Return what papers of a format are written on where no option says so."""
    from briefing.formats.stationery import SHEETS, Stationery

    if "sheet" not in format_named(format_name).takes:
        return Stationery()
    wanted = sheet_wanted()
    for sheet in SHEETS:
        if sheet == wanted:
            return Stationery(sheet=sheet)
    raise no_such("sheet", wanted, SHEETS)


def put_encoded(data: bytes, format_name: str) -> None:
    """Write a document to stdout; raise CannotGoOn where that is a screen and the document no text."""
    _refuse_screen(format_name)
    put(data)


def _refuse_screen(format_name: str) -> None:
    if sys.stdout.isatty() and format_named(format_name).in_bytes:
        raise CannotGoOn(f"{format_name} is nothing for a screen", hint="write it to a file: `> FILE`, or export's -o")


def _show(
    document: Document,
    format_name: str,
    *,
    bom: bool,
    template: str | None,
    stationery: "Stationery | None",
    hint: str,
) -> None:
    if document.empty:
        if format_name == "json":
            put(b"[]\n")
        from briefing.cli.diagnostics import say

        say(f"{document.empty} ({document.filters})" if document.filters else document.empty, hint=hint)
        sys.exit(1)
    if document.unread and format_name != "terminal":
        from briefing.cli.diagnostics import say

        say(document.unread)
    if template or format_name != "terminal":
        if not template:
            _refuse_screen(format_name)
        put_all(pieces_for(document, format_name, bom=bom, template=template, stationery=stationery))
        return
    from briefing.formats.terminal.page import draw
    from briefing.formats.terminal.page import pieces as in_plain_text

    stdout = console()
    if stdout.is_terminal:
        draw(document, stdout)
    else:
        put_all(map(in_encoding, in_plain_text(document, stdout.width)))
