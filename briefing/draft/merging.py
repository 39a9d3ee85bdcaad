"""A model's proposals into a draft that rules made: only what the article bears out, and what the rules do not have."""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from msgspec import structs

from briefing.brief.aliases import goes_by
from briefing.brief.model import (
    Actor,
    Event,
    Figure,
    Keys,
    Measure,
    Meeting,
    Position,
    Quote,
    Side,
)
from briefing.dates.edtf import EdtfDate, EdtfError
from briefing.draft.drafting import Draft, Known, id_for
from briefing.draft.findings import Named
from briefing.draft.proposals import Proposals, ProposedActor
from briefing.draft.proving import as_read, proved, without
from briefing.draft.topics import declared, topics_of
from briefing.problems import CannotGoOn, Problem
from briefing.proof.checks import problems_of
from briefing.proof.subject import Subject
from briefing.text.excerpts import Folded, fold, occurrences
from briefing.text.quotations import quotations

_KINDS = ("meetings", "events", "measures", "positions", "quotes", "figures")
_OF_ONE_SENTENCE = frozenset(("meetings", "events", "measures"))  # a sentence is told by one of them
# An excerpt that stands there twice, and an actor that may be listed too: for a person to mend.
_MAY_STAY = frozenset(("B302", "B313"))

Item = Meeting | Event | Measure | Position | Quote | Figure


class Merged(NamedTuple):
    """A draft with what a model adds, and how many of its items were added, known and not borne out."""

    draft: Draft
    added: int
    known: int
    unproved: int


class _NotTold(Exception):  # noqa: N818 - no error: the item is dropped
    """Raised where an item has something that the article does not."""


def merged(draft: Draft, proposals: Proposals, text: str, model: str, known: Known | None = None) -> Merged:
    """Return a draft with the proposals that the article bears out and that it does not have, marked by the model."""
    known = known or Known()
    making = _Making(draft, proposals.actors, fold(text), known)
    cited = _Cited(fold(text))
    for kind in _KINDS:
        for each in getattr(draft.brief, kind):
            cited.add(kind, each)
    own = {kind: len(getattr(draft.brief, kind)) for kind in _KINDS}
    more: list[tuple[str, Item]] = []
    repeated = unproved = 0
    for kind, item in making.items(proposals):
        if item is None or not cited.is_found(item) or not _is_readable(making.draft_of(kind, item)):
            unproved += 1
        elif cited.has(kind, item):
            repeated += 1
        else:
            more.append((kind, item))
    whole = _proved(_with(making.draft_of(), more, model, known), own, text) if more else draft
    unproved += len(more) - _count(whole) + sum(own.values())
    # What is not borne out keeps nothing else away: only now two of the model's own are compared.
    twice: dict[str, set[int]] = {}
    for kind in _KINDS:
        for number, item in list(enumerate(getattr(whole.brief, kind)))[own[kind] :]:
            if cited.has(kind, item):
                twice.setdefault(kind, set()).add(number)
            cited.add(kind, item)
    left = without(whole, twice) if twice else whole
    repeated += _count(whole) - _count(left)
    return Merged(_without_unused(left, draft), _count(left) - sum(own.values()), repeated, unproved)


def _count(draft: Draft) -> int:
    return sum(len(getattr(draft.brief, kind)) for kind in _KINDS)


class _Making:
    """The items of a brief that proposals become; whom they name gets the draft's id or a new one."""

    def __init__(self, draft: Draft, actors: Iterable[ProposedActor], article: Folded, known: Known) -> None:
        self.draft, self.article, self.known = draft, article, known
        self.kinds = {each.name.casefold(): each.kind for each in actors}
        self.actors: dict[str, Actor] = dict(draft.brief.actors)

    def items(self, proposals: Proposals) -> Iterator[tuple[str, Item | None]]:
        """Yield each proposal's kind and item; None where it names somebody or holds words that the article has not."""
        for kind in _KINDS:
            for each in getattr(proposals, kind):
                try:
                    yield kind, getattr(self, f"_{kind}")(each)
                except _NotTold:
                    yield kind, None

    def draft_of(self, kind: str = "", item: Item | None = None) -> Draft:
        """Return the draft with all actors, and with one more item of a kind, if there is one."""
        more = {kind: [*getattr(self.draft.brief, kind), item]} if item is not None else {}
        return structs.replace(self.draft, brief=structs.replace(self.draft.brief, actors=dict(self.actors), **more))

    def _events(self, given: Any) -> Event:
        return Event(
            what=_words(given.what),
            date=_date(given.date),
            stated=_line(given.stated) or None,
            status=given.status,
            actors=self._ids(given.actors),
            said_by=self._sayer(given.said_by),
            source=[_words(given.source)],
        )

    def _measures(self, given: Any) -> Measure:
        return Measure(
            title=_words(given.title),
            kind=_line(given.kind) or None,
            by=self._ids(given.by),
            on=self._ids(given.on),
            products=[_words(each) for each in given.products],
            rate=_line(given.rate) or None,
            rate_before=_line(given.rate_before) or None,
            status=given.status or None,
            announced=_date(given.announced),
            in_force=_date(given.in_force),
            ended=_date(given.ended),
            stated=_line(given.stated) or None,
            source=[_words(given.source)],
        )

    def _meetings(self, given: Any) -> Meeting:
        return Meeting(
            title=_words(given.title),
            date=_date(given.date),
            stated=_line(given.stated) or None,
            place=_line(given.place) or None,
            status=given.status or None,
            actors=self._ids(given.actors),
            source=[_words(given.source)],
        )

    def _positions(self, given: Any) -> Position:
        sides = [
            Side(actor=self._id(each.actor), says=_words(each.says), source=[_words(each.source)])
            for each in given.sides
        ]
        if not sides:
            raise _NotTold
        return Position(question=_words(given.question), sides=sides)

    def _quotes(self, given: Any) -> Quote:
        said = _words(given.text).strip('“”"')
        inside = quotations(self.article.original)
        if not any(
            each.outer_start <= place.start and place.end <= each.outer_end
            for place in occurrences(self.article, said)
            for each in inside
        ):
            raise _NotTold
        return Quote(text=said, speaker=self._sayer(given.speaker))

    def _figures(self, given: Any) -> Figure:
        return Figure(
            what=_words(given.what),
            value=_words(given.value),
            before=_line(given.before) or None,
            of=self._id(given.of) if _line(given.of) else None,
            date=_date(given.date),
            stated=_line(given.stated) or None,
            source=[_words(given.source)],
        )

    def _ids(self, names: Iterable[str]) -> list[str]:
        return list(dict.fromkeys(self._id(name) for name in names))

    def _id(self, name: str) -> str:
        """Return the id of one whom the article names; a new one where the draft has none."""
        said = _words(name)
        for id_, actor in self.actors.items():
            if goes_by(actor, said):
                return id_
        if not occurrences(self.article, said):
            raise _NotTold
        kind = self.kinds.get(said.casefold(), "unknown")
        id_ = id_for(Named(said, kind), self.actors, self.known)
        lent = self.known.actors.get(id_)
        self.actors[id_] = Actor(name=lent.name if lent else said, kind=lent.kind if lent else kind)
        return id_

    def _sayer(self, name: str) -> str | None:
        """Return who says something: an id, or the article's words for somebody without a name; None for nobody."""
        said = _line(name)
        if not said:
            return None
        if not said[0].isupper() and " " in said and occurrences(self.article, said):
            return said
        return self._id(said)


class _Cited:
    """What the items of a draft cite, as characters of the article."""

    def __init__(self, article: Folded) -> None:
        self.article = article
        self.places: dict[str, list[tuple[int, int]]] = {}
        self.values: list[tuple[tuple[int, int], str]] = []

    def add(self, kind: str, item: Item) -> None:
        """Note what an item cites."""
        places = self._places(item)
        self.places.setdefault(_group(kind), []).extend(places)
        self.values.extend((place, item.value) for place in places if isinstance(item, Figure))

    def is_found(self, item: Item) -> bool:
        """Whether each excerpt of an item is in the article."""
        return all(occurrences(self.article, excerpt) for excerpt in _excerpts(item))

    def has(self, kind: str, item: Item) -> bool:
        """Whether an item cites words that another of its kind cites; of a figure also, whether it is that number."""
        for start, end in self._places(item):
            if isinstance(item, Figure):
                if any(value == item.value and start < b and a < end for (a, b), value in self.values):
                    return True
            elif any(start < b and a < end for a, b in self.places.get(_group(kind), ())):
                return True
        return False

    def _places(self, item: Item) -> list[tuple[int, int]]:
        found = (occurrences(self.article, excerpt)[:1] for excerpt in _excerpts(item))
        return [(each.start, each.end) for places in found for each in places]


def _group(kind: str) -> str:
    return "events" if kind in _OF_ONE_SENTENCE else kind


def _excerpts(item: Item) -> list[str]:
    if isinstance(item, Quote):
        return [item.text]
    if isinstance(item, Position):
        return [excerpt for side in item.sides for excerpt in side.source]
    return list(item.source)


def _with(draft: Draft, added: Iterable[tuple[str, Item]], model: str, known: Known) -> Draft:
    """Return a draft with more items, filed under topics, each with a comment that tells the model."""
    brief, comments = draft.brief, dict(draft.comments)
    pairs = list(added)
    filed = topics_of([f"{_said(item)} {' '.join(_excerpts(item))}" for _, item in pairs], known.topics)
    for (kind, item), topics in zip(pairs, filed, strict=True):
        items = getattr(brief, kind)
        comments[kind, len(items)] = f"by {model}"
        brief = structs.replace(brief, **{kind: [*items, structs.replace(item, topics=topics)]})
    more = declared({topic for topics in filed for topic in topics}, known.topics)
    return Draft(structs.replace(brief, topics={**brief.topics, **more}), comments)


def _said(item: Item) -> str:
    if isinstance(item, Event | Figure):
        return item.what
    if isinstance(item, Position):
        return item.question
    return item.text if isinstance(item, Quote) else item.title


def _proved(draft: Draft, own: dict[str, int], text: str) -> Draft:
    """Return a draft without what the checks find wrong in the words of a model's items; the rest stays as it was."""

    def is_wrong(keys: Keys, problem: Problem) -> bool:
        match keys:
            case (str(kind), int(number), *_) if number >= own.get(kind, number + 1):
                is_of_words = problem.severity == "warning" and problem.code.startswith(("B3", "B4"))
                return problem.severity == "error" or (is_of_words and problem.code not in _MAY_STAY)
        return False

    found = proved(draft, text, is_wrong)
    subject = Subject(as_read(found), text)
    left: dict[str, set[int]] = {}
    for problem in problems_of(subject):
        keys = subject.keys_of(problem)
        if is_wrong(keys, problem):
            left.setdefault(str(keys[0]), set()).add(int(keys[1]))
    return without(found, left) if left else found


def _without_unused(draft: Draft, before: Draft) -> Draft:
    """Return a draft without those new actors whom no statement names any more; the others are marked."""
    brief = draft.brief
    named = {id_ for kind in _KINDS for item in getattr(brief, kind) for id_ in _named(item)}
    actors = {id_: each for id_, each in brief.actors.items() if id_ in before.brief.actors or id_ in named}
    doubts: dict[Keys, str] = {
        ("actors", id_): "kind? person, government, organization, group, country or place"
        for id_, each in actors.items()
        if id_ not in before.brief.actors and each.kind == "unknown"
    }
    return Draft(structs.replace(brief, actors=actors), {**draft.comments, **doubts})


def _named(item: Item) -> Iterator[str]:
    for field in ("actors", "by", "on"):
        yield from getattr(item, field, ())
    for field in ("said_by", "speaker", "of"):
        if value := getattr(item, field, None):
            yield value
    if isinstance(item, Position):
        yield from (side.actor for side in item.sides)


def _is_readable(draft: Draft) -> bool:
    try:
        as_read(draft)
    except CannotGoOn:
        return False
    return True


def _line(words: str) -> str:
    """Return words on one line; raise where they hold what no text needs."""
    line = " ".join(words.split())
    if not line.isprintable():
        raise _NotTold
    return line


def _words(words: str) -> str:
    """Return words on one line, of which there must be some."""
    line = _line(words)
    if not line:
        raise _NotTold
    return line


def _date(words: str) -> EdtfDate | None:
    """Return a date in EDTF; None where there is none, or it is no date."""
    try:
        return EdtfDate(_line(words)) if _line(words) else None
    except EdtfError:
        return None
