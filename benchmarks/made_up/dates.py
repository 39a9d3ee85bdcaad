"""The time expressions of made-up articles, each with the EDTF date that it means on the day of publication."""

from datetime import date, timedelta
from typing import NamedTuple

from made_up.world import Dice

MONTHS = "January February March April May June July August September October November December".split()
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()


class When(NamedTuple):
    """A time expression, and its meaning in EDTF."""

    words: str
    edtf: str


def spoken(day: date) -> str:
    """Return a day as it stands in an article."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def on_day(day: date) -> When:
    """Return a day that needs nothing else to be understood."""
    return When(f"on {spoken(day)}", day.isoformat())


def past(dice: Dice, published: date) -> When:
    """Return a time before publication."""
    return dice.often_first(_PAST, _PAST_SUMS)(dice, published)


def _weekday(dice: Dice, published: date) -> When:
    day = published - timedelta(dice.whole(1, 6))
    return When(f"on {WEEKDAYS[day.weekday()]}", day.isoformat())


def _yesterday(_dice: Dice, published: date) -> When:
    return When("yesterday", (published - timedelta(1)).isoformat())


def _day_of_month(dice: Dice, published: date) -> When:
    day = published - timedelta(dice.whole(2, 80))
    return When(f"on {day.day} {MONTHS[day.month - 1]}", day.isoformat())


def _day(dice: Dice, published: date) -> When:
    return on_day(published - timedelta(dice.whole(1, 20) if dice.chance(0.6) else dice.whole(20, 900)))


def _last_month(_dice: Dice, published: date) -> When:
    year, month = _month(published, -1)
    return When("last month", f"{year}-{month:02d}")


def _bare_month(dice: Dice, published: date) -> When:
    year, month = _month(published, -dice.whole(1, 10))
    return When(f"in {MONTHS[month - 1]}", f"{year}-{month:02d}")


def _month_of_year(dice: Dice, published: date) -> When:
    year, month = _month(published, -dice.whole(1, 60))
    return When(f"in {MONTHS[month - 1]} {year}", f"{year}-{month:02d}")


def _last_year(_dice: Dice, published: date) -> When:
    return When("last year", str(published.year - 1))


def _year(dice: Dice, published: date) -> When:
    year = published.year - dice.whole(1, 6)
    return When(f"in {year}", str(year))


def _part_of_year(dice: Dice, published: date) -> When:
    year = published.year - dice.whole(1, 6)
    part, code = dice.pick(_PARTS)
    return When(f"in {part} {year}" if code == "~" else f"in the {part} of {year}", f"{year}{code}")


_PARTS = (
    *((f"{ORDINALS[quarter]} quarter", f"-{33 + quarter}") for quarter in range(4)),
    *((("spring", "summer", "autumn")[season], f"-{21 + season}") for season in range(3)),
    *((f"{ORDINALS[half]} half", f"-{40 + half}") for half in range(2)),
    ("early", "~"),
    ("late", "~"),
)
_PAST = (
    *(_weekday, _yesterday, _day_of_month, _day, _last_month),
    *(_bare_month, _month_of_year, _last_year, _year, _part_of_year),
)
_PAST_SUMS = (12, 15, 22, 42, 52, 62, 76, 80, 88, 100)  # per cent, run up


def lasting(dice: Dice, published: date) -> When:
    """Return a span of time, or one that is open."""
    year = published.year - dice.whole(1, 6)
    month = dice.whole(1, 9)
    if dice.chance(0.4):
        return When(f"since {year}", f"{year}/..")
    if dice.chance(0.4):
        return When(f"since {MONTHS[month - 1]} {year}", f"{year}-{month:02d}/..")
    last = month + dice.whole(1, 3)
    return When(f"from {MONTHS[month - 1]} to {MONTHS[last - 1]} {year}", f"{year}-{month:02d}/{year}-{last:02d}")


def long_ago(dice: Dice) -> When:
    """Return a time of which little is known."""
    if dice.chance(0.5):
        decade = dice.whole(196, 199)
        return When(f"in the {decade}0s", f"{decade}X")
    year = dice.whole(1985, 2009)
    return When(f"around {year}", f"{year}~")


def ahead(dice: Dice, published: date) -> When:
    """Return a time after publication."""
    if dice.chance(0.4):
        return on_day(published + timedelta(dice.whole(2, 200)))
    if dice.chance(0.2):
        year, month = _month(published, 1)
        return When("next month", f"{year}-{month:02d}")
    if dice.chance(0.2):
        return When("next year", str(published.year + 1))
    year, month = _month(published, dice.whole(1, 20))
    if dice.chance(0.6):
        return When(f"in {MONTHS[month - 1]} {year}", f"{year}-{month:02d}")
    year = published.year + dice.whole(2, 4)
    return When(f"in {year}", str(year))


def deadline(dice: Dice, published: date) -> When:
    """Return a time before which something is to be done."""
    year, month = _month(published, dice.whole(2, 30))
    if dice.chance(0.4):
        return When(f"by {MONTHS[month - 1]} {year}", f"../{year}-{month:02d}")
    if dice.chance(0.5):
        day = published + timedelta(dice.whole(10, 400))
        return When(f"by {spoken(day)}", f"../{day.isoformat()}")
    year = published.year + dice.whole(1, 8)
    return When(f"by {year}", f"../{year}")


def two_days(day: date) -> When:
    """Return a day and the next, or the day alone where a month ends."""
    after = day + timedelta(1)
    if after.month != day.month:
        return on_day(day)
    return When(f"on {day.day} and {spoken(after)}", f"{day.isoformat()}/{after.isoformat()}")


def nth(number: int) -> str:
    """Return an ordinal number: in words up to twelve."""
    if number <= len(ORDINALS):
        return ORDINALS[number - 1]
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{'th' if number in range(11, 14) else ending}"


def _month(published: date, away: int) -> tuple[int, int]:
    """Return the year and month that is so many months away."""
    count = published.year * 12 + published.month - 1 + away
    return count // 12, count % 12 + 1
