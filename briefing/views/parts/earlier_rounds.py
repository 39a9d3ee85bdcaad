"""The earlier rounds of a meeting's series: when, where, who led, and what was left open."""

from collections.abc import Sequence
from typing import NamedTuple

from briefing.brief.model import Brief, Meeting
from briefing.brief.publication import by_publication
from briefing.document import Block, Bullets, Line, Section, Span, Table, joined
from briefing.views.parts.phrases import actor_spans, cited, meeting_when
from briefing.views.parts.records import Record, date_record


class Round(NamedTuple):
    """A meeting of a series, in its brief."""

    brief: Brief
    meeting: Meeting


def earlier_rounds(meeting: Meeting, briefs: Sequence[Brief]) -> list[Round]:
    """Return the rounds of a meeting's series before it, the latest first; each round as its latest brief has it."""
    if meeting.series is None:
        return []
    series = meeting.series.casefold()
    by_round: dict[object, Round] = {}
    for brief in by_publication(briefs):
        for other in brief.meetings:
            if other.series and other.series.casefold() == series and _is_before(other, meeting):
                by_round[other.round or other.title.casefold()] = Round(brief, other)
    return sorted(by_round.values(), key=_order, reverse=True)


def _is_before(other: Meeting, meeting: Meeting) -> bool:
    if other.round and meeting.round:
        return other.round < meeting.round
    return bool(other.date and meeting.date and other.date.latest < meeting.date.earliest)


def _order(each: Round) -> tuple[int, str]:
    return each.meeting.round or 0, each.meeting.date.timeline_day.isoformat() if each.meeting.date else ""


def rounds_section(rounds: Sequence[Round]) -> tuple[Block, ...]:
    """Return the rounds as a table, and the questions that their briefs leave open."""
    if not rounds:
        return ()
    rows = tuple(_row(each) for each in rounds)
    blocks: list[Block] = [Section("Earlier rounds", (Table(("Round", "When", "Where", "Led by", "Brief"), rows),))]
    questions: list[Line] = [
        (Span(position.question), *cited(each.brief, position), Span(" "), Span(each.brief.id, "brief"))
        for each in rounds
        for position in each.brief.positions
        if position.status == "open"
    ]
    if questions:
        blocks.append(Section("Left open", (Bullets(tuple(questions)),)))
    return tuple(blocks)


def _row(each: Round) -> tuple[Line, ...]:
    meeting = each.meeting
    leads = [delegation.lead for delegation in meeting.delegations if delegation.lead]
    return (
        (Span(str(meeting.round or meeting.title)),),
        (*meeting_when(meeting), *cited(each.brief, meeting)),
        (Span(meeting.place or ""),),
        joined(actor_spans(each.brief, leads)),
        (Span(each.brief.id, "brief"),),
    )


def round_record(each: Round) -> Record:
    """Return the plain data of an earlier round."""
    meeting = each.meeting
    return {
        "brief": each.brief.id,
        "title": meeting.title,
        "round": meeting.round,
        **date_record(meeting.date),
        "place": meeting.place,
        "status": meeting.status,
        "led_by": [each.brief.actor_name(side.lead) for side in meeting.delegations if side.lead],
        "left_open": [position.question for position in each.brief.positions if position.status == "open"],
    }
