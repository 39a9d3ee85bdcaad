"""Which meetings of an article are one, and what their sentences tell of it together."""

from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from briefing.brief.states import state_of
from briefing.dates.edtf import EdtfDate
from briefing.draft.findings import FoundMeeting, Named
from briefing.draft.meetings.words import Sort


class Told(Struct):
    """A meeting with what kind it is, who is in it, and the number of the sentence that told it last.

    ``is_known`` says that the sentence speaks of one told before: `this round`, `they will meet with`.
    """

    meeting: FoundMeeting
    sort: Sort
    parties: tuple[Named, ...]
    sentence: int
    several: bool
    is_known: bool = False


def earlier_parties(told: list[Told]) -> tuple[Named, ...]:
    """Return between whom the meetings before were: states first."""
    several = [each.parties for each in reversed(told[-REMEMBERED:]) if len(each.parties) > 1]
    states = [each for each in several if all(party.kind == "country" for party in each)]
    return next(iter([*states, *several]), ())


def add(told: list[Told], new: Told) -> None:
    """Add a meeting, or what a sentence tells beyond the same one told before."""
    for place in range(len(told) - 1, max(-1, len(told) - 1 - REMEMBERED), -1):
        if _is_same(told[place], new):
            told[place] = _joined(told[place], new)
            return
    told.append(new)


REMEMBERED = 60  # meetings; an article tells fewer, and a text takes linear time


def _is_same(old: Told, new: Told) -> bool:
    """Whether two sentences tell one meeting: no day, place or party of the one is against the other."""
    one, two = old.meeting, new.meeting
    if _differ(one, two) or (new.several and old.several and one.date != two.date):
        return False
    if {one.status, two.status} in _AGAINST and (one.date or two.date):
        return bool(one.date and two.date) and _share_parties(old, new)
    if old.sort != new.sort and "talks" not in (old.sort, new.sort):
        return False
    if new.is_known and one.status == two.status == "planned" and new.sentence - old.sentence <= _FAR:
        return True
    alike = bool(one.date and two.date) + bool(one.place and two.place)
    if not new.parties:
        return alike > 0 and not new.several
    near = alike > 0 or not (two.date or two.place) or new.sentence - old.sentence <= 1
    return near and _share_parties(old, new)


_FAR = 8  # sentences
_AGAINST = (frozenset(("planned", "held")), frozenset(("cancelled", "held")))


def _differ(one: FoundMeeting, two: FoundMeeting) -> bool:
    """Whether two meetings have different days or places."""
    if one.date and two.date and not EdtfDate(one.date).overlaps(EdtfDate(two.date)):
        return True
    if not (one.place and two.place) or one.place in two.place or two.place in one.place:
        return False
    # A town may be in a state.
    return (state_of(one.place) is None) == (state_of(two.place) is None)


def _share_parties(old: Told, new: Told) -> bool:
    """Whether the parties of the one are among those of the other, a person standing for the own state."""
    one, two = (frozenset(_side(each) for each in told.parties) for told in (old, new))
    return bool(one & two) and (one <= two or two <= one)


def _side(named: Named) -> str:
    state = state_of(named.name)
    return state.name if state else named.name


def _joined(old: Told, new: Told) -> Told:
    """Return what two sentences tell of one meeting, with the excerpt that tells more."""
    one, two = old.meeting, new.meeting
    weight = [2 * bool(each.date) + bool(each.place) + (len(each.parties) > 1) for each in (one, two)]
    main, other = (two, one) if weight[1] > weight[0] else (one, two)
    timed = min((main, other), key=_span)
    status = "cancelled" if "cancelled" in (one.status, two.status) else main.status
    names_more = new.is_known and not set(other.parties) <= set(main.parties)
    tells_more = names_more or timed is other or (other.place != "" and main.place == "")
    joined = replace(
        main,
        parties=tuple(dict.fromkeys((*main.parties, *other.parties))),
        place=main.place or other.place,
        date=timed.date,
        stated=timed.stated,
        status=status,
        agenda=tuple(dict.fromkeys((*one.agenda, *two.agenda))),
        outcome=tuple(dict.fromkeys((*one.outcome, *two.outcome))),
        also=tuple(dict.fromkeys((*main.also, *((other.extent,) if tells_more else ()), *other.also))),
    )
    parties = tuple(dict.fromkeys((*old.parties, *new.parties)))
    return Told(joined, old.sort, parties, new.sentence, old.several or new.several)


def _span(meeting: FoundMeeting) -> int:
    """Return how many days the date of a meeting may mean: `Thursday` tells more than `this week`."""
    if not meeting.date:
        return date.max.toordinal()
    when = EdtfDate(meeting.date)
    return (when.latest - when.earliest).days
