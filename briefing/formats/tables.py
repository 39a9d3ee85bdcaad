"""A Document's records as tables, and these as CSV. No cell is ever a formula."""

import csv
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from io import StringIO
from itertools import chain
from typing import Any

from briefing.document import Document
from briefing.spool import Mapped, Rows, in_batches
from briefing.visible import in_place

Row = dict[str, Any]

_TOGETHER = 64  # rows that are written at a time

# What a program takes for the beginning of a formula, also in the wide forms of East Asia.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def csv_pieces(document: Document) -> Iterator[str]:
    """Yield the records as one table; the parts of a brief stand below each other, each row with its part."""
    several, sheets = tables_of(document.records)

    def rows() -> Iterator[Row]:
        return (({"part": name} if several else {}) | row for name, found in sheets for row in found)

    columns = columns_of(rows())
    head = [_disarmed(column) for column in columns]
    cells = ([_csv_cell(row.get(column)) for column in columns] for row in rows())
    for some in in_batches(chain((head,), cells), _TOGETHER):
        file = StringIO()
        csv.writer(file, lineterminator="\n").writerows(some)
        yield file.getvalue()


def columns_of(rows: Iterable[Row]) -> list[str]:
    """Return the columns of rows, in the order in which they are met."""
    return list(dict.fromkeys(column for row in rows for column in row))


def tables_of(records: Any) -> tuple[bool, list[tuple[str, Sequence[Row]]]]:
    """Return whether the records are several tables, and each with its name."""
    if isinstance(records, Mapping) and set(records) == {"document", "sources"}:
        records = records["document"]
    if isinstance(records, Mapping) and "article" in records:
        return True, [(name, rows) for name, rows in _parts_of(records) if rows]
    if isinstance(records, Mapping) and "sections" in records:
        return True, _of_sections(records["sections"])
    if isinstance(records, Rows):
        return False, [("records", Mapped(records, _flat))]
    rows = records if isinstance(records, list) else [records]
    return False, [("records", [_flat(row) for row in rows])]


def _of_sections(sections: Iterable[Mapping[str, Any]]) -> list[tuple[str, Sequence[Row]]]:
    """Return the tables of a paper of several questions, each with its section's title."""
    found: list[tuple[str, Sequence[Row]]] = []
    for section in sections:
        several, tables = tables_of(section["records"])
        title = section["title"]
        found += [(f"{title}: {name}" if several else title, rows) for name, rows in tables if rows]
    return found


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
