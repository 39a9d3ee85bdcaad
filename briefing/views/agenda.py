"""The meeting sheet: who meets whom, when and where, and each point with its background."""

from collections.abc import Iterable, Sequence

from briefing.brief.model import AgendaItem, Brief, Delegation, Meeting, TopicId
from briefing.brief.statements import Statement, came_of, statements
from briefing.brief.status import Dated, Today, overdue_words
from briefing.brief.topics import with_all_below
from briefing.dates.words import words
from briefing.document import Block, Bullets, Cards, Document, Facts, Line, Paragraph, Section, Span
from briefing.text.counting import counted
from briefing.views.parts.earlier_rounds import earlier_rounds, round_record, rounds_section
from briefing.views.parts.page import more_line
from briefing.views.parts.phrases import (
    actor_span,
    actor_spans,
    cited,
    date_span,
    dateline,
    introduced,
    measure_line,
    meeting_when,
    origin,
    outcome_line,
    said_by,
    topic_spans,
)
from briefing.views.parts.rank import rank_of
from briefing.views.parts.records import Record, date_record, plain_data, said_record, statement_record
from briefing.views.parts.statement_lines import words_of
from briefing.views.selection import Selection

_BEARING = ("event", "measure", "position")
_BEARING_SHOWN = 6  # statements of a point: with its heading, a fifth of a screen for each of five points


def agenda(selection: Selection) -> Document:
    """Return the sheet of each meeting of one brief."""
    brief = selection.brief
    related = selection.related
    meetings = [each for each in statements(brief) if each.kind == "meeting"]
    blocks = tuple(block for each in meetings for block in _sheet(each, selection))
    bare = sum(not item.topics for meeting in brief.meetings for item in meeting.agenda)
    if bare:
        told = f"{counted(bare, 'point')} of an agenda without a topic in the brief: no background is known."
        blocks = (*blocks, Paragraph((Span(told, "muted"),)))
    records = [_record(each, related, selection.today) for each in meetings]
    titles = [meeting.title for meeting in brief.meetings]
    return Document(
        title=(Span(titles[0], "strong"), *cited(brief, brief.meetings[0]))
        if len(titles) == 1
        else (Span(brief.title, "strong"),),
        subtitle=dateline(brief),
        blocks=blocks,
        records=records,
        empty="" if blocks else f"{brief.id} has no meeting",
    )


def _sheet(statement: Statement, selection: Selection) -> tuple[Block, ...]:
    brief, meeting, today = statement.brief, statement.item, selection.today
    rows: list[tuple[str, tuple[Line, ...]]] = []
    if meeting.date or meeting.status:
        rows.append(("When", (meeting_when(statement, today),)))
    if meeting.place:
        rows.append(("Where", ((Span(meeting.place),),)))
    if meeting.series:
        number = (Span(f", round {meeting.round}"),) if meeting.round else ()
        rows.append(("Series", ((Span(meeting.series), *number),)))
    if meeting.actors:
        rows.append(("With", tuple(introduced(brief, actor) for actor in meeting.actors)))
    came = came_of(statement)
    if of_all := [outcome_line(each, today) for each in came if each.keys[2] == "outcome"]:
        rows.append(("Outcome", tuple(of_all)))
    blocks: list[Block] = [Facts(tuple(rows))] if rows else []
    if meeting.delegations:
        cards = Cards(tuple(_card(brief, delegation) for delegation in meeting.delegations))
        blocks.append(Section("Delegations", (cards,)))
    points = [_point(statement, place, came, selection) for place in range(len(meeting.agenda))]
    if points:
        listed = any(point.blocks for point in points)
        blocks.append(Section("Agenda", tuple(points) if listed else (_list(brief, meeting),)))
    blocks += rounds_section(earlier_rounds(meeting, selection.related), today)
    if len(brief.meetings) > 1:
        return (Section(meeting.title, tuple(blocks), behind=cited(brief, meeting)),)
    return tuple(blocks)


def _card(brief: Brief, delegation: Delegation) -> tuple[Line, tuple[Line, ...]]:
    lines: list[Line] = []
    if delegation.lead:
        lines.append((*introduced(brief, delegation.lead, within=delegation.of), Span(" (lead)", "status")))
    lines += [introduced(brief, member, within=delegation.of) for member in delegation.members]
    title = (actor_span(brief, delegation.of), *cited(brief, delegation))
    return title, tuple(lines) or ((Span("members not named", "muted"),),)


def _point(statement: Statement, place: int, came: Sequence[Statement], selection: Selection) -> Section:
    """Return one point with what came of it, and the background, measures and positions that share its topics."""
    brief, item, today = statement.brief, statement.item.agenda[place], selection.today
    bearing = bearing_on(brief, item.topics)
    shown = _foremost(bearing, item, selection)
    lines = [_bearing_line(each, today) for each in shown]
    blocks: list[Block] = []
    if said := said_by(brief, item):
        blocks.append(Paragraph((Span(said[0].text.removeprefix(" — "), "muted"), *said[1:])))
    blocks += [Paragraph(outcome_line(each, today)) for each in came if each.keys[2:4] == ("agenda", place)]
    if lines:
        blocks.append(Bullets(tuple(lines)))
    elif item.topics:
        blocks.append(Paragraph((Span("no background, measure or position under this topic", "muted"),)))
    left_out = len(bearing) - len(shown)
    more = more_line(left_out, f"briefing topics {selection.name} {item.topics[0]}") if left_out else ()
    return Section(f"{place + 1}. {item.item}", tuple(blocks), behind=cited(brief, item), more=more)


def _foremost(bearing: Sequence[Statement], item: AgendaItem, selection: Selection) -> Sequence[Statement]:
    """Return what bears most on a point, in the order given: what has its very topic, and then by rank.

    A topic may be as wide as the whole brief.
    """
    if len(bearing) <= _BEARING_SHOWN:
        return bearing
    rank = rank_of(selection)
    own = frozenset(item.topics)
    by_rank = sorted(bearing, key=lambda each: (own.isdisjoint(each.topics), rank(each)))
    kept = {each.keys for each in by_rank[:_BEARING_SHOWN]}
    return [each for each in bearing if each.keys in kept]


def _list(brief: Brief, meeting: Meeting) -> Bullets:
    """Return the points as a plain list, for there is nothing to tell below any of them."""
    return Bullets(tuple((Span(item.item), *cited(brief, item)) for item in meeting.agenda), numbered=True)


def bearing_on(brief: Brief, topics: Iterable[TopicId]) -> list[Statement]:
    """Return the events, measures and positions that share a topic or one below it, by date, undated last."""
    wanted = with_all_below(topics, ((id_, topic.under) for id_, topic in brief.topics.items()))
    found = [
        statement
        for statement in statements(brief)
        if statement.kind in _BEARING and wanted.intersection(statement.topics)
    ]
    known = sorted((each for each in found if each.dates), key=lambda each: each.dates[0][1])
    return known + [each for each in found if not each.dates]


def _bearing_line(statement: Statement, today: Today) -> Line:
    brief, item = statement.brief, statement.item
    late = [overdue_words(Dated(when, phase, statement), today) for phase, when in statement.dates[:1]]
    when = (date_span(statement.dates[0][1]), Span(": ", "muted")) if statement.dates else ()
    if statement.kind == "measure":
        phases = [phase for phase, _ in statement.dates[:1]]
        marks = [
            item.kind or "measure",
            *(["proposed"] if statement.status == "proposed" else []),
            *phases,
            *filter(None, late),
        ]
        return (*when, *measure_line(item, (Span(f" ({', '.join(marks)})", "status"),)), *origin(brief, item))
    if statement.kind == "position":
        sides: list[Span] = []
        for side in item.sides:
            said = said_by(brief, side)
            sides += [Span(" "), *actor_spans(brief, [side.actor]), Span(f": {side.says}"), *said, *cited(brief, side)]
            sides += [Span(";", "muted")] if side is not item.sides[-1] else []
        return (Span(item.question, "strong"), *sides)
    marks = [*([statement.status] if statement.status != "reported" else []), *filter(None, late)]
    status = (Span(f" ({', '.join(marks)})", "status"),) if marks else ()
    return (*when, *words_of(statement, status), *origin(brief, item))


def _record(statement: Statement, related: Sequence[Brief], today: Today) -> Record:
    """Return a meeting as in the format, with what bears on each point of its agenda."""
    brief, meeting = statement.brief, statement.item
    points = [
        {
            **plain_data(item),
            **said_record(brief, item.said_by, item.via),
            "topic_labels": [span.text for span in topic_spans(brief, item.topics)],
            "bearing": [
                {**statement_record(each, today), "dates": {phase or "date": when.text for phase, when in each.dates}}
                for each in bearing_on(brief, item.topics)
            ],
        }
        for item in meeting.agenda
    ]
    delegations = [
        {**plain_data(delegation), "of_name": brief.actor_name(delegation.of), "people": _people(brief, delegation)}
        for delegation in meeting.delegations
    ]
    return {
        **statement_record(statement, today),
        **date_record(meeting.date),
        "title": meeting.title,
        "series": meeting.series,
        "round": meeting.round,
        "place": meeting.place,
        "stated": meeting.stated,
        "when": words(meeting.date) if meeting.date else None,
        "delegations": delegations,
        "agenda": points,
        "outcome": plain_data(meeting.outcome),
        "earlier_rounds": [round_record(each, today) for each in earlier_rounds(meeting, related)],
    }


def _people(brief: Brief, delegation: Delegation) -> list[Record]:
    named = [*([delegation.lead] if delegation.lead else []), *delegation.members]
    return [{"id": id_, **plain_data(brief.actors[id_]), "lead": id_ == delegation.lead} for id_ in named]
