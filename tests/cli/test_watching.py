"""A brief that is checked again whenever it is saved."""

import os
import signal
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO

import pytest

from tests.cli.terminal import COMMAND, ENVIRONMENT, in_terminal
from tests.conftest import ROOT, Run, Write

FINE = "title: T\narticle: {published: 2024-08-12, text: a.txt}\nevents: [{what: Talks, source: The talks begin}]\n"
Watch = Callable[..., subprocess.Popen[str]]


@pytest.fixture
def watch() -> Iterator[Watch]:
    """A watch in a process of its own, its streams in one pipe; ended at the end."""
    started: list[subprocess.Popen[str]] = []

    def start(*arguments: str) -> subprocess.Popen[str]:
        settings = {**ENVIRONMENT, "LANG": "C.UTF-8", "PYTHONPATH": str(ROOT)}
        process = subprocess.Popen(
            [*COMMAND, "check", "--watch", *arguments],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            env=settings,
            cwd=ROOT,
        )
        started.append(process)
        return process

    yield start
    for process in started:
        process.kill()
        process.communicate()


def shown(process: subprocess.Popen[str]) -> str:
    """What is printed until the files are watched, or to the end."""
    stream: IO[str] | None = process.stdout
    assert stream is not None
    lines = []
    for line in stream:
        lines.append(line)
        if line.startswith("watching "):
            break
    return "".join(lines)


def saved(path: Path, text: str) -> None:
    """Save as editors do: beside it, then in its place."""
    beside = path.with_name(path.name + "~")
    beside.write_text(text, encoding="utf-8")
    beside.replace(path)


def test_it_is_checked_again_when_it_or_its_text_is_saved(watch: Watch, write: Write) -> None:
    text, path = write("The talks begin.", "a.txt"), write(FINE)
    process = watch(str(path))
    first = shown(process)
    assert "no problems" in first
    assert "changed" not in first
    assert first.endswith("watching 1 brief; Ctrl-C ends it\n")
    text.write_text("The envoys leave.", encoding="utf-8")
    second = shown(process)
    assert f"{text} changed: checked again at " in second
    assert "error[B301]" in second
    saved(path, FINE.replace("title", "titel"))
    third = shown(process)
    assert f"{path} changed: checked again at " in third
    assert "error[B111]" in third
    saved(path, FINE.replace("The talks begin", "The envoys leave"))
    assert "B301" not in shown(process)


def test_ctrl_c_ends_it_quietly(watch: Watch, write: Write) -> None:
    write("The talks begin.", "a.txt")
    process = watch(str(write(FINE)))
    shown(process)
    os.kill(process.pid, signal.SIGINT)
    assert process.communicate(timeout=30)[0] == ""
    assert process.returncode == 130


def test_a_folder_is_watched_with_the_briefs_that_come_and_go(watch: Watch, write: Write) -> None:
    write("The talks begin.", "lib/a.txt")
    path = write(FINE, "lib/one.yaml")
    process = watch(str(path.parent))
    assert "1 brief checked" in shown(process)
    other = write(FINE.replace("title: T", "id: one\ntitle: U"), "lib/two.yaml")
    second = shown(process)
    assert f"{other} changed" in second
    assert "the id 'one' is used twice" in second
    other.unlink()
    third = shown(process)
    assert "1 brief checked" in third
    assert "twice" not in third


def test_on_a_terminal_the_screen_is_cleared_and_no_pager_waits(write: Write) -> None:
    write("The talks begin.", "a.txt")
    path = write("title: T\narticle: {published: 2024-08-12, text: a.txt}\nevents:\n" + "  - what: x\n" * 30)
    # Ctrl-C comes as soon as it waits.
    script = """
import sys, time
from briefing.cli.main import main
def interrupted(seconds):
    raise KeyboardInterrupt
time.sleep = interrupted
sys.exit(main(sys.argv[1:]))
"""
    program = [COMMAND[0], "-c", script]
    drawn = in_terminal("check", str(path), "--watch", program=program, rows=20, BRIEFING_PAGER="sh -c 'echo PAGED'")
    assert "\x1b[2J" in drawn
    assert "PAGED" not in drawn
    assert "watching 1 brief" in drawn


def test_more_than_can_be_kept_an_eye_on_is_refused(
    briefing: Run, write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefing.cli.watching._MOST", 1)
    for name in ("a.yaml", "b.yaml"):
        write(FINE, name)
    result = briefing("check", str(tmp_path), "--watch")
    assert result.code == 2
    assert "up to 1 files, and here are 2" in result.err


@pytest.mark.parametrize("others", [["--pin"], ["--changed"], ["--format", "json"]])
def test_what_can_not_be_watched_is_refused(briefing: Run, others: list[str]) -> None:
    result = briefing("check", "us-china-fwg", "--watch", *others)
    assert result.code == 2
    assert f"--watch and {' '.join(others)} can't go together" in result.err
