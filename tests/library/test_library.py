"""A folder of briefs: found where one expects it, whatever else lies in it."""

from pathlib import Path
from typing import Any

import pytest

from briefing.library import files
from briefing.library.folder import bundled
from briefing.library.library import Library, locate
from briefing.problems import CannotGoOn
from tests.conftest import Write


def brief(title: str, published: str) -> str:
    return f"title: {title}\narticle: {{published: {published}}}\nevents: [{{what: {title}}}]\n"


def test_briefs_are_found_in_any_arrangement_of_folders(write: Write, tmp_path: Path) -> None:
    write(brief("One", "2024-01"), "one.yaml")
    write(brief("Two", "2024-02"), "2024/02/two.yml")
    write("on: push\n", "workflow.yaml")
    write(brief("Hidden", "2024-03"), ".drafts/three.yaml")
    write(brief("Hidden", "2024-03"), ".four.yaml")
    write("words", "notes.txt")
    assert [heading.id for heading in Library(tmp_path).headings()] == ["two", "one"]


def test_a_folder_that_links_to_itself_is_read_once(write: Write, tmp_path: Path) -> None:
    write(brief("One", "2024-01"), "in/one.yaml")
    (tmp_path / "in" / "again").symlink_to(tmp_path)
    assert len(Library(tmp_path).headings()) == 1


def test_the_latest_is_the_one_published_last(write: Write, tmp_path: Path) -> None:
    write(brief("Old", "2023"), "z-old.yaml")
    write(brief("New", "2024-05-02"), "a-new.yaml")
    write(brief("Same month", "2024-05"), "b-month.yaml")
    write("title: [broken\n", "c-broken.yaml")
    assert Library(tmp_path).latest().id == "a-new"


def test_a_small_library_is_walked_once(write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(brief("One", "2024-01"), "one.yaml")
    walked: list[Path] = []

    def walk(folder: Path, *rest: Any, **how: Any) -> Any:
        walked.append(folder)
        return files.walk(folder, *rest, **how)

    monkeypatch.setattr("briefing.library.library.walk", walk)
    library = Library(tmp_path, indexed=True)
    assert (library.latest().id, library.count(), library.broken()) == ("one", 1, [])
    assert walked == [tmp_path]


def test_a_library_without_briefs_is_told_so(tmp_path: Path) -> None:
    with pytest.raises(CannotGoOn, match="there are no briefs in"):
        Library(tmp_path).latest()


def test_the_library_is_the_one_asked_for_then_the_environments_then_the_nearest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked, named, near = tmp_path / "asked", tmp_path / "named", tmp_path / "desk" / "briefs"
    here = tmp_path / "desk" / "2024" / "may"
    for folder in (asked, named, near, here):
        folder.mkdir(parents=True)
    monkeypatch.chdir(here)
    monkeypatch.setenv("BRIEFING_LIBRARY", str(named))
    assert locate(asked).folder == asked
    assert locate().folder == named
    monkeypatch.delenv("BRIEFING_LIBRARY")
    assert locate().folder.resolve() == near
    near.rmdir()
    assert locate().folder == bundled()
    assert "bundled example" in locate().found
    (here / "brief.yaml").write_text(brief("Here", "2024"), encoding="utf-8")
    assert locate().latest().title == "Here"


def test_a_library_that_is_no_folder_is_told_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(CannotGoOn, match="there is no folder"):
        locate(tmp_path / "none")
    monkeypatch.setenv("BRIEFING_LIBRARY", str(tmp_path / "none"))
    with pytest.raises(CannotGoOn, match=r"from \$BRIEFING_LIBRARY"):
        locate()
