"""The program as a process of its own: it ends at once, and nothing is lost by that."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

RUN = "import sys; from briefing.cli.process import run; sys.argv = ['briefing', {arguments}]; run()"


def python(code: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", code]
    return subprocess.run(command, cwd=ROOT, capture_output=True, check=False, text=True)


@pytest.mark.parametrize(
    ("arguments", "code"), [("'topics'", 0), ("'summary', 'nothing-of-this-id'", 1), ("'summary', '--nonsense'", 2)]
)
def test_a_process_ends_with_the_exit_code_of_the_program(arguments: str, code: int) -> None:
    assert python(RUN.format(arguments=arguments)).returncode == code


def test_all_is_written_before_it_ends(tmp_path: Path) -> None:
    file = tmp_path / "brief.md"
    python(RUN.format(arguments=f"'export', '-o', {str(file)!r}"))
    assert python(RUN.format(arguments="'export'")).stdout == file.read_text(encoding="utf-8")
    assert python(RUN.format(arguments="'--help'")).stdout.rstrip().endswith("╯")


def test_what_waits_for_the_end_is_done_and_is_no_part_of_the_answer() -> None:
    code = "import atexit, os; atexit.register(print, 'goodbye'); atexit.register(os.write, 1, b'once more\\n'); "
    ended = python(code + RUN.format(arguments="'-V'"))
    assert ended.stdout.startswith("briefing ")
    assert ended.stdout.count("\n") == 1
    assert ended.stderr == "once more\ngoodbye\n"


def test_while_a_line_is_completed_nothing_is_told_of_a_fault() -> None:
    settings = {**os.environ, "_BRIEFING_COMPLETE": "complete_bash", "COMP_WORDS": "briefing s", "COMP_CWORD": "x"}
    command = [sys.executable, "-m", "briefing"]
    ended = subprocess.run(command, cwd=ROOT, env=settings, capture_output=True, check=False, text=True)
    assert (ended.returncode, ended.stdout, ended.stderr) == (2, "", "")


def test_it_waits_for_a_thread() -> None:
    code = """
import threading, time
def work():
    threading.main_thread().join()
    print("done")
threading.Thread(target=work).start()
"""
    assert python(code + RUN.format(arguments="'-V'")).stdout.splitlines()[-1] == "done"


def test_a_profiler_gets_its_figures() -> None:
    command = [sys.executable, "-m", "cProfile", "-m", "briefing", "-V"]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, check=True, text=True)
    assert "function calls" in result.stdout
