"""The days of the papers of a recipe."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.problems import CannotGoOn
from briefing.recipe.papers_made import days_in, kept_in, last_paper, text_of

DAYS = st.lists(st.dates())


@given(DAYS)
def test_what_is_kept_is_read_again(days: list[date]) -> None:
    assert days_in(text_of(days, "weekly.yaml"), "f") == sorted(set(days))


@given(DAYS, st.dates(date(2000, 1, 1)))
def test_the_last_paper_lies_before_today_however_often_one_is_made_today(days: list[date], today: date) -> None:
    last = last_paper(days, today, None)
    assert last < today
    assert last_paper([*days, today], today, None) == last


def test_before_the_first_paper_it_is_the_day_named_or_a_week_before() -> None:
    today = date(2024, 8, 14)
    assert last_paper([], today, None) == today - timedelta(days=7)
    assert last_paper([today], today, date(2024, 1, 1)) == date(2024, 1, 1)
    assert last_paper([date(2024, 8, 1)], today, date(2024, 1, 1)) == date(2024, 8, 1)


def test_a_line_that_is_no_day_is_named_with_its_place() -> None:
    with pytest.raises(CannotGoOn) as caught:
        days_in("# head\n\n2024-08-12 # a week\nlast week\n", "weekly.yaml.papers")
    assert caught.value.message == "weekly.yaml.papers:4: 'last week' is no day"


def test_the_file_lies_beside_the_recipe() -> None:
    assert kept_in(Path("desk/weekly.yaml")) == Path("desk/weekly.yaml.papers")
