"""Sets a Document on paper: the numbers of its paragraphs, the captions of its tables, its footnotes."""

import re
from collections.abc import Iterable, Iterator
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
    plain,
)
from briefing.formats.column_widths import are_numbers, column_widths
from briefing.formats.paper import (
    Box,
    Entry,
    Grid,
    Heading,
    Look,
    Pairs,
    Paper,
    Piece,
    Point,
    Points,
    Rail,
    Remark,
    Run,
    Runs,
    Said,
    Standing,
    words_of,
)
from briefing.visible import in_place, is_web_address, one_line

_LOOKS: MappingProxyType[str, Look] = MappingProxyType(
    {
        **dict.fromkeys(("strong", "note"), "strong"),
        **dict.fromkeys(("muted", "status"), "quiet"),
        **dict.fromkeys(("brief", "command"), "code"),
        "excerpt": "slanted",
        "cited": "cited",
    }
)
_DEEPEST = 3
_EDITOR = " (editor)"
_MOST_CARDS = 3  # side by side; more stand below each other


def paper_of(document: Document) -> Paper:
    """Return a document as a paper."""
    head = document.head
    handling = one_line(head.handling)
    rows = {label: one_line(words) for label, words in head.rows}
    # What stands at the top and the bottom of a sheet is read out to nobody.
    rows |= {"Handling": handling} if handling else {}
    remarks = [f"Filters: {document.filters}" if document.filters else "", document.empty]
    setting = _Setting(len(document.notes))
    title = setting.runs(document.title)
    return Paper(
        title=title if words_of(title) else (Run("Briefing"),),
        subtitle=setting.runs(document.subtitle),
        head=Pairs(tuple(((Run(label),), ((Run(words),),)) for label, words in rows.items())),
        handling=handling,
        remarks=tuple(one_line(each) for each in remarks if each),
        pieces=tuple(setting.pieces(document.blocks, one_line(plain(document.title)))),
        foot=setting.runs(document.foot),
        notes=tuple(setting.runs(each) for each in document.notes),
        day=document.as_of,
        author=rows.get("From", ""),
        ref=rows.get("Reference", ""),
    )


class _Setting:
    """Sets the blocks of one document, in order: paragraphs are numbered through."""

    def __init__(self, notes: int) -> None:
        self.notes = notes
        self.number = 0
        self.cited: set[int] = set()
        self.has_legend = False

    def pieces(self, blocks: Iterable[Block], title: str, level: int = 1, *, editor: bool = False) -> Iterator[Piece]:
        """Yield the pieces of blocks under a title; ``editor``: their place marks the editor's words."""
        for block in blocks:
            if isinstance(block, Section):
                yield from self._section(block, title if level > 1 else "", level, editor=editor)
            elif isinstance(block, Callout):
                inside = self.pieces(block.blocks, block.title, level + 1, editor=editor or block.editor)
                yield Box(self._title(block.title, editor=block.editor), tuple(inside))
            else:
                yield from self._pieces(block, title, editor=editor)

    def _pieces(self, block: Block, title: str, *, editor: bool) -> Iterator[Piece]:
        """Yield the pieces of a block that holds no other."""
        match block:
            case Paragraph():
                yield from self._points((block.line,), editor=editor)
            case Bullets():
                yield from self._points(block.items, editor=editor, numbered=block.numbered)
            case Facts():
                yield Pairs(tuple((self._label(label), self._lines(lines, editor)) for label, lines in block.rows))
            case Table() if block.columns:
                yield self._grid(title, block)
            case Timeline():
                yield self._rail(title, block)
            case Quotation():
                words = Run(f"“{one_line(block.text)}”")
                yield Said(Point(self._next(), (words,)), self.runs(block.attribution))
            case Cards() if block.cards:
                yield self._cards(title, block)

    def runs(self, line: Line, *, editor: bool = True) -> Runs:
        """Return a line; ``editor`` says that its place marks the editor's words already."""
        return tuple(run for span in line for run in self._span(span, editor=editor) if run.text)

    def _span(self, span: Span, *, editor: bool) -> Iterator[Run]:
        text = in_place(span.text)
        if span.role == "mark":
            yield from self._marks(text)
        elif span.role == "url" and is_web_address(span.text):
            yield Run(text, "link")
        elif span.role == "editor" and not editor:
            yield from (Run(text), Run(_EDITOR, "quiet"))
        else:
            yield Run(text, _LOOKS.get(span.role, "plain"))

    def _marks(self, text: str) -> Iterator[Run]:
        """Yield the notes that a mark names, parted by commas."""
        numbers = [int(number) for number in re.findall(r"\[(\d+)\]", text)]
        for index, number in enumerate(each for each in numbers if 0 < each <= self.notes):
            if index:
                yield Run(",", "raised")
            yield Run(str(number), "note", number, first=number not in self.cited)
            self.cited.add(number)

    def _section(self, block: Section, above: str, level: int, *, editor: bool) -> Iterator[Piece]:
        heading = (*self._title(block.title, editor=block.editor), *self.runs(block.behind))
        yield Heading(min(level, _DEEPEST), heading)
        title = ": ".join(filter(None, (above, one_line(block.title))))
        yield from self.pieces(block.blocks, title, level + 1, editor=editor or block.editor)
        if more := self.runs(block.more):
            yield Remark(more)

    def _points(self, lines: Iterable[Line], *, editor: bool, numbered: bool = False) -> Iterator[Points]:
        """Yield the lines as points, without those that say nothing."""
        kept = [(own, runs) for own, line in enumerate(lines, 1) if (runs := self.runs(line, editor=editor))]
        if kept:
            yield Points(tuple(Point(self._next(), runs, f"{own}." if numbered else "") for own, runs in kept))

    def _grid(self, title: str, table: Table) -> Grid:
        columns = tuple(self._label(column) for column in table.columns)
        rows = tuple(tuple((self.runs(cell),) for cell in row) for row in table.rows)
        texts = [[words_of(head), *(words_of(row[index][0]) for row in rows)] for index, head in enumerate(columns)]
        return Grid(title, columns, column_widths(texts), rows, tuple(map(are_numbers, texts)))

    def _cards(self, title: str, block: Cards) -> Piece:
        cards = [(self.runs(card), self._lines(lines)) for card, lines in block.cards]
        if len(cards) > _MOST_CARDS:
            return Pairs(tuple(cards))
        row = tuple(lines for _, lines in cards)
        return Grid(title, tuple(each for each, _ in cards), (100,) * len(cards), (row,), (False,) * len(cards))

    def _rail(self, title: str, timeline: Timeline) -> Rail:
        legend, self.has_legend = not self.has_legend, True
        return Rail(title, tuple(self._entries(timeline)), legend=legend)

    def _entries(self, timeline: Timeline) -> Iterator[Entry]:
        today = Entry(0, one_line(timeline.today_label), "today")
        for index, entry, repeats_day in timeline.in_order():
            if index == timeline.today:
                yield today
            day = "" if repeats_day else one_line(entry.date)
            standing: Standing = "overdue" if entry.overdue else "reported" if entry.confirmed else "planned"
            lines = self._lines((entry.line, *entry.details))
            yield Entry(self._next(), day, standing, lines, self.runs(entry.tags))
        if timeline.today == len(timeline.entries):
            yield today

    def _lines(self, lines: Iterable[Line], editor: bool = True) -> tuple[Runs, ...]:
        return tuple(self.runs(line, editor=editor) for line in lines)

    def _title(self, title: str, *, editor: bool) -> Runs:
        return (*self._label(title), *((Run(_EDITOR, "quiet"),) if editor else ()))

    def _label(self, text: str) -> Runs:
        return (Run(one_line(text)),)

    def _next(self) -> int:
        self.number += 1
        return self.number
