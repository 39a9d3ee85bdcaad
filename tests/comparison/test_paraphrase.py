"""One fact in other words is known again; what only looks like it is not."""

import pytest

from briefing.comparison.paraphrase import adds_nothing, likeness

RETOLD = [
    (
        "The Swiss central bank cut its key rate to 1.5%",
        "The Swiss National Bank lowered interest rates to 1.5 percent",
    ),
    ("Washington raised tariffs on Chinese cars", "The United States increased duties on cars from China"),
    ("Iran fired more than 300 drones at Israel", "Israel was attacked by Iran with over 300 drones"),
    ("Leaders of the Group of Seven lent Ukraine $50 billion", "The G7 agreed on a 50-billion-dollar loan to Kyiv"),
    ("Janet Yellen arrived in Beijing", "Treasury Secretary Yellen travelled to Beijing"),
    ("Xi Jinping and Joe Biden met in San Francisco", "Presidents Biden and Xi held talks in San Francisco"),
]
OTHERS = [
    ("The Swiss central bank cut its key rate", "The Turkish central bank cut its key rate"),
    ("U.S. consumer prices fell 0.1% in June", "U.S. consumer prices rose 0.1% in June"),
    ("U.S. consumer prices fell 0.1% in June", "U.S. consumer prices fell 0.2% in May"),
    ("Germany expelled two Russian diplomats", "Russia expelled two German diplomats"),
    ("India put a tariff of 40% on onions", "India put a tariff of 40% on garlic"),
    ("The union accepted the offer of Lufthansa", "The union rejected the offer of Lufthansa"),
    ("Parliament in Tbilisi adopted the law", "Parliament in Tbilisi did not adopt the law"),
    ("The workers of Montreal began a strike", "The workers of Vancouver began a strike"),
    ("The rates rise in spring", "The rates rise in spring again"),
]


@pytest.mark.parametrize(("told", "again"), RETOLD)
def test_a_fact_is_known_in_other_words(told: str, again: str) -> None:
    assert likeness(told, again)
    assert likeness(again, told)


@pytest.mark.parametrize(("one", "other"), OTHERS)
def test_what_looks_like_it_is_another_fact(one: str, other: str) -> None:
    assert not likeness(one, other)
    assert not adds_nothing(one, other)


@pytest.mark.parametrize(
    ("more", "is_more"),
    [
        ("The United States increased duties on cars from China", False),
        ("The United States increased duties on cars from China to 100%", True),
        ("The United States and Canada increased duties on cars from China", True),
    ],
)
def test_other_words_add_something_with_a_number_or_a_name(more: str, is_more: bool) -> None:
    assert adds_nothing("Washington raised tariffs on Chinese cars", more) is not is_more


@pytest.mark.parametrize(
    ("told", "more"),
    [
        (
            "Iran fired more than 300 drones at Israel",
            "Israel was attacked by Iran with over 300 drones and 120 missiles",
        ),
        ("Treasury Secretary Yellen arrived in Beijing", "Yellen and Blinken travelled to Beijing"),
    ],
)
def test_a_fact_stays_the_same_where_one_tells_more_numbers_or_names_of_it(told: str, more: str) -> None:
    assert likeness(told, more)
    assert likeness(more, told)
    assert not adds_nothing(told, more)
