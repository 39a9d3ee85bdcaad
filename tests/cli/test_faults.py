"""Whatever the system refuses, and whenever the program is killed: a file is the old one or the new one, never half."""

import errno
import json
import os
import shutil
import signal
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Self

import pytest

from briefing.cli.main import main
from briefing.library.files import UNINDEXED
from tests.conftest import Run

CALLS = ("open", "fdopen", "fsync", "replace", "link", "chmod", "chown", "unlink", "mkdir", "scandir", "fork")
ERRORS = (errno.ENOSPC, errno.EIO, errno.EINTR, errno.EAGAIN)
BRIEF = "title: T\narticle: {published: 2024-08-12, text: a.txt}\nevents: [{what: x, source: The talks begin}]\n"
# A command, and the files that it writes.
COMMANDS: dict[str, tuple[list[str], list[str]]] = {
    "export": (["export", "briefs/a.yaml", "-o", "paper.md", "--force"], ["paper.md"]),
    "export to a folder": (["export", "briefs/a.yaml", "--to", "papers"], ["papers/a.md"]),
    "pin": (["check", "--pin", "briefs/a.yaml"], ["briefs/a.yaml"]),
    "new": (["new", "briefs/a.txt", "--published", "2024", "-o", "briefs/n.yaml"], ["briefs/n.yaml"]),
    "index": (["index", "--library", "many"], []),
}


class Refusing:
    """The ``number``-th of the system's calls ends in ``what``; of a file that is written, half gets there."""

    def __init__(self, number: int, what: Callable[[], None]) -> None:
        self.left = number
        self.what = what

    def __call__(self, call: Callable[..., Any], *arguments: Any, **named: Any) -> Any:
        self.left -= 1
        if self.left:
            return call(*arguments, **named)
        if call is FDOPEN:
            return HalfWritten(call(*arguments, **named), self.what)
        self.what()
        return None


class HalfWritten:
    """A file that takes half of what is written to it."""

    def __init__(self, file: Any, what: Callable[[], None]) -> None:
        self.file = file
        self.what = what

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.file.close()

    def write(self, data: bytes) -> None:
        self.file.write(data[: len(data) // 2])
        self.file.flush()
        self.what()


FDOPEN = os.fdopen


@pytest.fixture(params=COMMANDS)
def desk(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Path, list[str], list[str]]:
    """A folder to work in, a command, and the files that it writes."""
    command, written = COMMANDS[request.param]
    return tmp_path, command, written


def fresh(folder: Path, cache: Path, command: Sequence[str]) -> None:
    """Make the folder as it was before."""
    shutil.rmtree(cache, ignore_errors=True)
    shutil.rmtree(folder / "papers", ignore_errors=True)
    (folder / "briefs").mkdir(exist_ok=True)
    for path in (folder / "briefs").iterdir():
        path.unlink()
    (folder / "briefs" / "a.yaml").write_text(BRIEF)
    (folder / "briefs" / "a.txt").write_text("The talks begin.\n")
    (folder / "paper.md").write_text("what stood there before")
    if command[0] == "index" and not (folder / "many").exists():
        (folder / "many").mkdir()
        for number in range(UNINDEXED + 1):
            brief = BRIEF.replace(", text: a.txt", "").replace("what: x", f"what: {number}, date: 2024")
            (folder / "many" / f"b{number}.yaml").write_text(brief)


def contents(folder: Path, written: Sequence[str]) -> list[bytes | None]:
    return [(folder / name).read_bytes() if (folder / name).exists() else None for name in written]


def patched(monkeypatch: pytest.MonkeyPatch, refusing: Refusing) -> None:
    for name in CALLS:
        call = getattr(os, name)
        monkeypatch.setattr(os, name, lambda *args, _call=call, **named: refusing(_call, *args, **named))


def test_where_a_call_of_the_system_fails_a_file_is_the_old_or_the_new_one(
    desk: tuple[Path, list[str], list[str]], briefing: Run, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, command, written = desk
    fresh(folder, cache, command)
    before = contents(folder, written)
    assert briefing(*command, cwd=folder).code == 0
    after = contents(folder, written)
    for number in range(1, 200):
        fresh(folder, cache, command)
        error = ERRORS[number % len(ERRORS)]

        def fail(error: int = error) -> None:
            raise OSError(error, os.strerror(error))

        with monkeypatch.context() as patch:
            refusing = Refusing(number, fail)
            patched(patch, refusing)
            result = briefing(*command, cwd=folder)
        if refusing.left > 0:
            break
        assert "a fault of briefing" not in result.err
        for found, old, new in zip(contents(folder, written), before, after, strict=True):
            assert found in (old, new), (number, found)
            assert found == new or result.code != 0, number
        assert_index_tells_the_truth(briefing, folder, command)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="kills as Unix does")
def test_where_the_program_is_killed_too(
    desk: tuple[Path, list[str], list[str]], briefing: Run, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, command, written = desk
    fresh(folder, cache, command)
    before = contents(folder, written)
    assert briefing(*command, cwd=folder).code == 0
    after = contents(folder, written)
    for number in range(1, 200):
        fresh(folder, cache, command)
        child = os.fork()
        if not child:
            try:
                os.chdir(folder)
                os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
                patched(monkeypatch, Refusing(number, lambda: os.kill(os.getpid(), signal.SIGKILL)))
                main(command)
            finally:
                os._exit(0)
        _, ended = os.waitpid(child, 0)
        if not os.WIFSIGNALED(ended):
            break
        for found, old, new in zip(contents(folder, written), before, after, strict=True):
            assert found in (old, new), (number, found)
        assert_index_tells_the_truth(briefing, folder, command)


def assert_index_tells_the_truth(briefing: Run, folder: Path, command: Sequence[str]) -> None:
    if command[0] == "index":
        told = briefing("timeline", "--library", "many", "--format", "json", cwd=folder)
        assert len(json.loads(told.out)) == UNINDEXED + 1, told.err
