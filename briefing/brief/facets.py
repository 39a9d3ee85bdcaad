"""The few values of a brief by which filters tell that they can't keep anything of it."""

from collections.abc import Iterable
from datetime import date

from msgspec import Struct

from briefing.brief.model import ActorId, Brief, TopicId
from briefing.brief.statements import Statement, kinds_of


class Facets(Struct, frozen=True):
    """The topics and actors that a brief declares, and the kinds, statuses and dates of its statements.

    ``earliest`` and ``latest`` are the outermost days of all its dates, ``date.max`` and ``date.min``
    where it has none. ``series`` are of its meetings, without regard to case.
    """

    topics: frozenset[TopicId]
    actors: frozenset[ActorId]
    kinds: frozenset[str]
    statuses: frozenset[str]
    series: frozenset[str]
    earliest: date
    latest: date

    @property
    def names(self) -> dict[str, frozenset[str]]:
        """The ids of each sort, by the name that the sort has as a filter and in an index."""
        return {
            "topic": self.topics,
            "actor": self.actors,
            "kind": self.kinds,
            "status": self.statuses,
            "series": self.series,
        }


def facets(brief: Brief, stated: Iterable[Statement]) -> Facets:
    """Return the facets of a brief and of what it states."""
    kinds: set[str] = set()
    statuses: set[str] = set()
    earliest, latest = date.max, date.min
    for statement in stated:
        kinds.update(kinds_of(statement))
        if statement.status:
            statuses.add(statement.status)
        for _, when in statement.dates:
            earliest, latest = min(earliest, when.earliest), max(latest, when.latest)
    return Facets(
        frozenset(brief.topics),
        frozenset(brief.actors),
        frozenset(kinds),
        frozenset(statuses),
        frozenset(meeting.series.casefold() for meeting in brief.meetings if meeting.series),
        earliest,
        latest,
    )
