"""Words of news that may stand for each other."""

import pytest

from briefing.text.synonyms import share_a_meaning


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("becomes a member", "joined the body"),
        ("the delegation sets off", "left for Lima"),
        ("suspects the army", "blamed the rebels"),
        ("earthquakes", "a tremor"),
    ],
)
def test_words_of_one_meaning_are_shared(one: str, other: str) -> None:
    assert share_a_meaning(one, other)
    assert share_a_meaning(other, one)


def test_words_of_no_common_meaning_are_not() -> None:
    assert not share_a_meaning("opens a consulate", "the price of wheat")
    assert not share_a_meaning("", "")
