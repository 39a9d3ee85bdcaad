"""What a brief claims, and whether the article's words bear it out."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from functools import cache
from typing import Any, Literal, get_args

from msgspec import Struct

from briefing.brief.model import ActorId, Brief, Keys, Meeting, Quote
from briefing.brief.outcomes import outcomes
from briefing.brief.status import is_editors_own
from briefing.dates.edtf import EdtfDate
from briefing.text.excerpts import Occurrence, fold, occurrences

ProofStatus = Literal["found", "found more than once", "not found", "no source given", "unchecked"]
PROOF_STATUSES: tuple[ProofStatus, ...] = get_args(ProofStatus)
PROVED: ProofStatus = "found"
CLAIM_KINDS = (
    "meeting",
    "delegation",
    "agenda item",
    "outcome",
    "event",
    "measure",
    "position",
    "quote",
    "figure",
    "watch",
)
# Keys of the format that are words of Python, by the names that they have in the model.
_ATTRIBUTES = {"for": "gainers", "if": "condition"}
_SAID = (
    "what",
    "title",
    "item",
    "says",
    "if",
    "rate",
    "rate_before",
    "value",
    "before",
    "place",
    "round",
    "products",
)
_DATES = ("date", "in_force", "announced", "ended", "due")


class Claim(Struct, frozen=True):
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
        values = [(field, getattr(self.item, field, None)) for field in _DATES]
        return [(field, when) for field, when in values if isinstance(when, EdtfDate)]

    @property
    def stated(self) -> str | None:
        """The article's own phrase for its date."""
        stated: str | None = getattr(self.item, "stated", None)
        return stated

    @property
    def statement_keys(self) -> Keys:
        """The keys of what it says in the editor's words."""
        said = ("what", "title", "item", "says")
        return next(((*self.keys, field) for field in said if getattr(self.item, field, None)), self.keys)

    def actor_keys(self, id_: ActorId) -> Keys:
        """Return the keys at which it names an actor."""
        for field in ("actors", "by", "on", "for", "speaker", "actor", "of", "lead", "members"):
            value = getattr(self.item, _ATTRIBUTES.get(field, field), None)
            if value == id_:
                return (*self.keys, field)
            if isinstance(value, list) and id_ in value:
                return (*self.keys, field, value.index(id_))
        return self.keys

    def keys_of(self, words: str) -> Keys:
        """Return the keys of the field that says some words, else of the claim."""
        for field in _SAID:
            value = getattr(self.item, _ATTRIBUTES.get(field, field), None)
            for number, part in enumerate(value if isinstance(value, list) else [value]):
                if part is not None and words.strip() in str(part):
                    return (*self.keys, field, *((number,) if isinstance(value, list) else ()))
        return self.keys


class Evidence(Struct, frozen=True):
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


class Tally(Counter[tuple[str, ProofStatus, bool]]):
    """How many claims there are of each kind and status, those of the editor's own (the last key) apart."""

    @property
    def proved(self) -> int:
        """How many claims the article bears out."""
        return sum(count for (_, status, _), count in self.items() if status == PROVED)

    @property
    def editors_own(self) -> int:
        """How many claims are the editor's own."""
        return sum(count for (*_, is_own), count in self.items() if is_own)

    @property
    def unproved(self) -> int:
        """How many claims of the article it does not bear out."""
        return self.total() - self.proved - self.editors_own

    @property
    def unproved_by_status(self) -> dict[ProofStatus, int]:
        """How many claims of the article it does not bear out, by what is the matter with them."""
        others = [status for status in PROOF_STATUSES if status != PROVED]
        counts = {one: sum(n for (_, each, own), n in self.items() if each == one and not own) for one in others}
        return {status: count for status, count in counts.items() if count}

    def of(self, status: ProofStatus, *kinds: str) -> int:
        """Return how many claims of some kinds have a status."""
        return sum(self[kind, status, is_own] for kind in kinds for is_own in (False, True))


def tally(evidence: Iterable[Evidence]) -> Tally:
    """Count claims by kind and status."""
    return Tally((each.claim.kind, each.status, each.is_editors_own) for each in evidence)


def evidence_of(brief: Brief, text: str | None) -> list[Evidence]:
    """Return each claim of a brief with its status and its places in the article's text."""
    article = fold(text) if text is not None else None

    @cache  # several claims may cite the same words, which may stand there many times
    def places(excerpt: str) -> tuple[Occurrence, ...]:
        return tuple(occurrences(article, excerpt)) if article is not None else ()

    found = ((claim, tuple(places(excerpt) for excerpt, _ in claim.excerpts)) for claim in claims(brief))
    return [Evidence(claim, proof_status(where, has_text=text is not None), where) for claim, where in found]


def proof_status(found: Collection[Collection[Occurrence]], *, has_text: bool) -> ProofStatus:
    """Return how excerpts stand to an article's text, if there is one, by the places of each in it."""
    if not found:
        return "no source given"
    if not has_text:
        return "unchecked"
    if not all(found):
        return "not found"
    return "found more than once" if any(len(places) > 1 for places in found) else PROVED


def claims(brief: Brief) -> Iterator[Claim]:
    """Yield all that a brief claims: each meeting with its delegations and points, then kind by kind."""
    for index, meeting in enumerate(brief.meetings):
        yield from _claims_of_meeting(brief, ("meetings", index), meeting)
    for index, event in enumerate(brief.events):
        parts: tuple[str | None, ...] = (event.what, f"if {event.condition}" if event.condition else None)
        yield _claim("event", ("events", index), event, parts, event.actors)
    for index, measure in enumerate(brief.measures):
        parts = (measure.title, *measure.products, measure.rate_before, measure.rate)
        actors = (*measure.by, *measure.on, *measure.gainers, *measure.actors)
        yield _claim("measure", ("measures", index), measure, parts, actors, measure.title)
    for index, position in enumerate(brief.positions):
        for place, side in enumerate(position.sides):
            label = f"{brief.actor_name(side.actor)}: {side.says}"
            yield _claim("position", ("positions", index, "sides", place), side, (side.says,), (side.actor,), label)
    for index, quote in enumerate(brief.quotes):
        speaker = quote.speaker if quote.speaker in brief.actors else None
        yield _claim("quote", ("quotes", index), quote, (quote.text,), (speaker,), f"“{quote.text}”")
    for index, figure in enumerate(brief.figures):
        parts = (figure.what, figure.before, figure.value)
        yield _claim("figure", ("figures", index), figure, parts, (figure.of,))
    for index, item in enumerate(brief.watch):
        yield _claim("watch", ("watch", index), item, (item.what,), item.actors)


def _claims_of_meeting(brief: Brief, keys: Keys, meeting: Meeting) -> Iterator[Claim]:
    """Yield the claims of a meeting, of its delegations, of the points of its agenda and of what came of them."""
    number = f"round {meeting.round}" if meeting.round else ""
    parts = (meeting.title, number, meeting.place)
    yield _claim("meeting", keys, meeting, parts, meeting.actors, meeting.title)
    for place, delegation in enumerate(meeting.delegations):
        people = [delegation.of, delegation.lead, *delegation.members]
        names = ", ".join(brief.actor_name(actor) for actor in people if actor)
        yield _claim("delegation", (*keys, "delegations", place), delegation, (), people, names)
    for place, point in enumerate(meeting.agenda):
        yield _claim("agenda item", (*keys, "agenda", place), point, (point.item,))
    for each in outcomes(meeting):
        yield _claim("outcome", (*keys, *each.keys), each.outcome, (each.outcome.what,), each.outcome.by)


def _claim(
    kind: str,
    keys: Keys,
    item: Any,
    parts: Iterable[str | None],
    actors: Iterable[ActorId | None] = (),
    label: str = "",
) -> Claim:
    """Return a claim whose text is made of parts; a quotation is its own excerpt."""
    text = ", ".join(filter(None, parts))
    if isinstance(item, Quote):
        excerpts: tuple[tuple[str, Keys], ...] = ((item.text, (*keys, "text")),)
    else:
        excerpts = tuple((excerpt, (*keys, "source", number)) for number, excerpt in enumerate(item.source))
    return Claim(kind, keys, text, excerpts, tuple(dict.fromkeys(filter(None, actors))), item, label or text)
