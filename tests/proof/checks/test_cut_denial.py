"""B322: an excerpt that leaves out the denial next to it."""

import pytest

from tests.proof.conftest import Find

TEXT = "We do not rule out a further cut. There were not many signs. Ukraine did not come to Moscow. He denied it met."


@pytest.mark.parametrize(
    ("source", "word"),
    [
        ("rule out a further cut", "not"),
        ("many signs", "not"),
        ("Ukraine did", "not"),
        ("it met", "denied"),
    ],
)
def test_a_denial_beside_an_excerpt_is_told(find: Find, source: str, word: str) -> None:
    (problem,) = find(f"events:\n  - what: x\n    source: {source}\n", TEXT, "B322")
    assert (problem.severity, problem.line) == ("warning", 5)
    assert problem.message == f"the article has {word!r} next to it, which may turn the meaning"
    (problem,) = find(f"quotes:\n  - text: {source}\n", TEXT, "B322")
    assert problem.line == 4


@pytest.mark.parametrize(
    ("what", "source"),
    [
        ("Few signs, not many", "many signs"),
        ("x", "a further cut"),
        ("x", "There were"),
        ("x", "not many signs"),
        ("x", "We do not rule out a further cut"),
        ("x", "nowhere in it"),
    ],
)
def test_an_excerpt_with_its_denial_is_left_alone(find: Find, what: str, source: str) -> None:
    text = TEXT.replace("There were not", "There were, it says, not")
    if source == "many signs":
        text = TEXT
    assert find(f"events: [{{what: '{what}', source: {source}}}]\n", text, "B322") == []
