"""A sentence made short: only by cutting, and never so that it says something else."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.draft.shortening import condition_of, reported, shortened


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
            "The Commission said yesterday that it would release €60m",
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
