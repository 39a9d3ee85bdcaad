"""Years, decades and centuries as news names them."""

import pytest

from briefing.dates.news import find_dates
from tests.conftest import MONDAY
from tests.dates.news.conftest import only


@pytest.mark.parametrize(
    ("phrase", "meant", "others"),
    [
        ("the 1990s", "199X", ()),
        ("the late 1990s", "199X~", ()),
        ("the early ’90s", "199X~", ()),
        ("the '80s", "198X", ()),
        ("the early 80's", "198X~", ()),
        ("the 2000s", "200X", ("20XX",)),
        ("the 1900s", "190X", ("19XX",)),
        ("the early 1900s", "190X~", ()),
        ("the twenties", "192X", ()),
        ("the mid-thirties", "193X~", ()),
        ("the forties", "194X", ()),
        ("the fifties", "195X", ()),
        ("the sixties", "196X", ()),
        ("the seventies", "197X", ()),
        ("the eighties", "198X", ()),
        ("the late nineties", "199X~", ()),
        ("the 16th century", "15XX", ()),
        ("the sixteenth century", "15XX", ()),
        ("the seventeenth century", "16XX", ()),
        ("the eighteenth century", "17XX", ()),
        ("the early nineteenth century", "18XX~", ()),
        ("the twentieth century", "19XX", ()),
        ("the 21st century", "20XX", ()),
        ("the twenty-first century", "20XX", ()),
        ("fiscal 2025", "2025", ("2024-10/2025-09", "2025-04/2026-03")),
        ("the financial year 2025", "2025", ("2024-10/2025-09", "2025-04/2026-03")),
        ("FY24", "2024", ("2023-10/2024-09", "2024-04/2025-03")),
        ("FY2024", "2024", ("2023-10/2024-09", "2024-04/2025-03")),
        ("2018–20", "2018/2020", ()),
        ("2018-2020", "2018/2020", ()),
        ("1999/2000", "1999/2000", ()),
        ("2018", "2018", ()),
    ],
)
def test_decades_centuries_and_years_are_named_in_many_ways(phrase: str, meant: str, others: tuple[str, ...]) -> None:
    mention = only(f"It grew in {phrase}.")
    assert (mention.text, mention.date, mention.alternatives) == (phrase, meant, others)


@pytest.mark.parametrize("sentence", ["It grew in 2020–18.", "It grew in 2020-20."])
def test_years_that_run_back_are_no_date(sentence: str) -> None:
    assert find_dates(sentence, MONDAY) == []


@pytest.mark.parametrize(
    ("sentence", "meant"),
    [
        ("He was born in nineteen forty-four.", ["1944"]),
        ("He was born in nineteen oh five.", ["1905"]),
        ("He was born in nineteen hundred and five.", ["1905"]),
        ("It fell in nineteen ninety and in two thousand four.", ["1990", "2004"]),
        ("It fell in two thousand and twelve.", ["2012"]),
        ("It fell in twenty twelve.", ["2012"]),
        ("It fell from nineteen twelve on.", ["1912"]),
        ("It hit nineteen forty-year-old men.", []),
        ("It fell in two thousand homes.", []),
        ("It fell in twenty towns.", []),
    ],
)
def test_a_year_may_be_written_out(sentence: str, meant: list[str]) -> None:
    assert [mention.date for mention in find_dates(sentence, MONDAY)] == meant


@pytest.mark.parametrize(
    ("sentence", "published", "meant"),
    [
        ("He won in '88.", "1989-10-30", "1988"),
        ("He won in ’89.", "1989-10-30", "1989"),
        ("He won in '90.", "1989-10-30", "1890"),
        ("The class of '68 met.", "2008-10-30", "1968"),
    ],
)
def test_a_short_year_is_the_latest_such(sentence: str, published: str, meant: str) -> None:
    assert only(sentence, published).date == meant


@pytest.mark.parametrize(
    ("phrase", "meant"),
    [
        ("a 19th-century history", "18XX"),
        ("calendar 1989", "1989"),
        ("all of 2010", "2010"),
        ("bonds due 2030", "2030"),
    ],
)
def test_years_and_centuries_stand_before_and_behind_nouns(phrase: str, meant: str) -> None:
    assert only(f"They sold {phrase}.").date == meant


@pytest.mark.parametrize("sentence", ["He was in his late 60s.", "Highs were in the mid 70s."])
def test_ages_and_degrees_are_no_decades(sentence: str) -> None:
    assert find_dates(sentence, MONDAY) == []
