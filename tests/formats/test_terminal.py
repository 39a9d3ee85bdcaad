"""The terminal: aligned in every script, right at every width, and text is only text."""

import re
from collections.abc import Sequence
from io import StringIO
from itertools import pairwise
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console

from briefing.brief.model import Brief
from briefing.brief.reading.reader import load
from briefing.document import (
    Bullets,
    Callout,
    Cards,
    Document,
    Facts,
    Paragraph,
    Quotation,
    Role,
    Section,
    Span,
    Table,
    Timeline,
    TimelineEntry,
)
from briefing.formats.terminal.page import draw, write
from briefing.formats.terminal.palette import STYLES
from briefing.views import VIEWS, view
from briefing.views.selection import Selection
from briefing.visible import one_line
from tests.conftest import MONDAY, Write, selection_for

HOSTILE = [
    "[bold red]x[/bold red]",
    "[/close]",
    "[link=https://evil.example]x[/link]",
    ":smile:",
    "\x1b[31mred\x1b[0m",
    "\x1b]8;;https://evil.example\x07x\x1b]8;;\x07",
    "\x9b31m",
    "over\u202eridden",
    "iso\u2066lated\u2069",
    "bell\x07 back\x08 del\x7f",
    "zero\u200bwidth\ufeff",
    "a\rb",
    "a\u2028b",
    "tag\U000e0041",
    "half\ud800",
]
SCRIPTS = [
    "人民银行与美国财政部在上海会谈",
    "اجتماع مجموعة العمل المالية",
    "e\u0301te\u0301 – Zürich",
    "👩‍👩‍👧 🇨🇳 ✅",
    "ภาษาไทย",
    "हिन्दी",
]


def everything(text: str) -> Document:
    """A document with the text in every place that a text can stand in."""
    line = (Span(text), Span(text, "editor"), Span(text, "topic"))
    entry = TimelineEntry(text, "past", confirmed=True, line=line, details=(line,), tags=line)
    blocks = (
        Section(text, (Paragraph(line), Bullets((line,)), Bullets((line,), numbered=True))),
        Facts(((text, (line, line)),)),
        Table((text, text), ((line, line),)),
        Timeline((entry, entry), 1, "12 August 2024"),
        Callout(text, (Paragraph(line),)),
        Quotation(text, line),
        Cards(((line, (line,)), (line, (line,)))),
    )
    return Document(title=line, subtitle=line, filters=text, blocks=blocks, records=None)


def coloured(document: Document, width: int = 80) -> str:
    console = Console(file=StringIO(), width=width, force_terminal=True, color_system="truecolor", _environ={})
    draw(document, console)
    text: str = console.file.getvalue()  # type: ignore[attr-defined]
    return text


@pytest.mark.parametrize("text", HOSTILE)
def test_text_out_of_a_brief_is_only_text(text: str) -> None:
    page = write(everything(text), 120)
    assert not any(
        character in page for character in "\x1b\x9b\x07\x08\x7f\r\u202e\u2066\u2069\u200b\ufeff\u2028\U000e0041\ud800"
    )
    assert one_line(text) in page, "it is all there to see"


@pytest.mark.parametrize("text", ["\x1b[31mred", "\x1b]8;;https://evil.example\x07x", "[link=https://evil.example]x"])
def test_in_colours_too_no_text_steers_the_terminal(text: str) -> None:
    page = coloured(everything(text))
    ours = set(re.findall(r"\x1b\[[0-9;]*m", page))
    assert page.count("\x1b") == sum(page.count(code) for code in ours)
    assert "\x1b]8" not in page
    assert "\x1b[31m" not in page


@pytest.mark.parametrize("width", [20, 40, 60, 80, 120, 200])
@pytest.mark.parametrize("text", [*SCRIPTS, "word " * 60, "x" * 300])
def test_no_line_is_wider_than_the_terminal(text: str, width: int) -> None:
    for line in write(everything(text), width).splitlines():
        assert cell_len(line) <= width, line


@pytest.mark.parametrize("text", SCRIPTS)
def test_every_script_aligns(text: str) -> None:
    lines = write(everything(text), 100).splitlines()
    boxes = [line for line in lines if line.endswith(("╮", "│", "╯"))]
    assert boxes
    assert {cell_len(line) for line in boxes} <= {100}


@pytest.mark.parametrize("width", [60, 80, 120, 200])
@pytest.mark.parametrize("name", VIEWS)
def test_every_view_fits_every_width(library: list[Brief], name: str, width: int) -> None:
    page = write(view(name, selection_for(name, library)), width)
    assert all(cell_len(line) <= min(width, 110) for line in page.splitlines())
    assert not any(line != line.rstrip() for line in page.splitlines())


def test_no_word_is_lost_when_a_table_is_too_wide_for_the_terminal(library: list[Brief]) -> None:
    document = view("people", Selection(library, MONDAY))
    for width in (40, 60, 80, 110):
        page = " ".join(write(document, width).split())
        for name in ("Janet Yellen", "Brent Neman", "International"):
            assert all(word in page for word in name.split())


def test_a_card_keeps_all_its_words_where_it_stands_alone(example: Brief) -> None:
    page = write(view("agenda", Selection([example], MONDAY)), 60)
    for words in ("International", "(lead)", "Exchange", "People's"):
        assert words in page


def test_a_brief_in_chinese_and_arabic_is_drawn_whole(write_brief_in_scripts: Brief, snapshot: object) -> None:
    assert write(view("summary", Selection([write_brief_in_scripts], MONDAY)), 60) == snapshot


@pytest.fixture
def write_brief_in_scripts(write: Write) -> Brief:
    path = write("""
        title: 中美金融工作组在上海举行第五次会议
        bottom_line: 双方就金融稳定和资本市场交换意见。
        article: {published: 2024-08-12, outlet: وكالة الأنباء}
        actors:
          pboc: {name: 中国人民银行, kind: organization}
          treasury: {name: وزارة الخزانة, kind: organization}
        meetings:
          - title: 第五次会议
            date: 2024-08-15/2024-08-16
            place: 上海
            status: planned
            delegations:
              - {of: pboc}
              - {of: treasury}
        events:
          - {date: 2024-05, what: 美国对中国电动汽车、太阳能电池、半导体和先进电池加征关税，双方经贸关系依然紧张。}
          - {date: 2024-04, what: "زيارة إلى الصين 🇨🇳 👩‍👩‍👧"}
    """)
    return load(path)


def test_every_role_has_a_style() -> None:
    assert set(STYLES) == set(get_args(Role))


def linked(url: str, *, colours: bool = True, width: int = 40) -> str:
    """Return what a terminal gets where a paper names an address."""
    document = Document((), (Section("Source", (Facts((("Link", ((Span(url, "url"),),)),)),)),), [])
    console = Console(
        file=StringIO(), width=width, force_terminal=True, color_system="256" if colours else None, legacy_windows=False
    )
    draw(document, console)
    assert isinstance(console.file, StringIO)
    return console.file.getvalue()


LONG_ADDRESS = (
    "https://example.org/news/2024/08/12/us-china-financial-working-group-meets-in-shanghai?edition=int&page=1"
)


@pytest.mark.parametrize("width", [20, 40, 80, 120])
def test_an_address_is_a_link_in_one_piece(width: int) -> None:
    drawn = linked(LONG_ADDRESS, width=width)
    assert re.findall(r"\x1b\]8;[^;]*;([^\x1b]+)\x1b\\", drawn) == [LONG_ADDRESS]
    without = re.sub(r"\x1b\]8;[^\x1b]*\x1b\\|\x1b\[[0-9;]*m", "", drawn)
    assert any(line.endswith(LONG_ADDRESS) for line in without.splitlines())


@pytest.mark.parametrize("width", [20, 80])
def test_an_address_is_not_broken_in_a_pipe(width: int) -> None:
    document = Document((), (Facts((("Link", ((Span(LONG_ADDRESS, "url"),),)),)),), [])
    assert any(line.endswith(LONG_ADDRESS) for line in write(document, width).splitlines())


def test_without_colours_an_address_is_plain() -> None:
    assert "\x1b" not in linked("https://example.org", colours=False)


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/\x1b]8;;https://evil.example\x1b\\x",
        "https://example.org/\x07\x1b[31m",
        "https://example.org/\nhttps://evil.example",
        "https://example.org/\x9c",
        "https://example.org/ x",
        "https://exämple.org/",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "example.org",
    ],
)
def test_what_is_no_address_of_the_web_is_only_text(url: str) -> None:
    drawn = linked(url)
    assert "\x1b]" not in drawn
    assert "".join(re.sub(r"\x1b\[[0-9;]*m", "", drawn).split()).isprintable()


def test_a_mark_stands_behind_its_line_and_the_notes_at_the_end() -> None:
    lines = tuple((Span(f"line {number}"), Span(f"[{number}]", "mark")) for number in (1, 10))
    notes = tuple((Span(f"“words {number}”", "excerpt"),) for number in range(1, 11))
    drawn = write(Document((), (Bullets(lines),), [], foot=(Span("the foot"),), notes=notes), 40).splitlines()
    assert drawn[:4] == ["• line 1[1]", "• line 10[10]", "", "Endnotes " + "─" * 31]
    assert drawn[4] == "   [1] “words 1”"
    assert drawn[-3:] == ["  [10] “words 10”", "", "the foot"]


def table(rows: Sequence[tuple[str, ...]], *columns: str) -> Document:
    return Document((), (Table(columns, tuple(tuple((Span(cell),) for cell in row) for row in rows)),), [])


LONG = "a title of many words that says more than all beside it"
TITLES = [(LONG, "a short thing of words", "another thing of words"), ("brief", "short", "short")]


def test_the_column_that_says_most_gets_the_most_room() -> None:
    head = write(table(TITLES, "Title", "One", "Two"), 80).splitlines()[0]
    starts = [head.index("Title"), head.index("One"), head.index("Two"), 80]
    title, one, two = (end - start for start, end in pairwise(starts))
    assert title > one
    assert title > two
    assert all(len(line) <= 80 for line in write(table(TITLES, "Title", "One", "Two"), 80).splitlines())


def test_rows_of_several_lines_are_parted_and_those_of_one_are_not() -> None:
    wide, narrow = (write(table(TITLES, "Title", "One", "Two"), width).splitlines() for width in (110, 60))
    assert "" not in wide
    assert len(wide) == 4
    assert narrow.count("") == 1
    assert narrow[narrow.index("") + 1].startswith("brief")


def test_where_columns_would_be_stubs_each_row_is_a_block_under_its_first_cell() -> None:
    assert write(table(TITLES, "Title", "One", "Two"), 36).splitlines() == [
        "a title of many words that says more",
        "than all beside it",
        "  One  a short thing of words",
        "  Two  another thing of words",
        "",
        "brief",
        "  One  short",
        "  Two  short",
    ]


@given(
    st.lists(st.tuples(*[st.text("ab cd ef", max_size=60)] * 4), min_size=1, max_size=6),
    st.integers(min_value=30, max_value=140),
)
def test_no_column_is_a_stub_and_no_word_lost_at_any_width(rows: list[tuple[str, ...]], width: int) -> None:
    lines = write(table(rows, "One", "Two", "Three", "Four"), width).splitlines()
    assert all(len(line) <= width for line in lines)
    said = "".join("".join(row) for row in rows)
    shown = "".join(line.replace("─", "") for line in lines)
    for letter in "abcdef":
        assert shown.count(letter) >= said.count(letter)


def test_a_date_and_a_command_stand_on_one_line_where_they_have_room() -> None:
    words = "The two countries agree to reopen the strait to fishing"
    line = (Span(f"{words} ("), Span("13 March 1997", "date"), Span(") · "), Span("briefing agenda x", "command"))
    assert write(Document((), (Paragraph(line),), []), 60).splitlines() == [
        f"{words}",
        "(13 March 1997) · briefing agenda x",
    ]
    assert max(map(len, write(Document((), (Paragraph(line),), []), 12).splitlines())) <= 12


@pytest.mark.parametrize("width", [60, 80, 120])
def test_a_place_stands_on_one_line_with_what_was_found_there(example: Brief, width: int) -> None:
    page = write(view("brief", selection_for("brief", [example])), width)
    places = [line for line in page.splitlines() if "sentence" in line and ";" not in line]
    assert len(places) > len(example.events)
    assert [line for line in places if not re.search(r"paragraph \d+, sentence \d+: found$", line)] == []


@pytest.mark.parametrize("width", range(12, 60))
def test_a_change_of_a_rate_stands_on_one_line(width: int) -> None:
    line = (Span("The tariff on the electric cars of China "), Span("25% → 100%", "number"), Span(" from 2024 on"))
    assert "25% → 100%" in write(Document(title=(Span("T"),), records=[], blocks=(Paragraph(line),)), width)
