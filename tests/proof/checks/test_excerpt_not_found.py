"""B301: every excerpt is in the article."""

from tests.proof.conftest import Find

ARTICLE = "It fell.\n\nThe government has levied new tariffs on a series of goods.\nIt rose."


def test_an_excerpt_that_is_not_there_is_pointed_at(find: Find) -> None:
    body = "events:\n  - what: x\n    source: [It fell, 'It sank', It rose]\n"
    (problem,) = find(body, ARTICLE, "B301")
    assert (problem.severity, problem.line, problem.column, problem.width) == ("error", 5, 23, 9)
    assert problem.message == "the excerpt is not in the article"


def test_a_quotation_that_is_not_there_is_pointed_at(find: Find) -> None:
    (problem,) = find("quotes:\n  - text: It sank", ARTICLE, "B301")
    assert (problem.line, problem.column) == (4, 11)


def test_the_nearest_passage_is_shown_with_carets_where_the_words_part(find: Find) -> None:
    body = "events: [{what: x, source: The government has imposed new tariffs}]"
    (problem,) = find(body, ARTICLE, "B301")
    assert problem.hint == "nearest is paragraph 2, sentence 1; they part at the marks"
    assert problem.details == (
        "the excerpt: The government has imposed new tariffs",
        "                                ^",
        "the article: The government has levied new tariffs on a series of goods.",
        "                                ^",
    )


def test_of_long_words_forty_characters_on_each_side_are_shown(find: Find) -> None:
    # The words part at "other", 41 characters in; behind it stand 41 in the one, 40 in the other.
    before, behind = "aaaa bbbb cccc dddd eeee ffff gggg hhhh x", "zzzz yyyy xxxx wwww vvvv uuuu tttt ss"
    article = f"{before} 9999 {behind}."
    (problem,) = find(f"events: [{{what: x, source: {before} 8888 {behind}}}]", article, "B301")
    excerpt, first, passage, second = problem.details
    assert excerpt == f"the excerpt: …{before[2:]} 8888 {behind[:35]}…"
    assert passage == f"the article: …{before[2:]} 9999 {behind[:35]}…"
    assert excerpt[len(first) - 1 :].startswith("8888")
    assert passage[len(second) - 1 :].startswith("9999")


def test_words_of_just_forty_on_each_side_are_shown_whole_and_on_one_line(find: Find) -> None:
    before, behind = "aaaa bbbb cccc dddd eeee ffff gggg hhhh", "zzzz yyyy xxxx wwww vvvv uuuu ttttt"
    assert len(f"{before} ") == len(f"8888 {behind}") == 40
    (problem,) = find(f"events: [{{what: x, source: {before} 8888 {behind}}}]", f"{before}\n9999\n{behind}s", "B301")
    assert problem.details[0] == f"the excerpt: {before} 8888 {behind}"
    assert problem.details[2] == f"the article: {before} 9999 {behind}…"


def test_where_nothing_is_like_it_nothing_is_shown(find: Find) -> None:
    (problem,) = find("events: [{what: x, source: quite another thing}]", ARTICLE, "B301")
    assert problem.hint == "nothing in the article is like it; copy the words from the article"
    assert problem.details == ()


def test_what_is_there_is_left_alone(find: Find) -> None:
    assert find("events: [{what: x, source: [It fell, has levied … goods]}]", ARTICLE, "B301") == []
