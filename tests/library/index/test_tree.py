"""The folders of a library are watched: which of them may differ is known, and where it can't be, that is said."""

import errno
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from briefing.library.index.tree import NotWatchable, Tree

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux tells of all changes")


@pytest.fixture
def tree(tmp_path: Path) -> Iterator[Tree]:
    """The watch of a library with two folders, one in the other, and of what is beside it nothing."""
    (tmp_path / "library" / "a" / "b").mkdir(parents=True)
    watched = Tree(tmp_path / "library")
    yield watched
    watched.close()


def told(tree: Tree) -> list[bytes]:
    """Return the folders that may differ, where the system told of all that happened."""
    assert tree.take_in()
    return tree.taken()


def test_at_first_every_folder_may_differ_and_then_none(tree: Tree) -> None:
    tree.watch_all()
    assert told(tree) == [b"", b"a/", b"a/b/"]
    assert told(tree) == []


def test_the_folder_of_a_file_that_is_written_or_goes_may_differ_and_no_other(tree: Tree, tmp_path: Path) -> None:
    tree.watch_all()
    told(tree)
    brief = tmp_path / "library" / "a" / "one.yaml"
    brief.write_text("title: T\n")
    assert told(tree) == [b"a/"]
    (tmp_path / "library" / "a" / ".one.yaml.swp").write_text("")
    assert told(tree) == [], "what is hidden counts for nothing"
    brief.unlink()
    assert told(tree) == [b"a/"]


def test_a_folder_that_comes_goes_or_moves_may_differ_with_all_in_it(tree: Tree, tmp_path: Path) -> None:
    tree.watch_all()
    told(tree)
    (tmp_path / "library" / "a").rename(tmp_path / "library" / "c")
    assert told(tree) == [b"a/", b"a/b/", b"c/", b"c/b/"]
    (tmp_path / "library" / "c").rename(tmp_path / "away")
    assert told(tree) == [b"c/", b"c/b/"]
    (tmp_path / "away" / "b" / "one.yaml").write_text("title: T\n")
    assert told(tree) == [], "it is watched no longer"
    (tmp_path / "library" / "new" / "deep").mkdir(parents=True)
    assert told(tree) == [b"new/", b"new/deep/"]


def test_a_folder_with_a_file_that_goes_by_another_name_is_always_looked_at(tree: Tree, tmp_path: Path) -> None:
    brief = tmp_path / "one.yaml"
    brief.write_text("title: T\n")
    os.link(brief, tmp_path / "library" / "a" / "one.yaml")
    (tmp_path / "library" / "a" / "b" / "text.txt").symlink_to(brief)
    tree.watch_all()
    told(tree)
    assert told(tree) == [b"a/"], "and one with a link to a text is not"
    (tmp_path / "library" / "a" / "one.yaml").unlink()
    assert told(tree) == [b"a/"]
    assert told(tree) == []


@pytest.mark.parametrize("count", [20, 21])
def test_more_than_twenty_such_folders_are_too_many(tree: Tree, tmp_path: Path, count: int) -> None:
    brief = tmp_path / "one.yaml"
    brief.write_text("title: T\n")
    for number in range(count):
        (tmp_path / "library" / str(number)).mkdir()
        (tmp_path / "library" / str(number) / "two.YAML").symlink_to(brief)
    if count > 20:
        with pytest.raises(NotWatchable, match="many files go by another name"):
            tree.watch_all()
    else:
        tree.watch_all()


def test_a_library_that_is_gone_is_watched_no_longer(tree: Tree, tmp_path: Path) -> None:
    tree.watch_all()
    (tmp_path / "library").rename(tmp_path / "elsewhere")
    with pytest.raises(NotWatchable, match="its folder is gone"):
        tree.take_in()
    with pytest.raises(NotWatchable, match="its folder is gone"):
        tree.watch_all()


@pytest.mark.parametrize(
    ("number", "reason"),
    [
        (errno.ENOSPC, "the system watches no more folders: `sysctl fs.inotify.max_user_watches` tells how many"),
        (errno.EACCES, "its folder can't be watched: permission denied"),
    ],
)
def test_why_the_system_watches_no_more_is_said(
    tree: Tree, monkeypatch: pytest.MonkeyPatch, number: int, reason: str
) -> None:
    def refused(*_: Any) -> int:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr("inotify_simple.INotify.add_watch", refused)
    with pytest.raises(NotWatchable, match=reason):
        tree.watch_all()
