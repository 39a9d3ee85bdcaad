"""The paper of a library since a day: its new briefs, and what is new, contradicted, changed or lapsed."""

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import groupby
from typing import Literal, NamedTuple

from briefing.brief.model import Brief, Topic, TopicId
from briefing.brief.publication import topics_by_id
from briefing.brief.statements import Statement
from briefing.brief.status import Today, is_ahead, is_background
from briefing.comparison.additions import Addition, compare
from briefing.comparison.changes import Difference
from briefing.comparison.independence import OneSource, sources_of
from briefing.comparison.lapsed import Lapsed, lapsed
from briefing.dates.edtf import EdtfDate
from briefing.dates.words import day_words
from briefing.document import Block, Bullets, Document, Line, Paragraph, Section, Span, joined
from briefing.problems import CannotGoOn
from briefing.views.difference import field_spans
from briefing.views.parts.compared import compared, compared_words, left_out_words, selected
from briefing.views.parts.foot import foot_of
from briefing.views.parts.new_briefs import briefs_section, briefs_shown, new_brief_record, new_briefs
from briefing.views.parts.page import more_line
from briefing.views.parts.phrases import cited, date_span, in_a_row, source_lines
from briefing.views.parts.rank import best, rank_of
from briefing.views.parts.records import Record, statement_record
from briefing.views.parts.statement_lines import statement_line
from briefing.views.selection import Selection

Part = Literal["new", "contradicted", "changed", "lapsed"]
PARTS: tuple[Part, ...] = ("new", "contradicted", "changed", "lapsed")
_UNREPORTED = "By {} their day has passed, and no brief since then tells of them in like words:"
_ENDED = "By {} the day has passed on which they were to end:"
_NOTHING_ADDED = (Paragraph((Span("They add nothing to what was told before.", "muted"),)),)
_NO_TOPIC = "Without a topic"
_NO_BRIEF = "no brief was published since"
_EARLIER = "Of earlier days, not told before in these words"
_POINTED_AT = 3  # briefs; of what lapsed in six years of 3,000 made-up briefs nothing points at more


class _Row(NamedTuple):
    """A line of the paper, its topic and date, and what it was made from."""

    part: Part
    topic: str
    when: EdtfDate | None
    made_from: Addition | Lapsed
    sources: Sequence[OneSource]

    @property
    def place(self) -> tuple[bool, str, bool, date]:
        """The order of lines: by topic, those without one last; then by date, those without one last."""
        day = self.when.timeline_day if self.when else date.max
        return not self.topic, self.topic.casefold(), self.when is None, day


def new_since(selection: Selection) -> Document:
    """Return the briefs published on or after a day, what they add to those before it, and what has lapsed.

    A brief whose article is dated by no more than a month or a year counts as published since where it may
    have been. Statements are compared in all briefs, whatever the filters; these choose what is shown, by
    the earlier or by the later statement. What was published after the day of the paper is no part of it.
    """
    since = selection.since
    if since is None:
        raise CannotGoOn("new-since needs the day since which news are wanted", hint="since=date(2024, 8, 1)")
    looked_at = compared(selection, since)
    selection, later = selected(selection, looked_at), looked_at.later
    published = compared_words(looked_at, selection.as_of)
    nobody = f"{_NO_BRIEF}{left_out_words(looked_at, selection.as_of)}"
    found = compare(looked_at.earlier, later)
    topics = topics_by_id(selection.briefs)
    rows = [
        *(
            _row(selection, each.change, each.new, each, topics)
            for each in found.additions
            if each.change != "no longer said" and any(selection.keeps(one) for one in (*each.new, each.old) if one)
        ),
        *(
            _row(selection, "lapsed", each.old, each, topics)
            for each in lapsed(found, since, selection.as_of)
            if selection.keeps_date(each.when) and any(selection.keeps(one) for one in each.old)
        ),
    ]
    rows.sort(key=lambda row: (PARTS.index(row.part), row.place))
    arrived = new_briefs(selection, later)
    count = {part: sum(row.part == part for row in rows) for part in PARTS}
    subtitle = _subtitle(rows, published)
    if selection.most:
        rows = _most_important(selection, rows)
    day = day_words(since)
    parts = [
        section
        for part in PARTS
        for section in _section(part, [row for row in rows if row.part == part], selection, count[part], later)
    ]
    return Document(
        title=(Span(f"New since {day}", "strong"),),
        subtitle=subtitle,
        blocks=(*briefs_section(selection, arrived), *(parts or _NOTHING_ADDED)) if arrived or rows else (),
        records=[
            *map(new_brief_record, briefs_shown(selection, arrived)),
            *(_record(row, selection.today) for row in rows),
        ],
        foot=foot_of(
            selection, [*arrived, *(brief for row in rows for source in row.sources for brief in source.briefs)]
        ),
        empty="" if arrived or rows else f"nothing new since {day}: {published if later else nobody}",
    )


def _row(
    selection: Selection,
    part: Part,
    statements: Sequence[Statement],
    made_from: Addition | Lapsed,
    known: Mapping[TopicId, Topic],
) -> _Row:
    asked = selection.filters.topics
    topics = [topic for each in statements for topic in each.topics]
    topic = next((topic for topic in topics if topic in asked), topics[0] if topics else None)
    dates = (each for _, each in statements[0].dates)
    when = made_from.when if isinstance(made_from, Lapsed) else min(dates, default=None)
    sources = sources_of((each.brief for each in statements), selection.provenance_of)
    return _Row(part, known[topic].label if topic else "", when, made_from, sources)


def _subtitle(rows: Sequence[_Row], published: str) -> Line:
    counts = [(part, sum(row.part == part for row in rows)) for part in PARTS]
    found = ", ".join(f"{count} {part}" for part, count in counts if count)
    found = f"{found} · " if found else ""
    return (Span(f"{found}{published}", "muted"),)


def _most_important(selection: Selection, rows: Sequence[_Row]) -> list[_Row]:
    """Return as many rows of each part as are wanted, in the order given: those that come first by rank."""
    rank = rank_of(selection)
    kept: set[int] = set()
    for part in PARTS:
        own = sorted((row for row in rows if row.part == part), key=lambda row: best(_statements(row), rank))
        kept |= {id(row) for row in own[: selection.most]}
    return [row for row in rows if id(row) in kept]


def _statements(row: _Row) -> Sequence[Statement]:
    return row.made_from.old if isinstance(row.made_from, Lapsed) else row.made_from.new


def _section(
    part: Part, rows: Sequence[_Row], selection: Selection, count: int, later: Sequence[Brief]
) -> tuple[Section, ...]:
    """Return a part of so many rows, of which these are shown."""
    if not rows:
        return ()
    blocks: list[Block] = []
    if part == "new":
        earlier = [row for row in rows if _is_of_earlier_days(row, selection.since)]
        news = [row for row in rows if row not in earlier]
        by_topic = [list(group) for _, group in groupby(news, key=lambda row: row.topic.casefold())]
        for group in by_topic:
            bullets = Bullets(tuple(_line(row, selection.today, several=len(later) > 1) for row in group))
            blocks.append(bullets if len(by_topic) == 1 else Section(group[0].topic or _NO_TOPIC, (bullets,)))
        if earlier:
            bullets = Bullets(tuple(_line(row, selection.today, several=len(later) > 1) for row in earlier))
            blocks.append(Section(_EARLIER, (bullets,)))
    elif part == "lapsed":
        blocks += _lapsed_blocks(rows, selection.today)
    else:
        blocks.append(Bullets(tuple(_line(row, selection.today) for row in rows)))
    more = more_line(count - len(rows), f"briefing new-since {selection.since}") if count > len(rows) else ()
    return (Section(part.capitalize(), tuple(blocks), more=more),)


def _is_of_earlier_days(row: _Row, since: date | None) -> bool:
    """Return whether a row is of what lay before the news and before the day asked for: new to the library alone."""
    first = _statements(row)[0]
    is_over = since is not None and all(when.latest < since for _, when in first.dates)
    return is_over and is_background(first) and not is_ahead(first)


def _lapsed_blocks(rows: Sequence[_Row], today: Today) -> list[Block]:
    blocks: list[Block] = []
    for said, ended in ((_UNREPORTED, False), (_ENDED, True)):
        lines = tuple(
            _lapsed_line(row.made_from, row.sources, today.day)
            for row in rows
            if isinstance(row.made_from, Lapsed) and row.made_from.is_end == ended
        )
        if lines:
            blocks += [Paragraph((Span(said.format(day_words(today.day)), "muted"),)), Bullets(lines)]
    return blocks


def _line(row: _Row, today: Today, *, several: bool = True) -> Line:
    """Return a row in a line; where only one brief is new, not ``several``, it needs no name."""
    if isinstance(row.made_from, Lapsed):
        return _lapsed_line(row.made_from, row.sources, today.day)
    addition = row.made_from
    statement = addition.new[0]
    briefs = _briefs(row.sources)
    if addition.old is None:
        return (
            *_statement(statement, today, statement.dates),
            *_deviations(addition.new),
            *((Span(" — ", "muted"), *briefs) if several else ()),
        )
    line = [Span(f"{statement.kind}: ", "muted"), Span(statement.text)]
    line += field_spans(Difference(addition.change, addition.old, statement, addition.fields), with_gone=False)
    line += [*cited(addition.old.brief, addition.old.item), *cited(statement.brief, statement.item)]
    return (*line, Span(" — ", "muted"), Span(addition.old.brief.id, "brief"), Span(" → ", "muted"), *briefs)


def _lapsed_line(each: Lapsed, sources: Sequence[OneSource], as_of: date) -> Line:
    line = [*_statement(each.old[0], Today(as_of), [(each.phase, each.when)]), Span(" — ", "muted"), *_briefs(sources)]
    if each.nearby:
        named = [Span(id_, "brief") for id_ in each.nearby[:_POINTED_AT]]
        line += [Span("; of its days and topics since: ", "muted"), *joined(named)]
        if len(each.nearby) > _POINTED_AT:
            line.append(Span(f" and {len(each.nearby) - _POINTED_AT} more", "muted"))
    return tuple(line)


def _statement(statement: Statement, today: Today, dates: Sequence[tuple[str, EdtfDate]]) -> list[Span]:
    """Return a statement with its kind before it, and these dates behind it."""
    return [Span(f"{statement.kind}: ", "muted"), *statement_line(statement, today, dates)]


def _deviations(statements: Sequence[Statement]) -> list[Span]:
    """Return which of the other briefs since give another date or status than the latest."""
    first, *others = statements
    line: list[Span] = []
    for each in others:
        said: list[Span] = []
        if each.dates and [when.text for _, when in each.dates] != [when.text for _, when in first.dates]:
            said += [date_span(when) for _, when in each.dates]
        if each.status != first.status:
            said.append(Span(each.status, "status"))
        if said:
            line += [
                Span("; ", "muted"),
                Span(each.brief.id, "brief"),
                Span(": ", "muted"),
                *joined(said),
                *cited(each.brief, each.item),
            ]
    return line


def _briefs(sources: Sequence[OneSource]) -> Line:
    """Return the briefs by name; where some are of one text, what parts the sources is no comma."""
    return in_a_row(source_lines(sources), " · " if any(len(source.briefs) > 1 for source in sources) else ", ")


def _record(row: _Row, today: Today) -> Record:
    """Return the data of a line: as of ``diff``, with the other briefs' statements and the day that has lapsed."""
    made_from = row.made_from
    statements = _statements(row)
    record: Record = {"change": row.part, "fields": {}, "old": None, "new": None}
    record |= {
        "also": [statement_record(each, today) for each in statements[1:]],
        "date": None,
        "phase": None,
        "nearby": [],
    }
    record["independent"] = len(row.sources)
    if isinstance(made_from, Lapsed):
        record |= {"old": statement_record(statements[0], today), "date": made_from.when.text}
        return record | {"phase": made_from.phase or None, "nearby": list(made_from.nearby)}
    fields = {name: {"old": old, "new": new} for name, old, new in made_from.fields}
    old = statement_record(made_from.old, today) if made_from.old else None
    return record | {"fields": fields, "old": old, "new": statement_record(statements[0], today)}
