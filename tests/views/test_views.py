"""All views in all formats: they answer, and nothing that a brief says steers them."""

import json
import re
from io import StringIO

import pytest
from msgspec import structs
from rich.console import Console

from briefing.brief.model import Brief
from briefing.brief.reading.reader import load
from briefing.formats import FORMATS, render
from briefing.formats.terminal.page import draw
from briefing.views import VIEWS, view
from tests.conftest import Write, selection_for


@pytest.mark.parametrize("name", VIEWS)
def test_every_view_answers_and_carries_plain_data(library: list[Brief], name: str) -> None:
    document = view(name, selection_for(name, library))
    assert document.blocks
    assert json.loads(json.dumps(document.records))


# Markup of each format and of Rich, signs that steer a terminal, and signs that hide or turn text.
_HOSTILE = (
    "[red]x[/red] [/] [link=https://evil.example]y[/link] :smile: <b>z</b> &amp; | *a* _b_ `c` # d ![e](f) ~~g~~ {h}"
    "\\N\\e[31m\\x9b31m\\a\\x08\\x7f\\r\\u202e\\u2066\\u200b\\ufeff\\u2028\\u0085\\U000E0041"
)
_RAW = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u2028-\u202e\u2066-\u2069\ufeff\U000e0000-\U000e007f]")
_BRIEF = """
title: "{x} title"
bottom_line: "{x} bottom line"
why_it_matters: ["{x} reason"]
article:
  published: 2024-08-12
  published_basis: inferred
  note: "{x} note"
  headline: "{x} headline"
  outlet: "{x} outlet"
  author: "{x} author"
  url: "https://example.org/{x}"
  language: "{x} language"
  text: |
    The envoys met on Monday.
topics: {{t: {{label: "{x} topic", as_written: ["{x} topic there"]}}}}
actors:
  a: {{name: "{x} actor", kind: person, role: "{x} role", of: b, as_written: ["{x} there"]}}
  b: {{name: "{x} body", kind: organization}}
meetings:
  - title: "{x} meeting"
    series: "{x} series"
    round: 2
    date: 2024-08-20
    place: "{x} place"
    stated: "{x} stated"
    topics: [t]
    delegations: [{{of: b, lead: a, members: [a, b], source: "{x} excerpt"}}]
    actors: [a]
    outcome: [{{what: "{x} outcome", by: [a], due: 2024-09, stated: "{x} by then", source: "{x} excerpt"}}]
    agenda: [{{item: "{x} point", topics: [t], said_by: "{x} officials", via: "{x} agency", source: "{x} excerpt"}}]
events:
  - {{what: "{x} event", date: 2024-08, topics: [t], actors: [a], said_by: "{x} sayer", source: "{x} excerpt"}}
  - {{what: "{x} undated", topics: [t], actors: [a], kind: threat, if: "{x} condition"}}
measures:
  - {{title: "{x} measure", kind: "{x} kind", by: [b], on: [a], for: [b], actors: [a], products: ["{x} product"],
     rate: "{x} 5%", rate_before: "{x} 4%", in_force: 2024-05, topics: [t]}}
positions:
  - {{question: "{x} question", topics: [t], status: open,
     sides: [{{actor: a, says: "{x} claim", source: "{x} excerpt"}}]}}
quotes: [{{text: "{x} words", speaker: a, context: "{x} occasion", via: "{x} agency", topics: [t]}}]
figures: [{{what: "{x} figure", value: "{x} 3", before: "{x} 2", of: b, date: 2024-07, topics: [t]}}]
judgments: [{{text: "{x} judgment", likelihood: "{x} likely", because: ["{x} because"]}}]
watch: [{{what: "{x} to watch", date: 2024-09, topics: [t], actors: [a]}}]
gaps: ["{x} gap"]
"""


@pytest.fixture
def hostile(write: Write) -> list[Brief]:
    """Two briefs with signs in every field that would steer a screen or be taken for markup."""
    escaped = _HOSTILE.replace('"', '\\"')
    texts = (_BRIEF.format(x=escaped), _BRIEF.format(x=f"{escaped} 2").replace("2024-08", "2024-07"))
    return [load(write(text, f"{name}.yaml")) for name, text in zip(("new", "old"), texts, strict=True)]


@pytest.mark.parametrize("format_name", FORMATS)
@pytest.mark.parametrize("name", VIEWS)
def test_whatever_a_brief_says_no_paper_is_steered_by_it(hostile: list[Brief], name: str, format_name: str) -> None:
    document = view(name, selection_for(name, hostile))
    document = structs.replace(document, filters=str(hostile[0].title))
    page = render(document, format_name)
    assert not _RAW.findall(page)
    if format_name == "json":
        assert json.loads(page) is not None
    if format_name == "markdown":
        assert "<b>" not in page
        assert "![e](f)" not in page
    if format_name == "terminal" and name != "schema":
        assert ":smile:" in page or "smile" not in page, "no emoji is made of it"


@pytest.mark.parametrize("name", VIEWS)
def test_on_a_screen_nothing_but_our_own_colours_steers(hostile: list[Brief], name: str) -> None:
    drawn = StringIO()
    console = Console(file=drawn, force_terminal=True, color_system="256", width=100, highlight=False)
    draw(view(name, selection_for(name, hostile)), console)
    page = re.sub(r"\x1b\[[0-9;]*m", "", drawn.getvalue())
    assert not _RAW.findall(page)
    assert "31m" not in re.findall(r"\x1b\[([0-9;]*m)", drawn.getvalue())
