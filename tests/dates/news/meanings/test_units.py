"""Times near and far, counted from publication: last week, two years ago, in the next three months."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.dates.news import find_dates
from tests.conftest import MONDAY
from tests.dates.news.conftest import only


@pytest.mark.parametrize(
    ("phrase", "meant"),
    [
        ("last week", "2024-08-05/2024-08-11"),
        ("this week", "2024-08-12/2024-08-18"),
        ("next week", "2024-08-19/2024-08-25"),
        ("the coming week", "2024-08-19/2024-08-25"),
        ("the previous week", "2024-08-05/2024-08-11"),
        ("last weekend", "2024-08-10/2024-08-11"),
        ("this weekend", "2024-08-17/2024-08-18"),
        ("next month", "2024-09"),
        ("the current month", "2024-08"),
        ("this past month", "2024-07"),
        ("last quarter", "2024-34"),
        ("next quarter", "2024-36"),
        ("last year", "2023"),
        ("next year", "2025"),
        ("this decade", "202X"),
        ("last decade", "201X"),
        ("the next century", "21XX"),
        ("the previous century", "19XX"),
        ("earlier in the year", "2024"),
        ("later in the month", "2024-08"),
        ("a year earlier", "2023"),
        ("the year-ago quarter", "2023-34"),
        ("the year-ago period", "2023"),
    ],
)
def test_a_near_time_is_one_step_from_that_of_publication(phrase: str, meant: str) -> None:
    assert only(f"It was better in {phrase}.").date == meant


@pytest.mark.parametrize(
    ("phrase", "meant", "other"),
    [
        ("the past week", "2024-08-05/2024-08-12", "2024-08-05/2024-08-11"),
        ("the past month", "2024-07/2024-08", "2024-07"),
        ("the past quarter", "2024-05/2024-08", "2024-34"),
        ("the last year", "2023-08/2024-08", "2023"),
        ("the past decade", "2014/2024", "201X"),
    ],
)
def test_the_past_unit_reaches_up_to_publication(phrase: str, meant: str, other: str) -> None:
    mention = only(f"It held all {phrase}.")
    assert (mention.date, mention.alternatives) == (meant, (other,))
    assert only(f"It held in {phrase}.").date == meant


@pytest.mark.parametrize(
    ("phrase", "meant"),
    [
        ("two days ago", "2024-08-10"),
        ("a few days ago", "2024-08-09~"),
        ("a week ago", "2024-08-05/2024-08-11"),
        ("several weeks ago", "2024-07-22/2024-07-28"),
        ("a fortnight ago", "2024-07-29/2024-08-04"),
        ("two fortnights ago", "2024-07-15/2024-07-21"),
        ("eight months ago", "2023-12"),
        ("20 months ago", "2022-12"),
        ("a couple of months ago", "2024-06~"),
        ("some months ago", "2024-05~"),
        ("three quarters ago", "2023-36"),
        ("50 years ago", "1974"),
        ("fifty years earlier", "1974"),
        ("forty years ago", "1984"),
        ("many years ago", "2019~"),
        ("half a dozen years ago", "2018"),
        ("a hundred years ago", "1924"),
        ("two decades ago", "2004~"),
        ("a century ago", "1924~"),
        ("three centuries ago", "1724~"),
    ],
)
def test_ago_counts_back_from_publication(phrase: str, meant: str) -> None:
    assert only(f"It began {phrase}.").date == meant


@pytest.mark.parametrize(
    ("words", "number"),
    [
        *((word, number) for number, word in enumerate("one two three four five six seven eight nine ten".split(), 1)),
        ("eleven", 11),
        ("twelve", 12),
        ("fifteen", 15),
        ("eighteen", 18),
        ("twenty", 20),
        ("thirty", 30),
        ("a", 1),
        ("a  dozen", 12),
        ("couple of", 2),
        ("few", 3),
        ("17", 17),
    ],
)
def test_a_number_may_be_a_word(words: str, number: int) -> None:
    assert only(f"It began {words} years ago.").date.rstrip("~") == str(2024 - number)


@pytest.mark.parametrize("phrase", ["2024 years ago", "999 decades ago", "900 centuries ago"])
def test_what_lies_before_the_calendar_is_no_date(phrase: str) -> None:
    assert not [mention for mention in find_dates(f"It began {phrase}.", MONDAY) if mention.rule == "ago"]


@pytest.mark.parametrize(
    ("sentence", "meant"),
    [
        ("It grew over the past five years.", "2019/2024"),
        ("It grew over the past two years.", "2022/2024"),
        ("It will grow over the next two years.", "2024/2026"),
        ("It grew over the last two decades.", "2004/2024"),
        ("It grew over the past century.", "1924/2024"),
        ("It grew over the past one year.", "2023-08/2024-08"),
        ("It grew over the last three quarters.", "2023-11/2024-08"),
        ("It grew over the past 14 months.", "2023-06/2024-08"),
        ("It grew over the past ten days.", "2024-08-02/2024-08-12"),
        ("It grew during the past two weeks.", "2024-07-29/2024-08-12"),
        ("It grew over the past two fortnights.", "2024-07-15/2024-08-12"),
        ("It grew over the last 24 hours.", "2024-08-11/2024-08-12"),
        ("It grew over the past 72 hours.", "2024-08-09/2024-08-12"),
        ("It grew in recent days.", "2024-08-09/2024-08-12"),
        ("It grew in recent weeks.", "2024-07-22/2024-08-12"),
        ("It grew in recent months.", "2024-05/2024-08"),
        ("It grew in recent years.", "2021/2024"),
        ("It will grow over the next five years.", "2024/2029"),
        ("It will grow over the coming decade.", "2024/2034"),
        ("It will grow over the next decade.", "2024/2034"),
        ("It will grow over the next year.", "2024-08/2025-08"),
        ("It will grow over the next month.", "2024-08/2024-09"),
        ("It grew in the past century.", "1924/2024"),
        ("It will grow in coming months.", "2024-08/2024-11"),
        ("It will grow over coming weeks.", "2024-08-12/2024-09-02"),
        ("It grew for the last four months.", "2024-04/2024-08"),
        ("It will grow over the next two decades.", "2024/2044"),
        ("It will grow over the next one year.", "2024-08/2025-08"),
        ("It will grow over the next six months.", "2024-08/2025-02"),
        ("It will grow over the following two quarters.", "2024-08/2025-02"),
        ("It will grow within ten days.", "2024-08-12/2024-08-22"),
        ("It will grow in the next two weeks.", "2024-08-12/2024-08-26"),
        ("It will grow in the next two fortnights.", "2024-08-12/2024-09-09"),
    ],
)
def test_a_length_of_time_reaches_up_to_publication_or_from_it_on(sentence: str, meant: str) -> None:
    assert only(sentence).date == meant


@pytest.mark.parametrize(
    ("sentence", "meant"),
    [
        ("It will end in two days.", "2024-08-14"),
        ("It will end in a few days.", "2024-08-15~"),
        ("It will end in a few weeks.", "2024-09-02/2024-09-08"),
        ("It will end in two fortnights' time.", "2024-09-09/2024-09-15"),
        ("It will end in six months.", "2025-02"),
        ("It will end in several years.", "2027~"),
        ("It will end in two decades.", "2044~"),
        ("It will end a century from now.", "2124~"),
        ("It was said to end two weeks from now.", "2024-08-26/2024-09-01"),
        ("It was said to end in two weeks' time.", "2024-08-26/2024-09-01"),
    ],
)
def test_so_far_ahead_is_counted_from_publication(sentence: str, meant: str) -> None:
    assert only(sentence).date == meant


def test_how_long_something_took_is_no_date() -> None:
    assert find_dates("In two weeks it had doubled.", MONDAY) == []


@pytest.mark.parametrize(
    ("phrase", "meant"),
    [
        ("the end of the year", "2024~"),
        ("the close of last year", "2023~"),
        ("the beginning of next year", "2025~"),
        ("the start of this year", "2024~"),
        ("the middle of the year", "2024~"),
        ("the end of the current month", "2024-08~"),
        ("the start of the coming month", "2024-09~"),
        ("the start of the week", "2024-08-12~/2024-08-18~"),
        ("the beginning of last week", "2024-08-05~/2024-08-11~"),
        ("the middle of the week", "2024-08-12~/2024-08-18~"),
        ("the end of next week", "2024-08-19~/2024-08-25~"),
        ("the end of the decade", "202X~"),
        ("year-end", "2024~"),
        ("yearend", "2024~"),
        ("midyear", "2024~"),
        ("last year's end", "2023~"),
        ("month-end", "2024-08~"),
        ("the beginning of 2023", "2023~"),
    ],
)
def test_the_edge_of_a_time_is_about_there(phrase: str, meant: str) -> None:
    assert only(f"It fell at {phrase}.").date == meant


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(1, 300))
def test_so_many_months_ago_is_that_month(published: date, count: int) -> None:
    year, month = divmod(published.year * 12 + published.month - 1 - count, 12)
    assert only(f"It began {count} months ago.", published).date == f"{year}-{month + 1:02}"


@pytest.mark.parametrize(
    ("phrase", "narrower"),
    [
        ("the end of the year", ("2024-12~",)),
        ("the beginning of next year", ("2025-01~",)),
        ("the end of next week", ("2024-08-25~",)),
        ("the end of the decade", ()),
        ("the end of July", ("2025-07",)),
    ],
)
def test_the_edge_of_a_time_may_be_its_first_or_last_part(phrase: str, narrower: tuple[str, ...]) -> None:
    assert only(f"It fell at {phrase}.").alternatives == narrower


@pytest.mark.parametrize(
    "sentence",
    [
        "It grew at the fastest pace in five years.",
        "It was the first drop in four years.",
        "It is the most in two decades.",
        "It will be the lowest level in five years.",
        "The pact of five years in two months.",
    ],
)
def test_a_record_in_so_many_years_looks_back(sentence: str) -> None:
    assert find_dates(sentence, MONDAY) == []


@pytest.mark.parametrize(
    ("sentence", "published", "meant"),
    [
        ("He leaves this week for Baghdad.", "1998-02-15", "1998-02-16/1998-02-22"),
        ("He left this week.", "1998-02-15", "1998-02-09/1998-02-15"),
        ("He leaves this week.", "1998-02-14", "1998-02-09/1998-02-15"),
        ("He leaves later this week.", "1998-02-15", "1998-02-16/1998-02-22"),
        ("He left last week.", "1998-02-15", "1998-02-02/1998-02-08"),
    ],
)
def test_on_a_sunday_this_week_may_be_the_one_that_begins(sentence: str, published: str, meant: str) -> None:
    assert only(sentence, published).date == meant


@pytest.mark.parametrize(
    ("phrase", "meant"),
    [
        ("ten years ago today", "2014-08-12"),
        ("two years ago this month", "2022-08"),
        ("a year ago last month", "2023-07"),
        ("50 years ago next month", "1974-09"),
        ("a year ago this week", "2023"),
    ],
)
def test_years_ago_today_is_that_day(phrase: str, meant: str) -> None:
    assert only(f"It began {phrase}.").date == meant


def test_years_ago_on_a_leap_day_is_the_28th() -> None:
    assert only("It began two years ago today.", "2024-02-29").date == "2022-02-28"
