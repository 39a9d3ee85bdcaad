"""The ledger of positions: each question, and what each side says to it."""

from briefing.document import Block, Document, Paragraph, Span
from briefing.text.counting import counted
from briefing.views.parts.records import plain_data, said_record, statement_record
from briefing.views.parts.sections import position_blocks
from briefing.views.selection import Selection


def positions(selection: Selection) -> Document:
    """Return each question with the sides' claims next to each other."""
    found = list(selection.statements("position"))
    several = selection.several
    blocks: list[Block] = []
    for each in found:
        blocks += position_blocks(each.brief, each.item)
        if several:
            blocks.append(Paragraph((Span(each.brief.id, "brief"),)))
    records = [
        {
            **statement_record(each, selection.today),
            "question": each.item.question,
            "sides": [
                {
                    **plain_data(side),
                    "actor_name": each.brief.actor_name(side.actor),
                    **said_record(each.brief, side.said_by, side.via),
                }
                for side in each.item.sides
            ],
        }
        for each in found
    ]
    return Document(
        title=(Span("Positions", "strong"),),
        subtitle=(Span(counted(len(found), "question"), "muted"),),
        blocks=tuple(blocks),
        records=records,
        empty="" if found else "no positions",
    )
