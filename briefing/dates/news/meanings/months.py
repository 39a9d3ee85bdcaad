"""The meanings of months, quarters, halves and seasons."""

import re
from collections.abc import Sequence

from briefing.dates.calendar import HALVES, MONTHS, PARTS_OF_YEAR, QUARTERS, SEASONS, month_number, part_number
from briefing.dates.news import spans
from briefing.dates.news.english_words import number_of
from briefing.dates.news.meanings.context import Context, Meaning, likelier, steps_of, year_of

_ORDINALS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "final": 4}


def month(match: re.Match[str], context: Context) -> Meaning:
    """``May``, ``May 2024``, ``May last year``."""
    number, year = month_number(match["month"]), year_of(match, context)
    return Meaning(spans.month(year, number)) if year else _by_tense(number, range(1, len(MONTHS) + 1), context)


def _by_tense(number: int, codes: Sequence[int], context: Context) -> Meaning:
    """Return a part of the year: the latest up to publication, or the next where the clause points ahead."""
    year, now = context.published.year, part_number(context.published.month, codes)
    before = spans.part_of_year(year - (number > now), number, codes)
    after = spans.part_of_year(year + (number < now), number, codes)
    return likelier(after, before) if context.direction == "ahead" else likelier(before, after)


def near_month(match: re.Match[str], context: Context) -> Meaning:
    """``last May``, ``this May``, ``next May``."""
    number, steps, published = month_number(match["month"]), steps_of(match["near"]) or 0, context.published
    in_this_year = number < published.month if steps < 0 else number > published.month
    year = published.year if in_this_year else published.year + steps
    return likelier(spans.month(year, number), spans.month(published.year + steps, number))


def months_of_year(match: re.Match[str], context: Context) -> Meaning | None:
    """``the first seven months of this year``, ``the final three months of 2018``."""
    count, _ = number_of(match["number"])
    year = year_of(match, context)
    if year is None or not 1 <= count <= len(MONTHS):
        return None
    first, last = (1, count) if match["end"].lower() == "first" else (13 - count, 12)
    return Meaning(f"{spans.month(year, first)}/{spans.month(year, last)}")


def quarter(match: re.Match[str], context: Context) -> Meaning:
    """``the second quarter``, ``Q2 2024``, ``2Q24``."""
    number, year = _number_and_year(match, context)
    return _by_tense(number, QUARTERS, context) if year is None else Meaning(spans.part_of_year(year, number, QUARTERS))


def half(match: re.Match[str], context: Context) -> Meaning:
    """``the first half of last year``, ``H1 2024``."""
    number, year = _number_and_year(match, context)
    if year is None:
        begun = number <= part_number(context.published.month, HALVES)
        year = context.published.year - (not begun and context.direction != "ahead")
    return Meaning(spans.part_of_year(year, number, HALVES))


def _number_and_year(match: re.Match[str], context: Context) -> tuple[int, int | None]:
    """Return the number of a quarter or half, and the year that the words name."""
    groups = match.groupdict()
    number = _ORDINALS[groups["ordinal"].lower()] if groups.get("ordinal") else int(groups["number"])
    return number, 2000 + int(groups["short"]) if groups.get("short") else year_of(match, context)


def season(match: re.Match[str], context: Context) -> Meaning:
    """``last summer``, ``the spring of 2024``."""
    code, year = SEASONS[match["season"].lower()], year_of(match, context)
    if year is None:
        published, steps = context.published, steps_of(match.groupdict().get("near"))
        first, last = PARTS_OF_YEAR[code].first, PARTS_OF_YEAR[code].last
        year = published.year - (published.month < first)  # of the latest that has begun
        lasts = (published.month - first) % len(MONTHS) <= last - first
        if steps == -1 and lasts:
            year -= 1
        elif steps == 0 and not lasts:
            year = published.year
        elif steps == 1 or (steps is None and context.direction == "ahead" and not lasts):
            year += 1
    return Meaning(f"{year:04}-{code}")


def month_edge(match: re.Match[str], context: Context) -> Meaning:
    """``the end of July``: somewhere about there."""
    meaning = month(match, context)
    return Meaning(spans.edge(meaning.edtf, match["part"].lower()), meaning.alternatives)
