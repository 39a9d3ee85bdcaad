"""A Document on the terminal, drawn with Rich; and as plain text for a pipe or a file.

Text enters Rich only as ``Text``, never as markup.
"""

from collections.abc import Iterable, Iterator, Sequence
from io import StringIO
from itertools import groupby
from typing import TypedDict

from rich.console import Console, OverflowMethod, RenderableType
from rich.text import Text

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
from briefing.formats.terminal.palette import ACCENT, EDGE, HEADING, MUTED, STYLES
from briefing.formats.terminal.text import beside, text_of, wrapped
from briefing.spool import in_batches
from briefing.visible import one_line

PAGE = 110  # columns; a longer line is hard to read
PLAIN_WIDTH = 80
_LABEL = 24
_TOGETHER = 500  # parts, most of them lines, that are drawn at a time


class _How(TypedDict):
    """The options of ``Console.print`` by which it prints text as it is."""

    markup: bool
    highlight: bool
    emoji: bool
    no_wrap: bool
    crop: bool
    overflow: OverflowMethod


def write(document: Document, width: int = PLAIN_WIDTH) -> str:
    """Return the document as plain text: no colours, no spaces at the end of a line."""
    return "".join(pieces(document, width))


def pieces(document: Document, width: int = PLAIN_WIDTH) -> Iterator[str]:
    """Yield the document as plain text: no colours, no spaces at the end of a line."""
    console = Console(file=StringIO(), width=width, color_system=None, legacy_windows=False)
    for parts in in_batches(_parts(document, console), _TOGETHER):
        lines: list[str] = []
        for part in parts:
            # A line is laid out already; only blocks need Rich to draw them.
            if isinstance(part, Text):
                lines.append(part.plain.rstrip())
            else:
                with console.capture() as drawn:
                    _print([part], console)
                lines += [line.rstrip() for line in drawn.get().splitlines()]
        yield "".join(f"{line}\n" for line in lines)


def draw(document: Document, console: Console) -> None:
    """Print the document, as wide as the console but no wider than ``PAGE``."""
    for parts in in_batches(_parts(document, console), _TOGETHER):
        _print(parts, console)


def _parts(document: Document, console: Console) -> Iterator[RenderableType]:
    own = (block for block in document.blocks if isinstance(block, Facts))
    label = _widest(Text(one_line(each)) for each in _labels(own))
    pen = _Pen(console, min(console.width, PAGE), top=True, label=label)
    blocks = pen.blocks(document.blocks)
    foot = pen.block(Paragraph(document.foot)) if document.foot else []
    notes = pen.notes(document.notes) if document.notes else []
    return _parted([pen.heading(document), blocks, notes, foot, pen.handling(document)])


def _parted(groups: Iterable[Iterable[RenderableType]]) -> Iterator[RenderableType]:
    """Yield the parts of groups with a line between two groups that have any."""
    begun = False
    for group in groups:
        for number, part in enumerate(group):
            if begun and not number:
                yield Text()
            yield part
            begun = True


def _print(parts: list[RenderableType], console: Console) -> None:
    """Print lines, which are laid out already, in one go; Rich draws the blocks between them."""
    how = _How(markup=False, highlight=False, emoji=False, no_wrap=True, crop=False, overflow="ignore")
    for is_line, run in groupby(parts, key=lambda part: isinstance(part, Text)):
        if is_line:
            console.print(Text("\n").join(part for part in run if isinstance(part, Text)), **how)
        else:
            for part in run:
                console.print(part, width=min(console.width, PAGE), **how)


class _Pen:
    """Lays blocks out within a width; each method returns lines or Rich renderables."""

    def __init__(self, console: Console, width: int, *, top: bool = False, label: int = 0) -> None:
        self.console = console
        self.width = width
        self.top = top
        self.label = label  # columns that the labels of facts take at least, so that all of a section take the same

    def heading(self, document: Document) -> list[RenderableType]:
        parts = self.handling(document)
        parts += self._wrapped(text_of(document.title)) if document.title else []
        if document.subtitle:
            parts += self._wrapped(text_of(document.subtitle))
        if document.filters:
            parts += self._wrapped(Text(f"Filters: {one_line(document.filters)}", MUTED))
        if document.head.rows:
            rows = tuple((label, ((Span(words),),)) for label, words in document.head.rows)
            parts += [Text(), *self._facts(rows, editor=True)]
        return parts

    def handling(self, document: Document) -> list[RenderableType]:
        """Return the mark of a paper's handling, which stands at its top and its bottom."""
        return self._wrapped(text_of((Span(document.head.handling, "strong"),))) if document.head.handling else []

    def block(self, block: Block, *, editor: bool = True) -> Iterable[RenderableType]:  # noqa: PLR0911 - one a block
        match block:
            case Section():
                return self._section(block)
            case Paragraph():
                return self._wrapped(text_of(block.line, mark_editor=not editor))
            case Bullets():
                return self._bullets(block, editor=editor)
            case Facts():
                return self._facts(block.rows, editor=editor)
            case Timeline():
                from briefing.formats.terminal.timeline import timeline_lines

                return timeline_lines(block, self.console, self.width)
            case Callout():
                return self._callout(block)
            case Quotation():
                return self._quotation(block)
            case Cards():
                return self._cards(block)
            case Table():
                from briefing.formats.terminal.table import table_parts

                return table_parts(block, self.console, self.width, self.indented)

    def blocks(self, blocks: Iterable[Block], *, editor: bool = False) -> Iterator[RenderableType]:
        """Yield blocks with a line between two; facts stand close below the words that head them."""
        begun, is_headed = False, False
        for block in blocks:
            for number, part in enumerate(self.block(block, editor=editor)):
                if begun and not number and not (isinstance(block, Facts) and is_headed):
                    yield Text()
                yield part
                begun = True
            is_headed = _is_heading(block)

    def _section(self, section: Section) -> Iterator[RenderableType]:
        title = Text(one_line(section.title), HEADING).append_text(text_of(section.behind))
        if section.editor:
            title.append(" · editor", MUTED)
        lines = wrapped(title, self.console, self.width)
        rest = self.width - lines[-1].cell_len - 1
        if rest > 0 and self.top:
            lines[-1].append(" " + "─" * rest, EDGE)
        yield from lines
        label = max(self.label, _widest(Text(one_line(label)) for label in _labels(section.blocks)))
        inner = _Pen(self.console, self.width - 2, label=label)
        for part in inner.blocks(section.blocks, editor=section.editor):
            yield _moved(part, 2)
        if section.more:
            for part in inner.block(Paragraph(section.more)):
                yield _moved(part, 2)

    def _wrapped(self, text: Text) -> list[RenderableType]:
        return list(wrapped(text, self.console, self.width))

    def _hanging(self, mark: Text, text: Text) -> list[RenderableType]:
        """Return the mark, and the text beside it, wrapped under its own beginning."""
        indent = mark.cell_len
        lines = wrapped(text, self.console, self.width - indent)
        first, *others = lines or [Text()]
        return [beside(mark, first), *(beside(Text(" " * indent), line) for line in others)]

    def _bullets(self, block: Bullets, *, editor: bool) -> list[RenderableType]:
        parts: list[RenderableType] = []
        widest = len(str(len(block.items)))
        for number, item in enumerate(block.items, 1):
            mark = Text(f"{number:>{widest}}. " if block.numbered else "• ", ACCENT)
            parts += self._hanging(mark, text_of(item, mark_editor=not editor))
        return parts

    def notes(self, notes: Sequence[Line]) -> Iterator[RenderableType]:
        """Yield the endnotes under a heading, each beside the mark that leads to it."""
        yield from self._section(Section("Endnotes", ()))
        widest = len(f"  [{len(notes)}]")
        for number, note in enumerate(notes, 1):
            yield from self._hanging(Text(f"{f'[{number}]':>{widest}} ", STYLES["mark"]), text_of(note))

    def _facts(self, rows: Sequence[tuple[str, tuple[Line, ...]]], *, editor: bool) -> Iterator[RenderableType]:
        wide = max(_widest(Text(one_line(label)) for label, _ in rows), self.label) + 2
        indent = wide if wide <= self.width // 2 else 2
        for words, lines in rows:
            label = Text(one_line(words), MUTED)
            if label.cell_len > _LABEL or wide > self.width // 2:
                yield from self._wrapped(label)
                label = Text()  # it has its own line now
            for number, line in enumerate(lines):
                mark = label.copy() if number == 0 else Text()
                mark = beside(mark, Text(" " * (indent - mark.cell_len)))
                yield from self._hanging(mark, text_of(line, mark_editor=not editor))

    def indented(self, facts: Facts) -> list[RenderableType]:
        """Return facts further to the right: a row of a table that is too wide, under its heading."""
        inner = _Pen(self.console, self.width - 2, label=self.label)
        return [_moved(part, 2) for part in inner.block(facts)]

    def _callout(self, callout: Callout) -> list[RenderableType]:
        from rich.panel import Panel

        inner = _Pen(self.console, self.width - 4)
        parts = [part for block in callout.blocks for part in inner.block(block, editor=callout.editor)]
        title = Text(one_line(callout.title), HEADING)
        if callout.editor:
            title.append(" · editor", MUTED)
        body = Text("\n").join(part for part in parts if isinstance(part, Text))
        return [Panel(body, title=title, title_align="left", border_style=ACCENT, width=self.width)]

    def _quotation(self, quotation: Quotation) -> list[RenderableType]:
        words = Text(f"“{one_line(quotation.text)}”", STYLES["excerpt"])
        edge = Text("▎ ", ACCENT)
        lines = wrapped(words, self.console, self.width - edge.cell_len)
        parts: list[RenderableType] = [beside(edge, line) for line in lines]
        return [*parts, *self._hanging(Text("  — ", MUTED), text_of(quotation.attribution))]

    def _cards(self, cards: Cards) -> list[RenderableType]:
        from briefing.formats.terminal.table import card_parts

        return card_parts(
            [(text_of(title), [text_of(line) for line in lines]) for title, lines in cards.cards],
            self.console,
            self.width,
        )


def _is_heading(block: Block) -> bool:
    return isinstance(block, Paragraph) and bool(block.line) and block.line[0].role == "strong"


def _labels(blocks: Iterable[Block]) -> Iterator[str]:
    """Yield the labels of all facts, those in sections within a section too."""
    for block in blocks:
        if isinstance(block, Facts):
            yield from (label for label, _ in block.rows)
        elif isinstance(block, Section):
            yield from _labels(block.blocks)


def _widest(labels: Iterable[Text]) -> int:
    """Return how many columns the widest label takes, at most ``_LABEL``."""
    return min(max((label.cell_len for label in labels), default=0), _LABEL)


def _moved(part: RenderableType, indent: int) -> RenderableType:
    """Return a line or a block further to the right."""
    if isinstance(part, Text):
        return beside(Text(" " * indent), part) if part else part
    from rich.padding import Padding

    return Padding(part, (0, 0, 0, indent), expand=False)
