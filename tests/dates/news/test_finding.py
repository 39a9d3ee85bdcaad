"""What news means by its dates, reckoned from the day of publication."""

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import find_dates, resolve
from briefing.dates.edtf import EdtfDate
from tests.conftest import MONDAY, ROOT
from tests.dates.news.conftest import only

GOLD = ROOT / "benchmarks" / "news_dates.jsonl"
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
        ("It must end by the end of the year.", "by the end of the year", "../2024"),
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
        "Jan met Mar, Jun sang.",
        "Mayhem in Junetown.",
        "They left after the fall of the city, in late fall.",
        "The B2020 of 1,500 tons, 2024% more.",
        "The fourth of 2000 people.",
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


@pytest.mark.parametrize("name", ["March", "April", "May", "June", "August", "Jan", "Mar", "Jun"])
def test_a_name_that_is_also_a_persons_or_a_word_is_a_month_only_behind_some_words(name: str) -> None:
    assert find_dates(f"Aunt {name} left.", MONDAY) == []
    assert only(f"It fell in {name} again.").text == name
    assert only(f"It fell {name} 2020.").text == f"{name} 2020"


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
        assert (mention.date, phrase[mention.start : mention.end]) == (meant, mention.text)
    assert resolve("the talks", MONDAY) is None


@pytest.mark.parametrize(
    ("sentence", "rule"),
    [
        ("It fell in May 2020.", "month"),
        ("It fell in July.", "month; the clause speaks of the past"),
        ("It will fall in July.", "month; the clause points ahead"),
        ("The rain of July.", "month; news speaks of the past"),
        ("It fell in the second quarter.", "quarter; the clause speaks of the past"),
        ("It will fall on 3 July.", "day of a month; the clause points ahead"),
        ("It will fall on 3–5 July.", "days of a month; the clause points ahead"),
        ("It fell last July.", "near month"),
        ("It fell last Tuesday.", "weekday"),
        ("It fell on Tuesday.", "weekday; the clause speaks of the past"),
        ("It fell about July.", "about month; the clause speaks of the past"),
        ("It fell in early July.", "early month; the clause speaks of the past"),
        ("It fell in early 2020.", "early year"),
        ("It fell in mid-2020.", "mid year"),
        ("It fell earlier in 2020.", "year"),
        ("It fell since July 2020.", "since month"),
        ("It will fall by 2026.", "by year"),
        ("It will fall by the end of 2026.", "by edge"),
        ("It fell between 2018 and 2020.", "from one to the other"),
        ("It fell over the weekend.", "weekend"),
    ],
)
def test_the_rule_says_what_a_date_was_read_by(sentence: str, rule: str) -> None:
    assert only(sentence).rule == rule


def test_of_expressions_that_overlap_the_longest_is_read() -> None:
    found = find_dates("The week of Aug. 5 and the first half of 2020 were wet.", MONDAY)
    assert [mention.text for mention in found] == ["The week of Aug. 5", "the first half of 2020"]


def test_places_are_counted_through_all_sentences() -> None:
    text = "It rained in 2020. It snowed in 2021.\n\nIt was hot in 2022."
    assert [text[each.start : each.end] for each in find_dates(text, MONDAY)] == ["2020", "2021", "2022"]


@pytest.mark.parametrize(
    ("phrase", "sentence", "meant"),
    [
        ("this year", "Tariffs rose in April this year.", "2024-04"),
        ("on Tuesday", "It will end on Tuesday.", "2024-08-13"),
        ("on Tuesday", "It ended on Tuesday.", "2024-08-06"),
        ("on Tuesday", "This sentence is another.", "2024-08-13"),
        ("in 2020, not in May 2021", "It fell in 2020, not in May 2021.", "2021-05"),
        ("2020, and in May 2021", "It fell in 2020, and in May 2021.", "2021-05"),
        ("May 2020 and not 2021", "It fell in May 2020 and not 2021.", "2020-05"),
        ("2019", "It fell in 2018 and in 2019 and in 2020.", "2019"),
        ("Sept.", "It fell in Sept.Oct. 2020.", "2023-09"),
        ("June", None, "2024-06"),
        ("March 3", None, "2024-03-03"),
        ("May and June", "He saw May and June.", "2024-06"),
    ],
)
def test_a_phrase_is_read_in_its_sentence(phrase: str, sentence: str | None, meant: str) -> None:
    mention = resolve(phrase, MONDAY, sentence)
    assert mention is not None
    assert mention.date == meant


@pytest.mark.parametrize(
    ("phrase", "sentence"),
    [
        ("the talks", "The talks of May failed."),
        ("talks in ", "They held talks in 2020."),
        (", they", "In 2020, they met."),
        ("May", "He saw May there."),
    ],
)
def test_a_phrase_that_touches_no_date_is_none(phrase: str, sentence: str) -> None:
    assert resolve(phrase, MONDAY, sentence) is None


@pytest.mark.parametrize("published", [date.min, date(1, 1, 15), date(9999, 12, 15), date.max])
@pytest.mark.parametrize(
    "phrase",
    [
        "in June",
        "yesterday",
        "tomorrow",
        "last week",
        "next week",
        "Monday",
        "Christmas",
        "the weekend",
        "two weeks ago",
    ],
)
def test_a_date_past_the_ends_of_the_calendar_is_none(published: date, phrase: str) -> None:
    for direction in ("It ended", "It will end"):
        for mention in find_dates(f"{direction} {phrase}.", published):
            assert all(EdtfDate(text).text == text for text in (mention.date, *mention.alternatives))


def test_the_dates_of_the_gold_set_are_read() -> None:
    for line in GOLD.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        if "half" not in record:  # those are marked up as corpora are; benchmarks/dates.py scores them
            found = find_dates(record["text"], date.fromisoformat(record["published"]))
            assert [(each.text, each.date) for each in found] == [
                (each["text"], each["date"]) for each in record["dates"]
            ]


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


@pytest.mark.parametrize(
    ("sentence", "text", "meant"),
    [
        ("As reported, in March Gao Wenbin visited Astana.", "March", "2024-03"),
        ("In May Mr. Lee resigned.", "May", "2024-05"),
        ("Hungary faces elections in May.", "May", "2025-05"),
        ("She goes home on Tuesday.", "Tuesday", "2024-08-13"),
    ],
)
def test_a_month_before_a_name_and_what_somebody_faces_are_read(sentence: str, text: str, meant: str) -> None:
    mention = only(sentence)
    assert (mention.text, mention.date) == (text, meant)


def test_that_october_is_of_the_year_named_before() -> None:
    found = find_dates("In February 2013 he left. That October he was charged.", MONDAY)
    assert [each.date for each in found] == ["2013-02", "2013-10"]
    found = find_dates("In November 2013 he left. That March he was charged.", MONDAY)
    assert [each.date for each in found] == ["2013-11", "2014-03"]


@pytest.mark.parametrize(
    "sentence",
    [
        "In the second half of the day he met the minister.",
        "The bank left its overnight rate at 3 percent.",
        "Uncle March Gao left.",
    ],
)
def test_half_a_day_an_overnight_rate_and_a_person_are_no_dates(sentence: str) -> None:
    assert find_dates(sentence, MONDAY) == []
