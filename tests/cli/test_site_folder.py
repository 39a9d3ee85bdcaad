"""A site in a folder: written where it changed, never over another's file, and nothing deleted unasked."""

import json
import os
from pathlib import Path

import pytest

from briefing.cli.site_folder import MANIFEST
from tests.conftest import Result, Run, Write

DAY = ("--as-of", "2024-08-13")
BRIEF = "title: {}\narticle: {{published: 2024-08-12}}\ntopics: {{t: T}}\nevents: [{{what: They meet, topics: [t]}}]\n"


@pytest.fixture
def folder(tmp_path: Path, write: Write) -> Path:
    for name in ("one", "two"):
        write(BRIEF.format(name), f"library/{name}.yaml")
    return tmp_path / "public"


def export(briefing: Run, folder: Path, *options: str) -> Result:
    return briefing("export", str(folder.parent / "library"), "--to", str(folder), "-f", "html", *DAY, *options)


def files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()} - {MANIFEST}


def test_a_site_is_written_and_an_unchanged_page_is_left_alone(briefing: Run, folder: Path, write: Write) -> None:
    first = export(briefing, folder)
    assert (first.code, first.out) == (0, "")
    assert f"wrote a site of 7 pages to {folder}: 7 new, 0 changed, 0 as they were" in first.err
    assert files(folder) == {
        *("index.html", "timeline.html", "topics.html", "people.html", "one.html", "two.html", "topics/t.html")
    }
    for path in folder.rglob("*"):
        os.utime(path, (1, 1))
    assert "0 new, 0 changed, 7 as they were" in export(briefing, folder).err
    assert {path.stat().st_mtime for path in folder.rglob("*.html")} == {1}
    write(BRIEF.format("another title"), "library/two.yaml")
    assert export(briefing, folder).code == 0
    assert (folder / "one.html").stat().st_mtime == 1
    assert (folder / "two.html").stat().st_mtime > 1


def test_pages_of_what_is_gone_are_told_of_and_deleted_when_asked(briefing: Run, folder: Path) -> None:
    export(briefing, folder)
    mine = folder / "mine.html"
    mine.write_text("mine")
    (folder.parent / "library" / "two.yaml").unlink()
    result = export(briefing, folder)
    assert result.code == 0
    assert "left 1 page (two.html) of what is no longer there" in result.err
    assert "--prune deletes them" in result.err
    assert (folder / "two.html").exists()
    assert "deleted 1 page (two.html)" in export(briefing, folder, "--prune").err
    assert files(folder) == {
        *("index.html", "timeline.html", "topics.html", "people.html", "one.html", "topics/t.html")
    } | {"mine.html"}
    assert "two.html" not in export(briefing, folder).err


def test_a_page_that_somebody_changed_is_neither_replaced_nor_deleted(briefing: Run, folder: Path) -> None:
    export(briefing, folder)
    (folder / "two.html").write_text("mine")
    result = export(briefing, folder)
    assert result.code == 2
    assert "1 page was changed since it was written" in result.err
    (folder.parent / "library" / "two.yaml").unlink()
    result = export(briefing, folder, "--prune")
    assert result.code == 0
    assert "left 1 page (two.html)" in result.err
    assert (folder / "two.html").read_text() == "mine"


def test_a_file_that_is_not_the_sites_is_replaced_only_when_asked(briefing: Run, folder: Path) -> None:
    folder.mkdir()
    (folder / "index.html").write_text("mine")
    result = export(briefing, folder)
    assert result.code == 2
    assert "1 file exists already" in result.err
    assert files(folder) == {"index.html"}
    assert export(briefing, folder, "--force").code == 0
    assert (folder / "index.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def test_nothing_is_written_outside_the_folder(briefing: Run, folder: Path, tmp_path: Path) -> None:
    folder.mkdir()
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (folder / "topics").symlink_to(elsewhere)
    result = export(briefing, folder, "--force")
    assert result.code == 2
    assert "leads out of the folder" in result.err
    assert not list(elsewhere.iterdir())


@pytest.mark.parametrize("path", ["../library/one.html", "/etc/x.html", "one.yaml", "a\\b.html"])
def test_a_list_of_pages_that_was_tampered_with_deletes_nothing(briefing: Run, folder: Path, path: str) -> None:
    folder.mkdir()
    (folder / MANIFEST).write_text(json.dumps({"pages": {path: ""}}))
    result = export(briefing, folder, "--prune")
    assert result.code == 2
    assert "lists files outside the folder" in result.err
    (folder / MANIFEST).write_text("{")
    assert "can't be read" in export(briefing, folder).err


def test_briefs_of_one_id_make_no_site(briefing: Run, folder: Path, write: Write) -> None:
    write("id: one\n" + BRIEF.format("T"), "library/three.yaml")
    result = export(briefing, folder)
    assert (result.code, "two briefs have the same id: one" in result.err) == (2, True)
    assert not folder.exists()


def test_a_broken_brief_is_left_out_and_told_of(briefing: Run, folder: Path, write: Write) -> None:
    write("title: [", "library/three.yaml")
    result = export(briefing, folder)
    assert (result.code, "left out" in result.err) == (1, True)
    assert "one.html" in files(folder)


def test_a_file_is_no_folder(briefing: Run, folder: Path) -> None:
    folder.write_text("mine")
    result = export(briefing, folder)
    assert (result.code, "can't be written" in result.err) == (2, True)
    assert folder.read_text() == "mine"


def test_where_not_all_can_be_written_it_says_how_many_are_and_goes_on_from_there(briefing: Run, folder: Path) -> None:
    (folder / "topics").mkdir(parents=True)
    (folder / "topics" / "t.html").mkdir()
    result = export(briefing, folder, "--force")
    assert result.code == 2
    assert f"wrote 6 of 7 pages to {folder}" in result.err
    (folder / "topics" / "t.html").rmdir()
    assert "1 new, 0 changed, 6 as they were" in export(briefing, folder).err


def test_to_prune_wants_a_site(briefing: Run, folder: Path) -> None:
    result = briefing("export", "--to", str(folder), "--prune")
    assert (result.code, "--prune is for a site" in result.err) == (2, True)
