"""Numbers and years as news writes them out."""

import pytest

from briefing.dates.news.numbers import number_of, year_of_words


@pytest.mark.parametrize(
    ("words", "number", "vague"),
    [
        ("a dozen", 12, False),
        ("a  couple of", 2, True),
        ("Several", 3, True),
        ("17", 17, False),
        ("fifty", 50, False),
        ("twenty-five", 25, False),
        ("half a dozen", 6, False),
    ],
)
def test_a_number_is_vague_or_not(words: str, number: int, *, vague: bool) -> None:
    assert number_of(words) == (number, vague)


@pytest.mark.parametrize(
    ("words", "year"),
    [
        ("nineteen eighty-nine", 1989),
        ("Nineteen Ninety", 1990),
        ("nineteen oh five", 1905),
        ("nineteen hundred and six", 1906),
        ("eighteen twelve", 1812),
        ("two thousand", 2000),
        ("two thousand and four", 2004),
        ("twenty thirteen", 2013),
    ],
)
def test_a_year_is_written_out(words: str, year: int) -> None:
    assert year_of_words(words) == year
