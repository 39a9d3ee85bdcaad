"""The help by name, and the manual page."""

import re
import shutil
import subprocess

import pytest

from briefing.cli.app import COMMANDS
from briefing.cli.manual import ENVIRONMENT
from tests.cli.terminal import in_terminal
from tests.conftest import ROOT, Run

PAGE = ROOT / "docs" / "briefing.1"


@pytest.mark.parametrize("command", COMMANDS)
def test_help_of_a_command_is_what_the_command_says_itself(briefing: Run, command: str) -> None:
    assert briefing("help", command) == briefing(command, "--help")


def test_help_without_a_command_is_that_of_all(briefing: Run) -> None:
    assert briefing("help") == briefing("--help")


def test_an_unknown_command_is_answered_with_the_nearest(briefing: Run) -> None:
    result = briefing("help", "tmeline")
    assert (result.code, result.out) == (2, "")
    assert "Did you mean 'timeline'?" in result.err


def test_the_manual_page_is_the_current_one(briefing: Run) -> None:
    assert briefing("help", "--man").out == PAGE.read_text(encoding="utf-8"), (
        "`briefing help --man > docs/briefing.1` renews it"
    )


def test_the_manual_page_tells_of_every_command_and_option(briefing: Run) -> None:
    page = PAGE.read_text(encoding="utf-8").replace("\\-", "-")
    for command in COMMANDS:
        assert f'.SS "{command}' in page
        for option in set(re.findall(r"--[a-z-]+", briefing(command, "--help", columns=200).out)) - {"--help"}:
            assert re.search(rf"^\.B .*{option}\b", page, re.MULTILINE), (command, option)


def test_every_line_of_the_manual_page_is_a_request_or_text() -> None:
    requests = {".TH", ".SH", ".SS", ".TP", ".PP", ".B", ".nf", ".fi"}
    for line in PAGE.read_text(encoding="utf-8").splitlines():
        assert not line.startswith("'")
        assert not line.startswith(".") or line.split(" ")[0] in requests, line
        assert not re.search(r"\\(?![-e&]|\(dq)", line), line


@pytest.mark.skipif(not shutil.which("groff"), reason="there is no groff here")
def test_the_manual_page_is_drawn_without_a_complaint() -> None:
    command = ["groff", "-man", "-Tutf8", "-K", "utf-8", "-ww", str(PAGE)]
    drawn = subprocess.run(command, capture_output=True, check=True, text=True)
    assert drawn.stderr == ""
    assert "briefing timeline --topic tariffs" in re.sub("\x1b\\[[0-9;]*m", "", drawn.stdout)


def test_the_variables_are_those_that_are_described_and_those_that_are_read() -> None:
    described = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
    assert all(f"`{name}`" in described for name in ENVIRONMENT)
    code = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "briefing").rglob("*.py"))
    assert set(re.findall(r"\bBRIEFING_[A-Z_]+\b", code)) == {name for name in ENVIRONMENT if "BRIEFING" in name}


def test_the_format_may_be_a_variable_which_an_option_overrules() -> None:
    assert in_terminal("summary", "us-china-fwg", BRIEFING_FORMAT="json").startswith("{")
    assert in_terminal("summary", "us-china-fwg", "--format", "markdown", BRIEFING_FORMAT="json").startswith("# ")
    assert "BRIEFING_FORMAT" in in_terminal("summary", BRIEFING_FORMAT="jsn", NO_COLOR="1")
