"""``index``: built by hand, looked at, thrown away."""

from pathlib import Path

import pytest

from briefing.library.index.place import place_of_index
from tests.conftest import Run, Write

MANY = 40


@pytest.fixture
def folder(write: Write, tmp_path: Path) -> Path:
    for number in range(MANY):
        write(f"title: A\narticle: {{published: 2024}}\nevents: [{{what: x {number}}}]\n", f"in/b{number}.yaml")
    write("title: [", "in/bad.yaml")
    return tmp_path / "in"


def test_it_says_where_it_lies_and_how_it_stands(briefing: Run, folder: Path, write: Write) -> None:
    place = place_of_index(folder)
    asked = "--library", str(folder)
    assert briefing("index", "--path", *asked).out == f"{place}\n"
    assert "none yet\n         41 files to read or take out\n" in briefing("index", "--status", *asked).out
    assert not place.exists()
    built = briefing("index", *asked).out.splitlines()
    assert built[0] == f"library  {folder}"
    assert built[1] == "index    40 briefs, 1 broken"
    assert built[2] == "         41 files read or taken out"
    assert built[4] == f"path     {place}"
    assert "up to date" in briefing("index", "--status", *asked).out
    (folder / "b7.yaml").unlink()
    write("title: B\narticle: {published: 2024}\nevents: [{what: y}]\n", "in/b8.yaml")
    assert "2 files to read or take out" in briefing("index", "--status", *asked).out
    assert "2 files read or taken out" in briefing("index", *asked).out
    assert "nothing had changed" in briefing("index", *asked).out


def test_it_can_be_made_anew(briefing: Run, folder: Path) -> None:
    asked = "index", "--library", str(folder)
    briefing(*asked)
    assert "41 files read or taken out" in briefing(*asked, "--rebuild").out


def test_where_it_cant_be_used_it_says_so(briefing: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BRIEFING_CACHE", "/dev/null/below")
    result = briefing("index", "--library", str(folder))
    assert (result.code, result.out) == (2, "")
    assert "error: the index can't be used: " in result.err
    assert "every command reads the files instead" in result.err


def test_of_few_files_it_says_that_none_is_needed(briefing: Run) -> None:
    assert "so few are read without an index" in briefing("index").out
