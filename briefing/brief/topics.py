"""The tree that topics form by ``under``, and actors by ``of``."""

from collections.abc import Iterable, Mapping

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


def with_all_above(topics: Iterable[TopicId], above: Mapping[TopicId, Iterable[TopicId]]) -> list[TopicId]:
    """Return the topics, and behind them every topic that one of them lies under; in several briefs, in several."""
    found = list(dict.fromkeys(topics))
    known = set(found)
    for topic in found:  # it grows on the way
        wider = [each for each in above.get(topic, ()) if each not in known]
        known.update(wider)
        found += wider
    return found
