"""Dates as one says them at a prompt."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.dates.spoken import spoken

TUESDAY = date(2024, 8, 13)
WORDS = (
    "the a an last next this end start of in ago week weeks month year years day days two 3 9999 0 monday fri June may "
    "yesterday today early quarter q2 fortnight / - 12 2024 since before after"
).split()


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("today", "2024-08-13"),
        ("yesterday", "2024-08-12"),
        ("the day before yesterday", "2024-08-11"),
        ("monday", "2024-08-12"),
        ("MON", "2024-08-12"),
        ("on Tuesday", "2024-08-13"),
        ("last friday", "2024-08-09"),
        ("next friday", "2024-08-16"),
        ("2 weeks", "2024-07-30/2024-08-13"),
        ("the last two weeks", "2024-07-30/2024-08-13"),
        ("a week", "2024-08-06/2024-08-13"),
        ("a week ago", "2024-08-06"),
        ("3 days ago", "2024-08-10"),
        ("a fortnight ago", "2024-07-30"),
        ("in 2 weeks", "2024-08-13/2024-08-27"),
        ("last week", "2024-08-05/2024-08-11"),
        ("this month", "2024-08"),
        ("last year", "2023"),
        ("june", "2024-06"),
        ("may", "2024-05"),
        ("jun 3", "2024-06-03"),
        ("12 August 2024", "2024-08-12"),
        ("Q2", "2024-34"),
        ("second quarter", "2024-34"),
        ("end of June", "2024-06-30"),
        ("the end of february 2024", "2024-02-29"),
        ("start of the year", "2024-01-01"),
        ("beginning of last month", "2024-07-01"),
        ("  end   of  the week ", "2024-08-18"),
    ],
)
def test_what_is_said_is_read_as_news_is(said: str, meant: str) -> None:
    assert str(spoken(said, TUESDAY)) == meant


@pytest.mark.parametrize(
    "said", ["", "rubbish", "monday rubbish", "Mayhem", "8/12/2024", "2024/05/01", "soon", "9999 years ago", "week"]
)
def test_what_is_no_date_or_may_be_two_is_none(said: str) -> None:
    assert spoken(said, TUESDAY) is None


def test_a_day_of_the_week_is_the_last_one_or_ahead_the_next() -> None:
    assert str(spoken("friday", TUESDAY)) == "2024-08-09"
    assert str(spoken("friday", TUESDAY, ahead=True)) == "2024-08-16"
    assert str(spoken("last friday", TUESDAY, ahead=True)) == "2024-08-09"
    assert str(spoken("tuesday", TUESDAY, ahead=True)) == "2024-08-13"


def test_ahead_a_month_is_the_nearer_one() -> None:
    assert [str(spoken(f"end of {month}", TUESDAY, ahead=True)) for month in ("June", "December")] == [
        "2024-06-30",
        "2024-12-31",
    ]
    assert str(spoken("end of December", TUESDAY)) == "2023-12-31"


@given(st.lists(st.sampled_from(WORDS), max_size=7).map(" ".join) | st.text(), st.dates(), st.booleans())
def test_nothing_that_is_said_breaks_it(said: str, today: date, ahead: bool) -> None:
    found = spoken(said, today, ahead=ahead)
    assert found is None or found.earliest <= found.latest


@pytest.mark.parametrize(
    "said", ["ſunday", "5 dayſ ago", "in 2 wee\u212as", "firſt of Auguſt", "², ½ days ago", "9" * 5000]
)
def test_letters_that_only_look_like_those_of_a_word_are_no_date(said: str) -> None:
    assert spoken(said, TUESDAY) is None
