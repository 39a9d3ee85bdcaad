"""Briefs of one text are named as one source, not as several, wherever several tell the same."""

from datetime import date
from typing import Any

import pytest

from briefing.brief.filters import Filters
from briefing.brief.model import Brief
from briefing.brief.reading.article import article_provenance
from briefing.brief.reading.reader import load
from briefing.document import plain
from briefing.formats import render
from briefing.views import view
from briefing.views.selection import Selection
from tests.conftest import Run, Write

WIRE = " ".join(f"word{number}" for number in range(200))
TEXTS = {"a": f"KIEV (Reuters) - {WIRE}", "b": WIRE, "c": "Something else is told here."}
BRIEF = """
    title: The accord
    article: {{published: 1998-02-26, text: {0}.txt}}
    topics: {{gas: Gas}}
    actors: {{ukraine: Ukraine}}
    events:
      - {{what: The accord is signed, date: 1998-02-26, actors: [ukraine], topics: [gas]}}
      - {{what: Only {0} tells of this, date: 1998-02-20}}
      {1}
"""
OF_TWO = "- {what: The wire alone tells, date: 1998-02-21}"
DAY = date(1998, 3, 1)


@pytest.fixture
def three(write: Write) -> list[Brief]:
    for name, text in TEXTS.items():
        write(text, f"{name}.txt")
    return [load(write(BRIEF.format(name, OF_TWO if name != "c" else ""), f"{name}.yaml")) for name in TEXTS]


def selection(briefs: list[Brief], **options: Any) -> Selection:
    return Selection(briefs, DAY, **{"provenance_of": article_provenance, **options})


@pytest.mark.parametrize(
    ("name", "parted"),
    [("timeline", "2 briefs, 1 text (Reuters): a, b · c"), ("topic", "2 briefs, 1 text (Reuters): a, b · c")],
)
def test_an_entry_names_briefs_of_one_text_together(three: list[Brief], name: str, parted: str) -> None:
    filters = Filters(topics=frozenset(["gas"]), topics_named=("gas",)) if name == "topic" else Filters()
    document = view(name, selection(three, filters=filters))
    assert parted in render(document, "markdown").replace("`", "").replace("*", "")
    told = {each["text"]: each["independent"] for each in document.records}
    assert told["The accord is signed"] == 2
    assert name == "topic" or told["The wire alone tells"] == 1


def test_the_news_name_briefs_of_one_text_together(three: list[Brief]) -> None:
    document = view("new-since", selection(three, since=date(1998, 2, 1)))
    drawn = render(document, "markdown").replace("`", "").replace("*", "")
    assert "The accord is signed (26 February 1998, no source) — c · 2 briefs, 1 text (Reuters): b, a" in drawn
    assert "The wire alone tells (21 February 1998, no source) — 2 briefs, 1 text (Reuters): b, a" in drawn
    assert {each["new"]["text"]: each["independent"] for each in document.records if "new" in each}[
        "The wire alone tells"
    ] == 1


def test_two_stories_of_one_agency_are_no_one_text(write: Write) -> None:
    briefs = []
    for name, words in (("d", "The first story tells of gas."), ("e", "Another one is of steel and its price.")):
        write(f"KIEV (Reuters) - {words}", f"{name}.txt")
        briefs.append(load(write(BRIEF.format(name, ""), f"{name}.yaml")))
    document = view("timeline", selection(briefs))
    drawn = render(document, "markdown").replace("`", "").replace("*", "")
    assert "2 briefs, 1 agency (Reuters): d, e" in drawn
    assert "1 text" not in drawn
    assert {each["text"]: each["independent"] for each in document.records}["The accord is signed"] == 1


def test_without_a_word_of_their_texts_each_brief_is_named_by_itself(three: list[Brief]) -> None:
    drawn = render(view("timeline", selection(three, provenance_of=None)), "markdown")
    assert "1 text" not in drawn


def test_only_what_two_independent_articles_tell_is_kept(three: list[Brief]) -> None:
    document = view("timeline", selection(three, independent=2))
    assert {each["text"] for each in document.records} == {"The accord is signed"}
    assert plain(document.subtitle) == "1 entry told by 2 independent articles or more from 3 of 3 briefs"
    assert view("timeline", selection(three, independent=3)).empty == (
        "nothing on the timeline that 3 independent articles tell"
    )


def test_the_command_counts_independent_articles(briefing: Run, three: list[Brief]) -> None:
    folder = str(three[0].path.parent)
    result = briefing("timeline", "--independent", "2", "--library", folder, "--as-of", "1998-03-01")
    assert "The accord is signed" in result.out
    assert "2 briefs, 1 text (Reuters): a, b · c" in result.out
    assert "Only" not in result.out
    assert briefing("timeline", "--independent", "3", "--library", folder).code == 1
    checked = briefing("check", "--library", folder, "--select", "B214")
    assert checked.out.startswith(f"{folder}/b.yaml:2:10: note[B214]: its article is one text (Reuters) with that of")
