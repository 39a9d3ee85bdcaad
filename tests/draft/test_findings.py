"""What a draft finds in an article."""

from typing import Any

from briefing.draft.findings import Named


def test_a_name_is_known_again_without_a_look_at_its_many_mentions() -> None:
    unhashable: Any = [(0, 4)]
    named = Named("Lund", "place", mentions=unhashable)
    assert {named: "known"}[named] == "known"
