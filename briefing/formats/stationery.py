"""What a paper is written on: the size of its sheets, a house's own file with its styles, and a diagram."""

from typing import Literal, get_args

from msgspec import Struct

Sheet = Literal["a4", "letter"]
SHEETS: tuple[Sheet, ...] = get_args(Sheet)
Diagram = Literal["mermaid"]


class Stationery(Struct, frozen=True):
    """What a paper is written on; the ``reference`` is a Word file whose styles, header and footer it takes.

    A timeline has a ``diagram`` above its entries, if one is named.
    """

    sheet: Sheet = "a4"
    reference: bytes = b""
    diagram: Diagram | None = None
