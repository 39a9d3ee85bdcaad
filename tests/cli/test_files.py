"""Writing a file: all of it or none, and never over another unasked."""

import errno
import os
import stat
import threading
from collections.abc import Iterator
from pathlib import Path
from threading import Timer

import pytest

from briefing.cli import files
from briefing.cli.files import places_for, write_file, write_files
from briefing.problems import CannotGoOn
from tests.conftest import Run, Write

SMALL = "title: T\narticle: {published: 2024}\nevents: [{what: x}]\n"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
@pytest.mark.parametrize("through_link", [False, True])
def test_a_pipe_or_a_device_is_written_to_and_stays_what_it_is(
    briefing: Run, tmp_path: Path, *, through_link: bool
) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    named = pipe
    if through_link:
        named = tmp_path / "link"
        named.symlink_to(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        assert briefing("export", "-o", str(named), "-f", "markdown").code == 0
        assert os.read(reader, 65_536).startswith(b"# US")
    finally:
        os.close(reader)
    assert stat.S_ISFIFO(pipe.lstat().st_mode)
    assert named.is_symlink() == through_link
    assert sorted(tmp_path.iterdir()) == sorted({pipe, named})


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_from_which_nobody_reads_is_not_waited_for_long(
    briefing: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "_PATIENCE", 0.1)
    os.mkfifo(tmp_path / "pipe")
    result = briefing("export", "-o", str(tmp_path / "pipe"), "-f", "markdown")
    assert result.code == 2
    assert "a pipe from which nobody reads" in result.err


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
@pytest.mark.parametrize("target", ["pipe", "/dev/zero"])
@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("house.docx", ["--reference", "house.docx", "-o", "brief.docx"]),
        ("site/.briefing-site.json", ["--to", "site", "-f", "html"]),
    ],
)
def test_what_is_read_beside_the_briefs_is_a_plain_file(
    briefing: Run, write: Write, tmp_path: Path, name: str, options: list[str], target: str
) -> None:
    write(SMALL)
    (tmp_path / name).parent.mkdir(exist_ok=True)
    if target == "pipe":
        os.mkfifo(tmp_path / name)
    else:
        (tmp_path / name).symlink_to(target)
    result = briefing("export", "brief.yaml", *options, cwd=tmp_path)
    assert result.code == 2
    assert "not a file but a device or a pipe" in result.err


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_reader_that_comes_a_little_later_gets_all(tmp_path: Path) -> None:
    pipe, got = tmp_path / "pipe", []
    os.mkfifo(pipe)
    data = b"a line\n" * 100_000  # more than a pipe holds
    reader = Timer(0.05, lambda: got.append(pipe.read_bytes()))
    reader.start()
    write_file(pipe, data, force=False)
    reader.join()
    assert got == [data]


def test_a_new_file_is_under_the_users_mask_and_a_replaced_one_keeps_its_mode(tmp_path: Path) -> None:
    path = tmp_path / "brief.md"
    before = os.umask(0o027)
    try:
        write_file(path, b"one", force=False)
        assert stat.S_IMODE(path.stat().st_mode) == 0o640
        path.chmod(0o604)
        write_file(path, b"two", force=True)
    finally:
        os.umask(before)
    assert path.read_bytes() == b"two"
    assert stat.S_IMODE(path.stat().st_mode) == 0o604


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(CannotGoOn):
        write_file(tmp_path, b"theirs", force=True)
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_comes_up_meanwhile_is_not_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "brief.md"
    path.write_text("mine")
    monkeypatch.setattr(Path, "exists", lambda _: False)
    with pytest.raises(CannotGoOn, match="exists already"):
        write_file(path, b"theirs", force=False)
    assert path.read_text() == "mine"


@pytest.mark.parametrize("id_", ["../zz", "/zz", "a/../../zz", "..", "", "a\\b"])
def test_nothing_is_written_outside_of_the_folder_named(tmp_path: Path, id_: str) -> None:
    with pytest.raises(CannotGoOn, match="can't be the name of a file"):
        places_for(["talks", id_], tmp_path / "papers", ".md", force=True)
    assert list(tmp_path.iterdir()) == []


def test_a_link_that_leads_out_of_the_folder_named_is_not_followed(tmp_path: Path) -> None:
    papers = tmp_path / "papers"
    papers.mkdir()
    (papers / "talks.md").symlink_to(tmp_path / "elsewhere.md")
    with pytest.raises(CannotGoOn, match="leads out of the folder"):
        places_for(["talks"], papers, ".md", force=True)


def test_a_file_that_may_only_be_read_is_not_replaced(tmp_path: Path) -> None:
    path = tmp_path / "brief.md"
    path.write_text("mine")
    path.chmod(0o444)
    with pytest.raises(CannotGoOn, match="it may only be read"):
        write_file(path, b"theirs", force=True)
    assert path.read_text() == "mine"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(not hasattr(os, "chown"), reason="files of this system have no owners")
@pytest.mark.parametrize("lets", [True, False])
def test_a_replaced_file_keeps_owner_and_group_where_the_system_lets(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, lets: bool
) -> None:
    path = tmp_path / "brief.md"
    path.write_text("mine")
    given: list[tuple[int, int]] = []

    def chown(_path: Path, user: int, group: int) -> None:
        if not lets:
            raise PermissionError
        given.append((user, group))

    monkeypatch.setattr(os, "chown", chown)
    write_file(path, b"new", force=True)
    assert path.read_bytes() == b"new"
    assert given == ([(-1, path.stat().st_gid), (path.stat().st_uid, -1)] if lets else [])


def test_what_is_written_is_on_the_disk_before_it_takes_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, synced = tmp_path / "brief.md", os.fsync
    done: list[bool] = []

    def fsync(file: int) -> None:
        done.append(path.exists())
        synced(file)

    monkeypatch.setattr(os, "fsync", fsync)
    write_file(path, b"new", force=False)
    assert done == [False]


def test_a_file_is_written_piece_by_piece_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "brief.md"
    write_file(path, iter([b"old ", b"words"]), force=False)

    def broken_off() -> Iterator[bytes]:
        yield b"new "
        raise CannotGoOn("there is no room for it")

    with pytest.raises(CannotGoOn, match="no room"):
        write_file(path, broken_off(), force=True)
    assert (path.read_bytes(), list(tmp_path.iterdir())) == (b"old words", [path])


def test_many_files_are_all_on_the_disk_before_they_take_their_names_and_none_is_there_in_part(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths, synced = [tmp_path / f"{number}.md" for number in range(150)], os.fsync
    for path in paths[::2]:
        path.write_bytes(b"old")
    held: list[set[bytes]] = []

    def fsync(file: int) -> None:
        held.append({path.read_bytes() for path in paths if path.exists()})
        synced(file)

    monkeypatch.setattr(os, "fsync", fsync)
    assert list(write_files(((path, b"new") for path in paths), force=True)) == paths
    assert len(held) == len(paths)
    assert held[0] == {b"old"}
    assert set().union(*held) == {b"old", b"new"}
    assert {path.read_bytes() for path in tmp_path.iterdir()} == {b"new"}


@pytest.mark.parametrize("fails", ["to be made", "to be written", "to be brought to the disk"])
def test_of_many_files_those_before_one_that_fails_are_written_and_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fails: str
) -> None:
    paths, synced = [tmp_path / f"{number}.md" for number in range(5)], os.fsync
    descriptors: list[int] = []

    def files() -> Iterator[tuple[Path, bytes]]:
        for number, path in enumerate(paths):
            if number == 3 and fails == "to be made":
                raise CannotGoOn("no such paper")
            if number == 3 and fails == "to be written":
                path.mkdir()
                path.chmod(0o500)
            yield path, b"new"

    def fsync(file: int) -> None:
        descriptors.append(file)
        if len(set(descriptors)) == 4 and fails == "to be brought to the disk":
            raise OSError(errno.EIO, "Input/output error")
        synced(file)

    monkeypatch.setattr(os, "fsync", fsync)
    monkeypatch.setattr("briefing.cli.files._AT_A_TIME", 1)
    written: list[Path] = []
    with pytest.raises(CannotGoOn):
        written.extend(write_files(files(), force=True))
    assert written == paths[:3]
    assert [path.name for path in sorted(tmp_path.iterdir()) if path.is_file()] == ["0.md", "1.md", "2.md"]


def test_where_no_thread_can_be_started_files_are_written_one_by_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(_: threading.Thread) -> None:
        raise RuntimeError("can't start new thread")

    monkeypatch.setattr(threading.Thread, "start", refused)
    assert list(write_files([(tmp_path / "a.md", b"new")], force=False)) == [tmp_path / "a.md"]
    assert (tmp_path / "a.md").read_bytes() == b"new"


@pytest.mark.parametrize("way", ["itself", "a link", "a second name"])
@pytest.mark.parametrize("read", ["talks.yaml", "talks.txt"])
def test_nothing_that_is_read_is_written_over(briefing: Run, tmp_path: Path, read: str, way: str) -> None:
    (tmp_path / "talks.txt").write_text("The talks of the two sides began in Geneva on Monday.\n")
    text = "title: Talks\narticle: {published: 2024, text: talks.txt}\nevents: [{what: Talks, source: The talks of}]\n"
    (tmp_path / "talks.yaml").write_text(text)
    source = output = tmp_path / read
    if way != "itself":
        output = tmp_path / f"other{source.suffix}"
        output.symlink_to(source) if way == "a link" else output.hardlink_to(source)
    before = source.read_bytes()
    brief, article = str(tmp_path / "talks.yaml"), str(tmp_path / "talks.txt")
    asked = [["export", brief, "-f", "markdown"]]
    if read == "talks.txt":
        asked += [["new", article, "--published", "2024"], ["draft", article, "--published", "2024"]]
    for command in asked:
        result = briefing(*command, "-o", str(output), "--force")
        assert result.code == 2, command
        assert source.read_bytes() == before
    assert output.is_symlink() == (way == "a link")


def test_an_article_that_goes_by_the_name_of_its_paper_is_not_written_over(briefing: Run, tmp_path: Path) -> None:
    (tmp_path / "talks.md").write_text("The talks begin.\n")
    (tmp_path / "talks.yaml").write_text(
        "title: Talks\narticle: {published: 2024, text: talks.md}\nevents: [{what: Talks, source: The talks}]\n"
    )
    assert briefing("export", str(tmp_path), "--to", str(tmp_path), "--force").code == 2
    assert (tmp_path / "talks.md").read_text() == "The talks begin.\n"


def test_where_not_all_can_be_written_it_says_what_was(briefing: Run, tmp_path: Path) -> None:
    for name in "abc":
        (tmp_path / f"{name}.yaml").write_text("title: T\narticle: {published: 2024}\nevents: [{what: x}]\n")
    papers = tmp_path / "papers"
    papers.mkdir()
    (papers / "b.md").write_text("mine")
    (papers / "b.md").chmod(0o444)
    result = briefing("export", str(tmp_path), "--to", str(papers), "--force", "--quiet")
    assert result.code == 2
    assert f"wrote 1 of 3 files to {papers}: a.md" in result.err
    assert sorted(path.name for path in papers.iterdir()) == ["a.md", "b.md"]


def test_an_edit_saved_while_a_file_is_made_anew_is_not_lost(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "brief.yaml"
    path.write_bytes(b"as read")
    fsync = os.fsync

    def saved_meanwhile(file: int) -> None:
        fsync(file)
        path.write_bytes(b"as edited")

    monkeypatch.setattr(os, "fsync", saved_meanwhile)
    with pytest.raises(CannotGoOn, match="was changed meanwhile"):
        write_file(path, b"as made", force=True, before=b"as read")
    assert path.read_bytes() == b"as edited"
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_system_without_second_names_for_files_gets_a_new_file_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refused)
    path = tmp_path / "brief.md"
    write_file(path, b"one", force=False)
    assert path.read_bytes() == b"one"
    with pytest.raises(CannotGoOn, match="exists already"):
        write_file(path, b"two", force=False)


@pytest.mark.skipif(not hasattr(os, "setxattr"), reason="this system has no extended attributes")
def test_a_replaced_file_keeps_what_is_noted_about_it(tmp_path: Path) -> None:
    path = tmp_path / "brief.md"
    path.write_bytes(b"one")
    try:
        os.setxattr(path, "user.origin", b"desk")
    except OSError:
        pytest.skip("this file system keeps no extended attributes")
    write_file(path, b"two", force=True)
    assert os.getxattr(path, "user.origin") == b"desk"
