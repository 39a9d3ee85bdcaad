"""The earlier rounds of a meeting's series: when, where, who led, and what was left open."""

from collections.abc import Sequence
from typing import NamedTuple

from briefing.brief.model import Brief, Meeting, Outcome
from briefing.brief.outcomes import outcomes
from briefing.brief.publication import by_publication
from briefing.brief.statements import Statement, came_of, statements
from briefing.brief.status import Today, standing
from briefing.document import Block, Bullets, Line, Section, Span, Table, joined
from briefing.views.parts.phrases import actor_spans, cited, meeting_when, outcome_line
from briefing.views.parts.records import Record, date_record, plain_data


class Round(NamedTuple):
    """A meeting of a series, as its brief states it."""

    statement: Statement

    @property
    def brief(self) -> Brief:
        """The brief that tells of it."""
        return self.statement.brief

    @property
    def meeting(self) -> Meeting:
        """The meeting itself."""
        meeting: Meeting = self.statement.item
        return meeting


def earlier_rounds(meeting: Meeting, briefs: Sequence[Brief]) -> list[Round]:
    """Return the rounds of a meeting's series before it, the latest first; each round as its latest brief has it."""
    if meeting.series is None:
        return []
    series = meeting.series.casefold()
    by_round: dict[object, Round] = {}
    for brief in by_publication(briefs):
        for each in statements(brief):
            other = each.item
            if each.kind != "meeting":
                continue
            if other.series and other.series.casefold() == series and _is_before(other, meeting):
                by_round[other.round or other.title.casefold()] = Round(each)
    return sorted(by_round.values(), key=_order, reverse=True)


def _is_before(other: Meeting, meeting: Meeting) -> bool:
    if other.round and meeting.round:
        return other.round < meeting.round
    return bool(other.date and meeting.date and other.date.latest < meeting.date.earliest)


def _order(each: Round) -> tuple[int, str]:
    return each.meeting.round or 0, each.meeting.date.timeline_day.isoformat() if each.meeting.date else ""


def rounds_section(rounds: Sequence[Round], today: Today) -> tuple[Block, ...]:
    """Return the rounds as a table, what is still owed from them, and the questions that their briefs leave open."""
    if not rounds:
        return ()
    rows = tuple(_row(each, today) for each in rounds)
    blocks: list[Block] = [Section("Earlier rounds", (Table(("Round", "When", "Where", "Led by", "Brief"), rows),))]
    if owing := [(*outcome_line(each, today), Span(" "), Span(each.brief.id, "brief")) for each in owed(rounds)]:
        blocks.append(Section("Still owed", (Bullets(tuple(owing)),)))
    questions: list[Line] = [
        (Span(position.question), *cited(each.brief, position), Span(" "), Span(each.brief.id, "brief"))
        for each in rounds
        for position in each.brief.positions
        if position.status == "open"
    ]
    if questions:
        blocks.append(Section("Left open", (Bullets(tuple(questions)),)))
    return tuple(blocks)


def owed(rounds: Sequence[Round]) -> list[Statement]:
    """Return what earlier rounds left to be done: put off or left open, or agreed with who does it or until when.

    What a later round tells in the same words is told by that one alone. The rounds come the latest first.
    """
    found: dict[str, Statement | None] = {}
    for each in rounds:
        for statement in came_of(each.statement):
            outcome: Outcome = statement.item
            is_owed = outcome.status in ("open", "deferred") or (
                outcome.status in ("agreed", None) and bool(outcome.due or outcome.by)
            )
            found.setdefault(" ".join(outcome.what.casefold().split()), statement if is_owed else None)
    return [each for each in found.values() if each is not None]


def _row(each: Round, today: Today) -> tuple[Line, ...]:
    meeting = each.meeting
    leads = [delegation.lead for delegation in meeting.delegations if delegation.lead]
    return (
        (Span(str(meeting.round or meeting.title)),),
        (*meeting_when(each.statement, today), *cited(each.brief, meeting)),
        (Span(meeting.place or ""),),
        joined(actor_spans(each.brief, leads)),
        (Span(each.brief.id, "brief"),),
    )


def round_record(each: Round, today: Today) -> Record:
    """Return the plain data of an earlier round."""
    meeting = each.meeting
    return {
        "brief": each.brief.id,
        "title": meeting.title,
        "round": meeting.round,
        **date_record(meeting.date),
        "place": meeting.place,
        "status": meeting.status,
        "standing": standing(each.statement, today),
        "outcome": [plain_data(outcome) for _, outcome, _ in outcomes(meeting)],
        "led_by": [each.brief.actor_name(side.lead) for side in meeting.delegations if side.lead],
        "left_open": [position.question for position in each.brief.positions if position.status == "open"],
    }
