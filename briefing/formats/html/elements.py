"""The blocks of a Document as HTML elements. The one place of HTML that escapes: whatever a brief says stays text."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from html import escape
from itertools import chain
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
    Passage,
    Quotation,
    Section,
    Span,
    Table,
    Timeline,
    TimelineEntry,
)
from briefing.formats.html.place import Place
from briefing.visible import in_place, is_web_address

_ELEMENTS = MappingProxyType(
    {
        **dict.fromkeys(("strong", "actor", "note", "number"), "strong"),
        **dict.fromkeys(("editor", "excerpt"), "em"),
        **dict.fromkeys(("brief", "command"), "code"),
        **dict.fromkeys(("muted", "status"), "small"),
        **dict.fromkeys(("date", "topic", "proved"), "span"),
        "cited": "mark",
    }
)
# What an entry may be drawn as, and what a legend calls it.
STANDINGS = MappingProxyType({"reported": "reported", "planned": "planned or expected", "overdue": "overdue"})
_DEEPEST = 6
_EDITOR = " (editor)"


class Elements:
    """Draws the blocks of one document, in order: a note knows the marks that lead to it.

    ``numbered`` paragraphs, points and entries have a number each, which is a link to them. On a site, its ``place``
    there tells which pages its words lead to.
    """

    def __init__(self, *, numbered: bool = False, place: Place | None = None) -> None:
        self.numbered = numbered
        self.place = place
        self.paragraphs = 0
        self.marks: Counter[str] = Counter()

    def head(self, document: Document, level: int) -> str:
        """Return title, what stands under it, whom it is for, the filters, and why there is nothing."""
        parts = [self.handling(document), tag(f"h{level}", self.line(document.title))]
        parts += [tag("p", self.line(document.subtitle))] if document.subtitle else []
        rows = (tag("dt", text(label)) + tag("dd", text(words)) for label, words in document.head.rows)
        parts += [tag("dl", "".join(rows), class_="to")] if document.head.rows else []
        parts += [tag("p", text(f"Filters: {document.filters}"))] if document.filters else []
        parts += [tag("p", text(document.empty))] if document.empty else []
        return "".join(parts)

    def handling(self, document: Document) -> str:
        """Return the mark of a paper's handling, which stands at its top and its bottom."""
        return tag("p", text(document.head.handling), class_="handling") if document.head.handling else ""

    def block(self, block: Block, depth: int) -> str:
        """Return a block; the headings in it begin at a depth."""
        return "".join(self.pieces(block, depth))

    def pieces(self, block: Block, depth: int, *, editor: bool = False) -> Iterator[str]:
        """Yield a block in pieces, as ``block``. ``editor``: its place marks the editor's words."""
        match block:
            case Section() | Callout():
                yield from self._section(block, depth, editor=editor)
            case Paragraph():
                yield self._item("p", self.line(block.line, editor=editor))
            case Bullets():
                items = (self._item("li", self.line(item, editor=editor)) for item in block.items)
                yield from within("ol" if block.numbered else "ul", items)
            case Facts():
                rows = (tag("dt", text(label)) + tag("dd", self.lines(lines, editor)) for label, lines in block.rows)
                yield from within("dl", rows)
            case Table():
                yield from self._table(block)
            case Timeline():
                yield from within("ul", self._entries(block), class_="timeline")
            case Quotation():
                words = self._item("p", text(f"“{block.text}”"))
                yield tag("blockquote", words + tag("footer", self.line(block.attribution)))
            case Cards():
                cards = (tag("dt", self.line(title)) + tag("dd", self.lines(lines)) for title, lines in block.cards)
                yield from within("dl", cards, class_="cards")

    def notes(self, document: Document) -> Iterator[str]:
        """Yield the endnotes, each with an anchor for its marks, and with links back to them and to the article."""
        quoted = {number for paragraph in document.article for each in paragraph for number in each.notes}
        items = (
            tag("li", f"{self.line(note)} {self._back(number, in_article=number in quoted)}", id=_note(number))
            for number, note in enumerate(document.notes, 1)
        )
        yield from within("ol", items, class_="notes")

    def article(self, document: Document) -> str:
        """Return the article that the endnotes quote: what they quote is a link to the statement that rests on it."""
        if not document.article:
            return ""
        named: set[int] = set()
        paragraphs = ("".join(self._passage(each, named) for each in paragraph) for paragraph in document.article)
        inner = tag("h2", "The article") + "".join(tag("p", each) for each in paragraphs)
        return tag("aside", inner, id="article", aria_label="The article")

    def lines(self, lines: Iterable[Line], editor: bool = True) -> str:
        """Return lines, each on its own."""
        return "<br>".join(self.line(line, editor=editor) for line in lines)

    def line(self, line: Line, *, editor: bool = True) -> str:
        """Return a line; ``editor`` says that its place marks the editor's words already."""
        return "".join(self._span(span, editor=editor) for span in line)

    def _section(self, block: Section | Callout, depth: int, *, editor: bool) -> Iterator[str]:
        behind, more = (block.behind, block.more) if isinstance(block, Section) else ((), ())
        mark = tag("small", _EDITOR) if block.editor else ""

        def inner() -> Iterator[str]:
            yield tag(f"h{min(depth, _DEEPEST)}", text(block.title) + mark + self.line(behind))
            for each in block.blocks:
                yield from self.pieces(each, depth + 1, editor=editor or block.editor)
            if more:
                yield tag("p", self.line(more))

        yield from within("section", inner(), class_="callout" if isinstance(block, Callout) else "")

    def _item(self, name: str, inner: str, **attributes: str) -> str:
        """Return an element that has a number, where they are wanted."""
        if not self.numbered:
            return tag(name, inner, **attributes)
        self.paragraphs += 1
        id_ = f"p{self.paragraphs}"
        number = tag("a", str(self.paragraphs), class_="para", href=f"#{id_}", aria_label=f"Paragraph {id_[1:]}")
        return tag(name, f"{number} {inner}", id=id_, **attributes)

    def _table(self, table: Table) -> Iterator[str]:
        head = "".join(tag("th", text(column), scope="col") for column in table.columns)
        # On a phone a row is a block, in which each cell tells its column.
        rows = (
            "".join(
                tag("td", self.line(cell), data_column=column) for column, cell in zip(table.columns, row, strict=True)
            )
            for row in table.rows
        )
        body = within("tbody", (tag("tr", row) for row in rows))
        yield from within("table", chain((tag("thead", tag("tr", head)),), body))

    def _entries(self, timeline: Timeline) -> Iterable[str]:
        today = f"◆ <strong>{text(timeline.today_label)}</strong> today"
        for index, entry in enumerate(timeline.entries):
            if index == timeline.today:
                yield tag("li", today, class_="today")
            yield self._item("li", self._entry(entry), class_=standing(entry), **subjects(entry))
        if timeline.today == len(timeline.entries):
            yield tag("li", today, class_="today")

    def _entry(self, entry: TimelineEntry) -> str:
        day = f"{'●' if entry.confirmed else '○'} {entry.date}"
        parts = [tag("strong", text(day), class_="date"), " ", self.line(entry.line)]
        parts += [f"<br>{self.line(detail)}" for detail in entry.details]
        parts += [f"<br>{self.line(entry.tags)}"] if entry.tags else []
        return "".join(parts)

    def _span(self, span: Span, *, editor: bool) -> str:
        if span.role == "mark":
            return re.sub(r"\[(\d+)\]", self._mark, text(span.text))
        if span.role == "url" and is_web_address(span.text):
            return tag("a", text(span.text), href=span.text, rel="noreferrer")
        element = _ELEMENTS.get(span.role)
        drawn = tag(element, text(span.text), class_=span.role) if element else text(span.text)
        subject = span.subject or ("brief", span.text if span.role == "brief" else "")
        if self.place and (target := self.place.link_to(subject)):
            drawn = tag("a", drawn, class_="to", href=target)
        return drawn + tag("small", _EDITOR) if span.role == "editor" and not editor else drawn

    def _mark(self, mark: re.Match[str]) -> str:
        self.marks[mark[1]] += 1
        id_ = _reference(mark[1], self.marks[mark[1]])
        return tag("sup", tag("a", mark[0], href=f"#{_note(mark[1])}", id=id_, aria_label=f"Note {mark[1]}"))

    def _back(self, number: int, *, in_article: bool) -> str:
        """Return a link to each mark of a note, and one to its words in the article."""
        times = self.marks[str(number)]
        links = [
            tag("a", f"↩{time if times > 1 else ''}", href=f"#{_reference(number, time)}", aria_label=f"Back {time}")
            for time in range(1, times + 1)
        ]
        links += [tag("a", "in the article", class_="where", href=f"#{_words(number)}")] if in_article else []
        return " ".join(links)

    def _passage(self, passage: Passage, named: set[int]) -> str:
        """Return words of the article; the first that a note quotes have an anchor for it."""
        if not passage.notes:
            return text(passage.text)
        new = [number for number in passage.notes if number not in named]
        named.update(new)
        anchors = "".join(tag("span", "", id=_words(number)) for number in new)
        notes = " ".join(map(str, passage.notes))
        return anchors + tag("a", text(passage.text), href=f"#{_reference(passage.notes[0], 1)}", data_notes=notes)


def standing(entry: TimelineEntry) -> str:
    """Return what an entry is drawn as: reported, planned or overdue."""
    return "overdue" if entry.overdue else "reported" if entry.confirmed else "planned"


def text(words: str) -> str:
    """Return words that HTML shows as they are, in an element or in an attribute."""
    return escape(in_place(words))


def tag(name: str, inner: str, **attributes: str) -> str:
    """Return an element of what is HTML already; the values of its attributes are text, and empty ones left out."""
    return f"{_start(name, attributes)}{inner}</{name}>"


def within(name: str, inner: Iterable[str], **attributes: str) -> Iterator[str]:
    """Yield an element of what comes in pieces, as ``tag``."""
    yield _start(name, attributes)
    yield from inner
    yield f"</{name}>"


def _start(name: str, attributes: Mapping[str, str]) -> str:
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{text(value)}"' for key, value in attributes.items() if value
    )
    return f"<{name}{written}>"


def subjects(entry: TimelineEntry) -> dict[str, str]:
    """Return the attributes by which a reader filters an entry: its ids, parted by blanks."""
    return {
        "data_entry": "yes",
        "data_topic": " ".join(id_ for id_, _ in entry.topics),
        "data_actor": " ".join(id_ for id_, _ in entry.actors),
    }


def _note(number: object) -> str:
    return f"note-{number}"


def _reference(number: object, time: int) -> str:
    return f"mark-{number}-{time}"


def _words(number: object) -> str:
    return f"words-{number}"
