"""Tariffs, controls, sanctions, restrictions: by whom, on whom, at what rate, and where they stand."""

from collections.abc import Sequence

from briefing.brief.model import Brief, Measure
from briefing.brief.statements import Statement
from briefing.brief.status import Today, standing
from briefing.dates.edtf import EdtfDate
from briefing.dates.words import day_words, words
from briefing.document import Document, Line, Span, Table, joined, plain
from briefing.spool import mapped
from briefing.text.counting import counted
from briefing.views.parts.foot import Told
from briefing.views.parts.phrases import actor_spans, measure_line, origin, rate_words
from briefing.views.parts.records import Record, plain_data, statement_record
from briefing.views.selection import Selection

_COLUMNS = ("Measure", "By and on", "Kind and rate", "Rate", "Standing", "Brief")
_SIDES, _KIND_AND_RATE, _RATE, _STANDING, _BRIEF = range(1, len(_COLUMNS))


def measures(selection: Selection) -> Document:
    """Return each measure and where it stands on the day of ``as_of``, with its further dates."""
    told = Told()
    rows, records = selection.rows(tuple[Line, ...]), selection.rows(Record)
    sides: set[Line] = set()  # of all, as long as they may all be the same
    kinds: set[str] = set()
    late = 0
    for each in told.by(selection.statements("measure")):
        row = _row(each, selection.today)
        rows.append(row)
        records.append(measure_record(each, selection.today))
        if len(sides) <= 1:
            sides.add(row[_SIDES])
        if len(kinds) <= 1:
            kinds.add(each.item.kind or "")
        late += plain(row[_STANDING]).startswith("overdue")
    # What is the same in each row is said once, above.
    alike, same_kind = len(rows) > 1 and len(sides) == 1, len(rows) > 1 and len(kinds) == 1
    shown = [0, *([] if alike else [_SIDES]), _RATE if same_kind else _KIND_AND_RATE, _STANDING]
    if selection.several:
        shown.append(_BRIEF)
    kind, side = "".join(kinds) if same_kind else "", next(iter(sides)) if alike else ()
    return Document(
        title=(Span("Measures", "strong"),),
        subtitle=(
            Span(_counted(len(rows), kind, late, day_words(selection.as_of)), "muted"),
            *((Span(", by ", "muted"), *side) if plain(side) else ()),
        ),
        blocks=(_table(shown, rows.settled()),) if len(rows) else (),
        records=records.settled(list),
        foot=told.foot(selection) if len(rows) else (),
        empty="" if len(rows) else "no measures",
    )


def _counted(number: int, kind: str, late: int, day: str) -> str:
    overdue = f", {late} overdue" if late else ""
    return f"{counted(number, 'measure')}{f' ({kind})' if kind else ''}{overdue}, by their dates on {day}"


def _table(shown: Sequence[int], rows: Sequence[tuple[Line, ...]]) -> Table:
    """Return the table of the cells that are shown of each row."""
    return Table(tuple(_COLUMNS[each] for each in shown), mapped(rows, lambda row: tuple(row[each] for each in shown)))


def _row(each: Statement, today: Today) -> tuple[Line, ...]:
    """Return all cells that a measure may have, in the order of ``_COLUMNS``."""
    measure: Measure = each.item
    return (
        (*measure_line(measure, rate=False), *origin(each.brief, measure)),
        _sides(each.brief, measure),
        _kind_and_rate(measure, with_kind=True),
        _kind_and_rate(measure, with_kind=False),
        _standing(each, today),
        (Span(each.brief.id, "brief"),),
    )


def measure_record(statement: Statement, today: Today | None) -> Record:
    """Return the plain data of a measure."""
    return {**statement_record(statement, today), **plain_data(statement.item), "kind": "measure"}


def _kind_and_rate(measure: Measure, *, with_kind: bool) -> Line:
    """Return what kind of measure it is, if wanted, and its rate: ``tariff 25% → 100%``."""
    kind = [Span(measure.kind)] if with_kind and measure.kind else []
    rate = [Span(rate_words(measure), "number")] if rate_words(measure) else []
    return joined([*kind, *rate], " ")


def _sides(brief: Brief, measure: Measure) -> Line:
    """Return who imposes it, and on whom: ``United States → China``."""
    arrow = " → " if measure.by else "on "
    on = (Span(arrow, "muted"), *joined(actor_spans(brief, measure.on))) if measure.on else ()
    gainers = (Span(", for ", "muted"), *joined(actor_spans(brief, measure.gainers))) if measure.gainers else ()
    return (*joined(actor_spans(brief, measure.by)), *on, *gainers)


def _standing(statement: Statement, today: Today) -> Line:
    """Return where a measure stands, and behind it its other dates: ``announced on 14 May 2024; in force 2026``."""
    said = standing(statement, today)
    others = [(phase, when) for phase, when in statement.dates if words(when) not in said]
    return (Span(said, "status"), *((Span("; ", "muted"), *phases(statement, others)) if others else ()))


def phases(statement: Statement, dates: Sequence[tuple[str, EdtfDate]] | None = None) -> Line:
    """Return these dates, or all, each with its phase: ``in force May 2024, until 2028``."""
    named = {"ended": "until"}
    shown = statement.dates if dates is None else dates
    return joined([Span(f"{named.get(phase, phase)} {words(when)}", "date") for phase, when in shown])
