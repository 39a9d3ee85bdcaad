"""B411: the phrase under `stated` is in the excerpt."""

import pytest

from tests.proof.conftest import Find

ARTICLE = "It is late, he said on Monday.\n\nIt fell on Friday."


@pytest.mark.parametrize(
    ("body", "place", "stated"),
    [
        ("events: [{what: x, stated: last May, source: in May this year}]", (3, 28, 8), "last May"),
        ("events: [{what: x, stated: ay this year, source: in May this year}]", (3, 28, 12), "ay this year"),
        ("events: [{what: x, stated: in May, source: [in, May]}]", (3, 28, 6), "in May"),
        ("quotes: [{text: It is late, stated: Friday}]", (3, 37, 6), "Friday"),
    ],
)
def test_a_phrase_that_is_in_no_excerpt_is_pointed_at(
    find: Find, body: str, place: tuple[int, int, int], stated: str
) -> None:
    (problem,) = find(body, ARTICLE, "B411")
    assert (problem.line, problem.column, problem.width) == place
    assert (problem.severity, problem.message) == ("error", f"{stated!r} is not in the excerpt")
    assert problem.hint == "copy it from the excerpt as it stands, or cite the words that hold it"


@pytest.mark.parametrize(
    "body",
    [
        "events: [{what: x, stated: May this year, source: [it fell, 'in  May this year']}]",
        "events: [{what: x, stated: last May}]",
        "events: [{what: x, source: in May this year}]",
        "quotes: [{text: It is late, stated: on Monday}]",
    ],
)
def test_a_phrase_that_is_there_or_around_a_quotation_is_left_alone(find: Find, body: str) -> None:
    assert find(body, ARTICLE, "B411") == []
