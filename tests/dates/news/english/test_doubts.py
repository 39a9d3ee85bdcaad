"""What only looks like a date, told by the words around it."""

import pytest

from briefing.dates.news import find_dates
from tests.conftest import MONDAY


@pytest.mark.parametrize(
    "sentence",
    [
        "In today's world nobody waits.",
        "Today's young consumers wait.",
        "He told ABC's This Week that it rained.",
        "USA Today said so.",
        'He came on NBC\'s "Today" to speak.',
        "They met each Thursday.",
        "They meet every other Friday.",
        "They meet every May.",
        "He spoke to Jan Smith and to Jan.",
        "He spoke of April Newton and June Albright.",
        "The Sunday Times fell.",
        "They watched Monday Night Football.",
        "Tuesday Morning, the discount chain, fell.",
        "He won on Super Tuesday, after Bloody Sunday.",
        "It sold 12,000 of its 2008 crossovers.",
        "April's husband left.",
        "The third period of calm.",
        "Windows 2000 was sold.",
        "Flight 1990 was late.",
        "She won the 1500 ranking points.",
        "It cost $2000 and weighed 1998 pounds.",
        "They sent 2000 police.",
        "The 1900 prisoners slept.",
    ],
)
def test_names_and_counts_and_what_recurs_are_no_dates(sentence: str) -> None:
    assert find_dates(sentence, MONDAY) == []


@pytest.mark.parametrize(
    ("sentence", "meant"),
    [
        ("A 2009 analysis found it.", "2009"),
        ("He led his 2007 campaign.", "2007"),
        ("The company's 1999 merger failed.", "1999"),
        ("The 1990 quake took lives.", "1990"),
        ("1988 ended well.", "1988"),
        ("It was better than 1988.", "1988"),
        ("They signed a June agreement.", "2024-06"),
        ("June exports rose.", "2024-06"),
        ("They wrote a long March letter.", "2024-03"),
        ("It rose in June, August was wet.", "2024-06"),
        ("It was worse than May.", "2024-05"),
        ("August's gain was small.", "2024-08"),
        ("They fell in early '77.", "1977~"),
        ("Third-period sales rose.", "2024-35"),
        ("It fell in Jan after all.", "2024-01"),
        ("Each other Friday was dry.", "2024-08-09"),
        ("“Today we won,” he said.", "2024-08-12"),
        ("TODAY WE WON.", "2024-08-12"),
        ("Today's meeting was short.", "2024-08-12"),
        ("This Week was long.", "2024-08-12/2024-08-18"),
    ],
)
def test_a_year_a_month_or_today_is_a_date_where_the_words_around_say_so(sentence: str, meant: str) -> None:
    assert [mention.date for mention in find_dates(sentence, MONDAY)][:1] == [meant]
