"""What happened and what is to come, on one line: from one brief or from many."""

from collections.abc import Iterator, Sequence

from msgspec import structs

from briefing.brief.status import Dated
from briefing.comparison.independence import OneSource, told_by
from briefing.dates.words import day_words
from briefing.document import Block, Document, Line, Paragraph, Span, Timeline, TimelineEntry
from briefing.text.counting import counted
from briefing.views.parts.chronology import (
    entries,
    grouped,
    most_important,
    record,
    sources_of_groups,
    today_index,
    undated,
)
from briefing.views.parts.dated import brief_key, dated
from briefing.views.parts.foot import Told
from briefing.views.parts.page import more_line
from briefing.views.parts.records import Record
from briefing.views.selection import Selection


def timeline(selection: Selection) -> Document:
    """Return events, dated measures, meetings and watch items in the order of their dates."""
    if selection.independent:
        selection = selection.in_memory()
    found = dated(selection)
    if selection.independent:
        found = told_by(found, selection.independent, selection.provenance_of)
    if selection.reverse:
        found.reverse()
    groups = grouped(found)
    passed_over = len(groups)
    if selection.most:
        groups = most_important(selection, groups)
        kept = {id(each) for group in groups for each in group}
        found = [each for each in found if id(each) in kept]
    passed_over -= len(groups)
    told = _Told(selection, groups)
    drawn, data = selection.rows(TimelineEntry), selection.rows(Record)
    drawn.extend(entries(groups, selection.today, told, tag_topics=True))
    data.extend(record(each, told.independent.get(id(each), 1), selection.today) for each in found)
    today = today_index(groups, selection.today, reverse=selection.reverse)
    one = selection.brief if not selection.several and selection.briefs else None
    blocks: list[Block] = [Timeline(drawn.settled(), today, day_words(selection.as_of))]
    if passed_over:
        blocks.append(Paragraph(more_line(passed_over, f"briefing timeline{f' {selection.name}' if one else ''}")))
    left_out = "" if selection.independent else _left_out(selection)
    if left_out:
        blocks.append(Paragraph((Span(f"{left_out}.", "muted"),)))
    return Document(
        title=(Span("Timeline", "strong"), *((Span(f": {one.title}", "strong"),) if one else ())),
        subtitle=_subtitle(selection, len(drawn), len(told.ids)),
        blocks=tuple(blocks) if len(drawn) else (),
        records=data.settled(list),
        foot=told.briefs.foot(selection) if len(drawn) else (),
        empty="" if len(drawn) else _nothing(selection, left_out),
    )


class _Told:
    """Who tells each entry; what they come to is noted while they pass by.

    ``independent`` is how many sources there are of a statement's entry, where they are several; ``ids``, which are
    digests, and ``briefs`` are those of all.
    """

    def __init__(self, selection: Selection, groups: Sequence[list[Dated]]) -> None:
        self._selection, self._groups = selection, groups
        self.independent: dict[int, int] = {}
        self.ids: set[int] = set()
        self.briefs = Told()

    def __iter__(self) -> Iterator[Sequence[OneSource]]:
        known: set[object] = set()
        for group, sources in zip(self._groups, sources_of_groups(self._selection, self._groups), strict=True):
            if len(sources) > 1:
                self.independent |= {id(each): len(sources) for each in group}
            for each in group:
                if (key := brief_key(each)) not in known:
                    known.add(key)
                    self.briefs.add(each.statement.brief)
                    self.ids.add(hash(each.statement.brief.id))
            yield sources if self._selection.several else ()


def _nothing(selection: Selection, left_out: str) -> str:
    told = f" that {counted(selection.independent, 'independent article')} tell" if selection.independent else ""
    return f"nothing on the timeline{told}{f'; {left_out}' if left_out else ''}"


def _left_out(selection: Selection) -> str:
    """Return how many statements have no date and so no place here, in words."""
    without_dates = structs.replace(
        selection, filters=structs.replace(selection.filters, since=None, until=None, upcoming=False)
    )
    count = sum(1 for _ in undated(without_dates))
    return f"{counted(count, 'statement')} without a date {'is' if count == 1 else 'are'} left out" if count else ""


def _subtitle(selection: Selection, count: int, contributing: int) -> Line:
    number = counted(count, "entry", "entries")
    if selection.independent:
        number += f" told by {counted(selection.independent, 'independent article')} or more"
    if not selection.several and selection.briefs:
        return (Span(number, "muted"), Span(" · ", "muted"), Span(selection.brief.id, "brief"))
    return (Span(f"{number} from {contributing} of {selection.looked_through} briefs", "muted"),)
