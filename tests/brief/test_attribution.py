"""Who says what a brief states: which names are ids and which are words, and on whose word a statement stands."""

import pytest

from briefing.brief.attribution import is_written_as_id, origin
from briefing.brief.reading.reader import load
from tests.conftest import Write

BRIEF = """
    title: T
    article: {{published: 2024-06-01}}
    actors: {{yellen: Janet Yellen, report: {{name: The report, kind: document}}}}
    events: [{{what: E, {said}}}]
"""


@pytest.mark.parametrize("name", ["janet-yellen", "eu", "group-20", "parliament"])
def test_one_word_in_small_letters_is_an_id(name: str) -> None:
    assert is_written_as_id(name)


@pytest.mark.parametrize("name", ["officials", "police", "Interfax", "two aides", "EU", "janet_yellen"])
def test_all_else_and_the_plain_nouns_for_unnamed_people_are_words(name: str) -> None:
    assert not is_written_as_id(name)


@pytest.mark.parametrize(
    ("said", "where"),
    [
        ("status: reported", "the article's own words"),
        ("said_by: yellen", "a named source"),
        ("said_by: yellen, via: Interfax", "a named source"),
        ("via: Interfax", "a named source"),
        ("said_by: unidentified Jordanian officials", "an unnamed one"),
        ("said_by: officials familiar with the report, via: Petra", "an unnamed one"),
        ("said_by: the report's authors", "an unnamed one"),
        ("said_by: the ruling party", "an unnamed one"),
        ("said_by: report", "a document"),
        ("said_by: a document seen by the newspaper", "a document"),
        ("said_by: Labor Department data", "a document"),
    ],
)
def test_a_statement_stands_on_the_word_of_the_article_a_source_or_a_document(
    write: Write, said: str, where: str
) -> None:
    brief = load(write(BRIEF.format(said=said)))
    assert origin(brief, brief.events[0]) == where


def test_a_quotation_stands_on_the_word_of_its_speaker(write: Write) -> None:
    quotes = "[{text: X, speaker: a}, {text: Y, speaker: an aide}]"
    brief = load(write(f"{{title: T, article: {{published: 2024}}, actors: {{a: A}}, quotes: {quotes}}}"))
    assert [origin(brief, each) for each in brief.quotes] == ["a named source", "an unnamed one"]
