"""Which statements cite a character is the same, whether each is looked at or only where a citation begins or ends."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from briefing.proof.citations import Citations
from briefing.proof.evidence import Evidence
from briefing.text.excerpts import Extent, Occurrence

LENGTH = 12
extents = st.tuples(st.integers(0, LENGTH), st.integers(0, LENGTH)).map(sorted).map(lambda ends: Extent(*ends))
places = st.lists(extents, max_size=3).map(lambda pieces: Occurrence(0, 0, tuple(pieces)))


@st.composite
def evidence(draw: Any) -> Evidence:
    found = draw(st.lists(st.lists(places, max_size=2).map(tuple), max_size=2))
    return Evidence(None, "found", tuple(found))  # type: ignore[arg-type]


@given(st.lists(evidence(), max_size=4), st.integers(0, LENGTH), st.integers(0, LENGTH))
def test_each_character_is_cited_by_whose_extents_hold_it(found: list[Evidence], start: int, end: int) -> None:
    citations = Citations(found)
    seen = [numbers for begin, stop, numbers in citations.pieces(start, end) for _ in range(begin, stop)]
    expected = [
        frozenset(
            number
            for number, each in enumerate(found, 1)
            for occurrences in each.found
            for occurrence in occurrences
            for piece in occurrence.pieces
            if piece.start <= index < piece.end
        )
        for index in range(start, end)
    ]
    assert seen == expected
    assert citations.of(start, end) == frozenset().union(*expected)
