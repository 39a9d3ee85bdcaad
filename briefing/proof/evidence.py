"""What a brief claims, and whether the article's words bear it out."""

from collections.abc import Iterator, Sequence
from typing import Any, Literal, NamedTuple

from briefing.brief.model import ActorId, Brief
from briefing.text.excerpts import Folded, Occurrence, fold, occurrences

Status = Literal["found", "found more than once", "not found", "no source given", "unchecked"]
STATUSES: tuple[Status, ...] = ("found", "found more than once", "not found", "no source given", "unchecked")
KINDS = ("meeting", "delegation", "agenda item", "event", "measure", "position", "quote", "watch")

Keys = tuple[str | int, ...]


class Claim(NamedTuple):
    """One thing that a brief claims of the article.

    ``text`` is all that it says, ``label`` what it is called in a list; ``keys`` lead to it in the
    file; ``excerpts`` are the words that it rests on, each with its keys; ``actors`` are those that it
    names by id.
    """

    kind: str
    keys: Keys
    text: str
    excerpts: tuple[tuple[str, Keys], ...]
    actors: tuple[ActorId, ...]
    item: Any
    label: str


class Evidence(NamedTuple):
    """A claim, how it was judged, and for each of its excerpts where that stands in the article."""

    claim: Claim
    status: Status
    found: tuple[tuple[Occurrence, ...], ...]


def evidence(brief: Brief, text: str | None) -> list[Evidence]:
    """Return each claim of a brief with its judgment against the article's text."""
    article = fold(text) if text is not None else None
    return [_judged(claim, article) for claim in claims(brief)]


def _judged(claim: Claim, article: Folded | None) -> Evidence:
    if not claim.excerpts:
        return Evidence(claim, "no source given", ())
    if article is None:
        return Evidence(claim, "unchecked", ())
    found = tuple(tuple(occurrences(article, excerpt)) for excerpt, _ in claim.excerpts)
    if not all(found):
        return Evidence(claim, "not found", found)
    if any(len(spans) > 1 for spans in found):
        return Evidence(claim, "found more than once", found)
    return Evidence(claim, "found", found)


def claims(brief: Brief) -> Iterator[Claim]:
    """Yield all that a brief claims: each meeting with its delegations and points, then kind by kind."""
    for index, meeting in enumerate(brief.meetings):
        keys: Keys = ("meetings", index)
        number = f"round {meeting.round}" if meeting.round else ""
        text = ", ".join(part for part in (meeting.title, number, meeting.place) if part)
        yield _claim("meeting", keys, text, meeting, (), meeting.title)
        for place, delegation in enumerate(meeting.delegations):
            actors = (delegation.of, *([delegation.lead] if delegation.lead else []), *delegation.members)
            named = ", ".join(brief.actor_name(actor) for actor in actors)
            yield _claim("delegation", (*keys, "delegations", place), "", delegation, actors, named)
        for place, point in enumerate(meeting.agenda):
            yield _claim("agenda item", (*keys, "agenda", place), point.item, point, ())
    for index, event in enumerate(brief.events):
        yield _claim("event", ("events", index), event.what, event, event.actors)
    for index, measure in enumerate(brief.measures):
        parts = [measure.title, *measure.products, measure.rate_before or "", measure.rate or ""]
        text = ", ".join(part for part in parts if part)
        sides = (*measure.by, *measure.on)
        yield _claim("measure", ("measures", index), text, measure, sides, measure.title)
    for index, position in enumerate(brief.positions):
        for place, side in enumerate(position.sides):
            label = f"{brief.actor_name(side.actor)}: {side.says}"
            yield _claim("position", ("positions", index, "sides", place), side.says, side, (side.actor,), label)
    for index, quote in enumerate(brief.quotes):
        speaker = (quote.speaker,) if quote.speaker else ()
        keys = ("quotes", index)
        yield Claim("quote", keys, quote.text, ((quote.text, (*keys, "text")),), speaker, quote, f"“{quote.text}”")
    for index, item in enumerate(brief.watch):
        yield _claim("watch", ("watch", index), item.what, item, item.actors)


def _claim(kind: str, keys: Keys, text: str, item: Any, actors: Sequence[ActorId], label: str = "") -> Claim:
    excerpts = tuple((excerpt, (*keys, "source", number)) for number, excerpt in enumerate(item.source))
    return Claim(kind, keys, text, excerpts, tuple(dict.fromkeys(actors)), item, label or text)
