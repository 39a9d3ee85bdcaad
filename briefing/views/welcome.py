"""The answer to ``briefing`` alone: the latest bottom line, and the next commands."""

from briefing.document import Bullets, Document, Section, Span
from briefing.views.parts.records import brief_record
from briefing.views.parts.sections import bottom_line
from briefing.views.selection import Selection
from briefing.views.summary import dateline, first_statements

_NEXT = (
    ("briefing summary", "the whole page"),
    ("briefing timeline", "all briefs on one line; --topic, --actor, --since narrow it"),
    ("briefing agenda", "the meeting sheet"),
    ("briefing list", "the briefs of the library"),
    ("briefing export -o brief.md", "the whole brief as Markdown"),
    ("briefing --help", "all commands"),
)


def welcome(selection: Selection) -> Document:
    """Return the bottom line of a brief (its first statement, where it has none) and the next commands."""
    brief = selection.brief
    top = bottom_line(brief) or (Bullets(tuple(first_statements(selection, 1))),)
    commands = tuple((Span(command, "command"), Span(f": {what}", "muted")) for command, what in _NEXT)
    return Document(
        title=(Span(brief.title, "strong"),),
        subtitle=dateline(brief),
        blocks=(*top, Section("What next", (Bullets(commands),))),
        records=brief_record(brief),
    )
