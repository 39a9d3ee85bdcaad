"""The program among others: pipes, old encodings, colours on and off."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.terminal import COMMAND, ENVIRONMENT, in_terminal
from tests.conftest import ROOT, Run, Write


def test_a_terminal_gets_colours_and_no_more_than_its_width() -> None:
    drawn = in_terminal("summary")
    assert "\x1b[" in drawn
    assert "US–China Financial Working Group" in drawn


def test_colours_can_be_refused() -> None:
    for drawn in (in_terminal("summary", NO_COLOR="1"), in_terminal("summary", TERM="dumb")):
        assert "38;5;" not in drawn
        assert "US–China Financial Working Group" in drawn


def test_a_terminal_shows_what_a_pipe_gets() -> None:
    piped = subprocess.run([*COMMAND, "summary"], cwd=ROOT, env=ENVIRONMENT, capture_output=True, check=True).stdout
    drawn = in_terminal("summary", TERM="dumb")
    lines = [line.rstrip() for line in drawn.replace("\r\n", "\n").split("\n")]
    assert [line for line in lines if not line.startswith("latest of")] == piped.decode().split("\n")


def test_a_reader_that_goes_away_ends_it_quietly() -> None:
    for command in ("timeline", "export", "schema", "check"):
        process = subprocess.Popen(
            [*COMMAND, command], cwd=ROOT, env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        error = process.stderr.read()
        process.stderr.close()
        assert (process.wait(), b"Traceback" in error, b"Broken" in error) == (0, False, False), (command, error)


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252", "gbk"])
def test_an_old_encoding_shows_everything_in_what_it_has(briefing: Run, encoding: str) -> None:
    result = briefing("summary", encoding=encoding)
    assert result.code == 0
    assert "Financial Working Group meets in Shanghai" in result.out
    if encoding == "ascii":
        assert result.out.isascii()
        assert "US-China Financial Working Group" in result.out
        assert "+- Bottom line" in result.out


def test_markdown_and_json_are_utf_8_in_every_pipe() -> None:
    settings = {**ENVIRONMENT, "PYTHONIOENCODING": "latin-1"}
    for format_name in ("markdown", "json"):
        command = [*COMMAND, "summary", "-f", format_name]
        result = subprocess.run(command, cwd=ROOT, env=settings, capture_output=True, check=True)
        assert "US–China" in result.stdout.decode("utf-8")


def test_the_shell_completes_briefs_topics_and_actors() -> None:
    def offered(words: str) -> str:
        settings = {
            **ENVIRONMENT,
            "_BRIEFING_COMPLETE": "complete_bash",
            "COMP_WORDS": words,
            "COMP_CWORD": str(len(words.split(" ")) - 1),
        }
        return subprocess.run(COMMAND, cwd=ROOT, env=settings, capture_output=True, check=False, text=True).stdout

    assert offered("briefing summary us-").split() == ["us-china-fwg-2024-08", "us-tariffs-2024-05"]
    assert offered("briefing timeline --topic t").split() == ["tariffs", "trade"]
    assert offered("briefing timeline --actor j").split() == ["janet-yellen", "joe-biden"]
    assert offered("briefing ti").split() == ["timeline"]


def test_a_fault_of_the_program_itself_shows_no_traceback(briefing: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def fault(*_: object) -> None:
        raise RuntimeError("boom")

    monkeypatch.setattr("briefing.views.summary.summary", fault)
    result = briefing("summary", cwd=ROOT)
    assert result.code == 2
    assert "Traceback" not in result.err
    assert "a fault of briefing itself: RuntimeError: boom" in result.err


def test_nothing_of_a_brief_gets_to_the_shell_by_completion(write: Write, tmp_path: Path) -> None:
    write("title: 't \\$(touch PWN) `x` [/nope]'\narticle: {published: 2024}\nevents: [{what: x}]\n", "good.yaml")
    write('id: "x\\e[31m$(touch PWN)"\ntitle: T\narticle: {published: 2024}\nevents: [{what: x}]\n', "bad.yaml")
    for shell in ("zsh", "fish", "bash"):
        settings = {
            **ENVIRONMENT,
            "_BRIEFING_COMPLETE": f"complete_{shell}",
            "_TYPER_COMPLETE_ARGS": "briefing summary ",
        }
        settings |= {"COMP_WORDS": "briefing summary ", "COMP_CWORD": "2", "BRIEFING_LIBRARY": str(tmp_path)}
        settings |= {"_TYPER_COMPLETE_FISH_ACTION": "get-args"}
        result = subprocess.run(COMMAND, cwd=ROOT, env=settings, capture_output=True, check=False, text=True)
        assert "good" in result.stdout
        assert not set("$`\x1b") & set(result.stdout.replace("\\$", "")), result.stdout
        assert "touch PWN" not in result.stdout.replace("t    touch PWN   x", "")
        assert result.stderr == ""


@pytest.mark.parametrize("setting", [{"COLUMNS": "²"}, {"COLUMNS": "-5"}, {"LINES": "x"}])
def test_a_width_that_is_no_number_is_as_good_as_none(setting: dict[str, str]) -> None:
    result = subprocess.run(
        [*COMMAND, "summary"], cwd=ROOT, env={**ENVIRONMENT, **setting}, capture_output=True, check=True
    )
    assert b"US" in result.stdout


@pytest.mark.parametrize("option", ["--short", "--sources"])
def test_a_full_disk_is_told_not_traced(option: str) -> None:
    with Path("/dev/full").open("wb") as full:
        result = subprocess.run(
            [*COMMAND, "summary", option], cwd=ROOT, env=ENVIRONMENT, stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert result.returncode == 2
    assert b"no space left" in result.stderr
    assert b"Traceback" not in result.stderr


@pytest.mark.parametrize("name", ["a" * 5000, "a" * 5000 + ".yaml", "~nosuchuser/x.yaml", "un/a\0b.yaml"])
def test_an_impossible_path_is_only_not_there(briefing: Run, name: str) -> None:
    for command in ("check", "summary", "timeline"):
        result = briefing(command, name)
        assert result.code in (1, 2)
        assert "fault of briefing" not in result.err


OPENING = (
    "import os, sys; from briefing.cli.streams import prepare; prepare(); sys.exit(os.open(os.devnull, os.O_RDONLY))"
)


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_no_file_takes_the_place_of_a_closed_stream(closed: str) -> None:
    command = ["sh", "-c", f'"$0" -c "$1" {closed}', sys.executable, OPENING]
    assert subprocess.run(command, check=False, env={**os.environ, "PYTHONPATH": str(ROOT)}).returncode > 2
