"""The topics as a tree, with the number and the years of the statements that are filed under each."""

from datetime import date
from typing import Any

from briefing.brief.model import Meeting, Topic, TopicId
from briefing.brief.publication import topics_by_id
from briefing.brief.statements import Statement
from briefing.brief.topics import with_all_above
from briefing.dates.edtf import EdtfDate
from briefing.document import Document, Line, Span, Table
from briefing.text.counting import counted
from briefing.views.parts.phrases import cited
from briefing.views.parts.records import Record
from briefing.views.selection import Selection

_DEEPEST = 8  # levels that are told apart by their indent; with it, a label has half of a narrow screen


def topics(selection: Selection) -> Document:
    """Return the topics of one brief or of all, each below the one that it lies under."""
    declared = topics_by_id(selection.briefs)
    under = {id_: topic.under for id_, topic in declared.items()}
    found = list(selection.statements())
    by_topic = _filed(found, under)
    rows: list[tuple[Line, ...]] = []
    records: list[Record] = []
    for depth, id_ in _tree(under):
        filed = by_topic.get(id_, [])
        if selection.filters.any and not filed:
            continue
        dates = sorted(when for each in filed for _, when in each.dates if selection.keeps_date(when))
        briefs = list(dict.fromkeys(each.brief.id for each in filed))
        rows.append(_row(depth, id_, declared[id_], filed, dates, len(briefs)))
        records.append(
            {
                "id": id_,
                "label": declared[id_].label,
                "under": declared[id_].under,
                "as_written": list(declared[id_].as_written),
                "statements": len(filed),
                "first": dates[0].text if dates else None,
                "last": _last(dates).text if dates else None,
                "briefs": briefs,
            }
        )
    return Document(
        title=(Span("Topics", "strong"),),
        subtitle=(
            Span(
                f"{counted(len(rows), 'topic')}, {counted(len(found), 'statement')}; a topic counts what lies under it",
                "muted",
            ),
        ),
        blocks=(Table(("Topic", "Id", "Statements", "Years", "Briefs"), tuple(rows)),) if rows else (),
        records=records,
        empty="" if rows else "no topics",
    )


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


def _filed(found: list[Statement], under: dict[TopicId, TopicId | None]) -> dict[TopicId, list[Statement]]:
    """Return the statements of each topic, those of what lies under it included."""
    above = {id_: [wider] for id_, wider in under.items() if wider}
    filed: dict[TopicId, list[Statement]] = {}
    for statement in found:
        for topic in with_all_above(statement.topics, above):
            filed.setdefault(topic, []).append(statement)
    return filed


def _row(
    depth: int,
    id_: TopicId,
    topic: Topic,
    filed: list[Statement],
    dates: list[EdtfDate],
    briefs: int,
) -> tuple[Line, ...]:
    indent = "– " * min(depth, _DEEPEST)
    first = next((mark for each in filed if (mark := cited(each.brief, _part_under(each.item, id_)))), ())
    return (
        (Span(indent, "muted"), Span(topic.label, "topic"), *first),
        (Span(id_, "muted"),),
        (Span(str(len(filed)), "number"),),
        (Span(_years(dates), "date"),) if dates else (),
        (Span(str(briefs), "number"),),
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
