"""The parts of a brief's one page, the most important first: each with its share of it and how it is drawn."""

from collections.abc import Iterable, Sequence
from typing import Any

from msgspec import structs

from briefing.brief.model import Brief, Meeting
from briefing.brief.statements import Statement, came_of
from briefing.brief.status import Dated, Today, is_ahead, is_background, is_editors_own, is_fact, phase_words, tense
from briefing.dates.words import words
from briefing.document import Block, Bullets, Facts, Line, Paragraph, Quotation, Span, Timeline, TimelineEntry
from briefing.views.parts import sections
from briefing.views.parts.page import (
    SECTION,
    Item,
    Part,
    columns,
    height,
    height_of_entry,
    height_of_quotation,
    height_of_row,
    label_columns,
)
from briefing.views.parts.phrases import (
    attribution,
    cited,
    in_a_row,
    introduced,
    meeting_marks,
    outcome_line,
    place_of,
)
from briefing.views.parts.rank import rank_of
from briefing.views.parts.statement_lines import coming_line, first_day, statement_line
from briefing.views.selection import Selection

_HAPPENED = ("event", "measure")


def page_parts(selection: Selection, whole: str) -> list[Part]:
    """Return all parts of the page, the most important first, which is how they are drawn too."""
    brief, today, name = selection.brief, selection.today, selection.name
    found = sorted(statements_below(selection), key=rank_of(selection))
    happened = [each for each in found if each.kind in _HAPPENED and not is_ahead(each) and not is_background(each)]
    before = [each for each in found if each.kind in _HAPPENED and not is_ahead(each) and is_background(each)]
    coming = [each for each in found if each.kind in (*_HAPPENED, "watch") and is_ahead(each)]
    numbers = (statement_line(each, today) for each in found if each.kind == "figure" and each.item.key)
    reasons = [(Span(reason, "editor"),) for reason in brief.why_it_matters]
    gaps = [(Span(gap, "editor"),) for gap in brief.gaps]
    return [
        _bullets("Why it matters", reasons, ("reason", "reasons"), whole, 5, editor=True),
        _bullets("Key facts", (statement_line(each, today) for each in happened), ("key fact", "key facts"), whole, 8),
        _meetings(name, [each for each in found if each.kind == "meeting"], today),
        _positions(name, [each for each in found if each.kind == "position"]),
        _coming(coming, today, whole),
        _background(name, before, today),
        _bullets("Figures", numbers, ("figure", "figures"), f"briefing figures {name}", 3),
        _quotes(name, [each for each in found if each.kind == "quote"]),
        _bullets("Judgments", sections.judgment_lines(brief), ("judgment", "judgments"), whole, 2, editor=True),
        _bullets(
            "Not in the article", gaps, ("thing not in the article", "things not in the article"), whole, 2, editor=True
        ),
    ]


def statements_below(selection: Selection) -> list[Statement]:
    """Return the statements that a page tells below its bottom line: all but events that it says word for word."""
    above = (selection.brief.bottom_line or "").casefold()

    def is_said_above(statement: Statement) -> bool:
        return statement.kind == "event" and " " in statement.text.strip() and statement.text.casefold() in above

    return [each for each in selection.statements() if not is_said_above(each)]


def _bullets(
    title: str, lines: Iterable[Line], what: tuple[str, str], command: str, share: int, *, editor: bool = False
) -> Part:
    """Return a part that is a list, by rank."""
    items = [Item(line, height(line, SECTION - 2, mark_editor=not editor), place) for place, line in enumerate(lines)]
    return Part(title, items, Bullets, what, command, share, editor=editor)


def _coming(statements: Sequence[Statement], today: Today, whole: str) -> Part:
    """Return what is planned, expected or to watch, in the order of days."""
    own = bool(statements) and all(is_editors_own(each.item) for each in statements)
    lines = (coming_line(each, today) for each in statements)
    part = _bullets("What to watch", lines, ("thing to watch", "things to watch"), whole, 4, editor=own)
    by_day = sorted(part.items, key=lambda item: first_day(statements[item.place]))
    return structs.replace(part, items=by_day)


def _meetings(name: str, statements: Sequence[Statement], today: Today) -> Part:
    rows = [_meeting_row(each, today) for each in statements]
    return _rows("When, where, who", rows, ("meeting", "meetings"), f"briefing agenda {name}", 6)


def _meeting_row(statement: Statement, today: Today) -> tuple[str, tuple[Line, ...]]:
    """Return a meeting by its date: what and where it is, who leads each side, what came of it or is on the table."""
    brief, meeting = statement.brief, statement.item
    place = place_of(meeting)
    marks = meeting_marks(statement, today)
    status = (Span(f" ({marks})", "status"),) if marks else ()
    lines: list[Line] = [(Span(meeting.title, "strong"), *place, *status, *cited(brief, meeting))]
    leads = [(side, side.lead or next(iter(side.members), None)) for side in meeting.delegations]
    people = [(*introduced(brief, lead or side.of), *cited(brief, side)) for side, lead in leads]
    people += [introduced(brief, actor) for actor in meeting.actors]
    if people:
        lines.append(in_a_row(people))
    came = [outcome_line(each, today) for each in came_of(statement)]
    lines += came
    if not came and (on_the_table := agenda_line(brief, meeting)):
        lines.append(on_the_table)
    return words(meeting.date) if meeting.date else "no date given", tuple(lines)


def _rows(
    title: str, rows: Sequence[tuple[str, tuple[Line, ...]]], what: tuple[str, str], command: str, share: int
) -> Part:
    wide = label_columns([Facts(tuple(rows))])
    items = [Item(row, height_of_row(wide, *row, mark_editor=True), place) for place, row in enumerate(rows)]
    return Part(title, items, Facts, what, command, share)


def _positions(name: str, statements: Sequence[Statement]) -> Part:
    blocks = [sections.position_blocks(each.brief, each.item) for each in statements]
    wide = label_columns([block for each in blocks for block in each if isinstance(block, Facts)])
    items = [Item(each, _height_of_position(wide, each), place) for place, each in enumerate(blocks)]
    what, command = ("position", "positions"), f"briefing positions {name}"
    return Part("Each side's position", items, None, what, command, 4, gap=1)


def _height_of_position(wide: int, blocks: tuple[Block, ...]) -> int:
    lines = 0
    for block in blocks:
        if isinstance(block, Paragraph):
            lines += height(block.line, SECTION)
        elif isinstance(block, Facts):
            lines += sum(height_of_row(wide, *row) for row in block.rows)
    return lines


def _quotes(name: str, statements: Sequence[Statement]) -> Part:
    quotations = [Quotation(each.text, attribution(each.brief, each.item)) for each in statements]
    items = [Item((each,), height_of_quotation(each), place) for place, each in enumerate(quotations)]
    what, command = ("quotation", "quotations"), f"briefing quotes {name}"
    return Part("In their words", items, None, what, command, 3, gap=1)


def _background(name: str, statements: Sequence[Statement], today: Today) -> Part:
    """Return what lies before the news, on a rail."""
    drawn = [_entry(each, today) for each in statements]
    wide = max((columns(part) for entry in drawn for part in entry.date.split(" – ")), default=0)
    items = [Item(entry, height_of_entry(wide, entry), place) for place, entry in enumerate(drawn)]
    items.sort(key=lambda item: max(when for _, when in statements[item.place].dates))
    what, command = ("background entry", "background entries"), f"briefing timeline {name}"
    return Part("Background", items, Timeline, what, command, 4)


def _entry(statement: Statement, today: Today) -> TimelineEntry:
    """Return a statement at the latest of its dates."""
    phase, when = max(statement.dates, key=lambda each: each[1])
    dated = Dated(when, phase, statement)
    line = statement_line(statement, today, dated_by=phase_words(dated))
    return TimelineEntry(words(when), tense(when, today.day), is_fact(dated), line)


def agenda_line(brief: Brief, item: Any) -> Line:
    """Return the points of a meeting in a line; nothing where there are none."""
    if not isinstance(item, Meeting) or not item.agenda:
        return ()
    points = [sections.with_source(brief, point.item, point) for point in item.agenda]
    return (Span("On the table: ", "muted"), *in_a_row(points))
