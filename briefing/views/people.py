"""Who is who: the people and bodies of one brief or of all, merged by id."""

from array import array
from collections.abc import Sequence
from datetime import date
from functools import cached_property
from typing import Any

from briefing.brief.model import ActorId, Brief
from briefing.brief.publication import in_order
from briefing.brief.statements import Statement, part_naming
from briefing.document import Block, Document, Line, Section, Span, Table, joined
from briefing.spool import Sorted, Spool
from briefing.text.counting import counted
from briefing.views.parts.foot import Told
from briefing.views.parts.phrases import cited
from briefing.views.parts.records import Record, plain_data
from briefing.views.selection import Selection

# Where a brief stands by publication, and its number.
_Place = tuple[date, date, str, str, int]


class _Known:
    """An actor as the latest brief has it, all spellings met, how often it is named, and the mark of the first time.

    ``briefs`` has the number of each brief that knows and names it.
    """

    def __init__(self, id_: ActorId) -> None:
        self.id = id_
        self.statements = 0
        self.briefs = array("I")
        self.mark: Line = ()
        self.is_declared = False
        self._latest: tuple[tuple[object, ...], int] = ((), 0)
        self._spellings: dict[str, tuple[Any, int]] = {}

    def name_in(self, statement: Statement) -> None:
        """Count a statement that names it."""
        self.statements += 1
        self.mark = self.mark or cited(statement.brief, part_naming(statement.item, self.id))

    def declare(self, place: tuple[Any, ...], number: int, brief: Brief) -> None:
        """Take a brief that knows it: its place by publication, and the actor's number in it."""
        actor = brief.actors[self.id]
        for order, spelling in enumerate(actor.as_written):
            if spelling not in self._spellings or place > self._spellings[spelling][0]:
                self._spellings[spelling] = place, -order
        if not self.is_declared or place > self._latest[0]:
            self._latest, self.actor = (place, -number), actor
            self.of_name = brief.actor_name(actor.of) if actor.of else ""
            self.is_declared = True

    @property
    def spellings(self) -> list[str]:
        """The spellings, those of the latest brief first."""
        return sorted(self._spellings, key=lambda each: self._spellings[each], reverse=True)

    @property
    def order(self) -> tuple[tuple[Any, ...], int]:
        """Its place where nothing else tells it: that of the latest brief, and then its place in that."""
        return self._latest


class _Everybody:
    """Who is listed, in order; the ids of all briefs by their numbers, and their places by publication."""

    def __init__(self, selection: Selection) -> None:
        self.known: list[_Known] = []
        self.told = Told()
        self.ids: Spool[str] = selection.rows(str)
        self.places: Sorted[_Place] = Sorted(_Place, selection.held)

    @cached_property
    def ranks(self) -> Sequence[int]:
        """Where each brief stands by publication, by its number."""
        ranks = array("I", bytes(4 * len(self.ids)))
        for rank, (*_, number) in enumerate(self.places.settled()):
            ranks[number] = rank
        return ranks


def people(selection: Selection) -> Document:
    """Return persons first, then bodies and countries, the most often named first."""
    everybody = _everybody(selection)
    persons = [each for each in everybody.known if each.actor.kind == "person"]
    others = [each for each in everybody.known if each.actor.kind != "person"]
    several = selection.several
    blocks: list[Block] = []
    if persons:
        blocks.append(Section("People", (_table(persons, "Role", several=several),)))
    if others:
        blocks.append(Section("Bodies and countries", (_table(others, "Kind", several=several),)))
    return Document(
        title=(Span("Who is who", "strong"),),
        subtitle=_subtitle(persons, others),
        blocks=tuple(blocks),
        records=selection.made_of(everybody.known, lambda each: _record(each, everybody)),
        foot=everybody.told.foot(selection) if blocks else (),
        empty="" if blocks else "nobody is named",
    )


def actor_records(selection: Selection) -> list[Record]:
    """Return the plain data of each actor, the most often named first."""
    everybody = _everybody(selection)
    return [_record(each, everybody) for each in everybody.known]


def _everybody(selection: Selection) -> _Everybody:
    """Gather the actors in one walk through the briefs."""
    found: dict[ActorId, _Known] = {}
    everybody = _Everybody(selection)
    for place, brief in in_order(selection.briefs):
        named: set[ActorId] = set()
        for statement in everybody.told.by(selection.statements_of(brief)):
            for id_ in statement.named:
                named.add(id_)
                (found.get(id_) or found.setdefault(id_, _Known(id_))).name_in(statement)
        for number, id_ in enumerate(brief.actors):
            known = found.get(id_) or found.setdefault(id_, _Known(id_))
            known.declare(place, number, brief)
            if id_ in named:
                known.briefs.append(len(everybody.ids))
        everybody.ids.append(brief.id)
        everybody.places.add([place])
    listed = [each for each in found.values() if each.is_declared and _wanted(selection, each)]
    listed.sort(key=lambda each: each.order, reverse=True)
    listed.sort(key=lambda each: (-each.statements, each.actor.name))
    everybody.known = listed
    return everybody


def _wanted(selection: Selection, each: _Known) -> bool:
    """Whether an actor is listed: without filters each, with filters who acts in what they keep or is asked for."""
    filters = selection.filters
    if filters.actors and each.id not in filters.actors:
        return False
    return (
        not filters.any
        or each.statements > 0
        or not (filters.topics or filters.since or filters.until or filters.upcoming)
    )


def _table(known: list[_Known], second: str, *, several: bool) -> Table:
    columns = ["Name", second, "Of", "Statements"]
    rows: list[tuple[Line, ...]] = []
    for each in known:
        said = each.actor.role or "" if second == "Role" else each.actor.role or each.actor.kind or ""
        row: list[Line] = [
            (Span(each.actor.name, "actor", subject=("actor", each.id)), *_as_written(each), *each.mark),
            (Span(said),),
            (Span(each.of_name),),
            (Span(str(each.statements), "number"),),
        ]
        if several:
            row.append((Span(str(len(each.briefs)), "number"),))
        rows.append(tuple(row))
    if several:
        columns.append("Briefs")
    return Table(tuple(columns), tuple(rows))


def _as_written(each: _Known) -> Line:
    """Return how articles write a name that is printed otherwise: `` (“Yurun”)``."""
    spellings = joined([Span(f"“{spelling}”", "excerpt") for spelling in each.spellings])
    return (Span(" ("), *spellings, Span(")")) if spellings else ()


def _record(each: _Known, everybody: _Everybody) -> Record:
    briefs = sorted(each.briefs, key=everybody.ranks.__getitem__, reverse=True)
    return {
        "id": each.id,
        **plain_data(each.actor),
        "of_name": each.of_name or None,
        "as_written": each.spellings,
        "statements": each.statements,
        "briefs": [everybody.ids.at(brief) for brief in briefs],
    }


def _subtitle(persons: list[_Known], others: list[_Known]) -> Line:
    bodies = counted(len(others), "body or country", "bodies and countries")
    return (Span(f"{counted(len(persons), 'person', 'people')}, {bodies}", "muted"),)
