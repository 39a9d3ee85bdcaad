"""A statement in a line, with what stands behind it: its dates, its status, who says so."""

from collections.abc import Sequence

from briefing.brief.statements import Statement
from briefing.brief.status import Dated, Today, is_editors_own, is_to_come, overdue_words, phase_words
from briefing.dates.edtf import EdtfDate
from briefing.dates.words import words
from briefing.document import Line, Span, joined
from briefing.views.parts.phrases import date_span, event_line, figure_line, measure_line, origin, place_of


def statement_line(
    statement: Statement,
    today: Today,
    dates: Sequence[tuple[str, EdtfDate]] | None = None,
    *,
    dated_by: str | None = None,
) -> Line:
    """Return a statement with its place or rate, and behind it these dates, or all, where it stands and its mark.

    Where it stands under its date already, ``dated_by`` is the phase of that date, and all that is told of it.
    """
    behind: list[Span] = []
    shown = statement.dates if dates is None else dates
    if dated_by is None:
        for phase, when in shown:
            behind.append(Span(f"{phase_words(Dated(when, phase, statement))} {words(when)}".strip(), "date"))
    elif dated_by:
        behind.append(Span(dated_by, "status"))
    if statement.status and statement.status != "reported" and statement.kind != "watch":
        behind += _once(Span(statement.status, "status"), behind)
    behind += _overdue(statement, shown, today)
    behind += _without_source(statement)
    return (*words_of(statement, _in_brackets(behind)), *origin(statement.brief, statement.item))


def coming_line(statement: Statement, today: Today) -> Line:
    """Return what is to come with its day in front, and that it is overdue where that day is over."""
    ahead = [each for each in statement.dates if is_to_come(Dated(each[1], each[0], statement))]
    line: list[Span] = []
    behind: list[Span] = []
    if ahead:
        phase, when = ahead[0]
        line += [date_span(when), Span(": ", "muted")]
        behind += [Span(phase_words(Dated(when, phase, statement)), "status")] if phase else []
    if statement.kind == "measure" and statement.status == "proposed":
        behind += _once(Span("proposed", "status"), behind)
    behind += _overdue(statement, ahead[:1], today)
    behind += _without_source(statement)
    return (*line, *words_of(statement, _in_brackets(behind)), *origin(statement.brief, statement.item))


def first_day(statement: Statement) -> tuple[bool, EdtfDate | None]:
    """Return what a statement is sorted by: its first date, behind all others where it has none."""
    days = [when for _, when in statement.dates]
    return not days, min(days, default=None)


def words_of(statement: Statement, behind: Line = ()) -> Line:
    """Return what a statement says, with its rate, place or condition, and what stands ``behind`` it."""
    item = statement.item
    if statement.kind == "measure":
        return measure_line(item, behind)
    if statement.kind == "figure":
        return (*figure_line(statement.brief, item), *behind)
    if statement.kind == "event":
        return (*event_line(item), *behind)
    if statement.kind == "quote":
        speaker = f", {statement.brief.actor_name(item.speaker)}" if item.speaker else ""
        return (Span(f"“{statement.text}”", "excerpt"), Span(speaker, "actor"), *behind)
    place = place_of(item) if statement.kind == "meeting" else ()
    return (Span(statement.text, "editor" if is_editors_own(item) else "text"), *place, *behind)


def _once(word: Span, spans: list[Span]) -> list[Span]:
    """Return a word as spans unless one of these says it already."""
    return [] if any(word.text in span.text for span in spans) else [word]


def _overdue(statement: Statement, dates: Sequence[tuple[str, EdtfDate]], today: Today) -> list[Span]:
    late = (overdue_words(Dated(when, phase, statement), today) for phase, when in dates)
    return [Span(each, "status") for each in dict.fromkeys(late) if each]


def _without_source(statement: Statement) -> list[Span]:
    return [] if statement.source or is_editors_own(statement.item) else [Span("no source", "status")]


def _in_brackets(spans: list[Span]) -> Line:
    return (Span(" ("), *joined(spans), Span(")")) if spans else ()
