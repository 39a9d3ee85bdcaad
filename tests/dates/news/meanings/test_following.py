"""Times told from another date of the article: that year, the next day, two weeks later."""

from datetime import date

import pytest

from briefing.dates.news import find_dates, resolve
from tests.conftest import MONDAY


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("He moved in 1998. He died that year.", "1998"),
        ("He moved in May 1998. That same year he died.", "1998"),
        ("He moved in May 1998. The same month he died.", "1998-05"),
        ("He moved on May 3. That night he died.", "2024-05-03"),
        ("He moved on May 3. He died the same day.", "2024-05-03"),
        ("He moved on May 3. He died that week.", "2024-04-29/2024-05-05"),
        ("He moved in 1998 and died the following year.", "1999"),
        ("He moved in 1998. The next year he died.", "1999"),
        ("He moved on May 31. The next morning he died.", "2024-06-01"),
        ("He moved on May 31. The previous day he had died.", "2024-05-30"),
        ("He moved on May 31. He had died the day before.", "2024-05-30"),
        ("He moved on May 31. He had died the night before.", "2024-05-30"),
        ("He moved on May 31, and the day after, he died.", "2024-06-01"),
        ("He moved on May 31. The following month he died.", "2024-06"),
        ("He moved on May 31. The following week he died.", "2024-06-03/2024-06-09"),
        ("He moved on Nov. 17. Four days later he died.", "2023-11-21"),
        ("He moved in September 1971 and died four years later.", "1975"),
        ("He moved on Feb. 21. A month later he died.", "2024-03"),
        ("He moved on Feb. 21. A few days later he died.", "2024-02-24~"),
        ("He moved on Wednesday. A day earlier he had died.", "2024-08-06"),
        ("He moved in September 1971. He had died four years before.", "1967"),
        ("He moved since Jan. 5. He died two days later.", "2024-01-07"),
        ("He will move by Jan. 5, and leave the following day.", "2025-01-06"),
        ("He moved in the third quarter. That quarter he died.", "2024-35"),
    ],
)
def test_a_time_is_told_from_the_date_named_last(text: str, meant: str) -> None:
    assert find_dates(text, MONDAY)[-1].date == meant


@pytest.mark.parametrize(
    "sentence",
    [
        "He died that year.",
        "He died that day.",
        "The next day he died.",
        "He died in the following week.",
        "Two weeks later he died.",
        "He died two weeks before.",
        "That quarter he died.",
        "In the same year as he died.",
    ],
)
def test_without_another_date_they_are_none(sentence: str) -> None:
    assert find_dates(sentence, MONDAY) == []


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("He died two weeks earlier.", "2024-07-29/2024-08-04"),
        ("He died the previous month.", "2024-07"),
        ("He moved on May 31. He will go the next week.", "2024-08-19/2024-08-25"),
    ],
)
def test_some_are_told_from_publication(text: str, meant: str) -> None:
    assert find_dates(text, MONDAY)[-1].date == meant


def test_a_date_is_forgotten_after_six_more() -> None:
    text = "He moved on May 3. " + "It rained in 1998. " * 6
    assert find_dates(f"{text}The next day he died.", MONDAY)[-1].date == "1998"
    assert resolve("The next day", date(2024, 8, 12), "The next day he died.", text) is None


def test_a_phrase_is_resolved_from_the_text_before_its_sentence() -> None:
    mention = resolve("that year", MONDAY, "He died that year.", "He moved in May 1998. ")
    assert mention is not None
    assert mention.date == "1998"
