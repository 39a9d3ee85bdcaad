"""The tree that topics form by ``under``, and actors by ``of``."""

from collections.abc import Iterable

from briefing.brief.model import TopicId


def with_all_below(topics: Iterable[TopicId], under: Iterable[tuple[TopicId, TopicId | None]]) -> frozenset[TopicId]:
    """Return the topics and every topic that lies under one of them.

    ``under`` pairs each topic with the one above it; in several briefs, a topic may have several.
    """
    below: dict[TopicId | None, list[TopicId]] = {}
    for topic, above in under:
        below.setdefault(above, []).append(topic)
    wanted = set(topics)
    waiting = list(wanted)
    while waiting:
        lower = set(below.get(waiting.pop(), ())) - wanted
        wanted |= lower
        waiting += lower
    return frozenset(wanted)
