"""B419: the dates in the words of a statement are in its excerpt, or its own."""

import pytest

from tests.proof.conftest import Find

TEXT = "The law of 1974 applies. The bank met in May. It cut its rate on Thursday."


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("events: [{what: The law of 2024 applies, date: 2024, source: The law of 1974 applies}]", "2024"),
        (
            "events: [{what: The law of 2024 falls, date: 2024, source: 'On 8 May 2024 the law of 1974 fell'}]",
            "2024",
        ),
        ("events: [{what: In June the bank met, source: The bank met in May}]", "In June"),
        ("events: [{what: It met on Monday, source: It cut its rate}]", "on Monday"),
    ],
)
def test_a_date_in_words_that_nothing_carries_is_pointed_at(find: Find, body: str, words: str) -> None:
    (problem,) = find(body, TEXT, "B419")
    assert problem.severity == "warning"
    assert problem.message.removeprefix("the excerpt does not carry ").strip("'") in words


@pytest.mark.parametrize(
    "body",
    [
        "events: [{what: The act of 1974 applies, source: The law of 1974 applies}]",
        "events: [{what: It meets in 2024, date: 2024-05, stated: in May, source: The bank met in May}]",
        "events: [{what: On 8 August it cuts its rate, source: It cut its rate on Thursday}]",
        "events: [{what: After the meeting in May it cuts its rate, source: It cut its rate on Thursday}]",
        "events: [{what: It grows within two weeks, source: The bank met}]",
        "quotes: [{text: The law of 1974 applies}]",
    ],
)
def test_a_date_in_words_that_is_carried_is_left_alone(find: Find, body: str) -> None:
    assert find(body, TEXT, "B419") == []


def test_a_date_of_the_title_that_is_nowhere_is_pointed_at(find: Find) -> None:
    event = "events: [{what: It cuts, source: It cut its rate}]\n"
    (problem,) = find(f"bottom_line: The law of 1999 applies.\n{event}", TEXT, "B419")
    assert problem.message == "no statement and no sentence has the date '1999'"
    assert find(f"bottom_line: The law of 1974 applies since May 2024.\n{event}", TEXT, "B419") == []
