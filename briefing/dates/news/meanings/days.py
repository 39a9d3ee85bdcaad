"""The meanings of days: with and without a year, weekdays, weekends, holidays."""

import re
from datetime import date, timedelta

from briefing.dates.calendar import month_bounds, month_number, weekday_number
from briefing.dates.news import spans
from briefing.dates.news.holidays import HOLIDAYS
from briefing.dates.news.meanings.antecedents import day_before_all
from briefing.dates.news.meanings.context import (
    Context,
    Meaning,
    day_of,
    likelier,
    likeliest_first,
    steps_of,
    years_of,
)
from briefing.dates.news.numbers import number_of
from briefing.dates.news.tense import Direction
from briefing.text.pattern import Pattern


def iso_day(match: re.Match[str], _: Context) -> Meaning | None:
    """``2024-08-12``."""
    found = day_of(int(match["year"]), int(match["month"]), match["day"])
    return Meaning(found.isoformat()) if found else None


def american_day(match: re.Match[str], _: Context) -> Meaning | None:
    """``10/29/89``: month, day, year, as American wires write."""
    digits = match["year"]
    year = int(digits) if len(digits) == 4 else (1900 if int(digits) > _LAST_OF_2000S else 2000) + int(digits)  # noqa: PLR2004
    found = day_of(year, int(match["month"]), match["day"])
    return Meaning(found.isoformat()) if found else None


def of_2001(_: re.Match[str], context: Context) -> Meaning | None:
    """``9/11``, ``the Sept. 11 attacks``: once they had been."""
    day = date(2001, 9, 11)
    return Meaning(day.isoformat()) if context.published >= day else None


def weekday_of_month(match: re.Match[str], context: Context) -> Meaning | None:
    """``the first Monday in October``, ``the last Sunday of May 2024``."""
    number = month_number(match["month"])
    nth = {"first": 0, "second": 1, "third": 2, "fourth": 3}.get(match["nth"].lower())
    found = []
    for year in years_of(match, context):
        first, last = month_bounds(year, number, number)
        if nth is None:
            found.append(_weekday_from(last, match["day"], "past"))
        else:
            found.append(_weekday_from(first, match["day"], "ahead") + timedelta(weeks=nth))
    texts = [day.isoformat() for day in likeliest_first(context, found)]
    return Meaning(texts[0], tuple(texts[1:2]))


def month_days(match: re.Match[str], context: Context) -> Meaning | None:
    """``Aug. 15``, ``15–16 August 2024``, ``Monday, 12 August``, ``last Oct. 23``."""
    month, last = month_number(match["month"]), match.groupdict().get("last") or match["day"]
    ends = {
        start: end
        for year in years_of(match, context)
        if (start := day_of(year, month, match["day"])) and (end := day_of(year, month, last)) and start <= end
    }
    steps = steps_of(match.groupdict().get("near"))
    if steps:
        ends = {day: end for day, end in ends.items() if (day - context.published).days * steps > 0} or ends
    texts = _likeliest_spans(ends, context)
    return Meaning(texts[0], tuple(texts[1:2])) if texts else None


def week_of_day(match: re.Match[str], context: Context) -> Meaning | None:
    """``the week of Aug. 12``: Monday to Sunday; ``the week ended Sept. 7``: the seven days up to it."""
    number, month = match["day"] or match["day2"], month_number(match["month"] or match["month2"])
    found = [day for year in years_of(match, context) if (day := day_of(year, month, number))]
    if not found:
        return None
    day = likeliest_first(context, found)[0]
    return Meaning(spans.days(day - timedelta(days=6), day) if match["end"] else spans.week(day))


def two_month_days(match: re.Match[str], context: Context) -> Meaning | None:
    """``Aug. 30 to Sept. 2``: the year, where it is given, stands behind the second."""
    first, last = month_number(match["month"]), month_number(match["month2"])
    ends = {}
    for year in years_of(match, context):
        start, end = day_of(year, first, match["day"]), day_of(year, last, match["day2"])
        if start and end and end < start:
            start = day_of(year - 1, first, match["day"])
        if start and end:
            ends[start] = end
    texts = _likeliest_spans(ends, context)
    return Meaning(texts[0]) if texts else None


def _likeliest_spans(ends: dict[date, date], context: Context) -> list[str]:
    """Return the intervals of first and last days, the likeliest first."""
    return [spans.days(start, ends[start]) for start in likeliest_first(context, list(ends))]


def day_alone(match: re.Match[str], context: Context) -> Meaning | None:
    """``on the 16th``: the latest such day up to publication, or the next where the clause points ahead."""
    published, sign = context.published, 1 if context.direction == "ahead" else -1
    for steps in range(3):  # no two months in a row lack a day
        year, month = divmod(published.year * 12 + published.month - 1 + sign * steps, 12)
        found = day_of(year, month + 1, match["day"])
        if found and (found - published).days * sign >= 0:
            return Meaning(found.isoformat())
    return None


def weekday_the_nth(match: re.Match[str], context: Context) -> Meaning | None:
    """``Friday the 13th``: the latest such day up to publication, or the next where the clause points ahead."""
    published, sign = context.published, 1 if context.direction == "ahead" else -1
    for steps in range(_YEARS_MONTHS):
        year, month = divmod(published.year * 12 + published.month - 1 + sign * steps, 12)
        found = day_of(year, month + 1, match["day"])
        if found and (found - published).days * sign >= 0 and found.isoweekday() == weekday_number(match["name"]):
            return Meaning(found.isoformat())
    return None


_YEARS_MONTHS = 15  # each weekday falls on each day of the month at least once in so many months
_LAST_OF_2000S = 49  # two digits of a year: 50 to 99 are of the century before

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


def named_day(match: re.Match[str], context: Context) -> Meaning:
    """``yesterday``, ``tomorrow morning``, ``earlier today``."""
    name = re.sub(r"\s+", " ", match[0].lower()).removeprefix("earlier ").removeprefix("later ")
    days = _NAMED_DAYS[name] if name in _NAMED_DAYS else _NAMED_DAYS[name.split()[0]]
    return Meaning(((context.today or context.published) + timedelta(days=days)).isoformat())


def overnight(_: re.Match[str], context: Context) -> Meaning:
    """``overnight``: the night to the day of publication."""
    return Meaning(spans.days(context.published - timedelta(days=1), context.published))


def _weekday_from(day: date, name: str, direction: Direction) -> date:
    """Return the latest day of that name up to a day, or the next from it on where the direction is ahead."""
    back = (day.isoweekday() - weekday_number(name)) % 7
    return day + timedelta(days=(7 - back) % 7 if direction == "ahead" else -back)


# Days back from which on a weekday is the coming one, where no verb says that it has been: news of a day almost a week
# old says `last`. Of the gold dates three such stand behind a verb in the past and are past, the others are ahead.
_LONG_AGO = 5
_NEAR = 30  # characters before a weekday that hold the words right before it
_BEFORE = Pattern(
    r"\b(?:before|ahead\s+of|for|meeting|vote|hearing|elections?|summit|conference|trial|session|run-?off|debate|deadline|primary"
    r"|referendum|ceremony|funeral|rally|march|ballot)\s+(?:on\s+)?$",
    any_case=True,
)


def weekday(match: re.Match[str], context: Context) -> Meaning:
    """``Monday``, ``last Monday``, ``next Monday``; ``July 3, a Wednesday`` is the day named before."""
    name, published, near = match["day"], context.published, match["near"]
    if near and near.lower() == "a":
        named, near = day_before_all(context), None
        if named and named.isoweekday() == weekday_number(name) and match.string.endswith(", ", 0, match.start()):
            return Meaning(named.isoformat())
    steps = steps_of(near)
    if steps == 0:
        of_this_week = published + timedelta(days=weekday_number(name) - published.isoweekday())
        if of_this_week < published and published.isoweekday() == weekday_number("Sunday"):
            return Meaning((of_this_week + timedelta(days=7)).isoformat(), (of_this_week.isoformat(),))
        return Meaning(of_this_week.isoformat())
    if steps:
        found = _weekday_from(published + timedelta(days=steps), name, "ahead" if steps > 0 else "past")
        return Meaning(found.isoformat(), ((found + timedelta(weeks=steps)).isoformat(),))
    past, ahead = (_weekday_from(published, name, direction) for direction in ("past", "ahead"))
    points_ahead = context.direction == "ahead"
    if (published - past).days >= _LONG_AGO:
        points_ahead = (
            points_ahead
            or not context.direction
            or bool(_BEFORE.search(match.string, max(0, match.start() - _NEAR), match.start()))
        )
    first, other = (ahead, past) if points_ahead else (past, ahead)
    return likelier(first.isoformat(), other.isoformat())


def weeks_from_weekday(match: re.Match[str], context: Context) -> Meaning:
    """``a week ago Tuesday``, ``two weeks from Friday``."""
    count, _ = number_of(match["number"])
    sign = -1 if match["way"].lower() == "ago" else 1
    day = _weekday_from(context.published, match["day"], "past" if sign < 0 else "ahead")
    return Meaning((day + timedelta(weeks=sign * count)).isoformat())


def weekday_of_week(match: re.Match[str], context: Context) -> Meaning:
    """``Friday of last week``, ``Monday next week``."""
    monday = context.published - timedelta(days=context.published.weekday())
    days = weekday_number(match["day"]) - 1 + 7 * (steps_of(match["near"]) or 0)
    return Meaning((monday + timedelta(days=days)).isoformat())


def weekdays(match: re.Match[str], context: Context) -> Meaning:
    """``Thursday and Friday``, ``Monday to Wednesday``: both in one run."""
    names = (match["day"], match["day2"])
    if (weekday_number(names[0]) - weekday_number(names[1])) % 7 in (1, 2) and " and " in match[0]:
        names = names[::-1]  # `Friday and Thursday`
    if context.direction == "ahead":
        first = _weekday_from(context.published, names[0], "ahead")
        last = _weekday_from(first, names[1], "ahead")
    else:
        last = _weekday_from(context.published, names[1], "past")
        first = _weekday_from(last, names[0], "past")
    return Meaning(spans.days(first, last))


def weekend(_: re.Match[str], context: Context) -> Meaning:
    """``over the weekend``: the last one, or the next where the clause points ahead."""
    on_weekend = context.published.isoweekday() >= weekday_number("Saturday")
    return Meaning(spans.weekend(context.published, 0 if context.direction == "ahead" or on_weekend else -1))


def holiday(match: re.Match[str], context: Context) -> Meaning | None:
    """``Christmas Day``, ``Thanksgiving``, ``last Christmas``, ``Labor Day weekend``."""
    day_in = HOLIDAYS[re.sub(r"\s+", " ", match["name"].lower().replace("’", "'"))]
    found = [day_in(year) for year in sorted(years_of(match, context))]
    steps = steps_of(match["near"])
    if steps:
        found = [day for day in found if (day - context.published).days * steps > 0] or found
    day = likeliest_first(context, found)[0]
    if not match["weekend"]:
        return Meaning(day.isoformat())
    if day.isoweekday() == weekday_number("Monday"):
        return Meaning(spans.weekend(day, -1))
    return Meaning(spans.weekend(day, 0)) if day.isoweekday() >= weekday_number("Thursday") else None
