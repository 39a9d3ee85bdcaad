"""B501: what the article says is cited."""

from briefing.brief.reading.reader import load
from briefing.proof.checks import problems_of
from briefing.proof.subject import subject_of
from tests.conftest import Write
from tests.proof.conftest import Find

EVENT = "events: [{what: x, source: It fell}]"


def test_a_sentence_that_nobody_cites_is_told_with_its_place_in_the_article(find: Find) -> None:
    found = find(EVENT, "It fell.\n\nIt rose by 5. It sank\non Monday.", "B501")
    assert [(each.severity, each.line, each.column, each.width) for each in found] == [("warning", 2, 40, 5)] * 2
    assert [(each.message, each.details) for each in found] == [
        ("not cited: paragraph 2, sentence 1, which has a number", ("It rose by 5.",)),
        ("not cited: paragraph 2, sentence 2, which has a date", ("It sank on Monday.",)),
    ]
    assert found[0].hint == "encode it as a statement, or add it to the `source` of one"


def test_of_a_book_what_is_left_is_counted(find: Find) -> None:
    found = find(EVENT, "It fell. " + "It rose by 5. " * 2500, "B501")
    assert len(found) == 1001
    assert "not cited: 1,500 more sentences" in [each.message for each in found]


def test_of_a_long_sentence_ninety_characters_are_shown(find: Find) -> None:
    whole = "On Monday " + "it fell " * 9 + "and rose."
    assert len(whole) == 91
    (problem,) = find(EVENT, whole, "B501")
    assert problem.details == (f"{whole[:90]}…",)
    (problem,) = find(EVENT, whole.replace("and", "an"), "B501")
    assert problem.details == (whole.replace("and", "an"),)


def test_a_sentence_that_is_cited_or_carries_nothing_is_left_alone(find: Find) -> None:
    assert find("events: [{what: x, source: It rose by 5}]", "It rose by 5. It fell.", "B501") == []


def test_without_a_text_nothing_is_uncited(write: Write) -> None:
    path = write("title: T\narticle: {published: 2024}\nevents: [{what: x, source: It fell}]\n")
    assert "B501" not in [each.code for each in problems_of(subject_of(load(path)))]
