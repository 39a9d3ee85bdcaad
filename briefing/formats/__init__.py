"""Document → text: each format decides how it looks, and knows no view.

A new format is one module and one line in ``FORMATS``. Other packages add formats by an entry point in the group
``briefing.formats``, which names a ``Format``; they are asked only where no built-in one is meant.
"""

from collections.abc import Iterable, Iterator
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING

from briefing.document import Document, row_count, whole
from briefing.formats.format import Format, beyond
from briefing.problems import CannotGoOn, no_such

if TYPE_CHECKING:
    from briefing.formats.stationery import Stationery

__all__ = [
    "FORMATS",
    "Format",
    "encoded",
    "format_named",
    "format_names",
    "format_of",
    "known_endings",
    "pieces",
    "render",
]

FORMATS = MappingProxyType(
    {
        "terminal": Format((".txt",), "text/plain", "briefing.formats.terminal.page:pieces", in_pieces=True),
        "markdown": Format(
            (".md", ".markdown"),
            "text/markdown",
            "briefing.formats.markdown:pieces",
            takes=("diagram",),
            in_pieces=True,
        ),
        "html": Format((".html", ".htm"), "text/html", "briefing.formats.html.page:pieces", in_pieces=True),
        "pdf": Format(
            (".pdf",),
            "application/pdf",
            "briefing.formats.pdf.document:write",
            library="typst",
            extra="pdf",
            in_bytes=True,
            takes=("sheet",),
            most_rows=8_000,
        ),
        "word": Format(
            (".docx",),
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "briefing.formats.word.document:write",
            library="docx",
            extra="word",
            in_bytes=True,
            takes=("sheet", "reference"),
            most_rows=6_000,
        ),
        "json": Format((".json",), "application/json", "briefing.formats.json:pieces", in_pieces=True),
        "jsonl": Format((".jsonl", ".ndjson"), "application/jsonl", "briefing.formats.json:lines", in_pieces=True),
        "csv": Format((".csv",), "text/csv", "briefing.formats.tables:csv_pieces", in_pieces=True),
        "xlsx": Format(
            (".xlsx",),
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "briefing.formats.workbook:pieces",
            library="xlsxwriter",
            extra="excel",
            in_bytes=True,
            in_pieces=True,
        ),
        "markwhen": Format((".mw",), "text/plain", "briefing.formats.timelines:write_markwhen", holds="timelines"),
        "timelinejs": Format(
            (".timeline.json",),
            "application/json",
            "briefing.formats.timelines:write_timelinejs",
            holds="timelines",
        ),
        "bibtex": Format(
            (".bib",),
            "application/x-bibtex",
            "briefing.formats.citations:bibtex_pieces",
            holds="articles",
            in_pieces=True,
        ),
        "csl": Format(
            (".csl.json",),
            "application/vnd.citationstyles.csl+json",
            "briefing.formats.citations:csl_pieces",
            holds="articles",
            in_pieces=True,
        ),
        "calendar": Format(
            (".ics",),
            "text/calendar",
            "briefing.formats.calendar:pieces",
            library="icalendar",
            extra="calendar",
            holds="dates",
            in_pieces=True,
        ),
    }
)

_ENDINGS = MappingProxyType({suffix: name for name, each in FORMATS.items() for suffix in each.suffixes})
_PACKAGES = MappingProxyType({"docx": "python-docx"})  # where a package has another name than its module


def format_names() -> list[str]:
    """Return the names of all formats, those that other packages bring at the end."""
    from briefing.formats.added import added_names

    return [*FORMATS, *added_names(FORMATS)]


def format_named(name: str) -> Format:
    """Return the format of a name, built-in or another package's; raise CannotGoOn where there is none."""
    if name in FORMATS:
        return FORMATS[name]
    from briefing.formats.added import added_format

    if name not in format_names() or (found := added_format(name)) is None:
        raise no_such("format", name, format_names())
    return found


def render(document: Document, format: str) -> str:  # noqa: A002 - the word of the command line
    """Return the document as the text of a format; raise CannotGoOn where there is none of that name.

    Raises it also for a format that is no text: ``encoded`` returns its bytes.
    """
    if format_named(format).in_bytes:
        raise CannotGoOn(f"{format} is no text", hint="`encoded` returns its bytes")
    return encoded(document, format).decode()


def encoded(document: Document, format: str, stationery: "Stationery | None" = None) -> bytes:  # noqa: A002
    """Return the document as the bytes of a file; raise CannotGoOn where what the format needs is not installed.

    A format of sheets is written on the stationery, or on A4.
    """
    return b"".join(pieces(document, format, stationery))


def pieces(document: Document, format: str, stationery: "Stationery | None" = None) -> Iterator[bytes]:  # noqa: A002
    """Yield the bytes of a file piece by piece, so that very much is never in memory as a whole; as ``encoded``."""
    wanted = format_named(format)
    _require(wanted, format)
    if format != "terminal":
        from briefing.formats.handed_on import handed_on

        document = handed_on(document)
    if wanted.most_rows and (rows := row_count(document)) > wanted.most_rows:
        raise beyond(format, rows, wanted.most_rows)
    if not wanted.in_pieces:
        document = whole(document)
    if format not in FORMATS:
        from briefing.formats.added import written_by

        yield written_by(format, wanted, document, stationery)
        return
    module, _, function = wanted.writer.partition(":")
    try:
        write = getattr(import_module(module), function)
    except ImportError as error:
        raise CannotGoOn(f"what {format} needs can't be loaded: {error}") from error
    written: Iterable[str | bytes] | str | bytes = write(document, stationery) if wanted.takes else write(document)
    for piece in (written,) if isinstance(written, str | bytes) else written:
        yield piece if isinstance(piece, bytes) else piece.encode()


def _require(wanted: Format, name: str) -> None:
    """Raise CannotGoOn where what a format needs is not installed."""
    if not wanted.library:
        return
    from importlib.util import find_spec

    if not find_spec(wanted.library):
        needed = _PACKAGES.get(wanted.library, wanted.library)
        hint = f"pip install 'briefing-cli[{wanted.extra}]'" if name in FORMATS else f"pip install {needed}"
        raise CannotGoOn(f"{name} needs {needed}, which is not installed", hint=hint)


def format_of(file: str) -> str | None:
    """Return the format that a file of that name is in, by its longest known ending; a built-in one keeps its endings.

    Other packages are asked where the name has more to it than a built-in ending. Raises CannotGoOn where no format is
    found, and one of theirs is not usable.
    """
    name = file.lower()
    found = _by_ending(_ENDINGS, name)
    if found and "." not in name[1:].removesuffix(found):
        return _ENDINGS[found]
    from briefing.formats.added import added_endings

    added, faults = added_endings(FORMATS)
    known = {**added, **_ENDINGS}
    found = _by_ending(known, name)
    if not found and faults:
        raise faults[0]
    return known[found] if found else None


def known_endings() -> list[str]:
    """Return the endings of the files of all formats, as far as they are usable."""
    from briefing.formats.added import added_endings

    return list({**_ENDINGS, **added_endings(FORMATS)[0]})


def _by_ending(known: Iterable[str], name: str) -> str:
    return max(filter(name.endswith, known), key=len, default="")
