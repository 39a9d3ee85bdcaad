"""B312: the actors of a statement are named in its excerpt."""

import pytest

from tests.proof.conftest import Find

ACTORS = "actors:\n  yellen: {name: Janet Yellen, as_written: [Yurun, Ye]}\n  china: China\n"
ARTICLE = "Yurun spoke. It is late, China said.\n\nIt is over."


@pytest.mark.parametrize(
    ("body", "place", "names"),
    [
        (
            "events: [{what: x, actors: [yellen, china], source: China said}]",
            (6, 53),
            "'Janet Yellen' or 'Yurun' or 'Ye'",
        ),
        ("events: [{what: x, actors: [yellen, china], source: [Yurun spoke, Yurun]}]", (6, 53), "'China'"),
        ("measures: [{title: x, by: yellen, on: [china], source: Yurun}]", (6, 56), "'China'"),
        ("quotes: [{text: It is over, speaker: china}]", (6, 17), "'China'"),
        ("meetings: [{title: x, delegations: [{of: china, source: Yurun}]}]", (6, 57), "'China'"),
    ],
)
def test_an_actor_that_the_excerpt_does_not_name_is_pointed_at(
    find: Find, body: str, place: tuple[int, int], names: str
) -> None:
    (problem,) = find(ACTORS + body, ARTICLE, "B312")
    assert (problem.severity, problem.line, problem.column) == ("warning", *place)
    assert problem.message == f"the excerpt does not name {names}"
    assert problem.hint == "cite the words that name it, or add the article's spelling to `as_written`"


@pytest.mark.parametrize(
    "body",
    [
        "events: [{what: x, actors: [yellen, china], source: [Ye spoke, China said]}]",
        "events: [{what: x, actors: [yellen]}]",
        "quotes: [{text: It is late, speaker: yellen}, {text: It is late, speaker: china}]",
        "quotes: [{text: It is lost, speaker: china}]",
        "quotes: [{text: It is over}]",
    ],
)
def test_an_actor_that_is_named_there_or_around_a_quotation_is_left_alone(find: Find, body: str) -> None:
    assert find(ACTORS + body, ARTICLE, "B312") == []
