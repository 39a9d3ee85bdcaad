"""Names are runs of words with capitals, and stand in a text as whole words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.text.names import each_match, first_words_of, firsts_there, has_words, names_in, pattern_of_names


def test_names_are_runs_of_words_with_capitals() -> None:
    text = "The Bank of Korea told Jean-Claude Juncker of the U.S. plan on Monday."
    assert [name.text for name in names_in(text)] == ["The Bank of Korea", "Jean-Claude Juncker of the U.S", "Monday"]
    assert all(text[name.start : name.end] == name.text for name in names_in(text))


@pytest.mark.parametrize(
    ("words", "name", "found"),
    [
        ("goods from China", "China", True),
        ("Chinatown", "China", False),
        ("the Working\nGroup", "Working Group", True),
        ("法国总统马克龙周三", "马克龙", True),
        ("China", "", False),
    ],
)
def test_a_name_stands_as_a_whole_where_its_script_parts_words(words: str, name: str, *, found: bool) -> None:
    assert has_words(words, name) == found


def test_a_name_that_begins_with_a_small_letter_has_a_capital_at_the_beginning_of_a_sentence() -> None:
    pattern = pattern_of_names(["al-Mabrouk", "bin Yusof"])
    assert pattern.findall("Al-Mabrouk left. Bin Yusof stayed with al-Mabrouk's men.") == [
        "Al-Mabrouk",
        "Bin Yusof",
        "al-Mabrouk",
    ]


def test_a_name_of_many_blanks_takes_no_time() -> None:
    assert pattern_of_names([f"A{' ' * 300}B"]).search(f"A{' ' * 300}C") is None
    assert pattern_of_names(["A  \t B"]).search("on A\n B") is not None


@given(
    st.lists(st.sampled_from(["US", "U.S.", "Kim", "Bank of Korea", "Korea", "al-Sadr"]), min_size=1, max_size=3),
    st.lists(st.sampled_from(["Kim", "Kims", "US", "UN", "U.S.", "BANK  OF KOREA", "Bank", "Korea", "Al-Sadr", "a\n"])),
)
def test_names_are_found_in_a_long_text_as_in_a_short_one(names: list[str], words: list[str]) -> None:
    pattern, firsts = pattern_of_names(names), first_words_of(names)
    for text in (f"{' '.join(words)} ", "".join(words)):
        for long in (f"{text}{'x' * 20_000}", f"{'y ' * 10_000}{text}", text * (20_000 // max(len(text), 1) + 1)):
            expected = [match.span() for match in pattern.finditer(long)]
            assert [match.span() for match in each_match(pattern, firsts, long)] == expected


@given(
    st.lists(st.sampled_from(["US", "U.S.", "Kim", "Kim Il", "al-Sadr", "中国", "J. Kim"]), min_size=1, max_size=3),
    st.lists(
        st.sampled_from(["Kim", "Kims", "Kimil", "US", "USA", "U.S.", "KIM IL", "Al-Sadr", "在中国", "J.", "a", "-"])
    ),
    st.sampled_from(["", " "]),
)
def test_names_are_found_by_those_of_their_first_words_that_a_text_has(
    names: list[str], words: list[str], between: str
) -> None:
    pattern, firsts = pattern_of_names(names), first_words_of(names)
    line = f"{between.join(words)} {'x' * 20_000}"
    there = tuple(firsts_there(line, firsts))
    assert [match.span() for match in each_match(pattern, there, line)] == [
        match.span() for match in pattern.finditer(line)
    ]


def test_a_longer_word_has_no_name_that_begins_with_part_of_it() -> None:
    assert firsts_there("Kimberley and the Vegas", ["Kim", "Vega", "J.", "Al-Sadr"]) == {"Vega"}
