"""A Document's records as JSON: UTF-8, indented, nothing in it that could steer a terminal."""

import re

import msgspec

from briefing.document import Document
from briefing.visible import UNSAFE

# Within JSON text these can only stand inside strings, where an escape means the same;
# the line ends and indents of the formatting stay.
_UNSAFE = re.compile(f"(?![\n])[{UNSAFE}]")
_BEYOND_BMP = 0x10000


def write(document: Document) -> str:
    """Return the records as JSON text."""
    encoded = msgspec.json.format(msgspec.json.encode(document.records), indent=2)
    return _UNSAFE.sub(_escaped, encoded.decode()) + "\n"


def write_lines(document: Document) -> str:
    """Return JSON Lines: each record on a line of its own; that of a whole brief is one."""
    records = document.records
    if isinstance(records, dict) and set(records) == {"document", "sources"}:
        records = records["document"]
    rows = records if isinstance(records, list) else [records]
    return "".join(f"{_UNSAFE.sub(_escaped, msgspec.json.encode(row).decode())}\n" for row in rows)


def _escaped(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < _BEYOND_BMP:
        return f"\\u{code:04x}"
    code -= _BEYOND_BMP
    return f"\\u{0xD800 + (code >> 10):04x}\\u{0xDC00 + (code & 0x3FF):04x}"
