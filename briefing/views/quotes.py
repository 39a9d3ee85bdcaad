"""Who said what, word for word."""

from briefing.brief.statements import Statement
from briefing.brief.status import Today
from briefing.document import Document, Quotation, Span
from briefing.text.counting import counted
from briefing.views.parts.foot import Told
from briefing.views.parts.phrases import attribution
from briefing.views.parts.records import Record, date_record, statement_record
from briefing.views.selection import Selection


def quotes(selection: Selection) -> Document:
    """Return each quotation with its speaker and occasion."""
    several, told = selection.several, Told()
    blocks, records = selection.rows(Quotation), selection.rows(Record)
    for each in told.by(selection.statements("quote")):
        brief = (Span(" · ", "muted"), Span(each.brief.id, "brief")) if several else ()
        blocks.append(Quotation(each.item.text, (*attribution(each.brief, each.item), *brief)))
        records.append(quote_record(each, selection.today))
    return Document(
        title=(Span("Quotations", "strong"),),
        subtitle=(Span(f"{len(blocks)} from {counted(selection.looked_through, 'brief')}", "muted"),),
        blocks=blocks.settled(),
        records=records.settled(list),
        foot=told.foot(selection) if len(blocks) else (),
        empty="" if len(blocks) else "no quotations",
    )


def quote_record(statement: Statement, today: Today | None) -> Record:
    """Return the plain data of a quotation."""
    return {
        **statement_record(statement, today),
        **date_record(statement.item.date),
        "context": statement.item.context,
        "stated": statement.item.stated,
    }
