"""B323: `…` over the end of a sentence."""

import pytest

from tests.proof.conftest import Find

TEXT = "The president, he said, stays. The minister will go.\n\nNobody asked."


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("The president … will go", True),
        ("The president … stays. The minister … will go", False),
        ("The president … stays", False),
        ("The president, he said, stays. The minister will go", False),
        ("stays … … Nobody asked", False),
        ("The president … … Nobody asked", False),
        ("The … stays. … will go", True),
    ],
)
def test_a_gap_over_a_sentences_end_is_found(find: Find, source: str, *, found: bool) -> None:
    problems = find(f"events:\n  - what: x\n    source: {source}\n", TEXT, "B323")
    assert [each.line for each in problems] == [5] * found
