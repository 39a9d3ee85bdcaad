"""Numbers with their nouns."""

import pytest

from briefing.text.counting import counted


@pytest.mark.parametrize(("count", "said"), [(0, "0 briefs"), (1, "1 brief"), (2, "2 briefs"), (1200, "1200 briefs")])
def test_one_is_one_and_all_else_is_many(count: int, said: str) -> None:
    assert counted(count, "brief") == said


def test_a_plural_of_its_own_is_taken() -> None:
    assert [counted(count, "entry", "entries") for count in (1, 2)] == ["1 entry", "2 entries"]


def test_long_numbers_are_parted_where_that_is_wanted() -> None:
    assert counted(1200, "file", form=",") == "1,200 files"
