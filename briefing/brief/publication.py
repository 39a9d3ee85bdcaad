"""Briefs in the order of their publication, and what the latest of them says where they differ."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from briefing.brief.model import Brief, Topic, TopicId
from briefing.dates.edtf import EdtfDate


def by_publication(briefs: Iterable[Brief]) -> list[Brief]:
    """Return briefs in the order in which their articles were published, those of one date by id."""
    return sorted(briefs, key=publication)


def publication(brief: Brief) -> tuple[object, ...]:
    """Return the place of a brief among others; of two briefs the one with the greater is the later."""
    return brief.article.published, brief.id


def in_order(briefs: Iterable[Brief]) -> Iterator[tuple[tuple[date, date, str, str, int], Brief]]:
    """Yield briefs as they come, each with what tells its place by publication among all: the greater, the later."""
    known: dict[EdtfDate, tuple[date, date, str]] = {}
    for number, brief in enumerate(briefs):
        day = brief.article.published
        order = known.get(day) or known.setdefault(day, (day.timeline_day, day.latest, day.text))
        yield (*order, brief.id, number), brief


def topics_by_id(briefs: Iterable[Brief]) -> dict[TopicId, Topic]:
    """Return all topics that briefs declare, each as the latest brief that declares it has it.

    They stand in the order in which they were declared first.
    """
    first: dict[TopicId, tuple[Any, ...]] = {}
    last: dict[TopicId, tuple[Any, Topic]] = {}
    for place, brief in in_order(briefs):
        for number, (id_, topic) in enumerate(brief.topics.items()):
            if id_ not in last or place > last[id_][0]:
                last[id_] = place, topic
            if id_ not in first or place < first[id_][:-1]:
                first[id_] = (*place, number)
    return {id_: last[id_][1] for id_ in sorted(first, key=lambda id_: first[id_])}
