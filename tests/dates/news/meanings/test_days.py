"""Days as news names them: with and without a month or a year, by their weekdays, by yesterday and tomorrow."""

from datetime import date

import pytest

from briefing.dates.news import find_dates
from tests.conftest import MONDAY
from tests.dates.news.conftest import only


@pytest.mark.parametrize(
    ("sentence", "published", "meant"),
    [
        ("They met on Aug. 15, 2023.", "2024-08-12", "2023-08-15"),
        ("They met on 15 August last year.", "2024-08-12", "2023-08-15"),
        ("They will meet on 15 August next year.", "2024-08-12", "2025-08-15"),
        ("They met on 2023-02-28.", "2024-08-12", "2023-02-28"),
        ("They met on December 30.", "2024-01-03", "2023-12-30"),
        ("They will meet on January 3.", "2023-12-30", "2024-01-03"),
        ("They met on 29 February.", "2025-02-01", "2024-02-29"),
        ("They will meet on 29 February.", "2023-02-27", "2024-02-29"),
        ("They met on Aug. 9–11.", "2024-08-12", "2024-08-09/2024-08-11"),
        ("They met on 9 and 11 August 2022.", "2024-08-12", "2022-08-09/2022-08-11"),
        ("They met from Dec. 30 to Jan. 2.", "2024-01-10", "2023-12-30/2024-01-02"),
        ("They met from 30 December to 2 January 2020.", "2024-01-10", "2019-12-30/2020-01-02"),
        ("They met from July 30 to Aug. 2.", "2024-08-12", "2024-07-30/2024-08-02"),
        ("They will meet from 28 December to 2 January.", "2024-12-12", "2024-12-28/2025-01-02"),
        ("They met in the week of Dec. 31.", "2024-01-10", "2023-12-25/2023-12-31"),
        ("They met in the week beginning 1 January 2024.", "2024-08-12", "2024-01-01/2024-01-07"),
    ],
)
def test_a_day_of_a_month_is_of_the_year_that_is_near(sentence: str, published: str, meant: str) -> None:
    assert only(sentence, published).date == meant


@pytest.mark.parametrize(
    ("sentence", "meant", "other"),
    [
        ("He spoke on 13 August.", "2024-08-13", "2023-08-13"),
        ("He spoke on 9 October.", "2024-10-09", "2023-10-09"),
        ("He spoke on 10 October.", "2023-10-10", "2024-10-10"),
        ("It will end on 16 June.", "2024-06-16", "2025-06-16"),
        ("It will end on 15 June.", "2025-06-15", "2024-06-15"),
        ("It will end on 12 August.", "2024-08-12", "2025-08-12"),
        ("He spoke on 12 August.", "2024-08-12", "2023-08-12"),
    ],
)
def test_a_day_against_its_verb_is_read_so_only_within_two_months(sentence: str, meant: str, other: str) -> None:
    mention = only(sentence)
    assert (mention.date, mention.alternatives) == (meant, (other,))


@pytest.mark.parametrize(
    "sentence",
    [
        "They met on 13/13/89.",
        "They met on 2/30/89.",
        "They met on Friday the 32nd.",
        "They met on 2023-02-29.",
        "They met on 2023-13-01.",
        "They met on Aug. 16-15.",
        "They met on 30 February.",
        "They met in the week of Feb. 30.",
        "They met from 30 February to 2 March.",
    ],
)
def test_a_day_that_no_calendar_has_is_none(sentence: str) -> None:
    assert find_dates(sentence, MONDAY) == []


@pytest.mark.parametrize(
    ("sentence", "published", "meant"),
    [
        ("They met on the 9th.", "2024-08-12", "2024-08-09"),
        ("They met on the 12th.", "2024-08-12", "2024-08-12"),
        ("They met on the 13th.", "2024-08-12", "2024-07-13"),
        ("They met on the 31st.", "2024-03-12", "2024-01-31"),
        ("They met on the 31st.", "2024-01-12", "2023-12-31"),
        ("They will meet on the 12th.", "2024-08-12", "2024-08-12"),
        ("They will meet on the 9th.", "2024-08-12", "2024-09-09"),
        ("They will meet on the 30th.", "2024-01-31", "2024-03-30"),
        ("They will meet on the 9th.", "2024-12-12", "2025-01-09"),
    ],
)
def test_a_day_without_a_month_is_the_latest_or_the_next(sentence: str, published: str, meant: str) -> None:
    assert only(sentence, published).date == meant


def test_no_month_has_a_35th() -> None:
    assert find_dates("They met on the 35th.", MONDAY) == []


@pytest.mark.parametrize(
    ("phrase", "meant"),
    [
        ("the day before yesterday", "2024-08-10"),
        ("yesterday", "2024-08-11"),
        ("yesterday evening", "2024-08-11"),
        ("last night", "2024-08-11"),
        ("today", "2024-08-12"),
        ("earlier today", "2024-08-12"),
        ("later today", "2024-08-12"),
        ("tonight", "2024-08-12"),
        ("this morning", "2024-08-12"),
        ("this afternoon", "2024-08-12"),
        ("this  evening", "2024-08-12"),
        ("tomorrow", "2024-08-13"),
        ("tomorrow night", "2024-08-13"),
        ("the day after tomorrow", "2024-08-14"),
        ("overnight", "2024-08-11/2024-08-12"),
    ],
)
def test_yesterday_and_tomorrow_are_counted_from_publication(phrase: str, meant: str) -> None:
    mention = only(f"The talks, {phrase}, were short.")
    assert (mention.text, mention.date) == (phrase, meant)


@pytest.mark.parametrize(
    ("sentence", "meant", "others"),
    [
        ("They met on Monday.", "2024-08-12", ()),
        ("They will meet on Monday.", "2024-08-12", ()),
        ("They met on Tuesday.", "2024-08-06", ("2024-08-13",)),
        ("The talks of Tuesday.", "2024-08-13", ("2024-08-06",)),
        ("The talks of Wednesday.", "2024-08-14", ("2024-08-07",)),
        ("The talks of Thursday.", "2024-08-08", ("2024-08-15",)),
        ("They fell out before Tuesday's election.", "2024-08-13", ("2024-08-06",)),
        ("They fell out before Friday's election.", "2024-08-09", ("2024-08-16",)),
        ("They prepared for a vote on Wednesday.", "2024-08-14", ("2024-08-07",)),
        ("They met on Sunday.", "2024-08-11", ("2024-08-18",)),
        ("They will meet on Sunday.", "2024-08-18", ("2024-08-11",)),
        ("They will meet on Tues. evening.", "2024-08-13", ("2024-08-06",)),
        ("They met last Monday.", "2024-08-05", ("2024-07-29",)),
        ("They met last Sunday.", "2024-08-11", ("2024-08-04",)),
        ("They meet next Monday.", "2024-08-19", ("2024-08-26",)),
        ("They meet next Tuesday.", "2024-08-13", ("2024-08-20",)),
        ("They meet the coming Thursday.", "2024-08-15", ("2024-08-22",)),
        ("They meet this Thursday.", "2024-08-15", ()),
        ("They met this Monday.", "2024-08-12", ()),
        ("They met this past Thursday.", "2024-08-08", ("2024-08-01",)),
    ],
)
def test_a_weekday_is_the_latest_or_the_next_as_its_clause_has_it(
    sentence: str, meant: str, others: tuple[str, ...]
) -> None:
    mention = only(sentence)
    assert (mention.date, mention.alternatives) == (meant, others)


@pytest.mark.parametrize("short", "Mon. Tues. Tue. Wed. Thurs. Thur. Thu. Fri. Sat. Sun.".split())
def test_weekdays_have_short_forms(short: str) -> None:
    mention = only(f"They met {short} at noon.")
    assert (mention.text, date.fromisoformat(mention.date).strftime("%a")) == (short, short[:3])


def test_this_weekday_is_of_the_week_of_publication() -> None:
    assert only("They met this Monday.", "2024-08-15").date == "2024-08-12"


@pytest.mark.parametrize(
    ("sentence", "meant"),
    [
        ("They met on Thursday and Friday.", "2024-08-08/2024-08-09"),
        ("They met on Friday and Thursday.", "2024-08-08/2024-08-09"),
        ("They met on Friday and Wednesday.", "2024-08-07/2024-08-09"),
        ("They met on Friday and Tuesday.", "2024-08-02/2024-08-06"),
        ("They met from Sunday to Monday.", "2024-08-11/2024-08-12"),
        ("They met from Monday to Wednesday.", "2024-08-05/2024-08-07"),
        ("They met from Friday to Thursday.", "2024-08-02/2024-08-08"),
        ("They will meet on Thursday and Friday.", "2024-08-15/2024-08-16"),
        ("They will meet from Sunday to Tuesday.", "2024-08-18/2024-08-20"),
        ("They will meet from Monday to Wednesday.", "2024-08-12/2024-08-14"),
    ],
)
def test_two_weekdays_are_one_run(sentence: str, meant: str) -> None:
    assert only(sentence).date == meant


@pytest.mark.parametrize(
    ("published", "past", "ahead"),
    [
        ("2024-08-09", "2024-08-03/2024-08-04", "2024-08-10/2024-08-11"),
        ("2024-08-10", "2024-08-10/2024-08-11", "2024-08-10/2024-08-11"),
        ("2024-08-11", "2024-08-10/2024-08-11", "2024-08-10/2024-08-11"),
        ("2024-08-12", "2024-08-10/2024-08-11", "2024-08-17/2024-08-18"),
    ],
)
def test_the_weekend_is_the_last_or_the_next(published: str, past: str, ahead: str) -> None:
    assert only("They met over the weekend.", published).date == past
    assert only("They will meet over the weekend.", published).date == ahead


@pytest.mark.parametrize(
    ("sentence", "published", "meant"),
    [
        ("They met on 10/29/89.", "1989-11-02", "1989-10-29"),
        ("They met on 02/27/1998.", "1998-03-02", "1998-02-27"),
        ("They met on 1/2/49.", "2012-01-03", "2049-01-02"),
        ("They met on 1/2/50.", "2012-01-03", "1950-01-02"),
        ("They met before 9/11.", "2003-01-01", "2001-09-11"),
        ("They met after the Sept. 11 attacks.", "2003-01-01", "2001-09-11"),
        ("They met after the September 11 terrorist attacks.", "2003-01-01", "2001-09-11"),
        ("They met after the Sept. 11 vote.", "2003-01-01", "2002-09-11"),
        ("They met on Monday, Oct. 26: it rained.", "1998-11-02", "1998-10-26"),
        ("They met last Oct. 23.", "1998-11-25", "1998-10-23"),
        ("They met last Dec. 8.", "1988-06-04", "1987-12-08"),
        ("They meet next June 30.", "1989-11-02", "1990-06-30"),
        ("They broke the record set on Aug. 6.", "1999-02-12", "1998-08-06"),
        ("They fell on Friday the 13th.", "1989-10-30", "1989-10-13"),
        ("They will meet on Friday the 13th.", "1989-10-30", "1990-04-13"),
        ("They meet on the first Monday in October.", "2024-08-12", "2024-10-07"),
        ("They met on the last Sunday of May 2024.", "2024-08-12", "2024-05-26"),
        ("They met on the third Tuesday of May.", "2024-08-12", "2024-05-21"),
        ("They met in the week ended Sept. 7.", "2013-09-12", "2013-09-01/2013-09-07"),
        ("They met July 3, a Wednesday.", "1996-07-17", "1996-07-03"),
        ("They met on Friday of last week.", "2024-08-12", "2024-08-09"),
        ("They met on Monday this week.", "2024-08-14", "2024-08-12"),
        ("They meet on Monday next week.", "2024-08-14", "2024-08-19"),
        ("They met a week ago Tuesday.", "1998-02-20", "1998-02-10"),
        ("They meet two weeks from Friday.", "1998-02-20", "1998-03-06"),
        ("They spoke at a Wednesday rally.", "1996-07-17", "1996-07-17"),
    ],
)
def test_days_are_named_in_many_ways(sentence: str, published: str, meant: str) -> None:
    assert find_dates(sentence, date.fromisoformat(published))[-1].date == meant


def test_nine_eleven_is_no_day_before_it_was() -> None:
    assert find_dates("Of 9/11 they won.", date(1999, 1, 1)) == []


@pytest.mark.parametrize(
    ("text", "published", "meant"),
    [
        ("WASHINGTON, Aug. 17 - He spoke tonight.", "1998-08-18", "1998-08-17"),
        ("BETHLEHEM, West Bank, Dec. 24 (AP) - He came tomorrow.", "1998-12-25", "1998-12-25"),
        ("WASHINGTON, Aug. 1 - He spoke tonight.", "1998-08-18", "1998-08-18"),
        ("WASHINGTON - He spoke tonight.", "1998-08-18", "1998-08-18"),
    ],
)
def test_today_is_the_day_of_the_dateline(text: str, published: str, meant: str) -> None:
    assert find_dates(text, date.fromisoformat(published))[-1].date == meant


def test_on_a_sunday_this_wednesday_is_to_come() -> None:
    assert only("They meet this Wednesday.", "2024-08-11").date == "2024-08-14"
