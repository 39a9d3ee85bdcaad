"""A date in words, at its own precision and never more: ``15–16 August 2024``."""

from datetime import date

from briefing.dates.calendar import MONTHS, PARTS_OF_YEAR
from briefing.dates.edtf import EdtfDate

_YEAR, _MONTH, _DAY = 1, 2, 3


def words(when: EdtfDate) -> str:
    """Return the date for a reader, such as ``May 2024`` or ``by 10 November 2026``."""
    if not when.is_interval:
        return _point(when.text)
    if when.end == "..":
        return f"since {_point(when.start)}"
    if when.start == "..":
        return f"by {_point(when.end)}"
    return _interval(when.start, when.end)


def day_words(day: date) -> str:
    """Return one day for a reader: ``12 August 2024``."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _point(point: str) -> str:
    qualifier = point[-1] if point[-1] in "~?%" else ""
    plain = _unqualified(point.rstrip("~?%"))
    about = "about " if qualifier in ("~", "%") else ""
    return f"{about}{plain}{'?' if qualifier in ('?', '%') else ''}"


def _unqualified(point: str) -> str:
    if point.endswith("XX"):
        return f"some year of {point[:2]}00–{point[:2]}99"
    if point.endswith("X"):
        # `1900s` would be taken for the century.
        return f"decade {point[:3]}0–{point[:3]}9" if point[2] == "0" else f"{point[:3]}0s"
    parts = point.split("-")
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
    months = all(len(side) == _YEAR or int(side[1]) <= len(MONTHS) for side in (first, last)) if plain else False
    if not months or len(first) != len(last) or start == end:
        return f"{_point(start)} to {_point(end)}"
    if len(first) == _YEAR:
        return f"{_point(start)}–{_point(end)}"
    same_year, same_month = first[0] == last[0], first[:2] == last[:2]
    if len(first) == _DAY and same_month:
        return f"{int(first[2])}–{_point(end)}"
    if not same_year:
        return f"{_point(start)} – {_point(end)}"
    month = MONTHS[int(first[1]) - 1]
    if len(first) == _MONTH:
        return f"{month}–{_point(end)}"
    return f"{int(first[2])} {month} – {_point(end)}"
