"""B315: the actors of a brief are named in the article."""

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
