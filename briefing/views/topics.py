"""The topics as a tree, with the number and the years of the statements that are filed under each."""

import itertools
from array import array
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING, Any, NamedTuple

from briefing.brief.model import Meeting, Topic, TopicId
from briefing.brief.publication import topics_by_id
from briefing.brief.statements import Statement
from briefing.brief.topics import with_all_above
from briefing.dates.edtf import EdtfDate
from briefing.document import Document, Line, Span, Table
from briefing.spool import Spool
from briefing.text.counting import counted
from briefing.views.parts.foot import Told
from briefing.views.parts.phrases import cited
from briefing.views.selection import Selection

if TYPE_CHECKING:
    from briefing.views.record_types import TopicRecord

_DEEPEST = 8  # levels that are told apart by their indent; with it, a label has half of a narrow screen


class _Filed:
    """The statements under a topic, counted: the first and last of their dates, their briefs, the mark of the first.

    ``briefs`` has the number of each brief.
    """

    def __init__(self) -> None:
        self.count = 0
        self.first: EdtfDate | None = None
        self.last: EdtfDate | None = None
        self.briefs = array("I")
        self.mark: Line = ()

    def add(self, statement: Statement, brief: int, dates: Iterable[EdtfDate], topic: TopicId) -> None:
        """Count a statement of a brief; the briefs come in the order of their numbers."""
        self.count += 1
        for when in dates:
            if self.first is None or self.last is None:
                self.first = self.last = when
            self.first = min(self.first, when)
            self.last = _last(self.last, when)
        if not self.briefs or self.briefs[-1] != brief:
            self.briefs.append(brief)
        if not self.mark:
            self.mark = cited(statement.brief, _part_under(statement.item, topic))


class _Counted(NamedTuple):
    """A topic, how deep it lies, and what is filed under it; ``ids`` are those of all briefs by number."""

    depth: int
    id: TopicId
    topic: Topic
    filed: _Filed
    ids: Sequence[str]


def topics(selection: Selection) -> Document:
    """Return the topics of one brief or of all, each below the one that it lies under."""
    told, count = Told(), itertools.count()
    found = _counted(selection, told.by(each for each, _ in zip(selection.statements(), count, strict=False)))
    said = f"{counted(len(found), 'topic')}, {counted(next(count), 'statement')}; a topic counts what lies under it"
    rows = tuple(_row(each) for each in found)
    return Document(
        title=(Span("Topics", "strong"),),
        subtitle=(Span(said, "muted"),),
        blocks=(Table(("Topic", "Id", "Statements", "Years", "Briefs"), rows),) if rows else (),
        records=selection.made_of(found, _record),
        foot=told.foot(selection) if rows else (),
        empty="" if rows else "no topics",
    )


def topic_records(selection: Selection) -> "list[TopicRecord]":
    """Return the plain data of each topic, behind the one that it lies under."""
    return [_record(each) for each in _counted(selection, selection.statements())]


def _counted(selection: Selection, statements: Iterable[Statement]) -> list[_Counted]:
    declared = topics_by_id(selection.briefs)
    under = {id_: topic.under for id_, topic in declared.items()}
    ids: Spool[str] = selection.rows(str)
    by_topic = _filed(selection, statements, under, ids)
    return [
        _Counted(depth, id_, declared[id_], by_topic.get(id_, _Filed()), ids)
        for depth, id_ in _tree(under)
        if id_ in by_topic or not selection.filters.any
    ]


def _record(each: _Counted) -> "TopicRecord":
    filed = each.filed
    return {
        "id": each.id,
        "label": each.topic.label,
        "under": each.topic.under,
        "as_written": list(each.topic.as_written),
        "statements": filed.count,
        "first": filed.first.text if filed.first else None,
        "last": filed.last.text if filed.last else None,
        "briefs": list(dict.fromkeys(each.ids[brief] for brief in filed.briefs)),
    }


def _tree(under: dict[TopicId, TopicId | None]) -> list[tuple[int, TopicId]]:
    """Return depth and id, parents before what lies under them; what two briefs disagree into a circle comes last."""
    below: dict[TopicId | None, list[TopicId]] = {}
    for id_, above in under.items():
        below.setdefault(above if above in under else None, []).append(id_)
    tree: list[tuple[int, TopicId]] = []
    waiting = [(0, id_) for id_ in reversed(below.get(None, []))]
    while waiting:
        depth, id_ = waiting.pop()
        tree.append((depth, id_))
        waiting += [(depth + 1, each) for each in reversed(below.get(id_, []))]
    placed = {id_ for _, id_ in tree}
    return tree + [(0, id_) for id_ in under if id_ not in placed]


def _filed(
    selection: Selection, found: Iterable[Statement], under: dict[TopicId, TopicId | None], ids: Spool[str]
) -> dict[TopicId, _Filed]:
    """Return what is filed under each topic and what lies under it; add the ids of the briefs, by their numbers."""
    above = {id_: [wider] for id_, wider in under.items() if wider}
    filed: dict[TopicId, _Filed] = {}
    for brief, of_brief in groupby(found, key=lambda statement: statement.brief):
        number = len(ids)
        ids.append(brief.id)
        for statement in of_brief:
            dates = [when for _, when in statement.dates if selection.keeps_date(when)]
            for topic in with_all_above(statement.topics, above):
                filed.setdefault(topic, _Filed()).add(statement, number, dates, topic)
    return filed


def _row(each: _Counted) -> tuple[Line, ...]:
    indent = "– " * min(each.depth, _DEEPEST)
    filed = each.filed
    return (
        (Span(indent, "muted"), Span(each.topic.label, "topic", subject=("topic", each.id)), *filed.mark),
        (Span(each.id, "muted"),),
        (Span(str(filed.count), "number"),),
        (Span(_years(filed.first, filed.last), "date"),) if filed.first and filed.last else (),
        (Span(str(len(filed.briefs)), "number"),),
    )


def _part_under(item: Any, topic: TopicId) -> Any:
    """Return the part of a statement that is filed under a topic: the point of a meeting's agenda, or all of it."""
    points = item.agenda if isinstance(item, Meeting) else ()
    return next((point for point in points if topic in point.topics), item)


def _years(first: EdtfDate, last: EdtfDate) -> str:
    """Return the years that dates touch, such as ``2022–2024``."""
    begin, end = first.timeline_day.year, _reach(last)[0].year
    return str(begin) if begin == end else f"{begin}–{end}"


def _last(one: EdtfDate, other: EdtfDate) -> EdtfDate:
    """Return the date that reaches further, of two that reach as far the first."""
    if _reach(one) == _reach(other):
        return min(one, other)
    return max(one, other, key=_reach)


def _reach(when: EdtfDate) -> tuple[date, date]:
    """Return how far a date reaches; one without an end counts by its beginning."""
    return when.earliest if when.latest == date.max else when.latest, when.earliest
