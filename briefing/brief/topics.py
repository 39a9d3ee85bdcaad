"""The tree that topics form by ``under``."""

from collections.abc import Iterable, Mapping

from briefing.brief.model import TopicId


def with_all_below(topics: Iterable[TopicId], under: Mapping[TopicId, TopicId | None]) -> frozenset[TopicId]:
    """Return the topics and every topic that lies under one of them; ``under`` maps each to its parent."""
    wanted = set(topics)
    grown = True
    while grown:
        below = {topic for topic, parent in under.items() if parent in wanted}
        grown = not below <= wanted
        wanted |= below
    return frozenset(wanted)
