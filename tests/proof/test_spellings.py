"""Whether words stand in a text, and whether they name an actor."""

import pytest

from briefing.brief.model import Actor
from briefing.proof.spellings import has_words, names_actor


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("China rose", "China"),
        ("It was China", "China"),
        ("(China)", "China"),
        ("Chinatown in China", "China"),
        ("US–China talks", "China"),
        ("the\nUnited  States", "United States"),
        ("the United States", "United\n States"),
        ("法国总统马克龙周三", "马克龙"),
        ("在China的", "China"),
        ("于8月12日", "8月12日"),
        ("d’août", "août"),
    ],
)
def test_whole_words_stand_in_a_text(text: str, words: str) -> None:
    assert has_words(text, words)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Chinatown", "China"),
        ("Indochina", "china"),
        ("China2", "China"),
        ("_China", "China"),
        ("2China", "China"),
        ("china", "China"),
        ("aoûtien", "août"),
        ("18月12日", "8月12日"),
        ("China", ""),
        ("China", " "),
        ("", "China"),
    ],
)
def test_parts_of_words_and_nothing_do_not(text: str, words: str) -> None:
    assert not has_words(text, words)


def test_an_actor_is_named_by_any_of_its_spellings() -> None:
    china = Actor(name="China", kind="country", as_written=["Zhongguo", "the mainland"])
    assert all(names_actor(words, china) for words in ("in China", "of Zhongguo", "on the mainland"))
    assert not names_actor("in Beijing", china)


@pytest.mark.parametrize(
    ("name", "words", "named"),
    [
        ("Joe Biden", "Joe Biden spoke", True),
        ("Joe Biden", "President Biden spoke", True),
        ("Joe Biden", "then Biden spoke", True),
        ("Joe Biden", "Biden spoke", True),
        ("Joe Biden", "Joe R. Biden spoke", False),
        ("Jill Biden", "Joe Biden spoke", False),
        ("Jill Biden", "Joe Biden and Mrs. Biden spoke", True),
        ("Jill Biden", "Bidens spoke", False),
        ("Wang Yi", "Mr. Wang spoke", True),
        ("Wang Yi", "then Wang spoke", False),
        ("Theresa May", "Prime Minister May spoke", True),
        ("Xi", "Mr Xi spoke", True),
        ("Xi", "Mr Xiao spoke", False),
    ],
)
def test_a_person_is_named_by_surname_or_behind_a_title_by_first_word(name: str, words: str, *, named: bool) -> None:
    assert names_actor(words, Actor(name=name, kind="person")) == named


def test_only_a_person_is_named_by_a_part_of_the_name() -> None:
    assert not names_actor("the Reserve spoke", Actor(name="Federal Reserve", kind="organization"))
    assert not names_actor("the Reserve spoke", Actor(name="Federal Reserve"))
