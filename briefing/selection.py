"""What a view is asked to show: briefs, and the filters that every listing shares."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from briefing.brief.date_words import words
from briefing.brief.dates import EdtfDate
from briefing.brief.facets import Facets
from briefing.brief.model import ActorId, Brief, TopicId
from briefing.brief.problems import Problem
from briefing.brief.statements import Statement, kinds_of, statements


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


class Checked(NamedTuple):
    """What the checks found in a brief: problems, and how many of its statements are proved."""

    errors: int
    warnings: int
    proved: int
    statements: int


class Selection(NamedTuple):
    """Briefs and filters, with *today* as a value: all that a view needs to know.

    The briefs are those that the filters may keep something of; ``of`` is the number that was looked
    through, 0 where it is theirs.
    ``broken`` holds a problem of each brief that should be here and can't be read.
    ``related`` are other briefs that bear on these, such as of a meeting's earlier rounds.
    ``texts`` are the articles' texts by the briefs' paths, where a view needs them; ``sourced``
    asks for endnotes, ``uncited`` for the sentences alone that no statement cites. ``checked`` is what
    the checks found, by the briefs' paths, where it was asked for.
    """

    briefs: Sequence[Brief]
    as_of: date
    filters: Filters = Filters()
    reverse: bool = False
    broken: Sequence[Problem] = ()
    related: Sequence[Brief] = ()
    texts: Mapping[Path, str] = MappingProxyType({})
    sourced: bool = False
    uncited: bool = False
    of: int = 0
    checked: Mapping[Path, Checked] = MappingProxyType({})

    @property
    def looked_through(self) -> int:
        """How many briefs were looked through."""
        return max(self.of, len(self.briefs))

    @property
    def several(self) -> bool:
        """Whether more than one brief was looked through, so that each line must tell its own."""
        return self.looked_through > 1

    @property
    def brief(self) -> Brief:
        """The only brief, or the first."""
        return self.briefs[0]

    def statements(self, *kinds: str) -> Iterator[Statement]:
        """Yield what the filters keep, of these kinds or of all, brief by brief."""
        for brief in self.briefs:
            for statement in statements(brief):
                if (not kinds or statement.kind in kinds) and self.keeps(statement):
                    yield statement

    def keeps(self, statement: Statement) -> bool:
        """Whether the filters keep a statement (for one with several dates: at any of them)."""
        filters = self.filters
        if filters.topics and filters.topics.isdisjoint(statement.topics):
            return False
        if filters.actors and filters.actors.isdisjoint(statement.actors):
            return False
        if filters.kinds and filters.kinds.isdisjoint(kinds_of(statement)):
            return False
        if filters.statuses and statement.status not in filters.statuses:
            return False
        if not (filters.since or filters.until or filters.upcoming):
            return True
        return any(self.keeps_date(when) for _, when in statement.dates)

    def keeps_date(self, when: EdtfDate) -> bool:
        """Whether a date lies within what is asked for; what merely overlaps does."""
        filters = self.filters
        return not (
            (filters.since and when.latest < filters.since.earliest)
            or (filters.until and when.earliest > filters.until.latest)
            or (filters.upcoming and when.latest < self.as_of)
        )
