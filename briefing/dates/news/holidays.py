"""Days that newspapers name: fixed, the nth weekday of a month, or counted from Easter."""

from collections.abc import Callable
from datetime import date, timedelta
from types import MappingProxyType

from briefing.dates.calendar import WEEKDAYS


def _fixed(month: int, day: int) -> Callable[[int], date]:
    return lambda year: date(year, month, day)


def _nth(number: int, weekday: str, month: int) -> Callable[[int], date]:
    def day(year: int) -> date:
        first = date(year, month, 1)
        return first + timedelta(days=(WEEKDAYS.index(weekday) - first.weekday()) % 7 + 7 * (number - 1))

    return day


def _last_monday_of_may(year: int) -> date:
    last = date(year, 5, 31)
    return last - timedelta(days=last.weekday())


def _from_easter(days: int) -> Callable[[int], date]:
    return lambda year: easter(year) + timedelta(days=days)


def easter(year: int) -> date:
    """Return Easter Sunday of the Gregorian calendar (the anonymous algorithm, Nature, 20 April 1876)."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return date(year, f // 31, f % 31 + 1)


HOLIDAYS = MappingProxyType(
    {
        "new year's day": _fixed(1, 1),
        "new year's": _fixed(1, 1),
        "martin luther king day": _nth(3, "Monday", 1),
        "martin luther king jr. day": _nth(3, "Monday", 1),
        "inauguration day": _fixed(1, 20),
        "groundhog day": _fixed(2, 2),
        "presidents day": _nth(3, "Monday", 2),
        "presidents' day": _nth(3, "Monday", 2),
        "st. patrick's day": _fixed(3, 17),
        "april fools' day": _fixed(4, 1),
        "april fool's day": _fixed(4, 1),
        "earth day": _fixed(4, 22),
        "ash wednesday": _from_easter(-46),
        "palm sunday": _from_easter(-7),
        "holy thursday": _from_easter(-3),
        "maundy thursday": _from_easter(-3),
        "patriots day": _nth(3, "Monday", 4),
        "patriots' day": _nth(3, "Monday", 4),
        "mother's day": _nth(2, "Sunday", 5),
        "flag day": _fixed(6, 14),
        "father's day": _nth(3, "Sunday", 6),
        "juneteenth": _fixed(6, 19),
        "columbus day": _nth(2, "Monday", 10),
        "all saints' day": _fixed(11, 1),
        "election day": lambda year: _nth(1, "Monday", 11)(year) + timedelta(days=1),
        "remembrance day": _fixed(11, 11),
        "thanksgiving day": _nth(4, "Thursday", 11),
        "world aids day": _fixed(12, 1),
        "human rights day": _fixed(12, 10),
        "new year's eve": _fixed(12, 31),
        "valentine's day": _fixed(2, 14),
        "international women's day": _fixed(3, 8),
        "good friday": _from_easter(-2),
        "easter sunday": _from_easter(0),
        "easter": _from_easter(0),
        "easter monday": _from_easter(1),
        "may day": _fixed(5, 1),
        "memorial day": _last_monday_of_may,
        "the fourth of july": _fixed(7, 4),
        "july fourth": _fixed(7, 4),
        "independence day": _fixed(7, 4),
        "bastille day": _fixed(7, 14),
        "labor day": _nth(1, "Monday", 9),
        "halloween": _fixed(10, 31),
        "armistice day": _fixed(11, 11),
        "veterans day": _fixed(11, 11),
        "thanksgiving": _nth(4, "Thursday", 11),
        "black friday": lambda year: _nth(4, "Thursday", 11)(year) + timedelta(days=1),
        "christmas eve": _fixed(12, 24),
        "christmas day": _fixed(12, 25),
        "christmas": _fixed(12, 25),
        "boxing day": _fixed(12, 26),
    }
)
