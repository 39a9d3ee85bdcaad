"""A Document's records as JSON: UTF-8, indented, nothing in it that could steer a terminal."""

import re
from collections.abc import Iterator
from typing import Any

import msgspec

from briefing.document import Document
from briefing.spool import Rows
from briefing.visible import UNSAFE

# Within JSON text these can only stand inside strings, where an escape means the same;
# the line ends and indents of the formatting stay.
_UNSAFE = re.compile(f"(?![\n])[{UNSAFE}]")
_BEYOND_BMP = 0x10000


def pieces(document: Document) -> Iterator[str]:
    """Yield the records as JSON text."""
    if not isinstance(document.records, Rows):
        yield f"{_text(document.records)}\n"
        return
    before = "["
    for record in document.records:
        yield f"{before}{_text([record])[1:-2]}"
        before = ","
    yield "\n]\n"


def lines(document: Document) -> Iterator[str]:
    """Yield JSON Lines: each record on a line of its own; that of a whole brief is one."""
    records = document.records
    if isinstance(records, dict) and set(records) == {"document", "sources"}:
        records = records["document"]
    rows = records if isinstance(records, list | Rows) else [records]
    return (f"{_UNSAFE.sub(_escaped, msgspec.json.encode(row).decode())}\n" for row in rows)


def _text(records: Any) -> str:
    encoded = msgspec.json.format(msgspec.json.encode(records), indent=2)
    return _UNSAFE.sub(_escaped, encoded.decode())


def _escaped(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < _BEYOND_BMP:
        return f"\\u{code:04x}"
    code -= _BEYOND_BMP
    return f"\\u{0xD800 + (code >> 10):04x}\\u{0xDC00 + (code & 0x3FF):04x}"
