"""Spans of the calendar, from days to centuries, and how one steps from one to the next."""

from calendar import monthrange
from datetime import date, timedelta

SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_SEASON_MONTHS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 14)}
_MONTHS = 12


def day(when: date) -> str:
    """Return the EDTF of a day."""
    return when.isoformat()


def days(first: date, last: date) -> str:
    """Return the EDTF of an interval of days."""
    return day(first) if first == last else f"{first.isoformat()}/{last.isoformat()}"


def week(of: date, steps: int = 0) -> str:
    """Return the week (Monday to Sunday) that many steps from the one of a day."""
    monday = of - timedelta(days=of.weekday()) + timedelta(weeks=steps)
    return days(monday, monday + timedelta(days=6))


def weekend(of: date, steps: int = 0) -> str:
    """Return the Saturday and Sunday of the week that many steps from the one of a day."""
    saturday = of - timedelta(days=of.weekday()) + timedelta(weeks=steps, days=5)
    return days(saturday, saturday + timedelta(days=1))


def month(year: int, number: int) -> str:
    """Return the EDTF of a month; numbers past December or before January run into the next years."""
    year, number = year + (number - 1) // _MONTHS, (number - 1) % _MONTHS + 1
    return f"{year:04}-{number:02}"


def month_from(of: date, steps: int) -> str:
    """Return the month that many steps from the one of a day."""
    return month(of.year, of.month + steps)


def quarter(year: int, number: int) -> str:
    """Return the EDTF of a quarter; numbers outside 1 to 4 run into other years."""
    year, number = year + (number - 1) // 4, (number - 1) % 4 + 1
    return f"{year:04}-{32 + number}"


def half(year: int, number: int) -> str:
    """Return the EDTF of a half-year, 1 or 2."""
    return f"{year:04}-{39 + number}"


def season(year: int, code: int) -> str:
    """Return the EDTF of a season; a winter belongs to the year of its December."""
    return f"{year:04}-{code}"


def season_begun(year: int, code: int) -> date:
    """Return the first day of a season."""
    return date(year, _SEASON_MONTHS[code][0], 1)


def season_over(year: int, code: int) -> date:
    """Return the last day of a season; a winter's lies in the next year."""
    last = _SEASON_MONTHS[code][1]
    year, last = (year + 1, last - _MONTHS) if last > _MONTHS else (year, last)
    return date(year, last, monthrange(year, last)[1])


def unit_span(of: date, unit: str, steps: int) -> str:  # noqa: PLR0911 - one line a unit
    """Return the day, week, month ... that many steps from the one of a day."""
    match unit:
        case "day":
            return day(of + timedelta(days=steps))
        case "week":
            return week(of, steps)
        case "weekend":
            return weekend(of, steps)
        case "fortnight":
            return week(of, 2 * steps)
        case "month":
            return month_from(of, steps)
        case "quarter":
            return quarter(of.year, (of.month + 2) // 3 + steps)
        case "decade":
            return f"{of.year // 10 + steps}X"
        case "century":
            return f"{of.year // 100 + steps}XX"
    return f"{of.year + steps:04}"


def edge(span: str, part: str) -> str:
    """Return the edge of a span at the next finer precision, as an approximate date."""
    if "/" in span:
        return f"{span.partition('/')[0 if part in ('beginning', 'start') else 2]}~"
    if len(span) == 4 and span.isdigit():  # noqa: PLR2004 - a year
        month = {"end": 12, "close": 12, "beginning": 1, "start": 1}.get(part)
        return f"{span}-{month:02}~" if month else f"{span}~"
    return f"{span}~"
