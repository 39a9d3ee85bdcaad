"""Numbers as numbers: each series in a row, with its history."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from briefing.brief.publication import publication
from briefing.brief.statements import Statement
from briefing.brief.status import Today
from briefing.dates.edtf import EdtfDate
from briefing.dates.words import words
from briefing.document import Document, Line, Span, Table, joined
from briefing.text.amounts import amounts
from briefing.text.counting import counted
from briefing.views.parts.phrases import actor_span, said_by
from briefing.views.parts.records import Record, date_record, plain_data, statement_record
from briefing.views.selection import Selection

_BARS = "▁▂▃▄▅▆▇█"
_SHOWN = 6  # values of a history: more don't fit beside its name at 80 columns


class Point(NamedTuple):
    """One value of a series, the day that it is of, and the brief that tells it."""

    value: str
    when: EdtfDate
    statement: Statement


def figures(selection: Selection) -> Document:
    """Return a row for each series: what it measures, its latest value, and those before."""
    found = list(selection.statements("figure"))
    series = _series(found)
    has_actors = any(points[0].statement.item.of for points in series)
    columns = ["Figure", *(["Of"] if has_actors else []), "Value", "When", "Before"]
    if selection.several:
        columns.append("Brief")
    rows = tuple(_row(points, of=has_actors, briefs=selection.several) for points in series)
    return Document(
        title=(Span("Figures", "strong"),),
        subtitle=(Span(f"{counted(len(series), 'series', 'series')}, {counted(len(found), 'value')}", "muted"),),
        blocks=(Table(tuple(columns), rows),) if rows else (),
        records=[figure_record(each, selection.today) for each in found],
        empty="" if found else "no figures",
    )


def history(points: Sequence[Point]) -> list[str]:
    """Return the values of a series in their order, with what the first of them was before; each change once."""
    values = [points[0].statement.item.before] if points[0].statement.item.before else []
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


def _series(found: Sequence[Statement]) -> list[list[Point]]:
    """Return the points of each series by their days; a series is what one calls the same of the same actor.

    What several briefs tell of one day is one point, as the latest of them has it.
    """
    by_name: dict[tuple[str, str | None], dict[EdtfDate, Point]] = {}
    for each in sorted(found, key=lambda each: publication(each.brief)):
        name = (" ".join(each.text.casefold().split()), each.item.of)
        when = each.item.date or each.brief.article.published
        by_name.setdefault(name, {})[when] = Point(each.item.value, when, each)
    return [sorted(points.values(), key=lambda point: point.when) for points in by_name.values()]


def _row(points: Sequence[Point], *, of: bool, briefs: bool) -> tuple[Line, ...]:
    latest = points[-1]
    item, brief = latest.statement.item, latest.statement.brief
    *before, _ = history(points)
    without = () if latest.statement.source else (Span(" (no source)", "status"),)
    bars = drawn([*before, latest.value])
    told: list[Span] = [Span(f"{bars} ", "muted")] if bars else []
    if len(before) > _SHOWN:
        told.append(Span("… ", "muted"))
    told += joined([Span(value, "number") for value in before[-_SHOWN:]], " → ")
    when = Span(words(item.date), "date") if item.date else Span(f"as of {words(latest.when)}", "muted")
    row: list[Line] = [(Span(item.what), *without, *said_by(brief, item))]
    if of:
        row.append((actor_span(brief, item.of),) if item.of else ())
    row += [(Span(item.value, "number"),), (when,), tuple(told)]
    if briefs:
        named = dict.fromkeys(point.statement.brief.id for point in reversed(points))
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
