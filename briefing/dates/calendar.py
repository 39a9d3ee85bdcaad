"""The calendar that all dates go by: months, weekdays, and the parts of a year that EDTF numbers.

The names are written out here: those of Python's own calendar follow the locale.
"""

from collections.abc import Sequence
from datetime import MAXYEAR, date, timedelta
from types import MappingProxyType

from msgspec import Struct

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
WEEKDAY = f"(?:{'|'.join(WEEKDAYS)})"  # in a pattern


class PartOfYear(Struct, frozen=True):
    """A season, quarter or half: its words before a year, its first and last month; month 13 is the next January."""

    words: str
    first: int
    last: int


# By the sub-year codes of ISO 8601-2. A winter belongs to the year of its December.
PARTS_OF_YEAR = MappingProxyType(
    {
        21: PartOfYear("spring", 3, 5),
        22: PartOfYear("summer", 6, 8),
        23: PartOfYear("autumn", 9, 11),
        24: PartOfYear("winter", 12, 14),
        33: PartOfYear("Q1", 1, 3),
        34: PartOfYear("Q2", 4, 6),
        35: PartOfYear("Q3", 7, 9),
        36: PartOfYear("Q4", 10, 12),
        40: PartOfYear("first half of", 1, 6),
        41: PartOfYear("second half of", 7, 12),
    }
)
QUARTERS, HALVES = (33, 34, 35, 36), (40, 41)
SEASONS = MappingProxyType({"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24})


def month_bounds(year: int, first: int, last: int) -> tuple[date, date]:
    """Return the first and the last day of some months of a year; the winter of 9999 ends with the calendar."""
    years_on, month = divmod(last, len(MONTHS))
    if year + years_on > MAXYEAR:
        return date(year, first, 1), date.max
    return date(year, first, 1), date(year + years_on, month + 1, 1) - timedelta(days=1)


def part_number(month: int, parts: Sequence[int]) -> int:
    """Return the number, from 1, of the quarter or half that a month belongs to."""
    return 1 + (month - 1) * len(parts) // len(MONTHS)


def month_number(word: str) -> int:
    """Return the month, 1 to 12, of its name or an abbreviation such as ``Sept.``; 0 for another word."""
    return _position(word, MONTHS)


def weekday_number(word: str) -> int:
    """Return the weekday, 1 to 7, of its name or an abbreviation such as ``Tues.``; 0 for another word."""
    return _position(word, WEEKDAYS)


def _position(word: str, names: Sequence[str]) -> int:
    beginning = word.rstrip(".").capitalize()
    return next((number for number, name in enumerate(names, 1) if name.startswith(beginning)), 0)
