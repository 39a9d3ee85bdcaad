"""An article → a first brief: every word of it is the article's, and the checks find no error."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.brief.model import Actor, Brief
from briefing.brief.statements import sources_of, statements
from briefing.dates.edtf import EdtfDate
from briefing.draft.article import article_in
from briefing.draft.drafting import Known, draft
from briefing.draft.findings import NewsArticle
from briefing.draft.proving import as_read, proved, states_something
from briefing.proof.checks import problems_of
from briefing.proof.subject import Subject
from tests.conftest import ROOT

DAY = EdtfDate("2024-08-12")
ARTICLES = sorted((ROOT / "benchmarks" / "drafts" / "tune").glob("*.txt")) + sorted((ROOT / "briefs").glob("*.txt"))
TALKS = """Norvia reopens strait

LUND (CP) -- Norvia and France agreed on Thursday to reopen the Strait of Arn to fishing boats, Prime Minister Ingrid
Halden said.

"The boats go out again," Halden told reporters. France will cut its tariff on cod from 18 percent to 6 percent on
September 1.

Halden is to meet President Pavel Maro in Lund on August 20.
"""


def drafted(text: str, known: Known | None = None) -> Brief:
    article = article_in(text.encode())
    return as_read(proved(draft(article, DAY, "a.txt", known), article.text))


def test_an_article_becomes_a_brief_with_all_its_parts() -> None:
    brief = drafted(TALKS)
    assert (brief.title, brief.article.outlet, str(brief.article.published)) == (
        "Norvia reopens strait",
        "CP",
        "2024-08-12",
    )
    assert {"halden", "maro", "norvia", "france"} <= set(brief.actors)
    assert (brief.actors["halden"].name, brief.actors["halden"].kind) == ("Ingrid Halden", "person")
    (quote,) = brief.quotes
    assert (quote.text.rstrip(","), quote.speaker) == ("The boats go out again", "halden")
    measure = next(each for each in brief.measures if each.kind == "tariff")
    assert (measure.kind, measure.by, measure.rate_before, measure.rate) == (
        "tariff",
        ["france"],
        "18 percent",
        "6 percent",
    )
    assert str(measure.in_force) == "2024-09-01"
    meeting = next(each for each in brief.meetings if each.status == "planned")
    assert (str(meeting.date), meeting.place) == ("2024-08-20", "Lund")
    assert "tariffs" in brief.topics


def test_whom_a_library_knows_gets_the_librarys_id_and_name() -> None:
    known = Known(actors={"pm": Actor(name="Ingrid Halden", kind="person"), "fr": Actor(name="France", kind="country")})
    brief = drafted(TALKS, known)
    assert {"pm", "fr"} <= set(brief.actors)
    assert {"halden", "france"}.isdisjoint(brief.actors)
    assert brief.quotes[0].speaker == "pm"


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_every_draft_passes_the_checks_without_an_error_and_says_nothing_of_its_own(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    article = article_in(text.encode())
    brief = as_read(proved(draft(article, DAY, path.name), article.text))
    assert [each for each in problems_of(Subject(brief, text)) if each.severity == "error"] == []
    plain = " ".join(text.split())
    words = set(re.findall(r"\w+", text.casefold()))
    for statement in statements(brief):
        assert all(excerpt in plain for excerpt in sources_of(statement.item))
        assert set(re.findall(r"\w+", statement.text.casefold())) <= words


@given(st.text(max_size=400) | st.lists(st.sampled_from(TALKS.split()), max_size=60).map(" ".join))
@settings(max_examples=50)
def test_any_text_is_drafted_without_an_error(text: str) -> None:
    clean = text.encode("utf-8", "ignore").decode().replace("\0", " ")
    if not clean.strip():
        return
    article = article_in(clean.encode())
    made = proved(draft(article, DAY, "a.txt"), article.text)
    if not states_something(made):
        return
    brief = as_read(made)
    assert [each for each in problems_of(Subject(brief, article.text)) if each.severity == "error"] == []


def test_a_meeting_whose_day_another_sentence_tells_cites_both() -> None:
    text = (
        "Officials of Norvia and France will meet in Lund this week. The talks between Norvia and France, the fifth of "
        "their kind, will be held in Lund on Thursday and Friday."
    )
    (meeting,) = drafted(text).meetings
    assert (str(meeting.date), meeting.status) == ("2024-08-15/2024-08-16", "planned")
    assert any("Thursday and Friday" in each for each in meeting.source)


def test_a_state_of_which_only_the_people_are_named_is_an_actor_where_a_measure_falls_on_it() -> None:
    brief = drafted("Canada imposed a 25 percent duty on American beef on Monday. Two Iranian firms complained.")
    assert {brief.actors[each].name for each in brief.measures[0].on} == {"United States"}
    assert "Iran" not in {each.name for each in brief.actors.values()}


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Luis Soto and Ana Ruiz held three hours of talks at the palace on Friday but failed to settle a row.",
            "Three hours of talks at the palace",
        ),
        (
            "The European Union's envoy Anna Grant, who visited Oslo on Monday, said Norway was ready.",
            "Anna Grant visited Oslo",
        ),
    ],
)
def test_a_meetings_title_has_no_loose_conjunction_and_no_verb_alone(text: str, title: str) -> None:
    (meeting,) = draft(NewsArticle(text), EdtfDate("2024-05-18")).brief.meetings
    assert meeting.title == title
