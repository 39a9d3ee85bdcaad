"""The tables of this folder: rows of cells, in which commas part phrases."""

from collections.abc import Iterator
from pathlib import Path


def rows(name: str, columns: int) -> Iterator[list[str]]:
    """Yield the rows of a table, each with so many cells; what is missing at the end is empty."""
    for line in Path(__file__).with_name(name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            cells = line.split("\t")
            yield cells + [""] * (columns - len(cells))


def phrases(cell: str) -> list[str]:
    """Return the phrases of a cell."""
    return [each.strip() for each in cell.split(",") if each.strip()]
