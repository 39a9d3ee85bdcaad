"""What a paper loses when it leaves the terminal: the commands that its lines name, which a reader can't type."""

from typing import Any

from msgspec import structs

from briefing.document import Document, Line, Span, replaced


def handed_on(document: Document) -> Document:
    """Return a document whose lines name no command."""
    without: Document = replaced(document, _without_command)
    return without


def _without_command(part: Any) -> Line | None:
    """Return a line without its command and the colon and blank that led to it; None for what names none."""
    if not isinstance(part, tuple) or not any(isinstance(each, Span) and each.role == "command" for each in part):
        return None
    line = tuple(each for each in part if each.role != "command")
    return (*line[:-1], structs.replace(line[-1], text=line[-1].text.rstrip(": "))) if line else line
