"""Whatever happens to an index or beside it, the answer is right and nothing is lost."""

import errno
import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from briefing.library import files
from briefing.library.entry import Entry, read_entry
from briefing.library.index import rows, stamps, store, updating
from briefing.library.index.comparing import Comparison
from briefing.library.index.place import discard, place_of_index
from briefing.library.index.store import Store
from briefing.library.library import Library
from tests.conftest import ROOT, Run

COMMAND = [sys.executable, "-m", "briefing"]
MANY = 60


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A library that is large enough for an index."""
    for number in range(MANY):
        add(tmp_path / "library" / str(number % 7), number)
    return tmp_path / "library"


def add(folder: Path, number: int, what: str = "Tariffs on cars") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"brief-{number:03}.yaml"
    article = f"article: {{published: 2024-05-{number % 28 + 1:02}, text: brief-{number:03}.txt}}\n"
    path.write_text(
        f"title: Number {number}\n{article}topics: {{tariffs: Tariffs}}\n"
        f"events: [{{what: {what} {number}, date: 2024-04, topics: [tariffs]}}]\n"
    )
    path.with_suffix(".txt").write_text(f"{what} were the talk of day {number}.\n")
    return path


def answers(briefing: Run, folder: Path, *query: str) -> str:
    """Return what a query prints with the index, after comparing it with what the files say."""
    asked = [*(query or ("timeline", "--topic", "tariffs")), "--library", str(folder)]
    indexed, plain = briefing(*asked), briefing(*asked, "--no-index")
    assert indexed == plain
    return indexed.out


def test_what_is_not_changed_is_not_read_again(briefing: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answers(briefing, folder)
    age(folder)
    answers(briefing, folder)
    monkeypatch.setattr("briefing.library.processes.each_on_all_cores", None)
    monkeypatch.setattr("briefing.library.index.updating.each_on_all_cores", None)
    asked = "timeline", "--topic", "tariffs", "--library", str(folder)
    assert f"{MANY} entries" in briefing(*asked).out


def age(folder: Path) -> None:
    """Make all files of a library look as if they had not been touched for long, as far as a program can."""
    for path in folder.rglob("*"):
        os.utime(path, (1e9, 1e9))


def test_a_change_that_leaves_size_and_time_is_seen(
    briefing: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # A file system that keeps whole hours, one inode for all, and no time of change.
    def coarse(found: os.stat_result) -> tuple[int, int, int, int]:
        hour = int(time.time()) // 3600 * 3600 * 10**9
        return found.st_size, hour, hour, 1

    monkeypatch.setattr(files, "_as_stamp", coarse)
    monkeypatch.setattr(stamps, "_UNSETTLED", 2 * 3600 * 10**9)
    path = add(folder / "1", 1, "Tariffs on cats")
    assert "cats 1" in answers(briefing, folder)
    add(folder / "1", 1, "Tariffs on hats")
    assert "hats 1" in answers(briefing, folder)
    answers(briefing, folder, "search", "hats")
    path.with_suffix(".txt").write_text("Tariffs on rats were the talk of day 1.\n")
    assert "rats" in answers(briefing, folder, "search", "rats")


def test_changed_words_of_an_article_are_found(briefing: Run, folder: Path) -> None:
    answers(briefing, folder, "search", "talk")
    (folder / "3" / "brief-003.txt").write_text("Unheard-of solar panels.")
    assert "solar" in answers(briefing, folder, "search", "solar")
    (folder / "3" / "brief-003.txt").unlink()
    assert "59 entries" in answers(briefing, folder)


@pytest.mark.parametrize("part", range(0, 100, 7))
def test_bytes_that_are_not_the_programs_own_are_never_believed(briefing: Run, folder: Path, part: int) -> None:
    answers(briefing, folder)
    index = place_of_index(folder)
    data = bytearray(index.read_bytes())
    at = len(data) * part // 100
    data[at : at + 200] = bytes(200)
    index.write_bytes(data)
    for query in (["timeline", "--topic", "tariffs"], ["list"], ["search", "talk"]):
        answers(briefing, folder, *query)


def test_a_changed_letter_of_a_brief_is_not_shown_though_the_files_time_is_as_it_was(
    briefing: Run, folder: Path
) -> None:
    answers(briefing, folder)
    index = place_of_index(folder)
    before = index.stat()
    index.write_bytes(index.read_bytes().replace(b"Tariffs on cars 7", b"Tariffs on cats 7"))
    os.utime(index, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert "cars 7" in answers(briefing, folder)


def test_another_database_in_its_place_is_replaced(briefing: Run, folder: Path) -> None:
    index = place_of_index(folder)
    index.parent.mkdir(parents=True, exist_ok=True)
    with sqlite3.connect(index) as other:
        other.execute("create table file (id)")
    answers(briefing, folder)


@pytest.mark.parametrize("cache", ["/dev/null", "/dev/null/below", "", "/proc/nowhere"])
def test_without_a_cache_folder_the_files_answer(
    briefing: Run, folder: Path, cache: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("BRIEFING_CACHE", cache)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "user"))
    assert f"{MANY} entries" in answers(briefing, folder)


def test_an_index_that_may_only_be_read_answers_while_it_is_right_and_is_left_alone_after(
    briefing: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers(briefing, folder)
    connect = sqlite3.connect

    def read_only(path: Path, **how: object) -> sqlite3.Connection:
        return connect(f"file:{path}?mode=ro", uri=True, **how)  # type: ignore[call-overload, no-any-return]

    monkeypatch.setattr(sqlite3, "connect", read_only)
    before = place_of_index(folder).read_bytes()
    answers(briefing, folder)
    add(folder, 99)
    assert f"{MANY + 1} entries" in answers(briefing, folder)
    assert place_of_index(folder).read_bytes() == before


def test_on_a_full_disk_the_files_answer_and_what_was_there_stays(
    briefing: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers(briefing, folder)
    opened = Store._open  # noqa: SLF001 - what a full disk takes

    def small(self: Store) -> None:
        opened(self)
        pages = self.sql.execute("pragma page_count").fetchone()[0]
        self.sql.execute(f"pragma max_page_count = {pages}")

    monkeypatch.setattr(Store, "_open", small)
    for number in range(100, 160):
        add(folder / "new", number, "Something quite different with many words to keep " * 20)
    assert f"{MANY + 60} entries" in answers(briefing, folder)
    monkeypatch.setattr(Store, "_open", opened)
    assert f"{MANY + 60} entries" in answers(briefing, folder)


def test_an_index_that_is_in_use_is_not_waited_for_long(
    briefing: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers(briefing, folder)
    add(folder, 99)
    monkeypatch.setattr(store, "_PATIENCE", 0.05)
    with sqlite3.connect(place_of_index(folder), isolation_level=None) as other:
        other.execute("begin exclusive")
        assert f"{MANY + 1} entries" in answers(briefing, folder)
        other.execute("rollback")
    assert place_of_index(folder).exists()


def test_one_that_drags_along_too_much_is_made_anew(
    briefing: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefing.library.index.updating._REMOVED", 10)
    for turn in range(4):
        for number in range(MANY):
            add(folder / str(number % 7), number, f"Turn {turn}")
        answers(briefing, folder)
    with sqlite3.connect(place_of_index(folder)) as sql:
        assert sql.execute("select removed from state").fetchone()[0] <= MANY


def test_a_library_of_few_files_needs_none(briefing: Run, folder: Path) -> None:
    few = folder / "1"
    assert "entries" in answers(briefing, few)
    assert not place_of_index(few).exists()


def test_many_processes_ask_and_update_at_once(folder: Path) -> None:
    asked = [*COMMAND, "timeline", "--topic", "tariffs", "--as-of", "2024-06-01", "--library", str(folder)]
    for turn in range(3):
        add(folder, 100 + turn)
        running = [subprocess.Popen(asked, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT) for _ in range(5)]
        said = [process.communicate(timeout=60) for process in running]
        assert {error for _, error in said} == {b""}
        assert len({out for out, _ in said}) == 1
        assert f"{MANY + turn + 1} entries".encode() in said[0][0]


def test_a_row_that_is_written_late_is_not_taken_for_a_newer_one(
    briefing: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stamps, "_UNSETTLED", 0)
    answers(briefing, folder)
    add(folder / "1", 1, "Tariffs on cats")
    whole = updating._rows  # noqa: SLF001 - between reading and writing

    def late(comparison: Comparison, where: Path) -> Iterator[object]:
        rows = list(whole(comparison, where))
        monkeypatch.setattr(updating, "_rows", whole)
        add(folder / "1", 1, "Tariffs on hats")
        add(folder / "2", 2, "Tariffs on mats")
        answers(briefing, folder)
        yield from rows

    monkeypatch.setattr(updating, "_rows", late)
    briefing("timeline", "--library", str(folder))
    assert "hats 1" in answers(briefing, folder)


def test_killed_at_any_moment_it_is_right_the_next_time(briefing: Run, folder: Path) -> None:
    asked = [*COMMAND, "timeline", "--library", str(folder)]
    begun = time.monotonic()
    subprocess.run(asked, capture_output=True, check=True, cwd=ROOT)
    whole = time.monotonic() - begun
    for turn in range(8):
        for number in range(MANY):
            add(folder / str(number % 7), number, f"Turn {turn}")
        process = subprocess.Popen(
            asked, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=ROOT, start_new_session=True
        )
        time.sleep(whole * (turn + 4) / 12)
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        assert f"Turn {turn} 3" in answers(briefing, folder)


def test_interrupted_it_ends_quietly_and_keeps_what_it_had(briefing: Run, folder: Path, tmp_path: Path) -> None:
    held = tmp_path / "held"
    held.touch()
    program = (
        "import os, sys, time\nfrom briefing.library.index import rows\nwhole = rows.row_of\n"
        "read = []\ndef slow(path, folder, names):\n    read.append(path)\n"
        f"    while len(read) > 12 and os.path.exists({str(held)!r}):\n        time.sleep(0.01)\n"
        "    return whole(path, folder, names)\n"
        "rows.row_of = slow\nfrom briefing.library.index import updating\nupdating._BATCH = 4\n"
        "updating._AT_A_TIME = 2\n"
        "import signal\nsignal.signal(signal.SIGINT, signal.default_int_handler)\n"  # a shell's `&` has it ignored
        "from briefing.cli.main import main\nsys.exit(main(sys.argv[1:]))"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", program, "list", "--library", str(folder)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
        start_new_session=True,
    )
    for _ in range(2000):
        time.sleep(0.02)
        if rows_in(folder) > 8:
            break
    os.killpg(process.pid, signal.SIGINT)
    held.unlink()
    out, err = process.communicate(timeout=30)
    assert (process.returncode, out, err) == (130, b"", b"")
    assert 8 < rows_in(folder) < MANY
    assert "brief-003" in answers(briefing, folder, "list")


def rows_in(folder: Path) -> int:
    """Return how many files an index has."""
    index = place_of_index(folder)
    if not index.exists():
        return 0
    try:
        with sqlite3.connect(f"file:{index}?mode=ro", uri=True) as sql:
            return int(sql.execute("select count(*) from file").fetchone()[0])
    except sqlite3.OperationalError:
        return 0


def test_a_library_that_goes_by_another_name_has_the_same_index(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(folder)
    assert place_of_index(folder) == place_of_index(tmp_path / "link")
    assert Library(tmp_path / "link").with_id("brief-003")[0].path == tmp_path / "link" / "3" / "brief-003.yaml"


def test_interrupted_between_comparing_and_reading_it_still_knows_what_it_has_to_read(
    briefing: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "_as_stamp", lambda found: (found.st_size, 1, 1, 1))
    monkeypatch.setattr(stamps, "_UNSETTLED", 10**20)
    answers(briefing, folder)
    add(folder / "1", 1, "Tariffs on hats")
    monkeypatch.setattr(stamps, "_UNSETTLED", 0)
    replace = updating._replace

    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(updating, "_replace", killed)
    assert briefing("timeline", "--library", str(folder)).code == 130
    monkeypatch.setattr(updating, "_replace", replace)
    assert "hats 1" in answers(briefing, folder)


@pytest.mark.parametrize("comes", [True, False])
def test_a_text_that_comes_or_goes_while_its_brief_is_read_is_right_the_next_time(
    briefing: Run, folder: Path, monkeypatch: pytest.MonkeyPatch, comes: bool
) -> None:
    text = folder / "1" / "brief-001.txt"
    said = text.read_text()
    if comes:
        text.unlink()
    whole = read_entry

    def meanwhile(path: Path) -> Entry:
        entry = whole(path)
        if path.stem == "brief-001":
            text.write_text(said) if comes else text.unlink()
        return entry

    monkeypatch.setattr(rows, "read_entry", meanwhile)
    monkeypatch.setattr(updating, "each_on_all_cores", lambda work, items, _: map(work, items))
    briefing("timeline", "--library", str(folder))
    monkeypatch.setattr(rows, "read_entry", whole)
    assert text.exists() == comes
    assert f"{MANY if comes else MANY - 1} entries" in answers(briefing, folder)


@pytest.mark.parametrize("code", [errno.EIO, errno.EMFILE, errno.EAGAIN, errno.ENOMEM])
@pytest.mark.parametrize("fails", ["open", "read"])
def test_a_text_that_could_not_be_read_while_the_index_was_built_is_found_the_next_time(
    briefing: Run, folder: Path, monkeypatch: pytest.MonkeyPatch, fails: str, code: int
) -> None:
    unlike = folder / "1" / "brief-001.txt"
    unlike.write_text("Only here they spoke of marmalade.\n")
    opened, read = os.open, os.read
    failing: set[int] = set()

    def open_(path: Path | str | bytes, *arguments: int, dir_fd: int | None = None) -> int:
        is_text = os.fsdecode(path).endswith("brief-001.txt")
        if is_text and fails == "open":
            raise OSError(code, os.strerror(code))
        file = opened(path, *arguments, dir_fd=dir_fd)
        (failing.add if is_text else failing.discard)(file)
        return file

    def read_(file: int, size: int) -> bytes:
        if file in failing:
            raise OSError(code, os.strerror(code))
        return read(file, size)

    monkeypatch.setattr(updating, "each_on_all_cores", lambda work, items, _: map(work, items))
    monkeypatch.setattr(stamps, "_UNSETTLED", 0)
    with monkeypatch.context() as failure:
        failure.setattr(os, "open", open_)
        failure.setattr(os, "read", read_)
        assert briefing("search", "marmalade", "--library", str(folder)).code == 1
    assert "1 finding in 1 brief" in answers(briefing, folder, "search", "marmalade")


@pytest.mark.parametrize("indexed", [True, False])
def test_what_is_deleted_in_the_middle_is_told_of(folder: Path, indexed: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    path = folder / "3" / "brief-003.yaml"
    library = Library(folder, indexed=indexed)
    whole = updating._rows  # noqa: SLF001 - between comparing and reading

    def late(comparison: Comparison, where: Path) -> Iterator[object]:
        path.unlink()
        return whole(comparison, where)

    with monkeypatch.context() as patched:
        patched.setattr(updating, "_rows", late)
        if not indexed:
            library.files()
            path.unlink()
        assert [(problem.code, Path(problem.file).stem) for problem in library.broken()] == [("B100", "brief-003")]
    assert library.count() == MANY - 1
    assert Library(folder, indexed=indexed).broken() == []


ASKING = """
import os, sys
from datetime import date
from briefing.brief.filters import Filters
from briefing.library.library import Library
while not os.path.exists(sys.argv[2]):
    library = Library(sys.argv[1], indexed=True)
    with library.one_state(texts=True):
        library.matching(Filters(), date.min)
        library.broken()
    assert library.indexed, "the index was given up"
"""


def test_eight_processes_over_changing_files_leave_the_index_right(briefing: Run, folder: Path, tmp_path: Path) -> None:
    stop = tmp_path / "stop"
    command = [sys.executable, "-c", ASKING, str(folder), str(stop)]
    running = [subprocess.Popen(command, stderr=subprocess.PIPE, cwd=ROOT) for _ in range(8)]
    for turn in range(60):
        path = add(folder / str(turn % 7), turn % 40, f"Turn {turn}")
        if turn % 5 == 0:
            path.unlink()
        time.sleep(0.02)
    stop.touch()
    assert {process.communicate(timeout=120)[1] for process in running} == {b""}
    for query in (["timeline"], ["list"], ["search", "talk"]):
        answers(briefing, folder, *query)


def test_an_older_row_never_takes_the_place_of_a_newer_one(
    briefing: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers(briefing, folder)
    add(folder / "1", 1, "Tariffs on cats")
    whole = updating._rows  # noqa: SLF001 - between reading and writing

    def late(comparison: Comparison, where: Path) -> Iterator[object]:
        rows = list(whole(comparison, where))
        monkeypatch.setattr(updating, "_rows", whole)
        add(folder / "1", 1, "Tariffs on hats")
        (folder / "1" / "brief-001.txt").write_text("A text of later on.\n")
        answers(briefing, folder, "search", "later")
        yield from rows

    monkeypatch.setattr(updating, "_rows", late)
    library = Library(folder, indexed=True)
    assert "hats" in str(next(each for each in library if each.id == "brief-001").events[0].what)


def test_what_has_come_since_is_not_taken_out(briefing: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answers(briefing, folder)
    (folder / "3" / "brief-003.yaml").unlink()
    whole = updating._still_gone  # noqa: SLF001 - between comparing and taking out

    def late(*compared: Any) -> list[int]:
        monkeypatch.setattr(updating, "_still_gone", whole)
        add(folder / "3", 3, "Back again")
        return whole(*compared)

    monkeypatch.setattr(updating, "_still_gone", late)
    assert Library(folder, indexed=True).count() == rows_in(folder) == MANY
    assert "Back again 3" in answers(briefing, folder)


def test_an_index_in_use_is_not_thrown_away(folder: Path) -> None:
    stop = folder.parent / "stop"
    program = (
        "import os, sys, time\nfrom briefing.library.library import Library\n"
        "library = Library(sys.argv[1], indexed=True)\nlibrary.count()\nprint('open', flush=True)\n"
        "while not os.path.exists(sys.argv[2]):\n    time.sleep(0.01)\n"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", program, str(folder), str(stop)], stdout=subprocess.PIPE, cwd=ROOT
    )
    assert process.stdout is not None
    assert process.stdout.readline() == b"open\n"
    index = place_of_index(folder)
    assert not discard(index)
    assert index.exists()
    stop.touch()
    process.communicate(timeout=60)
    assert discard(index)
    assert not index.exists()


def test_why_a_link_leads_nowhere_may_change(briefing: Run, folder: Path) -> None:
    (folder / "one.yaml").symlink_to("two.yaml")
    assert "one.yaml: [B100] can't be read: no such file" in briefing("timeline", "--library", str(folder)).err
    (folder / "two.yaml").symlink_to("one.yaml")
    indexed = briefing("timeline", "--library", str(folder))
    assert "one.yaml: [B100] can't be read: too many levels of symbolic links" in indexed.err
    assert indexed == briefing("timeline", "--library", str(folder), "--no-index")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
@pytest.mark.parametrize("query", [["timeline"], ["list"], ["search", "talk"], ["check"]])
def test_a_pipe_or_a_link_to_one_is_not_waited_for(briefing: Run, folder: Path, query: list[str]) -> None:
    pipe = folder / "pipe"
    os.mkfifo(pipe)
    os.mkfifo(folder / "piped.yaml")
    (folder / "linked.yaml").symlink_to(pipe)
    for name, target in (("brief-001.txt", pipe), ("brief-008.txt", Path("/dev/zero"))):
        (folder / "1" / name).unlink()
        (folder / "1" / name).symlink_to(target)
    (folder / "2" / "brief-002.txt").unlink()
    os.mkfifo(folder / "2" / "brief-002.txt")
    result = briefing(*query, "--library", str(folder))
    assert "a fault of briefing" not in result.err
    assert "linked.yaml" in result.out + result.err
    assert "piped.yaml" not in result.out + result.err
