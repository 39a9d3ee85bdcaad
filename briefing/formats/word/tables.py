"""Tables of Word: their title row stands on each page, no row is torn, and they have a name for who can't see them."""

from collections.abc import Collection, Sequence
from typing import Any

from briefing.formats.word.elements import element

_TINT = "F0F3F7"


def table(
    style: str,
    name: str,
    widths: Sequence[int],
    rows: Sequence[Sequence[Any]],
    *,
    indent: int = 0,
    tinted: Collection[int] = (),
) -> Any:
    """Return a table of rows of paragraphs, one a cell; the first row is its title row.

    Widths are in twips; ``tinted`` are the rows that stand out, by their place.
    """
    properties = element(
        "tblPr",
        element("tblStyle", val=style),
        element("tblW", w=sum(widths), type="dxa"),
        element("tblInd", w=indent, type="dxa"),
        element("tblLayout", type="fixed"),
        element("tblLook", val="0420", firstRow=1, lastRow=0, firstColumn=0, lastColumn=0, noHBand=0, noVBand=1),
        element("tblCaption", val=name),
    )
    grid = element("tblGrid", *(element("gridCol", w=width) for width in widths))
    drawn = (_row(row, widths, index == 0, index in tinted) for index, row in enumerate(rows))
    return element("tbl", properties, grid, *drawn)


def _row(cells: Sequence[Any], widths: Sequence[int], is_head: bool, is_tinted: bool) -> Any:
    properties = element("trPr", element("cantSplit"), *([element("tblHeader")] if is_head else []))
    drawn = []
    for cell, width in zip(cells, widths, strict=True):
        tint = [element("shd", val="clear", color="auto", fill=_TINT)] if is_tinted else []
        drawn.append(element("tc", element("tcPr", element("tcW", w=width, type="dxa"), *tint), cell))
    return element("tr", properties, *drawn)
