"""Tables and cards in the terminal; where columns would be too narrow to read, rows are stacked."""

from collections.abc import Callable, Iterable
from itertools import zip_longest

from rich.console import Console, RenderableType
from rich.text import Text

from briefing.document import Line, Table, plain
from briefing.formats.terminal.palette import EDGE, HEADING, MUTED
from briefing.formats.terminal.text import text_of, wrapped
from briefing.visible import one_line

_READABLE = 24  # columns: a cell may break longer words, but no shorter ones
_DATE = 20  # columns: as long as `15–16 September 2024`
_GAP = 2
_OF_COUNTS = ("number", "proved", "status", "muted")  # roles of the counts that stand in a column
_NONE = "·"  # none of them
_CARD = 34

Stack = Callable[[Iterable[tuple[str, tuple[Line, ...]]]], list[RenderableType]]


def table_parts(table: Table, console: Console, width: int, stack: Stack) -> list[RenderableType]:
    """Return the table, or its rows one below the other where the width is too small for it.

    It is laid out here: to load and ask Rich's own table takes 6 ms.
    """
    shown = [index for index in range(len(table.columns)) if any(plain(row[index]) for row in table.rows)]
    room = width - _GAP * (len(shown) - 1)
    least = [_least(table, index) for index in shown]
    if sum(least) > room:
        return _stacked(table, shown, stack)
    widths = _shared_out(room, least, [_natural(table, index) for index in shown])
    counts = [_is_of_counts(table, index) for index in shown]

    def wrapped_cells(row: Iterable[Text]) -> list[list[Text]]:
        return [wrapped(cell, console, columns) for cell, columns in zip(row, widths, strict=True)]

    head = wrapped_cells(Text(one_line(table.columns[index]), HEADING) for index in shown)
    tallest = max(map(len, head))  # a title of several lines stands on the line below, as the others do
    lines = _lines_of_row([[*[Text()] * (tallest - len(cell)), *cell] for cell in head], widths, counts)
    lines.append(Text("─" * (sum(widths) + _GAP * (len(shown) - 1)), EDGE))
    for row in table.rows:
        lines += _lines_of_row(wrapped_cells(text_of(row[index]) for index in shown), widths, counts)
    return list(lines)


def _is_of_counts(table: Table, index: int) -> bool:
    """Whether a column has nothing but counts, which stand at its right edge."""
    cells = [row[index] for row in table.rows]
    return all(cell and cell[0].role in _OF_COUNTS for cell in cells) and all(
        plain(cell).isdigit() or plain(cell) == _NONE for cell in cells
    )


def _lines_of_row(cells: list[list[Text]], widths: list[int], counts: list[bool]) -> list[Text]:
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


def _shared_out(room: int, least: list[int], natural: list[int]) -> list[int]:
    """Return widths of columns: as much as each would like, or a fair part of what there is above the least."""
    wished = [most - some for most, some in zip(natural, least, strict=True)]
    spare = min(room - sum(least), sum(wished))
    if spare == sum(wished):
        return natural
    # The longest texts give way first: each column gets the same, until it has what it wants.
    widths = list(least)
    while spare > 0:
        wanting = [index for index, width in enumerate(widths) if width < natural[index]]
        for index in wanting[:spare]:
            widths[index] += 1
        spare -= min(len(wanting), spare)
    return widths


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


def _least(table: Table, index: int) -> int:
    """Return the width that a column can't do without: its longest word or date, within reason."""
    if all(span.role == "date" for row in table.rows for span in row[index]):
        return min(_natural(table, index), _DATE)
    words = one_line(table.columns[index]).split()
    for row in table.rows:
        words += plain(row[index]).split()
    return min(max((Text(word).cell_len for word in words), default=1), _READABLE)


def _natural(table: Table, index: int) -> int:
    """Return the width that a column needs for no cell to break."""
    cells = [table.columns[index], *(plain(row[index]) for row in table.rows)]
    return max(Text(one_line(cell)).cell_len for cell in cells)


def _stacked(table: Table, shown: list[int], stack: Stack) -> list[RenderableType]:
    parts: list[RenderableType] = []
    for row in table.rows:
        if parts:
            parts.append(Text("─" * 8, MUTED))
        cells = [(table.columns[index], (row[index],)) for index in shown if plain(row[index])]
        parts += stack(cells)
    return parts
