"""Where a statement stands on a day: one function that every paper asks, and what it rests on.

Nothing here is drawn from what a reader knows today: a fact is what the article reports as one. What lies ahead of the
article stays ahead until another article tells of it; once its day is over, it is overdue.
"""

from collections.abc import Callable
from datetime import date, timedelta
from types import MappingProxyType
from typing import Literal

from msgspec import Struct

from briefing.brief.model import Brief, Measure, Watch
from briefing.brief.statements import Statement
from briefing.dates.edtf import EdtfDate
from briefing.dates.words import moment, words

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


class Telling(Struct, frozen=True):
    """What later briefs tell of something overdue.

    ``brief`` is the latest that tells of it again, if one does. Where that is not sure, ``perhaps`` has the briefs that
    have like words, or something of that day on its topics. If there is neither, nobody tells of it; where no later
    brief was of its topics or actors at all (``no_later``), nobody could.
    """

    brief: Brief | None = None
    perhaps: tuple[str, ...] = ()
    no_later: bool = False


class Today(Struct, frozen=True):
    """The day from which things are seen, and who looks in later briefs for what is overdue on it, if anybody does."""

    day: date
    told_since: Callable[[Dated], Telling | None] | None = None


def is_fact(dated: Dated) -> bool:
    """Whether the article reports it as a fact: not what it plans, expects or dates after itself.

    A measure that is to take effect some time in a span has done so once the span is over. That one is proposed is a
    fact from the day on which it is.
    """
    statement = dated.statement
    published = statement.brief.article.published.latest
    done_by = dated.when.latest if dated.phase in ("in force", "ended") else dated.when.earliest
    is_told = statement.status in _FACTS or (statement.kind == "measure" and dated.phase == "announced")
    return is_told and done_by <= published and not is_conditional(statement)


def is_conditional(statement: Statement) -> bool:
    """Whether a statement is a threat or an offer: what it tells is neither so nor planned."""
    return statement.kind == "event" and bool(statement.item.kind)


def is_to_come(dated: Dated) -> bool:
    """Whether the article tells of it as ahead: planned, expected, or dated after itself."""
    statement = dated.statement
    may_lie_ahead = statement.status not in _NEVER_AHEAD and not is_conditional(statement)
    return may_lie_ahead and not is_fact(dated)


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


def is_overdue(dated: Dated, as_of: date) -> bool:
    """Whether the article tells of it as ahead and its day is over; the end of a measure comes without news of it."""
    return is_to_come(dated) and dated.phase != "ended" and dated.when.latest < as_of


def told_since(dated: Dated, today: Today) -> Telling | None:
    """Return what later briefs tell of something overdue; None where it is not, or nobody looked."""
    return today.told_since(dated) if today.told_since is not None and is_overdue(dated, today.day) else None


def _since_words(dated: Dated, today: Today) -> str:
    """Return what later briefs tell of something overdue, in words; empty where nobody looked, or none is there."""
    found = told_since(dated, today)
    if found is None or found.no_later:
        return ""
    if found.brief is not None:
        return f"told of again {moment(found.brief.article.published)} in {found.brief.id}"
    if not found.perhaps:
        return "nobody tells of it since"
    more = f" and {len(found.perhaps) - 1} more" if len(found.perhaps) > 1 else ""
    return f"perhaps told in {found.perhaps[0]}{more}"


def overdue_words(dated: Dated, today: Today) -> str:
    """Return that something is overdue, and what is told of it since where that is known; empty where it is not."""
    return ", ".join(filter(None, ("overdue", _since_words(dated, today)))) if is_overdue(dated, today.day) else ""


def phase_words(dated: Dated) -> str:
    """Return how the phase of a measure or an outcome is called: ``in force``, or ``to take effect`` before its day."""
    if dated.phase == "announced" and dated.statement.status == "proposed":
        return "proposed" if is_fact(dated) else "to be proposed"
    return dated.phase if is_fact(dated) else PHASES_TO_COME.get(dated.phase, dated.phase)


def tense(when: EdtfDate, as_of: date) -> Tense:
    """Return where a date lies as seen from a day."""
    if when.latest < as_of:
        return "past"
    return "ahead" if when.timeline_day > as_of else "now"


def standing(statement: Statement, today: Today) -> str:
    """Return where a statement stands on a day, as far as its brief tells: ``in force since May 2024``.

    What was to come when the article was published is ``overdue`` once its day is over: another article may tell of
    it, and whether one does is said where somebody looked. Only the end of a measure needs no other article. A span
    that holds the day leaves it open: what is in force in 2024 is, on a day of 2024, ``due or in force``.
    """
    if statement.kind == "measure":
        return _standing_of_measure(statement, today)
    if is_conditional(statement):
        return str(statement.item.kind)
    for phase, when in statement.dates:
        if is_overdue(dated := Dated(when, phase, statement), today.day):
            return _overdue(dated, today)
    first = next((when for _, when in statement.dates), None)
    if first and statement.kind == "outcome" and statement.status != "rejected":
        agreed = f"{statement.status}, " if statement.status != "reported" else ""
        return f"{agreed}due {moment(first)}"
    if first and statement.status in ("planned", "expected"):
        return f"{'to watch' if statement.kind == 'watch' else statement.status} {moment(first, 'for')}"
    return "to watch" if statement.kind == "watch" else statement.status


def _standing_of_measure(statement: Statement, today: Today) -> str:
    measure: Measure = statement.item
    as_of = today.day
    late = [each for phase, when in statement.dates if is_overdue(each := Dated(when, phase, statement), as_of)]
    said = ", ".join(filter(None, (measure.status, "date not given")))
    if measure.status == "ended" or (measure.ended and measure.ended.latest < as_of):
        said = _ended(measure.ended, statement.brief.article.published)
    elif late:
        said = _overdue(late[-1], today)
    elif measure.status == "proposed":
        said = f"proposed {moment(measure.announced)}" if measure.announced else "proposed"
    elif measure.in_force:
        said = _taking_effect(measure.in_force, as_of)
    elif measure.announced and measure.status != "in force":
        is_told = measure.announced.earliest <= as_of
        said = f"{'announced' if is_told else 'to be announced'} {moment(measure.announced)}"
    elif measure.ended:
        said = f"in force until {words(measure.ended)}"
    return said


def _ended(when: EdtfDate | None, published: EdtfDate) -> str:
    if when is None:
        return "ended, date not given"
    return f"ended {moment(when)}{', as planned' if when.latest > published.latest else ''}"


def _taking_effect(when: EdtfDate, as_of: date) -> str:
    if when.latest <= as_of:
        return f"in force {moment(when, 'since')}"
    return f"{'to take effect' if when.timeline_day > as_of else 'due or in force'} {moment(when)}"


def _overdue(dated: Dated, today: Today) -> str:
    return ", ".join(filter(None, (f"overdue: planned {moment(dated.when, 'for')}", _since_words(dated, today))))


def stage(statement: Statement) -> str | None:
    """Return how far a measure has come as its article tells: ended, in force, or else its status or ``planned``.

    A measure that is dated in the past needs no status to be in force, or ended.
    """
    measure: Measure = statement.item
    if measure.status in ("ended", "in force"):
        return measure.status
    done = [phase for phase, when in statement.dates if is_fact(Dated(when, phase, statement))]
    reached = next((phase for phase in ("ended", "in force") if phase in done), None)
    return reached or measure.status or ("planned" if measure.in_force else None)


def is_editors_own(item: object) -> bool:
    """Whether an item of a brief is the editor's own, not the article's: something to watch without a source."""
    return isinstance(item, Watch) and not item.source


def is_in_force(statement: Statement, as_of: date) -> bool:
    """Whether a statement is of a measure that is in force on a day by its dates, or by its status without one."""
    if statement.kind != "measure" or statement.status == "proposed":
        return False
    measure: Measure = statement.item
    if measure.status == "ended" or (measure.ended and measure.ended.latest < as_of):
        return False
    if measure.in_force is None:
        return measure.status == "in force" or (measure.ended is not None and measure.announced is None)
    return measure.in_force.latest <= as_of
