"""The meanings of times near and far: last week, two years ago, in the next three months, the end of the year."""

import re
from datetime import date, timedelta

from briefing.dates.calendar import QUARTERS
from briefing.dates.news import spans
from briefing.dates.news.meanings.antecedents import quarter_named
from briefing.dates.news.meanings.context import Context, Meaning, edge_of, likelier, steps_of
from briefing.dates.news.numbers import number_of
from briefing.text.pattern import Pattern

_DAYS = {"day": 1, "week": 7, "fortnight": 14}
_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
_FEBRUARY, _SUNDAY = 2, 7
_RECENT = 3  # of what `recent` counts, as many as `a few`; the gold dates are read alike with 2 to 5


def near_unit(match: re.Match[str], context: Context) -> Meaning:
    """``last week``, ``this month``, ``next year``; ``the past year`` is the twelve months up to publication."""
    unit, published = match["unit"].lower(), context.published
    span = spans.unit_span(published, unit, steps_of(match["near"]) or 0)
    if match["near"].lower() in ("the past", "the last") and unit not in ("weekend", "century"):
        return Meaning(_from_publication(published, -1, unit), (span,))
    if unit == "week" and match["near"].lower() in ("this", "later") and published.isoweekday() == _SUNDAY:
        # Sunday ends the calendar's week and begins the reader's.
        coming_week = spans.week(published, 1)
        return likelier(coming_week, span) if context.direction == "ahead" else likelier(span, coming_week)
    return Meaning(span)


def singular(unit: str) -> str:
    """Return ``week`` of ``weeks``."""
    unit = unit.lower()
    return "century" if unit.startswith("centur") else unit.rstrip("s")


def _far_off(published: date, steps: int, unit: str, *, vague: bool) -> str:
    """Return the unit that many steps from publication; decades and centuries off, about the year."""
    if unit in ("decade", "century"):
        return f"{published.year + steps * _MONTHS[unit] // 12:04}~"
    return spans.unit_span(published, unit, steps) + ("~" if vague and unit not in ("week", "fortnight") else "")


def ago(match: re.Match[str], context: Context) -> Meaning:
    """``two weeks ago``: that week, month or year; a decade is about; ``two years ago today`` is that day."""
    count, vague = number_of(match["number"])
    on = match.groupdict().get("on")
    if on and singular(match["unit"]) == "year":
        words, published = on.lower().split(), context.published
        year = published.year - count
        if words[-1] == "today":
            return Meaning(
                published.replace(
                    year=year, day=min(published.day, 28 if published.month == _FEBRUARY else 31)
                ).isoformat()
            )
        if words[-1] == "month":
            return Meaning(spans.month(year, published.month + (steps_of(words[0]) or 0)))
    return Meaning(_far_off(context.published, -count, singular(match["unit"]), vague=vague))


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
    quarter = quarter_named(context)
    if quarter and count == _MONTHS["quarter"] and re.search(r"\b(?:previous|preceding)\s", match[0].lower()):
        return Meaning(spans.part_of_year(quarter.year, quarter.number - 1, QUARTERS))
    return Meaning(_from_publication(context.published, -count, singular(match["unit"])))


def hours_past(match: re.Match[str], context: Context) -> Meaning:
    """``the past 24 hours``: in days."""
    return Meaning(_from_publication(context.published, -(int(match["number"]) // 24), "day"))


def recent(match: re.Match[str], context: Context) -> Meaning:
    """``in recent months``: the last few."""
    return Meaning(_from_publication(context.published, -_RECENT, singular(match["unit"])))


def time_ahead(match: re.Match[str], context: Context) -> Meaning:
    """``in the next three months``: from publication on."""
    count, _ = number_of(match["number"] or "a")
    return Meaning(_from_publication(context.published, count, singular(match["unit"])))


def coming(match: re.Match[str], context: Context) -> Meaning:
    """``in coming months``: the next few."""
    return Meaning(_from_publication(context.published, _RECENT, singular(match["unit"])))


_NEAR = 90  # characters before a time in which a superlative may stand
_SUPERLATIVE = Pattern(
    r"\b(?:(?:[a-z]{2,}est|most|least|worst|best)\b[^,;:]{0,60}|(?:first|only)\s+(?:\w+\s+){0,2}|not\s+)$",
    any_case=True,
)


def far_ahead(match: re.Match[str], context: Context) -> Meaning | None:
    """``in two weeks``, ``two weeks from now``: that far ahead."""
    looks_back = context.direction != "ahead" or _SUPERLATIVE.search(
        match.string, max(0, match.start() - _NEAR), match.start()
    )
    if looks_back and not match["time"]:
        return None  # how long it took or has been: `in two weeks it had doubled`, `the fastest pace in five years`
    count, vague = number_of(match["number"])
    return Meaning(_far_off(context.published, count, singular(match["unit"]), vague=vague))


def unit_edge(match: re.Match[str], context: Context) -> Meaning:
    """``the end of the year``, ``the beginning of next month``: somewhere about there."""
    return edge_of(
        spans.unit_span(context.published, match["unit"].lower(), steps_of(match["near"]) or 0), match["part"]
    )


def unit_end(match: re.Match[str], context: Context) -> Meaning:
    """``year-end``, ``this month's end``."""
    unit = "year" if match["together"] else match["unit"].lower()
    return edge_of(spans.unit_span(context.published, unit, steps_of(match["which"]) or 0), "end")


def mid_year(_: re.Match[str], context: Context) -> Meaning:
    """``midyear``."""
    return edge_of(f"{context.published.year:04}", "middle")
