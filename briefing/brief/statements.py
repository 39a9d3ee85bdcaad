"""A brief as a row of statements, whatever their kind: filters, timelines and tables work on these."""

from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from briefing.brief.model import (
    ActorId,
    Brief,
    Event,
    Figure,
    Keys,
    Measure,
    Meeting,
    Position,
    Quote,
    TopicId,
    Watch,
)
from briefing.brief.outcomes import Placed, outcomes
from briefing.dates.edtf import EdtfDate

Item = Meeting | Event | Measure | Position | Quote | Figure | Watch
KINDS = ("meeting", "outcome", "event", "measure", "position", "quote", "figure", "watch")


class Statement(Struct, frozen=True):
    """One statement of a brief.

    ``item`` is the model's own record and ``keys`` lead to it in the file. ``dates``
    pairs each date with its phase, empty but for a measure (announced, in force,
    ended) and an outcome (due). ``text`` is the whole statement in a line.
    """

    brief: Brief
    kind: str
    keys: tuple[str | int, ...]
    item: Any
    text: str
    dates: tuple[tuple[str, EdtfDate], ...]
    topics: tuple[TopicId, ...]
    actors: tuple[ActorId, ...]
    status: str
    source: tuple[str, ...]

    @property
    def named(self) -> tuple[ActorId, ...]:
        """The actors that it is about and those who say it, each once: whom it is found by."""
        known = self.brief.actors
        return tuple(dict.fromkeys((*self.actors, *(name for name in sources_named(self.item) if name in known))))

    @property
    def line(self) -> int:
        """The line of the file that it begins in, from 1."""
        return self.brief.place(*self.keys).line


def kinds_of(statement: Statement) -> tuple[str, ...]:
    """Return the kinds of a statement; a measure or an event may have its own too: ``measure`` and ``tariff``."""
    own = statement.item.kind if statement.kind in ("measure", "event") else None
    return (statement.kind, own.casefold()) if own else (statement.kind,)


def identities(statement: Statement) -> frozenset[tuple[object, ...]]:
    """Return the keys by which another brief may tell of the same thing, each enough by itself.

    These are its words; of a meeting also its id, and its round of a series.
    """
    item, kind = statement.item, statement.kind
    found: set[tuple[object, ...]] = {(kind, " ".join(statement.text.casefold().split()))}
    if kind == "meeting" and item.series and item.round:
        found.add((kind, item.series.casefold(), item.round))
    if kind == "meeting" and item.id:
        found.add((kind, "id", item.id))
    return frozenset(found)


def statements(brief: Brief) -> Iterator[Statement]:
    """Yield the statements of a brief, kind by kind, each kind in the order written."""
    for index, meeting in enumerate(brief.meetings):
        yield _meeting(brief, index, meeting)
        for each in outcomes(meeting):
            yield _outcome(brief, ("meetings", index), meeting, each)
    for index, event in enumerate(brief.events):
        dates = _dates(("", event.date))
        yield _statement(brief, "event", ("events", index), event, event.what, dates, event.actors, event.status)
    for index, measure in enumerate(brief.measures):
        dates = _dates(("announced", measure.announced), ("in force", measure.in_force), ("ended", measure.ended))
        actors = [*measure.by, *measure.on, *measure.gainers, *measure.actors]
        status = "proposed" if measure.status == "proposed" else "reported"
        yield _statement(brief, "measure", ("measures", index), measure, measure.title, dates, actors, status)
    for index, position in enumerate(brief.positions):
        actors = [side.actor for side in position.sides]
        keys = ("positions", index)
        yield _statement(brief, "position", keys, position, position.question, (), actors, position.status or "")
    for index, quote in enumerate(brief.quotes):
        speaker = [quote.speaker] if quote.speaker in brief.actors else []
        yield _statement(
            brief, "quote", ("quotes", index), quote, quote.text, _dates(("", quote.date)), speaker, "reported"
        )
    for index, figure in enumerate(brief.figures):
        dates, of = _dates(("", figure.date)), [figure.of] if figure.of else []
        yield _statement(brief, "figure", ("figures", index), figure, figure.what, dates, of, "reported")
    for index, item in enumerate(brief.watch):
        dates = _dates(("", item.date))
        yield _statement(brief, "watch", ("watch", index), item, item.what, dates, item.actors, "expected")


def came_of(meeting: Statement) -> list[Statement]:
    """Return what came of a meeting as statements: of each point of its agenda first, then of the whole."""
    return [_outcome(meeting.brief, meeting.keys, meeting.item, each) for each in outcomes(meeting.item)]


def whole_text(statement: Statement) -> str:
    """Return a statement with all its parts as one text: its kind, products, claims, points of an agenda, who says so.

    A measure's kind is told where its title does not hold it.
    """
    item, name_of = statement.item, statement.brief.actor_name
    parts = [statement.text]
    if statement.kind == "measure":
        is_told = item.kind and item.kind.casefold() in item.title.casefold()
        parts += ["" if is_told else item.kind or "", *item.products, item.rate or ""]
    elif statement.kind == "event":
        parts += [item.kind or "", f"if {item.condition}" if item.condition else ""]
    elif statement.kind == "figure":
        parts += [item.value, f"before: {item.before}" if item.before else ""]
    elif statement.kind == "position":
        parts += [f"{name_of(side.actor)}: {side.says}" for side in item.sides]
    elif statement.kind == "meeting":
        parts += [item.place or "", *(point.item for point in item.agenda)]
    elif statement.kind == "quote" and item.speaker:
        parts.append(f"({name_of(item.speaker)})")
    if said_by := ", ".join(dict.fromkeys(name_of(name) for name in sources_named(item))):
        parts.append(f"({said_by})")
    return " · ".join(part for part in parts if part)


def parts_said(item: Any) -> tuple[Any, ...]:
    """Return the parts of a statement of which the brief may tell who says them: itself, its sides, its agenda.

    What came of a meeting are statements of their own.
    """
    if isinstance(item, Position):
        return tuple(item.sides)
    if isinstance(item, Meeting):
        return tuple(item.agenda)
    return () if isinstance(item, Watch) else (item,)


def part_naming(item: Any, actor: ActorId) -> Any:
    """Return the part of a statement that names an actor, with a source of its own: a delegation, a side, or itself."""
    if isinstance(item, Meeting):
        named = (each for each in item.delegations if actor in (each.of, each.lead, *each.members))
        return next(named, item)
    if isinstance(item, Position):
        return next((side for side in item.sides if actor == side.actor), item)
    return item


def sources_named(item: Any) -> Iterator[str]:
    """Yield who says a statement and its parts, and the outlets that they came through: ids, or the article's words."""
    for part in parts_said(item):
        yield from filter(None, (getattr(part, "said_by", None), part.via))


def meeting_topics(meeting: Meeting) -> list[TopicId]:
    """Return the topics of a meeting and of all its agenda, each once."""
    named = [*meeting.topics, *(topic for item in meeting.agenda for topic in item.topics)]
    return list(dict.fromkeys(named))


def meeting_actors(meeting: Meeting) -> list[ActorId]:
    """Return all who take part in a meeting, each once."""
    named: list[ActorId] = list(meeting.actors)
    for delegation in meeting.delegations:
        named += [delegation.of, *([delegation.lead] if delegation.lead else []), *delegation.members]
    return list(dict.fromkeys(named))


def sources_of(item: Any) -> tuple[str, ...]:
    """Return the excerpts that a statement rests on; a quotation is its own."""
    if isinstance(item, Quote):
        return (item.text,)
    if isinstance(item, Position):
        return tuple(excerpt for side in item.sides for excerpt in side.source)
    return tuple(item.source)


def _meeting(brief: Brief, index: int, meeting: Meeting) -> Statement:
    return Statement(
        brief,
        "meeting",
        ("meetings", index),
        meeting,
        meeting.title,
        _dates(("", meeting.date)),
        tuple(meeting_topics(meeting)),
        tuple(meeting_actors(meeting)),
        meeting.status or "reported",
        tuple(meeting.source),
    )


def _outcome(brief: Brief, keys: Keys, meeting: Meeting, placed: Placed) -> Statement:
    """Return what came of a meeting as a statement, filed under the topics of the point or the meeting it is of."""
    outcome = placed.outcome
    topics = placed.point.topics if placed.point and placed.point.topics else meeting.topics
    return Statement(
        brief,
        "outcome",
        (*keys, *placed.keys),
        outcome,
        outcome.what,
        _dates(("due", outcome.due)),
        tuple(topics),
        tuple(dict.fromkeys(outcome.by)),
        outcome.status or "reported",
        tuple(outcome.source),
    )


def _statement(
    brief: Brief,
    kind: str,
    keys: tuple[str | int, ...],
    item: Item,
    text: str,
    dates: tuple[tuple[str, EdtfDate], ...],
    actors: list[ActorId],
    status: str,
) -> Statement:
    topics, actors_once = tuple(item.topics), tuple(dict.fromkeys(actors))
    return Statement(brief, kind, keys, item, text, dates, topics, actors_once, status, sources_of(item))


def _dates(*phases: tuple[str, EdtfDate | None]) -> tuple[tuple[str, EdtfDate], ...]:
    return tuple((phase, when) for phase, when in phases if when is not None)
