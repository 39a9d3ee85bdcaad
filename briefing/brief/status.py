"""Where a statement stands: a fact, to come, in force, ended; each told by one function that every paper asks.

Nothing here is drawn from what a reader knows today: a fact is what the article reports as one, and what lies ahead of
the article stays ahead until another article tells of it.
"""

from datetime import date, timedelta
from types import MappingProxyType
from typing import Literal

from msgspec import Struct

from briefing.brief.model import Measure, Watch
from briefing.brief.statements import Statement
from briefing.dates.edtf import EdtfDate

Tense = Literal["past", "now", "ahead"]

_FACTS = ("reported", "held")
_NEVER_AHEAD = ("alleged", "cancelled", "rejected")
# News calls a day by its weekday alone as far back as this: what lies before it is not the news, but what led to it.
_NEWS = timedelta(days=6)
# How a measure's phases are called before their day.
PHASES_TO_COME = MappingProxyType({"announced": "to be announced", "in force": "to take effect", "ended": "to end"})


class Dated(Struct, frozen=True):
    """A statement at one of its dates; ``phase`` says which (a measure has up to three)."""

    when: EdtfDate
    phase: str
    statement: Statement


def is_fact(dated: Dated) -> bool:
    """Whether the article reports it as a fact: not what it plans, expects or dates after itself.

    A measure that is to take effect some time in a span has done so once the span is over.
    """
    statement = dated.statement
    published = statement.brief.article.published.latest
    done_by = dated.when.latest if dated.phase in ("in force", "ended") else dated.when.earliest
    return statement.status in _FACTS and done_by <= published


def is_to_come(dated: Dated) -> bool:
    """Whether the article tells of it as ahead: planned, expected, or dated after itself; a measure's end always is."""
    return dated.statement.status not in _NEVER_AHEAD and (dated.phase == "ended" or not is_fact(dated))


def is_ahead(statement: Statement) -> bool:
    """Whether all that is told of a statement lies ahead: each of its dates, or where it has none its status."""
    if statement.dates:
        return all(is_to_come(Dated(when, phase, statement)) for phase, when in statement.dates)
    return statement.kind == "watch" or statement.status in ("planned", "expected")


def is_background(statement: Statement) -> bool:
    """Whether a statement lies before the news: its latest date ends more than six days before publication."""
    published = statement.brief.article.published.earliest
    before = published - _NEWS if published - date.min > _NEWS else date.min
    return bool(statement.dates) and all(when.latest < before for _, when in statement.dates)


def phase_words(dated: Dated) -> str:
    """Return how the phase of a measure is called: ``in force``, or ``to take effect`` before its day."""
    return dated.phase if not dated.phase or is_fact(dated) else PHASES_TO_COME[dated.phase]


def tense(when: EdtfDate, as_of: date) -> Tense:
    """Return where a date lies as seen from a day."""
    if when.latest < as_of:
        return "past"
    return "ahead" if when.timeline_day > as_of else "now"


def measure_status(statement: Statement, as_of: date) -> str:
    """Return where a measure stands on a day, as far as its dates tell.

    What was still to come when the article was published is only ``as planned``. A date whose span
    holds the day leaves it open: ``in force in 2024`` is, on a day of 2024, ``due or in force``.
    """
    measure: Measure = statement.item
    published = statement.brief.article.published
    if measure.status == "proposed":
        return "proposed"
    if measure.ended and measure.ended.latest < as_of:
        return f"ended{_as_planned(measure.ended, published)}"
    if measure.in_force:
        if measure.in_force.latest <= as_of:
            return f"in force{_as_planned(measure.in_force, published)}"
        return "to come" if measure.in_force.timeline_day > as_of else "due or in force"
    if measure.announced:
        return "announced" if measure.announced.earliest <= as_of else "to be announced"
    return "no date given"


def is_editors_own(item: object) -> bool:
    """Whether an item of a brief is the editor's own, not the article's: something to watch without a source."""
    return isinstance(item, Watch) and not item.source


def is_in_force(statement: Statement, as_of: date) -> bool:
    """Whether a statement is of a measure that is in force on a day, as far as its dates tell."""
    return statement.kind == "measure" and measure_status(statement, as_of).startswith("in force")


def _as_planned(when: EdtfDate, published: EdtfDate) -> str:
    return " as planned" if when.latest > published.latest else ""
