"""Dates as a reader sees them: at their own precision, never more."""

from datetime import date

import pytest
from hypothesis import given

from briefing.dates.edtf import EdtfDate
from briefing.dates.words import day_words, words
from tests.dates.test_edtf import DATES


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("2024", "2024"),
        ("2024-05", "May 2024"),
        ("2024-05-04", "4 May 2024"),
        ("2024-08-15/2024-08-16", "15–16 August 2024"),
        ("2024-08-30/2024-09-02", "30 August – 2 September 2024"),
        ("2023-12-30/2024-01-02", "30 December 2023 – 2 January 2024"),
        ("2024-05/2024-07", "May–July 2024"),
        ("2023-11/2024-02", "November 2023 – February 2024"),
        ("2022/2024", "2022–2024"),
        ("2024-05/2024", "May 2024 to 2024"),
        ("2018/..", "since 2018"),
        ("../2026-11-10", "by 10 November 2026"),
        ("199X", "1990s"),
        ("190X", "decade 1900–1909"),
        ("19XX", "some year of 1900–1999"),
        ("2024-22", "summer 2024"),
        ("2023-24", "winter 2023–24"),
        ("1999-24~", "about winter 1999–2000"),
        ("2008-24/2009-21", "winter 2008–09 to spring 2009"),
        ("9999-24", "winter 9999–10000"),
        ("2024-34", "Q2 2024"),
        ("2024-40", "first half of 2024"),
        ("2024-05~", "about May 2024"),
        ("2024-05?", "May 2024?"),
        ("2024-05%", "about May 2024?"),
        ("2024-05~/2024-06", "about May 2024 to June 2024"),
        ("0987", "987"),
    ],
)
def test_a_date_prints_at_its_own_precision(text: str, printed: str) -> None:
    assert words(EdtfDate(text)) == printed


@given(DATES, DATES)
def test_two_different_dates_never_print_alike(one: str, two: str) -> None:
    if one != two:
        assert words(EdtfDate(one)) != words(EdtfDate(two))


def test_a_day_prints_as_its_date_does() -> None:
    assert day_words(date(2024, 8, 12)) == "12 August 2024"
    for month in range(1, 13):
        day = date(2024, month, 3)
        assert day_words(day) == words(EdtfDate(day.isoformat()))
