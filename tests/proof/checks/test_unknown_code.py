"""A code under `checks` that is none is pointed at."""

import pytest

from tests.proof.conftest import Find

BRIEF = "events: [{{what: x}}]\nchecks: {{{}}}\n"


@pytest.mark.parametrize(
    ("checks", "codes"),
    [
        ("ignore: [B999, B3]", ["B999"]),
        ("ignore: [b999, b303, B30]", ["b999"]),
        ("select: [B6, B700]", ["B700"]),
        ("ignore: [X101, C9]", []),
        ("ignore: [B101, B5]", []),
    ],
)
def test_a_code_that_is_none_is_pointed_at(find: Find, checks: str, codes: list[str]) -> None:
    found = [each for each in find(BRIEF.format(checks)) if each.code == "B607"]
    assert [each.message for each in found] == [f"no code begins with {code!r}" for code in codes]
