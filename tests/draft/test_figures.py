"""The figures of an article: what is measured, the number, and what it was before."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.draft.figures import figures_in
from briefing.draft.findings import FoundFigure
from briefing.draft.names import named_in

DAY = date(2024, 5, 16)


def figures(text: str) -> list[FoundFigure]:
    return figures_in(text, DAY, named_in(text))


@pytest.mark.parametrize(
    ("text", "what", "value", "before"),
    [
        (
            "Inflation rose to 3.4 percent in April from 3.1 percent in March.",
            "Inflation",
            "3.4 percent",
            "3.1 percent",
        ),
        (
            "Trade between the two countries amounted to 31.2 billion dollars.",
            "Trade between the two countries",
            "31.2 billion dollars",
            "",
        ),
        ("Sales dropped 22 percent last year.", "Sales", "dropped 22 percent", ""),
        ("The flood killed at least 37 people.", "people killed", "at least 37", ""),
        ("The number of monitors will rise from 40 to 100.", "number of monitors", "100", "40"),
        ("The debt will shrink from $1.9 billion to $1.2 billion.", "debt", "$1.2 billion", "$1.9 billion"),
        ("He put the damage at $210 million.", "damage", "$210 million", ""),
        ("Unemployment was 5.5 percent, up from 5.1 percent a year ago.", "Unemployment", "5.5 percent", "5.1 percent"),
    ],
)
def test_a_figure(text: str, what: str, value: str, before: str) -> None:
    told = figures(text)[0]
    assert (told.what, told.value, told.before) == (what, value, before)


@pytest.mark.parametrize(
    "text",
    [
        "The treaty was signed in 2021.",
        "Anna Lind, 61, was sweeping glass.",
        "They met at 10 a.m. on May 3.",
        "($1 = 0.9260 euros)",
        "It will take two weeks.",
        "The town lies 50 km south of the border.",
        "By five in the morning the line is long.",
    ],
)
def test_what_is_no_figure(text: str) -> None:
    assert figures(text) == []


_WORDS = st.lists(
    st.sampled_from(
        "prices rose to 3.4 percent from 3 % $5 million people killed 37 at least the , . of ( ) “ ” 2021 in".split()
    ),
    max_size=40,
).map(" ".join)


@given(st.text() | _WORDS)
def test_whatever_a_text_holds_its_words_stand_in_it(text: str) -> None:
    words = set(re.findall(r"\w+", text))
    for each in figures(text):
        assert 0 <= each.extent[0] <= each.extent[1] <= len(text)
        for told in (each.what, each.value, each.before, each.stated):
            assert set(re.findall(r"\w+", told)) <= words


@pytest.mark.parametrize(
    ("text", "what", "value", "before"),
    [
        (
            "The port handles about 14% of the country's power.",
            "port handles … of the country's power",
            "about 14%",
            "",
        ),
        ("The duty threatens 4,000 jobs.", "duty threatens … jobs", "4,000", ""),
        ("Officials said 4,000 jobs were at stake.", "jobs were at stake", "4,000", ""),
        ("The ship carried 210,000 tonnes.", "ship carried … tonnes", "210,000", ""),
        ("Canada sold 210,000 tonnes of wheat.", "tonnes of wheat", "210,000", ""),
        ("The party holds 71 seats in the assembly.", "seats in the assembly", "71", ""),
        ("Timber imports from Canada fell 18% in August.", "Timber imports from Canada", "fell 18%", ""),
        (
            "Exports were worth 3.4 billion euros in 2025, down from 4.1 billion.",
            "Exports",
            "3.4 billion euros",
            "4.1 billion",
        ),
        ("The bank raised its lending rate to 5 percent from 4 percent.", "lending rate", "5 percent", "4 percent"),
        ("The peso, which lost 3.2 percent last week, was steady.", "peso", "lost 3.2 percent", ""),
        ("The World Bank, which lent $95 million for the dam, stopped.", "lent … for the dam", "$95 million", ""),
        ("Manila owes 1.1 billion dollars to the fund.", "Manila owes", "1.1 billion dollars", ""),
        ("Members agreed on a ceiling of 15.8 mln bpd.", "ceiling", "15.8 mln bpd", ""),
        ("The judge granted each of them bail of $500,000.", "bail", "$500,000", ""),
        ("Traders bought a $250 billion list of goods.", "list", "$250 billion", ""),
        ("It counted 21 glacial lakes.", "glacial lakes", "21", ""),
        ("It would tax $156 billion in Chinese goods.", "Chinese goods", "$156 billion", ""),
        ("The port can hold 4,500 cubic metres of gas.", "gas", "4,500 cubic metres", ""),
    ],
)
def test_a_figure_says_what_it_measures(text: str, what: str, value: str, before: str) -> None:
    (told,) = figures(text)
    assert (told.what, told.value, told.before) == (what, value, before)


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("Norway had 4.6 billion cubic metres of gas in storage, up from 3.9 billion a year earlier.", ""),
        ("Unemployment was 5.5 percent, up from 5.1 percent a year ago.", ""),
        ("Inflation rose to 3.4 percent from 3.1 percent in March.", ""),
        ("Exports rose from 3 billion euros in 2022 to 4 billion euros.", ""),
        ("Exports were worth 500 million dollars against 400 million in 2022.", ""),
        ("Imports fell 18% from a year earlier.", ""),
        ("Inflation rose to 3.4 percent in April from 3.1 percent in March.", "April"),
        ("Exports rose from 3 billion euros in 2022 to 4 billion euros in 2023.", "2023"),
        ("The bank raised its lending rate to 5 percent from 4 percent on Friday.", "Friday"),
        ("A tariff of 20% on pork, up from 12%, has been in force since Feb. 10.", "since Feb. 10"),
        ("The duty on cars will be 15% from Oct. 1.", "Oct. 1"),
    ],
)
def test_the_time_behind_the_number_before_is_not_that_of_a_figure(text: str, stated: str) -> None:
    told = figures(text)[-1]
    assert told.stated == stated
    assert bool(told.date) == bool(stated)


@pytest.mark.parametrize("text", ["By evening 4,000 jobs.", "It denied that inflation rose to 5 percent."])
def test_a_number_of_nothing_told_or_of_what_is_denied_is_left_out(text: str) -> None:
    assert figures(text) == []
