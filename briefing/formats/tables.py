"""A Document's records as tables: CSV for any program, XLSX for Excel. No cell is ever a formula."""

import csv
import json
import re
from collections.abc import Iterator, Mapping
from datetime import date
from io import BytesIO, StringIO
from typing import Any

from briefing.document import Document, plain
from briefing.visible import in_place, one_line

Row = dict[str, Any]

# What a program takes for the beginning of a formula, also in the wide forms of East Asia.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_EXCELS_FIRST = date(1900, 3, 1)  # before it Excel counts a day that never was
_LONGEST = 32_767  # characters of a cell in Excel
_NAME = 31  # characters of a sheet's name in Excel
_WIDEST = 60  # characters of a column


def write_csv(document: Document) -> str:
    """Return the records as one table; the parts of a brief stand below each other, each row with its part."""
    several, sheets = _tables(document.records)
    rows = [({"part": name} if several else {}) | row for name, found in sheets for row in found]
    columns = list(dict.fromkeys(column for row in rows for column in row))
    file = StringIO()
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow([_disarmed(column) for column in columns])
    writer.writerows([_csv_cell(row.get(column)) for column in columns] for row in rows)
    return file.getvalue()


def write_xlsx(document: Document) -> bytes:
    """Return a workbook with a sheet for each table: numbers are numbers, days are dates, all else is text."""
    import datetime as dt

    from xlsxwriter import Workbook

    file = BytesIO()
    book = Workbook(file, {"in_memory": True})
    if document.as_of:
        made = dt.datetime.combine(document.as_of, dt.time(), tzinfo=dt.UTC).replace(tzinfo=None)
        book.set_properties({"title": one_line(plain(document.title)), "created": made})
    formats = {
        "head": book.add_format({"bold": True, "bottom": 1, "valign": "top"}),
        "text": book.add_format({"text_wrap": True, "valign": "top"}),
        "day": book.add_format({"num_format": "yyyy-mm-dd", "align": "left", "valign": "top"}),
    }
    mark = one_line(document.head.handling).replace("&", "&&")
    for name, rows in _tables(document.records)[1]:
        sheet = book.add_worksheet(re.sub(r"[\[\]:*?/\\']", " ", name)[:_NAME])
        _fill(sheet, rows, formats)
        if mark:
            sheet.set_header(f"&C&B{mark}")
            sheet.set_footer(f"&C&B{mark}")
    book.close()
    return file.getvalue()


def _tables(records: Any) -> tuple[bool, list[tuple[str, list[Row]]]]:
    """Return whether the records are several tables, and each with its name."""
    if isinstance(records, Mapping) and set(records) == {"document", "sources"}:
        records = records["document"]
    if isinstance(records, Mapping) and "article" in records:
        return True, [(name, rows) for name, rows in _parts_of(records) if rows]
    rows = records if isinstance(records, list) else [records]
    return False, [("records", [_flat(row) for row in rows])]


def _parts_of(brief: Mapping[str, Any]) -> Iterator[tuple[str, list[Row]]]:
    """Yield the parts of a brief: what it says of itself, and each list of it."""
    parts = {name: value for name, value in brief.items() if _is_part(name, value)}
    yield "brief", [_flat({name: value for name, value in brief.items() if name not in parts})]
    for name, value in parts.items():
        rows = [{"id": id_, **each} for id_, each in value.items()] if isinstance(value, Mapping) else value
        yield name, [_flat(row) for row in rows]


def _is_part(name: str, value: Any) -> bool:
    holds_records = isinstance(value, list) and any(isinstance(each, Mapping) for each in value)
    return holds_records or name in ("topics", "actors")


def _flat(value: Any) -> Row:
    """Return a record as cells: a part's fields under its name, ``article.published``; lists as text."""
    if not isinstance(value, Mapping):
        return {"value": _scalar(value)}
    row: Row = {}
    for name, each in value.items():
        if isinstance(each, Mapping) and each:
            row |= {f"{name}.{inner}": cell for inner, cell in _flat(each).items()}
        else:
            row[name] = _scalar(each)
    return row


def _scalar(value: Any) -> Any:
    """Return a list as text, parted by semicolons; one of records as JSON."""
    if isinstance(value, list):
        if any(isinstance(each, Mapping | list) for each in value):
            return json.dumps(value, ensure_ascii=False)
        return "; ".join(str(each) for each in value)
    return None if isinstance(value, Mapping) else value


def _csv_cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return _disarmed(value) if isinstance(value, str) else str(value)


def _disarmed(text: str) -> str:
    """Return text of visible characters that no program takes for a formula."""
    shown = in_place(text)
    return f"'{shown}" if text.startswith(_FORMULA) or shown.lstrip().startswith(_FORMULA) else shown


def _fill(sheet: Any, rows: list[Row], formats: Mapping[str, Any]) -> None:
    columns = list(dict.fromkeys(column for row in rows for column in row))
    for number, column in enumerate(columns):
        sheet.write_string(0, number, in_place(column), formats["head"])
        cells = [row.get(column) for row in rows]
        for line, cell in enumerate(cells, 1):
            _write_cell(sheet, line, number, cell, formats)
        longest = max((len(str(cell)) for cell in (column, *cells) if cell is not None), default=0)
        sheet.set_column(number, number, min(longest + 2, _WIDEST))
    if columns:
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, max(len(rows), 1), len(columns) - 1)


def _write_cell(sheet: Any, line: int, number: int, cell: Any, formats: Mapping[str, Any]) -> None:
    if cell is None:
        return
    if isinstance(cell, bool):
        sheet.write_string(line, number, "yes" if cell else "no", formats["text"])
    elif isinstance(cell, int | float):
        sheet.write_number(line, number, cell, formats["text"])
    elif (day := _day(cell)) is not None:
        sheet.write_datetime(line, number, day, formats["day"])
    else:
        text = in_place(cell)
        sheet.write_string(line, number, text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…", formats["text"])


def _day(text: str) -> date | None:
    """Return the day that a text is, if it is one that Excel can count."""
    if not _DAY.fullmatch(text):
        return None
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if day >= _EXCELS_FIRST else None
