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
        "place: 'Paris, Hotel Talleyrand', source: in Paris at the Hotel Talleyrand",
        "place: Paris",
        "source: They met",
    ],
)
def test_a_place_that_is_named_whole_is_left_alone(find: Find, meeting: str) -> None:
    assert find(f"meetings: [{{title: Talks, {meeting}}}]", "", "B314") == []


def test_each_part_of_a_place_is_to_be_named(find: Find) -> None:
    body = "meetings:\n  - title: Talks\n    place: Hotel Talleyrand, Rome\n    source: at the Hotel Talleyrand\n"
    (problem,) = find(body, "They met at the Hotel Talleyrand.", "B314")
    assert (problem.line, problem.column, problem.width) == (5, 30, 4)


@pytest.mark.parametrize("place", ["Jeju", "South Korea", "Jeju, South Korea", "Seoul"])
def test_the_dateline_and_a_state_that_the_article_names_are_enough(find: Find, place: str) -> None:
    body = f"meetings: [{{title: Talks, place: '{place}', source: They met on Jeju}}]"
    assert find(body, "SEOUL (AP) -- South Korean officials waited.\n\nThey met on Jeju.", "B314") == []
