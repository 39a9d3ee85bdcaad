"""A date as one says it, ``yesterday``, ``monday``, ``2 weeks``, ``end of June``: read as in news, in any letters."""

import re
from datetime import date

from briefing.dates.calendar import MONTHS, WEEKDAYS, weekday_number
from briefing.dates.edtf import EdtfDate, edtf
from briefing.dates.news import DateMention, resolve
from briefing.dates.news.numbers import NUMBER_WORDS, number_of

_ABBREVIATED = "|".join(f"{day[:3]}(?:{day[3:]})?" for day in WEEKDAYS)
# In ASCII, for the letters that Unicode takes for others (``dayſ`` for days) are of no word that is known here.
_FLAGS = re.IGNORECASE | re.ASCII
# What news writes with a capital, and days of the week in full.
_DAY = re.compile(rf"\b(?:{_ABBREVIATED})\b", _FLAGS)
_NAME = re.compile(rf"\b(?:{'|'.join(rf'{month}|{month[:3]}' for month in MONTHS)}|sept|q[1-4])\b", _FLAGS)
_SPAN = rf"(?P<number>[0-9]{{1,4}}|{NUMBER_WORDS}) (?P<unit>day|week|fortnight|month|quarter|year)s?"
_BEFORE = re.compile(rf"(?:(?:the )?(?:last|past) )?{_SPAN}(?P<ago> ago)?", _FLAGS)
_AHEAD = re.compile(rf"in {_SPAN}", _FLAGS)
_EDGE = re.compile(r"(?:the )?(?P<edge>start|beginning|end) of (?P<whole>.+)", _FLAGS)
_OF_TODAY = re.compile(r"the (?=(?:week|month|quarter|year)$)", _FLAGS)
_PAST = "news speaks of the past"  # how a rule ends that chose among two
_FIGURES = "day in figures"  # the month first or the day, nobody knows


def spoken(text: str, today: date, *, ahead: bool = False) -> EdtfDate | None:
    """Return the date that is meant by words said today; None where they are no date, or may be two.

    A day of the week or a month is the last one; with ``ahead`` the next day of that name, or the nearer month.
    """
    said = _DAY.sub(lambda name: _whole_day(name[0]), " ".join(text.split()))
    said = _NAME.sub(lambda name: name[0].capitalize(), said)
    edge = _EDGE.fullmatch(said)
    if edge is None:
        return _spoken(said, today, ahead=ahead)
    whole = _spoken(_OF_TODAY.sub("this ", edge["whole"]), today, ahead=ahead)
    day = whole and (whole.latest if edge["edge"].lower() == "end" else whole.earliest)
    return edtf(day.isoformat()) if day else None


def _whole_day(name: str) -> str:
    return WEEKDAYS[weekday_number(name[:3]) - 1]


def _spoken(said: str, today: date, *, ahead: bool) -> EdtfDate | None:
    if span := _BEFORE.fullmatch(said):
        since = _read(f"the last {_counted(span)}", today)
        return edtf(since.date.partition("/")[0]) if since and span["ago"] else edtf(since.date) if since else None
    if span := _AHEAD.fullmatch(said):
        said = f"the next {_counted(span)}"
    found = _read(said, today)
    if found is None or found.rule == _FIGURES:
        return None
    readings = [edtf(each) for each in (found.date, *found.alternatives)]
    if not (ahead and found.rule.endswith(_PAST)):
        return readings[0]
    if found.rule.startswith("weekday"):
        return readings[-1]
    return min(readings, key=lambda each: abs((each.latest - today).days))


def _counted(span: "re.Match[str]") -> str:
    """Return a number of units as news writes it."""
    number, _ = number_of(span["number"])
    unit = span["unit"].lower()
    if unit == "fortnight":
        number, unit = 2 * number, "week"
    return f"{number} {unit}{'s' * (number != 1)}"


def _read(said: str, today: date) -> DateMention | None:
    """Return what news would mean by all of the words; None where some are left over."""
    found = resolve(said, today)
    left = said.lower().replace(found.text.lower(), "", 1).strip() if found else said
    return found if left in ("", "the", "on") else None
