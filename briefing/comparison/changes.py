"""What is new, changed, contradicted or no longer said between two briefs, or two versions of one."""

from typing import Any, Literal, NamedTuple

from briefing.brief.attribution import is_written_as_id
from briefing.brief.model import Brief, plain_data
from briefing.brief.statements import Statement
from briefing.brief.status import Dated, is_fact, stage
from briefing.comparison.matching import mentions
from briefing.comparison.mentions import Mentions, earlier_mentions
from briefing.dates.edtf import EdtfDate
from briefing.text.similarity import Rarity, wording

Change = Literal["new", "contradicted", "changed", "no longer said"]
Fields = tuple[tuple[str, Any, Any], ...]
"""Fields that differ, each with its old and its new value as plain data."""
CHANGES: tuple[Change, ...] = ("new", "contradicted", "changed", "no longer said")
# The article's words differ between two articles by nature, and so do topics and key statements of a desk's own choice.
_NOT_COMPARED = frozenset(("source", "stated", "topics", "id", "key", "accept"))
# What a newer brief may give as the former number, by the field of the number.
_FORMER = {"rate": "rate_before", "value": "before"}
_PHASES = {"announced": "announced", "in_force": "in force", "ended": "ended"}


class Difference(NamedTuple):
    """One difference: the statement of either brief, and the fields that differ."""

    change: Change
    old: Statement | None
    new: Statement | None
    fields: Fields = ()


def differences(old: Brief, new: Brief) -> list[Difference]:
    """Return the differences, sorted by kind of change.

    Changed statements are sorted by their own kind, the others as in their brief. Two briefs of one id are versions of
    one brief.
    """
    before, after = mentions((old, new))
    earlier = Mentions(Rarity(each.key.wording for each in (*before, *after)))
    earlier.add(before)
    pairs = earlier_mentions(after, earlier, versions=old.id == new.id)
    in_order = sorted(pairs, key=lambda each: (each.statement.kind, each.statement.keys))
    found = [difference_of(pairs[each].statement, each.statement) for each in in_order]
    kept = set(pairs.values())
    found += [Difference("new", None, each.statement) for each in after if each not in pairs]
    found += [Difference("no longer said", each.statement, None) for each in before if each not in kept]
    return sorted(filter(None, found), key=lambda each: CHANGES.index(each.change))


def difference_of(old: Statement, new: Statement) -> Difference | None:
    """Return how two statements of the same thing differ, or None where they say the same."""
    before, after = _plain(old), _plain(new)
    names = dict.fromkeys((*before, *after))
    if old.kind == new.kind == "measure" and old.brief.id != new.brief.id:
        before["status"], after["status"] = _stages(old, new)
        names["status"] = None
    fields = tuple(
        (name, before.get(name), after.get(name))
        for name in names
        if name not in _NOT_COMPARED and before.get(name) != after.get(name)
    )
    return Difference(change_of(fields, old, new), old, new, fields) if fields else None


def change_of(fields: Fields, old: Statement, new: Statement) -> Change:
    """Return the change that differing fields make: a contradiction if one of them contradicts."""
    contradicted = any(contradicts(name, old.item, new.item) and not is_moved(name, old, new) for name, *_ in fields)
    return "contradicted" if contradicted else "changed"


def is_moved(name: str, old: Statement, new: Statement) -> bool:
    """Return whether a measure's date that was still to come in the older article is another one in the newer.

    What a newer article dates before the older one appeared was not to come.
    """
    before, after = getattr(old.item, name, None), getattr(new.item, name, None)
    if name not in _PHASES or not before or not after or before.overlaps(after):
        return False
    told = old.brief.article.published
    was_to_come = before.latest > told.latest and not is_fact(Dated(before, _PHASES[name], old))
    return was_to_come and new.brief.article.published > told and after.latest >= told.earliest


def contradicts(name: str, old: Any, new: Any) -> bool:
    """Return whether a field's two values can't both be true: dates without a common day, held and cancelled.

    Two rates or values don't where the newer statement gives the older one as its former one; a place in more words is
    the same place, and a meeting may be held elsewhere than it was planned.
    """
    before, after = getattr(old, name, None), getattr(new, name, None)
    if before is None or after is None:
        return False
    if isinstance(before, EdtfDate) and isinstance(after, EdtfDate):
        return not before.overlaps(after)
    if name == "status":
        return {before, after} == {"held", "cancelled"} or {before, after} == {"planned", "cancelled"}
    if name in _FORMER:
        return bool(before != getattr(new, _FORMER[name]))
    if name == "place":
        one, other = wording(before), wording(after)
        is_elsewhere_than_planned = (old.status, new.status) == ("planned", "held")
        return not (is_elsewhere_than_planned or one <= other or other <= one)
    # A speaker whom an article does not name may be anybody.
    return name in (*_FORMER.values(), "round") or (name == "speaker" and all(map(is_written_as_id, (before, after))))


def _stages(old: Statement, new: Statement) -> tuple[str | None, str | None]:
    """Return the stages of a measure that two articles tell; twice the older one where the newer tells of no other."""
    before, after = stage(old), stage(new)
    return (before, before) if after in (None, "planned") else (before, after)


def _plain(statement: Statement) -> dict[str, Any]:
    """Return a statement's fields as plain data, those of its parts without their excerpts; empty ones left out."""
    data = plain_data(statement.item)
    return {name: _without_sources(value) for name, value in data.items() if value not in (None, [], "")}


def _without_sources(value: Any) -> Any:
    if isinstance(value, list):
        return [_without_sources(each) for each in value]
    if isinstance(value, dict):
        return {
            name: _without_sources(each)
            for name, each in value.items()
            if name not in ("source", "accept") and each not in (None, [])
        }
    return value
