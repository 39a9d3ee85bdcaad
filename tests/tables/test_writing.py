"""Tables are written shard by shard: what has not changed is left alone, and no run that ends early harms them."""

import json
import os
import shutil
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import count
from pathlib import Path
from typing import Any

import duckdb
import pytest

from briefing.problems import CannotGoOn
from briefing.tables import writing
from briefing.tables.columns import TABLES
from briefing.tables.place import FolderPlace, place_at
from briefing.tables.rows import as_line, rows_of
from briefing.tables.writing import Asked, Outcome, write_tables
from tests.tables.engine import contents, rows

FOLDERS = ("", "2023", "2024/05")
A_DAY = 2 * 86_400


def add(folder: Path, name: str, what: str = "Talks", text: str = "The envoys met on Monday.") -> Path:
    path = folder / f"{name}.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    brief = (
        f"title: {name}\narticle: {{published: 2024-05-01, text: {path.stem}.txt}}\n"
        f"topics: {{trade: Trade}}\nevents: [{{what: {what}, date: 2024-04, topics: [trade]}}]\n"
    )
    for to, content in ((path, brief), (path.with_suffix(".txt"), text)):
        # Another process may read it at this moment: the old file or the new one.
        beside = to.with_name(f".{to.name}-{os.getpid()}")
        beside.write_text(content)
        beside.replace(to)
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A library of three folders with four briefs each."""
    for number in range(4):
        for each in FOLDERS:
            add(tmp_path / "library" / each, f"b{number}")
    return tmp_path / "library"


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


def write(folder: Path, out: Path, name: str = "desk", **asked: Any) -> Outcome:
    wanted = Asked(name, f"here:{folder}", **asked)
    return write_tables(folder, place_at(str(out)), wanted, lambda made, *_: made)


def files(out: Path) -> dict[str, int]:
    return {str(path.relative_to(out)): path.stat().st_mtime_ns for path in out.rglob("*") if path.is_file()}


def done(outcome: Outcome) -> tuple[int, int, int]:
    return outcome.written, outcome.kept, outcome.removed


def whats(out: Path) -> list[tuple[str, str]]:
    return [(row["folder"], row["text"]) for row in rows(out, "select folder, text from statements order by all")]


def test_a_shard_a_folder_named_by_its_content(folder: Path, out: Path, tmp_path: Path) -> None:
    assert done(write(folder, out)) == (3, 0, 0)
    listed = rows(out, "select folder, shard, briefs, statements, broken from shards order by folder")
    assert [(row["folder"], row["briefs"], row["statements"], row["broken"]) for row in listed] == [
        (each, 4, 4, 0) for each in FOLDERS
    ]
    names = {f"{table}/desk-{row['shard']}.parquet" for table in TABLES for row in listed}
    assert files(out).keys() == names | {"shards/desk.parquet"}
    copied = tmp_path / "elsewhere" / "library"
    copied.parent.mkdir()
    folder.rename(copied)
    write(copied, tmp_path / "again", guessed=True)
    for name in names:
        assert (tmp_path / "again" / name).read_bytes() == (out / name).read_bytes()


def test_what_has_not_changed_is_left_alone_and_what_has_is_replaced_whole(folder: Path, out: Path) -> None:
    write(folder, out)
    before = files(out)
    os.utime(folder / "b1.yaml", (1, 1))  # another time is no other content
    assert done(write(folder, out)) == (0, 3, 0)
    assert files(out) == before
    add(folder / "2023", "b1", "Tariffs")
    assert done(write(folder, out)) == (1, 2, 0)
    after = files(out)
    assert len(after) == len(before)
    assert len(after.keys() & before.keys()) == 2 * len(TABLES) + 1
    assert whats(out).count(("2023", "Tariffs")) == 1
    assert len(whats(out)) == 12


@pytest.mark.parametrize("checked", [True, False])
def test_a_text_that_comes_changes_or_goes_writes_its_folder_anew(folder: Path, out: Path, *, checked: bool) -> None:
    write(folder, out, checked=checked)
    text = folder / "2023" / "b1.txt"
    text.write_text("The envoys did not meet.")
    assert done(write(folder, out, checked=checked)) == (1, 2, 0)
    text.unlink()
    assert [problem.code for problem in write(folder, out, checked=checked).broken] == ["B205"]
    assert len(whats(out)) == 11
    text.write_text("The envoys met.")
    assert done(write(folder, out, checked=checked)) == (1, 2, 0)
    assert len(whats(out)) == 12


def test_a_folder_that_is_gone_is_taken_out_but_never_all_of_them(folder: Path, out: Path) -> None:
    write(folder, out)
    for path in (folder / "2023").iterdir():
        path.unlink()
    assert done(write(folder, out)) == (0, 2, 1)
    assert {each for each, _ in whats(out)} == {"", "2024/05"}
    assert len(files(out)) == 2 * len(TABLES) + 1
    empty = folder.parent / "unmounted"
    empty.mkdir()
    with pytest.raises(CannotGoOn, match="there are no briefs in"):
        write(empty, out)
    assert len(whats(out)) == 8


def test_a_folder_that_cant_be_looked_at_keeps_its_tables_and_is_told(
    folder: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(folder, out)
    whole = os.scandir

    def closed(path: Any) -> Any:
        if isinstance(path, bytes) and path.endswith(b"2024/"):
            raise PermissionError(13, "Permission denied", path)
        return whole(path)

    monkeypatch.setattr(os, "scandir", closed)
    outcome = write(folder, out)
    assert done(outcome) == (0, 2, 0)
    assert [problem.message for problem in outcome.broken] == ["can't be read: permission denied"]
    assert len(whats(out)) == 12


def test_a_broken_brief_is_told_each_time_and_left_out(folder: Path, out: Path) -> None:
    (folder / "2023" / "bad.yaml").write_text("title: [")
    (folder / "2023" / "other.yaml").write_text("replicas: 3\n")
    for written in (1, 0):
        outcome = write(folder, out)
        assert outcome.written == 3 * written
        assert [(problem.file, problem.code) for problem in outcome.broken] == [(str(folder / "2023/bad.yaml"), "B101")]
    assert len(whats(out)) == 12
    assert rows(out, "select file, brief, code, severity from checks where code like 'B1%'") == [
        {"file": "2023/bad.yaml", "brief": None, "code": "B101", "severity": "error"}
    ]


def test_several_libraries_write_into_one_place(folder: Path, out: Path, tmp_path: Path) -> None:
    add(tmp_path / "other", "b0", "Sanctions")
    write(folder, out)
    write(tmp_path / "other", out, "asia")
    write(folder, out)
    assert rows(out, "select library, count(*) as n from statements group by all order by all") == [
        {"library": "asia", "n": 1},
        {"library": "desk", "n": 12},
    ]


def test_another_library_that_happens_to_be_called_the_same_takes_nothing_away(
    folder: Path, out: Path, tmp_path: Path
) -> None:
    write(folder, out, guessed=True)
    add(tmp_path / "other", "b0")
    with pytest.raises(CannotGoOn, match="has tables of another library 'desk'") as refused:
        write(tmp_path / "other", out, guessed=True)
    assert "--name" in refused.value.hint
    assert len(whats(out)) == 12
    write(tmp_path / "other", out)  # a name that was given says that it is the same
    assert len(whats(out)) == 1


def test_all_is_written_anew_where_it_rests_on_something_else_or_is_asked_for(folder: Path, out: Path) -> None:
    write(folder, out)
    assert done(write(folder, out, as_of=date(2024, 8, 13))) == (3, 0, 0)
    assert done(write(folder, out, as_of=date(2024, 8, 13), checked=False)) == (3, 0, 0)
    assert done(write(folder, out, as_of=date(2024, 8, 13), checked=False)) == (0, 3, 0)
    assert done(write(folder, out, as_of=date(2024, 8, 13), checked=False, rebuild=True)) == (3, 0, 0)
    assert rows(out, "select distinct checks from briefs") == [{"checks": None}]


def test_a_file_that_was_deleted_is_written_again(folder: Path, out: Path) -> None:
    write(folder, out)
    next((out / "topics").iterdir()).unlink()
    assert done(write(folder, out)) == (1, 2, 0)


def test_a_list_that_cant_be_read_is_told_and_can_be_made_anew(folder: Path, out: Path) -> None:
    write(folder, out)
    (out / "shards" / "desk.parquet").write_bytes(b"PAR1")
    with pytest.raises(CannotGoOn, match="can't be read") as refused:
        write(folder, out)
    assert "--rebuild" in refused.value.hint
    write(folder, out, rebuild=True)
    assert len(whats(out)) == 12


class Killed(BaseException):
    """What no code of the program catches."""


@pytest.fixture
def kill_at(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], None]:
    """End a run before its n-th step that another can see: a file moved to its place, or removed."""
    steps: Iterator[int] = iter(())
    wholes = {name: getattr(FolderPlace, name) for name in ("write", "remove")}

    def stepping(name: str) -> Callable[..., None]:
        def step(*arguments: Any) -> None:
            if next(steps, None) is None:
                raise Killed
            wholes[name](*arguments)

        return step

    def at(number: int) -> None:
        nonlocal steps
        steps = iter(range(number))
        for name in wholes:
            monkeypatch.setattr(FolderPlace, name, stepping(name))

    return at


def test_a_run_that_is_killed_at_any_step_leaves_each_folder_old_or_new(
    folder: Path, out: Path, kill_at: Callable[[int], None], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    write(folder, out, checked=False)
    old = contents(out)
    add(folder, "b1", "Tariffs")
    add(folder / "2023", "b1", "Tariffs")
    write(folder, tmp_path / "fresh", checked=False)
    new = contents(tmp_path / "fresh")
    steps = 0
    for number in count():
        place = tmp_path / f"place{number}"
        shutil.copytree(out, place)
        kill_at(number)
        try:
            write(folder, place, checked=False)
            break
        except Killed:
            steps += 1
        for table, found in contents(place).items():
            for each in FOLDERS:
                was, will = ([row for row in state[table] if row[1] == each] for state in (old, new))
                assert [row for row in found if row[1] == each] in (was, will)
        monkeypatch.undo()
        write(folder, place, checked=False)
        assert contents(place) == new
    assert steps > 2 * len(TABLES)


def test_what_a_killed_run_has_left_is_cleaned_a_day_later(
    folder: Path, out: Path, kill_at: Callable[[int], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    write(folder, out)
    whole = set(files(out))
    add(folder, "b1", "Tariffs")
    kill_at(3)
    monkeypatch.setattr("briefing.tables.place.shutil.rmtree", lambda *_, **__: None)
    with pytest.raises(Killed):
        write(folder, out)
    monkeypatch.undo()
    add(folder, "b1", "Talks")  # as it was: nothing lists what the killed run wrote
    write(folder, out)
    left = set(files(out)) - whole
    assert left
    (beside,) = out.glob(".briefing-*")
    for path in [out / name for name in left] + [beside]:
        os.utime(path, (path.stat().st_mtime - A_DAY,) * 2)
    write(folder, out)
    assert set(files(out)) == whole
    assert not list(out.glob(".briefing-*"))


def test_a_file_that_is_changed_while_it_is_read_is_never_taken_for_the_one_before(
    folder: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = rows_of
    changes = iter(["Tariffs"])

    def slowly(*arguments: Any) -> Any:
        made = whole(*arguments)
        for what in changes:
            add(folder, "b0", what)
        return made

    monkeypatch.setattr("briefing.tables.batches.rows_of", slowly)
    write(folder, out, checked=False)
    assert ("", "Tariffs") in whats(out)
    assert done(write(folder, out, checked=False)) == (0, 3, 0)


def test_rows_wait_on_the_disk_and_not_in_memory(folder: Path, out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Batch after batch is taken and written down: never more than one is held."""
    monkeypatch.setattr(writing, "_TOGETHER", 1)
    alive = most = 0

    def watched(items: Iterable[Any], _total: int, _makes_rows: bool) -> Iterator[Any]:
        nonlocal alive, most
        for item in items:
            alive += 1
            most = max(most, alive)
            yield item
            alive -= 1

    write_tables(folder, place_at(str(out)), Asked("desk", "here"), watched)
    assert most == 1
    assert len(whats(out)) == 12


def test_folders_and_files_of_odd_names_are_told_in_visible_characters(folder: Path, out: Path) -> None:
    odd = folder / "it's\x1b[31m \n{a}*"
    add(odd, "b0")
    (folder / os.fsdecode(b"\xff")).mkdir()
    add(folder / os.fsdecode(b"\xff"), "b0")
    write(folder, out)
    assert done(write(folder, out)) == (0, 5, 0)
    found = {row["folder"] for row in rows(out, "select folder from statements")}
    assert found == {*FOLDERS, "it's␛[31m \n{a}*", "\\xff"}


def test_an_object_store_gets_the_same_and_its_list_says_what_counts(
    folder: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A store has no folders to move files within, and nothing in it can be removed."""
    fsspec = pytest.importorskip("fsspec")
    store = fsspec.filesystem("memory")
    whole = duckdb.connect

    def connected(*arguments: Any, **options: Any) -> Any:
        connection = whole(*arguments, **options)
        connection.register_filesystem(store)
        return connection

    monkeypatch.setattr(duckdb, "connect", connected)
    address = "memory://desk/tables"
    write(folder, address)  # type: ignore[arg-type]
    write(folder, out)
    assert contents(address) == contents(out)  # type: ignore[arg-type]
    assert done(write(folder, address)) == (0, 3, 0)  # type: ignore[arg-type]
    add(folder, "b1", "Tariffs")
    assert done(write(folder, address)) == (1, 2, 0)  # type: ignore[arg-type]
    write(folder, out)
    assert contents(address) == contents(out)  # type: ignore[arg-type]
    assert len(store.glob("memory://desk/tables/statements/*")) == 4
    store.rm("/desk", recursive=True)


def test_the_lines_that_wait_are_json_of_one_line_each() -> None:
    line = as_line({"text": "a\nb\u2028c\x00", "none": None, "list": ["\u202e"]})
    assert line.count(b"\n") == 1
    assert json.loads(line) == {"text": "a\nb⟨U+2028⟩c␀", "none": None, "list": ["⟨U+202E⟩"]}
