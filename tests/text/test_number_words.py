"""Whether words tell a number: as the patterns of amounts find it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.text.amounts import amounts
from briefing.text.number_words import tells_number

WORDS = "one two Ten twenty-five first seconds third thirds half a of all dozen million quarter percent boats"


@given(st.lists(st.sampled_from(WORDS.split()), max_size=6))
def test_what_it_is_sure_of_is_so(words: list[str]) -> None:
    text = " ".join(words)
    told = tells_number(text)
    assert told is None or told == bool(amounts(text))


@pytest.mark.parametrize(
    ("text", "told"), [("Two boats sail", True), ("Boats sail", False), ("One boat sails", None), ("A bone", False)]
)
def test_one_may_be_no_number(text: str, told: bool | None) -> None:
    assert tells_number(text) is told
