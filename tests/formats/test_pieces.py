"""A paper of very many rows is written piece by piece: more rows take no more memory."""

import datetime as dt
import io
import tracemalloc
import zipfile
from collections.abc import Sequence
from functools import partial
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from msgspec import structs

from briefing.document import Document, Line, Section, Span, Table, Timeline, TimelineEntry
from briefing.formats import FORMATS, calendar, pieces
from briefing.spool import Mapped, Spool

_MORE = 1_000  # rows
_ALLOWED = 200_000  # bytes for them: 200 each
_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_IN_PIECES = [name for name, each in FORMATS.items() if each.in_pieces]


def _entry(number: int) -> TimelineEntry:
    day = dt.date(2000, 1, 1) + dt.timedelta(number)
    tags = (Span("planned", "status"),)
    return TimelineEntry(f"{day}", "past", confirmed=True, line=_words(number), tags=tags, days=(day, day))


def _words(number: int) -> Line:
    return (
        Span(f"what happened on day {number}, told at some length so that it takes room"),
        Span(f"b{number}", "brief"),
    )


def _record(number: int) -> dict[str, Any]:
    day = dt.date(2000, 1, 1) + dt.timedelta(number)
    text = f"what happened on day {number}, told at some length so that it takes room"
    article = {"published": f"{day}", "outlet": "The Paper", "url": f"https://example.org/{number}"}
    return {"id": f"b{number}", "title": text, "kind": "watch", "text": text, "date": f"{day}", "article": article}


def _document(count: int, rows: Any = Mapped) -> Document:
    """A paper with a timeline, a table, records and notes of so many rows, made when they are asked for."""
    timeline = Timeline(rows(range(count), _entry), count, "today")
    table = Table(("Day", "What"), rows(range(count), lambda each: (_words(each), _words(each))))
    return Document(
        title=(Span("Very many"),),
        blocks=(timeline, Section("Table", (table,))),
        records=rows(range(count), _record),
        notes=rows(range(count), _words),
    )


def _listed(values: Sequence[Any], function: Any) -> tuple[Any, ...]:
    return tuple(map(function, values))


def _peak(format_name: str, count: int) -> int:
    document = _document(count)
    tracemalloc.start()
    try:
        for _ in pieces(document, format_name):
            pass
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


# Rich keeps some thousand texts at hand, which hides what the terminal's page takes itself.
@pytest.mark.parametrize("format_name", [name for name in _IN_PIECES if name not in ("terminal", "calendar")])
def test_more_rows_take_no_more_memory(format_name: str) -> None:
    few = 500
    _peak(format_name, few)  # what it needs is loaded
    assert _peak(format_name, few + _MORE) - _peak(format_name, few) < _ALLOWED


def test_of_an_entry_a_calendar_keeps_what_it_is_known_by(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(calendar, "Spool", partial(Spool, held=0))
    few = 200
    _peak("calendar", few)
    assert _peak("calendar", few + _MORE) - _peak("calendar", few) < 3 * _ALLOWED


@pytest.mark.parametrize("format_name", _IN_PIECES)
def test_rows_that_lie_in_a_file_are_written_as_those_in_memory(format_name: str) -> None:
    in_memory = _document(30, _listed)
    in_memory = structs.replace(in_memory, records=list(in_memory.records))
    in_file, whole = (b"".join(pieces(each, format_name)) for each in (_document(30), in_memory))
    if format_name != "xlsx":
        assert in_file == whole
        return
    rows = _rows_of(in_file)
    assert rows == _rows_of(whole)
    assert len(rows) == 31


def _rows_of(workbook: bytes) -> list[list[str]]:
    """The height and the cells of each row; the texts stand in a list of their own, or each in its cell."""
    with zipfile.ZipFile(io.BytesIO(workbook)) as file:
        listed = ET.fromstring(file.read("xl/sharedStrings.xml")) if "xl/sharedStrings.xml" in file.namelist() else ()
        texts = ["".join(each.itertext()) for each in listed]
        sheet = ET.fromstring(file.read("xl/worksheets/sheet1.xml"))
    return [[row.attrib["ht"], *(_cell(each, texts) for each in row)] for row in sheet.iter(f"{_MAIN}row")]


def _cell(cell: ET.Element, texts: Sequence[str]) -> str:
    text = "".join(cell.itertext())
    return texts[int(text)] if cell.attrib.get("t") == "s" else text
