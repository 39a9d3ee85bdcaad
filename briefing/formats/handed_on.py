"""What a paper loses when it leaves the terminal: the commands that its lines name, which a reader can't type."""

from typing import Any

from msgspec import Struct, structs

from briefing.document import Document, Line, Span


def handed_on(document: Document) -> Document:
    """Return a document whose lines name no command."""
    without: Document = _without(document)
    return without


def _without(part: Any) -> Any:
    if isinstance(part, tuple):
        if any(isinstance(each, Span) and each.role == "command" for each in part):
            return _ended(tuple(each for each in part if each.role != "command"))
        return tuple(map(_without, part))
    if isinstance(part, Struct) and not isinstance(part, Span):
        names = (name for name in part.__struct_fields__ if name != "records")
        return structs.replace(part, **{name: _without(getattr(part, name)) for name in names})
    return part


def _ended(line: Line) -> Line:
    """Return a line without the colon and blank that led to a command."""
    return (*line[:-1], structs.replace(line[-1], text=line[-1].text.rstrip(": "))) if line else line
