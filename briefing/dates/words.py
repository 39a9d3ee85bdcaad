"""A date in words, at its own precision and never more: ``15–16 August 2024``."""

from datetime import date

from briefing.dates.calendar import MONTHS, PARTS_OF_YEAR
from briefing.dates.edtf import EdtfDate

_YEAR, _MONTH, _DAY = 1, 2, 3  # parts of a date that is as precise


def words(when: EdtfDate) -> str:
    """Return the date for a reader, such as ``May 2024`` or ``by 10 November 2026``."""
    if not when.is_interval:
        return _side(when.text)
    if when.end == "..":
        return f"since {_side(when.start)}"
    if when.start == "..":
        return f"by {_side(when.end)}"
    return _interval(when.start, when.end)


def moment(when: EdtfDate, preposition: str = "") -> str:
    """Return a date as it stands in a sentence: ``on 10 May 2024``, ``in May 2024``, ``by 2026``, ``since 2018``.

    ``preposition`` takes the place of *on* or *in*.
    """
    said = words(when)
    if said.startswith(("by ", "since ")):
        return said
    is_of_days = all(len(side.split("-")) == _DAY for side in (when.start, when.end))
    the = "the " if said.endswith("s") or " quarter " in said or " half " in said else ""
    return f"{preposition or ('on' if is_of_days else 'in')} {the}{said}"


def day_words(day: date) -> str:
    """Return one day for a reader: ``12 August 2024``."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _side(side: str) -> str:
    """Return a plain date, or one side of an interval."""
    about, doubt = "about " if side[-1] in "~%" else "", "?" if side[-1] in "?%" else ""
    return f"{about}{_unqualified(side.rstrip('~?%'))}{doubt}"


def _unqualified(side: str) -> str:
    if side.endswith("XX"):
        return f"some year of {side[:2]}00–{side[:2]}99"
    if side.endswith("X"):
        # `1900s` would be taken for the century.
        return f"decade {side[:3]}0–{side[:3]}9" if side[2] == "0" else f"{side[:3]}0s"
    parts = side.split("-")
    year = parts[0].lstrip("0")
    if len(parts) == _YEAR:
        return year
    part = PARTS_OF_YEAR.get(int(parts[1]))
    if part:
        return f"{part.words} {_two_years(int(year)) if part.last > len(MONTHS) else year}"
    month = MONTHS[int(parts[1]) - 1]
    return f"{month} {year}" if len(parts) == _MONTH else f"{int(parts[2])} {month} {year}"


def _two_years(first: int) -> str:
    """Return a year and the next, as a winter has them: ``2023–24``, ``1999–2000``."""
    return f"{first}–{(first + 1) % 100 or first + 1:02}"


def _interval(start: str, end: str) -> str:
    """Return both sides, saying what they share only once."""
    first, last = start.split("-"), end.split("-")
    plain = (start + end).replace("-", "").isdigit()
    in_months = plain and all(len(side) == _YEAR or int(side[1]) <= len(MONTHS) for side in (first, last))
    if not in_months or len(first) != len(last) or start == end:
        return f"{_side(start)} to {_side(end)}"
    if len(first) == _YEAR:
        return f"{_side(start)}–{_side(end)}"
    if len(first) == _DAY and first[:2] == last[:2]:
        return f"{int(first[2])}–{_side(end)}"
    if first[0] != last[0]:
        return f"{_side(start)} – {_side(end)}"
    month = MONTHS[int(first[1]) - 1]
    return f"{month}–{_side(end)}" if len(first) == _MONTH else f"{int(first[2])} {month} – {_side(end)}"
