"""What every command takes: colours, quiet, the version."""

import subprocess
import time

import pytest

from tests.cli.terminal import COMMAND, ENVIRONMENT, in_terminal
from tests.conftest import ROOT, Run


def piped(*arguments: str, **environment: str) -> str:
    """What a pipe gets."""
    settings = {**ENVIRONMENT, "TERM": "xterm-256color", **environment}
    return subprocess.run(
        [*COMMAND, *arguments], cwd=ROOT, env=settings, capture_output=True, check=False, text=True
    ).stdout


@pytest.mark.parametrize("environment", [{}, {"NO_COLOR": "1"}, {"TERM": "dumb"}, {"BRIEFING_COLOR": "never"}], ids=str)
@pytest.mark.parametrize("command", [("summary",), ("summary", "--help"), ("check", "tests/data/broken.yaml")], ids=str)
def test_colours_can_be_had_always(command: tuple[str, ...], environment: dict[str, str]) -> None:
    for arguments in (("--color", "always", *command), (command[0], "--color", "always", *command[1:])):
        assert "\x1b[" in piped(*arguments, **environment)


@pytest.mark.parametrize("command", [("summary",), ("summary", "--help"), ("check", "tests/data/broken.yaml")], ids=str)
def test_colours_can_be_had_never(command: tuple[str, ...]) -> None:
    assert "\x1b[" not in in_terminal("--color=never", *command)
    assert "\x1b[" not in in_terminal("--color=never", *command, FORCE_COLOR="1")
    assert "\x1b[" not in in_terminal("--color=never", *command, BRIEFING_COLOR="always")
    assert "\x1b[" not in in_terminal(*command, BRIEFING_COLOR="never")


@pytest.mark.parametrize("variable", ["FORCE_COLOR", "CLICOLOR_FORCE"])
def test_the_variables_that_programs_share_count_where_no_option_stands(variable: str) -> None:
    assert "\x1b[" in piped("summary", **{variable: "1"})
    assert "38;5;" not in piped("summary", **{variable: "1", "NO_COLOR": "1"})
    assert "\x1b[" not in piped("summary", CLICOLOR_FORCE="0")


def test_a_variable_asks_for_colours_and_an_option_overrules_it() -> None:
    assert "\x1b[" in piped("summary", BRIEFING_COLOR="always")
    assert "\x1b[" not in piped("summary", "--color", "auto", BRIEFING_COLOR="always")


def test_a_quiet_run_says_nothing_on_stderr_but_errors(briefing: Run) -> None:
    loud = briefing("summary")
    assert loud.err
    for arguments in (("--quiet", "summary"), ("summary", "--quiet"), ("-q", "summary"), ("summary", "-q")):
        assert briefing(*arguments) == loud._replace(err="")
    nothing = briefing("timeline", "--topic", "tariffs", "--since", "2027", "-q")
    assert (nothing.code, nothing.out, nothing.err) == (1, "", "")
    assert "error: no brief 'nowhere'" in briefing("summary", "nowhere", "-q").err
    drawn = in_terminal("summary", "--short", BRIEFING_QUIET="1")
    assert "latest of" not in drawn


def test_the_version_has_a_short_option(briefing: Run) -> None:
    assert briefing("-V") == briefing("--version")
    assert briefing("-V").out.startswith("briefing ")


def test_the_next_run_in_the_same_process_knows_nothing_of_it(briefing: Run) -> None:
    plain = briefing("summary", "--help")
    assert "\x1b[" in briefing("--color", "always", "summary", "--help").out
    assert briefing("summary", "--help") == plain
    assert briefing("-q", "summary").err == ""
    assert "latest of" in briefing("summary").err


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="this system takes no time zone from the environment")
@pytest.mark.parametrize("zone", ["UTC+99", "Nowhere/City", "<", ":bad", "EST5EDT,M99.99.9", "x" * 5000])
def test_a_time_zone_that_cant_be_stops_no_command(briefing: Run, zone: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    try:
        assert briefing("summary").code == 0
    finally:
        monkeypatch.undo()
        time.tzset()
