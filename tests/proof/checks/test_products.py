"""B342 to B344: the products, the kind and the series of a statement are in the article's words."""

import pytest

from tests.proof.conftest import Find

TEXT = "The working group met. Peru raised its duty on solar batteries and on Chilean steel."


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("measures: [{title: x, products: [cement], source: its duty on}]", "the excerpt has no word of 'cement'"),
        ("measures: [{title: x, products: [Chilean gas], source: on}]", "the excerpt has no word of 'Chilean gas'"),
        ("measures: [{title: x, kind: subsidy, source: raised its duty}]", "the excerpt speaks of no 'subsidy'"),
        ("measures: [{title: x, kind: income tax, source: raised its duty}]", "the article has no word of 'income'"),
        ("meetings: [{title: x, series: climate talks, source: met}]", "the article has no word of 'climate talks'"),
    ],
)
def test_what_no_word_of_the_article_tells_is_pointed_at(find: Find, body: str, message: str) -> None:
    (problem,) = find(body, TEXT, "B342", "B343", "B344")
    assert (problem.severity, problem.message) == ("warning", message)


def test_the_sentence_before_the_excerpt_s_tells_no_product(find: Find) -> None:
    body = "measures: [{title: x, products: [cement], source: raised its duty}]"
    assert len(find(body, "Cement is short. Peru raised its duty.", "B342")) == 1
    assert find(body, "It is short. Peru raised its duty on cement.", "B342") == []


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("interest rate", "The bank cut its repo rate."),
        ("aid", "Japan promised 4 million dollars."),
        ("resumption", "Japan resumed imports of beef."),
        ("price", "The government raised fares."),
    ],
)
def test_a_kind_goes_by_the_words_that_news_has_for_it(find: Find, kind: str, text: str) -> None:
    assert find(f"measures: [{{title: x, kind: {kind}, source: {text[:-1]}}}]", text, "B343") == []


@pytest.mark.parametrize(
    "body",
    [
        "measures: [{title: x, products: [solar cells, steel], kind: tariff, source: its duty on}]",
        "measures: [{title: x, products: [battery], kind: customs duty, source: raised its duty}]",
        "meetings: [{title: x, series: US–China Working Group, source: met}]",
    ],
)
def test_what_a_word_of_the_article_tells_is_left_alone(find: Find, body: str) -> None:
    assert find(body, TEXT, "B342", "B343", "B344") == []
