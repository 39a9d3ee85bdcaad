"""What earlier briefs dated ahead and no brief since tells of; and measures whose end was dated in the time."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from briefing.brief.model import TopicId
from briefing.brief.statements import Statement
from briefing.brief.status import Dated, is_to_come
from briefing.comparison.additions import Added, addition_of
from briefing.comparison.matching import Key, Told, is_same
from briefing.comparison.mentions import Tellings, told_before
from briefing.dates.edtf import EdtfDate

_MONTH = 31  # days; what is dated less precisely is on too many days to point at what was told of them


class Lapsed(NamedTuple):
    """A date that has passed: of all earlier tellings the latest first; ``nearby`` briefs since may bear on it."""

    when: EdtfDate
    phase: str
    old: tuple[Statement, ...]
    nearby: tuple[str, ...] = ()

    @property
    def is_end(self) -> bool:
        """Whether it is the dated end of a measure, which nobody has to tell again."""
        return self.phase == "ended"


def lapsed(added: Added, since: date, as_of: date) -> list[Lapsed]:
    """Return what has lapsed from the day ``since`` until the day before ``as_of``.

    That is each date of an earlier brief whose last day lies in that time, if

    - it was planned, expected, proposed, to watch, or began after its article was published (of a measure's
      date: ended after it), and was neither alleged nor cancelled;
    - no later one of the earlier briefs tells of it with another date or as cancelled;
    - and no later brief tells of it in like words: neither one published on or after the day that it was
      dated for, nor one published before that tells it otherwise.

    A measure's end lapses on the day it was dated for, told again or not, unless a later brief tells of
    the measure with another end.
    """
    shown = Tellings(added.rarity)
    found: dict[tuple[Key, str, EdtfDate], Lapsed] = {}
    for (_, phase, when), group in _dated_ahead(added, since, as_of).items():
        latest, told = group[0], tuple(each.statement for each in group)
        others = [(other.key, phase, when) for other in told_before([latest], shown).values()]
        same = next((key for key in others if key in found), None)
        if same is not None:
            found[same] = found[same]._replace(old=(*found[same].old, *told))
        elif not (_is_overtaken(latest, phase, when, added) or _is_told_of(latest, phase, when, added)):
            found[latest.key, phase, when] = Lapsed(when, phase, told)
            shown.add(latest)
    on_days = _told_on_days(added) if found else {}
    return [each._replace(nearby=_nearby(each, on_days)) for each in found.values()]


def _dated_ahead(added: Added, since: date, as_of: date) -> dict[tuple[Key, str, EdtfDate], list[Told]]:
    """Return what was dated ahead and has passed in the time, the latest telling first."""
    found: defaultdict[tuple[Key, str, EdtfDate], list[Told]] = defaultdict(list)
    for each in (each for brief in reversed(added.before) for each in brief):
        for phase, when in each.statement.dates:
            if since <= when.latest < as_of and is_to_come(Dated(when, phase, each.statement)):
                found[each.key, phase, when].append(each)
    return found


def _like(each: Told, among: Tellings) -> Iterator[Told]:
    yield from among.identified(each)
    for _, other in among.alike(each):
        yield other


def _is_overtaken(each: Told, phase: str, when: EdtfDate, added: Added) -> bool:
    """Whether a later one of the earlier briefs tells of it with another date or as cancelled."""
    for other in _like(each, added.told_before):
        if other.turn <= each.turn:
            continue
        moved = dict(other.statement.dates).get(phase, when) != when
        if (moved or other.statement.status == "cancelled") and is_same(each, other):
            return True
    return False


def _is_told_of(each: Told, phase: str, when: EdtfDate, added: Added) -> bool:
    """Whether a later brief tells of it in like words, of whatever kind: from its day on, or otherwise."""
    for other in _like(each, added.told_since):
        if phase == "ended":
            if other.key.kind == "measure" and dict(other.statement.dates).get(phase, when) != when:
                return True
        elif (
            other.published.latest >= when.timeline_day
            or other.key.kind != each.key.kind
            or addition_of(each.statement, other.statement) is not None
        ):
            return True
    return False


def _told_on_days(added: Added) -> dict[tuple[TopicId, int], dict[str, None]]:
    """Return which later briefs tell of something on a topic and a day."""
    found: defaultdict[tuple[TopicId, int], dict[str, None]] = defaultdict(dict)
    for each in (each.statement for brief in added.since for each in brief):
        for day in {day for _, when in each.dates for day in _days(when)}:
            for topic in each.topics:
                found[topic, day.toordinal()][each.brief.id] = None
    return found


def _nearby(each: Lapsed, on_days: dict[tuple[TopicId, int], dict[str, None]]) -> tuple[str, ...]:
    days = [day.toordinal() for day in _days(each.when)]
    told = (on_days.get((topic, day), {}) for topic in each.old[0].topics for day in days)
    return () if each.is_end else tuple(dict.fromkeys(id_ for ids in told for id_ in ids))


def _days(when: EdtfDate) -> list[date]:
    length = (when.latest - when.earliest).days + 1
    return [when.earliest + timedelta(days=number) for number in range(length)] if length <= _MONTH else []
