"""B316: the names in the words of a statement are in its excerpt."""

import pytest

from tests.proof.conftest import Find

ARTICLE = (
    "MOSCOW (AP) -- Presidents Boris Yeltsin and Leonid Kuchma met here Thursday. "
    "The International Monetary Fund (IMF) waits, U.N. officials said. Wheat went to Chile.\n\n"
    "Snow fell. Nobody came. It froze. It thawed. Peru waited."
)
ACTORS = "actors: {yeltsin: {name: Boris Yeltsin, kind: person, of: russia}, russia: Russia}\n"


def test_a_name_may_stand_for_a_pronoun_of_the_excerpt(find: Find) -> None:
    article = "Yeltsin came. Snow fell. Rain came. It froze. It thawed. He slept. Nobody came."
    body = "events:\n  - what: The sleep of Yeltsin\n    source: %s"
    assert find(body % "He slept", article, "B316") == []
    assert len(find(body % "Nobody came", article, "B316")) == 1


@pytest.mark.parametrize(
    ("what", "name", "message"),
    [
        ("Wheat goes to Bolivia", "Bolivia", "the article does not name 'Bolivia'"),
        ("Wheat goes to Peru", "Peru", "the excerpt does not name 'Peru'"),
        ("Wheat goes to Chille", "Chille", "the article does not name 'Chille'"),
        ("Wheat goes to the Pentagon", "Pentagon", "the article does not name 'Pentagon'"),
        ("Wheat arrives; Borsi Yeltsin pays", "Borsi", "the article does not name 'Borsi'"),
        ("The Brazilian wheat goes to Chile", "Brazilian", "the article does not name 'Brazilian'"),
    ],
)
def test_a_name_that_nothing_near_says_is_pointed_at(find: Find, what: str, name: str, message: str) -> None:
    body = f"events:\n  - what: {what}\n    source: Wheat went to Chile."
    (problem,) = find(body, ARTICLE, "B316")
    assert (problem.line, problem.column, problem.width) == (4, 11 + what.index(name), len(name))
    assert problem.message == message


@pytest.mark.parametrize(
    ("what", "source"),
    [
        ("Wheat goes to Chile", "Wheat went to Chile."),
        ("Chilean buyers get wheat", "Wheat went to Chile."),
        ("United Nations officials speak of the IMF", "U.N. officials said"),
        ("The International Monetary Fund waits", "waits, U.N. officials said"),
        ("On Friday President Yeltsin meets Kuchma", "met here Thursday"),
        ("Russian and Ukrainian leaders meet", "Presidents Boris Yeltsin and Leonid Kuchma met here"),
        ("Here he sold wheat while Governor Kuchma met him", "Presidents Boris Yeltsin and Leonid Kuchma met here"),
        ("Talks In Moscow Between Yeltsin And Kuchma", "Presidents Boris Yeltsin and Leonid Kuchma met here"),
    ],
)
def test_a_name_in_another_of_its_forms_is_left_alone(find: Find, what: str, source: str) -> None:
    body = f"{ACTORS}events: [{{what: '{what}', actors: [yeltsin], source: '{source}'}}]"
    found = [each.message for each in find(body, ARTICLE, "B316")]
    assert found in ([], ["the article does not name 'Ukrainian'"])


@pytest.mark.parametrize(
    ("what", "name"),
    [
        ("Cheney travels on", "Cheney"),
        ("Samsung's profit falls", "Samsung"),
        ("ELN rebels kill nine", "ELN"),
        ("Shevarnadze receives him", "Shevarnadze"),
    ],
)
def test_a_name_that_opens_a_statement_is_asked_for_too(find: Find, what: str, name: str) -> None:
    text = "Baker flew on. The rebels killed nine. On Friday Shevardnadze received him. Profits fell. He went to Syria."
    (problem,) = find(f"events: [{{what: {what}, source: Baker flew on. The rebels killed nine}}]", text, "B316")
    assert problem.message == f"the article does not name {name!r}"


@pytest.mark.parametrize(
    "what", ["Higher tariffs follow", "Fourteen villages wait", "Turnout rises", "Rebels kill nine"]
)
def test_any_other_word_may_open_a_statement(find: Find, what: str) -> None:
    assert find(f"events: [{{what: {what}, source: The rebels killed nine}}]", "The rebels killed nine.", "B316") == []
