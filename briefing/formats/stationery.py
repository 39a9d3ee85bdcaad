"""What a paper is written on: the size of its sheets, and a house's own file with its styles, header and footer."""

from typing import Literal, get_args

from msgspec import Struct

Sheet = Literal["a4", "letter"]
SHEETS: tuple[Sheet, ...] = get_args(Sheet)


class Stationery(Struct, frozen=True):
    """What a paper is written on; the ``reference`` is a Word file whose styles, header and footer it takes."""

    sheet: Sheet = "a4"
    reference: bytes = b""
