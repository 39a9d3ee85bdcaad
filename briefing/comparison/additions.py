"""What later briefs add to earlier ones: what is new, what contradicts or changes an earlier mention."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from briefing.brief.model import Brief
from briefing.brief.statements import Statement
from briefing.comparison.changes import Change, Difference, contradicts, difference_of
from briefing.comparison.matching import Mention, mentions
from briefing.comparison.mentions import Mentions, earlier_mentions
from briefing.dates.edtf import EdtfDate
from briefing.text.similarity import Rarity

_WORDING = frozenset(("what", "title", "question", "text"))  # fields that hold the editor's words for a thing


class Addition(NamedTuple):
    """One thing that is new or differs: the latest earlier statement, and all the later ones, the latest first."""

    change: Change
    old: Statement | None
    new: tuple[Statement, ...]
    fields: tuple[tuple[str, Any, Any], ...] = ()


class Comparison(NamedTuple):
    """All that later briefs state, each statement once: as an addition, or among the ``same`` that add nothing."""

    additions: list[Addition]
    same: list[Statement]
    earlier: Mentions
    later: Mentions


def compare(earlier: Iterable[Brief], later: Iterable[Brief]) -> Comparison:
    """Return what the later briefs add to the earlier ones.

    A statement is compared with the latest earlier mention of the same thing; without one it is new. The
    same news in several of the later briefs is one addition.
    """
    older, newer = _in_order(earlier), _in_order(later)
    briefs = mentions((*older, *newer))
    rarity = Rarity(each.key.wording for brief in briefs for each in brief)
    before, since, news = Mentions(rarity), Mentions(rarity), Mentions(rarity)
    for brief in briefs[: len(older)]:
        before.add(brief)
    same: list[Statement] = []
    changed: dict[object, Addition] = {}
    groups: list[list[Mention]] = []
    group_of: dict[Mention, list[Mention]] = {}
    for brief in briefs[len(older) :]:
        known = earlier_mentions(brief, before)
        for each, old in known.items():
            difference = addition_of(old.statement, each.statement)
            if difference is None:
                same.append(each.statement)
            else:
                _fold(difference, changed)
        rest = [each for each in brief if each not in known]
        repeated = earlier_mentions(rest, news)
        for each in rest:
            if each in repeated:
                group_of[each] = group_of[repeated[each]]
            else:
                group_of[each] = []
                groups.append(group_of[each])
            group_of[each].append(each)
        news.add(rest)
        since.add(brief)
    additions = [Addition("new", None, tuple(each.statement for each in reversed(group))) for group in groups]
    return Comparison([*additions, *changed.values()], same, before, since)


def addition_of(old: Statement, new: Statement) -> Difference | None:
    """Return what a statement adds to an earlier one of the same thing, or None where it adds nothing.

    An article that leaves something out takes nothing back, nor does a date that is less precise.
    """
    difference = difference_of(old, new)
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
    facts = [field for field in difference.fields if field[0] not in _WORDING]
    key = (old.brief.path, old.keys, repr(facts or difference.fields))
    known = into.get(key)
    into[key] = Addition(difference.change, old, (new, *(known.new if known else ())), difference.fields)


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
