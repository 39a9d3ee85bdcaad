"""What later briefs add to earlier ones: what is new, what contradicts or changes an earlier mention."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from briefing.brief.model import Brief
from briefing.brief.publication import by_publication
from briefing.brief.statements import Statement
from briefing.comparison.changes import Change, Fields, change_of, difference_of
from briefing.comparison.matching import Mention, mentions, terms
from briefing.comparison.mentions import Mentions, earlier_mentions
from briefing.dates.edtf import EdtfDate
from briefing.text.similarity import Rarity

# Another article has other sources for the same news by nature.
_ADDS_NOTHING = frozenset(("said_by", "via"))
WORDING = frozenset(("what", "title", "question", "text"))  # fields that hold the editor's words for a thing


class Addition(NamedTuple):
    """One thing that is new or differs: the latest earlier statement, and all the later ones, the latest first."""

    change: Change
    old: Statement | None
    new: tuple[Statement, ...]
    fields: Fields = ()


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
    older, newer = by_publication(earlier), by_publication(later)
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
            addition = addition_of(old.statement, each.statement)
            if addition is None:
                same.append(each.statement)
            else:
                # Of several briefs that say the same of an earlier one, the latest gives the words.
                facts = [field for field in addition.fields if field[0] not in WORDING]
                what = (old.statement.brief.path, old.statement.keys, repr(facts or addition.fields))
                others = changed[what].new if what in changed else ()
                changed[what] = addition._replace(new=(each.statement, *others))
        rest = [each for each in brief if each not in known]
        repeated = earlier_mentions(rest, news)
        for each in rest:
            if each not in repeated:
                groups.append([])
            group_of[each] = group_of[repeated[each]] if each in repeated else groups[-1]
            group_of[each].append(each)
        news.add(rest)
        since.add(brief)
    additions = [Addition("new", None, tuple(each.statement for each in reversed(group))) for group in groups]
    return Comparison([*additions, *changed.values()], same, before, since)


def addition_of(old: Statement, new: Statement) -> Addition | None:
    """Return what a statement adds to an earlier one of the same thing, or None where it adds nothing.

    An article that leaves something out takes nothing back, nor does a date that is less precise.
    """
    difference = difference_of(old, new)
    fields = tuple(
        (name, before, after)
        for name, before, after in (difference.fields if difference else ())
        if name not in _ADDS_NOTHING
        and _adds(before, after)
        and not _is_less_precise(getattr(old.item, name, None), getattr(new.item, name, None))
    )
    facts = tuple(field for field in fields if field[0] not in WORDING)
    if len(facts) < len(fields) and ((facts and terms(old) & terms(new)) or _is_told_again(old, new)):
        fields = facts
    return Addition(change_of(fields, old, new), old, (new,), fields) if fields else None


def _is_told_again(old: Statement, new: Statement) -> bool:
    """Whether a statement only has other words for what an earlier one says of the same day."""
    dates = dict(new.dates)
    if not any(phase in dates and when.overlaps(dates[phase]) for phase, when in old.dates):
        return False
    from briefing.comparison.paraphrase import adds_nothing  # most are told in the same words, or as something else

    return adds_nothing(old.text, new.text)


def _adds(old: Any, new: Any) -> bool:
    """Whether a value holds something that an earlier one doesn't, capitals and spaces aside."""
    if new is None or new == old:
        return False
    if isinstance(new, dict):
        return not isinstance(old, dict) or any(
            name not in _ADDS_NOTHING and _adds(old.get(name), value) for name, value in new.items()
        )
    if isinstance(new, list):
        known = old if isinstance(old, list) else []
        return any(all(_adds(other, value) for other in known) for value in new)
    return str(new).casefold().split() != str(old).casefold().split()


def _is_less_precise(old: Any, new: Any) -> bool:
    if not isinstance(old, EdtfDate) or not isinstance(new, EdtfDate) or new.is_interval:
        return False
    return new.earliest <= old.earliest and old.latest <= new.latest
