"""Readings of months, quarters, halves and seasons."""

import re

from briefing.dates.news import spans
from briefing.dates.news.readings.context import MONTH_NAMES, Context, Reading, month_of, number_of, year_of

ORDINALS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "final": 4}


def month_by_tense(number: int, context: Context) -> Reading:
    """Return a bare month: the latest up to publication, or the next where the clause points ahead."""
    year, now = context.published.year, context.published.month
    before = spans.month(year if number <= now else year - 1, number)
    after = spans.month(year if number >= now else year + 1, number)
    chosen, other = (after, before) if context.direction == "ahead" else (before, after)
    return Reading(chosen, (other,) if other != chosen else ())


def month(match: re.Match[str], context: Context) -> Reading | None:
    """``May``, ``May 2024``, ``May last year``."""
    number, year = month_of(match["month"]), year_of(match, context)
    if year:
        return Reading(spans.month(year, number))
    return month_by_tense(number, context)


def near_month(match: re.Match[str], context: Context) -> Reading:
    """``last May``, ``this May``, ``next May``."""
    number, year, now = month_of(match["month"]), context.published.year, context.published.month
    near = match["near"].lower().split()[-1]
    if near in ("last", "past", "previous"):
        latest = spans.month(year if number < now else year - 1, number)
        other = spans.month(year - 1, number)
        return Reading(latest, (other,) if other != latest else ())
    if near in ("next", "coming"):
        soonest = spans.month(year if number > now else year + 1, number)
        other = spans.month(year + 1, number)
        return Reading(soonest, (other,) if other != soonest else ())
    return Reading(spans.month(year, number))


def months_of_year(match: re.Match[str], context: Context) -> Reading | None:
    """``the first seven months of this year``, ``the final three months of 2018``."""
    count, _ = number_of(match["number"])
    year = year_of(match, context)
    if year is None or not 1 <= count <= len(MONTH_NAMES):
        return None
    first, last = (1, count) if match["end"].lower() == "first" else (13 - count, 12)
    return Reading(f"{spans.month(year, first)}/{spans.month(year, last)}")


def quarter(match: re.Match[str], context: Context) -> Reading | None:
    """``the second quarter``, ``Q2 2024``, ``2Q24``."""
    number = ORDINALS[match["ordinal"].lower()] if match.groupdict().get("ordinal") else int(match["number"])
    year = year_of(match, context)
    if year is None and match.groupdict().get("short"):
        year = 2000 + int(match["short"])
    if year is not None:
        return Reading(spans.quarter(year, number))
    now = (context.published.month + 2) // 3
    before = spans.quarter(context.published.year if number <= now else context.published.year - 1, number)
    after = spans.quarter(context.published.year if number >= now else context.published.year + 1, number)
    chosen, other = (after, before) if context.direction == "ahead" else (before, after)
    return Reading(chosen, (other,) if other != chosen else ())


def half(match: re.Match[str], context: Context) -> Reading | None:
    """``the first half of last year``, ``H1 2024``."""
    number = ORDINALS[match["ordinal"].lower()] if match.groupdict().get("ordinal") else int(match["number"])
    year = year_of(match, context)
    if year is None and match.groupdict().get("short"):
        year = 2000 + int(match["short"])
    if year is not None:
        return Reading(spans.half(year, number))
    now = 1 if context.published.month <= 6 else 2  # noqa: PLR2004 - June
    this, last = context.published.year, context.published.year - 1
    return Reading(spans.half(this if number <= now or context.direction == "ahead" else last, number))


def season(match: re.Match[str], context: Context) -> Reading | None:
    """``last summer``, ``the spring of 2024``."""
    code, year = spans.SEASONS[match["season"].lower()], year_of(match, context)
    if year:
        return Reading(spans.season(year, code))
    published, near = context.published, (match.groupdict().get("near") or "").lower().split()
    past = [
        each
        for each in (published.year, published.year - 1, published.year - 2)
        if spans.season_over(each, code) < published
    ]
    begun = [each for each in (published.year, published.year - 1) if spans.season_begun(each, code) <= published]
    ahead = [each for each in (published.year, published.year + 1) if spans.season_begun(each, code) > published]
    if near and near[-1] in ("last", "past", "previous"):
        chosen = past[0]
    elif near and near[-1] in ("next", "coming"):
        chosen = ahead[0]
    elif near or context.direction == "ahead":
        running = begun and spans.season_over(begun[0], code) >= published
        chosen = begun[0] if running else (published.year if near else ahead[0])
    else:
        chosen = begun[0]
    return Reading(spans.season(chosen, code))


def month_edge(match: re.Match[str], context: Context) -> Reading | None:
    """``the end of July``: somewhere about there."""
    reading = month(match, context)
    return Reading(spans.edge(reading.edtf, match["part"].lower()), reading.alternatives) if reading else None
