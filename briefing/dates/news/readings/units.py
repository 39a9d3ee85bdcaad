"""Readings of spans near and far: last week, two years ago, in the next three months, the end of the year."""

import re
from datetime import date, timedelta

from briefing.dates.news import spans
from briefing.dates.news.readings.context import STEPS, Context, Reading, number_of


def near_unit(match: re.Match[str], context: Context) -> Reading:
    """``last week``, ``this month``, ``next year``."""
    near, unit, published = match["near"].lower().split()[-1], match["unit"].lower(), context.published
    steps = STEPS[near]
    if match["near"].lower() in ("the past", "the last") and unit in ("year", "month", "week", "decade", "quarter"):
        return Reading(_span_back(published, 1, unit), (spans.unit_span(published, unit, -1),))
    return Reading(spans.unit_span(published, unit, steps))


def _singular(unit: str) -> str:
    unit = unit.lower()
    return "century" if unit.startswith("centur") else unit.rstrip("s")


def ago(match: re.Match[str], context: Context) -> Reading | None:
    """``two weeks ago``: that week, month or year; a decade is about."""
    count, vague = number_of(match["number"])
    unit, published = _singular(match["unit"]), context.published
    if unit in ("decade", "century"):
        year = published.year - count * (10 if unit == "decade" else 100)
        return Reading(f"{year:04}~") if year > 0 else None
    if unit == "year" and count >= published.year:
        return None
    return Reading(
        spans.unit_span(published, unit, -count) + ("~" if vague and unit not in ("week", "fortnight") else "")
    )


def year_ago(_: re.Match[str], context: Context) -> Reading:
    """``the year-ago quarter``: some time in the year before."""
    return Reading(f"{context.published.year - 1:04}")


def _months_of(count: int, unit: str) -> int:
    return count * {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}[unit]


def _span_back(published: date, count: int, unit: str) -> str:
    """Return the time up to publication: ``the past three months``."""
    if unit in ("day", "week", "fortnight"):
        length = count * {"day": 1, "week": 7, "fortnight": 14}[unit]
        return spans.days(published - timedelta(days=length), published)
    if unit in ("year", "decade", "century") and (count > 1 or unit != "year"):
        years = _months_of(count, unit) // 12
        return f"{published.year - years:04}/{published.year:04}"
    return f"{spans.month_from(published, -_months_of(count, unit))}/{spans.month_from(published, 0)}"


def time_past(match: re.Match[str], context: Context) -> Reading | None:
    """``over the past five years``: up to publication."""
    count, _ = number_of(match["number"]) if match["number"] else (1, False)
    unit = _singular(match["unit"])
    if unit in ("year", "decade", "century") and _months_of(count, unit) // 12 >= context.published.year:
        return None
    return Reading(_span_back(context.published, count, unit))


def hours_past(match: re.Match[str], context: Context) -> Reading:
    """``the past 24 hours``: in days."""
    return Reading(spans.days(context.published - timedelta(days=int(match["number"]) // 24), context.published))


def recent(match: re.Match[str], context: Context) -> Reading:
    """``in recent months``: the last few."""
    return Reading(_span_back(context.published, 3, _singular(match["unit"])))


def time_ahead(match: re.Match[str], context: Context) -> Reading | None:
    """``in the next three months``: from publication on."""
    count, _ = number_of(match["number"]) if match["number"] else (1, False)
    unit, published = _singular(match["unit"]), context.published
    if unit in ("day", "week", "fortnight"):
        length = count * {"day": 1, "week": 7, "fortnight": 14}[unit]
        return Reading(spans.days(published, published + timedelta(days=length)))
    if unit in ("year", "decade", "century") and (count > 1 or unit != "year"):
        return Reading(f"{published.year:04}/{published.year + _months_of(count, unit) // 12:04}")
    return Reading(f"{spans.month_from(published, 0)}/{spans.month_from(published, _months_of(count, unit))}")


def far_ahead(match: re.Match[str], context: Context) -> Reading | None:
    """``in two weeks``, ``two weeks from now``: that far ahead."""
    count, vague = number_of(match["number"])
    unit, published = _singular(match["unit"]), context.published
    if context.direction == "past" and not match.groupdict().get("time"):
        return None  # how long it took: `in two weeks it had doubled`
    if unit in ("decade", "century"):
        return Reading(f"{published.year + _months_of(count, unit) // 12:04}~")
    return Reading(
        spans.unit_span(published, unit, count) + ("~" if vague and unit not in ("week", "fortnight") else "")
    )


def unit_edge(match: re.Match[str], context: Context) -> Reading:
    """``the end of the year``, ``the beginning of next month``: somewhere about there."""
    near = (match["near"] or "this").lower().split()[-1]
    return Reading(
        spans.edge(spans.unit_span(context.published, match["unit"].lower(), STEPS.get(near, 0)), match["part"].lower())
    )


def unit_end(match: re.Match[str], context: Context) -> Reading:
    """``year-end``, ``this month's end``."""
    steps = STEPS[(match["which"] or "this").lower()]
    return Reading(spans.edge(spans.unit_span(context.published, match["unit"].lower(), steps), "end"))
