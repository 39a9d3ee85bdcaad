"""A sentence is looked through for an expression only if it holds what that needs: no date is lost by it."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.dates.news.english import EXPRESSIONS
from briefing.dates.news.english.needs import NEEDS, Sentence

GOLD = Path(__file__).parents[4] / "benchmarks" / "news_dates.jsonl"
# What the expressions are made of, so that whatever is put together of it is often one.
PIECES = (
    *"the a of in to and on last next this first second fourth two few dozen day days week weeks month months".split(),
    *"year years quarter half period decade century ago back earlier later before after from now within past".split(),
    *"May August Sept. Monday Tues. weekend morning night today tomorrow Christmas Eve New Year’s Day spring".split(),
    *"fiscal FY full end beginning same previous recent coming 9/11 3/4/2024 Q2 3Q05 H1 1990s ’80s 2024 11 3rd".split(),
    *"nineteen eighty-nine seventies mid-year year-ago until - , . YEAR’s Friday’s AugustReuters May14".split(),
)


def skipped(text: str) -> list[str]:
    """Return the rules whose pattern stands in a text that holds not what they need."""
    words = Sentence(text)
    return [
        each.rule
        for each in EXPRESSIONS
        if each.pattern.search(text) and not all(NEEDS[need](words) for need in each.needs)
    ]


def test_each_need_is_known_and_asked_for() -> None:
    assert {need for each in EXPRESSIONS for need in each.needs} == set(NEEDS)


@pytest.mark.parametrize("line", GOLD.read_text(encoding="utf-8").splitlines()[::7])
def test_no_date_of_the_gold_set_is_skipped(line: str) -> None:
    assert skipped(json.loads(line)["text"]) == []


@given(st.lists(st.sampled_from(PIECES), max_size=12))
def test_no_date_of_such_pieces_is_skipped(pieces: list[str]) -> None:
    assert skipped(" ".join(pieces)) == []
