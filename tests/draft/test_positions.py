"""A draft finds where two sides stand against each other, and nothing that only looks so."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.draft.findings import Named
from briefing.draft.positions import positions_in

NAMES = ("Kuchma", "Yeltsin", "Norvia", "Tessaly", "Sergei Yastrzhembsky")


def names_of(text: str) -> list[Named]:
    spots = {name: tuple(each.span() for each in re.finditer(rf"\b{name}\b", text)) for name in NAMES}
    return [
        Named(name, "country" if name in ("Norvia", "Tessaly") else "person", mentions=found)
        for name, found in spots.items()
        if found
    ]


@pytest.mark.parametrize(
    ("text", "title", "sides"),
    [
        (
            "Kuchma told them that Russia would lift the tax. Yeltsin's man, Sergei Yastrzhembsky, denied it.",
            "Russia would lift the tax?",
            ("Kuchma", "Sergei Yastrzhembsky"),
        ),
        (
            "Norvia wants both navies to patrol together. Tessaly wants to patrol alone.",
            "Both navies to patrol together?",
            None,
        ),
        (
            "Norvia wants courts at home to handle four cases; Tessaly wants The Hague to keep them.",
            "Courts at home to handle four cases?",
            None,
        ),
        (
            "Norvia called for joint patrols in the strait. Tessaly rejected the plan.",
            "Joint patrols in the strait?",
            ("Norvia", "Tessaly"),
        ),
        (
            "Norvia said two mines were found in the harbor.\n\nTessaly denied that it had laid mines in any harbor.",
            "Two mines were found in the harbor?",
            None,
        ),
    ],
)
def test_one_says_what_the_other_denies_or_wants_otherwise(
    text: str, title: str, sides: tuple[str, str] | None
) -> None:
    (found,) = positions_in(text, names_of(text))
    assert found.title == title
    assert tuple(each.by for each in found.sides) == (sides or ("Norvia", "Tessaly"))
    assert all(text[slice(*each.extent)] in text and each.extent[0] < each.extent[1] for each in found.sides)


@pytest.mark.parametrize(
    "text",
    [
        "Norvia said it would send ships. Tessaly said the harvest was good.",
        "Norvia said ships would go to the islands. Tessaly sent an envoy to the disputed islands.",
        "Norvia said growth would slow. Tessaly rejected an offer of ships from the east.",
        "Norvia said it would go. Norvia denied it.",
        "A diplomat said it was over. An official denied it.",
        "",
    ],
)
def test_what_is_not_sure_is_left_out(text: str) -> None:
    assert positions_in(text, names_of(text)) == []


WORDS = (*NAMES, "said", "denied it", "wants to go", "; ", ". ", "“a b c”", "\n\n", "it")


@given(st.lists(st.sampled_from(WORDS), max_size=30))
def test_any_text_is_read_and_sides_stand_where_they_are_said_to(words: list[str]) -> None:
    text = " ".join(words)
    for found in positions_in(text, names_of(text)):
        assert found.title.endswith("?")
        assert all(0 <= each.extent[0] < each.extent[1] <= len(text) for each in found.sides)
