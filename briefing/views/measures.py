"""Tariffs, controls, sanctions, restrictions: by whom, on whom, at what rate, and where they stand."""

from collections.abc import Sequence

from briefing.brief.model import Brief, Measure
from briefing.brief.statements import Statement
from briefing.brief.status import Today, standing
from briefing.dates.edtf import EdtfDate
from briefing.dates.words import day_words, words
from briefing.document import Document, Line, Span, Table, joined, plain
from briefing.text.counting import counted
from briefing.views.parts.phrases import actor_spans, measure_line, origin, rate_words
from briefing.views.parts.records import Record, plain_data, statement_record
from briefing.views.selection import Selection


def measures(selection: Selection) -> Document:
    """Return each measure and where it stands on the day of ``as_of``, with its further dates."""
    found = list(selection.statements("measure"))
    several = selection.several
    sides = [_sides(each.brief, each.item) for each in found]
    # What is the same in each row is said once, above.
    alike = len(found) > 1 and len(set(sides)) == 1
    kinds = [each.item.kind or "" for each in found]
    same_kind = len(found) > 1 and len(set(kinds)) == 1
    all_alike = f" ({kinds[0]})" if same_kind and kinds[0] else ""
    kind_and_rate = "Rate" if same_kind else "Kind and rate"
    columns = ["Measure", *([] if alike else ["By and on"]), kind_and_rate, "Standing"]
    if several:
        columns.append("Brief")
    rows: list[tuple[Line, ...]] = []
    records: list[Record] = []
    for each, side in zip(found, sides, strict=True):
        measure: Measure = each.item
        row = [
            (*measure_line(measure, rate=False), *origin(each.brief, measure)),
            *([] if alike else [side]),
            _kind_and_rate(measure, with_kind=not same_kind),
            _standing(each, selection.today),
        ]
        if several:
            row.append((Span(each.brief.id, "brief"),))
        rows.append(tuple(row))
        records.append(measure_record(each, selection.today))
    count = counted(len(found), "measure")
    if late := sum(standing(each, Today(selection.as_of)).startswith("overdue") for each in found):
        count += f", {late} overdue"
    return Document(
        title=(Span("Measures", "strong"),),
        subtitle=(
            Span(f"{count}{all_alike}, by their dates on {day_words(selection.as_of)}", "muted"),
            *((Span(", by ", "muted"), *sides[0]) if alike and plain(sides[0]) else ()),
        ),
        blocks=(Table(tuple(columns), tuple(rows)),) if rows else (),
        records=records,
        empty="" if found else "no measures",
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
