"""Finding an excerpt: exactly, after one stated folding; never inside another word or number."""

import re
from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.text.excerpts import MOST_PIECES, _with_gaps, fold, may_stand_elsewhere, occurrences

ARTICLE = (
    "The United States “raised” tariffs—by 25%—on Chinese goods worth $18 billion.\n"
    "Growth was -10% in 2023, not 110%; it’s 7.5 now.\n\n"
    "China answered on  Monday. China said\u00a0more. Das Geschäft ist großartig. 美国加征关税。"
)


def found(excerpt: str) -> list[str]:
    return [ARTICLE[span.start : span.end] for span in occurrences(fold(ARTICLE), excerpt)]


@pytest.mark.parametrize(
    "excerpt",
    [
        "The United States",
        'The United States "raised" tariffs-by 25%',
        "raised",
        "it's 7.5 now",
        "China answered on Monday",
        "China said more",
        "worth $18 billion. Growth was -10%",
        "Das Gescha\u0308ft",
        "关税",
        "The United States … Chinese goods",
        "The United States … tariffs … billion",
        "Chinese goods … … China said",
    ],
)
def test_what_is_there_is_found(excerpt: str) -> None:
    assert len(found(excerpt)) == 1


@pytest.mark.parametrize(
    "excerpt",
    [
        "the united states",
        "10%",
        "10% in 2023",
        "8 billion",
        "25",
        "7",
        "$18 bn",
        "18 million",
        "nited States",
        "United State",
        "Chinese goods … Growth … the end",
        "Chinese goods … China said",
        "China said … The United States",
        "7,5 now",
        "+10%",
        "€18 billion",
        "Das Geschaft",
        "",
        "…",
    ],
)
def test_what_is_not_there_or_only_in_part_is_not_found(excerpt: str) -> None:
    assert found(excerpt) == []


def test_what_is_there_twice_is_found_twice() -> None:
    assert found("China") == ["China", "China"]


@given(st.text(min_size=1), st.data())
def test_every_whole_line_of_a_text_is_found_in_it(text: str, data: st.DataObject) -> None:
    words = text.split()
    if words and "…" not in text:
        excerpt = " ".join(words)
        spans = occurrences(fold(text), excerpt)
        if fold(excerpt).text.strip():
            assert spans, data
            assert all(0 <= span.start < span.end <= len(text) for span in spans)


@given(st.text())
def test_folding_keeps_the_place_of_every_character(text: str) -> None:
    folded = fold(text)
    places = [folded.extent(index, index + 1) for index in range(len(folded.text))]
    assert all(0 <= place.start < place.end <= len(text) for place in places)
    assert places == sorted(places)
    for place, character in zip(places, folded.text, strict=True):
        assert character in fold(text[place.start : place.end]).text + " \n"


@pytest.mark.parametrize("character", ["5", "５", "½", "%", "％", "+", "-10", "−", "$", "€", "¥", ".", ",", "A", "a"])
def test_digits_signs_points_currency_and_case_are_never_folded(character: str) -> None:
    assert fold(character).text == character


@pytest.mark.parametrize(
    ("text", "excerpt"),
    [
        ("It rose 5 million.", "It rose 5"),
        ("It rose 5 percent.", "It rose 5"),
        ("It rose 5-10 percent.", "It rose 5"),
        ("It rose 5-10 percent.", "0 percent"),
        ("Rates at 5¼ percent.", "Rates at 5"),
        ("At 10:30 they met.", "30 they met"),
        ("Worth HK$50 million.", "$50 million"),
        ("He can't go.", "He can"),
        ("He can’t go.", "He can"),
        ("A non-binding vote.", "binding vote"),
        ("A vote by cross-border firms.", "A vote by cross"),
        ("minus –5 percent", "5 percent"),
    ],
)
def test_part_of_a_word_or_number_is_not_found(text: str, excerpt: str) -> None:
    assert occurrences(fold(text), excerpt) == []


@pytest.mark.parametrize(
    ("text", "excerpt"),
    [
        ("Beijing's answer came.", "Beijing"),
        ("It rose—by 5, he said.", "It rose"),
        ("Between 2020 and 2024 it rose.", "Between 2020"),
        ("In 2024, it rose.", "In 2024"),
        ("It ended in 2024.", "It ended in 2024"),
    ],
)
def test_a_whole_word_or_number_is_found_whatever_stands_behind_it(text: str, excerpt: str) -> None:
    assert len(occurrences(fold(text), excerpt)) == 1


def test_what_is_skipped_is_no_piece_of_an_excerpt() -> None:
    text = "The bank will not raise rates."
    (found,) = occurrences(fold(text), "The bank … raise rates")
    assert [text[span.start : span.end] for span in found.pieces] == ["The bank", "raise rates"]


def by_trying_all_ways(parts: list[str], text: str) -> list[list[tuple[int, int]]]:
    """What a regular expression finds, which goes back wherever it comes to an end."""
    pattern, across = "", False
    for part in parts:
        if part:
            gap = r"(?s:.*?)" if across else r"[^\n]*?"
            words = r"[ \n]".join(re.escape(word) for word in re.split(r"[ \n]", part))
            pattern += f"{gap}({words})" if pattern else f"({words})"
        across = not part
    found, position = [], 0
    while match := re.compile(pattern).search(text, position):
        found.append([match.span(number) for number in range(1, len(match.groups()) + 1)])
        position = match.start() + 1
    return found


@given(st.lists(st.sampled_from(["a", "b", "ab", "a b", "b\na", ""]), min_size=2, max_size=5), st.text("ab \n"))
def test_what_skips_words_is_found_as_trying_all_ways_finds_it(parts: list[str], text: str) -> None:
    if not any(parts):
        return
    assert list(_with_gaps(parts, text)) == by_trying_all_ways(parts, text)


def test_hundreds_of_skips_in_a_text_that_repeats_itself_are_looked_for_once() -> None:
    excerpt = " … ".join(["a"] * 300)
    assert occurrences(fold("a " * 2000), f"{excerpt} … z") == []
    assert len(list(islice(_with_gaps(["a"] * 300, "a " * 400), 200))) == 101
    assert len(occurrences(fold("a " * 400), excerpt)) == 2


def test_of_words_that_stand_there_very_often_the_first_places_are_found() -> None:
    few, many = occurrences(fold("May " * 150), "May"), occurrences(fold("May " * 5000), "May")
    assert (len(few), may_stand_elsewhere(few)) == (150, False)
    assert (len(many), may_stand_elsewhere(many)) == (MOST_PIECES, True)
    assert [each.start for each in many[:3]] == [0, 4, 8]
