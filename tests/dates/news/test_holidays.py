"""The days that newspapers name."""

from datetime import date, timedelta

import pytest

from briefing.dates.news import find_dates
from briefing.dates.news.holidays import HOLIDAYS, easter
from tests.dates.news.conftest import only

IN_2024 = {
    "new year's day": "2024-01-01",
    "new year's": "2024-01-01",
    "martin luther king day": "2024-01-15",
    "martin luther king jr. day": "2024-01-15",
    "inauguration day": "2024-01-20",
    "groundhog day": "2024-02-02",
    "presidents day": "2024-02-19",
    "presidents' day": "2024-02-19",
    "st. patrick's day": "2024-03-17",
    "april fools' day": "2024-04-01",
    "april fool's day": "2024-04-01",
    "earth day": "2024-04-22",
    "ash wednesday": "2024-02-14",
    "palm sunday": "2024-03-24",
    "holy thursday": "2024-03-28",
    "maundy thursday": "2024-03-28",
    "patriots day": "2024-04-15",
    "patriots' day": "2024-04-15",
    "mother's day": "2024-05-12",
    "flag day": "2024-06-14",
    "father's day": "2024-06-16",
    "juneteenth": "2024-06-19",
    "columbus day": "2024-10-14",
    "all saints' day": "2024-11-01",
    "election day": "2024-11-05",
    "remembrance day": "2024-11-11",
    "thanksgiving day": "2024-11-28",
    "world aids day": "2024-12-01",
    "human rights day": "2024-12-10",
    "easter": "2024-03-31",
    "new year's eve": "2024-12-31",
    "valentine's day": "2024-02-14",
    "international women's day": "2024-03-08",
    "good friday": "2024-03-29",
    "easter sunday": "2024-03-31",
    "easter monday": "2024-04-01",
    "may day": "2024-05-01",
    "memorial day": "2024-05-27",
    "the fourth of july": "2024-07-04",
    "july fourth": "2024-07-04",
    "independence day": "2024-07-04",
    "bastille day": "2024-07-14",
    "labor day": "2024-09-02",
    "halloween": "2024-10-31",
    "armistice day": "2024-11-11",
    "veterans day": "2024-11-11",
    "thanksgiving": "2024-11-28",
    "black friday": "2024-11-29",
    "christmas eve": "2024-12-24",
    "christmas day": "2024-12-25",
    "christmas": "2024-12-25",
    "boxing day": "2024-12-26",
}


def test_each_holiday_of_a_year_is_known() -> None:
    assert {name: day_in(2024).isoformat() for name, day_in in HOLIDAYS.items()} == IN_2024


@pytest.mark.parametrize("name", IN_2024)
def test_a_holiday_is_found_by_its_name(name: str) -> None:
    assert only(f"Shops were shut on {name.title()} 2024.").date == IN_2024[name]
    assert only(f"Shops were shut on {name.replace(chr(39), '’')}.", IN_2024[name]).date == IN_2024[name]


@pytest.mark.parametrize(
    ("sentence", "published", "meant"),
    [
        ("Shops were shut at Christmas.", "2024-01-05", "2023-12-25"),
        ("Shops will be shut at Christmas.", "2024-11-05", "2024-12-25"),
        ("Shops will be shut on New Year's Day.", "2024-12-27", "2025-01-01"),
        ("Shops were shut on Memorial Day.", "2020-05-26", "2020-05-25"),
        ("Shops were shut on Labor Day.", "2025-09-03", "2025-09-01"),
        ("Shops were full on Black Friday.", "2019-12-01", "2019-11-29"),
    ],
)
def test_a_holiday_is_the_nearest_that_its_clause_allows(sentence: str, published: str, meant: str) -> None:
    assert only(sentence, published).date == meant


def test_easter_is_where_gauss_puts_it() -> None:
    for year in range(1583, 10_000):
        century = year // 100
        moon = (15 - (13 + 8 * century) // 25 + century - century // 4) % 30
        days = (19 * (year % 19) + moon) % 30
        sunday = (2 * (year % 4) + 4 * (year % 7) + 6 * days + 4 + century - century // 4) % 7
        if sunday == 6 and (days == 29 or (days == 28 and (11 * moon + 11) % 30 < 19)):
            days -= 7
        assert easter(year) == date(year, 3, 22) + timedelta(days=days + sunday)


@pytest.mark.parametrize(
    ("sentence", "published", "meant"),
    [
        ("Shops were shut last Christmas.", "2024-11-10", "2023-12-25"),
        ("Shops were shut last Christmas.", "2024-01-10", "2023-12-25"),
        ("Shops will be shut next Easter.", "2024-01-10", "2024-03-31"),
        ("Shops will be shut this Christmas.", "2024-11-10", "2024-12-25"),
        ("Shops were shut on Labor Day weekend.", "2024-09-10", "2024-08-31/2024-09-01"),
        ("Shops were shut on Father's Day weekend.", "2009-06-24", "2009-06-20/2009-06-21"),
        ("Shops were shut on Thanksgiving weekend.", "2024-12-02", "2024-11-30/2024-12-01"),
        ("Shops were shut on the day after Thanksgiving.", "2024-12-02", "2024-11-29"),
        ("Shops were shut the day before Election Day.", "2012-11-13", "2012-11-05"),
        ("Shops were shut on the eve of Labor Day 1999.", "2002-09-18", "1999-09-05"),
    ],
)
def test_a_holiday_has_days_around_it(sentence: str, published: str, meant: str) -> None:
    assert only(sentence, published).date == meant


@pytest.mark.parametrize("sentence", ["Christmas trees fell.", "Easter Island is far.", "Each Christmas they sing."])
def test_some_holidays_are_none(sentence: str) -> None:
    assert find_dates(sentence, date(2024, 12, 2)) == []
