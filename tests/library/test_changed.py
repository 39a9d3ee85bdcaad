"""A hook is told of files that changed: which briefs they are of, and what is checked."""

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import ROOT, Result, Run, Write, commit

BRIEF = (
    "title: T\narticle: {{published: 2024-08-12, text: {0}.txt}}\nevents: [{{what: Talks, source: The talks begin}}]\n"
)
HOOK = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))[0]


@pytest.fixture
def hook(briefing: Run, write: Write, tmp_path: Path) -> Run:
    """Run the hook's own command in a repository with two briefs, as pre-commit does: with the names of files."""
    for name in ("a", "b"):
        write("The talks begin.", f"briefs/2024/texts/{name}.txt")
        write(BRIEF.format(f"texts/{name}"), f"briefs/2024/{name}.yaml")

    def run(*names: str) -> Result:
        program, *arguments = HOOK["entry"].split()
        assert program == "briefing"
        return briefing(*arguments, *names, cwd=tmp_path)

    return run


def test_a_text_stands_for_the_brief_that_names_it(hook: Run, briefing: Run, tmp_path: Path) -> None:
    brief, text = "briefs/2024/a.yaml", "briefs/2024/texts/a.txt"
    assert briefing("check", "--pin", brief, cwd=tmp_path).code == 0
    assert hook(text).code == 0
    (tmp_path / text).write_text("The talks begin. They end.", encoding="utf-8")
    result = hook(text)
    assert result.code == 1
    assert f"{brief}:2:" in result.out
    assert "B305" in result.out
    assert "1 brief checked" in result.out
    assert hook("briefs/2024/texts/b.txt").code == 0, "only what has changed is checked"
    assert hook(brief, text).out == result.out, "each brief once"


def test_yaml_that_is_no_brief_is_left_alone(hook: Run, write: Write) -> None:
    write("services: {web: {image: x}}\n", "briefs/compose.yaml")
    write("A note.", "briefs/note.txt")
    result = hook("briefs/compose.yaml", "briefs/note.txt")
    assert (result.code, result.out) == (0, "")
    assert "no brief has changed, and no text of one" in result.err
    assert "1 brief checked" in hook("briefs/compose.yaml", "briefs/2024/a.yaml").out


def test_a_broken_brief_fails(hook: Run, write: Write) -> None:
    write("titel: T\narticle: {published: 2024-08-12}\n", "briefs/2024/a.yaml")
    assert hook("briefs/2024/a.yaml").code == 1


def test_names_are_held_against_those_of_the_whole_library(hook: Run, write: Write) -> None:
    named = BRIEF.replace("title", "actors: {{{1}: Janet Yellen}}\ntitle", 1)
    write(named.format("texts/a", "yellen"), "briefs/2024/a.yaml")
    assert hook("briefs/2024/a.yaml").code == 0
    write(named.format("texts/b", "janet-yellen"), "briefs/2024/b.yaml")
    result = hook("briefs/2024/b.yaml")
    assert result.code == 1
    assert "Janet Yellen" in result.out
    assert "1 brief checked" in result.out
    write(BRIEF.format("texts/b").replace("title", "id: a\ntitle", 1), "briefs/2024/b.yaml")
    assert "the id 'a' is used twice" in hook("briefs/2024/b.yaml").out


def test_it_asks_for_briefs_and_texts_and_runs_once() -> None:
    for name, wanted in {
        "briefs/a.yaml": True,
        "x/briefs/2024/a.yml": True,
        "briefs/a.txt": True,
        "notes.txt": False,
        "compose.yaml": False,
    }.items():
        assert bool(re.search(HOOK["files"], name)) == wanted
    assert HOOK["require_serial"]


def stage(folder: Path, *, rename: str = "", delete: str = "", write: str = "", put_back: bool = False) -> None:
    """Stage one change of an article's text, and put the folder itself back as it was, if asked."""
    text = "briefs/2024/texts/a.txt"
    before = (folder / text).read_bytes()
    if rename:
        subprocess.run(["git", "mv", text, rename], cwd=folder, check=True)
    elif delete:
        subprocess.run(["git", "rm", "-q", delete], cwd=folder, check=True)
    else:
        (folder / text).write_text(write, encoding="utf-8")
        subprocess.run(["git", "add", "."], cwd=folder, check=True)
    if put_back:
        (folder / text).write_bytes(before)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"write": "The envoys leave."}, "B301"),
        ({"write": "The envoys leave.", "put_back": True}, "B301"),
        ({"rename": "briefs/2024/texts/c.txt"}, "B205"),
        ({"delete": "briefs/2024/texts/a.txt"}, "B205"),
        ({"delete": "briefs/2024/b.yaml"}, ""),
    ],
    ids=["changed", "changed in what is staged alone", "renamed", "deleted", "another brief deleted"],
)
def test_the_hook_of_git_that_is_shown_stops_a_commit(
    hook: Run, tmp_path: Path, change: dict[str, Any], code: str
) -> None:
    assert hook("briefs/2024/a.yaml").code == 0
    shown = (ROOT / "docs" / "checking.md").read_text(encoding="utf-8")
    (script,) = re.findall(r"```sh\n(#!/bin/sh\n.*?)```", shown, re.DOTALL)
    commit(tmp_path)
    stage(tmp_path, **change)
    program = tmp_path / "briefing"
    program.write_text(f"#!/bin/sh\nexec '{sys.executable}' -m briefing \"$@\"\n", encoding="utf-8")
    program.chmod(0o755)
    settings = {**os.environ, "PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}", "PYTHONPATH": str(ROOT)}
    ran = subprocess.run(["sh", "-c", script], cwd=tmp_path, env=settings, capture_output=True, check=False)
    assert bool(ran.returncode) == bool(code), ran
    assert code.encode() in ran.stdout


def test_a_brief_that_is_gone_is_not_checked(hook: Run, tmp_path: Path) -> None:
    (tmp_path / "briefs/2024/b.yaml").unlink()
    result = hook("briefs/2024/b.yaml", "briefs/2024/a.yaml")
    assert result.code == 0, result
    assert "1 brief checked" in result.out
