"""The topics as a tree, with the number and the years of the statements that are filed under each."""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from briefing.brief.model import Meeting, Topic, TopicId
from briefing.brief.publication import topics_by_id
from briefing.brief.statements import Statement
from briefing.brief.topics import with_all_above
from briefing.dates.edtf import EdtfDate
from briefing.document import Document, Line, Span, Table
from briefing.text.counting import counted
from briefing.views.parts.phrases import cited
from briefing.views.selection import Selection

if TYPE_CHECKING:
    from briefing.views.record_types import TopicRecord

_DEEPEST = 8  # levels that are told apart by their indent; with it, a label has half of a narrow screen


class _Counted(NamedTuple):
    """A topic, how deep it lies, the statements under it, their dates in order and their briefs."""

    depth: int
    id: TopicId
    topic: Topic
    filed: list[Statement]
    dates: list[EdtfDate]
    briefs: list[str]


def topics(selection: Selection) -> Document:
    """Return the topics of one brief or of all, each below the one that it lies under."""
    found = _counted(selection)
    count = sum(1 for _ in selection.statements())
    said = f"{counted(len(found), 'topic')}, {counted(count, 'statement')}; a topic counts what lies under it"
    rows = tuple(_row(each) for each in found)
    return Document(
        title=(Span("Topics", "strong"),),
        subtitle=(Span(said, "muted"),),
        blocks=(Table(("Topic", "Id", "Statements", "Years", "Briefs"), rows),) if rows else (),
        records=[_record(each) for each in found],
        empty="" if rows else "no topics",
    )


def topic_records(selection: Selection) -> "list[TopicRecord]":
    """Return the plain data of each topic, behind the one that it lies under."""
    return [_record(each) for each in _counted(selection)]


def _counted(selection: Selection) -> list[_Counted]:
    declared = topics_by_id(selection.briefs)
    under = {id_: topic.under for id_, topic in declared.items()}
    by_topic = _filed(selection.statements(), under)
    found: list[_Counted] = []
    for depth, id_ in _tree(under):
        filed = by_topic.get(id_, [])
        if selection.filters.any and not filed:
            continue
        dates = sorted(when for each in filed for _, when in each.dates if selection.keeps_date(when))
        briefs = list(dict.fromkeys(each.brief.id for each in filed))
        found.append(_Counted(depth, id_, declared[id_], filed, dates, briefs))
    return found


def _record(each: _Counted) -> "TopicRecord":
    return {
        "id": each.id,
        "label": each.topic.label,
        "under": each.topic.under,
        "as_written": list(each.topic.as_written),
        "statements": len(each.filed),
        "first": each.dates[0].text if each.dates else None,
        "last": _last(each.dates).text if each.dates else None,
        "briefs": each.briefs,
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


def _filed(found: Iterable[Statement], under: dict[TopicId, TopicId | None]) -> dict[TopicId, list[Statement]]:
    """Return the statements of each topic, those of what lies under it included."""
    above = {id_: [wider] for id_, wider in under.items() if wider}
    filed: dict[TopicId, list[Statement]] = {}
    for statement in found:
        for topic in with_all_above(statement.topics, above):
            filed.setdefault(topic, []).append(statement)
    return filed


def _row(each: _Counted) -> tuple[Line, ...]:
    indent = "– " * min(each.depth, _DEEPEST)
    first = next((mark for one in each.filed if (mark := cited(one.brief, _part_under(one.item, each.id)))), ())
    return (
        (Span(indent, "muted"), Span(each.topic.label, "topic", subject=("topic", each.id)), *first),
        (Span(each.id, "muted"),),
        (Span(str(len(each.filed)), "number"),),
        (Span(_years(each.dates), "date"),) if each.dates else (),
        (Span(str(len(each.briefs)), "number"),),
    )


def _part_under(item: Any, topic: TopicId) -> Any:
    """Return the part of a statement that is filed under a topic: the point of a meeting's agenda, or all of it."""
    points = item.agenda if isinstance(item, Meeting) else ()
    return next((point for point in points if topic in point.topics), item)


def _years(dates: list[EdtfDate]) -> str:
    """Return the years that the dates touch, such as ``2022–2024``."""
    last = _last(dates)
    first, final = dates[0].timeline_day.year, (last.earliest if last.latest == date.max else last.latest).year
    return str(first) if first == final else f"{first}–{final}"


def _last(dates: list[EdtfDate]) -> EdtfDate:
    """Return the date that reaches furthest; one without an end counts by its beginning."""
    return max(dates, key=lambda when: (when.earliest if when.latest == date.max else when.latest, when.earliest))
