"""Readings of days: dates with and without a year, weekdays, weekends, holidays."""

import re
from datetime import MAXYEAR, date, timedelta

from briefing.dates.news import spans
from briefing.dates.news.holidays import HOLIDAYS
from briefing.dates.news.readings.context import (
    WEEKDAY_NAMES,
    Context,
    Reading,
    day_number,
    month_of,
    nearest,
    valid,
    year_of,
)


def iso_day(match: re.Match[str], _: Context) -> Reading | None:
    """``2024-08-12``."""
    found = valid(int(match["year"]), int(match["month"]), int(match["day"]))
    return Reading(spans.day(found)) if found else None


def month_days(match: re.Match[str], context: Context) -> Reading | None:
    """``Aug. 15``, ``15–16 August 2024``, ``Monday, 12 August``."""
    month, first = month_of(match["month"]), day_number(match["day"])
    last = day_number(match["last"]) if match.groupdict().get("last") else first
    year = year_of(match, context)
    years = [year] if year else [context.published.year + step for step in (0, -1, 1)]
    found = [
        (start, end) for each in years if (start := valid(each, month, first)) and (end := valid(each, month, last))
    ]
    if not found:
        return None
    ends = dict(found)
    if any(start > end for start, end in found):
        return None
    likely = nearest(context, list(ends))
    texts = [spans.days(start, ends[start]) for start in likely]
    return Reading(texts[0], () if year else tuple(texts[1:2]))


def week_of_day(match: re.Match[str], context: Context) -> Reading | None:
    """``the week of Aug. 12``: Monday to Sunday."""
    number, month_name = match["day"] or match["day2"], match["month"] or match["month2"]
    year = year_of(match, context)
    years = [year] if year else [context.published.year + step for step in (0, -1, 1)]
    found = [day for each in years if (day := valid(each, month_of(month_name), day_number(number)))]
    return Reading(spans.week(nearest(context, found)[0])) if found else None


def two_month_days(match: re.Match[str], context: Context) -> Reading | None:
    """``Aug. 30 to Sept. 2``: the year, where it is given, stands behind the second."""
    year = year_of(match, context)
    years = [year] if year else [context.published.year + step for step in (0, -1, 1)]
    found = []
    for each in years:
        start = valid(each, month_of(match["month"]), day_number(match["day"]))
        end = valid(each, month_of(match["month2"]), day_number(match["day2"]))
        if start and end and end < start:
            start = valid(each - 1, start.month, start.day)
        if start and end:
            found.append((start, end))
    if not found:
        return None
    ends = dict(found)
    first = nearest(context, list(ends))[0]
    return Reading(spans.days(first, ends[first]))


def day_alone(match: re.Match[str], context: Context) -> Reading | None:
    """``on the 16th``: the latest such day up to publication, or the next where the clause points ahead."""
    number, published = int(match["day"]), context.published
    for steps in range(12):
        month_text = spans.month_from(published, steps if context.direction == "ahead" else -steps)
        found = valid(int(month_text[:4]), int(month_text[5:]), number)
        if found and (found >= published if context.direction == "ahead" else found <= published):
            return Reading(spans.day(found))
    return None


_NAMED_DAYS = {
    "the day before yesterday": -2,
    "yesterday": -1,
    "last night": -1,
    "today": 0,
    "tonight": 0,
    "this morning": 0,
    "this afternoon": 0,
    "this evening": 0,
    "tomorrow": 1,
    "the day after tomorrow": 2,
}


def named_day(match: re.Match[str], context: Context) -> Reading:
    """``yesterday``, ``this morning``."""
    name = re.sub(r"\s+", " ", match[0].lower())
    for words in ("morning", "afternoon", "evening", "night"):
        if name.endswith(f" {words}") and name not in _NAMED_DAYS:
            name = name.removesuffix(f" {words}")
    name = name.removeprefix("earlier ").removeprefix("later ")
    return Reading(spans.day(context.published + timedelta(days=_NAMED_DAYS[name])))


def overnight(_: re.Match[str], context: Context) -> Reading:
    """``overnight``: the night to the day of publication."""
    return Reading(spans.days(context.published - timedelta(days=1), context.published))


def _weekday_day(name: str, context: Context) -> date:
    """Return the weekday's day: the latest up to publication, or the next from it on."""
    number = WEEKDAY_NAMES.index(name[:3].lower())
    back = (context.published.weekday() - number) % 7
    return context.published + timedelta(days=(7 - back) % 7 if context.direction == "ahead" else -back)


def weekday(match: re.Match[str], context: Context) -> Reading:
    """``Monday``, ``last Monday``, ``next Monday``."""
    near = (match["near"] or "").lower().split()
    published = context.published
    if near and near[-1] in ("last", "past", "previous"):
        found = _weekday_day(match["day"], Context(published - timedelta(days=1), "past"))
        return Reading(spans.day(found), (spans.day(found - timedelta(days=7)),))
    if near and near[-1] in ("next", "coming"):
        found = _weekday_day(match["day"], Context(published + timedelta(days=1), "ahead"))
        return Reading(spans.day(found), (spans.day(found + timedelta(days=7)),))
    if near and near[-1] == "this":
        number = WEEKDAY_NAMES.index(match["day"][:3].lower())
        return Reading(spans.day(published + timedelta(days=number - published.weekday())))
    found = _weekday_day(match["day"], context)
    other = _weekday_day(match["day"], Context(published, "past" if context.direction == "ahead" else "ahead"))
    return Reading(spans.day(found), (spans.day(other),) if other != found else ())


def weekdays(match: re.Match[str], context: Context) -> Reading:
    """``Thursday and Friday``, ``Monday to Wednesday``: both in one run."""
    names = (match["day"], match["day2"])
    one, two = (WEEKDAY_NAMES.index(name[:3].lower()) for name in names)
    if (one - two) % 7 in (1, 2) and " and " in match[0]:
        names = names[::-1]  # `Friday and Thursday`
    if context.direction == "ahead":
        first = _weekday_day(names[0], context)
        last = _weekday_day(names[1], Context(first, "ahead"))
    else:
        last = _weekday_day(names[1], context)
        first = _weekday_day(names[0], Context(last, "past"))
    return Reading(spans.days(first, last))


def weekend(_: re.Match[str], context: Context) -> Reading:
    """``over the weekend``: the last one, or the next where the clause points ahead."""
    saturday = 5
    steps = 0 if context.direction == "ahead" or context.published.weekday() >= saturday else -1
    return Reading(spans.weekend(context.published, steps))


def holiday(match: re.Match[str], context: Context) -> Reading:
    """``Christmas Day``, ``Thanksgiving``, ``Good Friday``."""
    day_in = HOLIDAYS[re.sub(r"\s+", " ", match["name"].lower().replace("’", "'"))]
    if match["year"]:
        return Reading(spans.day(day_in(int(match["year"]))))
    years = [context.published.year + step for step in (-1, 0, 1) if 1 <= context.published.year + step <= MAXYEAR]
    return Reading(spans.day(nearest(context, [day_in(year) for year in years])[0]))
