"""B315: the actors of a brief are named in the article."""

import pytest

from tests.proof.conftest import Find


def test_a_misspelt_name_is_pointed_at_with_the_nearest_of_the_article(find: Find) -> None:
    body = (
        "actors:\n  b:\n    name: Ana Brown\n    kind: person\nevents: [{what: x, actors: [b], source: Ana Braun left}]"
    )
    (problem,) = find(body, "On Friday Ana Braun left.", "B315")
    assert (problem.severity, problem.line, problem.column, problem.width) == ("warning", 5, 11, 9)
    assert "'Ana Braun'" in problem.hint
    assert "`as_written`" in problem.hint


def test_who_takes_part_in_nothing_or_is_named_by_the_news_own_spelling_is_left_alone(find: Find) -> None:
    body = "actors: {us: United States, peru: Peru}\nevents: [{what: x, actors: [us], source: American troops left}]"
    assert find(body, "On Friday American troops left.", "B315") == []


def test_another_given_name_than_the_articles_is_pointed_at(find: Find) -> None:
    head = "actors: {alarcon: {name: Roberto Alarcon, kind: person}}\n"
    body = f"{head}events: [{{what: x, actors: [alarcon], source: said so}}]"
    (problem,) = find(body, "Then ambassador Ricardo Alarcon said so. Alarcon left.", "B315")
    assert problem.message == "the article calls 'Roberto Alarcon' 'Ricardo Alarcon'"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("William Clinton", "Then Bill Clinton said so."),
        ("Yevgeny Primakov", "Then Evgeny Primakov said so."),
        ("James Baker", "Then Secretary James A. Baker III said so. Mr. Baker left."),
        ("Joe Biden", "Then President Biden said so."),
        ("Joe Biden", "Jill Biden and Joe Biden said so."),
    ],
)
def test_a_given_name_that_may_be_the_articles_is_left_alone(find: Find, name: str, text: str) -> None:
    body = f"actors: {{he: {{name: {name}, kind: person}}}}\nevents: [{{what: x, actors: [he], source: said so}}]"
    assert find(body, text, "B315") == []
