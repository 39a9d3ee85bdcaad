"""Dates that lapsed: what earlier briefs announced and no later brief reports, and the ends of measures."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from briefing.brief.statements import Statement
from briefing.brief.status import Dated, is_to_come
from briefing.comparison.additions import Comparison
from briefing.comparison.matching import Key, Mention, is_one_meeting, is_same
from briefing.comparison.mentions import Mentions, earlier_mentions
from briefing.comparison.retelling import DaysOfTopics, tells_anew
from briefing.dates.edtf import EdtfDate


class Lapsed(NamedTuple):
    """A date that has passed: ``old`` are the statements of it, the latest first; ``nearby`` briefs may bear on it."""

    when: EdtfDate
    phase: str
    old: tuple[Statement, ...]
    nearby: tuple[str, ...] = ()

    @property
    def is_end(self) -> bool:
        """Whether it is the dated end of a measure, which nobody has to report again."""
        return self.phase == "ended"


def lapsed(comparison: Comparison, since: date, as_of: date) -> list[Lapsed]:
    """Return what has lapsed from the day ``since`` until the day before ``as_of``.

    That is each date of an earlier brief whose last day lies in that time, if

    - it was planned, expected, proposed, to watch, or began after its article was published (of a measure's
      date: ended after it), and was neither alleged nor cancelled;
    - no later one of the earlier briefs gives another date for it or reports it as cancelled;
    - and no later brief reports it in like words: neither one published on or after the day that it was
      dated for, nor one published before that gives something otherwise.

    A measure's end lapses on the day it was dated for, reported again or not, unless a later brief gives
    another end.
    """
    shown = Mentions(comparison.earlier.rarity)
    found: dict[tuple[Key, str, EdtfDate], Lapsed] = {}
    for (_, phase, when), group in _dated_ahead(comparison.earlier, since, as_of).items():
        latest, statements = group[0], tuple(each.statement for each in group)
        others = [(other.key, phase, when) for other in earlier_mentions([latest], shown).values()]
        same = next((key for key in others if key in found), None)
        if same is not None:
            found[same] = found[same]._replace(old=(*found[same].old, *statements))
        elif not (
            _is_moved_or_cancelled(latest, phase, when, comparison.earlier)
            or _is_reported(latest, phase, when, comparison.later)
        ):
            found[latest.key, phase, when] = Lapsed(when, phase, statements)
            shown.add([latest])
    days = DaysOfTopics()
    for each in (each.statement for brief in comparison.later.briefs if found for each in brief):
        days.add(each)
    return [each._replace(nearby=_nearby(each, days)) for each in found.values()]


def _nearby(each: Lapsed, days: DaysOfTopics) -> tuple[str, ...]:
    return () if each.is_end else tuple(brief.id for brief in days.nearby(each.old[0].topics, each.when))


def _dated_ahead(earlier: Mentions, since: date, as_of: date) -> dict[tuple[Key, str, EdtfDate], list[Mention]]:
    """Return what was dated ahead and has passed in the time, the latest mention first."""
    found: defaultdict[tuple[Key, str, EdtfDate], list[Mention]] = defaultdict(list)
    for each in (each for brief in reversed(earlier.briefs) for each in brief):
        for phase, when in each.statement.dates:
            if since <= when.latest < as_of and is_to_come(Dated(when, phase, each.statement)):
                found[each.key, phase, when].append(each)
    return found


def _like(mention: Mention, others: Mentions) -> Iterator[Mention]:
    yield from others.sharing_identity(mention)
    for _, other in others.in_like_words(mention):
        yield other
    yield from (other for other in others.of_one_day(mention) if is_one_meeting(other, mention))


def _is_moved_or_cancelled(mention: Mention, phase: str, when: EdtfDate, earlier: Mentions) -> bool:
    """Return whether a later one of the earlier briefs gives another date for it or reports it as cancelled."""
    return any(
        other.number > mention.number
        and (dict(other.statement.dates).get(phase, when) != when or other.statement.status == "cancelled")
        and (is_same(mention, other) or is_one_meeting(mention, other))
        for other in _like(mention, earlier)
    )


def _is_reported(mention: Mention, phase: str, when: EdtfDate, later: Mentions) -> bool:
    """Return whether a later brief reports it in like words, of whatever kind: from its day on, or otherwise."""
    for other in _like(mention, later):
        if phase == "ended":
            if other.key.kind == "measure" and dict(other.statement.dates).get(phase, when) != when:
                return True
        elif tells_anew(mention.statement, when, other.statement):
            return True
    return False
