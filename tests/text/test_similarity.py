"""What is alike is found as if each were compared with each."""

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


def test_what_is_added_later_is_found_too() -> None:
    one, other = wording("The talks begin"), wording("The talks begin on Monday")
    wordings = Wordings(Rarity([one, other]))
    assert wordings.alike(one) == []
    wordings.add(one)
    wordings.add(other)
    assert [each for _, each in wordings.alike(one)] == [one, other]
