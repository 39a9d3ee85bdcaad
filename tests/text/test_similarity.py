"""What is alike is found as if each were compared with each."""

from collections.abc import Set as AbstractSet
from typing import ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.text.similarity import ALIKE, Rarity, Wording, Wordings, wording

WORDINGS = st.lists(st.frozensets(st.sampled_from("abcdefgh"), max_size=6), max_size=12)


@given(WORDINGS, WORDINGS)
def test_none_that_is_alike_is_missed(added: list[Wording], asked: list[Wording]) -> None:
    wordings = Wordings(Rarity([*added, *asked]))
    for each in added:
        wordings.add(each)
    for words in asked:
        expected = {
            (shared / len(words | each), each)
            for each in added
            if (shared := len(words & each)) and shared / len(words | each) >= ALIKE
        }
        found = wordings.alike(words)
        assert set(found) == expected
        assert len(found) == len(expected)


def likeness(one: str, other: str) -> list[float]:
    first, second = wording(one), wording(other)
    wordings = Wordings(Rarity([first, second]))
    wordings.add(first)
    return [likeness for likeness, _ in wordings.alike(second)]


def test_half_of_all_words_shared_is_alike_and_less_is_not() -> None:
    assert likeness("a b", "a b c d") == [0.5]
    assert likeness("a b c", "a b d") == [0.5]
    assert likeness("a b c d", "a b c e f") == [0.5]
    assert likeness("a b", "a b c d e") == []
    assert likeness("a b c d e f g", "a b c d e h i j") == [0.5]
    assert likeness("a b c d e f g", "a b c d e h i j k") == []
    assert likeness("a", "b") == []
    assert likeness("", "") == []


def test_words_count_once_whatever_their_capitals_and_order() -> None:
    assert wording("The talks, the TALKS: 2024 – o’clock") == {"the", "talks", "2024", "o", "clock"}
    assert likeness("no no no", "No!") == [1.0]


def test_rarer_words_come_first_and_as_many_as_are_needed() -> None:
    common = [frozenset(("the", each)) for each in "abc"]
    rarity = Rarity([*common, *common])
    assert rarity.rarest(frozenset(("the", "a"))) == ["a", "the"]
    assert rarity.rarest(frozenset(("the", "a", "b"))) == ["a", "b"]
    assert rarity.rarest(frozenset(("the", "a", "b", "c"))) == ["a", "b", "c"]
    assert rarity.rarest(frozenset(("new", "the", "a", "b", "c"))) == ["new", "a", "b"]


class Counting(frozenset[str]):
    """A wording that counts with how many others it is compared."""

    compared: ClassVar[int] = 0

    def __and__(self, other: AbstractSet[object]) -> frozenset[str]:
        """Return the words of both."""
        Counting.compared += 1
        return super().__and__(other)


@pytest.mark.parametrize(
    ("added", "asked", "compared"),
    [
        ("abcdyz", "abcdwx", 1),  # in the order of the alphabet, which is that of rarity here
        ("dghijk", "defyzx", 1),
        ("defghi", "abcdyz", 0),  # shares one of the asked ones' last three, and three of nine are too few
        ("abcdyz", "defghi", 0),
        ("abcdefghijk", "alvwxy", 1),
        ("abcdefghijkmn", "alvwxy", 0),  # six of thirteen are too few
        ("abcdyz", "tuvxyz", 0),  # shares the more common words alone
    ],
)
def test_what_can_not_be_alike_is_not_compared(added: str, asked: str, compared: int) -> None:
    wordings = Wordings(Rarity([]))
    wordings.add(frozenset(added))
    Counting.compared = 0
    wordings.alike(Counting(asked))
    assert Counting.compared == compared


def test_what_is_added_later_is_found_too() -> None:
    one, other = wording("The talks begin"), wording("The talks begin on Monday")
    wordings = Wordings(Rarity([one, other]))
    assert wordings.alike(one) == []
    wordings.add(one)
    wordings.add(other)
    wordings.add(one)
    assert [each for _, each in wordings.alike(one)] == [one, other], "each once, in the order added"
