"""The calendar that all dates go by, and winter, which lasts into the next year."""

from calendar import monthrange
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.dates.calendar import (
    HALVES,
    MONTHS,
    PARTS_OF_YEAR,
    QUARTERS,
    SEASONS,
    WEEKDAYS,
    month_bounds,
    month_number,
    part_number,
    weekday_number,
)
from tests.conftest import Run, Write

BRIEF = """
title: Gas
article: {{published: 2024-08-12, text: a.txt}}
events: [{{what: Gas was short, date: {date}, {stated}source: was short last winter}}]
"""


@pytest.mark.parametrize(
    ("when", "code", "problem"),
    [
        ("2023-24", 0, None),
        ("2023-12", 0, "B413"),
        ("2024-01", 0, "B413"),
        ("2024-02-29", 0, "B413"),
        ("2024-03", 1, "B412"),
        ("2023-11", 1, "B412"),
    ],
)
def test_last_winter_may_be_a_january_of_this_year(
    briefing: Run, write: Write, when: str, code: int, problem: str | None
) -> None:
    write("Gas was short last winter.", "a.txt")
    result = briefing("check", str(write(BRIEF.format(date=when, stated="stated: last winter, "))))
    assert result.code == code
    assert ("B41" in result.out) == (problem is not None)
    assert (problem or "") in result.out


@pytest.mark.parametrize(("since", "code"), [("2023-12", 0), ("2024-01", 0), ("2024-02", 0), ("2024-03", 1)])
def test_a_winter_is_kept_since_january(briefing: Run, write: Write, since: str, code: int) -> None:
    write("Gas was short last winter.", "a.txt")
    folder = write(BRIEF.format(date="2023-24", stated="")).parent
    result = briefing("timeline", "--since", since, "--library", str(folder))
    assert result.code == code
    assert ("winter 2023–24" in result.out) == (code == 0)


@given(st.integers(1, 9999), st.integers(1, 12))
def test_a_month_has_the_days_of_the_calendar(year: int, month: int) -> None:
    assert month_bounds(year, month, month) == (date(year, month, 1), date(year, month, monthrange(year, month)[1]))


@pytest.mark.parametrize(
    ("year", "code", "first", "last"),
    [
        (2023, 24, date(2023, 12, 1), date(2024, 2, 29)),
        (2024, 24, date(2024, 12, 1), date(2025, 2, 28)),
        (9999, 24, date(9999, 12, 1), date.max),
        (9998, 24, date(9998, 12, 1), date(9999, 2, 28)),
        (2024, 36, date(2024, 10, 1), date(2024, 12, 31)),
        (2024, 40, date(2024, 1, 1), date(2024, 6, 30)),
    ],
)
def test_parts_of_a_year_have_their_days(year: int, code: int, first: date, last: date) -> None:
    part = PARTS_OF_YEAR[code]
    assert month_bounds(year, part.first, part.last) == (first, last)


@pytest.mark.parametrize("codes", [QUARTERS, HALVES, (21, 22, 23, 24)])
def test_the_parts_of_a_year_follow_each_other_through_twelve_months(codes: tuple[int, ...]) -> None:
    parts = [PARTS_OF_YEAR[code] for code in codes]
    months = [month for part in parts for month in range(part.first, part.last + 1)]
    assert months == list(range(months[0], months[0] + 12))


def test_every_month_belongs_to_its_quarter_and_half() -> None:
    for codes in (QUARTERS, HALVES, range(1, 13)):
        for month in range(1, 13):
            part = PARTS_OF_YEAR.get(codes[part_number(month, codes) - 1])
            assert part is None or part.first <= month <= part.last
    assert [part_number(month, range(1, 13)) for month in range(1, 13)] == list(range(1, 13))


def test_the_seasons_words_are_those_of_the_table() -> None:
    assert {PARTS_OF_YEAR[code].words for word, code in SEASONS.items() if word != "fall"} == set(SEASONS) - {"fall"}
    assert SEASONS["fall"] == SEASONS["autumn"]


def test_names_are_known_by_their_beginnings() -> None:
    for number, name in enumerate(MONTHS, 1):
        assert date(2024, number, 1).strftime("%B") == name, "in the C locale"
        assert month_number(name) == month_number(name.upper()) == month_number(f"{name[:3]}.") == number
    for number, name in enumerate(WEEKDAYS, 1):
        assert weekday_number(name) == weekday_number(name[:4].lower()) == number
    assert (month_number("Sept."), weekday_number("Thurs.")) == (9, 4)
    assert (month_number("Mayor"), weekday_number("Sunny")) == (0, 0)
