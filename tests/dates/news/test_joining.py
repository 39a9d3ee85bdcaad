"""Two dates that make one time: from A to B, between A and B, A–B."""

import pytest

from briefing.dates.news import find_dates
from tests.conftest import MONDAY
from tests.dates.news.conftest import only


@pytest.mark.parametrize(
    ("sentence", "phrase", "meant"),
    [
        ("It ran from May 2020 till July 2020.", "from May 2020 till July 2020", "2020-05/2020-07"),
        ("It ran from May through July.", "from May through July", "2024-05/2024-07"),
        ("It ran July–September 2020.", "July–September 2020", "2020-07/2020-09"),
        ("It ran between November and February 2020.", "between November and February 2020", "2019-11/2020-02"),
        ("It ran from February to February 2020.", "from February to February 2020", "2020-02/2020-02"),
        (
            "It ran from the first quarter to the third quarter.",
            "from the first quarter to the third quarter",
            "2024-33/2024-35",
        ),
        ("It ran from 2018 until 2020.", "from 2018 until 2020", "2018/2020"),
        ("It ran from early May to late July.", "from early May to late July", "2024-05~/2024-07~"),
        ("It ran from May 2020 to this month.", "from May 2020 to this month", "2020-05/2024-08"),
        ("It ran from the 1970s to the 1990s.", "from the 1970s to the 1990s", "197X/199X"),
        ("It ran from 15 to 16 August.", "from 15 to 16 August", "2024-08-15/2024-08-16"),
        ("It ran from Thursday to Friday.", "from Thursday to Friday", "2024-08-08/2024-08-09"),
    ],
)
def test_from_one_to_the_other_is_one_interval(sentence: str, phrase: str, meant: str) -> None:
    mention = only(sentence)
    assert (mention.text, mention.date) == (phrase, meant)


@pytest.mark.parametrize(
    ("sentence", "meant"),
    [
        ("It fell in May and July.", ["2024-05", "2024-07"]),
        ("It fell from May and July.", ["2024-05", "2024-07"]),
        ("It fell from 2020 to 2018.", ["2020", "2018"]),
        ("It fell from 2018 by 2020.", ["2018", "../2020"]),
        ("It fell from 2018, until 2020.", ["2018", "../2020"]),
        ("It fell in 2018 until 2020.", ["2018", "../2020"]),
        ("It fell from last week to next week.", ["2024-08-05/2024-08-11", "2024-08-19/2024-08-25"]),
        ("It fell in May, to rise in July.", ["2024-05", "2024-07"]),
        ("It fell between March and the 1990s.", ["2024-03", "199X"]),
        ("It fell between 2018 and since 2020.", ["2018", "2020/.."]),
    ],
)
def test_two_dates_that_make_no_interval_stay_two(sentence: str, meant: list[str]) -> None:
    assert [mention.date for mention in find_dates(sentence, MONDAY)] == meant


@pytest.mark.parametrize(
    ("sentence", "meant"),
    [
        ("It fell in 2012 and 2013.", ["2012/2013"]),
        ("It fell in 2012 and 2014.", ["2012", "2014"]),
        ("It fell in 2012, and 2013 was good.", ["2012", "2013"]),
        ("It fell for the period from 2008 to 2012.", ["2008/2012"]),
    ],
)
def test_years_that_follow_each_other_are_one_time(sentence: str, meant: list[str]) -> None:
    assert [mention.date for mention in find_dates(sentence, MONDAY)] == meant
