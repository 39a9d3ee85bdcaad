"""Words without their endings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.text.stems import _FORMS, are_akin, beginnings, content_words, is_akin_to_any, stem, words

ENDINGS = st.sampled_from(["", "s", "es", "ed", "ing", "ies", "ied", "d", "y", "e", "ting", "ped"])


@pytest.mark.parametrize(
    "forms",
    [
        "rise rises rising rose risen",
        "increase increases increased increasing",
        "cut cuts cutting",
        "agree agrees agreed agreeing",
        "country countries country's countries'",
        "try tries tried trying",
        "die dies died dying",
        "cancel cancels canceled cancelled canceling cancelling",
        "tax taxes taxed taxing tax's",
        "veto vetoes vetoed",
        "free frees freed freeing",
        "lose loses lost losing",
        "leave leaves left leaving",
        "analysis analyses",
        "hope hopes hoped hoping",
        "plan plans planned planning",
        "levy levies levied levying",
        "sue sues sued suing",
        "add adds added adding",
        "need needs needed needing",
        "pass passes passed passing",
        "China China's China’s CHINA",
    ],
)
def test_the_forms_of_a_word_have_one_stem(forms: str) -> None:
    assert len({stem(form) for form in forms.split()}) == 1


@pytest.mark.parametrize(
    "pair", ["plan plane", "hop hope", "rat rate", "bar bare", "of off", "china chin", "new news", "econom economic"]
)
def test_two_words_have_two(pair: str) -> None:
    one, other = pair.split()
    assert stem(one) != stem(other)


@pytest.mark.parametrize(
    "pair",
    [
        *("decide decision", "sustainable sustainability", "resolve resolution", "economy economic", "tax taxation"),
        *("refuse refusal", "explode explosion", "settle settlement", "open reopened", "oppose opposition"),
        *("restrict restrictions", "invest investment", "vice-minister ministerial".split("-")[1], "Ukraine Ukrainian"),
        *("produce product", "admit admission", "defend defence", "apply application", "stable stability"),
    ],
)
def test_words_of_one_family_are_akin(pair: str) -> None:
    one, other = map(stem, pair.split())
    assert are_akin(one, other)
    assert are_akin(other, one)


@pytest.mark.parametrize(
    "pair",
    [
        *("contract contrast", "party partner", "commission committee", "company compare", "election electric"),
        *("contest context", "million military", "protest protect", "export expert", "oil old"),
    ],
)
def test_words_that_only_begin_alike_are_not(pair: str) -> None:
    one, other = map(stem, pair.split())
    assert not are_akin(one, other)


def test_words_stand_where_they_stand() -> None:
    text = "The EU's 7.5-percent duty, “reopened” in 1,200 days."
    assert [text[word.start : word.end] for word in words(text)] == [word.text for word in words(text)]
    carried = [word.text for word in content_words(text)]
    assert carried == [
        "EU's",
        "7.5",
        "percent",
        "duty",
        "reopened",
        "1,200",
        "days",
    ]


@given(st.text())
def test_any_text_has_words(text: str) -> None:
    for word in words(text):
        assert word.stem
        assert stem(word.text) == word.stem


@given(st.one_of(st.text(alphabet="abcdeilopstuxyz", min_size=1), st.sampled_from(sorted(_FORMS))), ENDINGS)
def test_a_word_begins_as_one_of_the_beginnings_of_its_stem(word: str, ending: str) -> None:
    inflected = word + ending
    assert inflected.startswith(beginnings(stem(inflected)))


@given(st.text(alphabet="aceinrsty", min_size=1), st.lists(st.text(alphabet="aceinrsty", min_size=1)), ENDINGS)
def test_a_word_is_akin_to_one_of_very_many_as_to_one_of_few(one: str, others: list[str], ending: str) -> None:
    others += [stem(f"{one}{ending}"), f"{one}{ending}a"[:-2] or one]
    many = frozenset((*others, *(f"{number}" for number in range(1000))))
    for each in (one, *others):
        without = many - {each}
        assert is_akin_to_any(each, without) == is_akin_to_any(each, list(without))
