"""Months and seasons as news names them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.dates.edtf import edtf
from briefing.dates.news import find_dates
from tests.conftest import MONDAY
from tests.dates.news.conftest import only


@pytest.mark.parametrize(
    ("sentence", "meant", "others"),
    [
        ("It fell in July.", "2024-07", ("2025-07",)),
        ("It fell in August.", "2024-08", ()),
        ("It fell in September.", "2023-09", ("2024-09",)),
        ("It will fall in July.", "2025-07", ("2024-07",)),
        ("It will fall in August.", "2024-08", ()),
        ("It will fall in September.", "2024-09", ("2023-09",)),
        ("It fell in September 2020.", "2020-09", ()),
        ("It fell in Sept. last year.", "2023-09", ()),
        ("It fell in September the previous year.", "2023-09", ()),
        ("It will fall in September of the following year.", "2025-09", ()),
        ("It fell in March of the year.", "2024-03", ()),
        ("It fell last July.", "2024-07", ("2023-07",)),
        ("It fell last August.", "2023-08", ()),
        ("It fell last September.", "2023-09", ()),
        ("It fell this September.", "2024-09", ()),
        ("It fell this July.", "2024-07", ()),
        ("It will fall next July.", "2025-07", ()),
        ("It will fall next August.", "2025-08", ()),
        ("It will fall next September.", "2024-09", ("2025-09",)),
    ],
)
def test_a_month_is_the_latest_or_the_next_as_its_clause_has_it(
    sentence: str, meant: str, others: tuple[str, ...]
) -> None:
    mention = only(sentence)
    assert (mention.date, mention.alternatives) == (meant, others)


@pytest.mark.parametrize("number", range(1, 13))
def test_months_have_short_forms(number: int) -> None:
    name = date(2020, number, 1).strftime("%B")
    for form in (name, f"{name[:3]}." if name != "May" else name, "Sept." if number == 9 else name):
        mention = only(f"It fell in {form} 2020.")
        assert (mention.text, mention.date) == (f"{form} 2020", f"2020-{number:02}")


@pytest.mark.parametrize(
    ("phrase", "meant"),
    [
        ("the first month of 2024", None),
        ("the first seven months of 2023", "2023-01/2023-07"),
        ("the first twelve months of 2023", "2023-01/2023-12"),
        ("the first 13 months of 2023", None),
        ("the first zero months of 2023", None),
        ("the final three months of 2023", "2023-10/2023-12"),
        ("the last two months of last year", "2023-11/2023-12"),
        ("the first six months of the year", "2024-01/2024-06"),
    ],
)
def test_the_first_and_last_months_of_a_year_are_counted(phrase: str, meant: str | None) -> None:
    found = [mention.date for mention in find_dates(f"It fell in {phrase}.", MONDAY) if "/" in mention.date]
    assert found == ([meant] if meant else [])


@pytest.mark.parametrize(
    ("sentence", "published", "meant"),
    [
        ("It was hot last summer.", "2024-05-31", "2023-22"),
        ("It was hot last summer.", "2024-08-31", "2023-22"),
        ("It was hot last summer.", "2024-09-01", "2024-22"),
        ("It was hot this summer.", "2024-05-31", "2024-22"),
        ("It was hot this summer.", "2024-09-01", "2024-22"),
        ("It will be hot next summer.", "2024-05-31", "2024-22"),
        ("It will be hot next summer.", "2024-06-01", "2025-22"),
        ("It was wet in the spring.", "2024-02-29", "2023-21"),
        ("It was wet in the spring.", "2024-03-01", "2024-21"),
        ("It will be wet in the spring.", "2024-05-31", "2024-21"),
        ("It will be wet in the spring.", "2024-06-01", "2025-21"),
        ("It was wet last fall.", "2024-08-12", "2023-23"),
        ("It was cold last winter.", "2024-01-15", "2022-24"),
        ("It was cold last winter.", "2024-02-29", "2022-24"),
        ("It was cold last winter.", "2024-03-01", "2023-24"),
        ("It was cold last winter.", "2024-12-01", "2023-24"),
        ("It is cold this winter.", "2024-01-15", "2023-24"),
        ("It is cold this winter.", "2024-12-15", "2024-24"),
        ("It will be cold this winter.", "2024-08-12", "2024-24"),
        ("It will be cold next winter.", "2024-01-15", "2024-24"),
        ("It will be cold next winter.", "2024-12-15", "2025-24"),
        ("It was cold in the winter of 2022.", "2024-08-12", "2022-24"),
        ("It was cold in winter last year.", "2024-08-12", "2023-24"),
        ("It was cold in late winter.", "2024-02-12", "2023-24~"),
    ],
)
def test_a_season_is_told_from_the_one_of_publication(sentence: str, published: str, meant: str) -> None:
    assert only(sentence, published).date == meant


@given(st.dates(date(3, 1, 1), date(9998, 12, 31)), st.sampled_from(["spring", "summer", "autumn", "winter"]))
def test_last_this_and_next_season_follow_each_other(published: date, season: str) -> None:
    last, this, following = (
        edtf(only(f"A hard {near} {season}.", published).date) for near in ("last", "this", "next")
    )
    assert last.latest < published < following.earliest
    assert last.start <= this.start <= following.start
    if this.earliest <= published <= this.latest:
        assert (int(last.start[:4]) + 1, int(following.start[:4]) - 1) == (int(this.start[:4]),) * 2


@pytest.mark.parametrize("published", ["0001-01-15", "0001-12-15", "9999-01-15", "9999-12-15"])
@pytest.mark.parametrize("near", ["last", "this", "next", "the", "late"])
def test_no_winter_at_the_ends_of_the_calendar_breaks_it(published: str, near: str) -> None:
    for mention in find_dates(f"It will be cold in {near} winter.", date.fromisoformat(published)):
        assert edtf(mention.date).text == mention.date


@pytest.mark.parametrize(
    ("phrase", "meant"),
    [
        ("the end of July", "2024-07~"),
        ("the beginning of July 2023", "2023-07~"),
        ("the middle of October", "2023-10~"),
    ],
)
def test_the_edge_of_a_month_is_about_there(phrase: str, meant: str) -> None:
    mention = only(f"It fell at {phrase}.")
    assert (mention.date, mention.rule) == (meant, "edge")


@pytest.mark.parametrize(
    ("sentence", "published", "meant"),
    [
        ("The July figures come out Sept. 9.", "1993-08-13", "1993-07"),
        ("The May trade data will be out soon.", "1993-06-13", "1993-05"),
        ("The December contract fell.", "1989-10-30", "1989-12"),
        ("December gold fell.", "1989-10-30", "1989-12"),
        ("In December gold fell.", "1989-10-30", "1988-12"),
        ("He refused to leave before the June vote.", "1997-03-20", "1997-06"),
        ("The polls of the June vote.", "1997-03-20", "1997-06"),
        ("The polls of the July vote.", "1997-03-20", "1996-07"),
        ("He left after the June vote.", "1997-03-20", "1996-06"),
    ],
)
def test_what_a_month_has_tells_whether_it_is_past(sentence: str, published: str, meant: str) -> None:
    assert find_dates(sentence, date.fromisoformat(published))[0].date == meant


def test_so_many_months_to_a_month_end_with_it() -> None:
    assert only("Prices rose in the 12 months to January.", "2022-02-10").date == "2021-02/2022-01"
    assert only("Prices rose in the three months ended May 2020.").date == "2020-03/2020-05"


@pytest.mark.parametrize(
    ("sentence", "meant"),
    [
        ("It will be ready by autumn.", "../2024-23"),
        ("It was ready in the fall.", "2023-23"),
        ("It will be ready in the fall.", "2024-23"),
    ],
)
def test_a_season_needs_no_article(sentence: str, meant: str) -> None:
    assert only(sentence).date == meant


def test_the_fall_of_a_city_is_no_season() -> None:
    assert find_dates("He fled in the fall of the city.", MONDAY) == []
