"""B313: the actors that a statement speaks of are listed."""

import pytest

from tests.proof.conftest import Find

ACTORS = """actors:
  us: US
  treasury: {name: US Treasury, of: us}
  yellen: {name: Janet Yellen, of: treasury}
  china: China
  group: China Group
"""


@pytest.mark.parametrize(
    ("body", "place", "name", "id_"),
    [
        ("events: [{what: Now China acts}]", (9, 21, 5), "China", "china"),
        ("events: [{what: US and China act, actors: [us]}]", (9, 24, 5), "China", "china"),
        ("measures: [{title: Tariffs, products: [China cars]}]", (9, 40, 5), "China", "china"),
        ("watch: [US acts]", (9, 9, 2), "US", "us"),
        ("events: [{what: US Treasury acts, actors: [us]}]", (9, 17, 11), "US Treasury", "treasury"),
        ("events: [{what: China Group meets, actors: [china]}]", (9, 17, 11), "China Group", "group"),
    ],
)
def test_an_actor_that_is_spoken_of_and_not_listed_is_pointed_at(
    find: Find, body: str, place: tuple[int, int, int], name: str, id_: str
) -> None:
    (problem,) = find(ACTORS + body, "", "B313")
    assert (problem.severity, problem.line, problem.column, problem.width) == ("warning", *place)
    assert problem.message == f"it speaks of {name!r}, which it does not list"
    assert problem.hint == f"add {id_!r} to its actors"


@pytest.mark.parametrize(
    "body",
    [
        "events: [{what: China acts, actors: [us, china]}]",
        "events: [{what: US acts, actors: [yellen]}]",
        "events: [{what: US Treasury acts, actors: [yellen]}]",
        "events: [{what: China Group meets, actors: [group]}]",
        "events: [{what: China Group meets China, actors: [group]}]",
        "events: [{what: US and China act on a plea of US Treasury, actors: [us, china]}]",
        "events: [{what: Chinatown sleeps}]",
        "measures: [{title: Tariffs on China, by: us, on: china}]",
        "meetings: [{title: China meets}]",
        "quotes: [{text: China meets}]",
        "positions: [{question: x, sides: [{actor: us, says: China pays}]}]",
    ],
)
def test_who_is_listed_or_has_one_of_its_own_listed_is_left_alone(find: Find, body: str) -> None:
    assert find(ACTORS + body, "", "B313") == []


def test_a_place_is_no_actor(find: Find) -> None:
    body = "actors: {kiev: {name: Kiev, kind: place}, dam: {name: Dam, kind: group}}\nevents: [{what: %s falls}]"
    assert find(body % "Kiev", "", "B313") == []
    assert len(find(body % "Dam", "", "B313")) == 1
