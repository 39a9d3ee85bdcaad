"""The meanings of times told from another date of the article: that year, the next day, two weeks later."""

import re

from briefing.dates.calendar import QUARTERS
from briefing.dates.news import spans
from briefing.dates.news.meanings.antecedents import day_before_all, month_named, quarter_named, year_named
from briefing.dates.news.meanings.context import Context, Meaning
from briefing.dates.news.meanings.units import ago, singular
from briefing.dates.news.numbers import number_of

_TIMES_OF_DAY = ("night", "morning", "afternoon", "evening")


def _stepped(context: Context, unit: str, steps: int) -> Meaning | None:
    """Return the day, week, month ... that many steps from the one named last, if one was."""
    if unit == "quarter":
        named = quarter_named(context)
        return Meaning(spans.part_of_year(named.year, named.number + steps, QUARTERS)) if named else None
    if unit in ("year", "decade", "century"):
        year = year_named(context)
        years = {"year": 1, "decade": 10, "century": 100}[unit] * steps
        return None if year is None else Meaning(f"{year + years:04}")
    day = month_named(context) if unit == "month" else day_before_all(context)
    return Meaning(spans.unit_span(day, unit, steps)) if day else None


def _unit(match: re.Match[str]) -> str:
    unit = singular(match["unit"])
    return "day" if unit in _TIMES_OF_DAY else unit


def same(match: re.Match[str], context: Context) -> Meaning | None:
    """``that year``, ``the same day``."""
    return _stepped(context, _unit(match), 0)


def next_or_previous(match: re.Match[str], context: Context) -> Meaning | None:
    """``the next day``, ``the following year``, ``the day before``; without another date, from publication."""
    which, unit = match["which"].lower(), _unit(match)
    steps = 1 if which in ("next", "following", "after") else -1
    plain = which in ("next", "previous") and unit != "day"
    if plain and (context.direction == "ahead" or unit == "weekend"):
        return Meaning(spans.unit_span(context.published, unit, steps))
    stepped = _stepped(context, unit, steps)
    return stepped or (Meaning(spans.unit_span(context.published, unit, steps)) if plain else None)


def later(match: re.Match[str], context: Context) -> Meaning | None:
    """``two weeks later``: so long after the date named last."""
    return _so_far_from(match, context, 1)


def earlier(match: re.Match[str], context: Context) -> Meaning | None:
    """``two days earlier``: so long before the date named last; without one, before publication."""
    return _so_far_from(match, context, -1) or (ago(match, context) if match[0].lower().endswith("earlier") else None)


def _so_far_from(match: re.Match[str], context: Context, sign: int) -> Meaning | None:
    count, vague = number_of(match["number"])
    meaning = _stepped(context, _unit(match), sign * count)
    if meaning and vague and "/" not in meaning.edtf:
        return Meaning(f"{meaning.edtf}~")
    return meaning
