"""Every paper that shows a statement shows who says so."""

from datetime import date

import pytest

from briefing.brief.filters import Filters
from briefing.brief.reading.reader import load
from briefing.formats import render
from briefing.views import view
from briefing.views.selection import Selection
from tests.conftest import Write

BRIEF = """
    title: Water talks in Amman
    article:
      published: 1996-05-02
      text: |
        Jordan would get more water, Haddad said. The state news agency told of a pipeline.
    topics: {water: Water}
    actors:
      jordan: Jordan
      israel: Israel
      petra: {name: Petra, kind: organization}
      haddad: {name: Munther Haddad, kind: person, of: jordan}
    meetings:
      - title: Water talks
        date: 1996-05-10
        status: planned
        topics: [water]
        agenda: [{item: A dam, topics: [water], said_by: unidentified officials, via: petra, source: a dam}]
    events:
      - what: Jordan gets more water
        date: 1996-05-01
        actors: [jordan]
        topics: [water]
        said_by: haddad
        source: Jordan would get more water
      - {what: A pipeline, status: planned, topics: [water], via: the state news agency, source: a pipeline}
    measures:
      - {title: A water levy, kind: levy, rate: 5%, in_force: 1996-05-01, topics: [water], said_by: a leaked draft}
      - {title: A sewage levy, kind: levy, in_force: 1996-05-01, topics: [water]}
    positions:
      - question: Who pays?
        topics: [water]
        sides: [{actor: jordan, says: Israel, said_by: haddad}, {actor: israel, says: Both, via: petra}]
    quotes: [{text: We are content, speaker: a senior official, via: petra, topics: [water]}]
"""
EVENT = "Jordan gets more water — according to Munther Haddad"
DATED_EVENT = "Jordan gets more water (1 May 1996) — according to Munther Haddad"
PIPELINE = "A pipeline (planned) — via the state news agency"
LEVY = "A water levy 5% — according to a leaked draft"
SIDES = ["Israel — according to Munther Haddad", "Both — via Petra"]
SIDES_WITHOUT_SOURCE = ["Israel (no source) — according to Munther Haddad", "Both (no source) — via Petra"]
QUOTE = "a senior official, via Petra"
SAID = {
    "full": ["A dam — according to unidentified officials, via Petra", EVENT, PIPELINE, LEVY, QUOTE],
    "brief": [EVENT, PIPELINE, "A water levy — according to a leaked draft", *SIDES_WITHOUT_SOURCE, QUOTE],
    "timeline": [EVENT, LEVY],
    "agenda": [
        "according to unidentified officials, via Petra",
        EVENT,
        PIPELINE,
        "A water levy 5% (levy, in force) — according to a leaked draft",
        "Jordan: Israel — according to Munther Haddad; Israel: Both — via Petra",
    ],
    "measures": ["A water levy — according to a leaked draft"],
    "positions": SIDES_WITHOUT_SOURCE,
    "quotes": [QUOTE],
    "topic": [EVENT, "A pipeline — via the state news agency", LEVY, QUOTE, *SIDES_WITHOUT_SOURCE],
    "source": ["A dam — according to unidentified officials, via Petra", EVENT, *SIDES, "“We are content” — via Petra"],
    "new-since": [DATED_EVENT, PIPELINE, "“We are content”, a senior official — via Petra"],
    "search": ["A dam · (unidentified officials, Petra)", "A pipeline · (the state news agency)"],
}


@pytest.mark.parametrize("name", SAID)
def test_every_paper_shows_who_says_so(write: Write, name: str) -> None:
    brief = load(write(BRIEF))
    selection = Selection(
        [brief],
        date(1996, 5, 2),
        filters=Filters(topics=frozenset(["water"]), topics_named=("water",)) if name == "topic" else Filters(),
        texts={brief.path: brief.article.text or ""},
        since=date(1996, 1, 1),
        query="unidentified OR pipeline",
    )
    drawn = render(view(name, selection), "markdown").replace("**", "").replace("*", "").replace("\\", "")
    for words in SAID[name]:
        assert words in drawn


def test_a_summary_counts_on_whose_word_its_statements_stand(write: Write) -> None:
    brief = load(write(BRIEF))
    drawn = render(view("full", Selection([brief], date(1996, 5, 2))), "markdown")
    assert (
        "**Said by:** the article's own words (1) · a named source (4) · an unnamed one (2) · a document (1)" in drawn
    )


def test_the_sources_of_a_paper_count_what_it_shows(write: Write) -> None:
    brief = load(write(BRIEF))
    drawn = render(view("measures", Selection([brief], date(1996, 5, 2), sourced=True)), "markdown")
    assert "said by the article's own words (1), a document (1)." in drawn


def test_a_brief_that_tells_of_nobody_is_not_counted(write: Write) -> None:
    text = (
        "{title: T, article: {published: 2024}, actors: {a: A}, events: [{what: E}], quotes: [{text: X, speaker: a}]}"
    )
    assert "Said by" not in render(view("full", Selection([load(write(text))], date(2024, 5, 2))), "markdown")
