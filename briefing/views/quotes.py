"""Who said what, word for word."""

from briefing.brief.statements import Statement
from briefing.brief.status import Today
from briefing.document import Block, Document, Quotation, Span
from briefing.text.counting import counted
from briefing.views.parts.phrases import attribution
from briefing.views.parts.records import Record, date_record, statement_record
from briefing.views.selection import Selection


def quotes(selection: Selection) -> Document:
    """Return each quotation with its speaker and occasion."""
    found = list(selection.statements("quote"))
    several = selection.several
    blocks: list[Block] = []
    for each in found:
        brief = (Span(" · ", "muted"), Span(each.brief.id, "brief")) if several else ()
        blocks.append(Quotation(each.item.text, (*attribution(each.brief, each.item), *brief)))
    return Document(
        title=(Span("Quotations", "strong"),),
        subtitle=(Span(f"{len(found)} from {counted(selection.looked_through, 'brief')}", "muted"),),
        blocks=tuple(blocks),
        records=[quote_record(each, selection.today) for each in found],
        empty="" if found else "no quotations",
    )


def quote_record(statement: Statement, today: Today | None) -> Record:
    """Return the plain data of a quotation."""
    return {
        **statement_record(statement, today),
        **date_record(statement.item.date),
        "context": statement.item.context,
        "stated": statement.item.stated,
    }
