"""Tables and cards in the terminal; where columns would be too narrow to read, rows are stacked."""

from collections.abc import Callable, Iterable

from rich import box
from rich.columns import Columns
from rich.console import Console, RenderableType
from rich.panel import Panel
from rich.table import Table as RichTable
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


def table_parts(table: Table, width: int, stack: Stack) -> list[RenderableType]:
    """Return the table, or its rows one below the other where the width is too small for it."""
    shown = [index for index in range(len(table.columns)) if any(plain(row[index]) for row in table.rows)]
    room = width - _GAP * (len(shown) - 1)
    least = [_least(table, index) for index in shown]
    if sum(least) > room:
        return _stacked(table, shown, stack)
    drawn = RichTable(
        box=box.SIMPLE_HEAD,
        border_style=EDGE,
        header_style=HEADING,
        padding=(0, 1, 0, 0),
        pad_edge=False,
        show_edge=False,
    )
    widths = _shared_out(room, least, [_natural(table, index) for index in shown])
    for index, columns in zip(shown, widths, strict=True):
        counts = all(row[index] and row[index][0].role in _OF_COUNTS for row in table.rows) and all(
            plain(row[index]).isdigit() or plain(row[index]) == _NONE for row in table.rows
        )
        drawn.add_column(
            Text(one_line(table.columns[index])),
            overflow="fold",
            justify="right" if counts else "left",
            width=columns,
        )
    for row in table.rows:
        drawn.add_row(*(text_of(row[index]) for index in shown))
    return [drawn]


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
