"""B302: every excerpt is in the article once."""

from tests.proof.conftest import Find


def test_an_excerpt_that_is_there_more_than_once_is_pointed_at_with_its_places(find: Find) -> None:
    body = "events:\n  - {what: x, source: [It fell, It]}\n"
    (problem,) = find(body, "It fell. It rose.\n\nIt sank.", "B302")
    assert (problem.severity, problem.line, problem.column, problem.width) == ("warning", 4, 33, 2)
    assert problem.message == "the excerpt is in the article 3 times"
    assert problem.hint == (
        "it stands in paragraph 1, sentence 1, paragraph 1, sentence 2, paragraph 2, sentence 1; a longer excerpt says "
        "which is meant"
    )


def test_of_many_places_four_are_listed(find: Find) -> None:
    (problem,) = find("events: [{what: x, source: it}]", "So it is. So it is. So it is. So it is. So it is.", "B302")
    assert problem.message == "the excerpt is in the article 5 times"
    assert "sentence 4; " in problem.hint
    assert "sentence 5" not in problem.hint


def test_an_excerpt_that_is_there_once_or_never_is_left_alone(find: Find) -> None:
    assert find("events: [{what: x, source: [It fell, It flew]}]", "It fell. It rose.", "B302") == []


def test_of_words_that_stand_there_very_often_it_is_told_that_not_all_places_are_looked_at(find: Find) -> None:
    (problem,) = find("events: [{what: x, source: it}]", "So it is. " * 500, "B302")
    assert problem.message == "the excerpt is in the article 200 times or more, of which only these are looked at"
