"""The meanings of times near and far: last week, two years ago, in the next three months, the end of the year."""

import re
from datetime import date, timedelta

from briefing.dates.news import spans
from briefing.dates.news.english_words import number_of
from briefing.dates.news.meanings.context import Context, Meaning, steps_of

_DAYS = {"day": 1, "week": 7, "fortnight": 14}
_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
_RECENT = 3  # of what `recent` counts, as many as `a few`; the gold dates are read alike with 2 to 5


def near_unit(match: re.Match[str], context: Context) -> Meaning:
    """``last week``, ``this month``, ``next year``; ``the past year`` is the twelve months up to publication."""
    unit, published = match["unit"].lower(), context.published
    span = spans.unit_span(published, unit, steps_of(match["near"]) or 0)
    if match["near"].lower() in ("the past", "the last") and unit not in ("weekend", "century"):
        return Meaning(_from_publication(published, -1, unit), (span,))
    return Meaning(span)


def _singular(unit: str) -> str:
    unit = unit.lower()
    return "century" if unit.startswith("centur") else unit.rstrip("s")


def _far_off(published: date, steps: int, unit: str, *, vague: bool) -> str:
    """Return the unit that many steps from publication; decades and centuries off, about the year."""
    if unit in ("decade", "century"):
        return f"{published.year + steps * _MONTHS[unit] // 12:04}~"
    return spans.unit_span(published, unit, steps) + ("~" if vague and unit not in ("week", "fortnight") else "")


def ago(match: re.Match[str], context: Context) -> Meaning:
    """``two weeks ago``: that week, month or year; a decade is about."""
    count, vague = number_of(match["number"])
    return Meaning(_far_off(context.published, -count, _singular(match["unit"]), vague=vague))


def year_ago(_: re.Match[str], context: Context) -> Meaning:
    """``the year-ago quarter``: some time in the year before."""
    return Meaning(f"{context.published.year - 1:04}")


def _from_publication(published: date, count: int, unit: str) -> str:
    """Return that many units from publication on, or up to it where the count is negative."""
    if unit in _DAYS:
        return spans.days(*sorted((published, published + timedelta(days=count * _DAYS[unit]))))
    months = count * _MONTHS[unit]
    if unit in ("decade", "century") or (unit == "year" and abs(count) > 1):
        first, last = sorted((published.year, published.year + months // 12))
        return f"{first:04}/{last:04}"
    return "/".join(sorted((spans.month_from(published, 0), spans.month_from(published, months))))


def time_past(match: re.Match[str], context: Context) -> Meaning:
    """``over the past five years``: up to publication."""
    count, _ = number_of(match["number"] or "a")
    return Meaning(_from_publication(context.published, -count, _singular(match["unit"])))


def hours_past(match: re.Match[str], context: Context) -> Meaning:
    """``the past 24 hours``: in days."""
    return Meaning(_from_publication(context.published, -(int(match["number"]) // 24), "day"))


def recent(match: re.Match[str], context: Context) -> Meaning:
    """``in recent months``: the last few."""
    return Meaning(_from_publication(context.published, -_RECENT, _singular(match["unit"])))


def time_ahead(match: re.Match[str], context: Context) -> Meaning:
    """``in the next three months``: from publication on."""
    count, _ = number_of(match["number"])
    return Meaning(_from_publication(context.published, count, _singular(match["unit"])))


def far_ahead(match: re.Match[str], context: Context) -> Meaning | None:
    """``in two weeks``, ``two weeks from now``: that far ahead."""
    if context.direction == "past" and not match["time"]:
        return None  # how long it took: `in two weeks it had doubled`
    count, vague = number_of(match["number"])
    return Meaning(_far_off(context.published, count, _singular(match["unit"]), vague=vague))


def unit_edge(match: re.Match[str], context: Context) -> Meaning:
    """``the end of the year``, ``the beginning of next month``: somewhere about there."""
    span = spans.unit_span(context.published, match["unit"].lower(), steps_of(match["near"]) or 0)
    return Meaning(spans.edge(span, match["part"].lower()))


def unit_end(match: re.Match[str], context: Context) -> Meaning:
    """``year-end``, ``this month's end``."""
    span = spans.unit_span(context.published, match["unit"].lower(), steps_of(match["which"]) or 0)
    return Meaning(spans.edge(span, "end"))
