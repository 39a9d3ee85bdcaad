"""Which statements to keep: one record, from the options of a command to the conditions of an index.

A filter is a field of ``FilterRequest``, as it was typed, and one of ``Filters``, whose methods say what it keeps.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from msgspec import Struct, structs

from briefing.brief.facets import Facets
from briefing.brief.model import ActorId, Brief, TopicId
from briefing.brief.statements import Statement, kinds_of
from briefing.brief.status import is_in_force
from briefing.dates.edtf import EdtfDate
from briefing.dates.words import words
from briefing.problems import no_such

if TYPE_CHECKING:
    from briefing.text.query import Query


class FilterRequest(Struct, frozen=True, kw_only=True):
    """The filters as they were typed: each is an option, or the field of a search, of the same name."""

    topic: Sequence[str] = ()
    actor: Sequence[str] = ()
    kind: Sequence[str] = ()
    status: Sequence[str] = ()
    since: str | None = None
    until: str | None = None
    outlet: Sequence[str] = ()
    upcoming: bool = False
    in_force: bool = False

    @classmethod
    def of(cls, typed: Mapping[str, Any]) -> "FilterRequest":
        """Return the filters of these names; raise CannotGoOn for a name that is no filter's."""
        values: dict[str, Any] = {}
        for name, value in typed.items():
            if name not in cls.__struct_fields__:
                raise no_such("filter", name, cls.__struct_fields__)
            # Where several values may stand, one may stand alone.
            values[name] = [value] if name in _SEVERAL and isinstance(value, str) else value
        return cls(**values)


_SEVERAL = frozenset(each.name for each in structs.fields(FilterRequest) if each.default == ())
# What a search may ask for by ``field:value``: each filter that has a value, and which brief is meant.
SEARCH_FIELDS = (*(each.name for each in structs.fields(FilterRequest) if each.type is not bool), "brief")


def searched_for(query: "Query") -> tuple[list[str], dict[str, Any]]:
    """Return the briefs and the filters that a search names in its fields; of a date named twice the last counts."""
    values: dict[str, list[str]] = {}
    for name, value in query.fields:
        values.setdefault(name, []).append(value)
    briefs = values.pop("brief", [])
    return briefs, {name: each if name in _SEVERAL else each[-1] for name, each in values.items()}


class Filters(Struct, frozen=True):
    """Which statements to keep; an empty field keeps all.

    ``topics`` and ``actors`` hold every id that counts (sub-topics included), ``topics_named`` and
    ``actors_named`` what the user wrote; ``actors_guessed`` has the name of the actor for what may mean
    another too. ``kinds`` are of statements (event, measure ...) or of measures
    (tariff, sanction ...). ``since`` and ``until`` keep what overlaps, ``upcoming`` what is not over on the
    day of ``as_of``, ``in_force`` the measures in force on that day. ``outlets`` are parts of an outlet's name,
    in small letters.
    """

    topics: frozenset[TopicId] = frozenset()
    actors: frozenset[ActorId] = frozenset()
    kinds: frozenset[str] = frozenset()
    statuses: frozenset[str] = frozenset()
    since: EdtfDate | None = None
    until: EdtfDate | None = None
    outlets: tuple[str, ...] = ()
    upcoming: bool = False
    in_force: bool = False
    topics_named: tuple[str, ...] = ()
    actors_named: tuple[str, ...] = ()
    actors_guessed: tuple[tuple[str, str], ...] = ()

    @property
    def any(self) -> bool:
        """Whether something is left out."""
        return self != Filters()

    @property
    def are_of_statements(self) -> bool:
        """Whether something is left out for what a statement is, and not only for the brief that it stands in."""
        return structs.replace(self, outlets=()).any

    @property
    def names(self) -> dict[str, frozenset[str]]:
        """The ids asked for, by their sort as ``Facets.names`` has it."""
        ids = {"topic": self.topics, "actor": self.actors, "kind": self.kinds, "status": self.statuses}
        return {sort: wanted for sort, wanted in ids.items() if wanted}

    def days(self, as_of: date) -> tuple[date, date]:
        """Return the first and the last day; what is kept overlaps the time between them."""
        first = self.since.earliest if self.since else date.min
        return max(first, as_of if self.upcoming else date.min), self.until.latest if self.until else date.max

    def may_keep(self, facets: Facets, as_of: date) -> bool:
        """Whether they may keep some statement of a brief, or its topic or actor is declared there."""
        first, last = self.days(as_of)
        in_time = facets.latest >= first and facets.earliest <= last
        return in_time and not any(ids.isdisjoint(facets.names[sort]) for sort, ids in self.names.items())

    def keeps(self, statement: Statement, as_of: date) -> bool:
        """Whether they keep a statement (one with several dates: at any of them)."""
        if (
            (self.topics and self.topics.isdisjoint(statement.topics))
            or (self.actors and self.actors.isdisjoint(statement.named))
            or (self.kinds and self.kinds.isdisjoint(kinds_of(statement)))
            or (self.statuses and statement.status not in self.statuses)
            or (self.in_force and not is_in_force(statement, as_of))
            or (self.outlets and not self.keeps_brief(statement.brief))
        ):
            return False
        if not (self.since or self.until or self.upcoming):
            return True
        return any(self.keeps_date(when, as_of) for _, when in statement.dates)

    def keeps_brief(self, brief: Brief) -> bool:
        """Whether they keep anything at all of what a brief's outlet published."""
        return all(part in (brief.article.outlet or "").casefold() for part in self.outlets)

    def keeps_date(self, when: EdtfDate, as_of: date) -> bool:
        """Whether a date lies within what is asked for; what merely overlaps does."""
        first, last = self.days(as_of)
        return when.latest >= first and when.earliest <= last

    def described(self, as_of: date) -> str:
        """Return the filters in words, for the paper that they shaped; empty if there are none."""
        parts = {
            "topic": ", ".join(self.topics_named),
            "actor": ", ".join(self.actors_named),
            "kind": ", ".join(sorted(self.kinds)),
            "status": ", ".join(sorted(self.statuses)),
            "outlet": ", ".join(self.outlets),
            "since": words(self.since) if self.since else "",
            "until": words(self.until) if self.until else "",
            "in force on": as_of.isoformat() if self.in_force else "",
            "not over on": as_of.isoformat() if self.upcoming else "",
        }
        return " · ".join(f"{name} {said}" for name, said in parts.items() if said)
