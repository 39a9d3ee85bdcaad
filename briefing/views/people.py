"""Who is who: the people and bodies of one brief or of all, merged by id."""

from collections import Counter
from typing import NamedTuple

from briefing.brief.model import Actor, ActorId, Brief
from briefing.brief.publication import by_publication
from briefing.brief.statements import part_naming
from briefing.document import Block, Document, Line, Section, Span, Table, joined
from briefing.text.counting import counted
from briefing.views.parts.phrases import cited
from briefing.views.parts.records import Record, plain_data
from briefing.views.selection import Selection


class _Known(NamedTuple):
    """An actor as the latest brief has it, all spellings met, how often it is named, and the mark of the first time."""

    id: ActorId
    actor: Actor
    of_name: str
    spellings: tuple[str, ...]
    statements: int
    briefs: tuple[str, ...]
    mark: Line


def people(selection: Selection) -> Document:
    """Return persons first, then bodies and countries, the most often named first."""
    known = _known(selection)
    persons = [each for each in known if each.actor.kind == "person"]
    others = [each for each in known if each.actor.kind != "person"]
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
        records=[_record(each) for each in known],
        empty="" if known else "nobody is named",
    )


def actor_records(selection: Selection) -> list[Record]:
    """Return the plain data of each actor, the most often named first."""
    return [_record(each) for each in _known(selection)]


def _known(selection: Selection) -> list[_Known]:
    mentions: Counter[ActorId] = Counter()
    naming: dict[ActorId, list[str]] = {}
    marks: dict[ActorId, Line] = {}
    for statement in selection.statements():
        mentions.update(statement.named)
        for id_ in statement.named:
            naming.setdefault(id_, []).append(statement.brief.id)
            if not marks.get(id_):
                marks[id_] = cited(statement.brief, part_naming(statement.item, id_))
    found: dict[ActorId, list[Brief]] = {}
    for brief in reversed(by_publication(selection.briefs)):
        for id_ in brief.actors:
            if _wanted(selection, id_, mentions):
                found.setdefault(id_, []).append(brief)
    known = [_merged(id_, briefs, naming.get(id_, []), marks.get(id_, ())) for id_, briefs in found.items()]
    return sorted(known, key=lambda each: (-each.statements, each.actor.name))


def _wanted(selection: Selection, id_: ActorId, mentions: Counter[ActorId]) -> bool:
    """Whether an actor is listed: without filters each, with filters who acts in what they keep or is asked for."""
    filters = selection.filters
    if filters.actors and id_ not in filters.actors:
        return False
    return (
        not filters.any or id_ in mentions or not (filters.topics or filters.since or filters.until or filters.upcoming)
    )


def _merged(id_: ActorId, briefs: list[Brief], naming: list[str], mark: Line) -> _Known:
    """Return an actor from the briefs that know it, the latest first; ``naming`` has a brief's id for each mention."""
    actor = briefs[0].actors[id_]
    spellings = dict.fromkeys(spelling for brief in briefs for spelling in brief.actors[id_].as_written)
    of_name = briefs[0].actor_name(actor.of) if actor.of else ""
    named_in = tuple(brief.id for brief in briefs if brief.id in naming)
    return _Known(id_, actor, of_name, tuple(spellings), len(naming), named_in, mark)


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


def _record(each: _Known) -> Record:
    return {
        "id": each.id,
        **plain_data(each.actor),
        "of_name": each.of_name or None,
        "as_written": list(each.spellings),
        "statements": each.statements,
        "briefs": list(each.briefs),
    }


def _subtitle(persons: list[_Known], others: list[_Known]) -> Line:
    bodies = counted(len(others), "body or country", "bodies and countries")
    return (Span(f"{counted(len(persons), 'person', 'people')}, {bodies}", "muted"),)
