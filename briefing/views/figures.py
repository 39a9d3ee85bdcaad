"""Numbers as numbers: each series in a row, with its history."""

from array import array
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any

from msgspec import Struct

from briefing.brief.publication import in_order
from briefing.brief.statements import Statement
from briefing.brief.status import Today
from briefing.dates.edtf import edtf
from briefing.dates.words import words
from briefing.document import Document, Line, Span, Table, joined
from briefing.text.amounts import amounts
from briefing.text.counting import counted
from briefing.views.parts.foot import Told
from briefing.views.parts.phrases import actor_span, said_by
from briefing.views.parts.records import Record, date_record, plain_data, statement_record
from briefing.views.selection import Selection

_BARS = "▁▂▃▄▅▆▇█"
_SHOWN = 6  # values of a history: more don't fit beside its name at 80 columns


class _Point(Struct):
    """One value of a series: the day that it is of and how that is shown, the brief that tells it, and its cells.

    ``day`` is EDTF; ``before`` is what it was before, as the brief tells.
    """

    value: str
    day: str
    shown: Line
    before: str | None
    brief: str
    what: Line
    of: Line


def figures(selection: Selection) -> Document:
    """Return a row for each series: what it measures, its latest value, and those before."""
    told = Told()
    points, records = selection.rows(_Point), selection.rows(Record)
    places: list[tuple[Any, ...]] = []  # by publication
    series: dict[tuple[str, str | None], array[int]] = {}
    for place, brief in in_order(selection.briefs):
        for each in told.by(selection.statements_of(brief, "figure")):
            series.setdefault((" ".join(each.text.casefold().split()), each.item.of), array("Q")).append(len(points))
            places.append((*place, len(points)))
            points.append(_point(each))
            records.append(figure_record(each, selection.today))
    has_actors = any(of for _, of in series)
    columns = ["Figure", *(["Of"] if has_actors else []), "Value", "When", "Before"]
    if selection.several:
        columns.append("Brief")
    rows = selection.rows(tuple[Line, ...])
    in_turn = [sorted(each, key=places.__getitem__) for each in series.values()]
    for numbers in sorted(in_turn, key=lambda numbers: places[numbers[0]]):
        rows.append(_row(_by_day(points[number] for number in numbers), of=has_actors, briefs=selection.several))
    return Document(
        title=(Span("Figures", "strong"),),
        subtitle=(Span(f"{counted(len(series), 'series', 'series')}, {counted(len(points), 'value')}", "muted"),),
        blocks=(Table(tuple(columns), rows.settled()),) if len(rows) else (),
        records=records.settled(list),
        foot=told.foot(selection) if len(points) else (),
        empty="" if len(points) else "no figures",
    )


def _point(statement: Statement) -> _Point:
    item, brief = statement.item, statement.brief
    without = () if statement.source else (Span(" (no source)", "status"),)
    when = item.date or brief.article.published
    return _Point(
        value=item.value,
        day=when.text,
        shown=(Span(words(when), "date") if item.date else Span(f"as of {words(when)}", "muted"),),
        before=item.before,
        brief=brief.id,
        what=(Span(item.what), *without, *said_by(brief, item)),
        of=(actor_span(brief, item.of),) if item.of else (),
    )


def _by_day(points: Iterable[_Point]) -> list[_Point]:
    """Return the points of a series by their days: what several briefs tell of one, as the latest of them has it."""
    by_day = {edtf(point.day): point for point in points}
    return [by_day[day] for day in sorted(by_day)]


def _history(points: Sequence[_Point]) -> list[str]:
    """Return the values of a series in their order, with what the first of them was before; each change once."""
    values = [points[0].before] if points[0].before else []
    for point in points:
        if not values or values[-1] != point.value:
            values.append(point.value)
    return values


def drawn(values: Sequence[str]) -> str:
    """Return the values as a small line of bars from zero; empty for fewer than two, or where their units differ."""
    found = [amounts(value)[:1] for value in values]
    if len(values) <= 1 or not all(found) or len({each[0].unit for each in found}) > 1:
        return ""
    numbers = [each[0].value for each in found]
    low, high = min(*numbers, Decimal(0)), max(*numbers, Decimal(0))
    return "".join(
        _BARS[int((number - low) * (len(_BARS) - 1) / (high - low)) if high > low else 0] for number in numbers
    )


def _row(points: Sequence[_Point], *, of: bool, briefs: bool) -> tuple[Line, ...]:
    latest = points[-1]
    *before, _ = _history(points)
    bars = drawn([*before, latest.value])
    told: list[Span] = [Span(f"{bars} ", "muted")] if bars else []
    if len(before) > _SHOWN:
        told.append(Span("… ", "muted"))
    told += joined([Span(value, "number") for value in before[-_SHOWN:]], " → ")
    row: list[Line] = [latest.what]
    if of:
        row.append(latest.of)
    row += [(Span(latest.value, "number"),), latest.shown, tuple(told)]
    if briefs:
        named = dict.fromkeys(point.brief for point in reversed(points))
        row.append(joined([Span(id_, "brief") for id_ in named]))
    return tuple(row)


def figure_record(statement: Statement, today: Today | None) -> Record:
    """Return the plain data of a figure."""
    item = statement.item
    return {
        **statement_record(statement, today),
        **date_record(item.date),
        **{name: plain_data(getattr(item, name)) for name in ("what", "value", "before", "of", "stated")},
        "of_name": statement.brief.actor_name(item.of) if item.of else None,
    }
