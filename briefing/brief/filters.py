"""Which statements to keep: one record, from the options of a command to the conditions of an index."""

from datetime import date
from typing import NamedTuple

from briefing.brief.facets import Facets
from briefing.brief.model import ActorId, TopicId
from briefing.brief.statements import Statement, kinds_of
from briefing.dates.edtf import EdtfDate
from briefing.dates.words import words


class Filters(NamedTuple):
    """Which statements to keep; an empty field keeps all.

    ``in_force`` is of measures alone. ``kinds`` are of statements (event, measure ...) or of measures
    (tariff, sanction ...).

    ``topics`` and ``actors`` hold every id that counts (sub-topics included); the
    ``_asked`` fields what the user wrote. ``since`` and ``until`` keep what overlaps,
    ``upcoming`` what is not over on the day of ``as_of``.
    """

    topics: frozenset[TopicId] = frozenset()
    actors: frozenset[ActorId] = frozenset()
    since: EdtfDate | None = None
    until: EdtfDate | None = None
    upcoming: bool = False
    kinds: frozenset[str] = frozenset()
    statuses: frozenset[str] = frozenset()
    in_force: bool = False
    topics_asked: tuple[str, ...] = ()
    actors_asked: tuple[str, ...] = ()

    @property
    def any(self) -> bool:
        """Whether something is left out."""
        return bool(
            self.topics or self.actors or self.kinds or self.statuses or self.since or self.until or self.upcoming
        )

    def may_keep(self, facets: Facets, as_of: date) -> bool:
        """Whether they may keep some statement of a brief, or its topic or actor is declared there."""
        return (
            not (self.topics and self.topics.isdisjoint(facets.topics))
            and not (self.actors and self.actors.isdisjoint(facets.actors))
            and not (self.kinds and self.kinds.isdisjoint(facets.kinds))
            and not (self.statuses and self.statuses.isdisjoint(facets.statuses))
            and (
                facets.undated
                or not (
                    (self.since and facets.latest < self.since.earliest)
                    or (self.until and facets.earliest > self.until.latest)
                    or (self.upcoming and facets.latest < as_of)
                )
            )
        )

    def described(self, as_of: date) -> str:
        """Return the filters in words, for the paper that they shaped; empty if there are none."""
        parts = []
        if self.topics_asked:
            parts.append(f"topic {', '.join(self.topics_asked)}")
        if self.actors_asked:
            parts.append(f"actor {', '.join(self.actors_asked)}")
        if self.kinds:
            parts.append(f"kind {', '.join(sorted(self.kinds))}")
        if self.statuses:
            parts.append(f"status {', '.join(sorted(self.statuses))}")
        if self.since:
            parts.append(f"since {words(self.since)}")
        if self.until:
            parts.append(f"until {words(self.until)}")
        if self.in_force:
            parts.append(f"in force on {as_of.isoformat()}")
        if self.upcoming:
            parts.append(f"not over on {as_of.isoformat()}")
        return " · ".join(parts)

    def keeps(self, statement: Statement, as_of: date) -> bool:
        """Whether they keep a statement (one with several dates: at any of them)."""
        if self.topics and self.topics.isdisjoint(statement.topics):
            return False
        if self.actors and self.actors.isdisjoint(statement.actors):
            return False
        if self.kinds and self.kinds.isdisjoint(kinds_of(statement)):
            return False
        if self.statuses and statement.status not in self.statuses:
            return False
        if not (self.since or self.until or self.upcoming):
            return True
        return any(self.keeps_date(when, as_of) for _, when in statement.dates)

    def keeps_date(self, when: EdtfDate, as_of: date) -> bool:
        """Whether a date lies within what is asked for; what merely overlaps does."""
        return not (
            (self.since and when.latest < self.since.earliest)
            or (self.until and when.earliest > self.until.latest)
            or (self.upcoming and when.latest < as_of)
        )
