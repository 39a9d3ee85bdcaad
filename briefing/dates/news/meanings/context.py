"""The context and the meaning of an expression, and what many meanings need: years, steps, the likelier of two."""

import re
from collections.abc import Callable
from datetime import date

from msgspec import Struct

from briefing.dates.news import spans
from briefing.dates.news.tense import Direction

# Days that a day against the verb must be nearer than one with it to be the likelier. So it wins up to 57 days from
# publication, as `3 September` does in `he was to speak on 3 September`; ten months off, news writes the year. The gold
# dates (benchmarks/news_dates.jsonl) are read alike with 0 to 1,000: no verb misleads there.
_AGAINST_THE_VERB = 250

STEPS = {
    **dict.fromkeys(("last", "past", "previous"), -1),
    **dict.fromkeys(("this", "current", "earlier", "later", "same"), 0),
    **dict.fromkeys(("next", "coming", "following"), 1),
}


class Context(Struct, frozen=True):
    """The day of publication, and the direction in which the clause points.

    ``before`` are the dates that the article has named before, the latest last; ``today`` is its
    dateline's day, where that is not the day of publication.
    """

    published: date
    direction: Direction
    before: tuple[str, ...] = ()
    today: date | None = None


class Meaning(Struct, frozen=True):
    """An EDTF date, and the other dates that the words may mean."""

    edtf: str
    alternatives: tuple[str, ...] = ()


MeaningOf = Callable[[re.Match[str], Context], Meaning | None]


def likelier(date_: str, other: str) -> Meaning:
    """Return a meaning whose alternative is the other date, if it is another."""
    return Meaning(date_, (other,) if other != date_ else ())


def edge_of(span: str, part: str) -> Meaning:
    """Return the beginning, middle or end of a span: about there, or more precisely its first or last part."""
    about, narrow = (
        "/".join(side if side.endswith("~") else f"{side}~" for side in each.split("/"))
        for each in (span, spans.edge(span, part.lower()))
    )
    return likelier(about, narrow)


def steps_of(words: str | None) -> int | None:
    """Return the steps of ``last`` (-1), ``this`` (0), ``the coming`` (1); None without such words."""
    return STEPS[words.lower().split()[-1]] if words else None


def year_of(match: re.Match[str], context: Context) -> int | None:
    """Return the year that the words name, outright or from the year of publication."""
    groups = match.groupdict()
    if groups.get("year"):
        return int(groups["year"])
    if groups.get("current"):
        return context.published.year
    steps = steps_of(groups.get("which"))
    return None if steps is None else context.published.year + steps


def years_of(match: re.Match[str], context: Context) -> list[int]:
    """Return the year that the words name, else those around publication."""
    year = year_of(match, context)
    return [year] if year else [context.published.year + steps for steps in (0, -1, 1)]


def day_of(year: int, month: int, number: str) -> date | None:
    """Return the day of ``15`` or ``15th``, or None where there is no such day."""
    try:
        return date(year, month, int(re.sub(r"\D", "", number)))
    except ValueError:
        return None


def likeliest_first(context: Context, days: list[date]) -> list[date]:
    """Return the days, the likeliest first: the nearest to publication, those against the verb behind."""

    def unlikeliness(day: date) -> int:
        days_ahead = (day - context.published).days
        against = days_ahead > 0 if context.direction == "past" else days_ahead < 0 and context.direction == "ahead"
        return abs(days_ahead) + (_AGAINST_THE_VERB if against else 0)

    return sorted(days, key=unlikeliness)
