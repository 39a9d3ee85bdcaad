"""The dates that an article has named before: what `that year` and `the quarter` stand for."""

from datetime import date

from msgspec import Struct

from briefing.dates.calendar import MONTHS, QUARTERS, part_number
from briefing.dates.edtf import EdtfDate
from briefing.dates.news.meanings.context import Context

_YEAR, _MONTH, _DAY = 4, 7, 10  # characters of a date that is as precise


class Quarter(Struct, frozen=True):
    """A quarter of a year, 1 to 4."""

    year: int
    number: int


def _plain(edtf: str) -> str:
    """Return a date without its bound and its doubt, of an interval its end."""
    start, _, end = edtf.replace("~", "").partition("/")
    return start if end in ("", "..") else end


def day_before_all(context: Context) -> date | None:
    """Return the latest day that was named, if one was."""
    for edtf in reversed(context.before):
        plain = _plain(edtf)
        if len(plain) == _DAY and plain != "..":
            return date.fromisoformat(plain)
    return None


def month_named(context: Context) -> date | None:
    """Return a day of the latest month that was named, outright or by one of its days."""
    for edtf in reversed(context.before):
        plain = _plain(edtf)
        if len(plain) >= _MONTH and int(plain[5:7]) <= len(MONTHS):
            return EdtfDate(plain).earliest
    return None


def year_named(context: Context) -> int | None:
    """Return the latest year that was named, outright or by a part of it."""
    return next((int(plain[:4]) for edtf in reversed(context.before) if (plain := _plain(edtf))[:4].isdigit()), None)


def quarter_named(context: Context) -> Quarter | None:
    """Return the latest quarter that was named."""
    return next((found for edtf in reversed(context.before) if (found := quarter_of(_plain(edtf)))), None)


def period_reported(context: Context) -> str:
    """Return the quarter or half that was named last, unless a month or year was since; else nothing."""
    for edtf in reversed(context.before):
        plain = _plain(edtf)
        if len(plain) == _DAY:
            continue
        return plain if len(plain) == _MONTH and int(plain[5:7]) > len(MONTHS) + 12 else ""
    return ""


def quarter_of(edtf: str) -> Quarter | None:
    """Return the quarter that a date names, if it names one."""
    if len(edtf) == _MONTH and edtf[5:7].isdigit() and int(edtf[5:7]) in QUARTERS:
        return Quarter(int(edtf[:4]), QUARTERS.index(int(edtf[5:7])) + 1)
    return None


def quarter_ended(published: date) -> Quarter:
    """Return the quarter that was the last to end before publication."""
    number = part_number(published.month, QUARTERS) - 1
    return Quarter(published.year, number) if number else Quarter(published.year - 1, 4)
