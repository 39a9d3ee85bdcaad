"""Tables and cards in the terminal; where columns would be too narrow to read, each row is a block of its own."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from heapq import nlargest
from itertools import chain, zip_longest

from rich.cells import cell_len
from rich.console import Console, RenderableType
from rich.text import Text

from briefing.document import Facts, Line, Table, plain
from briefing.formats.terminal.palette import EDGE, HEADING
from briefing.formats.terminal.text import text_of, wrapped
from briefing.spool import Mapped, Rows
from briefing.visible import one_line

_READABLE = 24  # columns: a cell may break longer words, but no shorter ones
_NARROWEST = 12  # columns: a text that is broken into less is a stub of words
_DATE = 20  # columns: as long as `15–16 September 2024`
_GAP = 2
_MEASURED = 24  # rows, those that say most: enough to tell which column needs the room
_OF_COUNTS = ("number", "proved", "status", "muted")  # roles of the counts that stand in a column
_NONE = "·"  # none of them
_CARD = 34

Draw = Callable[[Facts], list[RenderableType]]


class _Column:
    """What the cells of a column come to: ``natural`` is the width that it needs for no cell to break."""

    def __init__(self, title: str) -> None:
        self._title = title
        self.has_text = False
        self.natural = cell_len(one_line(title))
        self._longest_word = max(map(cell_len, one_line(title).split()), default=0)
        self._is_of_dates, self._is_of_counts = True, True

    def add(self, cell: Line, words: str) -> None:
        """Take the next cell, and its words."""
        self.has_text = self.has_text or bool(words)
        self.natural = max(self.natural, cell_len(one_line(words)))
        self._longest_word = max(self._longest_word, *map(cell_len, words.split()), 0)
        self._is_of_dates = self._is_of_dates and all(span.role == "date" for span in cell)
        self._is_of_counts = (
            self._is_of_counts and bool(cell) and cell[0].role in _OF_COUNTS and (words.isdigit() or words == _NONE)
        )

    @property
    def least(self) -> int:
        """The least width: that of the longest word or date, and no less than ``_NARROWEST`` for words."""
        if self.natural <= _DATE and self._is_of_dates:
            return self.natural
        if self._is_of_counts:  # only its title has words
            return self._longest_word or 1
        return max(min(self._longest_word or 1, _READABLE), min(self.natural, _NARROWEST))

    @property
    def is_of_counts(self) -> bool:
        """Whether it has nothing but counts, which stand at its right edge."""
        return self._is_of_counts


def table_parts(table: Table, console: Console, width: int, draw_facts: Draw) -> Iterable[RenderableType]:
    """Return the table, or each of its rows as a block where the width is too small for its columns.

    It is laid out here: to load and ask Rich's own table takes 6 ms.
    """
    columns = [_Column(title) for title in table.columns]
    for row in table.rows:
        for column, cell in zip(columns, row, strict=True):
            column.add(cell, plain(cell))
    shown = [index for index, column in enumerate(columns) if column.has_text]
    if not shown:
        return []
    room = width - _GAP * (len(shown) - 1)
    least = [columns[index].least for index in shown]
    if sum(least) > room:
        return _blocks(table, shown, console, width, draw_facts)
    natural = [columns[index].natural for index in shown]
    widths = _shared_out(table, shown, room, least, natural)
    counts = [columns[index].is_of_counts for index in shown]
    return _drawn(table, shown, console, widths, counts)


def _drawn(
    table: Table, shown: Sequence[int], console: Console, widths: Sequence[int], counts: Sequence[bool]
) -> Iterator[Text]:
    """Yield the lines of a table whose columns have these widths."""

    def wrapped_cells(row: Iterable[Text]) -> list[list[Text]]:
        return [wrapped(cell, console, columns) for cell, columns in zip(row, widths, strict=True)]

    def lines_of(row: Sequence[Line]) -> list[Text]:
        return _lines_of_row(wrapped_cells(text_of(row[index]) for index in shown), widths, counts)

    head = wrapped_cells(Text(one_line(table.columns[index]), HEADING) for index in shown)
    tallest = max(map(len, head))  # a title of several lines stands on the line below, as the others do
    yield from _lines_of_row([[*[Text()] * (tallest - len(cell)), *cell] for cell in head], widths, counts)
    yield Text("─" * (sum(widths) + _GAP * (len(shown) - 1)), EDGE)
    rows: Sequence[list[Text]] = Mapped(table.rows, lines_of)
    if not isinstance(table.rows, Rows):
        rows = list(rows)
    # Where a row takes several lines, it must be seen where the next begins.
    are_parted = any(len(row) > 1 for row in rows)
    for number, row in enumerate(rows):
        if number and are_parted:
            yield Text()
        yield from row


def _lines_of_row(cells: list[list[Text]], widths: Sequence[int], counts: Sequence[bool]) -> list[Text]:
    """Return the lines of a row whose cells are wrapped already."""
    lines = []
    for pieces in zip_longest(*cells, fillvalue=Text()):
        line = Text()
        for piece, width, is_count in zip(pieces, widths, counts, strict=True):
            space = " " * (width - piece.cell_len)
            line.append(" " * _GAP if line else "")
            line.append(space if is_count else "").append_text(piece).append("" if is_count else space)
        line.rstrip()
        lines.append(line)
    return lines


def _shared_out(
    table: Table, shown: Sequence[int], room: int, least: Sequence[int], natural: Sequence[int]
) -> list[int]:
    """Return widths of columns that fit into the room, so that the rows together take as few lines as can be.

    Each column begins at its natural width. It is narrowed by one column of the screen at a time: the one where that
    costs the fewest lines, and where it costs none, the widest.
    """
    widths = [min(wide, max(room, some)) for wide, some in zip(natural, least, strict=True)]
    if sum(widths) <= room:
        return widths
    longest = nlargest(_MEASURED, table.rows, key=lambda row: sum(len(plain(cell)) for cell in row))
    words = [[[len(word) for word in plain(row[index]).split()] for row in longest] for index in shown]
    lines = [[_height(cell, width) for cell in column] for column, width in zip(words, widths, strict=True)]
    while sum(widths) > room:
        cheapest: tuple[tuple[int, int, int], int, list[int]] | None = None
        for place, width in enumerate(widths):
            if width <= least[place]:
                continue
            narrower = [_height(cell, width - 1) for cell in words[place]]
            others = [column for number, column in enumerate(lines) if number != place]
            total = sum(map(max, zip(narrower, *others, strict=True)))
            cost = (total, sum(narrower) - sum(lines[place]), -width)
            if cheapest is None or cost < cheapest[0]:
                cheapest = (cost, place, narrower)
        if cheapest is None:
            break
        _, place, lines[place] = cheapest
        widths[place] -= 1
    return widths


def _height(words: Sequence[int], width: int) -> int:
    """Return how many lines words of these lengths take in a column."""
    lines, column = 1, 0
    for word in words:
        if column and column + 1 + word > width:
            lines, column = lines + 1, 0
        column += word + (1 if column else 0)
        if column > width:
            lines += (column - 1) // width
            column = (column - 1) % width + 1
    return lines


def card_parts(cards: list[tuple[Text, list[Text]]], console: Console, width: int) -> list[RenderableType]:
    """Return cards side by side where there is room for two, else one below the other."""
    from rich.columns import Columns
    from rich.panel import Panel

    count = max(1, min(len(cards), width // _CARD))
    each = (width - 2 * (count - 1)) // count if count > 1 else width
    panels = []
    for title, lines in cards:
        body = Text("\n").join(line for text in lines for line in wrapped(text, console, each - 4))
        panels.append(Panel(body, title=title, title_align="left", border_style=EDGE, width=each))
    if count == 1:
        return list(panels)
    return [Columns(panels, padding=(0, 2, 0, 0))]


def _blocks(
    table: Table, shown: Sequence[int], console: Console, width: int, draw_facts: Draw
) -> Iterator[RenderableType]:
    """Yield each row under its first cell, with the others below it, each behind the title of its column."""
    first, *others = shown
    begun = False
    for row in table.rows:
        if begun:
            yield Text()
        heading = text_of(row[first])
        heading.stylize("bold")
        facts = Facts(tuple((table.columns[index], (row[index],)) for index in others if plain(row[index])))
        for part in chain(wrapped(heading, console, width) if heading else (), draw_facts(facts)):
            yield part
            begun = True
