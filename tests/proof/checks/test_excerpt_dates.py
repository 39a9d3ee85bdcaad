"""B417 and B418: a date without its phrase is one of those in the excerpt, and none comes out of nothing."""

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


TEXT = """MOSCOW (AP) -- The tariff was announced in May. It takes effect on Aug. 20 and raises the price of cars.

The two sides met from Thursday to Saturday. They will meet again early next year."""


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ("events: [{what: x, date: 2024-03-01, source: The tariff was announced}]", "2024-03-01"),
        ("events: [{what: x, date: 2024-05-14, source: The tariff was announced in May}]", "2024-05-14"),
        (
            "measures: [{title: x, announced: 2024-05, stated: in May, ended: 2025-01, source: announced in May}]",
            "2025-01",
        ),
        ("quotes: [{text: raises the price of cars, date: 2024-08-02}]", "2024-08-02"),
        ("events: [{what: x, date: 2024-08-15, source: They will meet again}]", "2024-08-15"),
    ],
)
def test_a_date_out_of_nothing_is_pointed_at(find: Find, body: str, field: str) -> None:
    (problem,) = find(body, TEXT, "B418")
    assert problem.severity == "warning"
    assert problem.message == f"neither the excerpt nor the words before it carry {field}"
    assert problem.excerpt[problem.column - 1 :].startswith(field)


@pytest.mark.parametrize(
    "body",
    [
        "events: [{what: x, date: 2024-05, source: The tariff was announced}]",
        "events: [{what: x, date: 2024, source: The tariff was announced}]",
        "events: [{what: x, date: 2024-08-12, source: The tariff was announced}]",
        "quotes: [{text: raises the price of cars, date: 2024-08-20}]",
        "events: [{what: x, date: 2024-08-08/2024-08-10, source: The two sides met}]",
        "events: [{what: x, date: 2025-02, source: They will meet again early next year}]",
        "measures: [{title: x, announced: 2024-05, in_force: 2024-08-20, stated: on Aug. 20, source: on Aug. 20}]",
        "events: [{what: x, date: 1999, source: not there at all}]",
    ],
)
def test_a_date_that_the_words_around_carry_is_left_alone(find: Find, body: str) -> None:
    assert find(body, TEXT, "B418") == []
