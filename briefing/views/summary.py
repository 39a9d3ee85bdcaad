"""The one page of a brief: the news first, each part within its share, and half a screen of it."""

from collections.abc import Sequence

from briefing.brief.model import Brief
from briefing.brief.statements import Statement
from briefing.brief.status import Today, is_ahead, is_background
from briefing.document import Block, Bullets, Callout, Document, Facts, Line, Paragraph, Span, joined
from briefing.views.parts.foot import foot
from briefing.views.parts.page import PAGE, SHORT, WIDTH, cut, fitted, height, height_of_row, more_line
from briefing.views.parts.page_parts import agenda_line, page_parts, statements_below
from briefing.views.parts.phrases import corrected_spans, dateline
from briefing.views.parts.rank import rank_of
from briefing.views.parts.records import brief_record
from briefing.views.parts.sections import bottom_line_callout
from briefing.views.parts.statement_lines import coming_line, statement_line
from briefing.views.selection import Selection

_TITLE = 3  # lines
_BOTTOM_LINE, _SHORT_BOTTOM_LINE = 12, 6  # lines
_NAMES = 2  # lines
_NOTE = 12  # lines: as many as a page has, however short its article
_TINY = 24  # lines: a page of less has no room for headings
_SOURCE_LABEL = 9  # columns: `Article` and what parts it from the rest


def summary(selection: Selection) -> Document:
    """Return one page of one brief: at most ``PAGE`` lines of ``WIDTH`` columns, and no more than its article has.

    On a narrower screen it says less, so that it is a page there too.
    """
    limit = min(_page_lines(selection), _article_lines(selection))
    if limit < _TINY:
        return _half(selection, limit)
    brief = selection.brief
    head = _bottom_line(brief, _BOTTOM_LINE)
    source = _source(selection)
    room = limit - _fixed_lines(selection, head) - _lines_of_source(source)
    whole = f"briefing summary {selection.name} --full"
    parts = fitted(page_parts(selection, whole), room, whole)
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
    for statement in sorted(statements_below(selection), key=rank_of(selection)):
        line = _short_line(statement, selection.today)
        led_to_it = is_background(statement) and not is_ahead(statement)
        if led_to_it or height(line, WIDTH - 2, mark_editor=True) > room:
            left_out += 1
            continue
        agenda = agenda_line(brief, statement.item)
        for each in (line, agenda):
            if each and (lines := height(each, WIDTH - 2, mark_editor=True)) <= room:
                rows.append(each)
                room -= lines
    if left_out:
        rows.append(more_line(left_out, f"briefing summary {selection.name} --full"))
    return _paper(selection, (*head, Bullets(tuple(rows))) if rows else head)


def _short_line(statement: Statement, today: Today) -> Line:
    if is_ahead(statement) and statement.kind != "meeting":
        lead = (Span("To watch: ", "muted"),) if statement.kind == "watch" else ()
        return (*lead, *coming_line(statement, today))
    return statement_line(statement, today)


def _page_lines(selection: Selection) -> int:
    """Return how many lines of ``WIDTH`` columns make a page where lines have as many as the screen."""
    return PAGE * min(selection.columns, WIDTH) // WIDTH if selection.columns else PAGE


def _article_lines(selection: Selection) -> int:
    """Return how many lines the article has, but enough for a note; a page's worth where there is no text."""
    text = selection.text(selection.brief)
    if text is None:
        return PAGE
    lines = 0
    for line in text.strip().splitlines():
        lines += height(line, WIDTH)
        if lines >= PAGE:  # more than a page is as good as a page
            break
    return max(lines, _NOTE)


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
    return (bottom_line_callout(brief, text),)


def _paper(selection: Selection, blocks: tuple[Block, ...]) -> Document:
    brief = selection.brief
    return Document((Span(_title(brief), "strong"),), blocks, brief_record(brief), dateline(brief))


def _source(selection: Selection) -> tuple[Block, ...]:
    """Return which article it is, and the names that the editor corrected, as far as two lines hold them.

    Where the sources follow, these tell all the names.
    """
    brief, article = selection.brief, selection.brief.article
    rows: list[tuple[str, tuple[Line, ...]]] = []
    if named := ", ".join(text for text in (article.headline, article.outlet, article.author) if text):
        rows.append(("Article", ((Span(cut(named, WIDTH - _SOURCE_LABEL, 1)),),)))
    if article.url:
        rows.append(("Link", ((Span(article.url, "url"),),)))
    if not selection.sourced and (names := corrected_spans(brief)):
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
