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
    yield from _pieces(document.records, "\n")
    yield "\n"


def lines(document: Document) -> Iterator[str]:
    """Yield JSON Lines: each record on a line of its own; that of a whole brief is one."""
    records = document.records
    if isinstance(records, dict) and set(records) == {"document", "sources"}:
        records = records["document"]
    for row in records if isinstance(records, list | Rows) else [records]:
        yield from _pieces(row, "")
        yield "\n"


def _pieces(value: Any, line: str) -> Iterator[str]:
    """Yield a value as JSON text, what lies in a file row by row.

    ``line`` begins a line of its depth; where it is empty, all stands on one.
    """
    if not _lies_in_file(value) or not len(value):
        yield _text(value, line)
        return
    inner, colon = (f"{line}  ", ": ") if line else ("", ":")
    is_map = isinstance(value, dict)
    before, last = "{}" if is_map else "[]"
    for each in value:
        yield f"{before}{inner}"
        if isinstance(value, Rows):
            yield _text(each, inner)
        else:
            yield f"{_text(each, '')}{colon}" if is_map else ""
            yield from _pieces(value[each] if is_map else each, inner)
        before = ","
    yield f"{line}{last}"


def _lies_in_file(value: Any) -> bool:
    """Whether records, or some within them, lie in a file."""
    if isinstance(value, dict | list):
        return any(map(_lies_in_file, value.values() if isinstance(value, dict) else value))
    return isinstance(value, Rows)


def _text(value: Any, line: str) -> str:
    encoded = msgspec.json.encode(value)
    if line:
        encoded = msgspec.json.format(encoded, indent=2).replace(b"\n", line.encode())  # no string of JSON has a break
    return _UNSAFE.sub(_escaped, encoded.decode())


def _escaped(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < _BEYOND_BMP:
        return f"\\u{code:04x}"
    code -= _BEYOND_BMP
    return f"\\u{0xD800 + (code >> 10):04x}\\u{0xDC00 + (code & 0x3FF):04x}"
