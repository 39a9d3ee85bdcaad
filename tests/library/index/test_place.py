"""An index is its user's alone: it holds what the articles say, and is believed."""

import os
import stat
from pathlib import Path

import pytest

from briefing.library.index.place import IndexFault, place_of_index
from briefing.library.index.store import Store
from briefing.library.library import Library

pytestmark = pytest.mark.skipif(not hasattr(os, "getuid"), reason="files of this system have no modes")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A library that is large enough for an index."""
    for number in range(40):
        (tmp_path / f"brief-{number}.yaml").write_text(
            f"title: Number {number}\narticle: {{published: 2024-05-01}}\nevents: [{{what: Talks, date: 2024}}]\n"
        )
    return tmp_path


def mode(path: Path) -> int:
    return stat.S_IMODE(path.lstat().st_mode)


def asked(folder: Path) -> Path:
    library = Library(folder, indexed=True)
    assert library.count() == 40
    return place_of_index(folder)


def test_file_and_folder_are_the_users_alone(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BRIEFING_CACHE", str(tmp_path / "cache"))
    before = os.umask(0)
    try:
        index = asked(folder)
    finally:
        os.umask(before)
    assert {path: mode(path) & 0o077 for path in (index.parent, *index.parent.iterdir())} == dict.fromkeys(
        (index.parent, *index.parent.iterdir()), 0
    )


def test_one_that_others_could_read_is_closed_to_them(folder: Path) -> None:
    index = asked(folder)
    index.chmod(0o644)
    asked(folder)
    assert mode(index) == 0o600


def test_where_others_may_write_it_lies_in_a_folder_of_the_users_own(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shared = tmp_path / "shared"
    shared.mkdir()
    shared.chmod(0o777)
    monkeypatch.setenv("BRIEFING_CACHE", str(shared))
    index = asked(folder)
    assert index.parent.parent == shared
    assert (mode(index.parent), mode(index)) == (0o700, 0o600)
    index.parent.chmod(0o777)
    with pytest.raises(IndexFault, match="others may write"):
        Store(index)
    asked(folder)


def test_a_link_in_its_place_is_not_followed(folder: Path, tmp_path: Path) -> None:
    index = asked(folder)
    theirs = tmp_path / "theirs"
    index.rename(theirs)
    before = theirs.read_bytes()
    index.symlink_to(theirs)
    (folder / "brief-1.yaml").unlink()
    assert Library(folder, indexed=True).count() == 39
    assert not index.is_symlink()
    assert theirs.read_bytes() == before


@pytest.mark.parametrize("how", ["another user's", "writable by all"])
def test_what_another_user_may_have_written_is_not_believed(
    folder: Path, how: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    index = asked(folder)
    store = Store(index)
    with store.writing() as sql:
        sql.execute("update state set briefs = 99")
    store.close()
    if how == "writable by all":
        index.chmod(0o666)
    else:
        whole = Path.lstat

        def of_another(path: Path) -> os.stat_result:
            found = whole(path)
            return os.stat_result((*found[:4], found.st_uid + (path == index), *found[5:]))

        monkeypatch.setattr(Path, "lstat", of_another)
    asked(folder)


@pytest.mark.parametrize("kind", ["link", "pipe", "another user's"])
def test_what_lies_in_the_place_of_its_journal_is_not_waited_for_and_not_believed(
    folder: Path, tmp_path: Path, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    index = asked(folder)
    journal, aim = Path(f"{index}-journal"), tmp_path / "aim"
    aim.write_bytes(b"mine")
    if kind == "link":
        journal.symlink_to(aim)
    elif kind == "pipe":
        os.mkfifo(journal)
    else:
        journal.write_bytes(index.read_bytes())
        whole = Path.lstat

        def of_another(path: Path) -> os.stat_result:
            found = whole(path)
            return os.stat_result((*found[:4], found.st_uid + (path == journal), *found[5:]))

        monkeypatch.setattr(Path, "lstat", of_another)
    (folder / "brief-1.yaml").unlink()
    assert Library(folder, indexed=True).count() == 39
    assert not journal.exists()
    assert aim.read_bytes() == b"mine"
