"""The meanings of months and seasons."""

import re
from collections.abc import Sequence

from msgspec import structs

from briefing.dates.calendar import MONTHS, PARTS_OF_YEAR, SEASONS, month_number, part_number
from briefing.dates.news import spans
from briefing.dates.news.meanings.antecedents import month_named, year_named
from briefing.dates.news.meanings.context import Context, Meaning, edge_of, likelier, steps_of, year_of
from briefing.dates.news.numbers import number_of
from briefing.text.pattern import Pattern

# `The July figures come out`: they tell of the past; `the December contract` is delivered then.
_DATA = Pattern(r"\s+(?:\w+\s+)?(?:figures|data|statistics|numbers|results|sales|output|orders|production)\b")
_CONTRACT = Pattern(
    r"\s+(?:delivery|contracts?|futures|settlement|expiration|gold|silver|copper|platinum|wheat|corn|soybeans?|crude|cotton|sugar"
    r"|coffee|cocoa|cattle|hogs)\b"
)
# `Before the June vote`, `the November election`: a month that nears, whose event has not been.
_EVENT = Pattern(
    r"\s+(?:votes?|elections?|referendum|summit|meetings?|conference|primary|run-?off|recess|deadline|trial|hearing|congress"
    r"|convention|ballot|polls)\b"
)
_BEFORE = Pattern(r"\b(?:before|ahead\s+of|until|for)\s+(?:the\s+|an?\s+|its\s+|their\s+)?$", any_case=True)
_NEARS = 3  # months
_NEAR = 30  # characters before a month that hold the words right before it
_IN = Pattern(r"\b(?:in|last)\s+$", any_case=True)


def month(match: re.Match[str], context: Context) -> Meaning:
    """``May``, ``May 2024``, ``May last year``."""
    number, year = month_number(match["month"]), year_of(match, context)
    if year is None and _DATA.match(match.string, match.end()):
        context = structs.replace(context, direction="past")
    elif (
        year is None
        and context.direction != "ahead"
        and _CONTRACT.match(match.string, match.end())
        and not _IN.search(match.string, max(0, match.start() - _NEAR), match.start())
    ):
        context = structs.replace(context, direction="ahead")
    elif year is None and _EVENT.match(match.string, match.end()):
        nears = (number - context.published.month) % len(MONTHS) <= _NEARS
        if _BEFORE.search(match.string, max(0, match.start() - _NEAR), match.start()) or (
            nears and not context.direction
        ):
            context = structs.replace(context, direction="ahead")
    return Meaning(spans.month(year, number)) if year else _by_tense(number, range(1, len(MONTHS) + 1), context)


def _by_tense(number: int, codes: Sequence[int], context: Context) -> Meaning:
    """Return a part of the year: the latest up to publication, or the next where the clause points ahead."""
    year, now = context.published.year, part_number(context.published.month, codes)
    before = spans.part_of_year(year - (number > now), number, codes)
    after = spans.part_of_year(year + (number < now), number, codes)
    return likelier(after, before) if context.direction == "ahead" else likelier(before, after)


def that_month(match: re.Match[str], context: Context) -> Meaning | None:
    """``that October``: of the year that was named last, or the next where the month named last lies behind it."""
    year, last = year_named(context), month_named(context)
    if year is None:
        return None
    number = month_number(match["month"])
    is_next = last is not None and last.year == year and number < last.month
    return Meaning(spans.month(year + is_next, number))


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


def months_to(match: re.Match[str], context: Context) -> Meaning:
    """``the 12 months to January``: so many, the last of which is named."""
    count, _ = number_of(match["number"])
    year, month_ = map(int, month(match, context).edtf.split("-"))
    return Meaning(f"{spans.month(year, month_ - count + 1)}/{spans.month(year, month_)}")


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
    return structs.replace(edge_of(meaning.edtf, match["part"]), alternatives=meaning.alternatives)
