"""What is new, changed, contradicted or no longer said between two briefs, or two versions of one."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Literal, NamedTuple

from briefing.brief.model import Brief, plain_data
from briefing.brief.statements import Statement, identities, statements
from briefing.dates.edtf import EdtfDate
from briefing.text.similarity import Rarity, Wording, Wordings, wording

Change = Literal["new", "contradicted", "changed", "no longer said"]
CHANGES: tuple[Change, ...] = ("new", "contradicted", "changed", "no longer said")
# The article's words differ between two articles by nature, and so do topics of a desk's own choice.
_NOT_COMPARED = frozenset(("source", "stated", "topics", "id"))


class Difference(NamedTuple):
    """One difference: the statement of either side, and the fields that differ, old and new."""

    change: Change
    old: Statement | None
    new: Statement | None
    fields: tuple[tuple[str, Any, Any], ...] = ()


def differences(old: Brief, new: Brief) -> list[Difference]:
    """Return the differences by kind of change, each in the order of the newer brief, then of the older."""
    before, after = list(statements(old)), list(statements(new))
    pairs = _paired(before, after)
    found = [difference for one, other in pairs if (difference := compared(one, other)) is not None]
    paired_old, paired_new = {id(one) for one, _ in pairs}, {id(other) for _, other in pairs}
    found += [Difference("new", None, each) for each in after if id(each) not in paired_new]
    found += [Difference("no longer said", each, None) for each in before if id(each) not in paired_old]
    return sorted(found, key=lambda each: CHANGES.index(each.change))


def _paired(before: Sequence[Statement], after: Sequence[Statement]) -> list[tuple[Statement, Statement]]:
    """Pair the statements that say the same thing: by what identifies them, then by their words."""
    by_identity: defaultdict[tuple[object, ...], list[int]] = defaultdict(list)
    for place, other in enumerate(after):
        for identity in identities(other):
            by_identity[identity].append(place)
    partner: dict[int, int] = {}
    taken: set[int] = set()
    for number, one in enumerate(before):
        known = (place for identity in identities(one) for place in by_identity.get(identity, ()))
        same = min((place for place in known if place not in taken), default=None)
        if same is not None:
            partner[number] = same
            taken.add(same)
    left = [number for number in range(len(before)) if number not in partner]
    right = [place for place in range(len(after)) if place not in taken]
    for _, number, place in sorted(_likely(before, after, left, right)):
        if number not in partner and place not in taken:
            partner[number] = place
            taken.add(place)
    pairs = [(before[number], after[place]) for number, place in partner.items()]
    return sorted(pairs, key=lambda pair: (pair[1].kind, pair[1].keys))


def _likely(
    before: Sequence[Statement], after: Sequence[Statement], left: Iterable[int], right: Iterable[int]
) -> Iterator[tuple[float, int, int]]:
    """Yield how unlike two statements of a kind are, and their places; a quotation is like no other."""
    words = {number: wording(before[number].text) for number in left if before[number].kind != "quote"}
    by_wording: defaultdict[Wording, list[int]] = defaultdict(list)
    for place in right:
        by_wording[wording(after[place].text)].append(place)
    known = Wordings(Rarity((*words.values(), *by_wording)))
    for each in by_wording:
        known.add(each)
    for number, each in words.items():
        for alike, other in known.alike(each):
            for place in by_wording[other]:
                if before[number].kind == after[place].kind:
                    yield -alike, number, place


def compared(old: Statement, new: Statement) -> Difference | None:
    """Return how two statements of the same thing differ, or None where they say the same."""
    if old.item == new.item:
        return None
    before, after = _plain(old), _plain(new)
    fields = tuple(
        (name, before.get(name), after.get(name))
        for name in dict.fromkeys((*before, *after))
        if name not in _NOT_COMPARED and before.get(name) != after.get(name)
    )
    if not fields:
        return None
    contradicted = any(contradicts(name, old.item, new.item) for name, _, _ in fields)
    return Difference("contradicted" if contradicted else "changed", old, new, fields)


def contradicts(name: str, old: Any, new: Any) -> bool:
    """Whether a field says what can't both be so: dates without a common day, another rate, held and cancelled.

    A rate that the newer one gives as the former rate was raised or lowered, and a place that is told
    with more words is the same place.
    """
    before, after = getattr(old, name, None), getattr(new, name, None)
    if before is None or after is None:
        return False
    if isinstance(before, EdtfDate) and isinstance(after, EdtfDate):
        return not before.overlaps(after)
    if name == "status":
        return {before, after} == {"held", "cancelled"} or {before, after} == {"planned", "cancelled"}
    if name == "rate":
        return bool(before != new.rate_before)
    if name == "place":
        one, other = wording(before), wording(after)
        return not (one <= other or other <= one)
    return name in ("rate_before", "round", "speaker")


def _plain(statement: Statement) -> dict[str, Any]:
    """Return a statement's fields as plain data, those of its parts without their excerpts; empty ones left out."""
    data = plain_data(statement.item)
    return {name: _without_sources(value) for name, value in data.items() if value not in (None, [], "")}


def _without_sources(value: Any) -> Any:
    if isinstance(value, list):
        return [_without_sources(each) for each in value]
    if isinstance(value, dict):
        return {
            name: _without_sources(each) for name, each in value.items() if name != "source" and each not in (None, [])
        }
    return value
