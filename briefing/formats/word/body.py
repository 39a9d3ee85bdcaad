"""The pieces of a paper as paragraphs and tables of Word, each in a style of its kind."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from copy import deepcopy
from typing import Any

from msgspec import structs

from briefing.formats.paper import (
    Box,
    Entry,
    Grid,
    Heading,
    Pairs,
    Paper,
    Piece,
    Point,
    Points,
    Rail,
    Remark,
    Run,
    Runs,
    Said,
)
from briefing.formats.word.elements import (
    STYLES,
    element,
    field,
    hyperlink,
    line_break,
    note_reference,
    note_repeated,
    paragraph,
    run,
    tab,
)
from briefing.formats.word.styles import Styles
from briefing.formats.word.tables import table

# In twips, of which an inch has 1440: what the numbers of paragraphs have of the margin, the dates of a timeline of the
# text, its marks of theirs; how far the text is from the rail and from the edge of a box, and from a table above it.
_GUTTER = 510
_DATES = 2500
_MARK = 280
_RAIL = 130
_BOX = 227
_ABOVE = 160
_MARKS = {"reported": "●", "planned": "○", "overdue": "○", "today": "◆"}
_LEGEND = ": ● reported as a fact, ○ planned, expected or unconfirmed"


class Body:
    """Draws the pieces of a paper, in order: tables are numbered through.

    ``style`` gives the id of the style of a name, ``link`` that of the target of a link; ``width`` is that of the text,
    in twips.
    """

    def __init__(self, style: Styles, link: Callable[[str], str], width: int) -> None:
        self.style = style
        self.link = link
        self.width = width
        self.tables = 0
        self.is_below_table = False

    def drawn(self, paper: Paper) -> Iterator[Any]:
        """Yield the elements of a paper, from its title to its foot."""
        yield self._paragraph("Title", paper.title)
        if paper.subtitle:
            yield self._paragraph("Subtitle", paper.subtitle)
        for row in paper.head.rows:
            yield self._row("Paper Head", *row)
        for remark in paper.remarks:
            yield self._paragraph("Remark", (Run(remark),))
        for piece in paper.pieces:
            yield from self._piece(piece)
        if paper.foot:
            yield self._paragraph("Paper Foot", paper.foot)
        elif self.is_below_table:
            yield self._paragraph("Remark", ())  # a text ends with a paragraph

    def runs(self, runs: Iterable[Run]) -> Iterator[Any]:
        """Yield the elements of runs."""
        for each in runs:
            if each.look == "note":
                style = self.style("footnote reference")
                yield from note_reference(each.note, style) if each.first else note_repeated(each, style)
            elif each.look == "link":
                yield hyperlink(self.link(each.text), run(each.text, self.style("Hyperlink")))
            else:
                name = STYLES.get(each.look, "")
                yield run(each.text, self.style(name) if name else "")

    def _piece(self, piece: Piece, *, in_box: bool = False) -> Iterator[Any]:
        """Yield the elements of a piece."""
        match piece:
            case Heading():
                self.is_below_table = False
                yield self._paragraph(f"heading {piece.level}", piece.runs)
            case Points():
                yield from self._points(piece.points, in_box=in_box)
            case Remark():
                yield self._paragraph("Remark", piece.runs)
            case Pairs():
                yield from (self._row("Particulars", *row) for row in piece.rows)
            case Grid():
                yield from self._grid(piece)
            case Rail():
                yield from self._rail(piece)
            case Said():
                yield from self._points((piece.point,), element("keepNext"), in_box=in_box)
                yield self._paragraph("Quote", piece.by)
            case Box():
                yield self._paragraph("Box Title", piece.title)
                yield from (drawn for each in piece.pieces for drawn in self._piece(each, in_box=True))

    def _paragraph(self, style: str, runs: Iterable[Run], *properties: Any) -> Any:
        return self._placed(style, self.runs(runs), *properties)

    def _placed(self, style: str, drawn: Iterable[Any], *properties: Any) -> Any:
        """Return a paragraph of the text, parted from a table above it."""
        parted = [element("spacing", before=_ABOVE)] if self.is_below_table else []
        self.is_below_table = False
        return paragraph(self.style(style), drawn, *properties, *parted)

    def _points(self, points: Iterable[Point], *properties: Any, in_box: bool = False) -> Iterator[Any]:
        for point in points:
            own = (Run(f"{point.own} "),) if point.own else ()
            style, in_place = ("Box Text", self._numbered_in_box()) if in_box else ("List Number", [])
            yield self._paragraph(style, (*own, *point.runs), *deepcopy(properties), *in_place)

    def _numbered_in_box(self) -> Sequence[Any]:
        """Return what numbers a paragraph within a box, where its number has no margin to stand in."""
        number = element("numPr", element("ilvl", val=0), element("numId", val=self.style.number))
        return [number, element("ind", left=_BOX + _GUTTER, hanging=_GUTTER)]

    def _row(self, style: str, label: Runs, lines: Iterable[Runs]) -> Any:
        """Return a label and its lines, which stand below each other in one paragraph."""
        strong = (structs.replace(each, look="strong") if each.look == "plain" else each for each in label)
        return self._placed(style, [*self.runs(strong), tab(), *self._lines(lines)])

    def _lines(self, lines: Iterable[Runs]) -> list[Any]:
        drawn: list[Any] = []
        for each in lines:
            drawn += [*([line_break()] if drawn else []), *self.runs(each)]
        return drawn

    def _caption(self, words: str) -> Any:
        self.tables += 1
        number = field("SEQ Table \\* ARABIC", str(self.tables))
        return self._placed("caption", [run("Table\xa0"), *number, run(f": {words}")])

    def _grid(self, grid: Grid) -> Iterator[Any]:
        yield self._caption(grid.caption)
        widths = [self.width * each // sum(grid.widths) for each in grid.widths]
        rows = [self._cells("Table Header", [(column,) for column in grid.columns], grid.numbers)]
        rows += [self._cells("Table Text", row, grid.numbers) for row in grid.rows]
        yield table(self.style("Paper Table"), grid.caption, widths, rows)
        self.is_below_table = True

    def _cells(self, style: str, cells: Iterable[Iterable[Runs]], numbers: Iterable[bool]) -> list[Any]:
        """Return the cells of a row, each a paragraph; numbers stand at the right."""
        return [
            paragraph(self.style(style), self._lines(lines), *([element("jc", val="right")] if is_number else []))
            for lines, is_number in zip(cells, numbers, strict=True)
        ]

    def _rail(self, rail: Rail) -> Iterator[Any]:
        yield self._caption(rail.caption)
        legend = _LEGEND if rail.legend else ""
        head = [
            self._day([tab(), run("Date", self.style("Quiet"))]),
            paragraph(self.style("Timeline Text"), [run(f"What{legend}", self.style("Quiet"))]),
        ]
        rows = [head, *(self._entry(each) for each in rail.entries)]
        widths = [_RAIL + _GUTTER + _DATES, self.width - _DATES]
        today = [index for index, each in enumerate(rail.entries, 1) if each.standing == "today"]
        style = self.style("Timeline Table")
        yield table(style, rail.caption, widths, rows, indent=-_RAIL - _GUTTER, tinted=today)
        self.is_below_table = True

    def _entry(self, entry: Entry) -> list[Any]:
        """Return the two cells of an entry, each a paragraph."""
        style = self.style("Overdue Date" if entry.standing == "overdue" else "Entry Date")
        date = run(entry.date, style)
        lines = ((Run("today", "strong"),),) if entry.standing == "today" else entry.lines
        tags = tuple(structs.replace(each, look="quiet") if each.look == "plain" else each for each in entry.tags)
        lines += (tags,) if tags else ()
        what = [run(_MARKS[entry.standing], style), tab(), *self._lines(lines)]
        tabs = element("tabs", element("tab", val="left", pos=_MARK))
        hanging = element("ind", left=_MARK, hanging=_MARK)
        day = self._day([tab(), date]) if entry.standing == "today" else self._day([date], "List Number")
        return [day, paragraph(self.style("Timeline Text"), what, tabs, hanging)]

    def _day(self, drawn: Iterable[Any], style: str = "Timeline Text") -> Any:
        """Return the paragraph of a date; the numbers stand to its left."""
        tabs = element("tabs", element("tab", val="left", pos=_GUTTER))
        spacing = element("spacing", before=40, after=40)
        return paragraph(self.style(style), drawn, tabs, spacing, element("ind", left=_GUTTER, hanging=_GUTTER))
