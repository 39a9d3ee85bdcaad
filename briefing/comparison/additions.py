"""What later briefs add to earlier ones: what is new, what contradicts or changes what was told before."""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from briefing.brief.model import Brief
from briefing.brief.statements import Statement, statements
from briefing.comparison.changes import Change, Difference, compared, contradicts
from briefing.comparison.matching import Above, Told, above_of, told
from briefing.comparison.mentions import Tellings, told_before
from briefing.dates.edtf import EdtfDate
from briefing.text.similarity import Rarity

# Which of the fields are but the editor's words for it.
_WORDS = frozenset(("what", "title", "question", "text"))


class Addition(NamedTuple):
    """One thing that is new or differs: the latest earlier telling, and all the later ones, the latest first."""

    change: Change
    old: Statement | None
    new: tuple[Statement, ...]
    fields: tuple[tuple[str, Any, Any], ...] = ()


class Added(NamedTuple):
    """All that later briefs tell, each statement once: as an addition, or as told before.

    ``before`` and ``since`` are the tellings of the earlier and of the later briefs, brief by brief in
    the order of publication; ``told_before`` and ``told_since`` are the same to be asked.
    """

    additions: list[Addition]
    same: list[Statement]
    before: list[list[Told]]
    since: list[list[Told]]
    told_before: Tellings
    told_since: Tellings
    rarity: Rarity


def added(earlier: Iterable[Brief], later: Iterable[Brief]) -> Added:
    """Return what the later briefs add.

    A statement is compared with the latest earlier telling of the same thing; without one it is new. The
    same news in several of the later briefs is one addition.
    """
    older, newer = _in_order(earlier), _in_order(later)
    above = above_of((*older, *newer))
    before, since = _all_told(older, above, 0), _all_told(newer, above, len(older))
    rarity = Rarity(each.key.wording for brief in (*before, *since) for each in brief)
    told_earlier, told_first, told_since = Tellings(rarity), Tellings(rarity), Tellings(rarity)
    for each in (each for brief in before for each in brief):
        told_earlier.add(each)
    same: list[Statement] = []
    changed: dict[object, Addition] = {}
    fresh: list[list[Told]] = []
    group_of: dict[Told, list[Told]] = {}
    for brief in since:
        known = told_before(brief, told_earlier)
        for each, old in known.items():
            difference = addition_of(old.statement, each.statement)
            if difference is None:
                same.append(each.statement)
            else:
                _fold(difference, changed)
        rest = [each for each in brief if each not in known]
        again = told_before(rest, told_first)
        for each in rest:
            if each in again:
                group_of[each] = group_of[again[each]]
            else:
                group_of[each] = []
                fresh.append(group_of[each])
            group_of[each].append(each)
        for each in rest:
            told_first.add(each)
        for each in brief:
            told_since.add(each)
    additions = [Addition("new", None, tuple(each.statement for each in reversed(group))) for group in fresh]
    return Added([*additions, *changed.values()], same, before, since, told_earlier, told_since, rarity)


def addition_of(old: Statement, new: Statement) -> Difference | None:
    """Return what a statement adds to an earlier telling of the same thing, or None where it adds nothing.

    An article that leaves something out takes nothing back, nor does a date that is less precise.
    """
    difference = compared(old, new)
    if difference is None:
        return None
    before, after = old.item, new.item
    fields = tuple(
        field
        for field in difference.fields
        if _adds(field[1], field[2])
        and not _is_less_precise(getattr(before, field[0], None), getattr(after, field[0], None))
    )
    if not fields:
        return None
    contradicted = any(contradicts(name, before, after) for name, *_ in fields)
    return Difference("contradicted" if contradicted else "changed", old, new, fields)


def _fold(difference: Difference, into: dict[object, Addition]) -> None:
    """Keep a difference, with those of other briefs that say the same; the latest gives the words."""
    old, new = difference.old, difference.new
    if old is None or new is None:
        return
    facts = [field for field in difference.fields if field[0] not in _WORDS]
    key = (old.brief.path, old.keys, repr(facts or difference.fields))
    known = into.get(key)
    told_by = (new, *(known.new if known else ()))
    into[key] = Addition(difference.change, old, told_by, difference.fields)


def _adds(old: Any, new: Any) -> bool:
    """Whether a value holds something that an earlier one doesn't, capitals and spaces aside."""
    if new is None or new == old:
        return False
    if isinstance(new, dict):
        return not isinstance(old, dict) or any(_adds(old.get(name), value) for name, value in new.items())
    if isinstance(new, list):
        known = old if isinstance(old, list) else []
        return any(all(_adds(other, value) for other in known) for value in new)
    return str(new).casefold().split() != str(old).casefold().split()


def _is_less_precise(old: Any, new: Any) -> bool:
    if not isinstance(old, EdtfDate) or not isinstance(new, EdtfDate) or new.is_interval:
        return False
    return new.earliest <= old.earliest and old.latest <= new.latest


def _in_order(briefs: Iterable[Brief]) -> list[Brief]:
    return sorted(briefs, key=lambda brief: (brief.article.published, brief.id))


def _all_told(briefs: Sequence[Brief], above: Above, first: int) -> list[list[Told]]:
    return [[told(each, above, turn) for each in statements(brief)] for turn, brief in enumerate(briefs, first)]
