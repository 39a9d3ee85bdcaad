"""The one page: whole with much, good with little."""

from datetime import date

import pytest

from briefing.brief.model import Brief
from briefing.brief.reading.reader import load
from briefing.document import Block, Callout, Document, Section
from briefing.formats import render
from briefing.views import VIEWS, view
from briefing.views.selection import Selection
from tests.conftest import MONDAY, Write, selection_for

LITTLE = {
    "event": "events: [{what: The talks begin}]",
    "meeting": "meetings: [{title: Talks}]",
    "measure": "measures: [{title: A tariff}]",
    "position": "positions: [{question: Is it?}]",
    "quote": "quotes: [{text: a step forward}]",
    "watch": "watch: [The readout]",
}


def titles(document: Document) -> list[str]:
    def title(block: Block) -> str:
        return block.title if isinstance(block, Section | Callout) else type(block).__name__

    return [title(block) for block in document.blocks]


def test_the_bottom_line_comes_first_and_the_source_last(example: Brief) -> None:
    assert titles(view("summary", Selection([example], MONDAY))) == [
        "Bottom line",
        "Why it matters",
        "When, where, who",
        "On the table",
        "Background",
        "Planned and expected",
        "Also reported",
        "Each side's position",
        "In their words",
        "What to watch",
        "Not in the article",
        "Source",
    ]


def test_the_editors_own_parts_are_marked(example: Brief) -> None:
    document = view("summary", Selection([example], MONDAY))
    marked = [block.title for block in document.blocks if isinstance(block, Section | Callout) and block.editor]
    assert marked == ["Bottom line", "Why it matters", "What to watch", "Not in the article"]


def test_it_says_which_names_were_corrected_and_what_was_inferred(example: Brief) -> None:
    page = render(view("summary", Selection([example], MONDAY)), "markdown")
    assert "12 August 2024 (inferred by the editor)" in page
    assert "en, machine translation from zh" in page
    for name in ("Brent Neiman (“Brent Neman”, “Negman”)", "Janet Yellen (“Yurun”)", "Fentanyl (“Fantne”)"):
        assert name in page


def test_it_fits_two_screens_and_the_short_one_half_a_screen(example: Brief) -> None:
    assert len(render(view("summary", Selection([example], MONDAY)), "terminal").splitlines()) <= 110
    assert len(render(view("short", Selection([example], MONDAY)), "terminal").splitlines()) <= 24


def test_a_watch_item_with_a_source_is_the_articles_not_the_editors(write: Write) -> None:
    text = "title: T\narticle: {published: 2024}\nwatch: [{what: The readout, source: x}, {what: A sign}]\n"
    page = render(view("summary", Selection([load(write(text))], MONDAY)), "markdown")
    assert "- The readout\n- A sign *(editor)*\n" in page


def test_a_judgment_keeps_likelihood_and_confidence_apart_from_its_sentence(write: Write) -> None:
    text = """
        title: T
        article: {published: 2024}
        events: [{what: x}]
        judgments:
          - {text: Talks go on, likelihood: likely, confidence: moderate, because: [both gain, no costs]}
    """
    page = render(view("summary", Selection([load(write(text))], MONDAY)), "markdown")
    assert "## Judgments (editor)" in page
    assert "- Talks go on (likely; moderate confidence); because both gain; no costs" in page


@pytest.mark.parametrize("kind", LITTLE)
@pytest.mark.parametrize("name", VIEWS)
@pytest.mark.parametrize("format_name", ["terminal", "markdown", "json"])
def test_every_view_is_good_with_little(write: Write, kind: str, name: str, format_name: str) -> None:
    brief = load(write(f"title: Small\narticle: {{published: 2024}}\n{LITTLE[kind]}\n"))
    document = view(name, selection_for(name, [brief], date(2024, 5, 1)))
    assert bool(document.blocks) != bool(document.empty)
    assert render(document, format_name).endswith("\n")
    if name in ("summary", "brief", "short") and kind not in ("meeting", "watch"):
        assert document.blocks


def test_what_lies_ahead_of_the_article_is_no_background(write: Write) -> None:
    text = """
        title: T
        article: {published: 2024-12-06}
        events:
          - {what: The talks began, date: 2019, source: x}
          - {what: A vote, date: 2025-41, source: x}
          - {what: A rumour, date: 2023, status: alleged, source: x}
    """
    page = render(view("summary", Selection([load(write(text))], date(2026, 1, 1))), "markdown")
    background, ahead = page.split("## Planned and expected")
    assert "The talks began" in background
    assert "A vote" in ahead
    assert "A rumour" in ahead


def test_a_statement_without_a_source_is_visibly_so(write: Write) -> None:
    text = """
        title: T
        article: {published: 2024}
        meetings: [{title: M, agenda: [A point]}]
        events: [{what: An event, date: 2024}, {what: Undated}]
        positions: [{question: Is it?, sides: [{actor: eu, says: It is}]}]
        actors: {eu: EU}
    """
    page = render(view("summary", Selection([load(write(text))], date(2026, 1, 1))), "markdown")
    for line in ("A point (no source)", "An event (no source)", "Undated (no source)", "It is (no source)"):
        assert line in page


def test_a_long_quotation_is_left_to_the_quotes(example: Brief) -> None:
    page = render(view("summary", Selection([example], MONDAY)), "markdown")
    assert "“a valuable step forward”" in page
    assert "1 longer: `briefing quotes us-china-fwg-2024-08`" in page
    assert "We intend to discuss" in render(view("brief", Selection([example], MONDAY)), "markdown")
