"""How much two texts have in common, told by a sketch of each."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.text.shingles import alike, are_one_text, packed, sketch, unpacked

WORDS = st.sampled_from("talks on steel in march the bank said rates may fall soon again two states agreed".split())
TEXTS = st.lists(WORDS, max_size=300).map(" ".join)
# Sentences of their own words each, so that two articles of others have nothing in common.
SENTENCES = [" ".join(f"word{number}x{place}" for place in range(20)) + "." for number in range(60)]
WIRE = " ".join(SENTENCES[:30])
OTHER = " ".join(SENTENCES[30:])


@pytest.mark.parametrize(
    "copy",
    [
        WIRE,
        WIRE.upper(),
        WIRE.replace(". ", "\n\n“”  "),
        " ".join(SENTENCES[:12]),
        " ".join(SENTENCES[1:30:2]),
        f"{OTHER} {WIRE}",
        "A headline of another desk. " + WIRE,
    ],
)
def test_a_copy_is_the_same_text_cut_or_in_other_type_or_with_more_around_it(copy: str) -> None:
    assert are_one_text(sketch(WIRE), sketch(copy))


@pytest.mark.parametrize("other", [OTHER, f"{OTHER} {SENTENCES[0]} {SENTENCES[1]}", "", "Talks begin."])
def test_another_text_is_not_though_it_quotes_a_sentence(other: str) -> None:
    assert not are_one_text(sketch(WIRE), sketch(other))


def test_short_texts_are_one_only_in_the_same_words() -> None:
    assert are_one_text(sketch("The talks begin on Monday."), sketch("the talks begin on monday"))
    assert not are_one_text(sketch("The talks begin on Monday."), sketch("The talks begin on Tuesday."))
    assert not are_one_text(sketch(""), sketch(""))


def test_texts_of_east_asia_are_compared_by_their_characters() -> None:
    text = "".join(chr(0x4E00 + 7 * number % 3000) for number in range(400))
    other = "".join(chr(0x6000 + 11 * number % 3000) for number in range(400))
    assert are_one_text(sketch(text), sketch(text[:300]))
    assert not are_one_text(sketch(text), sketch(other))


def test_a_sketch_is_the_same_in_every_process() -> None:
    found = sketch("The bank said on Monday that rates may fall soon.")
    assert min(found) == min(sketch("the bank said “on Monday”, that rates may fall soon"))
    assert max(found) == 24831233312799382109


@given(TEXTS, TEXTS)
def test_likeness_has_no_direction_and_each_text_is_one_with_itself(one: str, other: str) -> None:
    assert are_one_text(sketch(one), sketch(other)) == are_one_text(sketch(other), sketch(one))
    assert are_one_text(sketch(one), sketch(one)) == bool(one)


@given(st.lists(TEXTS, max_size=6))
def test_the_pairs_are_those_that_comparing_each_with_each_finds(texts: list[str]) -> None:
    sketches = list(map(sketch, dict.fromkeys(texts)))
    pairs = combinations(range(len(sketches)), 2)
    assert list(alike(sketches)) == [pair for pair in pairs if are_one_text(*(sketches[each] for each in pair))]


def test_of_many_equal_texts_each_is_paired_with_the_next() -> None:
    assert list(alike([sketch(WIRE)] * 50)) == [(number, number + 1) for number in range(49)]


@given(TEXTS)
def test_a_sketch_that_was_packed_is_the_same(text: str) -> None:
    assert unpacked(packed(sketch(text))) == sketch(text)


def test_two_texts_of_one_half_of_a_digest_keep_none_from_its_equal() -> None:
    one, other = frozenset([2**64 + 7]), frozenset([2**64 + 2**40 + 7])
    assert list(alike([one, other, one, other])) == [(0, 2), (1, 3)]
