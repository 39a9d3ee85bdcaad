"""Words that open a sentence and look like names."""

import pytest

from briefing.text.common_words import is_common_word


@pytest.mark.parametrize(
    "word", ["Parliament", "Turnout", "Inflation", "Higher", "Fourteen", "Exports", "Violence", "Oil"]
)
def test_a_word_that_names_nobody_is_known(word: str) -> None:
    assert is_common_word(word)


@pytest.mark.parametrize("word", ["Blinken", "Cheney", "Samsung", "Eurometal", "Lami", "Milosevic", "Ahmed", "Baker"])
def test_a_name_is_no_such_word(word: str) -> None:
    assert not is_common_word(word)
