"""Months, quarters, halves and seasons as news names them."""

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
    ("sentence", "meant", "others"),
    [
        ("It grew in the first quarter.", "2024-33", ("2025-33",)),
        ("It grew in the second quarter.", "2024-34", ("2025-34",)),
        ("It grew in the third quarter.", "2024-35", ()),
        ("It grew in the fourth quarter.", "2023-36", ("2024-36",)),
        ("It grew in the final quarter.", "2023-36", ("2024-36",)),
        ("It grew in the 4th quarter.", "2023-36", ("2024-36",)),
        ("It grew in the 3rd quarter.", "2024-35", ()),
        ("It will grow in the 2nd quarter.", "2025-34", ("2024-34",)),
        ("It will grow in the 1st quarter.", "2025-33", ("2024-33",)),
        ("It will grow in the third quarter.", "2024-35", ()),
        ("It will grow in the fourth quarter.", "2024-36", ("2023-36",)),
        ("It grew in Q2 2022.", "2022-34", ()),
        ("It grew in the second quarter of last year.", "2023-34", ()),
        ("It grew in 2Q24.", "2024-34", ()),
        ("It grew in 4Q '19.", "2019-36", ()),
    ],
)
def test_a_quarter_is_the_latest_or_the_next_as_its_clause_has_it(
    sentence: str, meant: str, others: tuple[str, ...]
) -> None:
    mention = only(sentence)
    assert (mention.date, mention.alternatives) == (meant, others)


@pytest.mark.parametrize(
    ("month", "quarter"), [(1, 33), (3, 33), (4, 34), (6, 34), (7, 35), (9, 35), (10, 36), (12, 36)]
)
def test_this_quarter_is_the_one_of_publication(month: int, quarter: int) -> None:
    assert only("It grew this quarter.", date(2024, month, 15)).date == f"2024-{quarter}"


@pytest.mark.parametrize(
    ("sentence", "published", "meant"),
    [
        ("It grew last quarter.", "2024-01-15", "2023-36"),
        ("It will grow next quarter.", "2024-12-15", "2025-33"),
        ("It grew in the first half.", "2024-08-12", "2024-40"),
        ("It grew in the second half.", "2024-08-12", "2024-41"),
        ("It grew in the first half.", "2024-06-30", "2024-40"),
        ("It grew in the second half.", "2024-06-30", "2023-41"),
        ("It grew in the second half.", "2024-07-01", "2024-41"),
        ("It will grow in the second half.", "2024-06-30", "2024-41"),
        ("It grew in H1 2022.", "2024-08-12", "2022-40"),
        ("It grew in 2H23.", "2024-08-12", "2023-41"),
        ("It grew in the 2nd half of last year.", "2024-08-12", "2023-41"),
        ("It grew in the 1st half.", "2024-08-12", "2024-40"),
    ],
)
def test_quarters_and_halves_run_into_other_years(sentence: str, published: str, meant: str) -> None:
    assert only(sentence, published).date == meant


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


@given(st.dates(date(2, 1, 1), date(9998, 12, 31)), st.sampled_from(["spring", "summer", "autumn", "winter"]))
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
