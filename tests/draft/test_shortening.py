"""A sentence made short: only by cutting, and never so that it says something else."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.draft.claims import Claims
from briefing.draft.shortening import condition_of, reported, without_date


def shortened(sentence: str) -> str:
    """Return what an article of one sentence tells."""
    return Claims(sentence, (), ()).of((0, len(sentence))).words


@pytest.mark.parametrize(
    ("sentence", "short"),
    [
        (
            "The deadline expires at noon Saturday, the official Iraqi News Agency said.",
            "The deadline expires at noon Saturday",
        ),
        (
            "The Pentagon said the number of troops had climbed to 118,000.",
            "The number of troops had climbed to 118,000",
        ),
        (
            "The United Nations released $3 million, said Sara Okello, the coordinator.",
            "The United Nations released $3 million",
        ),
        ("Meanwhile, the bank cut its rate to 3 percent.", "The bank cut its rate to 3 percent"),
        ("The World Bank (WB) suspended its payments.", "The World Bank suspended its payments"),
        (
            "The Commission said yesterday that it would release €60m.",
            "The Commission would release €60m",
        ),
        ("Diplomats said China had not decided how to vote.", "China had not decided how to vote"),
        ("He will go if they ask him, the ministry said.", "He will go if they ask him, the ministry said"),
        ("“We agree”, said Ann.", "“We agree”, said Ann"),
    ],
)
def test_attribution_and_asides_are_cut(sentence: str, short: str) -> None:
    assert shortened(sentence) == short


@pytest.mark.parametrize(
    ("sentence", "said", "who"),
    [
        ("The talks go on, a senior official said.", "The talks go on", "a senior official"),
        ("The ministry said yesterday that the talks go on.", "the talks go on.", "The ministry"),
        ("The ministry said it would not pay.", "The ministry said it would not pay.", "The ministry"),
        ("The talks go on.", "The talks go on.", ""),
    ],
)
def test_who_says_so_is_told_apart_from_what_is_said(sentence: str, said: str, who: str) -> None:
    assert reported(sentence) == (said, who)


@pytest.mark.parametrize(
    ("sentence", "short"),
    [
        (
            "The ministry said money was approved but that the builder could not get to the site.",
            "Money was approved but the builder could not get to the site",
        ),
        (
            "A glaciologist said satellite pictures suggested that ice had fallen into the lake.",
            "Satellite pictures suggested that ice had fallen into the lake",
        ),
        (
            "The Commission suspended a duty on solar glass, which installers say drives up the price.",
            "The Commission suspended a duty on solar glass, which installers say drives up the price",
        ),
        (
            "The buyer is Halvorsen Terminals B.V.",
            "The buyer is Halvorsen Terminals B.V.",
        ),
    ],
)
def test_nothing_is_cut_that_carries_the_rest(sentence: str, short: str) -> None:
    assert shortened(sentence) == short


@pytest.mark.parametrize(
    ("words", "stated", "short"),
    [
        ("The boats left on Friday", "Friday", "The boats left"),
        ("On Friday, the boats left the harbor", "Friday", "The boats left the harbor"),
        ("In August 2014 a landslide killed 156 people", "August 2014", "A landslide killed 156 people"),
        ("Esper on Wednesday accused China of coercion", "Wednesday", "Esper accused China of coercion"),
        ("Prices in New York last week dropped", "last week", "Prices in New York dropped"),
        ("The ban is in force since March", "since March", "The ban is in force since March"),
        ("A lake burst before dawn Tuesday", "Tuesday", "A lake burst before dawn Tuesday"),
        ("The forint rose from Friday's close", "Friday", "The forint rose from Friday's close"),
        ("The deal could be pushed into next year", "next year", "The deal could be pushed into next year"),
        ("The rate rose after Friday", "Friday", "The rate rose after Friday"),
    ],
)
def test_the_phrase_of_a_date_goes_where_it_only_tells_when(words: str, stated: str, short: str) -> None:
    assert without_date(words, stated) == short


def test_an_aside_that_ends_in_a_list_is_not_cut_within_it() -> None:
    sentence = (
        "That would help the farmers while allowing the president to campaign on a promise that he has kept since, "
        "which holds appeal to voters in states like Ohio, Michigan and Pennsylvania."
    )
    assert shortened(sentence) == sentence.rstrip(".")


def test_a_condition_is_parted_from_what_depends_on_it() -> None:
    assert condition_of("Norvia shuts the pipeline if the patrols go on.") == (
        "Norvia shuts the pipeline",
        "the patrols go on",
    )
    assert condition_of("Norvia shuts the pipeline unless they stop.") == ("", "")


_WORDS = "The talks, which failed, ( WTO ) — said that not if “we agree” will end on Monday while others wait ; but 5%"
_SENTENCES = st.lists(st.sampled_from(_WORDS.split(" ")), min_size=1, max_size=30).map(" ".join)


@given(_SENTENCES | st.text())
def test_no_word_is_added_or_changed(sentence: str) -> None:
    words = re.findall(r"\w+", sentence.casefold())
    rest = iter(words)
    assert all(word in rest for word in re.findall(r"\w+", shortened(sentence).casefold()))
