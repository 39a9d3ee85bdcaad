"""B345: a statement and its excerpt speak of the same thing."""

import pytest

from tests.proof.conftest import Find

TEXT = "Ukraine joined the trade body in May. The minister flew to Cairo. Exports of wheat fell."


@pytest.mark.parametrize(
    ("body", "message", "start"),
    [
        (
            "events: [{what: The bank opens a branch, source: Exports of wheat fell}]",
            "the statement shares no word with its excerpt",
            "The bank",
        ),
        (
            "events: [{what: Wheat exports drop, source: The minister flew to Cairo}]",
            "the excerpt shares no word with the statement; another sentence does",
            "The minister",
        ),
    ],
)
def test_an_excerpt_of_something_else_is_pointed_at(find: Find, body: str, message: str, start: str) -> None:
    (problem,) = find(body, TEXT, "B345")
    assert (problem.severity, problem.message) == ("warning", message)
    assert problem.excerpt[problem.column - 1 :].startswith(start)


def test_the_sentence_that_has_it_is_shown(find: Find) -> None:
    (problem,) = find("events: [{what: Wheat exports drop, source: The minister flew to Cairo}]", TEXT, "B345")
    assert problem.details == ("paragraph 1, sentence 3 has it: Exports of wheat fell.",)


@pytest.mark.parametrize(
    "body",
    [
        "events: [{what: The export of grain shrinks, source: Exports of wheat fell}]",
        "events: [{what: Sales abroad go down, source: Exports of wheat fell}]",
        "events: [{what: A trip to Egypt begins, source: The minister flew to Cairo}]",
        "events: [{what: Accession, source: Ukraine joined}]",
        "quotes: [{text: Exports of wheat fell}]",
        "events: [{what: The bank opens a branch}]",
    ],
)
def test_an_excerpt_in_other_words_is_left_alone(find: Find, body: str) -> None:
    assert find(body, TEXT, "B345") == []
