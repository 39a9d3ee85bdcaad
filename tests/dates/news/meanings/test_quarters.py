"""Quarters, halves and fiscal years as companies report on them."""

from datetime import date

import pytest

from briefing.dates.news import find_dates, resolve
from tests.conftest import MONDAY
from tests.dates.news.conftest import only


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
        ("It will grow in the 2nd quarter.", "2024-34", ("2025-34",)),
        ("It will grow in the 1st quarter.", "2025-33", ("2024-33",)),
        ("It will grow in the third quarter.", "2024-35", ()),
        ("It will grow in the fourth quarter.", "2024-36", ("2023-36",)),
        ("It grew in Q2 2022.", "2022-34", ()),
        ("It grew in the second quarter of last year.", "2023-34", ()),
        ("It grew in this year's second quarter.", "2024-34", ()),
        ("It grew in last year's second quarter.", "2023-34", ()),
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
    ("published", "meant"),
    [("1989-10-02", "1989-35"), ("1989-11-02", "1989-35"), ("1989-12-31", "1989-35"), ("1990-01-02", "1990-35")],
)
def test_a_quarter_just_ended_is_the_last_one_though_its_report_lies_ahead(published: str, meant: str) -> None:
    assert only("The bank expects to report a third-quarter loss.", published).date == meant


def test_a_limit_lies_ahead_even_of_a_quarter_just_ended() -> None:
    assert only("It will be ready by the second quarter.").date == "../2025-34"


@pytest.mark.parametrize(
    ("phrase", "meant"),
    [
        ("the 1988 second quarter", "1988-34"),
        ("the 1988 fourth-quarter", "1988-36"),
        ("1988's third quarter", "1988-35"),
        ("last year's first quarter", "2023-33"),
        ("the year-ago second quarter", "2023-34"),
        ("the year-earlier fourth quarter", "2022-36"),
        ("the fiscal third quarter", "2024-35"),
        ("the first-quarter fiscal 1990", "1990-33"),
        ("the third and fourth quarters of 2020", "2020-35/2020-36"),
        ("the first and second quarters", "2024-33/2024-34"),
        ("the September quarter", "2024-35"),
        ("the December quarter", "2023-36"),
        ("the April-June quarter", "2024-34"),
        ("the June quarter of 2020", "2020-34"),
        ("the last half of 2024", "2024-41"),
        ("the latter half of last year", "2023-41"),
        ("the 1988 first half", "1988-40"),
        ("the latest quarter", "2024-34"),
        ("the most recent quarter", "2024-34"),
        ("for the quarter", "2024-34"),
        ("the quarter ended June 30", "2024-34"),
        ("the previous quarter", "2024-34"),
        ("the holiday quarter", "2023-36"),
    ],
)
def test_a_quarter_has_many_names(phrase: str, meant: str) -> None:
    assert find_dates(f"Profit fell in {phrase}.".replace("in for", "for"), MONDAY)[0].date == meant


@pytest.mark.parametrize(
    "sentence",
    [
        "The May quarter was busy.",
        "A quarter of the voters went.",
        "The quarter was old.",
        "The last half was better.",
        "The third and second quarters fell.",
        "He scored twice in the first half.",
    ],
)
def test_some_quarters_and_halves_are_none(sentence: str) -> None:
    assert [each for each in find_dates(sentence, MONDAY) if "quarter" in each.rule or "half" in each.rule] == []


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Third-quarter profit rose from a year earlier.", ["2024-35", "2023-35"]),
        ("Third-quarter profit rose. It had lost money a year ago.", ["2024-35", "2023-35"]),
        ("In the first half it earned more than a year earlier.", ["2024-40", "2023-40"]),
        ("January sales fell from a year earlier.", ["2024-01", "2023"]),
        ("Profit rose from a year earlier.", ["2023"]),
        ("Third-quarter profit rose from the year-ago period.", ["2024-35", "2023-35"]),
        ("Third-quarter profit rose a year ago; it fell from the year-ago quarter.", ["2024-35", "2023-35", "2023-35"]),
        ("In the third quarter it rose from the same period last year.", ["2024-35", "2023-35"]),
        ("In the third quarter it rose from the corresponding quarter of 2011.", ["2024-35", "2011-35"]),
        ("It rose from the same period last year.", ["2023"]),
        ("Profit fell in the third quarter. Sales in the quarter rose.", ["2024-35", "2024-35"]),
        ("Profit fell in the third quarter. It rose from the previous quarter.", ["2024-35", "2024-34"]),
        ("Profit fell in the third quarter from the previous three months.", ["2024-35", "2024-34"]),
    ],
)
def test_a_report_on_a_quarter_compares_it_with_that_of_the_year_before(text: str, meant: list[str]) -> None:
    assert [mention.date for mention in find_dates(text, date(2024, 11, 12))] == meant


@pytest.mark.parametrize(
    ("text", "published", "meant"),
    [
        ("It reported a fourth-quarter loss. For the full year it lost more.", "2025-02-12", "2024"),
        ("It reported a fourth-quarter loss; for the year it lost more.", "2025-02-12", "2024"),
        ("It lost money for the full year.", "2025-02-12", "2024"),
        ("It will lose money for the full year.", "2025-02-12", "2025"),
        ("It lost money for the full year.", "2025-04-12", "2025"),
        ("It lost money for the full year 2020.", "2025-04-12", "2020"),
        ("It was the coldest day of the year.", "2025-04-12", "2025"),
        ("It was the last of the century.", "1999-11-11", "19XX"),
    ],
)
def test_the_year_is_that_of_the_quarter_reported_else_that_of_publication(
    text: str, published: str, meant: str
) -> None:
    assert find_dates(text, date.fromisoformat(published))[-1].date == meant


@pytest.mark.parametrize(
    "sentence", ["He left in the year he died.", "He was man of the year-long tour.", "It rose in the year to May 1."]
)
def test_a_year_that_is_told_otherwise_is_not_that_of_publication(sentence: str) -> None:
    assert [each for each in find_dates(sentence, MONDAY) if each.rule == "full year"] == []


@pytest.mark.parametrize(
    ("phrase", "meant"),
    [
        ("this fiscal year", "2024"),
        ("next fiscal year", "2025"),
        ("the last fiscal year", "2023"),
        ("the current fiscal year", "2024"),
        ("the fiscal year", "2024"),
        ("the fiscal year ended June 30", "2024"),
        ("the fiscal year ended Sept. 30", "2023"),
    ],
)
def test_a_fiscal_year_is_called_by_a_calendar_year(phrase: str, meant: str) -> None:
    first = find_dates(f"It fell in {phrase}.", MONDAY)[0]
    assert (first.date, first.alternatives[0]) == (meant, f"{int(meant) - 1}-10/{meant}-09")


def test_a_phrase_is_resolved_from_the_text_before_its_sentence() -> None:
    text = "Profit fell in the first quarter. "
    mention = resolve("the quarter", MONDAY, "Sales in the quarter rose.", text)
    assert mention is not None
    assert mention.date == "2024-33"
