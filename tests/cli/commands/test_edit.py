"""A brief in the user's own editor."""

import shlex
import sys
from pathlib import Path

import pytest

from tests.cli.terminal import in_terminal
from tests.conftest import Run, Write, commit

FINE = "title: T\narticle: {published: 2024-08-12}\nevents: [{what: x}]\n"
BROKEN = FINE.replace("title", "titel")
# Writes the next of its first arguments, up to --, into the file at each run, and forgets it.
SCRIPT = """
import pathlib, sys
*_, file = sys.argv
texts = pathlib.Path(file + ".next")
first, _, rest = texts.read_text().partition("|")
pathlib.Path(file).write_text(first)
texts.write_text(rest)
print("edited", *sys.argv[1:-1])
"""


@pytest.fixture(autouse=True)
def editor(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> str:
    """An editor that writes what stands in ``brief.yaml.next``, one text a run."""
    script = tmp_path / "an editor.py"
    script.write_text(SCRIPT)
    command = f"{shlex.quote(sys.executable)} {shlex.quote(str(script))} --wait 'two words'"
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", command)
    return command


def brief_to_become(write: Write, *texts: str) -> Path:
    path = write(FINE)
    Path(f"{path}.next").write_text("|".join(texts))
    return path


def test_what_was_edited_is_checked(briefing: Run, write: Write) -> None:
    path = brief_to_become(write, FINE.replace("T", "Talks"))
    result = briefing("edit", str(path))
    assert result.code == 0
    assert path.read_text().startswith("title: Talks")
    assert f"{path}: 0 errors, " in result.err
    assert "warning[" in result.err


def test_errors_that_stay_are_told_and_fail_it(briefing: Run, write: Write) -> None:
    result = briefing("edit", str(brief_to_become(write, BROKEN)))
    assert (result.code, result.out) == (1, "")
    assert "error[B111]: a brief has no key 'titel'" in result.err
    assert "Go back" not in result.err, "nobody is asked where stdin is no terminal"


@pytest.mark.parametrize(
    ("texts", "keys", "edited"),
    [((BROKEN, FINE), "\n", 2), ((BROKEN, BROKEN, FINE), "y\nyes\n", 3), ((BROKEN, FINE), "n\n", 1), ((FINE,), "", 1)],
)
def test_one_is_asked_whether_to_go_back(
    write: Write, editor: str, texts: tuple[str, ...], keys: str, edited: int
) -> None:
    path = brief_to_become(write, *texts)
    drawn = in_terminal("edit", str(path), keys=keys, EDITOR=editor)
    assert drawn.count("edited --wait two words") == edited, "the arguments of the editor are its own"
    assert drawn.count("Go back to the editor? [Y/n]") == edited - (path.read_text() == FINE)


def test_the_visual_editor_comes_first(
    briefing: Run, write: Write, editor: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VISUAL", editor)
    monkeypatch.setenv("EDITOR", "no-such-editor")
    assert briefing("edit", str(brief_to_become(write, FINE))).code == 0


@pytest.mark.parametrize(
    ("command", "message"),
    [
        ("", "no editor is known"),
        ("no-such-editor -w", "the editor 'no-such-editor' can't be started"),
        ("'", "$EDITOR is no command"),
        (f"{shlex.quote(sys.executable)} -c 'raise SystemExit(3)'", "ended with 3"),
    ],
)
def test_an_editor_that_does_not_run_is_told(
    briefing: Run, write: Write, monkeypatch: pytest.MonkeyPatch, command: str, message: str
) -> None:
    monkeypatch.setenv("EDITOR", command)
    result = briefing("edit", str(write(FINE)))
    assert (result.code, result.out) == (2, "")
    assert message in result.err


def test_a_version_and_the_bundled_example_stay_as_they_are(briefing: Run, write: Write, tmp_path: Path) -> None:
    result = briefing("edit", "us-tariffs", cwd=tmp_path)
    assert (result.code, "is of the bundled example, which can't be edited" in result.err) == (2, True)
    path = write(FINE)
    commit(tmp_path)
    result = briefing("edit", f"{path}@HEAD")
    assert (result.code, f"`briefing edit {path}` edits it as it is now" in result.err) == (2, True)


def test_a_broken_brief_is_found_by_its_id(briefing: Run, write: Write, tmp_path: Path) -> None:
    path = brief_to_become(write, FINE)
    path.write_text(BROKEN)
    assert briefing("edit", "brief", "--library", str(tmp_path)).code == 0
