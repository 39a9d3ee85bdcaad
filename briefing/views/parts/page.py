"""A page of so many lines: what fits on it, part by part, and what is said of the rest."""

from collections.abc import Sequence
from itertools import chain
from typing import Any
from unicodedata import east_asian_width

from msgspec import Struct, structs

from briefing.document import Block, Bullets, Facts, Line, Paragraph, Quotation, Section, Span, Timeline, TimelineEntry
from briefing.text.counting import counted
from briefing.visible import in_place, one_line

PAGE = 60  # lines: a sheet of paper at a size that one reads
SHORT = 20  # lines: half a screen
WIDTH = 80  # columns
SECTION = WIDTH - 2  # columns within a section
_HEAD = 2  # lines: the heading and the one above it
_LABEL = 24  # columns: a longer label stands above its lines
_DATES = 20  # columns for the dates of a rail
_MARKED = " (editor)"


class Item(Struct, frozen=True):
    """A thing that a page shows or leaves out: what is drawn of it, the lines it takes, its place by rank from 0."""

    piece: Any
    lines: int
    place: int


class Part(Struct, frozen=True):
    """A part of a page: its items in the order in which they are drawn, and the block that they make, if they are none.

    ``share`` is how many lines it gets before the others have theirs, ``gap`` how many part two items; ``what`` names
    the items, one and several, ``command`` shows them all.
    """

    title: str
    items: Sequence[Item]
    block: type[Bullets | Facts | Timeline] | None
    what: tuple[str, str]
    command: str
    share: int
    gap: int = 0
    editor: bool = False
    kept: frozenset[int] = frozenset()

    @property
    def lines(self) -> int:
        """How many lines it takes with what is kept: none where nothing is."""
        return self._lines_of(len(self.kept), self._kept_lines())

    @property
    def least(self) -> int:
        """How many lines it takes with nothing but the item that comes first by rank."""
        return structs.replace(self, kept=frozenset((0,))).lines

    @property
    def left_out(self) -> int:
        """How many items are left out."""
        return len(self.items) - len(self.kept)

    def filled(self, room: int) -> "Part":
        """Return the part with as many more items as there is room for, by rank; one too long for it is passed over."""
        kept, lines = set(self.kept), self._kept_lines()
        for item in sorted(self.items, key=lambda each: each.place):
            if item.place not in kept:
                more = self._lines_of(len(kept) + 1, lines + item.lines)
                if more <= room or more <= self._lines_of(len(kept), lines):
                    kept.add(item.place)
                    lines += item.lines
        return structs.replace(self, kept=frozenset(kept))

    def _kept_lines(self) -> int:
        return sum(item.lines for item in self.items if item.place in self.kept)

    def _lines_of(self, count: int, lines: int) -> int:
        """Return how many lines it takes with so many items kept that take so many lines themselves."""
        return _HEAD + lines + self.gap * (count - 1) + (count < len(self.items)) if count else 0

    def section(self) -> Section:
        """Return what is kept of it as a section, with what was left out as its last line."""
        pieces = [item.piece for item in self.items if item.place in self.kept]
        blocks = (self.block(tuple(pieces)),) if self.block else tuple(chain.from_iterable(pieces))
        more = more_line(self.left_out, self.command) if self.left_out else ()
        return Section(self.title, blocks, editor=self.editor, more=more)


def fitted(parts: Sequence[Part], room: int, command: str) -> tuple[Block, ...]:
    """Return the parts, in order, as far as they fit into so many lines: those that come first have precedence.

    Each gets its share first, then the first ones what is left over. A paragraph at the end tells which parts are left
    out altogether, and the command that shows them.
    """
    parts = [part for part in parts if part.items]
    shown = _filled(parts, room)
    missing = [part for part in shown if not part.kept]
    while missing:
        told = _missing(missing, command)
        shown = _filled(parts, room - 1 - height(told, WIDTH))
        still = [part for part in shown if not part.kept]
        if len(still) <= len(missing):
            break
        missing = still
    sections = tuple(part.section() for part in shown if part.kept)
    missing = [part for part in shown if not part.kept]
    return (*sections, Paragraph(_missing(missing, command))) if missing else sections


def more_line(count: int, command: str) -> Line:
    """Return how many things are left out, and the command that shows them."""
    return (Span(f"… and {count} more: ", "muted"), Span(command, "command"))


def _filled(parts: Sequence[Part], room: int) -> list[Part]:
    filled = list(parts)
    for shares in (True, False):
        for index, part in enumerate(filled):
            free = room - sum(each.lines for each in filled) + part.lines
            filled[index] = part.filled(min(free, max(part.share + _HEAD, part.least)) if shares else free)
    return filled


def _missing(parts: Sequence[Part], command: str) -> Line:
    counts = ", ".join(counted(len(part.items), *part.what) for part in parts)
    return (Span(f"Not on this page: {counts}: ", "muted"), Span(command, "command"))


def height(line: Line | str, width: int, *, mark_editor: bool = False) -> int:
    """Return how many lines words take in so many columns, broken between words."""
    text = line if isinstance(line, str) else "".join(_held(span, width) for span in line)
    if mark_editor and not isinstance(line, str):
        text += _MARKED * sum(span.role == "editor" for span in line)
    text = text.replace(" · ", "_· ")
    lines, column = 1, 0
    for word in one_line(in_place(text)).split(" "):
        wide = columns(word)
        if column and column + 1 + wide <= width:
            column += 1 + wide
        else:
            # A letter that takes two columns may not fit at the end of a line.
            each = width if wide <= width or word.isascii() else max(width - 1, 1)
            lines += bool(column) + max(wide - 1, 0) // each
            column = wide - max(wide - 1, 0) // each * each if each == width else width
    return lines


def _held(span: Span, width: int) -> str:
    """Return the words of a span; those of a date or a command, which is not broken, as one."""
    is_whole = span.role in ("date", "command") and len(span.text) <= width
    return span.text.replace(" ", "_") if is_whole else span.text


def columns(text: str) -> int:
    """Return how many columns a text takes: letters of East Asia and pictures take two."""
    return len(text) if text.isascii() else sum(1 + (east_asian_width(each) in "WF") for each in text)


def height_of_row(label_columns: int, label: str, lines: Sequence[Line], *, mark_editor: bool = False) -> int:
    """Return how many lines a row of facts takes, where labels take so many columns."""
    wide = min(label_columns, _LABEL) + 2
    rows = sum(height(line, SECTION - wide, mark_editor=mark_editor) for line in lines)
    return rows + (height(label, SECTION) if columns(label) > _LABEL else 0)


def height_of_entry(dates: int, entry: TimelineEntry) -> int:
    """Return how many lines an entry of a rail takes, where dates take so many columns."""
    room = SECTION - min(dates, _DATES) - 4
    right = height(entry.line, room) + sum(height(detail, room - 2) for detail in entry.details)
    right += height(entry.tags, room) if entry.tags else 0
    left = sum(height(part, _DATES) for part in entry.date.split(" – "))
    return max(left, right)


def height_of_quotation(quotation: Quotation) -> int:
    """Return how many lines a quotation takes with who said it."""
    return height(f"“{quotation.text}”", SECTION - 2) + height(quotation.attribution, SECTION - 4)


def label_columns(facts: Sequence[Facts]) -> int:
    """Return how many columns the labels of facts take."""
    return min(max((columns(label) for each in facts for label, _ in each.rows), default=0), _LABEL)


def cut(text: str, width: int, lines: int) -> str:
    """Return a text as it is, or cut behind a word, with ``…``, where it takes more than so many lines."""
    if height(text, width) <= lines:
        return text
    words = text.split()
    low, high = 0, len(words)
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if height(f"{' '.join(words[:middle])} …", width) <= lines else (low, middle)
    return f"{' '.join(words[:low])} …".strip()
