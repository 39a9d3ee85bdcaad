"""Patterns that are compiled when a text may first hold them, and read it in small letters."""

import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import pytest
from hypothesis import given
from hypothesis import strategies as st

import briefing
from briefing.text.pattern import Pattern, as_written, in_small_letters

BRIEFS = Path(__file__).parents[2] / "benchmarks" / "untruths"


def patterns() -> Iterator[Pattern]:
    """Yield each pattern that a module of the package keeps, alone or in a row."""
    for module in walk_packages(briefing.__path__, "briefing."):
        if not module.name.endswith("__main__"):
            kept = list(vars(import_module(module.name)).values())
            while kept:
                value = kept.pop()
                if isinstance(value, tuple):
                    kept += value
                elif isinstance(value, Pattern):
                    yield value


def test_a_pattern_is_compiled_when_a_text_may_first_hold_it() -> None:
    fee = Pattern(r"\bfees?\b", needs=("fee",))
    assert fee.search("A tariff") is None
    assert "compiled" not in vars(fee)
    assert fee.search("A fee") is not None
    assert "compiled" in vars(fee)


def test_a_pattern_for_any_case_tells_where_words_in_capitals_stand() -> None:
    match = Pattern(r"talks\s+(?P<what>failed)", any_case=True).search("The Talks FAILED")
    assert match is not None
    assert match.span() == (4, 16)
    assert match["what"] == "failed"
    assert as_written(match, "The Talks FAILED", "what") == "FAILED"


def test_what_is_needed_may_stand_in_capitals_too() -> None:
    half = Pattern(r"\bhalf a\b", re.IGNORECASE, needs=("half a",))
    assert half.sub(lambda _: "0.5", "Half a point") == "0.5 point"


@given(st.text(alphabet=st.sampled_from("aBİıſKßǅΣς ."), max_size=20))
def test_in_small_letters_each_letter_keeps_its_place(text: str) -> None:
    small = in_small_letters(text)
    assert len(small) == len(text)
    assert all(one.upper() == other.upper() for one, other in zip(text, small, strict=True))


def test_a_pattern_for_any_case_is_written_in_small_letters() -> None:
    for pattern in patterns():
        if pattern.any_case:
            # What is left is no letter of a text: classes such as \S and the names of groups.
            letters = re.sub(r"\\.|\(\?[P<][^>)]*>?", "", pattern.text)
            assert letters == letters.lower(), pattern.text


@pytest.mark.parametrize("path", sorted(BRIEFS.glob("*.*")), ids=lambda path: path.name)
def test_a_text_that_a_pattern_is_found_in_holds_what_it_needs(path: Path) -> None:
    for paragraph in path.read_text(encoding="utf-8").split("\n\n"):
        for pattern in patterns():
            if pattern.needs:
                text = in_small_letters(paragraph) if pattern.any_case else paragraph
                assert (pattern.compiled.search(text) is None) == (pattern.search(paragraph) is None), pattern.text
