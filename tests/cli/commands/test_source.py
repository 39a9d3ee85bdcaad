"""A brief without a statement: its article can be looked at."""

import pytest

from tests.conftest import Run, Write

UNSTATED = "title: T\narticle: {published: 2024-08-12, text: a.txt}\n"


@pytest.mark.parametrize(
    ("command", "shown"),
    [
        (["source"], "Statements"),
        (["source", "--uncited"], "paragraph 1, sentence 1 (a date): They met on Monday."),
        (["dates"], "the brief has no statements yet to use them"),
    ],
)
def test_the_article_of_a_brief_that_states_nothing_can_be_read(
    briefing: Run, write: Write, command: list[str], shown: str
) -> None:
    write("They met on Monday.", "a.txt")
    path = write(UNSTATED)
    for named in ([str(path)], ["--library", str(path.parent)]):
        result = briefing(*command, *named, columns=120)
        assert result.code == 0
        assert shown in result.out
        assert f"warning: {path} has no statements yet" in result.err


@pytest.mark.parametrize("command", ["summary", "timeline", "agenda", "export", "check", "open", "quotes"])
def test_everything_else_refuses_it(briefing: Run, write: Write, command: str) -> None:
    write("They met on Monday.", "a.txt")
    result = briefing(command, str(write(UNSTATED)))
    assert result.code == (1 if command == "check" else 2)
    assert "error[B118]: the brief states nothing yet" in result.err + result.out


@pytest.mark.parametrize("command", ["source", "dates"])
def test_a_brief_with_another_fault_is_refused_with_all_of_them(briefing: Run, write: Write, command: str) -> None:
    result = briefing(command, str(write(UNSTATED)))
    assert result.code == 2
    assert "error[B118]" in result.err
    assert "error[B205]" in result.err
