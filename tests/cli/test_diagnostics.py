"""What is told on a terminal stays within it, and is cut between words alone."""

from io import StringIO

import pytest
from rich.console import Console

from briefing.cli.diagnostics import print_problems, say
from briefing.problems import Problem

LINE = "  - what: " + "The talks begin in Shanghai on Monday " * 6
PROBLEM = Problem(
    "a/folder/brief.yaml",
    31,
    len(LINE) - 20,
    "warning",
    "B418",
    "neither the excerpt nor the words before it carry 2024-08-15/2024-08-16",
    "take the date out, give its phrase under `stated`, or cite the words that carry it",
    LINE,
    6,
    ("paragraph 2, sentence 1 has it: The fifth meeting of the working group took place in Shanghai",),
)


def shown(monkeypatch: pytest.MonkeyPatch, columns: int, *, is_terminal: bool = True) -> list[str]:
    """Return the lines of a problem, and of a message with a hint, as they are printed."""
    drawn = StringIO()
    made = Console(file=drawn, force_terminal=is_terminal, color_system=None, width=columns, highlight=False)
    monkeypatch.setattr("briefing.cli.diagnostics.console", lambda **_: made)
    print_problems([PROBLEM])
    say("no code 'B999'", hint="codes: " + ", ".join(f"B{number}" for number in range(100, 150)), severity="error")
    return drawn.getvalue().splitlines()


@pytest.mark.parametrize("columns", [40, 60, 80, 120])
def test_on_a_terminal_no_line_is_wider_than_it(monkeypatch: pytest.MonkeyPatch, columns: int) -> None:
    lines = shown(monkeypatch, columns)
    assert max(map(len, lines)) <= columns
    said = " ".join(" ".join(lines).split())
    assert PROBLEM.message in said
    assert f"hint: {PROBLEM.hint}" in said
    assert "B148, B149" in said
    (caret,) = [line for line in lines if set(line.partition("│")[2]) == {" ", "^"}]
    meant = lines[lines.index(caret) - 1][caret.index("^") : caret.rindex("^") + 1]
    assert LINE[PROBLEM.column - 1 :].startswith(meant)


def test_elsewhere_each_part_is_a_line_for_other_programs(
    monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    shown(monkeypatch, 60, is_terminal=False)
    first, *_, last = capsysbinary.readouterr().out.decode().splitlines()
    assert first == f"{PROBLEM.where}: warning[B418]: {PROBLEM.message}"
    assert last == f"  hint: {PROBLEM.hint}"
