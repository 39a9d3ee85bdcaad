"""Tariffs, controls, sanctions, restrictions: by whom, on whom, at what rate, and where they stand."""

from datetime import date

from briefing.brief.date_words import day_words, words
from briefing.brief.dates import EdtfDate
from briefing.brief.model import Brief, Measure
from briefing.brief.statements import Statement
from briefing.document import Document, Line, Span, Table, joined, plain
from briefing.selection import Selection
from briefing.views.phrases import actor_spans, counted, measure_line, rate_words
from briefing.views.records import Record, plain_data, statement_record


def measures(selection: Selection) -> Document:
    """Return each measure with its dates and its standing on the day asked for."""
    found = [
        each
        for each in selection.statements("measure")
        if not selection.filters.in_force
        or standing(each.item, selection.as_of, each.brief.article.published).startswith("in force")
    ]
    several = selection.several
    sides = [_sides(each.brief, each.item) for each in found]
    # What is the same in each row is said once, above.
    alike = len(found) > 1 and len(set(sides)) == 1
    columns = ["Measure", *([] if alike else ["By and on"]), "Rate", "Dates", "Standing"]
    if several:
        columns.append("Brief")
    rows: list[tuple[Line, ...]] = []
    records: list[Record] = []
    for each, side in zip(found, sides, strict=True):
        measure: Measure = each.item
        stands = standing(measure, selection.as_of, each.brief.article.published)
        row = [
            measure_line(measure, rate=False),
            *([] if alike else [side]),
            (Span(rate_words(measure), "number"),),
            phases(each),
            (Span(stands, "status"),),
        ]
        if several:
            row.append((Span(each.brief.id, "brief"),))
        rows.append(tuple(row))
        records.append(
            {
                **statement_record(each),
                **plain_data(measure),
                "measure_kind": measure.kind,
                "kind": "measure",
                "standing": stands,
            }
        )
    count = counted(len(found), "measure")
    return Document(
        title=(Span("Measures", "strong"),),
        subtitle=(
            Span(f"{count}, by their dates on {day_words(selection.as_of)}", "muted"),
            *((Span(", by ", "muted"), *sides[0]) if alike and plain(sides[0]) else ()),
        ),
        blocks=(Table(tuple(columns), tuple(rows)),) if rows else (),
        records=records,
        filters=selection.filters.described(selection.as_of),
        empty="" if found else "no measures",
    )


def _sides(brief: Brief, measure: Measure) -> Line:
    """Return who imposes it, and on whom: ``United States → China``."""
    on = (Span(" → ", "muted"), *joined(actor_spans(brief, measure.on))) if measure.on else ()
    return (*joined(actor_spans(brief, measure.by)), *on)


def standing(measure: Measure, as_of: date, published: EdtfDate) -> str:
    """Return where a measure stands on a day, as far as its dates tell.

    What was still to come when the article was published is only ``as planned``. A date whose span
    holds the day leaves it open: ``in force in 2024`` is, on a day of 2024, ``due or in force``.
    """
    if measure.status == "proposed":
        return "proposed"
    if measure.ended and measure.ended.latest < as_of:
        return f"ended{_as_planned(measure.ended, published)}"
    if measure.in_force:
        if measure.in_force.latest <= as_of:
            return f"in force{_as_planned(measure.in_force, published)}"
        return "to come" if measure.in_force.place > as_of else "due or in force"
    if measure.announced:
        return "announced" if measure.announced.earliest <= as_of else "to be announced"
    return "no date given"


def _as_planned(when: EdtfDate, published: EdtfDate) -> str:
    return " as planned" if when.latest > published.latest else ""


def phases(statement: Statement) -> Line:
    """Return each date with its phase: ``in force May 2024, until 2028``."""
    named = {"ended": "until"}
    return joined([Span(f"{named.get(phase, phase)} {words(when)}", "date") for phase, when in statement.dates])
