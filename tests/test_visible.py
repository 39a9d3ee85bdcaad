"""Text from outside made plain."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.visible import in_lines, in_place, one_line


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain – “text” 25%", "plain – “text” 25%"),
        ("two\n lines\tand  spaces", "two lines and spaces"),
        ("\x1b[31mred", "␛[31mred"),
        ("bell\x07", "bell␇"),
        ("del\x7f", "del␡"),
        ("c1\x9b", "c1⟨U+009B⟩"),
        ("over\u202eride", "over⟨U+202E⟩ride"),
        ("zero\u200bwidth", "zero⟨U+200B⟩width"),
        ("filler\u3164", "filler⟨U+3164⟩"),
        ("grapheme\u034fjoiner", "grapheme⟨U+034F⟩joiner"),
        ("tag\U000e0041", "tag⟨U+E0041⟩"),
        ("selector x\U000e0101", "selector x⟨U+E0101⟩"),
        ("a\ufe01b", "a⟨U+FE01⟩b"),
        ("a\ufe0fb", "a⟨U+FE0F⟩b"),
        ("❤\ufe0f", "❤\ufe0f"),
        ("music\U0001d173", "music⟨U+1D173⟩"),
        ("葛\U000e0101城", "葛\U000e0101城"),
        ("👩‍👧", "👩‍👧"),
        ("می‌خواهم", "می‌خواهم"),
        ("half\ud800", "half⟨U+D800⟩"),
        ("none\uffff", "none⟨U+FFFF⟩"),
        ("no\u00a0break", "no\u00a0break"),
    ],
)
def test_what_steers_or_hides_is_shown_as_what_it_is(text: str, shown: str) -> None:
    assert one_line(text) == shown


def test_spaces_at_the_ends_are_kept_in_place() -> None:
    assert in_place(" a \n") == " a "


@given(st.text(alphabet=st.characters()))
def test_nothing_that_controls_is_left(text: str) -> None:
    assert not any(unicodedata.category(character) in ("Cc", "Cs", "Zl", "Zp") for character in one_line(text))


@given(st.text())
def test_what_is_shown_is_shown_the_same_again(text: str) -> None:
    assert one_line(one_line(text)) == one_line(text)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("two\n lines\tand  spaces ", "two\n lines\tand  spaces "),
        ("\x1b[31mred\r\n", "␛[31mred␍\n"),
        ("over\u202eride\u2028", "over⟨U+202E⟩ride⟨U+2028⟩"),
        ("a\ufe0fb", "a⟨U+FE0F⟩b"),
    ],
)
def test_lines_and_spaces_can_stay_as_they_are(text: str, shown: str) -> None:
    assert in_lines(text) == shown


@given(st.text())
def test_what_is_visible_in_lines_stays_so(text: str) -> None:
    assert in_lines(in_lines(text)) == in_lines(text)
    assert in_lines(text).count("\n") == text.count("\n")
