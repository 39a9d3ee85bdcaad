"""Document → text: each format decides how it looks, and knows no view.

A new format is one module and one line in ``FORMATS``.
"""

from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING

from msgspec import Struct

from briefing.document import Document
from briefing.problems import CannotGoOn

if TYPE_CHECKING:
    from briefing.formats.stationery import Stationery


class Format(Struct, frozen=True):
    """A way to write a Document: the endings of its files, its media type and its writer's address.

    ``library`` is what it needs beside the package, which the extra of a name installs. ``in_bytes``: it is no text.
    ``holds`` says of what it is where it can't hold every paper.
    ``takes`` names what of the stationery it can be written on.
    """

    suffixes: tuple[str, ...]
    media_type: str
    writer: str
    library: str = ""
    extra: str = ""
    in_bytes: bool = False
    holds: str = ""
    takes: tuple[str, ...] = ()


FORMATS = MappingProxyType(
    {
        "terminal": Format((".txt",), "text/plain", "briefing.formats.terminal.page:write"),
        "markdown": Format((".md", ".markdown"), "text/markdown", "briefing.formats.markdown:write"),
        "html": Format((".html", ".htm"), "text/html", "briefing.formats.html.page:write"),
        "pdf": Format(
            (".pdf",),
            "application/pdf",
            "briefing.formats.pdf.document:write",
            library="typst",
            extra="pdf",
            in_bytes=True,
            takes=("sheet",),
        ),
        "word": Format(
            (".docx",),
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "briefing.formats.word.document:write",
            library="docx",
            extra="word",
            in_bytes=True,
            takes=("sheet", "reference"),
        ),
        "json": Format((".json",), "application/json", "briefing.formats.json:write"),
        "jsonl": Format((".jsonl", ".ndjson"), "application/jsonl", "briefing.formats.json:write_lines"),
        "csv": Format((".csv",), "text/csv", "briefing.formats.tables:write_csv"),
        "xlsx": Format(
            (".xlsx",),
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "briefing.formats.tables:write_xlsx",
            library="xlsxwriter",
            extra="excel",
            in_bytes=True,
        ),
        "markwhen": Format((".mw",), "text/plain", "briefing.formats.timelines:write_markwhen", holds="timelines"),
        "timelinejs": Format(
            (".timeline.json",),
            "application/json",
            "briefing.formats.timelines:write_timelinejs",
            holds="timelines",
        ),
        "bibtex": Format(
            (".bib",), "application/x-bibtex", "briefing.formats.citations:write_bibtex", holds="articles"
        ),
        "csl": Format(
            (".csl.json",),
            "application/vnd.citationstyles.csl+json",
            "briefing.formats.citations:write_csl",
            holds="articles",
        ),
        "calendar": Format(
            (".ics",),
            "text/calendar",
            "briefing.formats.calendar:write",
            library="icalendar",
            extra="calendar",
            holds="dates",
        ),
    }
)


_PACKAGES = MappingProxyType({"docx": "python-docx"})  # where a package has another name than its module


def render(document: Document, format: str) -> str:  # noqa: A002 - the word of the command line
    """Return the document as the text of a format of ``FORMATS``; raise KeyError for another name.

    Raises CannotGoOn for a format that is no text: ``encoded`` returns its bytes.
    """
    if FORMATS[format].in_bytes:
        raise CannotGoOn(f"{format} is no text", hint="`encoded` returns its bytes")
    return encoded(document, format).decode()


def encoded(document: Document, format: str, stationery: "Stationery | None" = None) -> bytes:  # noqa: A002
    """Return the document as the bytes of a file; raise CannotGoOn where what the format needs is not installed.

    A format of sheets is written on the stationery, or on A4.
    """
    wanted = FORMATS[format]
    if wanted.library:
        from importlib.util import find_spec

        if not find_spec(wanted.library):
            hint = f"pip install 'briefing-cli[{wanted.extra}]'"
            needed = _PACKAGES.get(wanted.library, wanted.library)
            raise CannotGoOn(f"{format} needs {needed}, which is not installed", hint=hint)
    if format != "terminal":
        from briefing.formats.handed_on import handed_on

        document = handed_on(document)
    module, _, function = wanted.writer.partition(":")
    write = getattr(import_module(module), function)
    written: str | bytes = write(document, stationery) if wanted.takes else write(document)
    return written if isinstance(written, bytes) else written.encode()


def format_of(file: str) -> str | None:
    """Return the format that a file of that name is in, by its longest known ending."""
    name = file.lower()
    fitting = [(suffix, known) for known, each in FORMATS.items() for suffix in each.suffixes if name.endswith(suffix)]
    return max(fitting, key=lambda each: len(each[0]))[1] if fitting else None
