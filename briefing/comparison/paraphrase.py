"""Whether two statements tell one thing in other words, and whether the later one tells no more than the earlier."""

import re
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from functools import lru_cache

from briefing.comparison.gist import Gist, Number, Unit, gist
from briefing.text.common_words import is_common_word
from briefing.text.contraries import turned_round
from briefing.text.negation import affirmed_alone, denied_alone
from briefing.text.stems import are_akin, stem

# Share of the words of both that the other one has, too, by weight. With 0.5 one of 8,262 pairs of strangers more in
# benchmarks/retold.py is taken for told before; with 0.6 three of 100 retold facts fewer are found.
LIKE = 0.55
# Share of the later one's words that the earlier one has where it adds nothing. From 0.85 on a tenth of the retold
# facts that are found there stand among the changed ones; with 0.75 a statement of four words may have one more.
NOTHING_ADDED = 0.8
# Likeness of the rows of words of both from which on one word in the place of another parts them. With 0.4 fourteen of
# 100 retold facts fewer are found there, with 0.6 seven of 100 other facts more are taken for changed ones.
FRAME = 0.5
_TIMES = frozenset(map(stem, "day week month year quarter decade hour long".split()))
# Who does one of these undoes what stands behind it: a plan, a ban, a claim.
_UNDOING = frozenset(
    map(
        stem,
        "drop scrap abandon cancel withdraw reject refuse deny fail lift revoke repeal suspend halt stop block delay "
        "postpone shelve veto oppose clear remove".split(),
    )
)
# They may stand or not, whatever else is replaced.
_EMPTY = frozenset(
    map(stem, "say tell make take give get put new some other official time nearly almost person".split())
)
_AND = re.compile(r"[\s,]*(?:and|&|,)[\s,]*(?:(?:the|president|prime|minister|mr|ms)\s+)*", re.IGNORECASE)
_PLACE = r"in|near|at|outside|off|from|to|on|against|with|between|of|for|into|towards?"
_BEHIND_PLACE = re.compile(rf"\b(?:{_PLACE})\s+(?:the\s+|\d+\s+)?$", re.IGNORECASE)
_BEHIND_BY = re.compile(r"\bby\s+(?:the\s+)?$", re.IGNORECASE)


@lru_cache(maxsize=20_000)
def likeness(one: str, other: str) -> float:
    """Return how alike in meaning two statements of one day are that tell one thing; 0 where something parts them."""
    first, second = gist(one), gist(other)
    like = _likeness(first, second)
    parted = (
        like < LIKE
        or not _share_evidence(first, second)
        or any(parts(first, second) for parts in (_numbers_part, _names_part, _agents_part))
    )
    return 0.0 if parted or _is_replaced(first, second, FRAME) or _contradict(first, second) else like


def adds_nothing(old: str, new: str) -> bool:
    """Whether a statement tells again in other words what another one tells: no other number, no other name."""
    if not likeness(old, new):
        return False
    first, second = gist(old), gist(new)
    known = _keys(first, second)
    if any(not any(unit.key in known for unit in _telling(name)) for name in second.names) or _is_replaced(
        first, second
    ):
        return False
    shared = _covered(second, first) >= NOTHING_ADDED * sum(unit.weight for unit in second.units)
    return shared and len(_in_both(second, first)) == len(second.numbers)


def _likeness(first: Gist, second: Gist) -> float:
    """Return the share of the weight of both that the other one has."""
    whole, numbers = first.weight + second.weight, _in_both(first, second) | _in_both(second, first)
    if not whole:
        return 0.0
    words = sum(unit.weight for each in (first, second) for unit in each.units)
    shared = (whole - words) * bool(numbers)
    return (_covered(first, second) + _covered(second, first) + shared) / whole


def _share_evidence(first: Gist, second: Gist) -> bool:
    """Whether both have a name or a number in common: plain words alone are told of many things.

    The first word of a statement has a capital in any case, and is none if it stands first in both.
    """
    one, other = ({unit.key for unit in each.units if unit.is_name and unit.start} for each in (first, second))
    states = {unit.key for unit in first.units if unit.is_state}
    shared = ((one | states) & _keys(second, first)) | (other & _keys(first, second))
    return bool(shared or _in_both(first, second))


def _covered(one: Gist, other: Gist) -> float:
    """Return the weight of the words of one that another has in some form."""
    known = _keys(other, one)
    named = {unit for name in one.names if any(unit.key in known for unit in _telling(name)) for unit in name}
    return sum(unit.weight for unit in one.units if unit in named or unit.key in known or _is_meant(unit, other.units))


def _is_meant(unit: Unit, others: Iterable[Unit]) -> bool:
    """Whether one of other words is of one family with a word, or may stand for it."""
    return any(
        not unit.meanings.isdisjoint(each.meanings)
        or (are_akin(unit.key, each.key) and f"re{unit.key}" != each.key and f"re{each.key}" != unit.key)
        for each in others
    )


def _keys(one: Gist, other: Gist) -> frozenset[str]:
    """Return the keys of one, with its names' initials, and the words of the other's names that it has initials of."""
    keys = one.keys
    return keys.union(one.initials, *(name for form, name in other.initials.items() if form in keys))


def _numbers_part(first: Gist, second: Gist) -> bool:
    """Whether each has a number that the other has not."""
    return len(_in_both(first, second)) < len(first.numbers) and len(_in_both(second, first)) < len(second.numbers)


def _in_both(one: Gist, other: Gist) -> set[Number]:
    """Return the numbers of one that the other has too, of the same unit or, where either has none, of any."""
    return {
        (value, unit)
        for value, unit in one.numbers
        if any(value == there and (unit == by or not (unit and by)) for there, by in other.numbers)
    }


def _names_part(first: Gist, second: Gist) -> bool:
    """Whether each names somebody or something whom the other does not name."""
    return any(not _is_named(name, second, first) for name in first.names) and any(
        not _is_named(name, first, second) for name in second.names
    )


def _is_named(name: Sequence[Unit], there: Gist, here: Gist) -> bool:
    known = _keys(there, here)
    plain = [unit.key for unit in there.units if not unit.is_name]
    return any(
        unit.key in known or (not unit.is_state and any(are_akin(stem(unit.key), key) for key in plain))
        for unit in _telling(name)
    )


def _telling(name: Sequence[Unit]) -> Sequence[Unit]:
    """Return the words of a name that other names don't have: of Silicon Valley Bank all but the last."""
    return [unit for unit in name if not is_common_word(unit.key)] or name


def _agents_part(first: Gist, second: Gist) -> bool:
    """Whether one says of somebody what the other says of another, whom both name."""
    one, other = _agent(first), _agent(second)
    if not one or not one.isdisjoint(other) or one.isdisjoint(second.keys) or other.isdisjoint(first.keys):
        return False
    return _are_states(one) == _are_states(other)


def _are_states(keys: frozenset[str]) -> bool:
    return all(key.startswith("=") for key in keys)


def _agent(one: Gist) -> frozenset[str]:
    """Return who acts: whom ``by`` stands before, else the first who is named, with those whom ``and`` joins to him."""
    names = one.names
    before = [one.text[: name[0].start] for name in names]
    found = next((at for at, text in enumerate(before) if _BEHIND_BY.search(text)), None)
    if found is None:
        found = next((at for at, text in enumerate(before) if not _BEHIND_PLACE.search(text)), len(names))
    agent: list[Unit] = []
    for name in names[found:]:
        if agent and not _AND.fullmatch(one.text[agent[-1].end : name[0].start]):
            break
        agent += name
    return frozenset(unit.key for unit in agent)


def _is_replaced(first: Gist, second: Gist, frame: float = 0.0) -> bool:
    """Whether words stand in the place of others, with so much the same around them, and mean something else."""
    one, other = [unit.key for unit in first.units], [unit.key for unit in second.units]
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    changes = matcher.get_opcodes()
    return matcher.ratio() >= frame and any(
        change == "replace" and _has_own(first.units[a:b], second.units) and _has_own(second.units[c:d], first.units)
        for change, a, b, c, d in changes
    )


def _has_own(units: Iterable[Unit], others: Sequence[Unit]) -> bool:
    """Whether some of the words have a meaning that no other one has; names and times are compared elsewhere."""
    plain = (unit for unit in units if not unit.is_name and unit.key not in _EMPTY and unit.key not in _TIMES)
    return any(not _is_meant(unit, others) for unit in plain)


def _contradict(first: Gist, second: Gist) -> bool:
    """Whether one turns round, denies or undoes what the other says."""
    return any(
        next(turned_round(one.text, other.text), None)
        or denied_alone(one.text, other.text)
        or affirmed_alone(one.text, other.text)
        or any(unit.key in _UNDOING and not _is_meant(unit, other.units) for unit in one.units)
        for one, other in ((first, second), (second, first))
    )
