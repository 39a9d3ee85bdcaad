"""What is set on sheets of paper, piece by piece: Word and PDF draw the same. All text is visible, and no markup."""

import datetime as dt
from collections.abc import Iterable
from typing import Literal

from msgspec import Struct

Look = Literal["plain", "strong", "quiet", "slanted", "code", "cited", "link", "note", "raised"]
Standing = Literal["reported", "planned", "overdue", "today"]


class Run(Struct, frozen=True):
    """Text of one look; of a footnote it is the number, ``first`` where that is cited first."""

    text: str
    look: Look = "plain"
    note: int = 0
    first: bool = False


Runs = tuple[Run, ...]


class Heading(Struct, frozen=True, tag=True):
    """A heading of a level from 1 to 3."""

    level: int
    runs: Runs


class Point(Struct, frozen=True):
    """A paragraph with its number; ``own`` is that which it has in a list of its own."""

    number: int
    runs: Runs
    own: str = ""


class Points(Struct, frozen=True, tag=True):
    """Paragraphs that go together."""

    points: tuple[Point, ...]


class Remark(Struct, frozen=True, tag=True):
    """A line without a number: how much was left out."""

    runs: Runs


class Pairs(Struct, frozen=True, tag=True):
    """Rows of a label and its lines."""

    rows: tuple[tuple[Runs, tuple[Runs, ...]], ...]


class Grid(Struct, frozen=True, tag=True):
    """A table; ``widths`` are the hundredths of its width that its columns have, ``numbers`` tells which count."""

    caption: str
    columns: tuple[Runs, ...]
    widths: tuple[int, ...]
    rows: tuple[tuple[tuple[Runs, ...], ...], ...]
    numbers: tuple[bool, ...]


class Entry(Struct, frozen=True):
    """An entry of a rail, or today; its ``date`` is empty where it is that of the entry before."""

    number: int
    date: str
    standing: Standing
    lines: tuple[Runs, ...] = ()
    tags: Runs = ()


class Rail(Struct, frozen=True, tag=True):
    """Dated entries in order; the first of a paper has a ``legend``."""

    caption: str
    entries: tuple[Entry, ...]
    legend: bool = False


class Said(Struct, frozen=True, tag=True):
    """A quotation, and who said it."""

    point: Point
    by: Runs


class Box(Struct, frozen=True, tag=True):
    """A part that stands out."""

    title: Runs
    pieces: tuple["Piece", ...]


Piece = Heading | Points | Remark | Pairs | Grid | Rail | Said | Box


class Paper(Struct, frozen=True):
    """What is on the sheets; ``day`` is that on which it stands so."""

    title: Runs
    subtitle: Runs
    head: Pairs
    handling: str
    remarks: tuple[str, ...]
    pieces: tuple[Piece, ...]
    foot: Runs
    notes: tuple[Runs, ...]
    day: dt.date | None
    author: str
    ref: str


def words_of(runs: Iterable[Run]) -> str:
    """Return the words of runs, without the numbers of their notes."""
    return "".join(run.text for run in runs if run.look not in ("note", "raised")).strip()
