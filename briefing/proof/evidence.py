"""What a brief claims, and whether the article's words bear it out."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Literal, NamedTuple

from briefing.brief.model import ActorId, Brief
from briefing.brief.status import is_editors_own
from briefing.dates.edtf import EdtfDate
from briefing.text.excerpts import Folded, Occurrence, fold, occurrences

ProofStatus = Literal["found", "found more than once", "not found", "no source given", "unchecked"]
PROOF_STATUSES: tuple[ProofStatus, ...] = (
    *("found", "found more than once", "not found"),
    *("no source given", "unchecked"),
)
PROVED: ProofStatus = "found"
CLAIM_KINDS = ("meeting", "delegation", "agenda item", "event", "measure", "position", "quote", "watch")

Keys = tuple[str | int, ...]


class Claim(NamedTuple):
    """One thing that a brief claims of the article.

    ``text`` is all that it says, ``label`` how a list calls it; ``keys`` lead to it in the file;
    ``excerpts`` are the words that it rests on, each with its keys; ``actors`` are those that it
    names by id; ``item`` is the model's own record.
    """

    kind: str
    keys: Keys
    text: str
    excerpts: tuple[tuple[str, Keys], ...]
    actors: tuple[ActorId, ...]
    item: Any
    label: str

    @property
    def cited_words(self) -> str:
        """All its excerpts, one a line."""
        return "\n".join(excerpt for excerpt, _ in self.excerpts)

    @property
    def dates(self) -> list[tuple[str, EdtfDate]]:
        """Its dates, with the names of their fields."""
        values = [(field, getattr(self.item, field, None)) for field in ("date", "in_force", "announced", "ended")]
        return [(field, when) for field, when in values if isinstance(when, EdtfDate)]

    @property
    def stated(self) -> str | None:
        """The article's own phrase for its date."""
        stated: str | None = getattr(self.item, "stated", None)
        return stated

    def keys_of(self, words: str) -> Keys:
        """Return the keys of the field that says some words, else of the claim."""
        for field in ("what", "title", "item", "says", "rate", "rate_before", "place", "round", "products"):
            value = getattr(self.item, field, None)
            for number, part in enumerate(value if isinstance(value, list) else [value]):
                if part is not None and words.strip() in str(part):
                    return (*self.keys, field, *((number,) if isinstance(value, list) else ()))
        return self.keys


class Evidence(NamedTuple):
    """A claim, its status, and for each of its excerpts where that stands in the article."""

    claim: Claim
    status: ProofStatus
    found: tuple[tuple[Occurrence, ...], ...]

    @property
    def is_proved(self) -> bool:
        """Whether the article bears the claim out: each of its excerpts stands there, and once."""
        return self.status == PROVED

    @property
    def is_editors_own(self) -> bool:
        """Whether the editor claims it, not the article."""
        return is_editors_own(self.claim.item)


class Tally(NamedTuple):
    """How many claims there are of each kind and status, how many are proved and how many the editor's own."""

    by_kind: Counter[tuple[str, ProofStatus]]
    proved: int
    editors_own: int

    @property
    def claims(self) -> int:
        """How many claims there are."""
        return self.by_kind.total()

    @property
    def unproved(self) -> int:
        """How many claims of the article are not proved."""
        return self.claims - self.proved - self.editors_own


def tally(evidence: Iterable[Evidence]) -> Tally:
    """Count claims by kind and status."""
    counted = list(evidence)
    return Tally(
        Counter((each.claim.kind, each.status) for each in counted),
        sum(each.is_proved for each in counted),
        sum(each.is_editors_own for each in counted),
    )


def total(tallies: Iterable[Tally]) -> Tally:
    """Return the sum of several counts."""
    summed = Tally(Counter(), 0, 0)
    for each in tallies:
        summed.by_kind.update(each.by_kind)
        summed = Tally(summed.by_kind, summed.proved + each.proved, summed.editors_own + each.editors_own)
    return summed


def evidence_of(brief: Brief, text: str | None) -> list[Evidence]:
    """Return each claim of a brief with what the article's text says to it."""
    article = fold(text) if text is not None else None
    return [_evidence(claim, article) for claim in claims(brief)]


def _evidence(claim: Claim, article: Folded | None) -> Evidence:
    if article is None:
        return Evidence(claim, "unchecked" if claim.excerpts else "no source given", ((),) * len(claim.excerpts))
    found = tuple(tuple(occurrences(article, excerpt)) for excerpt, _ in claim.excerpts)
    status = PROVED
    if not found:
        status = "no source given"
    elif not all(found):
        status = "not found"
    elif any(len(places) > 1 for places in found):
        status = "found more than once"
    return Evidence(claim, status, found)


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
