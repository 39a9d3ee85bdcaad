"""The one page: whole with much, good with little."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.brief.filters import Filters
from briefing.brief.model import Article, Brief, Event, Quote, Topic
from briefing.brief.reading.article import article_text
from briefing.brief.reading.reader import load
from briefing.dates.edtf import edtf
from briefing.document import Block, Callout, Document, Section
from briefing.formats import render
from briefing.problems import Place
from briefing.views import VIEWS, view
from briefing.views.selection import Selection
from tests.conftest import MONDAY, Run, Write, selection_for

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


def test_all_that_a_brief_says_has_the_bottom_line_first_and_the_source_last(example: Brief) -> None:
    assert titles(view("full", Selection([example], MONDAY))) == [
        "Bottom line",
        "Why it matters",
        "When, where, who",
        "On the table",
        "Key facts",
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
    document = view("full", Selection([example], MONDAY))
    marked = [block.title for block in document.blocks if isinstance(block, Section | Callout) and block.editor]
    assert marked == ["Bottom line", "Why it matters", "What to watch", "Not in the article"]


def test_all_of_a_brief_tells_which_names_were_corrected_and_what_was_inferred(example: Brief) -> None:
    page = render(view("full", Selection([example], MONDAY)), "markdown")
    assert "12 August 2024 (inferred by the editor)" in page
    assert "en, machine translation from zh" in page
    for name in ("Brent Neiman (“Brent Neman”, “Negman”)", "Janet Yellen (“Yurun”)", "Fentanyl (“Fantne”)"):
        assert name in page


def test_a_watch_item_with_a_source_is_the_articles_not_the_editors(write: Write) -> None:
    text = "title: T\narticle: {published: 2024}\nwatch: [{what: The readout, source: x}, {what: A sign}]\n"
    page = render(view("full", Selection([load(write(text))], MONDAY)), "markdown")
    assert "- The readout\n- A sign *(editor)*\n" in page


def test_a_judgment_keeps_likelihood_and_confidence_apart_from_its_sentence(write: Write) -> None:
    text = """
        title: T
        article: {published: 2024}
        events: [{what: x}]
        judgments:
          - {text: Talks go on, likelihood: likely, confidence: moderate, because: [both gain, no costs]}
    """
    page = render(view("full", Selection([load(write(text))], MONDAY)), "markdown")
    assert "## Judgments (editor)" in page
    assert "- Talks go on (likely; moderate confidence); because both gain; no costs" in page


@pytest.mark.parametrize("kind", LITTLE)
@pytest.mark.parametrize("name", VIEWS)
@pytest.mark.parametrize("format_name", ["terminal", "markdown", "html", "json"])
def test_every_view_is_good_with_little(write: Write, kind: str, name: str, format_name: str) -> None:
    brief = load(write(f"title: Small\narticle: {{published: 2024}}\n{LITTLE[kind]}\n"))
    document = view(name, selection_for(name, [brief], date(2024, 5, 1)))
    assert bool(document.blocks) != bool(document.empty)
    assert render(document, format_name).endswith("\n")
    if name in ("summary", "brief", "short", "full") and kind not in ("meeting", "watch"):
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
    page = render(view("full", Selection([load(write(text))], date(2026, 1, 1))), "markdown")
    background, ahead = page.split("## Planned and expected")
    assert "● **2019** | The talks began" in background
    assert "○ **2023** | A rumour (alleged)" in background
    assert "○ **second half of 2025** | A vote (overdue)" in ahead


def test_a_statement_without_a_source_is_visibly_so(write: Write) -> None:
    text = """
        title: T
        article: {published: 2024}
        meetings: [{title: M, agenda: [A point]}]
        events: [{what: An event, date: 2024}, {what: Undated}]
        positions: [{question: Is it?, sides: [{actor: eu, says: It is}]}]
        actors: {eu: EU}
    """
    page = render(view("full", Selection([load(write(text))], date(2026, 1, 1))), "markdown")
    for line in ("A point (no source)", "An event (no source)", "Undated (no source)", "It is (no source)"):
        assert line in page


def test_a_long_quotation_is_left_to_the_quotes(example: Brief) -> None:
    page = render(view("full", Selection([example], MONDAY)), "terminal")
    assert "“a valuable step forward”" in page
    assert "1 longer: briefing quotes us-china-fwg-2024-08" in page
    assert "We intend to discuss" in render(view("brief", Selection([example], MONDAY)), "markdown")


def on_a_page(brief: Brief, name: str = "summary") -> str:
    return render(view(name, Selection([brief], MONDAY, text_of=article_text)), "terminal")


def test_a_page_has_the_news_first(example: Brief) -> None:
    assert [each for each in titles(view("summary", Selection([example], MONDAY))) if each != "Paragraph"] == [
        "Bottom line",
        "Why it matters",
        "Key facts",
        "When, where, who",
        "Each side's position",
        "What to watch",
        "Facts",
    ]


@pytest.mark.parametrize("name", ["summary", "short"])
def test_what_the_bottom_line_says_word_for_word_is_not_said_again_below_it(write: Write, name: str) -> None:
    text = (
        "title: T\nbottom_line: Norvia reopens the strait.\narticle: {published: 2024}\n"
        "events: [{what: Norvia reopens the strait}, {what: Boats leave Lund}]\nmeasures: [{title: The strait}]\n"
    )
    page = on_a_page(load(write(text)), name)
    assert page.count("Norvia reopens the strait") == 1
    assert "Boats leave Lund" in page
    assert "• The strait" in page


def test_what_is_key_is_on_the_page_and_in_half_a_screen(write: Write) -> None:
    events = "".join(f"  - {{what: Event {number}, source: x}}\n" for number in range(90))
    text = f"title: T\narticle: {{published: 2024}}\nevents:\n{events}  - {{what: The one, source: x, key: yes}}\n"
    for name in ("summary", "short"):
        page = on_a_page(load(write(text)), name)
        assert page.index("The one") < page.index("Event 0")
        assert "more: briefing summary brief --full" in page
    assert "Event 89" in on_a_page(load(write(text)), "full")


def test_a_tiny_article_has_its_statements_on_the_page(write: Write) -> None:
    write("They met. Trade was $5 billion.\n", name="brief.txt")
    events = "events: [{what: They met, source: They met}]\nfigures: [{what: Trade, value: $5 billion, source: x}]\n"
    brief = load(write(f"title: T\narticle: {{published: 2024, text: brief.txt}}\n{events}"))
    for name in ("summary", "short"):
        page = on_a_page(brief, name)
        assert "They met" in page
        assert "Trade: $5 billion" in page


def test_what_lies_more_than_six_days_before_the_article_is_background(write: Write) -> None:
    text = """
        title: T
        article: {published: 2024-08-12}
        events:
          - {what: On Tuesday, date: 2024-08-06, source: x}
          - {what: On Monday before, date: 2024-08-05, source: x}
          - {what: This year, date: 2024, source: x}
          - {what: Since 2020, date: 2020/.., source: x}
    """
    news, background = on_a_page(load(write(text))).split("Background")
    for told in ("On Tuesday", "This year", "Since 2020"):
        assert told in news
    assert "On Monday before" in background


def test_several_meetings_are_told_apart_by_their_days(write: Write) -> None:
    text = """
        title: T
        article: {published: 2024-08-12}
        actors: {ann: {name: King Ann, kind: person, role: King, of: peru}, peru: Peru}
        meetings:
          - {title: First talks, date: 2024-08-20, place: Lima, delegations: [{of: peru, lead: ann}], source: x}
          - {title: Second talks, date: 2024-09, status: planned, agenda: [{item: Fish, source: x}, Wheat], source: x}
    """
    page = on_a_page(load(write(text)))
    assert "  20 August 2024  First talks, Lima\n                  King Ann of Peru\n" in page
    assert "  September 2024  Second talks (planned)\n                  On the table: Fish · Wheat (no" in page
    assert "  First talks\n    When   20 August 2024\n    Where  Lima\n" in on_a_page(load(write(text)), "full")


@given(st.integers(0, 3000), st.integers(0, 400), st.integers(0, 80), st.booleans())
def test_whatever_a_brief_holds_its_summary_is_a_page(title: int, words: int, count: int, chinese: bool) -> None:
    word = "会议" if chinese else "word "
    said = word * (words + 1)
    events = [Event(what=f"{said} {number}", date=edtf("2024")) for number in range(count)]
    quotes = [Quote(text=said, speaker="somebody who is not named") for _ in range(count)]
    article = Article(published=edtf("2024-08-12"), headline=said, outlet=word, url=f"https://a.example/{'a' * words}")
    topics = {f"t{number}": Topic(label=said, as_written=[said]) for number in range(count)}
    brief = Brief(
        id="brief",
        path=Path("brief.yaml"),
        places=NoPlaces(),
        title=word * (title + 1),
        bottom_line=said * 5,
        why_it_matters=[said] * count,
        article=article,
        topics=topics,
        events=events,
        quotes=quotes,
        gaps=[said] * count,
    )
    assert len(on_a_page(brief).splitlines()) <= 60
    assert len(on_a_page(brief, "short").splitlines()) <= 20


class NoPlaces:
    """Places of a brief that was not read from a file."""

    def place_of(self, keys: tuple[str | int, ...]) -> Place:
        return Place(int(keys[-1]) + 1, 1)


def test_the_data_of_a_page_is_the_whole_brief(example: Brief) -> None:
    selection = Selection([example], MONDAY, text_of=article_text)
    assert view("summary", selection).records == view("full", selection).records


@pytest.mark.parametrize(("option", "lines"), [("--short", 20), ("--full", 150)])
def test_the_command_line_asks_for_less_or_for_all(briefing: Run, option: str, lines: int) -> None:
    result = briefing("summary", "tests/data/wires/wire-60.yaml", option)
    assert (result.code, result.err) == (0, "")
    assert len(result.out.splitlines()) <= 20 if lines == 20 else len(result.out.splitlines()) > lines


@pytest.mark.parametrize("name", ["timeline", "full", "brief", "summary", "actor", "topic", "agenda"])
def test_a_threat_is_no_fact_and_has_its_condition_in_every_paper(write: Write, name: str) -> None:
    text = """
        title: T
        article: {published: 2024-08-12}
        topics: {gas: Gas}
        actors: {maro: {name: Maro, kind: person}}
        meetings: [{title: Talks, agenda: [{item: Gas, topics: [gas]}]}]
        events:
          - {what: Maro cuts off gas, kind: threat, if: the patrols go on, date: 2024-08-10, topics: [gas],
             actors: [maro], source: x}
        """
    filters = {
        "actor": Filters(actors=frozenset({"maro"})),
        "topic": Filters(topics=frozenset({"gas"}), topics_named=("gas",)),
    }.get(name, Filters())
    page = render(view(name, Selection([load(write(text))], date(2024, 9, 1), filters)), "markdown")
    assert "threat: Maro cuts off gas, if the patrols go on" in page
    assert "● **10 August 2024**" not in page
    assert "overdue" not in page


def test_the_corrected_names_stand_once_with_the_sources_or_without(briefing: Run) -> None:
    for options in ([], ["--sources"]):
        page = briefing("summary", "us-china-fwg", "--as-of", "2024-08-13", *options).out
        assert page.count("Bayeng government”") == 1, options
