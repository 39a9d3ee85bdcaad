"""The words before a date change what it means: about, early, since, by, until."""

import pytest

from tests.dates.news.conftest import only


@pytest.mark.parametrize(
    ("sentence", "phrase", "meant"),
    [
        ("It fell about May 2020.", "May 2020", "2020-05~"),
        ("It fell circa 1990.", "1990", "1990~"),
        ("It fell about last week.", "last week", "2024-08-05/2024-08-11"),
        ("It fell about early 2020.", "early 2020", "2020~"),
        ("It fell early last week.", "early last week", "2024-08-05~/2024-08-11~"),
        ("It fell in late May 2020.", "late May 2020", "2020-05~"),
        ("It fell in middle May 2020.", "middle May 2020", "2020-05~"),
        ("It fell in the late part of 2020.", "late part of 2020", "2020~"),
        ("It fell late in the second quarter.", "late in the second quarter", "2024-34~"),
        ("It fell earlier in May 2020.", "earlier in May 2020", "2020-05"),
        ("It has fallen since last week.", "since last week", "2024-08-05/.."),
        ("It has fallen ever since May 2020.", "ever since May 2020", "2020-05/.."),
        ("It has fallen since about 2018.", "since about 2018", "2018~/.."),
        ("It has fallen since at least the 1990s.", "since at least the 1990s", "199X/.."),
        ("It has fallen since the second quarter.", "since the second quarter", "2024-34/.."),
        ("It has fallen since the end of 2020.", "since the end of 2020", "2020~/.."),
        ("It will fall by next week.", "by next week", "../2024-08-25"),
        ("It will fall by the end of July.", "by the end of July", "../2025-07"),
        ("It had doubled by the end of July.", "by the end of July", "../2024-07"),
        ("By May prices had doubled.", "By May", "../2024-05"),
        ("By May prices doubled.", "By May", "../2024-05"),
        ("It fell, and by May it was gone.", "by May", "../2024-05"),
        ("They ordered it gone by May.", "by May", "../2025-05"),
        ("By May prices will have doubled.", "By May", "../2025-05"),
        ("It was shut until 2020.", "until 2020", "../2020"),
        ("It will fall by the second quarter.", "by the second quarter", "../2025-34"),
        ("It was laid down by the Feb. 23 accord.", "Feb. 23", "2024-02-23"),
        ("It has fallen since the July 4 accord.", "July 4", "2024-07-04"),
    ],
)
def test_the_words_before_a_date_change_what_it_means(sentence: str, phrase: str, meant: str) -> None:
    mention = only(sentence)
    assert (mention.text, mention.date) == (phrase, meant)


@pytest.mark.parametrize(
    ("sentence", "phrase", "meant"),
    [
        ("Markets, shaken by Tuesday's report, fell.", "Tuesday", "2024-08-06"),
        ("Farmers were hit by this year's drought.", "this year", "2024"),
        ("It was laid down by Friday's accord.", "Friday", "2024-08-09"),
        ("It was confirmed by Friday reports.", "by Friday", "../2024-08-16"),
        ("It will not open until 2026.", "until 2026", "2026"),
        ("They won't be back until Friday.", "until Friday", "2024-08-16"),
        ("It sees no profit until mid-2027.", "until mid-2027", "2027~"),
        ("It will stay open until 2026.", "until 2026", "../2026"),
        ("Polls stay open until 9 a.m. Tuesday.", "until 9 a.m. Tuesday", "../2024-08-13"),
        ("Polls stay open until noon on Tuesday.", "until noon on Tuesday", "../2024-08-13"),
        ("They gave him until Tuesday.", "until Tuesday", "../2024-08-13"),
        ("It had given him until Tuesday.", "until Tuesday", "../2024-08-13"),
        ("It will be ready by the beginning of 2025.", "by the beginning of 2025", "../2025-01"),
        ("It will be ready by the end of next week.", "by the end of next week", "../2024-08-25"),
        ("It will be ready by the end of the decade.", "by the end of the decade", "../202X"),
        ("It fell in the run-up to Christmas.", "Christmas", "2023-12-25"),
        ("He left the day after last week's vote.", "last week", "2024-08-05/2024-08-11"),
        ("He left a day before Friday's vote.", "a day before Friday", "2024-08-08"),
        ("He came late Thursday.", "late Thursday", "2024-08-08"),
    ],
)
def test_a_limit_is_told_from_who_did_it_and_from_when_it_begins(sentence: str, phrase: str, meant: str) -> None:
    mention = only(sentence)
    assert (mention.text, mention.date) == (phrase, meant)


def test_an_edge_that_is_since_may_be_narrower() -> None:
    assert only("It has fallen since the end of 2020.").alternatives == ("2020-12~/..",)
