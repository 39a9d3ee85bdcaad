"""The meanings of quarters, halves and fiscal years, as companies report on them."""

import re

from msgspec import structs

from briefing.dates.calendar import HALVES, QUARTERS, month_number, part_number
from briefing.dates.news import spans
from briefing.dates.news.meanings.antecedents import (
    Quarter,
    period_reported,
    quarter_ended,
    quarter_named,
    year_named,
)
from briefing.dates.news.meanings.context import Context, Meaning, likelier, steps_of, year_of
from briefing.text.pattern import Pattern

_ORDINALS = {
    "first": 1,
    "1st": 1,
    "second": 2,
    "2nd": 2,
    "third": 3,
    "3rd": 3,
    "fourth": 4,
    "4th": 4,
    "final": 4,
    "holiday": 4,
    "last": 2,
    "latter": 2,
}
_IN = Pattern(r"\b(?:for|in|during|through)\s+$", any_case=True)
_REPORTING = 3  # months of a year in which companies report on the year before


def _edtf(quarter: Quarter) -> str:
    return spans.part_of_year(quarter.year, quarter.number, QUARTERS)


def _number_and_year(match: re.Match[str], context: Context) -> tuple[int, int | None]:
    """Return the number of a quarter or half, and the year that the words name."""
    groups = match.groupdict()
    number = _ORDINALS[groups["ordinal"].lower()] if groups.get("ordinal") else int(groups["number"])
    if groups.get("short"):
        return number, 2000 + int(groups["short"])
    if groups.get("whose"):
        return number, int(groups["whose"])
    if groups.get("near"):
        return number, context.published.year + (steps_of(groups["near"]) or 0)
    return number, year_of(match, context)


def quarter(match: re.Match[str], context: Context) -> Meaning:
    """``the second quarter``, ``Q2 2024``, ``2Q24``, ``the 2024 second quarter``.

    A bare one is the latest that has begun, or the next where the clause points ahead; the one that
    has just ended is meant even there: `expects to report a third-quarter loss`.
    """
    number, year = _number_and_year(match, context)
    if year is not None:
        return Meaning(spans.part_of_year(year, number, QUARTERS))
    published = context.published
    now = part_number(published.month, QUARTERS)
    before = Quarter(published.year - (number > now), number)
    if match.groupdict().get("ago"):
        return Meaning(_edtf(structs.replace(before, year=before.year - 1)))
    after = _edtf(Quarter(published.year + (number < now), number))
    ahead = context.direction == "ahead" and before != quarter_ended(published)
    return likelier(after, _edtf(before)) if ahead else likelier(_edtf(before), after)


def quarters(match: re.Match[str], context: Context) -> Meaning | None:
    """``the third and fourth quarters``."""
    first, last = _ORDINALS[match["first"].lower()], _ORDINALS[match["last"].lower()]
    now, year = part_number(context.published.month, QUARTERS), year_of(match, context)
    if year is None:
        year = context.published.year - (first > now and context.direction != "ahead")
    return Meaning(f"{_edtf(Quarter(year, first))}/{_edtf(Quarter(year, last))}") if first < last else None


def quarter_of_month(match: re.Match[str], context: Context) -> Meaning | None:
    """``the September quarter``, ``the July-September quarter``: the one that ends with the month."""
    month, year = month_number(match["month"]), year_of(match, context)
    first = month_number(match["from"]) if match["from"] else month - 2
    if month % 3 or (first - month) % 12 != 10:  # noqa: PLR2004 - two months before
        return None
    number = month // 3
    now = part_number(context.published.month, QUARTERS)
    before = Quarter(context.published.year - (number > now), number)
    return Meaning(_edtf(Quarter(year, number) if year else before))


def half(match: re.Match[str], context: Context) -> Meaning | None:
    """``the first half of last year``, ``H1 2024``; ``the last half`` only with its year."""
    number, year = _number_and_year(match, context)
    if year is None:
        if match.groupdict().get("ordinal", "").lower() in ("last", "latter"):
            return None
        begun = number <= part_number(context.published.month, HALVES)
        year = context.published.year - (not begun and context.direction != "ahead")
    return Meaning(spans.part_of_year(year, number, HALVES))


def latest(_: re.Match[str], context: Context) -> Meaning:
    """``the latest quarter``: the last to end."""
    return Meaning(_edtf(quarter_ended(context.published)))


def spoken_of(match: re.Match[str], context: Context) -> Meaning | None:
    """``the quarter``: the one named last; ``for the quarter``, without another, the last to end."""
    if match["month"]:
        number = part_number(month_number(match["month"]), QUARTERS)
        return Meaning(
            _edtf(Quarter(context.published.year - (number > part_number(context.published.month, QUARTERS)), number))
        )
    named = quarter_named(context)
    if named:
        return Meaning(_edtf(named))
    in_it = _IN.search(match.string, max(0, match.start() - len("through  ")), match.start())
    return latest(match, context) if in_it and context.direction != "ahead" else None


def quarter_before(match: re.Match[str], context: Context) -> Meaning:
    """``the previous quarter``: before the one named last, else the last to end."""
    named = quarter_named(context)
    return Meaning(_edtf(structs.replace(named, number=named.number - 1))) if named else latest(match, context)


def year_before(match: re.Match[str], context: Context) -> Meaning:
    """``a year earlier``, ``the year-ago period``: in a report on a quarter or half that of the year before."""
    reported = period_reported(context)
    if not reported and (match.groupdict().get("what") or "").lower() == "quarter":
        reported = _edtf(quarter_ended(context.published))
    if reported:
        return Meaning(f"{int(reported[:4]) - 1:04}{reported[4:]}", (f"{context.published.year - 1:04}",))
    return Meaning(f"{context.published.year - 1:04}")


def same_period(match: re.Match[str], context: Context) -> Meaning | None:
    """``the same quarter of 2011``, ``the corresponding period last year``."""
    reported, year = period_reported(context), year_of(match, context)
    if year is None:
        return None
    return Meaning(f"{year:04}{reported[4:]}" if reported else f"{year:04}")


def full_year(match: re.Match[str], context: Context) -> Meaning:
    """``the full year``: that of the quarter named last; early in a year that reports look back, the year before."""
    if match["year"]:
        return Meaning(match["year"])
    named, published = quarter_named(context), context.published
    if named:
        return Meaning(f"{named.year:04}")
    back = context.direction != "ahead" and published.month <= _REPORTING
    return Meaning(f"{published.year - back:04}")


def year_spoken_of(match: re.Match[str], context: Context) -> Meaning | None:
    """``for the year``, ``the last of the century``: that of publication; in a report on a quarter, its year."""
    unit = match["unit"].lower()
    named = quarter_named(context) if unit == "year" else None
    return Meaning(f"{named.year:04}" if named else spans.unit_span(context.published, unit, 0))


def fiscal_year(match: re.Match[str], _: Context) -> Meaning:
    """A fiscal year begins when its country says; the calendar year is only its name."""
    digits = match["year"] or match["short"]
    return _fiscal(int(digits) if len(digits) == 4 else 2000 + int(digits))  # noqa: PLR2004 - 2025 or 25


def _fiscal(year: int) -> Meaning:
    return Meaning(f"{year:04}", (f"{year - 1:04}-10/{year:04}-09", f"{year:04}-04/{year + 1:04}-03"))


def near_fiscal_year(match: re.Match[str], context: Context) -> Meaning:
    """``this fiscal year``, ``the fiscal year ended June 30``."""
    published = context.published
    if match["month"]:
        ended = month_number(match["month"]) <= published.month or context.direction == "ahead"
        return _fiscal(published.year - (not ended))
    named = year_named(context) if match["near"].lower() == "the" else None
    return _fiscal(
        named
        or published.year
        + (steps_of(match["near"]) or 0 if match["near"].lower() not in ("the", "its", "their") else 0)
    )
