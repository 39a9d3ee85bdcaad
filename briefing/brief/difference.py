"""What is new, changed, contradicted or no longer said between two briefs, or two versions of one."""

import re
from collections.abc import Iterable
from typing import Any, Literal, NamedTuple

from briefing.brief.dates import EdtfDate
from briefing.brief.model import Brief, plain_data
from briefing.brief.statements import Statement, identities, statements

Change = Literal["new", "contradicted", "changed", "no longer said"]
CHANGES: tuple[Change, ...] = ("new", "contradicted", "changed", "no longer said")
# Shared words, of all the words of both: what is less alike is another statement.
_ALIKE = 0.5
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
    found = [difference for one, other in pairs if (difference := _compared(one, other)) is not None]
    paired_old, paired_new = {id(one) for one, _ in pairs}, {id(other) for _, other in pairs}
    found += [Difference("new", None, each) for each in after if id(each) not in paired_new]
    found += [Difference("no longer said", each, None) for each in before if id(each) not in paired_old]
    return sorted(found, key=lambda each: CHANGES.index(each.change))


def _paired(before: Iterable[Statement], after: Iterable[Statement]) -> list[tuple[Statement, Statement]]:
    """Pair the statements that say the same thing: by what identifies them, then by their words and dates."""
    left, right = list(before), list(after)
    pairs: list[tuple[Statement, Statement]] = []

    def take(one: Statement, other: Statement) -> None:
        pairs.append((one, other))
        left.remove(one)
        right.remove(other)

    for one in list(left):
        same = next((other for other in right if identities(one) & identities(other)), None)
        if same is not None:
            take(one, same)
    likely = sorted(
        (
            (alike, number, one, other)
            for number, one in enumerate(left)
            for other in right
            if (alike := _likeness(one, other))
        ),
        key=lambda each: (-each[0], each[1]),
    )
    for _, _, one, other in likely:
        if any(each is one for each in left) and any(each is other for each in right):
            take(one, other)
    return sorted(pairs, key=lambda pair: (pair[1].kind, pair[1].keys))


def _likeness(one: Statement, other: Statement) -> float:
    """Return how alike two statements are, 0 where they are of two kinds, of other actors or hardly alike."""
    if one.kind != other.kind or one.kind == "quote":
        return 0.0
    words, others = (set(re.findall(r"\w+", each.text.casefold())) for each in (one, other))
    alike = len(words & others) / max(len(words | others), 1)
    return alike if alike >= _ALIKE else 0.0


def _compared(old: Statement, new: Statement) -> Difference | None:
    before, after = _plain(old), _plain(new)
    fields = tuple(
        (name, before.get(name), after.get(name))
        for name in dict.fromkeys((*before, *after))
        if name not in _NOT_COMPARED and before.get(name) != after.get(name)
    )
    if not fields:
        return None
    contradicted = any(_contradict(name, old.item, new.item) for name, _, _ in fields)
    return Difference("contradicted" if contradicted else "changed", old, new, fields)


def _contradict(name: str, old: Any, new: Any) -> bool:
    """Whether a field says what can't both be so: dates without a common day, another rate, held and cancelled."""
    before, after = getattr(old, name, None), getattr(new, name, None)
    if before is None or after is None:
        return False
    if isinstance(before, EdtfDate) and isinstance(after, EdtfDate):
        return not before.overlaps(after)
    if name == "status":
        return {before, after} == {"held", "cancelled"} or {before, after} == {"planned", "cancelled"}
    return name in ("rate", "rate_before", "place", "round", "speaker")


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
