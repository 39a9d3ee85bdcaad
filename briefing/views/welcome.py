"""The answer to ``briefing`` alone: the latest bottom line, and the next commands."""

from briefing.document import Bullets, Document, Section, Span
from briefing.views.parts.phrases import dateline
from briefing.views.parts.rank import rank_of
from briefing.views.parts.records import brief_record
from briefing.views.parts.sections import bottom_line
from briefing.views.parts.statement_lines import statement_line
from briefing.views.selection import Selection

_NEXT = (
    ("briefing summary", "the whole page"),
    ("briefing timeline", "all briefs on one line; --topic, --actor, --since narrow it"),
    ("briefing agenda", "the meeting sheet"),
    ("briefing list", "the briefs of the library"),
    ("briefing export -o brief.md", "the whole brief as Markdown"),
    ("briefing --help", "all commands"),
)


def welcome(selection: Selection) -> Document:
    """Return the bottom line of a brief (what matters most, where it has none) and the next commands."""
    brief = selection.brief
    first = min(selection.statements(), key=rank_of(selection))
    top = bottom_line(brief) or (Bullets((statement_line(first, selection.today),)),)
    commands = tuple((Span(command, "command"), Span(f": {what}", "muted")) for command, what in _NEXT)
    return Document(
        title=(Span(brief.title, "strong"),),
        subtitle=dateline(brief),
        blocks=(*top, Section("What next", (Bullets(commands),))),
        records=brief_record(brief),
    )
