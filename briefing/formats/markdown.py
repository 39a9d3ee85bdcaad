"""A Document as GitHub-flavoured Markdown (the GFM spec, with its tables)."""

import datetime as dt
import re
import warnings
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from typing import Any

from msgspec import Struct, structs

from briefing.document import (
    Block,
    Bullets,
    Callout,
    Cards,
    Document,
    Facts,
    Line,
    Paragraph,
    Quotation,
    Section,
    Span,
    Table,
    Timeline,
)
from briefing.formats.imperfect import Imperfect
from briefing.formats.stationery import Stationery
from briefing.visible import in_place, is_web_address, one_line

# What could begin code, emphasis, a link, HTML, a table cell, strike-through or a formula; an
# entity; and the colon of an address that a forge would turn into a link by itself.
_SPECIAL = re.compile(r"[\\`*_\[\]<>|~$]|&(?=[#\w]+;)|:(?=//)|(?<=[wW]{3})\.")
# The signs of an address, of somebody's name, of a number and of a picture that a forge would make links, notices and
# emoji of. It looks for them when backslashes have gone: only what is no text, and nothing to see, parts them.
_FORGES = re.compile(r"@(?=\w)|(?<!&)#(?=\d)|!(?=\d)|\bGH-(?=\d)|:(?=(?:[a-z][\w+-]*|[+-]1):)")
# What makes a block of another kind at the beginning of a line.
_OPENING = re.compile(r"^( *)([#+=-]|\d+(?=[.)]))")
_DEEPEST = 6
_PANDOCS_LINE = 72  # characters: longer lines make pandoc look at the rules
_WIDEST = 80  # characters: a longer cell runs over several lines whatever its column's width
BAR = r"\|"  # a cell's end needs its backslash within code, too


class _Diagram(Struct, frozen=True):
    """A diagram above a timeline, in Mermaid's own words."""

    text: str


def pieces(document: Document, stationery: Stationery | None = None) -> Iterator[str]:
    """Yield the document as Markdown, ending with a line break, with diagrams of its timelines if they are wanted.

    Warns where they are, and there is none to draw.
    """
    drawn = document.blocks
    if stationery and stationery.diagram:
        from briefing.formats.mermaid import FEWEST, MOST

        drawn = _with_diagrams(document.blocks, document.as_of)
        if drawn == document.blocks:
            message = f"no diagram: this paper has no timeline of {FEWEST} to {MOST} dated entries"
            warnings.warn(message, Imperfect, stacklevel=2)
    handling = [f"**{escape(document.head.handling)}**"] if document.head.handling else []
    head = [*handling, f"# {_heading(_line(document.title, bold=False))}"]
    if document.subtitle:
        head.append(opening(_line(document.subtitle)))
    if document.filters:
        head.append(f"Filters: {escape(document.filters)}")
    if document.head.rows:
        head.append("\n".join(f"- **{label}:** {escape(words)}" for label, words in document.head.rows))
    yield "\n\n".join(head)
    for block in drawn:
        for part in _block(block, depth=2, editor=False):
            yield "\n\n"
            yield from part
    if document.foot:
        yield f"\n\n{opening(_line(document.foot))}"
    for number, note in enumerate(document.notes, 1):
        yield f"\n\n[^{number}]: {_line(note)}"
    yield "".join(f"\n\n{part}" for part in handling) + "\n"


def escape(text: str) -> str:
    """Return text that Markdown shows as it is: on one line, every mark-up character disarmed."""
    escaped = _SPECIAL.sub(r"\\\g<0>", in_place(text))
    return _FORGES.sub(r"\g<0><!-- -->", escaped)


def _with_diagrams(blocks: Sequence[Any], today: dt.date | None) -> tuple[Any, ...]:
    """Return the blocks with a diagram above each timeline that has something to draw."""
    from briefing.formats.mermaid import gantt

    drawn: list[Any] = []
    for block in blocks:
        if isinstance(block, Timeline) and (text := gantt(block, today)):
            drawn.append(_Diagram(text))
        parted = isinstance(block, Section | Callout)
        drawn.append(structs.replace(block, blocks=_with_diagrams(block.blocks, today)) if parted else block)
    return tuple(drawn)


def _block(block: Block | _Diagram, depth: int, *, editor: bool) -> Iterator[Iterable[str]]:
    """Yield the parts of a block, which an empty line parts, each in pieces."""
    match block:
        case Section():
            yield from _section(block, depth, editor=editor)
        case Callout():
            yield [_callout(block, depth)]
        case Paragraph():
            yield [opening(_line(block.line, editor=editor))]
        case Bullets():
            yield [_bullets(block, editor=editor)]
        case Facts():
            rows = (f"- **{escape(label)}:** {_lines(lines, editor=editor)}" for label, lines in block.rows)
            yield _one_below_the_other(rows)
        case Table():
            yield _table(block.columns, lambda: ([_line(cell) for cell in row] for row in block.rows))
        case _Diagram() | Timeline():
            yield [f"```mermaid\n{block.text}\n```"] if isinstance(block, _Diagram) else _timeline(block)
        case Quotation():
            # The attribution stands outside, or two quotations in a row would run into one.
            yield [_quoted(f"“{escape(one_line(block.text))}”")]
            yield [f"— {_line(block.attribution)}"]
        case Cards():
            yield ["\n".join(f"- **{_line(title, bold=False)}:** {_lines(lines)}" for title, lines in block.cards)]


def _section(section: Section, depth: int, *, editor: bool) -> Iterator[Iterable[str]]:
    mark = " (editor)" if section.editor else ""
    behind = _line(section.behind)
    yield [f"{'#' * min(depth, _DEEPEST)} {_heading(escape(section.title))}{mark}{behind}"]
    for block in section.blocks:
        yield from _block(block, depth + 1, editor=editor or section.editor)
    if section.more:
        yield [opening(_line(section.more))]


def _callout(callout: Callout, depth: int) -> str:
    mark = " (editor)" if callout.editor else ""
    parts = (part for block in callout.blocks for part in _block(block, depth, editor=callout.editor))
    inner = "\n\n".join("".join(part) for part in parts)
    return _quoted(f"**{escape(callout.title)}{mark}:** {inner}")


def _line(line: Line, *, bold: bool = True, editor: bool = True) -> str:
    """Return a line; ``editor`` says that its place marks the editor's words already."""
    return "".join(_span(span, bold=bold, editor=editor) for span in line).strip()


def _span(span: Span, *, bold: bool, editor: bool) -> str:
    text = escape(span.text)
    core = text.strip()
    if not core:
        return text
    before, after = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    if span.role == "url" and is_web_address(span.text):
        core = f"<{span.text}>"
    elif span.role in ("brief", "command") and "`" not in span.text:
        core = f"`{one_line(span.text).replace('|', BAR)}`"
    elif span.role == "mark":
        core = re.sub(r"\\\[(\d+)\\\]", r"[^\1]", core)
    elif span.role in ("strong", "note") and bold:
        core = f"**{core}**"
    elif span.role == "editor" and not editor:
        core = f"{core} *(editor)*"
    return f"{before}{core}{after}"


def _lines(lines: Iterable[Line], *, editor: bool = True) -> str:
    return "; ".join(_line(line, bold=False, editor=editor) for line in lines)


def _bullets(block: Bullets, *, editor: bool) -> str:
    rows = []
    for number, item in enumerate(block.items, 1):
        mark = f"{number}." if block.numbered else "-"
        rows.append(f"{mark} {opening(_line(item, editor=editor))}")
    return "\n".join(rows)


def _timeline(block: Timeline) -> Iterator[str]:
    columns: tuple[str, ...] = ("Date", "What", "About")
    if not any(entry.tags for entry in block.entries):
        columns = columns[:2]
    return _table(columns, lambda: (row[: len(columns)] for row in _rows_of(block)))


def _rows_of(block: Timeline) -> Iterator[list[str]]:
    for index, entry, repeats_day in block.in_order():
        if index == block.today:
            yield _today(block)
        details = f": {_lines(entry.details)}" if entry.details else ""
        mark = "●" if entry.confirmed else "○"
        day = "" if repeats_day else f" **{escape(entry.date)}**"
        yield [f"{mark}{day}", _line(entry.line) + details, _line(entry.tags)]
    if block.today == len(block.entries):
        yield _today(block)


def _today(block: Timeline) -> list[str]:
    return [f"◆ **{escape(block.today_label)}**", "**today**", ""]


def _table(columns: Iterable[str], rows: Callable[[], Iterable[list[str]]]) -> Iterator[str]:
    """Yield a table; cells are escaped already and stand on one line. The rows are asked for twice."""
    head = [escape(column) for column in columns]
    return _one_below_the_other(chain((_row(head), _row(_rules(head, rows()))), map(_row, rows())))


def _rules(head: list[str], rows: Iterable[list[str]]) -> list[str]:
    """Return the rule under each column's title; where rows are long, as wide as the column is to be.

    Pandoc gives each column of a table with long lines the width that its rule has among all.
    """
    longest, widths = 0, [0] * len(head)
    for row in chain((head,), rows):
        longest = max(longest, len(_row(row)))
        widths = list(map(max, widths, map(len, row)))
    if longest <= _PANDOCS_LINE:
        return ["---"] * len(head)
    widths = [min(width, _WIDEST) for width in widths]
    return ["-" * max(3, round(_PANDOCS_LINE * width / max(sum(widths), 1))) for width in widths]


def _one_below_the_other(lines: Iterable[str]) -> Iterator[str]:
    """Yield lines with a break between two."""
    for number, line in enumerate(lines):
        yield f"\n{line}" if number else line


def _row(cells: list[str]) -> str:
    return "".join(f"| {cell} " if cell else "| " for cell in cells) + "|"


def _quoted(text: str) -> str:
    return "\n".join(f"> {line}".rstrip() for line in text.split("\n"))


def opening(text: str) -> str:
    """Return a line whose beginning can't be taken for a list, a heading or a rule."""
    return _OPENING.sub(_disarmed, text, count=1)


def _heading(text: str) -> str:
    """Return a heading's text, whose closing number signs would not be shown."""
    return re.sub(r"#(?=#*$)", r"\\#", opening(text))


def _disarmed(match: re.Match[str]) -> str:
    space, mark = match.groups()
    return f"{mark}\\" if mark.isdigit() else f"{space}\\{mark}"
