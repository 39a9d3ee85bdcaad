"""Spans of the calendar in EDTF, from days to centuries, and the steps from one to another."""

from collections.abc import Sequence
from datetime import date, timedelta

from briefing.dates.calendar import MONTHS, QUARTERS, part_number

_MONTH_CODES = range(1, len(MONTHS) + 1)


def days(first: date, last: date) -> str:
    """Return a day, or an interval of days."""
    return first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"


def week(of: date, steps: int = 0) -> str:
    """Return the week (Monday to Sunday) that many steps from the one of a day."""
    monday = of - timedelta(days=of.weekday()) + timedelta(weeks=steps)
    return days(monday, monday + timedelta(days=6))


def weekend(of: date, steps: int) -> str:
    """Return the Saturday and Sunday of the week that many steps from the one of a day."""
    saturday = of - timedelta(days=of.weekday()) + timedelta(weeks=steps, days=5)
    return days(saturday, saturday + timedelta(days=1))


def part_of_year(year: int, number: int, codes: Sequence[int]) -> str:
    """Return the part of a year that has this number among the codes; other numbers run into other years."""
    years, index = divmod(number - 1, len(codes))
    return f"{year + years:04}-{codes[index]:02}"


def month(year: int, number: int) -> str:
    """Return a month; numbers past December or before January run into other years."""
    return part_of_year(year, number, _MONTH_CODES)


def month_from(of: date, steps: int) -> str:
    """Return the month that many steps from the one of a day."""
    return month(of.year, of.month + steps)


def unit_span(of: date, unit: str, steps: int) -> str:  # noqa: PLR0911 - one line a unit
    """Return the day, week, month ... that many steps from the one of a day."""
    match unit:
        case "day":
            return (of + timedelta(days=steps)).isoformat()
        case "week":
            return week(of, steps)
        case "weekend":
            return weekend(of, steps)
        case "fortnight":
            return week(of, 2 * steps)
        case "month":
            return month_from(of, steps)
        case "quarter":
            return part_of_year(of.year, part_number(of.month, QUARTERS) + steps, QUARTERS)
        case "decade":
            return f"{of.year // 10 + steps}X"
        case "century":
            return f"{of.year // 100 + steps}XX"
    return f"{of.year + steps:04}"


def edge(span: str, part: str) -> str:
    """Return where in a span its beginning, middle or end is: of a year a month, of a week a day, else the span."""
    if "/" in span:
        return span.partition("/")[0 if part in ("beginning", "start") else 2]
    number = {"end": 12, "close": 12, "beginning": 1, "start": 1}.get(part)
    return month(int(span), number) if number and len(span) == 4 and span.isdigit() else span  # noqa: PLR2004 - a year
