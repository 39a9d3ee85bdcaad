"""A Document's records as a workbook, XLSX: what a reader looks for comes first, and it prints as a paper does."""

import datetime as dt
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import partial
from io import BytesIO
from itertools import count
from tempfile import TemporaryDirectory
from typing import IO, Any

from briefing.anonymous_file import anonymous_file, folder, no_room_told
from briefing.document import Document, plain
from briefing.formats.tables import Row, tables_of
from briefing.problems import CannotGoOn
from briefing.spool import Rows
from briefing.visible import in_place, one_line

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_EXCELS_FIRST = dt.date(1900, 3, 1)  # before it Excel counts a day that never was
_LONGEST = 32_767  # characters of a cell in Excel
_MOST_COLUMNS, _MOST_ROWS = 16_384, 1_048_576  # of a sheet in Excel, its head counted; what is beyond would be lost
_NAME = 31  # characters of a sheet's name in Excel
_TOGETHER = 2**16  # bytes that are read at a time
_HEIGHTS = ("row_info", "set_rows", "row_sizes")  # where xlsxwriter keeps the heights of rows that it has written
_NO_NAME = re.compile(r"[\[\]:*?/\\']")

# Characters: what the sign that opens a filter takes; the widest column, that of sentences, and how long on the average
# their cells are.
_SIGN = 3
_WIDEST = 24
_WIDEST_OF_SENTENCES = 50
_SENTENCE = 36
_LINE, _EDGE = 14.4, 2.4  # points: a line of a row, and what is around its lines
_HIGHEST = 409.0  # points of a row in Excel
# A sheet of A4 across: per cent at which it is printed; characters of columns that are still made to fit one sheet.
_SCALE = 60
_ACROSS = 270

# The columns that are read first, in the order in which they are.
_READ_FIRST = (
    *("when", "date_words", "earliest", "name", "label", "speaker_name", "title", "what", "question", "text"),
    *("value", "before", "rate_before", "rate", "announced", "in_force", "ended", "standing"),
    *("topic_labels", "actor_names", "source", "brief", "published", "latest", "phase", "kind"),
)
# Columns of keys and places, which are for programs; a column with its words beside it is one, too.
_FOR_PROGRAMS = ("file", "line", "lit", "accept", "tense", "key", "format")
_IN_WORDS = ("{}_words", "{}_date_words", "{}_name", "{}_names", "{}_labels")
_RECORDS = ('[{"', "[[")  # what a cell of records begins with
# Columns that may say again what another one says.
_TOLD_TWICE = (("text", "title"), ("text", "what"), ("text", "question"), ("source", "text"), ("status", "standing"))


def pieces(document: Document) -> Iterator[bytes]:
    """Yield a workbook with a sheet for each table: numbers are numbers, days are dates, all else is text.

    Of rows that lie in a file, one at a time is in memory, and each text stands in its own cell.
    """
    if not any(isinstance(rows, Rows) for _, rows in tables_of(document.records)[1]):
        file = BytesIO()
        _write(document, file, {"in_memory": True})
        yield file.getvalue()
        return
    with no_room_told(), TemporaryDirectory(dir=folder()) as own, anonymous_file() as on_disk:
        _write(document, on_disk, {"constant_memory": True, "tmpdir": own})
        on_disk.seek(0)
        yield from iter(partial(on_disk.read, _TOGETHER), b"")


def _write(document: Document, file: IO[bytes], options: Mapping[str, Any]) -> None:
    """Write a workbook to a file, with these options of xlsxwriter."""
    from xlsxwriter import Workbook

    book = Workbook(file, options)
    title = one_line(plain(document.title))
    if document.as_of:
        made = dt.datetime.combine(document.as_of, dt.time(), tzinfo=dt.UTC).replace(tzinfo=None)
        book.set_properties({"title": title, "created": made})
    formats = {
        "head": book.add_format({"bold": True, "bottom": 1, "valign": "top", "text_wrap": True, "bg_color": "#E8ECF1"}),
        "text": book.add_format({"text_wrap": True, "valign": "top"}),
        "number": book.add_format({"valign": "top", "align": "right", "indent": 1}),
        "day": book.add_format({"num_format": "yyyy-mm-dd", "align": "left", "valign": "top"}),
    }
    mark = one_line(document.head.handling)
    taken: list[str] = []
    several, tables = tables_of(document.records)
    for name, rows in tables:
        taken.append(_sheet_name(name, taken))
        sheet = book.add_worksheet(taken[-1])
        width = _fill(sheet, rows, formats)
        if width > _ACROSS:
            sheet.set_print_scale(_SCALE)
        else:
            sheet.fit_to_pages(1, 0)
        _lay_out_for_paper(sheet, f"{title}: {name}" if several else title, mark)
    book.close()


def _sheet_name(name: str, taken: Sequence[str]) -> str:
    """Return what Excel takes for a sheet's name, and no other sheet of the book has."""
    known = {each.casefold() for each in (*taken, "history")}  # that one Excel keeps for itself
    stem = _NO_NAME.sub(" ", one_line(name)).strip() or "sheet"
    for number in count(1):
        ending = f" ({number})" if number > 1 else ""
        # Excel counts in units of UTF-16.
        cut = stem.encode("utf-16-le")[: 2 * (_NAME - len(ending))].decode("utf-16-le", "ignore").strip()
        if f"{cut}{ending}".casefold() not in known:
            break
    return f"{cut}{ending}"


def _lay_out_for_paper(sheet: Any, title: str, mark: str) -> None:
    """Set how a sheet is printed: across, its head on each page, the mark at the top and the bottom."""
    title, mark = (text.replace("&", "&&") for text in (title[:100], mark[:100]))
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.set_margins(left=0.4, right=0.4, top=0.8, bottom=0.8)
    sheet.repeat_rows(0)
    sheet.print_across()
    sheet.set_header(f"&L{title}&C&B{mark}" if mark else f"&L{title}")
    sheet.set_footer(f"&C&B{mark}&B&RPage &P of &N" if mark else "&RPage &P of &N")


def _fill(sheet: Any, rows: Sequence[Row], formats: Mapping[str, Any]) -> float:
    """Write the rows, and return how wide the columns are that are shown.

    Those that are for programs, or empty, are folded away at the end.
    """
    read, folded = _sorted_columns(_columns_of(rows))
    if len(read) + len(folded) > _MOST_COLUMNS or len(rows) >= _MOST_ROWS:
        message = f"a sheet of Excel holds {_MOST_COLUMNS:,} columns and {_MOST_ROWS:,} rows, and this takes more"
        raise CannotGoOn(message, hint="CSV holds as many as there are")
    columns = [*read, *folded]
    for number, column in enumerate(columns):
        fold = {"level": 1, "hidden": True} if number >= len(read) else {}
        sheet.set_column(number, number, column.width, None, fold)
    if not columns:
        return 0
    if folded:
        sheet.set_column(len(columns), len(columns), None, None, {"collapsed": True})
    sheet.set_row(0, _LINE + 2 * _EDGE)
    _write_rows(sheet, rows, columns, len(read), formats)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(len(rows), 1), len(columns) - 1)
    return sum(column.width for column in read)


class _Column:
    """What the cells of a column are, taken from one row after the other."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.has_records, self.is_empty = False, True
        self._filled = self._sum = self._longest = 0

    def add(self, cell: Any) -> None:
        length = len(_shown(cell))
        self._filled += bool(length)
        self._sum += length
        self._longest = max(self._longest, length)
        self.is_empty = self.is_empty and cell in (None, "")
        self.has_records = self.has_records or (isinstance(cell, str) and cell.startswith(_RECORDS))

    @property
    def width(self) -> float:
        """How wide it is, in characters: so that its words are whole and its sentences low."""
        widest = _WIDEST_OF_SENTENCES if self._sum > _SENTENCE * self._filled else _WIDEST
        return min(max(len(self.name) + _SIGN, self._longest) + 1, widest)


def _columns_of(rows: Iterable[Row]) -> tuple[list[_Column], list[_Column]]:
    """Return the columns of rows, in the order in which they are met: those that are read, and those folded away."""
    columns: dict[str, _Column] = {}
    told_twice = set(_TOLD_TWICE)
    for row in rows:
        for name, cell in row.items():
            if name not in columns:
                columns[name] = _Column(name)
            columns[name].add(cell)
        told_twice = {(one, other) for one, other in told_twice if row.get(one) == row.get(other)}
    away = {one for one, _ in told_twice}
    folds = {name: name in away or _is_folded(column, columns) for name, column in columns.items()}
    read, folded = ([column for name, column in columns.items() if folds[name] is wanted] for wanted in (False, True))
    return (read, folded) if read else (folded, [])


def _sorted_columns(found: tuple[list[_Column], list[_Column]]) -> tuple[list[_Column], list[_Column]]:
    """Return the columns with what is looked for first at the beginning."""
    read, folded = found
    ranks = {column: number for number, column in enumerate(_READ_FIRST)}
    return sorted(read, key=lambda column: ranks.get(_own_name(column.name), len(ranks))), folded


def _is_folded(column: _Column, columns: Collection[str]) -> bool:
    name = column.name
    if _own_name(name) in _FOR_PROGRAMS or "told_since" in name or column.has_records:
        return True
    if any(words.format(each) in columns for each in (name, name.removesuffix("s")) for words in _IN_WORDS):
        return True
    return column.is_empty


def _own_name(column: str) -> str:
    """Return the name of a field, without that of the record within which it stands."""
    return column.rpartition(".")[2]


def _write_rows(
    sheet: Any, rows: Sequence[Row], columns: Sequence[_Column], shown: int, formats: Mapping[str, Any]
) -> None:
    """Write the names of the columns, and one row after the other; the first ``shown`` columns tell how high it is.

    Of rows that lie in a file, nothing stays in memory of those that are written.
    """
    for number, column in enumerate(columns):
        sheet.write_string(0, number, in_place(column.name), formats["head"])
    for line, row in enumerate(rows, 1):
        for number, column in enumerate(columns):
            _write_cell(sheet, line, number, row.get(column.name), formats)
        sheet.set_row(line, _height(row, columns[:shown]))
        for name in _HEIGHTS if isinstance(rows, Rows) else ():
            getattr(sheet, name, {}).pop(line - 1, None)


def _height(row: Row, columns: Sequence[_Column]) -> float:
    """Return how high a row is, in points; a program that opens the file may not work it out itself."""
    lines = (_lines(_shown(row.get(column.name)), column.width) for column in columns)
    return min(_LINE * max(lines, default=1) + _EDGE, _HIGHEST)


def _lines(text: str, width: float) -> int:
    """Return how many lines a text takes, word by word."""
    lines, room = 1, width
    for length in map(len, text.split(" ")):
        if length > room and room < width:
            lines, room = lines + 1, width
        lines += int(max(length - 1, 0) // width)
        room -= length % width + 1
    return lines


def _shown(cell: Any) -> str:
    return "" if cell is None else ("yes" if cell else "no") if isinstance(cell, bool) else in_place(str(cell))


def _write_cell(sheet: Any, line: int, number: int, cell: Any, formats: Mapping[str, Any]) -> None:
    if cell is None:
        return
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        sheet.write_number(line, number, cell, formats["number"])
    elif isinstance(cell, str) and (day := _day(cell)) is not None:
        sheet.write_datetime(line, number, day, formats["day"])
    else:
        text = _shown(cell)
        sheet.write_string(line, number, text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…", formats["text"])


def _day(text: str) -> dt.date | None:
    """Return the day that a text is, if it is one that Excel can count."""
    if not _DAY.fullmatch(text):
        return None
    try:
        day = dt.date.fromisoformat(text)
    except ValueError:
        return None
    return day if day >= _EXCELS_FIRST else None
