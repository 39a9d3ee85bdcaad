"""Whether statements of two briefs are of the same thing, in a library where the same words come again."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from msgspec import Struct

from briefing.brief.model import ActorId, Brief
from briefing.brief.statements import Statement, identities
from briefing.dates.edtf import EdtfDate
from briefing.text.similarity import Wording, wording

SAME_EVENT = 45  # days between two dates that may be of one event
_OWN_WORDS = 5  # a quotation of no more words is anybody's: no comment, a step forward

Above = Mapping[ActorId, ActorId]


class Key(NamedTuple):
    """What tellings are matched by; of those with the same, the latest stands for all."""

    kind: str
    identities: frozenset[tuple[object, ...]]
    wording: Wording
    sides: tuple[frozenset[ActorId], ...]
    dates: tuple[tuple[str, EdtfDate], ...]
    status: str


class Told(Struct, frozen=True, eq=False):
    """A statement as one brief tells it, with what it is matched by; ``turn`` counts the briefs by publication."""

    statement: Statement
    key: Key
    turn: int

    @property
    def published(self) -> EdtfDate:
        """When the brief's article was published."""
        return self.statement.brief.article.published


def told(statement: Statement, above: Above, turn: int) -> Told:
    """Return a statement with what it is matched by; ``above`` leads from an actor to what it belongs to."""
    words = wording(statement.text)
    sides = tuple(_with_above(side, above) for side in _sides(statement, words))
    return Told(
        statement,
        Key(statement.kind, identities(statement), words, sides, statement.dates, statement.status),
        turn,
    )


def above_of(briefs: Iterable[Brief]) -> dict[ActorId, ActorId]:
    """Return to what each actor belongs, as the last of the briefs has it."""
    return {id_: actor.of for brief in briefs for id_, actor in brief.actors.items() if actor.of}


def near(one: EdtfDate, other: EdtfDate) -> bool:
    """Whether two dates may be of the same event; the same words a season apart are of another one."""
    return one.overlaps(other) or abs((one.timeline_day - other.timeline_day).days) <= SAME_EVENT


def is_same(earlier: Told, later: Told) -> bool:
    """Whether two statements that share an identity are of the same thing.

    A round of a series is, whatever its date; the words of another speaker, in articles of one time. Others
    are not where their actors or sides have nothing in
    common, or their dates are further apart than one event's; only a measure whose date was still to
    come when the later article appeared may have been put off by any time.
    """
    one, other = earlier.key, later.key
    if one.kind != other.kind:
        return False
    if one.kind == "meeting":
        first, second = earlier.statement.item, later.statement.item
        of_series = bool(first.series and second.series and first.series.casefold() == second.series.casefold())
        if of_series and first.round and second.round:
            return bool(first.round == second.round)
    if _are_others(one, other):
        return False
    if one.kind == "quote" and earlier.statement.item.speaker != later.statement.item.speaker:
        return near(earlier.published, later.published)
    both = _in_common(one, other)
    put_off = one.kind == "measure" and any(when.latest >= later.published.earliest for when, _ in both)
    return put_off or not both or any(near(*dates) for dates in both)


def may_be_same(earlier: Told, later: Told) -> bool:
    """Whether two statements in like words may be of the same thing: only on a common topic and a common day.

    A library is full of like sentences: who votes on what, who is at odds with whom over what. An open
    date has days in common with nearly all, so it counts for no more than where it stands; without dates
    the articles must be of one time. A quotation or a question is only the same in the same words.
    """
    one, other = earlier.key, later.key
    if one.kind != other.kind or one.kind in ("quote", "position") or _are_others(one, other):
        return False
    topics, others = earlier.statement.topics, later.statement.topics
    if topics and others and set(topics).isdisjoint(others):
        return False
    both = _in_common(one, other)
    return any(_closely(*dates) for dates in both) if both else near(earlier.published, later.published)


def on_a_common_day(earlier: Told, later: Told) -> bool:
    """Whether two statements are dated so that some day may belong to both."""
    return any(first.overlaps(second) for first, second in _in_common(earlier.key, later.key))


def _closely(one: EdtfDate, other: EdtfDate) -> bool:
    is_open = ".." in (one.start, one.end, other.start, other.end)
    return abs((one.timeline_day - other.timeline_day).days) <= SAME_EVENT if is_open else one.overlaps(other)


def _are_others(one: Key, other: Key) -> bool:
    return any(
        bool(side) and bool(against) and side.isdisjoint(against)
        for side, against in zip(one.sides, other.sides, strict=False)
    )


def _in_common(one: Key, other: Key) -> list[tuple[EdtfDate, EdtfDate]]:
    """Return the two dates of each phase that both have."""
    others = dict(other.dates)
    return [(when, others[phase]) for phase, when in one.dates if phase in others]


def _sides(statement: Statement, words: Wording) -> tuple[Iterable[ActorId], ...]:
    """Return whose statement it is: none of a question, to which each article may report another side's claim."""
    if statement.kind == "position" or (statement.kind == "quote" and len(words) > _OWN_WORDS):
        return ()
    if statement.kind == "measure":
        return statement.item.by, statement.item.on
    return (statement.actors,)


def _with_above(actors: Iterable[ActorId], above: Above) -> frozenset[ActorId]:
    """Return the actors with all that they belong to: the Treasury speaks for the United States."""
    found: set[ActorId] = set()
    for actor in actors:
        each: ActorId | None = actor
        while each is not None and each not in found:
            found.add(each)
            each = above.get(each)
    return frozenset(found)
