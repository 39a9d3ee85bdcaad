"""A watch vouches for an index: a command that asks it answers as the files do, and never by one that died."""

import os
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from itertools import count
from pathlib import Path
from typing import NoReturn

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing.library import library as library_module
from briefing.library.index import mounts, stamps, vouching
from briefing.library.index import watching as watching_module
from briefing.library.index.comparing import Changes, Comparison, Looking
from briefing.library.index.place import place_of_index
from briefing.library.index.tree import NotWatchable
from briefing.library.index.vouching import TOKEN, address_of, token_of_watch
from briefing.library.index.watching import Watch
from tests.conftest import ROOT, Run
from tests.library.index.test_same_answers import briefs, names, steps, take, texts

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux tells of all changes")

COMMAND = [sys.executable, "-m", "briefing", "index", "--watch", "--library"]
MANY = 40


def add(path: Path, what: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    article = f"article: {{published: 2024, text: {path.stem}.txt}}\n"
    path.write_text(f"title: T\n{article}topics: {{cars: Cars}}\nevents: [{{what: {what}, date: 2024-04}}]\n")
    path.with_suffix(".txt").write_text("A text.\n")
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for number in range(MANY):
        add(tmp_path / "library" / str(number % 3) / f"brief-{number:02}.yaml", f"Thing {number}")
    return tmp_path / "library"


@pytest.fixture
def watch(folder: Path) -> Iterator["subprocess.Popen[str]"]:
    """A process that watches the folder."""
    process = watching(folder)
    yield process
    process.send_signal(signal.SIGCONT)
    process.kill()
    process.communicate()


def watching(folder: Path) -> "subprocess.Popen[str]":
    process = subprocess.Popen(
        [*COMMAND, str(folder)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=ROOT
    )
    assert process.stderr is not None
    while "Ctrl-C" not in (line := process.stderr.readline()):
        assert line, "the watch has ended"
    return process


def looks(monkeypatch: pytest.MonkeyPatch) -> "count[int]":
    """Count how often an index is held against the files."""
    looked = count()
    whole = Comparison.changes

    def counted(self: Comparison, looking: Looking) -> Changes:
        next(looked)
        return whole(self, looking)

    monkeypatch.setattr(Comparison, "changes", counted)
    return looked


def answers(briefing: Run, folder: Path, *query: str) -> str:
    asked = [*(query or ("timeline",)), "--library", str(folder)]
    indexed, plain = briefing(*asked), briefing(*asked, "--no-index")
    assert indexed == plain
    return indexed.out


def test_a_command_that_a_watch_vouches_for_looks_at_no_file(
    briefing: Run, folder: Path, watch: "subprocess.Popen[str]", monkeypatch: pytest.MonkeyPatch
) -> None:
    looked = looks(monkeypatch)
    add(folder / "1" / "brief-01.yaml", "Something else")
    assert "Something else" in answers(briefing, folder)
    assert "brief-01" in answers(briefing, folder, "search", "text")
    assert next(looked) == 0
    watch.kill()
    watch.wait()
    add(folder / "1" / "brief-01.yaml", "Another thing")
    assert "Another thing" in answers(briefing, folder)
    assert next(looked) == 2


def write_over(folder: Path) -> None:
    add(folder / "1" / "brief-01.yaml", "News")


def put_in_place(folder: Path) -> None:
    add(folder / "1" / "x.tmp.yaml", "News").rename(folder / "1" / "brief-01.yaml")


def make_folders(folder: Path) -> None:
    add(folder / "new" / "deep" / "in" / "it.yaml", "News")


def move_in(folder: Path) -> None:
    add(folder.parent / "away" / "b.yaml", "News").parent.rename(folder / "in")


def show_hidden(folder: Path) -> None:
    add(folder / ".h" / "b.yaml", "News").parent.rename(folder / "h")


def move_about(folder: Path) -> None:
    (folder / "1").rename(folder / "one")
    add(folder / "one" / "brief-01.yaml", "News")


def take_out(folder: Path) -> None:
    shutil.rmtree(folder / "1")
    add(folder / "2" / "brief-02.yaml", "News")


def replace_folder(folder: Path) -> None:
    (folder / "1").rename(folder.parent / "one")
    add(folder / "1" / "brief-01.yaml", "News")
    add(folder.parent / "one" / "brief-01.yaml", "Of no matter")


def write_twice(folder: Path) -> None:
    (folder / "1" / "brief-01.yaml").write_text("")
    add(folder / "1" / "brief-01.yaml", "News")


CHANGES = [
    write_over,
    put_in_place,
    make_folders,
    move_in,
    show_hidden,
    move_about,
    take_out,
    replace_folder,
    write_twice,
]


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_whatever_was_changed_is_known_at_once(
    briefing: Run,
    folder: Path,
    watch: "subprocess.Popen[str]",
    monkeypatch: pytest.MonkeyPatch,
    change: Callable[[Path], None],
) -> None:
    looked = looks(monkeypatch)
    change(folder)
    assert "News" in answers(briefing, folder)
    assert next(looked) == 0
    assert watch.poll() is None


def test_what_is_changed_under_another_name_is_known_too(
    briefing: Run, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    away = add(tmp_path / "away" / "linked.yaml", "First")
    os.link(away, folder / "1" / "linked.yaml")
    os.link(away.with_suffix(".txt"), folder / "1" / "linked.txt")
    (folder / "2" / "brief-02.yaml").unlink()
    (folder / "2" / "brief-02.yaml").symlink_to(add(tmp_path / "away" / "brief-02.yaml", "Second"))
    process = watching(folder)
    looked = looks(monkeypatch)
    assert "First" in answers(briefing, folder)
    add(away, "Third")
    add(tmp_path / "away" / "brief-02.yaml", "Fourth")
    said = answers(briefing, folder)
    assert ("Third" in said, "Fourth" in said, next(looked)) == (True, True, 0)
    away.with_suffix(".txt").write_text("Lemons.\n")
    assert "linked" in answers(briefing, folder, "search", "lemons")
    process.kill()
    process.communicate()


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.tuples(names, briefs()), min_size=1, max_size=6), st.lists(texts), st.lists(steps, max_size=6))
def test_any_changes_are_known_at_once(
    briefing: Run,
    folder: Path,
    watch: "subprocess.Popen[str]",
    monkeypatch: pytest.MonkeyPatch,
    first: list[tuple[str, str]],
    beside: list[str],
    later: list[tuple[str, str, str]],
) -> None:
    monkeypatch.setattr(library_module, "UNINDEXED", -1)
    for path in folder.iterdir():
        shutil.rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink()
    for text in beside:
        take(("write", text, "tariffs on cars. 关税 in Zürich"), folder)
    for name, brief in first:
        take(("write", name, brief), folder)
    for step in [None, *later]:
        if step is not None:
            take(step, folder)
        answers(briefing, folder, "list")
        answers(briefing, folder, "search", "tariffs")
    assert watch.poll() is None


def test_more_changes_than_the_system_keeps_are_looked_for(
    briefing: Run, folder: Path, watch: "subprocess.Popen[str]", monkeypatch: pytest.MonkeyPatch
) -> None:
    most = int(Path("/proc/sys/fs/inotify/max_queued_events").read_text())
    if most > 40_000:
        pytest.skip("the system keeps very many")
    watch.send_signal(signal.SIGSTOP)
    one, other = folder / "0" / "brief-00.yaml", folder / "1" / "brief-01.yaml"
    for _ in range(most // 2 + 10):
        os.utime(one)
        os.utime(other)
    add(folder / "2" / "brief-02.yaml", "Told too late")
    watch.send_signal(signal.SIGCONT)
    looked = looks(monkeypatch)
    assert "Told too late" in answers(briefing, folder)
    assert next(looked) == 0


def test_a_watch_that_does_not_answer_is_not_waited_for_long(
    briefing: Run, folder: Path, watch: "subprocess.Popen[str]", monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(vouching, "_PATIENCE", 0.05)
    watch.send_signal(signal.SIGSTOP)
    add(folder / "1" / "brief-01.yaml", "Something else")
    assert "Something else" in answers(briefing, folder)


def test_what_a_watch_has_left_behind_vouches_for_nothing(
    briefing: Run, folder: Path, watch: "subprocess.Popen[str]"
) -> None:
    place = place_of_index(folder)
    assert token_of_watch(place) is not None
    watch.kill()
    watch.wait()
    assert address_of(place).exists()
    assert token_of_watch(place) is None
    address_of(place).unlink()
    address_of(place).write_bytes(bytes(TOKEN))
    assert token_of_watch(place) is None
    add(folder / "1" / "brief-01.yaml", "Something else")
    assert "Something else" in answers(briefing, folder)


def test_a_watch_of_another_index_is_not_believed(
    briefing: Run, folder: Path, watch: "subprocess.Popen[str]", monkeypatch: pytest.MonkeyPatch
) -> None:
    watch.kill()
    watch.wait()
    address = address_of(place_of_index(folder))
    monkeypatch.chdir(address.parent)
    address.unlink()
    with socket.socket(socket.AF_UNIX) as other:
        other.bind(address.name)
        address.chmod(0o600)
        other.listen()
        program = (
            "import os, socket, sys\nlistening = socket.socket(fileno=int(sys.argv[1]))\n"
            "while True:\n    listening.accept()[0].send(bytes(16))\n"
        )
        process = subprocess.Popen([sys.executable, "-c", program, str(other.fileno())], pass_fds=[other.fileno()])
        assert token_of_watch(place_of_index(folder)) == bytes(TOKEN)
        add(folder / "1" / "brief-01.yaml", "Something else")
        assert "Something else" in answers(briefing, folder)
        process.kill()
        process.wait()


def test_an_index_that_another_made_anew_is_kept_by_the_watch_again(
    briefing: Run, folder: Path, watch: "subprocess.Popen[str]", monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "made anew" not in briefing("index", "--rebuild", "--library", str(folder)).err
    looked = looks(monkeypatch)
    answers(briefing, folder)
    answers(briefing, folder)
    assert next(looked) <= 1
    assert watch.poll() is None


def test_a_change_that_could_not_be_written_is_not_lost(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stamps, "_UNSETTLED", 0)  # no file is looked at for its being new
    watch = Watch(folder, lambda rows, _: rows, lambda folders, _: folders)
    told: list[int] = []
    with socket.socket(socket.AF_UNIX) as listening, closing(watch._tree):  # noqa: SLF001 - between two questions
        watch._answer(listening, told.append, asked=False)  # noqa: SLF001
        add(folder / "1" / "brief-01.yaml", "News")
        with monkeypatch.context() as patched:
            patched.setattr(watching_module, "update", locked)
            watch._answer(listening, told.append, asked=False)  # noqa: SLF001
        watch._answer(listening, told.append, asked=False)  # noqa: SLF001
    assert told == [MANY, 1]


def locked(*_: object) -> NoReturn:
    error = sqlite3.OperationalError("database is locked")
    error.sqlite_errorname = "SQLITE_BUSY"
    raise error


def test_a_second_watch_is_told_of_the_first(briefing: Run, folder: Path, watch: "subprocess.Popen[str]") -> None:
    result = briefing("index", "--watch", "--library", str(folder))
    assert (result.code, result.out) == (2, "")
    assert "can't be watched: another process watches it" in result.err
    assert watch.poll() is None


def test_it_ends_with_the_folder(folder: Path, watch: "subprocess.Popen[str]") -> None:
    shutil.rmtree(folder)
    _, said = watch.communicate(timeout=30)
    assert watch.returncode == 2
    assert "can't be watched: its folder is gone" in said
    assert not address_of(place_of_index(folder)).exists()


def test_ctrl_c_ends_it_quietly(folder: Path) -> None:
    program = "import signal, sys; signal.signal(signal.SIGINT, signal.default_int_handler)\n"
    program += "from briefing.cli.main import main; sys.exit(main(sys.argv[1:]))"  # a shell's `&` has it ignored
    process = subprocess.Popen(
        [sys.executable, "-c", program, "index", "--watch", "--library", str(folder)],
        stderr=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )
    assert process.stderr is not None
    while "Ctrl-C" not in process.stderr.readline():
        pass
    time.sleep(0.1)
    process.send_signal(signal.SIGINT)
    assert process.communicate(timeout=30)[1] == ""
    assert process.returncode == 130
    assert not address_of(place_of_index(folder)).exists()


TABLE = """\
1 0 8:1 / / rw - ext4 /dev/sda1 rw
2 1 0:44 / /srv/shared\\040briefs rw - nfs4 server:/briefs rw
3 1 0:45 / /srv/own rw - tmpfs tmpfs rw
4 3 0:46 / /srv/own/cloud rw - fuse.rclone rclone rw
5 1 8:2 / /home rw - xfs /dev/sda2 rw
6 1 8:3 / /home rw - btrfs /dev/sda3 rw
"""


@pytest.fixture
def made_up_mounts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    table = tmp_path / "mountinfo"
    table.write_text(TABLE)
    monkeypatch.setattr(mounts, "_TABLE", table)


@pytest.mark.usefixtures("made_up_mounts")
@pytest.mark.parametrize(
    ("folder_at", "kinds"),
    [
        ("/var/briefs", ["ext4"]),
        ("/srv/shared briefs/desk", ["nfs4"]),
        ("/srv/shared", ["ext4"]),
        ("/srv/own", ["tmpfs", "fuse.rclone"]),
        ("/home/ana", ["btrfs"]),
    ],
)
def test_a_folder_lies_on_the_file_systems_that_hold_it_and_what_is_below(folder_at: str, kinds: list[str]) -> None:
    assert [mount.kind for mount in mounts.mounts_of(Path(folder_at))] == kinds


@pytest.mark.usefixtures("made_up_mounts")
def test_a_folder_that_others_change_is_not_watched() -> None:
    with pytest.raises(NotWatchable, match="/srv/shared briefs is of the kind nfs4, whose changes nobody tells of"):
        Watch(Path("/srv/shared briefs/desk"), lambda rows, _: rows, lambda folders, _: folders)


def test_a_folders_own_time_does_not_tell_of_a_file_that_was_written_over(tmp_path: Path) -> None:
    path = add(tmp_path / "one.yaml", "First")
    os.utime(tmp_path, (1e9, 1e9))
    add(path, "Other")
    assert tmp_path.stat().st_mtime == 1e9
