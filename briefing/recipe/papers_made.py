"""The days on which papers were made of a recipe, as they are kept in a file beside it."""

from collections.abc import Collection, Iterator
from datetime import date, timedelta
from pathlib import Path

from briefing.problems import CannotGoOn, shown

ENDING = ".papers"
_USUAL = timedelta(days=7)  # a desk's paper is a weekly more often than anything else


def kept_in(recipe: Path) -> Path:
    """Return the file that keeps the days of a recipe's papers."""
    return recipe.with_name(recipe.name + ENDING)


def days_in(text: str, name: str) -> list[date]:
    """Return the days that a file of a name holds, in order; raise CannotGoOn for a line that is none."""
    return sorted(set(_days(text, name)))


def _days(text: str, name: str) -> Iterator[date]:
    for number, line in enumerate(text.splitlines(), 1):
        words = line.partition("#")[0].strip()
        if not words:
            continue
        try:
            yield date.fromisoformat(words)
        except ValueError:
            raise CannotGoOn(f"{name}:{number}: {shown(words)} is no day", hint="one day a line: 2024-08-12") from None


def text_of(days: Collection[date], recipe: str) -> str:
    """Return what a file holds that keeps the days."""
    head = f"# The days of the papers that `briefing paper {recipe} -o FILE` wrote; `last paper` is the one before.\n"
    return head + "".join(f"{day.isoformat()}\n" for day in sorted(set(days)))


def last_paper(days: Collection[date], today: date, first: date | None) -> date:
    """Return the day of the last paper before today, so that one that is made twice on a day stays the same.

    Before there is one, it is ``first``, or else a week before.
    """
    before = [day for day in days if day < today]
    return max(before, default=first or today - _USUAL)
