"""B305: the article's text is the one that was pinned."""

import pytest

from briefing.brief.reading.article import digest
from briefing.problems import Problem
from briefing.proof.checks import problems_of
from tests.proof.conftest import HEAD, Hold

TEXT = "It fell."
LONG = "a" * 120


def changed(hold: Hold, sources: str, text: str, pinned: str) -> list[Problem]:
    subject = hold(f"events: [{{what: x, source: {sources}}}]", text, HEAD.replace("a.txt", f"a.txt, sha256: {pinned}"))
    return [each for each in problems_of(subject) if each.code == "B305"]


@pytest.mark.parametrize(
    ("sources", "told", "lost"),
    [
        ("It fell", "every excerpt is still in it", ()),
        ("[It fell, 'It  flew']", "1 excerpt is no longer in it", ("lost: It flew",)),
        (f"[It flew, {LONG}]", "2 excerpts are no longer in it", ("lost: It flew", f"lost: {LONG[:100]}")),
    ],
)
def test_a_changed_text_tells_what_was_lost(hold: Hold, sources: str, told: str, lost: tuple[str, ...]) -> None:
    (problem,) = changed(hold, sources, TEXT, "0" * 64)
    assert (problem.severity, problem.line, problem.column, problem.width) == ("error", 2, 55, 64)
    assert problem.message == "the article's text has changed"
    assert problem.hint == f"{told}; `briefing check --pin` takes the text as it is now"
    assert problem.details == lost


@pytest.mark.parametrize("text", [TEXT, f"{TEXT}\n", f"{TEXT}\r\n"])
def test_a_text_that_is_the_pinned_one_is_left_alone(hold: Hold, text: str) -> None:
    assert changed(hold, "It flew", text, digest(TEXT)) == []
    assert changed(hold, "It flew", text, digest(TEXT).upper()) == []


def test_line_ends_do_not_change_a_text() -> None:
    assert digest("One.\nTwo.\n") == digest("One.\r\nTwo.") == digest("One.\rTwo.\n")
    assert digest("One.\nTwo.") != digest("One. Two.")
