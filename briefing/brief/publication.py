"""Briefs in the order of their publication, and what the latest of them says where they differ."""

from collections.abc import Iterable

from briefing.brief.model import Brief, Topic, TopicId


def by_publication(briefs: Iterable[Brief]) -> list[Brief]:
    """Return briefs in the order in which their articles were published, those of one date by id."""
    return sorted(briefs, key=publication)


def publication(brief: Brief) -> tuple[object, ...]:
    """Return the place of a brief among others; of two briefs the one with the greater is the later."""
    return brief.article.published, brief.id


def topics_by_id(briefs: Iterable[Brief]) -> dict[TopicId, Topic]:
    """Return all topics that briefs declare, each as the latest brief that declares it has it."""
    return {id_: topic for brief in by_publication(briefs) for id_, topic in brief.topics.items()}
