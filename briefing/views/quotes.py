"""Who said what, word for word."""

from briefing.document import Block, Document, Quotation, Span
from briefing.text.counting import counted
from briefing.views.parts.phrases import attribution
from briefing.views.parts.records import date_record, statement_record
from briefing.views.selection import Selection


def quotes(selection: Selection) -> Document:
    """Return each quotation with its speaker and occasion."""
    found = list(selection.statements("quote"))
    several = selection.several
    blocks: list[Block] = []
    for each in found:
        brief = (Span(" · ", "muted"), Span(each.brief.id, "brief")) if several else ()
        blocks.append(Quotation(each.item.text, (*attribution(each.brief, each.item), *brief)))
    records = [
        {
            **statement_record(each, selection.today),
            **date_record(each.item.date),
            "context": each.item.context,
            "stated": each.item.stated,
        }
        for each in found
    ]
    return Document(
        title=(Span("Quotations", "strong"),),
        subtitle=(Span(f"{len(found)} from {counted(selection.looked_through, 'brief')}", "muted"),),
        blocks=tuple(blocks),
        records=records,
        empty="" if found else "no quotations",
    )
