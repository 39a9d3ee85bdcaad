"""The states as news names them."""

import pytest

from briefing.brief.states import is_adjective, is_of_a_state, names_state, state_of, state_of_word


def test_states_are_known_by_all_their_names() -> None:
    for name in ("Burma", "the Netherlands", "U.S.S.R.", "America", "Côte d'Ivoire", "Türkiye"):
        assert state_of(name) is not None, name
    assert state_of("Texas") is None


@pytest.mark.parametrize("word", ["Ukraine", "Ukrainian", "Ukrainians", "Kyiv"])
def test_a_word_is_of_a_state_by_name_people_or_capital(word: str) -> None:
    state = state_of_word(word)
    assert state is not None
    assert state.name == "Ukraine"


def test_only_words_for_people_are_adjectives() -> None:
    assert is_adjective("French")
    assert not is_adjective("France")
    assert is_of_a_state("french")
    assert is_of_a_state("france")
    assert not is_of_a_state("pari")


@pytest.mark.parametrize(
    ("name", "words", "named"),
    [
        ("China", "a Chinese ship", True),
        ("China", "talks in Beijing", True),
        ("China", "CHINA SAYS NO", True),
        ("China", "the South China Sea", False),
        ("Jordan", "on the Jordan River", False),
        ("Texas", "in Texas", True),
        ("Texas", "a Texan", False),
    ],
)
def test_words_name_a_state_but_not_by_a_sea_or_a_river(name: str, words: str, *, named: bool) -> None:
    assert names_state(name, words) == named
