"""A paper as a view makes it and every format draws it: a handful of blocks, made of spans with a role.

A view knows no format, a format knows no view. All text in here is data: a format
escapes it, whatever it holds. Rows, entries and blocks that are very many lie in a file (``spool.Rows``); formats that
write in pieces take them one by one, the others get a document that is ``whole``.
"""

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Literal

from msgspec import Struct, structs

from briefing.spool import Mapped, Rows

Role = Literal[
    "text",  # plain words
    "strong",  # must catch the eye
    "muted",  # less important
    "date",
    "actor",
    "topic",
    "status",
    "proved",  # that it was found in the article, and nothing less
    "brief",  # the id of a brief
    "excerpt",  # the article's own words
    "place",  # where those stand, and behind it whether they were found there
    "cited",  # those of the article's words that a statement cites
    "note",  # the number of a statement, or words that were searched for
    "mark",  # the numbers of endnotes: [1][2]
    "editor",  # the editor's own words, not the article's
    "number",
    "command",  # what to type next
    "url",
]


Subject = tuple[Literal["brief", "topic", "actor"], str]  # the sort and the id of what has a page on a site


class Span(Struct, frozen=True):
    """A run of text with a role.

    A mark ``cites`` excerpts, each by the brief that has it and its words; it has no text until endnotes are wanted.
    ``subject`` is what it names, where a reader may want to go on to that; the id of a brief names that brief.
    """

    text: str
    role: Role = "text"
    cites: tuple[tuple[str, str], ...] = ()
    subject: Subject | None = None


Line = tuple[Span, ...]


class Section(Struct, frozen=True, tag=True):
    """A headed part; ``editor`` marks that its words are the editor's own.

    ``behind`` stands behind the title: the marks of its sources. ``more`` is its last line: what was left out of it,
    and the command that shows that.
    """

    title: str
    blocks: tuple["Block", ...]
    editor: bool = False
    more: Line = ()
    behind: Line = ()


class Paragraph(Struct, frozen=True, tag=True):
    """Running text."""

    line: Line


class Bullets(Struct, frozen=True, tag=True):
    """A list, numbered or not."""

    items: tuple[Line, ...]
    numbered: bool = False


class Facts(Struct, frozen=True, tag=True):
    """Rows of a label and its lines."""

    rows: Sequence[tuple[str, tuple[Line, ...]]]


class Table(Struct, frozen=True, tag=True):
    """Columns by title and rows of cells; a cell that spans lines is their join."""

    columns: tuple[str, ...]
    rows: Sequence[tuple[Line, ...]]


class TimelineEntry(Struct, frozen=True):
    """One entry; ``tense`` places it against today, ``confirmed`` marks a reported fact.

    ``days`` are the first and the last that its date may mean, none where an interval is open on that side. ``topics``
    and ``actors`` are whom and what it is about: the id of each and its name; a topic counts as all that it lies under.
    """

    date: str
    tense: Literal["past", "now", "ahead"]
    confirmed: bool
    line: Line
    details: tuple[Line, ...] = ()
    tags: Line = ()
    days: tuple[dt.date | None, dt.date | None] = (None, None)
    overdue: bool = False
    topics: tuple[tuple[str, str], ...] = ()
    actors: tuple[tuple[str, str], ...] = ()

    def drawn_days(self, today: dt.date | None) -> tuple[dt.date | None, dt.date | None]:
        """Return the days as they are drawn: what is still to come by a day may come from today on, and not before."""
        first, last = self.days
        if first is None and last and today and not self.confirmed and today <= last:
            return today, last
        return first, last


class Timeline(Struct, frozen=True, tag=True):
    """Entries in order; *today* stands before the entry at index ``today``, if it is to be drawn."""

    entries: Sequence[TimelineEntry]
    today: int | None = None
    today_label: str = ""

    def in_order(self) -> Iterator[tuple[int, TimelineEntry, bool]]:
        """Yield each entry with its index, and whether it stands under the date of the one before it."""
        before: TimelineEntry | None = None
        for index, entry in enumerate(self.entries):
            yield index, entry, index != self.today and before is not None and before.date == entry.date
            before = entry


class Callout(Struct, frozen=True, tag=True):
    """A part that stands out, such as the bottom line."""

    title: str
    blocks: tuple["Block", ...]
    editor: bool = False


class Quotation(Struct, frozen=True, tag=True):
    """A quotation and who said it."""

    text: str
    attribution: Line


class Cards(Struct, frozen=True, tag=True):
    """Boxes side by side, such as delegations, each with a title and lines."""

    cards: tuple[tuple[Line, tuple[Line, ...]], ...]


Block = Section | Paragraph | Bullets | Facts | Table | Timeline | Callout | Quotation | Cards


class Head(Struct, frozen=True):
    """Whom a paper is for, in rows of a label and words, and the mark of its handling, at the top and the bottom."""

    rows: tuple[tuple[str, str], ...] = ()
    handling: str = ""


class Passage(Struct, frozen=True):
    """Words of an article, and the numbers of the endnotes that quote them."""

    text: str
    notes: tuple[int, ...] = ()


class Document(Struct, frozen=True):
    """A whole paper, as it stands on the day ``as_of``; ``head`` is of one that is handed on.

    ``records`` is the plain data that it was made from, for JSON and other data formats.

    ``foot`` tells in a line what it rests on, ``notes`` are its endnotes by number, from 1. ``article`` has the
    paragraphs of the article that they quote, where it is one.
    ``changed`` is when its briefs were last changed, by a clock of the same place as ``as_of``, where that is known.
    ``empty`` says why there is nothing to show, and is empty otherwise. ``unread`` says what was not looked at, where a
    text has more than anybody reads: the paper tells it, and records have no place for it.
    """

    title: Line
    blocks: Sequence[Block]
    records: Any
    subtitle: Line = ()
    filters: str = ""
    empty: str = ""
    foot: Line = ()
    notes: Sequence[Line] = ()
    head: Head = Head()
    as_of: dt.date | None = None
    changed: dt.datetime | None = None
    article: tuple[tuple[Passage, ...], ...] = ()
    unread: str = ""


def replaced(part: Any, other: Callable[[Any], Any]) -> Any:
    """Return a document, or a part of one, with other parts in it, in the order in which it is read.

    ``other`` returns what stands in the place of a part, or None to look at the parts inside; records stay.
    """
    if (new := other(part)) is not None or isinstance(part, Span):
        return part if new is None else new
    if isinstance(part, tuple | list):  # a list where it was read from a file
        return tuple(replaced(each, other) for each in part)
    if isinstance(part, Rows):
        return Mapped(part, lambda each: replaced(each, other))
    if not isinstance(part, Struct):
        return part
    names = [name for name in part.__struct_fields__ if name not in ("records", "behind")]
    if isinstance(part, Section):
        names.insert(0, "behind")  # it stands behind the title
    return structs.replace(part, **{name: replaced(getattr(part, name), other) for name in names})


def row_count(document: Document) -> int:
    """Return how many rows a document has: entries, rows of tables, lines of facts, points, paragraphs, notes."""
    return sum(map(_rows_in, document.blocks)) + len(document.notes)


def _rows_in(block: Block) -> int:  # noqa: PLR0911 - one a block
    match block:
        case Section() | Callout():
            return sum(map(_rows_in, block.blocks))
        case Timeline():
            return len(block.entries)
        case Table():
            return len(block.rows)
        case Facts():
            return sum(len(lines) for _, lines in block.rows)
        case Bullets():
            return len(block.items)
        case Cards():
            return sum(len(lines) for _, lines in block.cards)
        case _:
            return 1


def whole(document: Document) -> Document:
    """Return a document that is in memory as a whole, for what needs all of it at a time."""
    if not (_lies_in_file(document.blocks) or any(isinstance(each, Rows) for each in _rows_of(document))):
        return document
    made: Document = replaced(document, _in_memory)
    return structs.replace(made, records=_listed(document.records))


def _rows_of(document: Document) -> Iterator[Any]:
    """Yield what may lie in a file of a document beside its blocks: notes, and one or two lists of records."""
    yield document.notes
    yield from document.records.values() if isinstance(document.records, dict) else (document.records,)


def _listed(records: Any) -> Any:
    """Return records that are in memory."""
    if isinstance(records, dict):
        return {name: _listed(each) if isinstance(each, Rows) else each for name, each in records.items()}
    return list(records) if isinstance(records, Rows) else records


def _lies_in_file(part: Any) -> bool:
    """Whether blocks, or what one of them holds, lie in a file."""
    if isinstance(part, tuple):
        return any(map(_lies_in_file, part))
    if isinstance(part, Section | Callout):
        return _lies_in_file(part.blocks)
    rows = getattr(part, "entries", None) if isinstance(part, Timeline) else getattr(part, "rows", None)
    return isinstance(part, Rows) or isinstance(rows, Rows)


def _in_memory(part: Any) -> Any:
    return tuple(replaced(each, _in_memory) for each in part) if isinstance(part, Rows) else None


def plain(line: Line) -> str:
    """Return a line's words alone."""
    return "".join(span.text for span in line)


def joined(spans: list[Span], separator: str = ", ") -> Line:
    """Return the spans in one line, with plain separators between them."""
    line: list[Span] = []
    for span in spans:
        if line:
            line.append(Span(separator, "muted"))
        line.append(span)
    return tuple(line)
