"""The whole brief, to hand on: the summary and everything behind it, with the article's own words."""

from briefing.brief.statements import Statement, statements
from briefing.document import Block, Document, Line, Section, Span, Table
from briefing.views.full import background
from briefing.views.measures import measures
from briefing.views.parts import sections
from briefing.views.parts.phrases import dateline
from briefing.views.parts.records import brief_record
from briefing.views.people import people
from briefing.views.selection import Selection


def whole_brief(selection: Selection) -> Document:
    """Return all that one brief says, each statement followed to the article's words at the end."""
    brief = selection.brief
    return Document(
        title=(Span(brief.title, "strong"),),
        subtitle=dateline(brief),
        blocks=(
            *sections.bottom_line(brief),
            *sections.why_it_matters(brief),
            *sections.when_where_who(brief),
            *sections.on_the_table(brief),
            *background(selection),
            *_measures(selection),
            *sections.positions(brief),
            *sections.quotations(brief),
            *sections.judgments(brief),
            *sections.watch(brief),
            *sections.gaps(brief),
            *_who_is_who(selection),
            *sections.sources(brief),
            *_excerpts(selection),
        ),
        records=brief_record(brief),
    )


def _measures(selection: Selection) -> tuple[Block, ...]:
    blocks = measures(selection).blocks
    return (Section("Measures", blocks),) if blocks else ()


def _who_is_who(selection: Selection) -> tuple[Block, ...]:
    blocks = people(selection).blocks
    return (Section("Who is who", blocks),) if blocks else ()


def _excerpts(selection: Selection) -> tuple[Block, ...]:
    """Return each sourced statement beside the words of the article that it rests on."""
    rows: list[tuple[Line, ...]] = []
    for statement in statements(selection.brief):
        rows += _rows(statement)
    return (Section("The article's words", (Table(("Statement", "In the article"), tuple(rows)),)),) if rows else ()


def _rows(statement: Statement) -> list[tuple[Line, ...]]:
    item, brief = statement.item, statement.brief
    if statement.kind == "quote":
        return []
    if statement.kind == "position":
        sides = [(f"{item.question} {brief.actor_name(side.actor)}", side.source) for side in item.sides]
        return [_row(text, excerpts) for text, excerpts in sides if excerpts]
    rows = [_row(statement.text, item.source)] if item.source else []
    if statement.kind == "meeting":
        rows += [
            _row(f"Delegation: {brief.actor_name(delegation.of)}", delegation.source)
            for delegation in item.delegations
            if delegation.source
        ]
        rows += [_row(f"Agenda: {point.item}", point.source) for point in item.agenda if point.source]
    return rows


def _row(text: str, excerpts: list[str]) -> tuple[Line, ...]:
    return (Span(text),), (Span(" · ".join(f"“{excerpt}”" for excerpt in excerpts), "excerpt"),)
