"""The ids of briefs behind a TAB: at once, and the same that the commands themselves would offer."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.cli.app import COMMANDS
from briefing.cli.quick_completion import _COMMANDS, offered
from tests.conftest import ROOT, Run, Write


@pytest.fixture
def folder(briefing: Run, write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for number in range(40):
        title = f'"Talks: $(echo no) `{number}`"' if number % 2 else f"Talks {number}"
        write(f"title: {title}\narticle: {{published: 2024}}\nevents: [{{what: x}}]\n", f"in/talks-{number:02}.yaml")
    write("id: other-id\ntitle: T\narticle: {published: 2024}\nevents: [{what: x}]\n", "in/named.yaml")
    monkeypatch.setenv("BRIEFING_LIBRARY", str(tmp_path / "in"))
    briefing("index", "--library", str(tmp_path / "in"))
    return tmp_path / "in"


def line(shell: str, words: str) -> dict[str, str]:
    """Return what a shell's script hands over for a line."""
    return {
        "_BRIEFING_COMPLETE": f"complete_{shell}",
        "COMP_WORDS": words,
        "COMP_CWORD": str(len(words.split(" ")) - 1),
        "_TYPER_COMPLETE_ARGS": words,
        "_TYPER_COMPLETE_FISH_ACTION": "get-args",
    }


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
@pytest.mark.parametrize(
    "words",
    ["briefing summary talks-1", "briefing timeline talks-01 talks-2", "briefing diff other", "briefing check "],
)
def test_it_offers_what_the_commands_themselves_would(shell: str, words: str) -> None:
    quick = offered(line(shell, words))
    # Given as an argument, the library's own completion is asked.
    program = "import briefing.cli.quick_completion as quick; quick.offered = lambda _: None\n"
    program += "import sys; from briefing.cli.main import main; sys.exit(main())"
    environment = {**os.environ, **line(shell, words)}
    slow = subprocess.run(
        [sys.executable, "-c", program], env=environment, capture_output=True, check=False, text=True, cwd=ROOT
    )
    assert quick == slow.stdout.rstrip("\n")
    assert quick
    assert "$" not in quick
    assert "`" not in quick


def test_what_was_deleted_is_not_offered(folder: Path) -> None:
    (folder / "talks-11.yaml").unlink()
    assert offered(line("bash", "briefing summary talks-1")) == "\n".join(
        f"talks-{number}" for number in (10, *range(12, 20))
    )


@pytest.mark.parametrize(
    "words",
    [
        "briefing ",
        "briefing summ",
        "briefing summary --",
        "briefing summary talks-01 talks",
        "briefing timeline --topic t",
        "briefing timeline --library elsewhere talks",
        "briefing summary folder/ta",
        "briefing summary unknown",
        'briefing summary "talks',
        "briefing new talks",
        "briefing search talks",
    ],
)
@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell"])
def test_anything_else_is_left_to_the_commands(shell: str, words: str) -> None:
    assert offered(line(shell, words)) is None


def test_without_an_index_the_commands_are_asked(folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("BRIEFING_CACHE", str(tmp_path / "none"))
    assert offered(line("bash", "briefing summary talks-1")) is None
    assert not (tmp_path / "none").exists()
    monkeypatch.setenv("BRIEFING_LIBRARY", str(folder / "nowhere"))
    assert offered(line("bash", "briefing summary talks-1")) is None


def test_the_commands_that_it_knows_are_there() -> None:
    assert set(_COMMANDS) <= set(COMMANDS)
