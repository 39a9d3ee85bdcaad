"""Writing a file: all of it or none, and never over another unasked."""

import os
import stat
from pathlib import Path

import pytest

from briefing.cli.files import places_for, write_file
from briefing.problems import CannotGoOn
from tests.conftest import Run


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
