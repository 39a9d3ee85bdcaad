"""What every reading of an expression goes by: the context, the words for numbers, the likelier of several days."""

import re
from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from briefing.dates.news.tense import Direction

MONTH_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


WEEKDAY_NAMES = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


_UP_TO_TWELVE = "zero one two three four five six seven eight nine ten eleven twelve".split()
NUMBERS = {
    **{word: number for number, word in enumerate(_UP_TO_TWELVE)},
    "fifteen": 15,
    "eighteen": 18,
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "a": 1,
    "an": 1,
    "a dozen": 12,
    "half a dozen": 6,
    "a hundred": 100,
}


VAGUE = {"a couple of": 2, "couple of": 2, "a few": 3, "few": 3, "several": 3, "some": 3, "many": 5}


# Days by which a reading against the verb must be nearer than one with it.
_MISLED = 250


class Context(NamedTuple):
    """What an expression is read against: the day of publication, and where its clause points."""

    published: date
    direction: Direction


class Reading(NamedTuple):
    """An EDTF date and the other readings that the words allow."""

    edtf: str
    alternatives: tuple[str, ...] = ()


Read = Callable[[re.Match[str], Context], Reading | None]


STEPS = {
    "earlier": 0,
    "later": 0,
    "last": -1,
    "past": -1,
    "previous": -1,
    "this": 0,
    "current": 0,
    "next": 1,
    "coming": 1,
    "following": 1,
}


def number_of(word: str) -> tuple[int, bool]:
    """Return a number and whether it is vague (a few, several)."""
    word = re.sub(r"\s+", " ", word.lower())
    if word.isdigit():
        return int(word), False
    return (VAGUE[word], True) if word in VAGUE else (NUMBERS[word], False)


def month_of(word: str) -> int:
    """Return the month, 1 to 12, of a name or its abbreviation."""
    return MONTH_NAMES.index(word[:3].lower()) + 1


def day_number(word: str) -> int:
    """Return the day, 1 to 31, of ``15`` or ``15th``."""
    return int(re.sub(r"\D", "", word))


def year_of(match: re.Match[str], context: Context) -> int | None:
    """Return the year that the words name, outright or from the year of publication."""
    groups = match.groupdict()
    if groups.get("year"):
        return int(groups["year"])
    if groups.get("current"):
        return context.published.year
    which = groups.get("which")
    if not which:
        return None
    steps = {"last": -1, "previous": -1, "next": 1, "following": 1}
    return context.published.year + steps.get(which.lower().split()[-1], 0)


def valid(year: int, month: int, day: int) -> date | None:
    """Return the day, or None where there is no such."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def nearest(context: Context, candidates: list[date]) -> list[date]:
    """Return the candidates, the likeliest first: by the clause, else the nearest to publication."""
    published = context.published

    def unlikeliness(day: date) -> int:
        wrong = (context.direction == "past" and day > published) or (context.direction == "ahead" and day < published)
        # A verb can mislead: next week is likelier than a year ago all but to the day.
        return abs((day - published).days) + (_MISLED if wrong else 0)

    return sorted(candidates, key=unlikeliness)
