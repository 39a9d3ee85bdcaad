"""What is longer than the screen goes through the pager that the user has."""

import shlex
import shutil
import sys
from pathlib import Path

import pytest

from tests.cli.terminal import COMMAND, in_terminal
from tests.conftest import Run, Write

LONG = ("timeline", "--as-of", "2024-08-13")
LAST = "4 sources, the newest of 12 August 2024"  # the end of it
COUNTED = "python3 -c \"import sys; print('it got', len(sys.stdin.read().splitlines()), 'lines')\""


def test_what_is_longer_than_the_screen_goes_through_the_pager() -> None:
    drawn = in_terminal(*LONG, rows=24, BRIEFING_PAGER=COUNTED)
    assert drawn.startswith("it got ")
    assert LAST not in drawn


def test_what_fits_on_the_screen_is_printed_as_it_is() -> None:
    assert LAST in in_terminal(*LONG, rows=500, BRIEFING_PAGER=COUNTED)
    assert "it got" not in in_terminal("--version", rows=24, BRIEFING_PAGER=COUNTED)


def test_all_but_the_line_of_the_prompt_counts_as_the_screen() -> None:
    lines = len(in_terminal(*LONG, rows=0).splitlines())
    assert "it got" in in_terminal(*LONG, rows=lines, BRIEFING_PAGER=COUNTED)
    assert "it got" not in in_terminal(*LONG, rows=lines + 1, BRIEFING_PAGER=COUNTED)


def test_a_line_that_the_screen_must_break_counts_as_several(write: Write, tmp_path: Path) -> None:
    write(f"title: {'word ' * 400}\narticle: {{published: 2024}}\nevents: [{{what: x}}]\n")
    long_lines = ("list", str(tmp_path), "--format", "markdown", "--no-checks")
    assert "it got " in in_terminal(*long_lines, rows=20, BRIEFING_PAGER=COUNTED)


def test_other_output_and_help_are_paged_too() -> None:
    for command in (["--help"], ["check", "--help"], ["export"], ["summary", "--format", "json"]):
        assert "it got " in in_terminal(*command, rows=10, BRIEFING_PAGER=COUNTED), command


def test_the_pagers_are_asked_for_in_the_order_of_git() -> None:
    assert in_terminal(*LONG, rows=24, BRIEFING_PAGER="echo own", PAGER="echo common") == "own\r\n"
    assert in_terminal(*LONG, rows=24, PAGER="echo common") == "common\r\n"
    assert LAST in in_terminal(*LONG, rows=24, BRIEFING_PAGER="", PAGER="echo common")


@pytest.mark.parametrize("none", ["", " ", "cat"])
def test_a_pager_that_is_empty_or_cat_is_none(none: str) -> None:
    assert LAST in in_terminal(*LONG, rows=24, BRIEFING_PAGER=none)
    assert LAST in in_terminal(*LONG, rows=24, PAGER=none)


@pytest.mark.parametrize("where", [("--no-pager", *LONG), (*LONG, "--no-pager")], ids=["before", "behind"])
def test_it_can_be_refused(where: tuple[str, ...]) -> None:
    assert LAST in in_terminal(*where, rows=24, BRIEFING_PAGER=COUNTED)


def test_a_pager_keeps_the_colours_and_less_is_told_how_unless_it_knows() -> None:
    assert "\x1b[38;5;" in in_terminal(*LONG, rows=24, BRIEFING_PAGER="head -n 5")
    show = "echo $LESS $LV; true"
    assert in_terminal(*LONG, rows=24, BRIEFING_PAGER=show) == "FRX -c\r\n"
    assert in_terminal(*LONG, rows=24, BRIEFING_PAGER=show, LESS="-i") == "-i -c\r\n"


@pytest.mark.parametrize("missing", ["no-such-pager", "no-such-pager | other", "no-such-pager --colour"])
def test_a_pager_that_is_missing_is_no_fault(missing: str) -> None:
    drawn = in_terminal(*LONG, rows=24, BRIEFING_PAGER=missing)
    assert LAST in drawn
    assert "Traceback" not in drawn
    assert "fault" not in drawn


def test_a_pager_that_is_left_early_is_no_fault() -> None:
    drawn = in_terminal("export", "--format", "json", rows=24, BRIEFING_PAGER="head -n 1")
    assert drawn.splitlines()[1:] == ["{"]


def test_the_exit_code_is_the_commands_own() -> None:
    for pager in ("cat > /dev/null", "false | true", "exit 3"):
        check = shlex.join([*COMMAND, "check", "tests/data/broken.yaml"])
        command = f'import os; print("code", os.waitstatus_to_exitcode(os.system({check!r})))'
        ended = in_terminal(rows=5, program=[sys.executable, "-c", command], BRIEFING_PAGER=pager)
        assert ended.splitlines()[-1] == "code 1"


def test_a_pipe_a_dumb_terminal_and_one_of_no_size_get_everything(
    briefing: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BRIEFING_PAGER", COUNTED)
    assert LAST in briefing(*LONG).out
    assert LAST in in_terminal(*LONG, rows=24, TERM="dumb", BRIEFING_PAGER=COUNTED)
    assert LAST in in_terminal(*LONG, rows=0, BRIEFING_PAGER=COUNTED)


def test_less_itself_shows_the_first_screen_and_is_left_with_q() -> None:
    if not shutil.which("less"):
        pytest.skip("there is no less here")
    drawn = in_terminal(*LONG, rows=24, keys="q")
    assert "18 entries from 4 of 4 briefs" in drawn
    assert LAST not in drawn
