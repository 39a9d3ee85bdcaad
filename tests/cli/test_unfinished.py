"""A file that is being written: what a killed process leaves of it goes with the next writing, and nothing else."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.cli.files import write_file
from briefing.cli.unfinished import unfinished

fcntl = pytest.importorskip("fcntl", reason="this system has no such locks")

KILLED = """
import os, signal
from pathlib import Path
from briefing.cli import files

def die(*_):
    os.kill(os.getpid(), signal.SIGKILL)

files.os.fsync = die
files.write_file(Path("brief.md"), b"half", force=True)
"""


def hidden(folder: Path) -> list[Path]:
    return [path for path in folder.iterdir() if path.name.startswith(".")]


@pytest.fixture
def left(tmp_path: Path) -> Path:
    """What a process left beside brief.md that was killed while it wrote that."""
    (tmp_path / "brief.md").write_bytes(b"old")
    ended = subprocess.run([sys.executable, "-c", KILLED], cwd=tmp_path, check=False)
    assert ended.returncode == -signal.SIGKILL
    (path,) = hidden(tmp_path)
    return path


@pytest.mark.parametrize("force", [True, False])
def test_what_a_killed_process_left_goes_when_the_file_is_written_next(left: Path, *, force: bool) -> None:
    path = left.with_name("brief.md")
    assert path.read_bytes() == b"old"
    if not force:
        path.unlink()
    write_file(path, b"new", force=force)
    assert path.read_bytes() == b"new"
    assert hidden(left.parent) == []


def test_what_was_left_beside_another_file_stays(left: Path) -> None:
    write_file(left.with_name("other.md"), b"new", force=False)
    assert hidden(left.parent) == [left]


def test_what_a_living_process_writes_stays_and_both_are_whole(tmp_path: Path) -> None:
    path = tmp_path / "brief.md"
    with unfinished(path) as (descriptor, beside):
        write_file(path, b"theirs", force=True)
        assert path.read_bytes() == b"theirs"
        assert hidden(tmp_path) == [beside]
        with os.fdopen(descriptor, "wb") as file:
            file.write(b"ours")
        beside.replace(path)
    assert path.read_bytes() == b"ours"
    assert hidden(tmp_path) == []


def test_who_has_moved_a_file_does_not_delete_the_next_one_of_its_name(tmp_path: Path) -> None:
    path = tmp_path / "brief.md"
    with unfinished(path) as (descriptor, beside):
        os.close(descriptor)
        beside.replace(path)
        beside.write_bytes(b"another's")
    assert beside.read_bytes() == b"another's"


@pytest.mark.parametrize("kind", ["link", "pipe", "folder", "another user's"])
def test_what_else_has_the_name_is_neither_written_to_nor_deleted(
    left: Path, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    aim = left.with_name("aim.txt")
    aim.write_bytes(b"not mine")
    if kind == "another user's":
        user = os.getuid() + 1
        monkeypatch.setattr(os, "getuid", lambda: user)
    else:
        left.unlink()
        match kind:
            case "link":
                left.symlink_to(aim)
            case "pipe":
                os.mkfifo(left)
            case _:
                left.mkdir()
    write_file(left.with_name("brief.md"), b"new", force=True)
    assert left.with_name("brief.md").read_bytes() == b"new"
    assert hidden(left.parent) == [left]
    assert aim.read_bytes() == b"not mine"


def test_a_file_system_without_locks_is_written_to_all_the_same(left: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: int) -> None:
        raise OSError

    monkeypatch.setattr(fcntl, "flock", refuse)
    for name in ("brief.md", "other.md"):
        write_file(left.with_name(name), b"new", force=True)
        assert left.with_name(name).read_bytes() == b"new"
    assert hidden(left.parent) == [left]
