"""Markdown that renders right on a forge and passes a linter."""

import re
from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token
from pymarkdown.api import PyMarkdownApi

from briefing.brief.model import Brief
from briefing.document import Document, Paragraph, Quotation, Span, Table
from briefing.formats import render
from briefing.formats.markdown import escape
from briefing.views import VIEWS, view
from briefing.views.selection import Selection
from tests.conftest import MONDAY, selection_for

GFM = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def tokens(text: str) -> list[Token]:
    """All tokens of a text, those inside lines included."""
    found: list[Token] = []
    for token in GFM.parse(text):
        found += [token, *(token.children or [])]
    return found


@pytest.mark.parametrize("name", VIEWS)
def test_every_view_passes_a_linter(library: list[Brief], example: Brief, name: str, tmp_path: Path) -> None:
    briefs = library if name in ("timeline", "people", "topics", "list") else [example]
    path = tmp_path / "paper.md"
    path.write_text(render(view(name, selection_for(name, briefs)), "markdown"), encoding="utf-8")
    # The length of a line is left to the reader's window: a table's row can't be broken.
    result = PyMarkdownApi().disable_rule_by_identifier("md013").scan_path(str(path))
    assert [failure.rule_id for failure in result.scan_failures] == []


def test_tables_are_tables(example: Brief) -> None:
    page = render(view("brief", Selection([example], MONDAY)), "markdown")
    kinds = [token.type for token in tokens(page)]
    assert kinds.count("table_open") == 6
    assert kinds.count("h1") == 0
    assert kinds.count("heading_open") == 17


def test_the_whole_brief_in_markdown(example: Brief, snapshot: object) -> None:
    assert render(view("brief", Selection([example], MONDAY)), "markdown") == snapshot


@pytest.mark.parametrize(
    "text",
    [
        "- a list",
        "+ a list",
        "* a list",
        "1. a list",
        "1) a list",
        "# a heading",
        "> a quotation",
        "--- a rule",
        "=== a heading",
        "~~~ code",
        "``` code",
        "    indented",
        "a | b",
        "<script>alert(1)</script>",
        "<!-- hidden -->",
        "[link](https://evil.example)",
        "![picture](x.png)",
        "<https://evil.example>",
        "https://evil.example",
        "*em* _em_ **strong** __strong__ ~~gone~~ `code`",
        "&lt;b&gt; &amp; &#60;",
        "AT&T, R&D",
        "a\\*b",
        "$x^2$",
        "line\nbreak\n\nparagraph\n# heading",
        "[^1]: note",
        "_www.evil.example",
        "WWW.evil.example",
        "Talks on C #",
        "## ##",
        "[ref]: https://evil.example",
        "| a | b |\n| - | - |",
    ],
)
def test_text_comes_out_as_the_text_it_is(text: str) -> None:
    plain = " ".join(text.split())
    document = Document(
        title=(Span(text),),
        blocks=(
            Paragraph((Span(text),)),
            Table((text,), (((Span(text),),),)),
            Quotation(text, (Span(text),)),
        ),
        records=None,
    )
    parsed = tokens(render(document, "markdown"))
    shown = [token.content for token in parsed if token.type == "inline"]
    assert len([token for token in parsed if token.type == "table_open"]) == 1
    allowed = {"text", "inline", "heading_open", "heading_close", "paragraph_open", "paragraph_close", "text_special"}
    allowed |= {
        f"{part}_{end}"
        for part in ("table", "thead", "tbody", "tr", "th", "td", "blockquote")
        for end in ("open", "close")
    }
    assert {token.type for token in parsed} <= allowed, shown
    texts = [
        "".join(child.content for child in token.children or [])
        for token in GFM.parse(render(document, "markdown"))
        if token.type == "inline"
    ]
    assert texts == [plain, plain, plain, plain, f"“{plain}”", f"— {plain}"]


def test_what_needs_no_escape_stays_readable() -> None:
    assert escape("Yellen's 25% (up from 7.5%) – a_b: 3 + 4 = 7!") == "Yellen's 25% (up from 7.5%) – a\\_b: 3 + 4 = 7!"


@pytest.mark.parametrize("address", ["a@evil.example", "mailto:a@evil.example", "xmpp:a.b-c+d_@evil.example/x"])
def test_a_forge_makes_no_link_of_an_address(address: str) -> None:
    # It looks for what stands on both sides of the sign, in a text whose backslashes and entities are gone.
    (inline,) = [token for token in GFM.parse(escape(f"to {address}")) if token.type == "inline"]
    texts = [token.content for token in inline.children or () if token.type in ("text", "text_special")]
    assert "".join(texts) == f"to {address}"
    assert not any(re.search("@[a-z]", part) for part in texts)
    assert escape("5 @ 10") == "5 @ 10"


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("says @yellen", "@yellen"),
        ("(@treasury/markets)", "@treasury"),
        ("the #1 producer", "#1"),
        ("norvia/talks#12", "#12"),
        ("see GH-12 or !34", "GH-12|!34"),
        (":smile: and :+1:", ":smile:|:[+]1:"),
    ],
)
def test_a_forge_calls_nobody_and_draws_no_link_or_emoji(text: str, taken: str) -> None:
    (inline,) = [token for token in GFM.parse(f"x {escape(text)}") if token.type == "inline"]
    texts = [token.content for token in inline.children or () if token.type in ("text", "text_special")]
    assert "".join(texts) == f"x {text}"
    assert not any(re.search(taken, part) for part in texts)


def test_a_time_of_day_and_a_mark_alone_stay_readable() -> None:
    assert escape("at 10:30:15: yes! # and 12 noon") == "at 10:30:15: yes! # and 12 noon"


@pytest.mark.parametrize(
    ("address", "markdown"),
    [
        ("https://example.org/a?b=c", "<https://example.org/a?b=c>"),
        ("javascript:alert(1)", "javascript:alert(1)"),
        ("https://example.org/>x", "https\\://example.org/\\>x"),
    ],
)
def test_only_a_web_address_becomes_a_link(address: str, markdown: str) -> None:
    document = Document(title=(Span("T"),), blocks=(Paragraph((Span(address, "url"),)),), records=None)
    assert render(document, "markdown").splitlines()[2] == markdown


def test_where_lines_are_long_a_rule_is_as_wide_as_its_column_is_to_be() -> None:
    def rules(*cells: str) -> list[int]:
        table = Table(("a", "b"), (tuple((Span(cell),) for cell in cells),))
        return [len(rule) for rule in render(Document((), (table,), []), "markdown").splitlines()[3].split("|")[1:3]]

    assert rules("short", "short") == [5, 5], "three dashes and their blanks"
    narrow, wide = rules("short", "words " * 20)
    assert (narrow, wide) == (6, 70)
