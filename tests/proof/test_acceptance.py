"""What a brief accepts of what the checks find, each with its reason."""

import pytest

from tests.proof.conftest import Find

TEXT = "The two presidents met in Cairo. 12 ships sailed."
ACTORS = "actors: {us: United States, peru: Peru}\n"
UNNAMED = "what: A meeting, actors: [peru], source: met in Cairo"


def test_what_is_accepted_is_a_note_with_the_reason(find: Find) -> None:
    (problem,) = find(f"{ACTORS}events: [{{{UNNAMED}, accept: {{B315: known from elsewhere}}}}]", TEXT, "B315")
    assert (problem.severity, problem.accepted) == ("warning", "")  # it is of the actor, not of the event
    actors = "actors: {us: United States, peru: {name: Peru, accept: {B315: known from elsewhere}}}\n"
    (problem,) = find(f"{actors}events: [{{{UNNAMED}}}]", TEXT, "B315", "B606")
    assert (problem.severity, problem.accepted) == ("note", "known from elsewhere")


@pytest.mark.parametrize(
    "body",
    [
        "events: [{what: 13 ships sail, source: 12 ships sailed, accept: {B311: a misprint}}]",
        "measures: [{title: x, products: [13 ships], source: 12 ships sailed, accept: {B311: a misprint}}]",
        "meetings: [{title: x, agenda: [{item: 13 ships, source: 12 ships sailed, accept: {B311: a misprint}}]}]",
        "meetings: [{title: x, agenda: [{item: 13 ships, source: 12 ships sailed}], accept: {B311: a misprint}}]",
        "positions: [{question: x, sides: [{actor: us, says: 13, source: 12, accept: {B311: a misprint}}]}]",
    ],
)
def test_a_part_accepts_for_all_that_is_in_it(find: Find, body: str) -> None:
    (problem,) = find(ACTORS + body, TEXT, "B311")
    assert (problem.severity, problem.accepted) == ("note", "a misprint")


def test_the_brief_accepts_for_its_own_lines_and_not_for_its_statements(find: Find) -> None:
    body = "bottom_line: Chile sends 15 ships.\naccept: {B317: from elsewhere, B311: not here}\n"
    event = "events: [{what: 13 ships sail, source: 12 ships sailed}]"
    problems = find(f"{body}{event}", TEXT, "B317", "B311", "B606")
    assert [(each.code, each.severity) for each in problems if each.code == "B311"] == [("B311", "error")]
    assert {each.severity for each in problems if each.code == "B317"} == {"note"}
    assert [each.message for each in problems if each.code == "B606"] == ["B311 finds nothing here"]


@pytest.mark.parametrize(
    ("accept", "message"),
    [
        ("{B311: none}", "B311 finds nothing here"),
        ("{B999: none}", "B999 finds nothing here"),
        ("{B301: none}", "B301 can't be accepted"),
    ],
)
def test_an_exemption_that_is_not_needed_or_not_to_be_had_is_pointed_at(find: Find, accept: str, message: str) -> None:
    (problem,) = find(f"events: [{{what: Ships sail, source: ships sailed, accept: {accept}}}]", TEXT, "B606")
    assert (problem.severity, problem.message) == ("warning", message)
    assert problem.excerpt[problem.column - 1 :].startswith("none")
