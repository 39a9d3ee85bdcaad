"""A model's proposals into a draft that rules made: only what the article bears out, and what the rules do not have."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from msgspec import structs

from briefing.brief.model import Event, Figure, Keys, Position, Quote
from briefing.draft.cited import KINDS, Cited, Item, excerpts_of
from briefing.draft.drafting import Draft, Known
from briefing.draft.proposals import Proposals
from briefing.draft.proposed_items import ProposedItems
from briefing.draft.proving import as_read, proved, without
from briefing.draft.topics import declared, topics_of
from briefing.problems import CannotGoOn, Problem
from briefing.proof.checks import problems_of
from briefing.proof.subject import Subject
from briefing.text.excerpts import fold

# An excerpt that stands there twice, and an actor that may be listed too: for a person to mend.
_MAY_STAY = frozenset(("B302", "B313"))


class Merged(NamedTuple):
    """A draft with what a model adds, and how many of its items were added, known and not borne out."""

    draft: Draft
    added: int
    known: int
    unproved: int


def merged(draft: Draft, proposals: Proposals, text: str, model: str, known: Known | None = None) -> Merged:
    """Return a draft with the proposals that the article bears out and that it does not have, marked by the model."""
    known = known or Known()
    making = ProposedItems(draft, proposals.actors, fold(text), known)
    cited = Cited(fold(text))
    for kind in KINDS:
        for each in getattr(draft.brief, kind):
            cited.add(kind, each)
    own = {kind: len(getattr(draft.brief, kind)) for kind in KINDS}
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
    for kind in KINDS:
        for number, item in list(enumerate(getattr(whole.brief, kind)))[own[kind] :]:
            if cited.has(kind, item):
                twice.setdefault(kind, set()).add(number)
            cited.add(kind, item)
    left = without(whole, twice) if twice else whole
    repeated += _count(whole) - _count(left)
    return Merged(_without_unused(left, draft), _count(left) - sum(own.values()), repeated, unproved)


def _count(draft: Draft) -> int:
    return sum(len(getattr(draft.brief, kind)) for kind in KINDS)


def _with(draft: Draft, added: Iterable[tuple[str, Item]], model: str, known: Known) -> Draft:
    """Return a draft with more items, filed under topics, each with a comment that tells the model."""
    brief, comments = draft.brief, dict(draft.comments)
    pairs = list(added)
    filed = topics_of([f"{_said(item)} {' '.join(excerpts_of(item))}" for _, item in pairs], known.topics)
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
    named = {id_ for kind in KINDS for item in getattr(brief, kind) for id_ in _named(item)}
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
