"""The ledger of positions: each question, and what each side says to it."""

from briefing.brief.statements import Statement
from briefing.brief.status import Today
from briefing.document import Block, Document, Paragraph, Span
from briefing.text.counting import counted
from briefing.views.parts.foot import Told
from briefing.views.parts.records import Record, plain_data, said_record, statement_record
from briefing.views.parts.sections import position_blocks
from briefing.views.selection import Selection


def positions(selection: Selection) -> Document:
    """Return each question with the sides' claims next to each other."""
    several, told = selection.several, Told()
    blocks, records = selection.rows(Block), selection.rows(Record)
    for each in told.by(selection.statements("position")):
        blocks.extend(position_blocks(each.brief, each.item))
        if several:
            blocks.append(Paragraph((Span(each.brief.id, "brief"),)))
        records.append(_record(each, selection.today))
    return Document(
        title=(Span("Positions", "strong"),),
        subtitle=(Span(counted(len(records), "question"), "muted"),),
        blocks=blocks.settled(),
        records=records.settled(list),
        foot=told.foot(selection) if len(records) else (),
        empty="" if len(records) else "no positions",
    )


def _record(each: Statement, today: Today) -> Record:
    sides = [
        {
            **plain_data(side),
            "actor_name": each.brief.actor_name(side.actor),
            **said_record(each.brief, side.said_by, side.via),
        }
        for side in each.item.sides
    ]
    return {**statement_record(each, today), "question": each.item.question, "sides": sides}
