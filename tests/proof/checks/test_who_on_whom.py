"""B327: who acts in a statement acts in the excerpt, and on the same."""

import pytest

from tests.proof.conftest import Find

ACTORS = "actors: {us: United States, china: China, peru: Peru, biden: {name: Joe Biden, kind: person, of: us}}\n"


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (
            "events: [{what: China urges Washington to talk, source: Biden urged China to talk}]",
            "'China' and 'United States' have changed places: in the excerpt 'United States' comes first",
        ),
        (
            "events: [{what: Chinese exports to Peru fall, source: Peruvian exports to China fell}]",
            "'China' and 'Peru' have changed places: in the excerpt 'Peru' comes first",
        ),
        (
            "measures: [{title: A ban, by: us, on: china, source: China's ban on U.S. beef}]",
            "it is on 'China', and in the excerpt on 'United States'",
        ),
        (
            "measures: [{title: Tariffs, by: us, on: us, source: tariffs on Chinese goods}]",
            "it is on 'United States', and in the excerpt on 'China'",
        ),
        (
            "measures: [{title: Tariffs, by: us, on: us, source: tariffs on steel from Peru}]",
            "it is on 'United States', and in the excerpt on 'Peru'",
        ),
    ],
)
def test_actors_that_have_changed_places_are_pointed_at(find: Find, body: str, message: str) -> None:
    (problem,) = find(ACTORS + body, "x", "B327")
    assert (problem.severity, problem.message) == ("warning", message)


def test_a_ministry_acts_for_the_state_that_its_name_has(find: Find) -> None:
    actors = "actors: {kazakhstan: Kazakhstan, peru: Peru, ministry: Kazakh Energy Ministry}\n"
    source = "The Kazakh Energy Ministry's ban on fuel exports"
    assert find(f"{actors}measures: [{{title: A ban, by: kazakhstan, source: {source}}}]", "x", "B327") == []
    (problem,) = find(f"{actors}measures: [{{title: A ban, by: peru, source: {source}}}]", "x", "B327")
    assert problem.message == "it is by 'Peru', and in the excerpt by 'Kazakh Energy Ministry'"


@pytest.mark.parametrize(
    "body",
    [
        "events: [{what: Biden urges Beijing to talk, source: Biden urged China to talk}]",
        "events: [{what: China is urged by Biden to talk, source: Biden urged China to talk}]",
        "events: [{what: China urges Peru to sell, source: Peru's exports to China fell}]",
        "events: [{what: 'China would buy it, says Biden', source: Biden said that China would buy it}]",
        "measures: [{title: A ban, by: china, on: us, source: China's ban on U.S. beef}]",
        "measures: [{title: Tariffs, by: us, on: china, source: tariffs on steel from China}]",
        "measures: [{title: Tariffs, by: biden, on: china, source: the U.S. tariffs on Chinese steel}]",
        "quotes: [{text: China urged Biden}]",
    ],
)
def test_actors_in_their_places_are_left_alone(find: Find, body: str) -> None:
    assert find(ACTORS + body, "x", "B327") == []
