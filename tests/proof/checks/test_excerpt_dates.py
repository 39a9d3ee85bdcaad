"""B417: a date without its phrase is one of those in the excerpt."""

import pytest

from tests.proof.conftest import Find


@pytest.mark.parametrize(
    ("body", "place", "message"),
    [
        (
            "events: [{what: x, date: 1999-01-01, source: on Monday}]",
            (3, 26, 10),
            "the excerpt has 'Monday', and that is not 1999-01-01",
        ),
        (
            "events: [{what: x, date: 1999, source: ['on Monday, Tuesday', 'on Friday, Saturday']}]",
            (3, 26, 4),
            "the excerpt has 'Monday', 'Tuesday', 'Friday', and that is not 1999",
        ),
        (
            "measures: [{title: x, announced: 1998, in_force: 1999, source: on Monday}]",
            (3, 50, 4),
            "the excerpt has 'Monday', and that is not 1999",
        ),
    ],
)
def test_a_date_that_is_none_of_those_of_the_excerpt_is_pointed_at(
    find: Find, body: str, place: tuple[int, int, int], message: str
) -> None:
    (problem,) = find(body, "", "B417")
    assert (problem.severity, problem.line, problem.column, problem.width) == ("warning", *place)
    assert problem.message == message
    assert problem.hint == "give the phrase that it comes from under `stated`, or cite the words that hold it"


@pytest.mark.parametrize(
    "body",
    [
        "events: [{what: x, date: 2024-08-12, source: on Monday}]",
        "events: [{what: x, date: 2024, source: on Monday}]",
        "events: [{what: x, date: 2024-08-16, source: It will meet on Friday}]",
        "events: [{what: x, date: 2024-08-09, source: It is to meet on Friday}]",
        "measures: [{title: x, announced: 1998, in_force: 2024-08-12, source: on Monday}]",
        "events: [{what: x, date: 1999, source: it fell}]",
        "events: [{what: x, date: 1999}]",
        "events: [{what: x, source: on Monday}]",
        "events: [{what: x, date: 1999, stated: Monday, source: on Monday}]",
    ],
)
def test_a_date_that_any_reading_gives_or_that_has_its_phrase_is_left_alone(find: Find, body: str) -> None:
    assert find(body, "", "B417") == []
