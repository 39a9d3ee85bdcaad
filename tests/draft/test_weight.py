"""What matters of an article's findings."""

import pytest

from briefing.draft.findings import FoundFigure
from briefing.draft.weight import is_series, key_of

LEAD = (
    "Norvia reopens strait\n\nLUND (CP) -- Norvia reopened the strait. Boats left. France waits.\n\nIt rains in Lund.\n"
)
SCENE = (
    "Malawians queue for maize as exports banned\n\nBy five the line bends round the corner.\n\n"
    "Malawi banned all exports of maize on Tuesday.\n"
)


def at(text: str, *words: str) -> list[tuple[int, int]]:
    return [(text.index(each), text.index(each) + len(each)) for each in words]


def test_what_the_lead_tells_first_is_key() -> None:
    every = at(LEAD, "It rains", "Norvia reopened", "Boats left", "France waits")
    assert list(key_of(LEAD, "Norvia reopens strait", every)) == at(LEAD, "Norvia reopened", "Boats left")


def test_where_the_lead_is_a_scene_the_sentence_of_the_headline_is_key() -> None:
    every = at(SCENE, "By five the line bends", "Malawi banned all exports of maize")
    assert list(key_of(SCENE, "Malawians queue for maize as exports banned", every)) == every[1:]


def test_of_nothing_nothing_is_key() -> None:
    assert list(key_of("", "", [])) == []


@pytest.mark.parametrize(
    ("what", "before", "is_told_again"),
    [("Import surcharge", "7 percent", True), ("Consumer prices", "", True), ("Men", "", False), ("Cash", "", False)],
)
def test_a_figure_is_a_number_that_is_told_again_another_day(what: str, before: str, is_told_again: bool) -> None:
    assert is_series(FoundFigure(what, "6 percent", (0, 5), before)) is is_told_again
