"""Which sentences of an article a brief should cite, and which of them it does."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.brief.reading.article import article_text
from briefing.brief.reading.reader import load
from briefing.proof.citations import cited_extents
from briefing.proof.coverage import cited_of_citable, content_to_cite, coverage, has_quotation_in_marks
from briefing.proof.evidence import evidence_of
from tests.conftest import ROOT
from tests.proof.conftest import Hold

ACTORS = "actors: {china: {name: China, as_written: [Zhongguo]}, imf: the Fund}\n"
EVENT = "events: [{what: x, source: %s}]\n"


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        ("It fell by 5.", "a number"),
        ("It fell by five percent.", "a number"),
        ("It fell by a half.", ""),
        ("It fell on Monday.", "a date"),
        ("It fell in May.", "a date"),
        ("It may fall.", ""),
        ("It fell last week.", "a date"),
        ("It fell long ago.", "a date"),
        ("It fell in Shanghai.", "a name"),
        ("Zhongguo fell.", "a name"),
        ("China fell.", "a name"),
        ("Chinatown fell.", ""),
        ("On the loan, the Fund fell.", "a name"),
        ("Prices fell.", ""),
        ("They call it “a fall”.", "a quotation"),
        ('They call it "a fall".', "a quotation"),
        ("They call it «a fall».", "a quotation"),
        ("“It fell, he said.", "a quotation"),
        ("“It fell by 5 on Monday,” Xi said.", "a quotation"),
        ("It fell by 5 on Monday.", "a number"),
        ("It fell in Shanghai on Monday.", "a date"),
        ("Reporting by Jane Doe", ""),
        ("(Editing by Jane Doe)", ""),
        ("By J. Doe", ""),
        ("By HAROLD T. WINSLOW\nAssociated Press Writer", ""),
        ("By Park Ji-hoon and Anna Keller", ""),
        ("Thursday, Sept. 13, 1990", ""),
        ("Thu Nov 9, 2006 6:40am GMT", ""),
        ("DUTY ON STEEL", ""),
        ("In March 1998 the talks began.", "a number"),
        ("THE UN SENT 12 MEN", "a number"),
        ("By Monday Jane Doe fell.", "a date"),
        ("Desk Daily, 12 August", ""),
        ("Desk Daily, Monday", ""),
        ("Tariffs rise", ""),
        ("Desk Daily, Monday, Tariffs rise", ""),
        ("Desk Daily fell on Monday", "a date"),
        ("Monday", "a date"),
    ],
)
def test_a_number_a_date_a_name_or_a_quotation_is_to_be_cited(hold: Hold, sentence: str, content: str) -> None:
    head = "title: T\narticle: {published: 2024-08-12, text: a.txt, headline: Tariffs rise, outlet: Desk Daily}\n"
    brief = hold(ACTORS + "events: [{what: x}]", head=head).brief
    assert content_to_cite(sentence, brief) == content


def test_a_brief_without_actors_knows_no_names(hold: Hold) -> None:
    assert content_to_cite("China fell.", hold("events: [{what: x}]").brief) == ""


@pytest.mark.parametrize(
    ("excerpt", "is_cited"),
    [
        ("1" * 29, False),
        (f"{'1' * 29} 2", True),
        (f"{'1' * 29} 2 {'3' * 69} 4", True),
        ("2 … 4", False),  # what is skipped is not cited
        (f"{'1' * 29} … 4", True),
    ],
)
def test_a_sentence_is_cited_if_three_tenths_of_its_letters_and_digits_are(
    hold: Hold, excerpt: str, *, is_cited: bool
) -> None:
    text = f"It fell.\n\n{'1' * 29} 2 {'3' * 69} 4."
    subject = hold(EVENT % excerpt, text)
    (found,) = coverage(text, subject.evidence, subject.brief)
    assert (found.content, found.is_cited, found.sentence.start) == ("a number", is_cited, 10)
    assert (subject.coverage.citable, subject.coverage.cited) == (1, is_cited)
    assert subject.coverage.uncited == ([] if is_cited else [found])


def test_what_several_statements_cite_of_a_sentence_counts_together_and_once(hold: Hold) -> None:
    text = "a1 b2 c3 d4 e5 f6 g7 h8 j9 k0."
    twice = hold("events: [{what: x, source: a1 b2}, {what: y, source: a1 b2}]", text)
    both = hold("events: [{what: x, source: a1 b2}, {what: y, source: k0}]", text)
    assert (twice.coverage.citable, twice.coverage.cited) == (1, 0)
    assert (both.coverage.citable, both.coverage.cited) == (1, 1)


def test_excerpts_are_followed_piece_by_piece(hold: Hold) -> None:
    subject = hold("events: [{what: x, source: [It … fast, rose]}, {what: y, source: It}]", "It fell fast. It rose.")
    assert [tuple(each) for each in cited_extents(subject.evidence)] == [(0, 2), (8, 12), (17, 21), (0, 2), (14, 16)]
    assert list(coverage("", [], subject.brief)) == []


@pytest.mark.parametrize("path", sorted((ROOT / "benchmarks" / "untruths").glob("*.yaml")), ids=lambda path: path.stem)
def test_what_is_counted_is_what_is_listed(path: Path) -> None:
    brief = load(path)
    text = article_text(brief) or ""
    found = evidence_of(brief, text)
    listed = list(coverage(text, found, brief))
    assert cited_of_citable(text, found, brief) == (sum(each.is_cited for each in listed), len(listed))


@given(st.text(alphabet='“”"«»„a '))
def test_a_quotation_is_one_that_closes_or_that_goes_on_behind_the_sentence(sentence: str) -> None:
    closes_or_goes_on = re.compile(r"[“\"«„][^”\"»]{2,}[”\"»]|[“\"][^”\"]{2,}$")
    assert has_quotation_in_marks(sentence) == bool(closes_or_goes_on.search(sentence))
