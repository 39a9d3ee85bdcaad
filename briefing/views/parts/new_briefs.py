"""The briefs published since a day, each with its bottom line: the latest first."""

from collections.abc import Sequence
from itertools import groupby

from msgspec import structs

from briefing.brief.model import Brief
from briefing.dates.words import words
from briefing.document import Facts, Line, Section, Span
from briefing.views.parts.page import more_line
from briefing.views.parts.records import Record, date_record, path_text
from briefing.views.selection import Selection


def new_briefs(selection: Selection, briefs: Sequence[Brief]) -> list[Brief]:
    """Return the briefs that the filters keep something of, the latest first."""
    kept = {id(each.brief) for each in structs.replace(selection, briefs=briefs).statements()}
    ordered = sorted(briefs, key=lambda brief: (brief.article.published, brief.id), reverse=True)
    return [brief for brief in ordered if id(brief) in kept or not selection.filters.any]


def briefs_shown(selection: Selection, briefs: Sequence[Brief]) -> Sequence[Brief]:
    """Return as many of the briefs as are wanted."""
    return briefs[: selection.most] if selection.most else briefs


def briefs_section(selection: Selection, briefs: Sequence[Brief]) -> tuple[Section, ...]:
    """Return the day, the title and the bottom line of each brief; those of one day stand together."""
    if not briefs:
        return ()
    shown = briefs_shown(selection, briefs)
    days = groupby(shown, key=lambda brief: words(brief.article.published))
    rows = tuple((day, tuple(line for brief in group for line in _lines(brief))) for day, group in days)
    left_out = len(briefs) - len(shown)
    more = more_line(left_out, f"briefing new-since {selection.since}") if left_out else ()
    return (Section("New briefs", (Facts(rows),), more=more),)


def _lines(brief: Brief) -> tuple[Line, ...]:
    title = (Span(brief.title, "strong", subject=("brief", brief.id)), Span(" — ", "muted"), Span(brief.id, "brief"))
    return (title, (Span(brief.bottom_line, "editor"),)) if brief.bottom_line else (title,)


def new_brief_record(brief: Brief) -> Record:
    """Return the data of a brief that is new."""
    published = date_record(brief.article.published)
    return {
        "change": "new brief",
        "brief": brief.id,
        "title": brief.title,
        **published,
        "bottom_line": brief.bottom_line,
        "file": path_text(brief.path),
    }
