"""The dates of news: the part of EDTF (ISO 8601-2) that a brief may use.

A date is as precise as its source and no more. It knows the earliest and the
latest day it may mean, so that dates of different precision can be ordered,
compared and filtered.
"""

import re
from datetime import date
from functools import lru_cache, total_ordering

from briefing.dates.calendar import MONTHS, PARTS_OF_YEAR, month_bounds, month_number
from briefing.problems import shown

ACCEPTED = (
    "a date is written as 2024, 2024-05 or 2024-05-14, a decade as 199X, a season, quarter or half as 2024-21, 2024-33 "
    "or 2024-40, an interval as 2024-05/2024-07 with .. for an open side; ~ ? % behind it mean about, uncertain, both"
)

_SIDE = re.compile(r"([0-9]{4}|[0-9]{3}X|[0-9]{2}XX)(?:-([0-9]{2})(?:-([0-9]{2}))?)?([~?%])?")


class EdtfError(ValueError):
    """Raised for text that is not a date of the profile.

    ``code`` is the diagnostic's (B401: not written so; B402: no such day or a
    backward interval) and ``hint`` says what would be right.
    """

    def __init__(self, message: str, hint: str = ACCEPTED, code: str = "B401") -> None:
        """Keep the hint and the code beside the message."""
        super().__init__(message)
        self.hint = hint
        self.code = code


_LEAP_YEAR = "2000"  # it has every day that a text without a year may name
_ONE_DATE = re.compile(r"[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-[0-9]{2})?)?[~?%]?")


@total_ordering
class EdtfDate:
    """One date or interval, immutable.

    ``text`` is its EDTF; ``earliest`` and ``latest`` are the first and the last
    day that it may mean (``date.min`` and ``date.max`` where an interval is
    open); ``start`` and ``end`` are the EDTF of an interval's two sides, ``..``
    for an open one, both the same for a plain date.

    Dates sort by the earliest day they may mean, then the more precise first.
    A deadline (``../B``) has no earliest day and sorts by its latest.
    """

    __slots__ = ("earliest", "end", "latest", "start", "text")

    text: str
    start: str
    end: str
    earliest: date
    latest: date

    def __init__(self, text: str) -> None:
        """Parse ``text``; raise EdtfError where it is not of the profile."""
        if text.count("/") > 1 or text[4:5] == "/":
            _check_slashes(text)
        start, slash, end = text.partition("/")
        self.text = text
        self.start, self.end = start, end if slash else start
        if not slash:
            self.earliest, self.latest = _bounds(text)
            return
        if start == end == "..":
            message = f"{shown(text)} is open on both sides"
            raise EdtfError(message)
        if len(start) > len(end) and re.fullmatch(r"[0-9]{2}(-[0-9]{2})?", end):
            message = f"{shown(text)} cuts its second date short"
            whole = f"{start[: -len(end)]}{end}"
            likely = _SIDE.fullmatch(start) and _is_date(whole) and start < whole
            raise EdtfError(message, hint=f"write both in full: {start}/{whole}" if likely else ACCEPTED)
        self.earliest = date.min if start == ".." else _bounds(start)[0]
        self.latest = date.max if end == ".." else _bounds(end)[1]
        if self.earliest > self.latest:
            message = f"{shown(text)} ends before it begins"
            raise EdtfError(message, hint=f"the earlier date comes first: {end}/{start}", code="B402")

    @property
    def is_interval(self) -> bool:
        """Whether it was written with a slash."""
        return "/" in self.text

    @property
    def is_one_date(self) -> bool:
        """Whether it is one day, month or year; no interval, season or decade."""
        return bool(_ONE_DATE.fullmatch(self.text))

    @property
    def timeline_day(self) -> date:
        """The day at which a timeline shows the date: its earliest, of a deadline its latest."""
        return self.latest if self.start == ".." else self.earliest

    @property
    def _order(self) -> tuple[date, date, str]:
        return self.timeline_day, self.latest, self.text

    def overlaps(self, other: "EdtfDate") -> bool:
        """Whether some day may belong to both."""
        return self.earliest <= other.latest and other.earliest <= self.latest

    def __eq__(self, other: object) -> bool:
        """Two dates are the same when they are written the same."""
        return isinstance(other, EdtfDate) and self.text == other.text

    def __lt__(self, other: "EdtfDate") -> bool:
        """Order by earliest day, then precision, then text: a total order."""
        return self._order < other._order

    def __hash__(self) -> int:
        """Hash as the text does."""
        return hash(self.text)

    def __str__(self) -> str:
        """Return the EDTF text, which parses to an equal date."""
        return self.text

    def __repr__(self) -> str:
        """Return a constructor call."""
        return f"EdtfDate({self.text!r})"


@lru_cache(maxsize=16_384)  # the days of 45 years; a library of news has few dates besides
def edtf(text: str) -> EdtfDate:
    """Return the date of a text, made once for all that write the same; raise EdtfError as the date itself does."""
    return EdtfDate(text)


def _bounds(side: str) -> tuple[date, date]:
    """Return the first and the last day that a plain date, or one side of an interval, may mean."""
    match = _SIDE.fullmatch(side)
    if match is None:
        raise _not_a_date(side)
    years, month_text, day_text, _ = match.groups()
    first_year, last_year = int(years.replace("X", "0")), int(years.replace("X", "9"))
    if first_year == 0:
        message = f"{shown(side)} is before year 1"
        raise EdtfError(message, hint="years run from 0001 to 9999", code="B402")
    if month_text is None:
        return date(first_year, 1, 1), date(last_year, 12, 31)
    if first_year != last_year:
        message = f"{shown(side)} gives a month of an unknown year"
        raise EdtfError(message)
    month = int(month_text)
    if day_text is None and month in PARTS_OF_YEAR:
        return month_bounds(first_year, PARTS_OF_YEAR[month].first, PARTS_OF_YEAR[month].last)
    if not 1 <= month <= len(MONTHS):
        message = f"{shown(side)} has no such month"
        raise EdtfError(message, code="B402")
    first, last = month_bounds(first_year, month, month)
    if day_text is None:
        return first, last
    if not 1 <= int(day_text) <= last.day:
        message = f"{shown(side)} has no such day"
        raise EdtfError(message, hint=f"that month has the days 01 to {last.day}", code="B402")
    day = first.replace(day=int(day_text))
    return day, day


def _check_slashes(text: str) -> None:
    """Refuse ``2024/05`` and ``2024/05/14``, which are days and months written with slashes."""
    if re.fullmatch(r"[0-9]{4}/[0-9]{1,2}(/[0-9]{1,2})?|[0-9]{1,2}/[0-9]{1,2}/[0-9]{2,4}", text):
        raise _not_a_date(text)


def _not_a_date(text: str) -> EdtfError:
    """Return the error for a text, with the date that is likely meant."""
    message = f"{shown(text)} is not a date" if text else "a date is missing"
    for meant in (_in_figures(text), _in_words(text)):
        if meant and _is_date(meant):
            return EdtfError(message, hint=f"write it as {meant}")
    meant = _in_words(f"{text} {_LEAP_YEAR}")
    if meant and _is_date(meant):
        return EdtfError(message, hint=f"write it behind its year: YYYY{meant.removeprefix(_LEAP_YEAR)}")
    return EdtfError(message)


def _is_date(text: str) -> bool:
    try:
        _bounds(text)
    except EdtfError:
        return False
    return True


def _in_figures(text: str) -> str:
    """Return the EDTF of 2024-5 or 2024/05/14, or nothing."""
    loose = re.fullmatch(r"([0-9]{4})[-/.]([0-9]{1,2})(?:[-/.]([0-9]{1,2}))?", text)
    return "-".join(part.zfill(2) for part in loose.groups() if part) if loose else ""


def _in_words(text: str) -> str:
    """Return the EDTF of 12 August 2024, Aug. 12, 2024 or May 2024, or nothing."""
    names = re.findall(r"[A-Za-z]{3,}", text)
    year, day = re.search(r"\b[0-9]{4}\b", text), re.search(r"\b[0-9]{1,2}\b", text)
    if len(names) != 1 or year is None or len(re.findall(r"\w+", text)) > len("dmy"):
        return ""
    month = month_number(names[0])
    return f"{year[0]}-{month:02}{f'-{int(day[0]):02}' if day else ''}" if month else ""
