"""B314: the place of a meeting is named in its excerpt."""

import pytest

from tests.proof.conftest import Find


def test_a_place_that_the_excerpt_does_not_name_is_pointed_at(find: Find) -> None:
    (problem,) = find("meetings:\n  - title: Talks\n    place: Paris\n    source: They met\n", "They met.", "B314")
    assert (problem.severity, problem.line, problem.column, problem.width) == ("warning", 5, 12, 5)
    assert problem.message == "the excerpt does not name the place 'Paris'"
    assert problem.hint == "cite the words that name it"


@pytest.mark.parametrize(
    "meeting",
    [
        "place: Paris, source: They met in Paris",
        "place: 'Paris, Hotel Talleyrand', source: at the Talleyrand",
        "place: Paris",
        "source: They met",
    ],
)
def test_a_place_of_which_a_word_is_named_is_left_alone(find: Find, meeting: str) -> None:
    assert find(f"meetings: [{{title: Talks, {meeting}}}]", "", "B314") == []
