"""The example brief is whole and true: checked here by plain means, word by word."""

import re

import msgspec
import pytest

from briefing.brief.model import Brief, Event, Measure, Meeting, Quote
from tests.conftest import ROOT

# Each sentence of the article, by words that only it has.
SENTENCES = (
    "will go to Shanghai to participate in a high -level meeting",
    "It is hoped that in the case of increasing trade tensions",
    "will be held on Thursday and Friday",
    "methods to maintain economic and financial stability",
    "the economic relations between the two countries are still tight",
    "has levied new tariffs",
    "is also restricting investment",
    "The US delegation is led by Brent Neman",
    "Members of the delegation include",
    "meet with the Vice President of the People's Bank of China",
    "We intend to discuss financial stability",
    "Specific measures to communicate",
    "have been conducting financial impact exercises",
    "has been urging China to take action",
    "This month has shown that it has made progress",
    "new restrictions on the three of them",
    "a valuable step forward",
    "The two sides continue to have controversy",
    "During the visit to China in April this year",
    "after holding a meeting last month in China",
    "the second time that officials have held a meeting in China",
)


def folded(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def excerpts(part: object) -> list[str]:
    """Every excerpt of a part of a brief, at any depth."""
    if isinstance(part, list | tuple):
        return [excerpt for each in part for excerpt in excerpts(each)]
    if isinstance(part, dict):
        return excerpts(list(part.values()))
    if isinstance(part, Quote):
        return [part.text]
    if not isinstance(part, msgspec.Struct):
        return []
    found = list(getattr(part, "source", []))
    return found + [
        excerpt for name in part.__struct_fields__ if name != "root" for excerpt in excerpts(getattr(part, name))
    ]


def article_text(brief: Brief) -> str:
    assert brief.article.text is not None
    return folded((brief.path.parent / brief.article.text).read_text(encoding="utf-8"))


def test_every_excerpt_of_every_example_brief_is_verbatim(library: list[Brief]) -> None:
    for brief in library:
        text = article_text(brief)
        for excerpt in excerpts(brief):
            pattern = ".*?".join(re.escape(part.strip()) for part in folded(excerpt).split("…"))
            assert re.search(pattern, text), (brief.id, excerpt)


def test_every_statement_of_the_example_briefs_has_a_source(library: list[Brief]) -> None:
    for brief in library:
        for meeting in brief.meetings:
            assert meeting.source
            assert all(delegation.source for delegation in meeting.delegations)
            assert all(point.source for point in meeting.agenda)
        assert all(event.source for event in brief.events)
        assert all(measure.source for measure in brief.measures)
        assert all(side.source for position in brief.positions for side in position.sides)


def test_what_the_article_says_of_a_date_stands_in_its_excerpt(library: list[Brief]) -> None:
    for brief in library:
        dated: list[Meeting | Event | Measure] = [*brief.meetings, *brief.events, *brief.measures]
        for each in dated:
            assert each.stated is None or any(each.stated in excerpt for excerpt in each.source), each


@pytest.mark.parametrize("sentence", SENTENCES)
def test_every_sentence_of_the_article_is_cited(example: Brief, sentence: str) -> None:
    assert sentence in article_text(example)
    cited = " ".join(part for excerpt in excerpts(example) for part in folded(excerpt).split("…"))
    assert sentence in cited


def test_the_article_has_no_sentence_more(example: Brief) -> None:
    sentences = re.split(
        r"[.\"]\s*(?=[A-Z\"])|\n\n", (ROOT / "briefs" / str(example.article.text)).read_text(encoding="utf-8")
    )
    attribution = "Negman said before his departure"
    told = [sentence for sentence in sentences if len(sentence.strip()) > 30 and attribution not in sentence]
    uncovered = [
        sentence for sentence in told if not any(mark in sentence or sentence.strip() in mark for mark in SENTENCES)
    ]
    assert uncovered == []


def test_the_text_is_the_article_itself(example: Brief) -> None:
    assert len(article_text(example)) > 3000
    assert example.article.published_basis == "inferred"
    assert "15–16 August 2024" in str(example.article.note)


def test_ids_agree_across_the_library(library: list[Brief]) -> None:
    names: dict[str, str] = {}
    for brief in library:
        for id_, actor in brief.actors.items():
            assert names.setdefault(id_, actor.name) == actor.name
        for id_, topic in brief.topics.items():
            assert names.setdefault(f"topic {id_}", topic.label) == topic.label


def test_the_example_is_the_latest(library: list[Brief], example: Brief) -> None:
    assert max(library, key=lambda brief: brief.article.published).id == example.id


def test_the_tariffs_of_may_2024_are_all_there(library: list[Brief]) -> None:
    decision = next(brief for brief in library if brief.id == "us-tariffs-2024-05")
    rates = {measure.title: (measure.rate_before, measure.rate) for measure in decision.measures}
    assert len(rates) == 10
    assert rates["Electric vehicles"] == ("25%", "100%")
