"""The topics of a draft: the library's, else those of a small taxonomy."""

import pytest

from briefing.brief.model import Topic
from briefing.draft.topics import declared, filled, topics_of


def test_a_statement_is_filed_under_the_narrowest_topic_of_its_words() -> None:
    assert topics_of(["New tariffs on imported steel", "The election was a surprise", "It rained"]) == [
        ["tariffs"],
        ["elections"],
        [],
    ]


def test_a_librarys_own_topics_are_asked_too() -> None:
    known = {"panda": Topic(label="Panda diplomacy")}
    assert topics_of(["The new panda diplomacy begins"], known) == [["panda"]]


def test_a_topic_is_declared_with_those_that_it_lies_under() -> None:
    assert {id_: (topic.label, topic.under) for id_, topic in declared({"tariffs"}).items()} == {
        "trade": ("Trade", None),
        "tariffs": ("Tariffs", "trade"),
    }
    known = {"tariffs": Topic(label="Duties")}
    assert declared({"tariffs"}, known) == known


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        ("Lawmakers braced for a longer fight", []),
        ("A trade war with the bloc", ["trade"]),
        ("A civil war broke out", ["war"]),
        ("The lawmakers voted on the bill", []),
        ("Anna Grant held talks on a deal", []),
        ("The donors met", ["aid"]),
        ("Port Halven is old", []),
    ],
)
def test_a_word_of_many_meanings_tells_no_topic(text: str, topics: list[str]) -> None:
    assert topics_of([text]) == [topics]


def test_a_statement_without_a_topic_gets_its_paragraphs_or_what_most_are_of() -> None:
    filed = [["tariffs"], [], ["tariffs"], ["energy"], [], []]
    assert filled(filed, [1, 1, 2, 3, 3, 4]) == [
        ["tariffs"],
        ["tariffs"],
        ["tariffs"],
        ["energy"],
        ["energy"],
        ["tariffs"],
    ]
    assert filled([["tariffs"], ["energy"], ["aid"], []], [1, 2, 3, 4])[-1] == []
    assert filled([], []) == []
