"""An index is held against its files a folder at a time: it knows what differs, and needs little memory for it."""

import os
import tracemalloc
from collections.abc import Iterable
from pathlib import Path

import pytest

from briefing.library import files
from briefing.library.index import comparing, listings
from briefing.library.index.comparing import Changes, Comparison
from briefing.library.index.listings import Listing
from briefing.library.index.place import place_of_index
from briefing.library.index.store import Store
from briefing.library.index.updating import update


def add(folder: Path, *numbers: int) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for number in numbers:
        path = folder / f"{number:05}.yaml"
        article = f"article: {{published: 2024, text: {number:05}.txt}}\n"
        path.write_text(f"title: T\n{article}events: [{{what: {number}}}]\n")
        path.with_suffix(".txt").write_text("A text.\n")
        for each in (path, path.with_suffix(".txt")):
            os.utime(each, (1e9, 1e9))


def compared(folder: Path, *, texts: bool = True, read: bool = False) -> Changes:
    """Return how an index differs from its files; if they are to be ``read``, it has them as they are from then on."""
    store = Store(place_of_index(folder))
    with store.comparing() as sql:
        comparison = Comparison(sql, folder, texts=texts)
        found = comparison.changes(lambda folders, _: folders)
        if read:
            update(store, comparison, found, folder, lambda rows, _: rows)
    store.close()
    return found


@pytest.fixture(autouse=True)
def settled(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every stamp tell all, however new its file is."""
    monkeypatch.setattr("briefing.library.index.stamps._UNSETTLED", 0)


def test_what_is_new_changed_or_gone_is_told_apart(tmp_path: Path) -> None:
    add(tmp_path / "a", 1, 2, 3)
    add(tmp_path / "b", 4)
    assert compared(tmp_path, read=True)[:2] == (0, 4)
    assert compared(tmp_path) == Changes(0, 0)
    add(tmp_path / "c", 5)
    (tmp_path / "a" / "00001.yaml").unlink()
    (tmp_path / "a" / "00002.yaml").write_text("title: T\narticle: {published: 2024}\nevents: [{what: more}]\n")
    assert compared(tmp_path, read=True)[:2] == (1, 2)
    assert compared(tmp_path) == Changes(0, 0)


def test_a_text_counts_that_is_gone_and_one_that_changed_only_if_it_is_asked_for(tmp_path: Path) -> None:
    add(tmp_path / "a", 1, 2)
    compared(tmp_path, read=True)
    (tmp_path / "a" / "00001.txt").write_text("Another text.\n")
    assert compared(tmp_path, texts=False) == Changes(0, 0)
    assert compared(tmp_path, read=True)[:2] == (0, 1)
    (tmp_path / "a" / "00001.txt").unlink()
    assert compared(tmp_path, texts=False)[:2] == (0, 1)


@pytest.mark.parametrize("where", ["texts", ".texts"])
def test_a_text_in_a_folder_of_its_own_is_missed_when_it_goes(tmp_path: Path, where: str) -> None:
    add(tmp_path, 1)
    (tmp_path / where).mkdir()
    (tmp_path / "00001.txt").rename(tmp_path / where / "1.txt")
    brief = tmp_path / "00001.yaml"
    brief.write_text(brief.read_text().replace("00001.txt", f"{where}/1.txt"))
    compared(tmp_path, read=True)
    compared(tmp_path, read=True)
    assert compared(tmp_path, texts=False) == Changes(0, 0)
    (tmp_path / where / "1.txt").write_text("Another text.\n")
    assert compared(tmp_path, texts=False) == Changes(0, 0)
    assert compared(tmp_path, read=True).unread == 1
    (tmp_path / where / "1.txt").rename(tmp_path / "1.txt")
    assert compared(tmp_path, texts=False).unread == 1


def test_folders_that_hold_no_brief_are_not_kept(tmp_path: Path) -> None:
    add(tmp_path / "a", 1)
    add(tmp_path / "gone", 2)
    (tmp_path / "pictures").mkdir()
    (tmp_path / "pictures" / "one.png").write_bytes(b"")
    compared(tmp_path, read=True)
    for path in (tmp_path / "gone").iterdir():
        path.unlink()
    assert compared(tmp_path, read=True)[:2] == (1, 0)
    store = Store(place_of_index(tmp_path))
    assert store.sql.execute("select path from folder").fetchall() == [(b"a/",)]
    store.close()


@pytest.mark.parametrize("flat", [True, False], ids=["in one folder", "in many folders"])
def test_a_library_ten_times_as_large_takes_no_more_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, flat: bool
) -> None:
    monkeypatch.setattr(files, "_TOGETHER", 20)
    monkeypatch.setattr(comparing, "_PAGE", 20)
    peaks = []
    for size in (200, 2000):
        folder = tmp_path / str(size)
        for number in range(size):
            at = folder if flat else folder / str(number % (size // 10))
            at.mkdir(parents=True, exist_ok=True)
            (at / f"a-rather-long-name-of-a-brief-{number:06}.yaml").write_bytes(b"")
        compared(folder)
        tracemalloc.start()
        assert compared(folder).unread == size
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] < 1.3 * peaks[0]


def test_on_all_cores_the_same_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(50):
        add(tmp_path / str(number % 9) / str(number % 5), number)
    compared(tmp_path, read=True)
    monkeypatch.setattr(listings, "_MANY", 0)
    monkeypatch.setattr(listings, "_SPLIT", 5)
    assert compared(tmp_path) == Changes(0, 0)
    add(tmp_path / "new" / "deep", 50)
    (tmp_path / "1" / "1" / "00001.yaml").unlink()
    assert compared(tmp_path)[:2] == (1, 1)


def test_the_folders_that_are_looked_at_are_passed_on(tmp_path: Path) -> None:
    add(tmp_path / "a", 1, 2)
    add(tmp_path / "b", 3)
    looked: list[tuple[bytes, int]] = []

    def looking(folders: Iterable[Listing], known: int) -> Iterable[Listing]:
        assert known == 0
        for each in folders:
            looked.append((each.path, each.briefs))
            yield each

    store = Store(place_of_index(tmp_path))
    with store.comparing() as sql:
        Comparison(sql, tmp_path, texts=False).changes(looking)
    store.close()
    assert sorted(looked) == [(b"", 0), (b"a/", 2), (b"b/", 1)]
