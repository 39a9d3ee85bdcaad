"""What news means by its dates, reckoned from the day of publication."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import find_dates, resolve
from briefing.dates.edtf import EdtfDate
from tests.conftest import ROOT

MONDAY = date(2024, 8, 12)
ARTICLE = (ROOT / "briefs" / "us-china-fwg-2024-08.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("sentence", "phrase", "meant"),
    [
        ("The talks will be held on Thursday and Friday.", "Thursday and Friday", "2024-08-15/2024-08-16"),
        ("The talks were held on Thursday and Friday.", "Thursday and Friday", "2024-08-08/2024-08-09"),
        ("The delegation will set off on Monday.", "Monday", "2024-08-12"),
        ("He said on Tuesday that it would rain.", "Tuesday", "2024-08-06"),
        ("It is due on Tuesday.", "Tuesday", "2024-08-13"),
        ("They met last Monday.", "last Monday", "2024-08-05"),
        ("They meet next Monday.", "next Monday", "2024-08-19"),
        ("Tariffs were levied in May this year.", "May this year", "2024-05"),
        ("Tariffs were levied in May.", "May", "2024-05"),
        ("Tariffs were levied in October.", "October", "2023-10"),
        ("Tariffs will rise in May.", "May", "2025-05"),
        ("It fell late last year.", "late last year", "2023~"),
        ("It fell in early 2023.", "early 2023", "2023~"),
        ("It was hot in mid-July.", "mid-July", "2024-07~"),
        ("It began two weeks ago.", "two weeks ago", "2024-07-29/2024-08-04"),
        ("It began a decade ago.", "a decade ago", "2014~"),
        ("It grew in the second quarter.", "the second quarter", "2024-34"),
        ("It grew in the first half of 2024.", "the first half of 2024", "2024-40"),
        ("He has led it since 2018.", "since 2018", "2018/.."),
        ("It fell between March and May.", "between March and May", "2024-03/2024-05"),
        ("It ran from August to November 2018.", "from August to November 2018", "2018-08/2018-11"),
        ("It must end by the end of the year.", "by the end of the year", "../2024-12-31"),
        ("It is due no later than 10 November.", "no later than 10 November", "../2024-11-10"),
        ("It rose earlier this month.", "earlier this month", "2024-08"),
        ("It will rise in the next three months.", "in the next three months", "2024-08/2024-11"),
        ("It grew in the 1990s.", "the 1990s", "199X"),
        ("It will fall in fiscal 2025.", "fiscal 2025", "2025"),
        ("They will meet on Aug. 15-16.", "Aug. 15-16", "2024-08-15/2024-08-16"),
        ("It rained overnight.", "overnight", "2024-08-11/2024-08-12"),
        ("It was hot last summer.", "last summer", "2023-22"),
        ("It rose this quarter.", "this quarter", "2024-35"),
        ("It rose last week.", "last week", "2024-08-05/2024-08-11"),
        ("Relations improved in the past year.", "in the past year", "2023-08/2024-08"),
        ("It ran from 2018 to 2020.", "from 2018 to 2020", "2018/2020"),
        ("He left on Jan. 30, 2023.", "Jan. 30, 2023", "2023-01-30"),
        ("They came yesterday.", "yesterday", "2024-08-11"),
        ("Output fell from a year earlier.", "a year earlier", "2023"),
        ("They met in the week of Aug. 5.", "the week of Aug. 5", "2024-08-05/2024-08-11"),
        ("Friday's meeting went well.", "Friday", "2024-08-09"),
        ("It was told on the 9th.", "the 9th", "2024-08-09"),
        ("It grew in the first seven months of this year.", "the first seven months of this year", "2024-01/2024-07"),
        ("Markets were shut on Good Friday.", "Good Friday", "2024-03-29"),
        ("They go to the polls on Sunday.", "Sunday", "2024-08-18"),
        ("After Trump on Saturday threatened them, they will answer.", "Saturday", "2024-08-10"),
        ("The prize is to be presented on 10 December.", "10 December", "2024-12-10"),
    ],
)
def test_a_phrase_means_what_a_reader_takes_it_for(sentence: str, phrase: str, meant: str) -> None:
    mentions = [(mention.text.lower(), mention.date) for mention in find_dates(sentence, MONDAY)]
    assert mentions == [(phrase.lower(), meant)]


@pytest.mark.parametrize(
    "sentence",
    [
        "It may rain, and they might march on.",
        "Prime Minister May said so.",
        "It came second, for the fifth time.",
        "The 500 people in 2000 homes waited a second.",
        "Prices fall; soldiers spring up.",
        "He sat by the sun.",
        "The words of Mayor Adams and of Marchetti.",
        "Shops close on Sundays.",
        "It came a year earlier than planned.",
        "It recalled 12,000 of its 2008 crossovers.",
        "Paragraph 2024 of 1,984 pages.",
    ],
)
def test_what_only_looks_like_a_date_is_none(sentence: str) -> None:
    assert find_dates(sentence, MONDAY) == []


def test_spans_are_characters_of_the_text_as_it_is() -> None:
    for mention in find_dates(ARTICLE, MONDAY):
        assert ARTICLE[mention.start : mention.end] == mention.text
    assert [mention.text for mention in find_dates(ARTICLE, MONDAY)][:3] == [
        "This week",
        "last year",
        "Thursday and Friday",
    ]


def test_the_rule_and_the_other_readings_are_part_of_the_answer() -> None:
    mention = resolve("Tuesday", MONDAY, "He said on Tuesday that it would rain.")
    assert mention is not None
    assert mention.rule == "weekday; the clause speaks of the past"
    assert mention.alternatives == ("2024-08-13",)


def test_a_phrase_alone_is_read_as_news_is() -> None:
    for phrase, meant in {"May": "2024-05", "Friday": "2024-08-09", "2018": "2018", "last month": "2024-07"}.items():
        mention = resolve(phrase, MONDAY)
        assert mention is not None
        assert mention.date == meant
    assert resolve("the talks", MONDAY) is None


@given(st.text(), st.dates())
def test_no_text_breaks_it_and_every_answer_is_edtf(text: str, published: date) -> None:
    for mention in find_dates(text, published):
        assert EdtfDate(mention.date).text == mention.date


WORDS = st.sampled_from(
    (
        "last next this year month week quarter day ago two a few in the by since until from to between and May March "
        "Monday Friday 2024 1990s Aug. 15 30 31 early late mid end of second half summer winter decade century fiscal "
        "past coming , -"
    ).split()
)


@given(st.lists(WORDS, max_size=12).map(" ".join), st.dates())
def test_no_heap_of_date_words_breaks_it(text: str, published: date) -> None:
    for mention in find_dates(text, published):
        assert EdtfDate(mention.date).text == mention.date
        assert text[mention.start : mention.end] == mention.text
