"""How wide the columns of a table are on paper, and which of them count."""

import re

# Of a table, in characters: what it has room for, what parts two columns, a word that is not broken, a cell that may
# widen its column, and by how much that is done at a time; of the rows, how many decide.
_LINE = 100
_GAP = 2
_LONGEST_WORD = 20
_LONGEST = 120
_STEP = 2
_LOOKED_AT = 30
_NARROWEST = 5
_WIDE, _BOLD = 1.2, 1.45  # letters of a wide font, such as DejaVu Serif, in those that a line is counted in


def are_numbers(texts: list[str]) -> bool:
    """Whether a column, below its title, holds nothing but counts."""
    cells = [text for text in texts[1:] if text not in ("", "·", "–", "-")]
    return bool(cells) and all(re.fullmatch(r"\d[\d,.]*", text) for text in cells)


def column_widths(columns: list[list[str]]) -> tuple[int, ...]:
    """Return the hundredths of a table's width that its columns get, by their texts: so that its rows are low."""
    lengths = [[min(len(text), _LONGEST) for text in row] for row in zip(*columns, strict=True)][:_LOOKED_AT]
    words = [max((_word_width(text, index) for index, text in enumerate(texts)), default=0) for texts in columns]
    widths = [max(_NARROWEST, min(word, _LONGEST_WORD)) + _GAP for word in words]
    while sum(widths) < _LINE and _height(lengths, widths) > len(lengths):
        wider = [[width + _STEP * (one == other) for other, width in enumerate(widths)] for one in range(len(widths))]
        widths = min(wider, key=lambda each: _height(lengths, each))
    return tuple(max(1, round(100 * width / max(sum(widths), 1))) for width in widths)


def _word_width(text: str, line: int) -> int:
    """Return how wide the longest word of a cell is, in a font of wide letters; the title row is bold."""
    return round(max(map(len, text.split()), default=0) * (_BOLD if line == 0 else _WIDE))


def _height(lengths: list[list[int]], widths: list[int]) -> float:
    """Return how many lines the rows of a table take, about."""
    pairs = (zip(row, widths, strict=True) for row in lengths)
    return sum(max((max(1.0, length / (width - _GAP)) for length, width in row), default=1.0) for row in pairs)
