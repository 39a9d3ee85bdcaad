"""The one page of a brief: the news first, each part within its share, and half a screen of it."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from msgspec import structs

from briefing.brief.model import Brief, Meeting
from briefing.brief.statements import Statement
from briefing.brief.status import Dated, is_ahead, is_background, is_editors_own, is_fact, phase_words, tense
from briefing.dates.words import words
from briefing.document import (
    Block,
    Bullets,
    Callout,
    Document,
    Facts,
    Line,
    Paragraph,
    Quotation,
    Span,
    Timeline,
    TimelineEntry,
    joined,
)
from briefing.views.parts import sections
from briefing.views.parts.foot import foot
from briefing.views.parts.page import (
    PAGE,
    SECTION,
    SHORT,
    WIDTH,
    Item,
    Part,
    columns,
    cut,
    fitted,
    height,
    height_of_entry,
    height_of_quotation,
    height_of_row,
    label_columns,
    more_line,
)
from briefing.views.parts.phrases import (
    attribution,
    cited,
    corrected_spans,
    dateline,
    in_a_row,
    introduced,
)
from briefing.views.parts.rank import rank_of
from briefing.views.parts.records import brief_record
from briefing.views.parts.statement_lines import coming_line, statement_line
from briefing.views.selection import Selection

_HAPPENED = ("event", "measure")
_TITLE = 3  # lines
_BOTTOM_LINE, _SHORT_BOTTOM_LINE = 12, 6  # lines
_NAMES = 2  # lines
_TINY = 24  # lines: a page of less has no room for headings
_SOURCE_LABEL = 9  # columns: `Article` and what parts it from the rest


def summary(selection: Selection) -> Document:
    """Return one page of one brief: at most ``PAGE`` lines of ``WIDTH`` columns, and no more than its article has."""
    limit = min(PAGE, _article_lines(selection))
    if limit < _TINY:
        return _half(selection, limit)
    brief = selection.brief
    head = _bottom_line(brief, _BOTTOM_LINE)
    source = _source(brief)
    room = limit - _fixed_lines(selection, head) - _lines_of_source(source)
    whole = f"briefing summary {brief.id} --full"
    parts = fitted(_parts(selection, whole), room, whole)
    return _paper(selection, (*head, *parts, *source))


def short(selection: Selection) -> Document:
    """Return half a screen of one brief: the bottom line, and what matters most of all it says."""
    return _half(selection, min(SHORT, _article_lines(selection)))


def _half(selection: Selection, limit: int) -> Document:
    """Return the bottom line and, below it, in so many lines, what matters most of all kinds."""
    brief = selection.brief
    head = _bottom_line(brief, _SHORT_BOTTOM_LINE)
    room = limit - _fixed_lines(selection, head) - 2
    rows: list[Line] = []
    left_out = 0
    for statement in sorted(selection.statements(), key=rank_of(selection)):
        line = _short_line(statement)
        led_to_it = is_background(statement) and not is_ahead(statement)
        if led_to_it or height(line, WIDTH - 2, mark_editor=True) > room:
            left_out += 1
            continue
        agenda = _on_the_table(brief, statement.item)
        for each in (line, agenda):
            if each and (lines := height(each, WIDTH - 2, mark_editor=True)) <= room:
                rows.append(each)
                room -= lines
    if left_out:
        rows.append(more_line(left_out, f"briefing summary {brief.id} --full"))
    return _paper(selection, (*head, Bullets(tuple(rows))) if rows else head)


def _short_line(statement: Statement) -> Line:
    if is_ahead(statement) and statement.kind != "meeting":
        lead = (Span("To watch: ", "muted"),) if statement.kind == "watch" else ()
        return (*lead, *coming_line(statement))
    return statement_line(statement)


def _on_the_table(brief: Brief, item: Any) -> Line:
    """Return the points of a meeting in a line; nothing where there are none."""
    if not isinstance(item, Meeting) or not item.agenda:
        return ()
    points = [sections.with_source(brief, point.item, point) for point in item.agenda]
    return (Span("On the table: ", "muted"), *in_a_row(points))


def _article_lines(selection: Selection) -> int:
    """Return how many lines the article has; a page's worth where there is no text."""
    text = selection.text(selection.brief)
    if text is None:
        return PAGE
    lines = 0
    for line in text.strip().splitlines():
        lines += height(line, WIDTH)
        if lines >= PAGE:  # more than a page is as good as a page
            break
    return lines


def _fixed_lines(selection: Selection, head: tuple[Block, ...]) -> int:
    """Return how many lines stand on every page: title, dateline, bottom line and foot."""
    brief = selection.brief
    lines = height(_title(brief), WIDTH) + height(dateline(brief), WIDTH) + 1 + height(foot(selection), WIDTH)
    for block in head:
        if isinstance(block, Callout) and isinstance(block.blocks[0], Paragraph):
            lines += 3 + height(block.blocks[0].line, WIDTH - 4)
    return lines


def _title(brief: Brief) -> str:
    return cut(brief.title, WIDTH, _TITLE)


def _bottom_line(brief: Brief, lines: int) -> tuple[Block, ...]:
    if not brief.bottom_line:
        return ()
    text = cut(brief.bottom_line, WIDTH - 4, lines)
    return (Callout("Bottom line", (Paragraph((Span(text, "editor"),)),), editor=True),)


def _paper(selection: Selection, blocks: tuple[Block, ...]) -> Document:
    brief = selection.brief
    return Document((Span(_title(brief), "strong"),), blocks, brief_record(brief), dateline(brief))


def _parts(selection: Selection, whole: str) -> list[Part]:
    """Return all parts of the page, the most important first, which is how they are drawn too."""
    brief = selection.brief
    found = sorted(selection.statements(), key=rank_of(selection))
    happened = [each for each in found if each.kind in _HAPPENED and not is_ahead(each) and not is_background(each)]
    before = [each for each in found if each.kind in _HAPPENED and not is_ahead(each) and is_background(each)]
    coming = [each for each in found if each.kind in (*_HAPPENED, "watch") and is_ahead(each)]
    reasons = [(Span(reason, "editor"),) for reason in brief.why_it_matters]
    gaps = [(Span(gap, "editor"),) for gap in brief.gaps]
    return [
        _bullets("Why it matters", reasons, ("reason", "reasons"), whole, 5, editor=True),
        _bullets("Key facts", map(statement_line, happened), ("key fact", "key facts"), whole, 8),
        _meetings(brief, [each for each in found if each.kind == "meeting"]),
        _positions(brief, [each for each in found if each.kind == "position"]),
        _coming(coming, whole),
        _background(brief, before, selection.as_of),
        _quotes(brief, [each for each in found if each.kind == "quote"]),
        _bullets("Judgments", sections.judgment_lines(brief), ("judgment", "judgments"), whole, 2, editor=True),
        _bullets(
            "Not in the article", gaps, ("thing not in the article", "things not in the article"), whole, 2, editor=True
        ),
    ]


def _bullets(
    title: str, lines: Iterable[Line], what: tuple[str, str], command: str, share: int, *, editor: bool = False
) -> Part:
    """Return a part that is a list, by rank."""
    items = [Item(line, height(line, SECTION - 2, mark_editor=not editor), place) for place, line in enumerate(lines)]
    return Part(title, items, _as_bullets, what, command, share, editor=editor)


def _as_bullets(lines: Sequence[Line]) -> tuple[Block, ...]:
    return (Bullets(tuple(lines)),)


def _coming(statements: Sequence[Statement], whole: str) -> Part:
    """Return what is planned, expected or to watch, in the order of days."""
    own = bool(statements) and all(is_editors_own(each.item) for each in statements)
    part = _bullets(
        "What to watch", map(coming_line, statements), ("thing to watch", "things to watch"), whole, 4, editor=own
    )
    by_day = sorted(part.items, key=lambda item: _first_day(statements[item.place]))
    return structs.replace(part, items=by_day)


def _first_day(statement: Statement) -> tuple[bool, Any]:
    days = [when for _, when in statement.dates]
    return not days, min(days, default=None)


def _meetings(brief: Brief, statements: Sequence[Statement]) -> Part:
    rows = [_meeting_row(brief, each.item) for each in statements]
    return _rows("When, where, who", rows, ("meeting", "meetings"), f"briefing agenda {brief.id}", 6)


def _meeting_row(brief: Brief, meeting: Meeting) -> tuple[str, tuple[Line, ...]]:
    """Return a meeting by its date: what and where it is, who leads each side, what is on the table."""
    place = (Span(f", {meeting.place}"),) if meeting.place else ()
    status = (Span(f" ({meeting.status})", "status"),) if meeting.status else ()
    lines: list[Line] = [(Span(meeting.title, "strong"), *place, *status, *cited(brief, meeting))]
    leads = [(side, side.lead or next(iter(side.members), None)) for side in meeting.delegations]
    if people := [(*introduced(brief, lead or side.of), *cited(brief, side)) for side, lead in leads]:
        lines.append(in_a_row(people))
    if on_the_table := _on_the_table(brief, meeting):
        lines.append(on_the_table)
    return words(meeting.date) if meeting.date else "no date given", tuple(lines)


def _rows(
    title: str, rows: Sequence[tuple[str, tuple[Line, ...]]], what: tuple[str, str], command: str, share: int
) -> Part:
    wide = label_columns([Facts(tuple(rows))])
    items = [Item(row, height_of_row(wide, *row, mark_editor=True), place) for place, row in enumerate(rows)]
    return Part(title, items, _as_facts, what, command, share)


def _as_facts(rows: Sequence[tuple[str, tuple[Line, ...]]]) -> tuple[Block, ...]:
    return (Facts(tuple(rows)),)


def _positions(brief: Brief, statements: Sequence[Statement]) -> Part:
    blocks = [sections.position_blocks(brief, each.item) for each in statements]
    wide = label_columns([block for each in blocks for block in each if isinstance(block, Facts)])
    items = [Item(each, _height_of_position(wide, each), place) for place, each in enumerate(blocks)]
    what, command = ("position", "positions"), f"briefing positions {brief.id}"
    return Part("Each side's position", items, _as_they_are, what, command, 4, gap=1)


def _height_of_position(wide: int, blocks: tuple[Block, ...]) -> int:
    lines = 0
    for block in blocks:
        if isinstance(block, Paragraph):
            lines += height(block.line, SECTION)
        elif isinstance(block, Facts):
            lines += sum(height_of_row(wide, *row) for row in block.rows)
    return lines


def _as_they_are(blocks: Sequence[tuple[Block, ...]]) -> tuple[Block, ...]:
    return tuple(block for each in blocks for block in each)


def _quotes(brief: Brief, statements: Sequence[Statement]) -> Part:
    quotations = [Quotation(each.text, attribution(brief, each.item)) for each in statements]
    items = [Item((each,), height_of_quotation(each), place) for place, each in enumerate(quotations)]
    what, command = ("quotation", "quotations"), f"briefing quotes {brief.id}"
    return Part("In their words", items, _as_they_are, what, command, 3, gap=1)


def _background(brief: Brief, statements: Sequence[Statement], as_of: date) -> Part:
    """Return what lies before the news, on a rail."""
    drawn = [_entry(each, as_of) for each in statements]
    wide = max((columns(part) for entry in drawn for part in entry.date.split(" – ")), default=0)
    items = [Item(entry, height_of_entry(wide, entry), place) for place, entry in enumerate(drawn)]
    items.sort(key=lambda item: max(when for _, when in statements[item.place].dates))
    what, command = ("background entry", "background entries"), f"briefing timeline {brief.id}"
    return Part("Background", items, _as_timeline, what, command, 4)


def _entry(statement: Statement, as_of: date) -> TimelineEntry:
    """Return a statement at the latest of its dates."""
    phase, when = max(statement.dates, key=lambda each: each[1])
    dated = Dated(when, phase, statement)
    line = statement_line(statement, dated_by=phase_words(dated))
    return TimelineEntry(words(when), tense(when, as_of), is_fact(dated), line)


def _as_timeline(drawn: Sequence[Any]) -> tuple[Block, ...]:
    return (Timeline(tuple(drawn)),)


def _source(brief: Brief) -> tuple[Block, ...]:
    """Return which article it is, and the names that the editor corrected, as far as two lines hold them."""
    article = brief.article
    rows: list[tuple[str, tuple[Line, ...]]] = []
    if named := ", ".join(text for text in (article.headline, article.outlet, article.author) if text):
        rows.append(("Article", ((Span(cut(named, WIDTH - _SOURCE_LABEL, 1)),),)))
    if article.url:
        rows.append(("Link", ((Span(article.url, "url"),),)))
    if names := corrected_spans(brief):
        rows.append(("Names", (_names(names),)))
    return (Facts(tuple(rows)),) if rows else ()


def _names(names: Sequence[Span]) -> Line:
    lead = Span("corrected: ", "muted")
    for count in range(len(names), 0, -1):
        line = (lead, *joined(list(names[:count])))
        if rest := len(names) - count:
            more = f" … and {rest} more: "
            line = (*line, Span(more, "muted"), Span("--sources", "command"))
        if height(line, WIDTH - _SOURCE_LABEL) <= _NAMES:
            return line
    return (lead, Span(f"{len(names)}: ", "muted"), Span("--sources", "command"))


def _lines_of_source(blocks: tuple[Block, ...]) -> int:
    """Return how many lines the source takes, with the one above it."""
    rows = [row for each in blocks if isinstance(each, Facts) for row in each.rows]
    return len(blocks) + sum(height_of_row(_SOURCE_LABEL, *row) for row in rows)
