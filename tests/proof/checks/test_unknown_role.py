"""B318: the article says the role that the brief gives to an actor."""

import pytest

from tests.proof.conftest import Find

ARTICLE = (
    "Energy Minister Ines Vega spoke. Vega, a former judge, heads the sanctions office. The defense minister left."
)


@pytest.mark.parametrize(
    ("role", "word"),
    [("Defense Minister", "Defense"), ("Energy Commissioner of Peru", ""), ("Head of the sanctions office", "")],
)
def test_a_role_of_somebody_else_is_pointed_at(find: Find, role: str, word: str) -> None:
    actors = f"actors:\n  vega:\n    name: Ines Vega\n    kind: person\n    role: {role}\n"
    found = find(f"{actors}events: [{{what: x, actors: [vega], source: Ines Vega spoke}}]", ARTICLE, "B318")
    assert [(each.line, each.column, each.width) for each in found] == ([(7, 11, len(word))] if word else [])


def test_longer_words_with_the_name_in_them_hide_no_role_of_somebody_else(find: Find) -> None:
    actors = "actors: {vega: {name: Ines Vega, kind: person, role: Defense Minister}}\n"
    article = f"{'The Inesia met the Vegans. ' * 300}{ARTICLE}"
    (problem,) = find(f"{actors}events: [{{what: x, actors: [vega], source: Ines Vega spoke}}]", article, "B318")
    assert problem.message == "no sentence that names 'Ines Vega' says 'Defense'"


def test_who_is_named_in_very_many_sentences_may_have_any_role(find: Find) -> None:
    actors = "actors: {vega: {name: Ines Vega, kind: person, role: Defense Minister}}\n"
    article = f"{ARTICLE}{' Then Vega spoke.' * 300}"
    assert find(f"{actors}events: [{{what: x, actors: [vega], source: Ines Vega spoke}}]", article, "B318") == []


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("The Indian Trade Secretary Gopal Pillai said so.", "it says India: check `of`"),
        ("India's Gopal Pillai said so. Indian Secretary Pillai left.", "it says India: check `of`"),
    ],
)
def test_a_person_of_another_state_is_pointed_at(find: Find, text: str, hint: str) -> None:
    body = "actors: {turkey: Turkey, gopal-pillai: {name: Gopal Pillai, kind: person, of: turkey}}\n"
    (problem,) = find(f"{body}events: [{{what: x, source: said so}}]", text, "B319")
    assert problem.message == "the article does not say that 'Gopal Pillai' is of Turkey"
    assert problem.hint == hint


def test_a_person_of_the_state_that_the_article_gives_or_of_none_is_left_alone(find: Find) -> None:
    body = "actors: {india: India, gopal-pillai: {name: Gopal Pillai, kind: person, of: india}}\n"
    event = "events: [{what: x, source: said so}]"
    assert find(f"{body}{event}", "The Indian Trade Secretary Gopal Pillai said so in Turkey.", "B319") == []
    assert find(f"{body}{event}", "In Turkey, Gopal Pillai said so.", "B319") == []
