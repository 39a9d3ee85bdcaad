"""A Document as a piece of HTML, for a notebook to show: plain elements, no script, no style but emphasis."""

import re
from collections.abc import Iterable
from html import escape
from types import MappingProxyType

from briefing.document import (
    Block,
    Bullets,
    Callout,
    Cards,
    Document,
    Facts,
    Line,
    Paragraph,
    Quotation,
    Section,
    Span,
    Table,
    Timeline,
)
from briefing.visible import in_place, is_web_address

_ELEMENTS = MappingProxyType(
    {
        **dict.fromkeys(("strong", "actor", "note", "number"), "strong"),
        **dict.fromkeys(("editor", "excerpt"), "em"),
        **dict.fromkeys(("brief", "command"), "code"),
        **dict.fromkeys(("muted", "status"), "small"),
    }
)
_DEEPEST = 6


class Page(Document, frozen=True):
    """A Document that a notebook shows as HTML."""

    def _repr_html_(self) -> str:
        return fragment(self)


def page(document: Document) -> Page:
    """Return a document for a notebook."""
    return Page(**{name: getattr(document, name) for name in Document.__struct_fields__})


def fragment(document: Document) -> str:
    """Return a document as HTML elements; all its text is escaped."""
    parts = [_tag("h2", _line(document.title))]
    parts += [_tag("p", _line(document.subtitle))] if document.subtitle else []
    parts += [_tag("p", _text(f"Filters: {document.filters}"))] if document.filters else []
    parts += [_tag("p", _text(document.empty))] if document.empty else []
    parts += [_block(block, 3) for block in document.blocks]
    parts += [_notes(document.notes)] if document.notes else []
    parts += [_tag("footer", _line(document.foot))] if document.foot else []
    return _tag("article", "".join(parts))


def _block(block: Block, depth: int) -> str:  # noqa: PLR0911 - one a block
    match block:
        case Section() | Callout():
            mark = _tag("small", " (editor)") if block.editor else ""
            behind = _line(block.behind) if isinstance(block, Section) else ""
            title = _tag(f"h{min(depth, _DEEPEST)}", _text(block.title) + mark + behind)
            more = _tag("p", _line(block.more)) if isinstance(block, Section) and block.more else ""
            return _tag("section", title + "".join(_block(inner, depth + 1) for inner in block.blocks) + more)
        case Paragraph():
            return _tag("p", _line(block.line))
        case Bullets():
            return _tag("ol" if block.numbered else "ul", "".join(_tag("li", _line(item)) for item in block.items))
        case Facts():
            rows = (_tag("dt", _text(label)) + _tag("dd", _lines(lines)) for label, lines in block.rows)
            return _tag("dl", "".join(rows))
        case Table():
            head = _tag("tr", "".join(_tag("th", _text(column)) for column in block.columns))
            return _tag("table", head + "".join(map(_row, block.rows)))
        case Timeline():
            return _tag("table", "".join(_entries(block)))
        case Quotation():
            return _tag("blockquote", _tag("p", _text(f"“{block.text}”")) + _tag("footer", _line(block.attribution)))
        case Cards():
            cards = (_tag("dt", _line(title)) + _tag("dd", _lines(lines)) for title, lines in block.cards)
            return _tag("dl", "".join(cards))


def _notes(notes: Iterable[Line]) -> str:
    """Return the endnotes, each with an anchor that its marks lead to."""
    items = (f'<li id="{_anchor(number)}">{_line(note)}</li>' for number, note in enumerate(notes, 1))
    return _tag("ol", "".join(items))


def _anchor(number: object) -> str:
    return f"note-{number}"


def _entries(timeline: Timeline) -> Iterable[str]:
    today = _row(((Span("◆ today"),), (Span(timeline.today_label, "strong"),), ()))
    for index, entry in enumerate(timeline.entries):
        if index == timeline.today:
            yield today
        mark, day = "●" if entry.confirmed else "○", "" if timeline.repeats_day(index) else f" {entry.date}"
        date = (Span(f"{mark}{day}", "date"),)
        what = _line(entry.line) + "".join(f"<br>{_line(detail)}" for detail in entry.details)
        yield _tag("tr", _tag("td", _line(date)) + _tag("td", what) + _tag("td", _line(entry.tags)))
    if timeline.today == len(timeline.entries):
        yield today


def _row(cells: Iterable[Line]) -> str:
    return _tag("tr", "".join(_tag("td", _line(cell)) for cell in cells))


def _lines(lines: Iterable[Line]) -> str:
    return "<br>".join(map(_line, lines))


def _line(line: Line) -> str:
    return "".join(_span(span) for span in line)


def _span(span: Span) -> str:
    if span.role == "mark":
        return re.sub(r"\[(\d+)\]", _link_to_note, _text(span.text))
    if span.role == "url" and is_web_address(span.text):
        return f'<a href="{_text(span.text)}">{_text(span.text)}</a>'
    element = _ELEMENTS.get(span.role)
    return _tag(element, _text(span.text)) if element else _text(span.text)


def _link_to_note(mark: re.Match[str]) -> str:
    return _tag("sup", f'<a href="#{_anchor(mark[1])}">{mark[0]}</a>')


def _text(text: str) -> str:
    return escape(in_place(text))


def _tag(name: str, inner: str) -> str:
    return f"<{name}>{inner}</{name}>"
