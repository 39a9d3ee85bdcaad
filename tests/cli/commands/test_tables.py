"""``tables``: a library as Parquet."""

import builtins
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import ROOT, Run, Write
from tests.tables.engine import rows


def test_the_library_is_written_and_what_was_done_is_told(briefing: Run, tmp_path: Path) -> None:
    out = tmp_path / "out"
    first = briefing("tables", "briefs", "--to", str(out), "--no-checks")
    assert (first.code, first.out) == (0, "")
    assert first.err == f"1 shard in {out}: 1 written, 0 unchanged; 4 briefs, 42 statements\n"
    again = briefing("tables", "--library", "briefs", "--to", str(out), "--no-checks")
    assert again.err == f"1 shard in {out}: 0 written, 1 unchanged; 4 briefs, 42 statements\n"
    assert rows(out, "select library, folder, briefs, as_of, checked from shards") == [
        {"library": "briefs", "folder": "", "briefs": 4, "as_of": None, "checked": False}
    ]


def test_a_broken_brief_is_told_and_left_out_and_fails_a_strict_run(
    briefing: Run, write: Write, tmp_path: Path
) -> None:
    write("title: A\narticle: {published: 2024}\nevents: [{what: x}]\n", "in/a.yaml")
    write("title: [", "in/b.yaml")
    asked = "tables", str(tmp_path / "in"), "--to", str(tmp_path / "out")
    for _ in range(2):
        result = briefing(*asked)
        assert result.code == 0
        assert f"warning: left out {tmp_path}/in/b.yaml:2:1: [B101]" in result.err
    assert briefing(*asked, "--strict").code == 1


def test_where_a_statement_stands_is_told_as_of_a_day(briefing: Run, tmp_path: Path) -> None:
    asked = "tables", "briefs", "--to", str(tmp_path), "--no-checks", "--name", "desk", "--as-of", "2024-08-13"
    assert briefing(*asked).code == 0
    (row,) = rows(tmp_path, "select library, standing from statements where standing like 'in force since%'")
    assert row == {"library": "desk", "standing": "in force since May 2024"}


@pytest.mark.parametrize(
    ("folder", "name"), [("Büro Ost", "B-ro-Ost"), ("...", "library"), ("关税", "library"), ("a" * 99, "a" * 63)]
)
def test_a_library_is_called_as_its_folder_is_as_far_as_any_store_takes_it(
    briefing: Run, write: Write, tmp_path: Path, folder: str, name: str
) -> None:
    write("title: A\narticle: {published: 2024}\nevents: [{what: x}]\n", f"in/{folder}/a.yaml")
    assert briefing("tables", str(tmp_path / "in" / folder), "--to", str(tmp_path / "out")).code == 0
    assert [path.name for path in (tmp_path / "out" / "shards").iterdir()] == [f"{name}.parquet"]


@pytest.mark.parametrize("name", ["", "a/b", "../a", ".a", "a b", "ä", "a" * 64])
def test_a_name_that_some_store_would_not_take_is_refused(briefing: Run, tmp_path: Path, name: str) -> None:
    result = briefing("tables", "briefs", "--to", str(tmp_path / "out"), "--name", name)
    assert result.code == 2
    assert "--name" in result.err
    assert not (tmp_path / "out" / "shards").exists()


def test_it_says_what_is_wrong_with_the_request(briefing: Run, tmp_path: Path) -> None:
    assert "--to says where the tables go" in briefing("tables", "briefs").err
    taken = tmp_path / "file"
    taken.write_text("")
    result = briefing("tables", "briefs", "--to", str(taken))
    assert (result.code, taken.read_text()) == (2, "")
    (tmp_path / "none").mkdir()
    result = briefing("tables", str(tmp_path / "none"), "--to", str(tmp_path / "out"))
    assert (result.code, result.err.split("\n")[0]) == (1, f"error: there are no briefs in {tmp_path}/none")
    result = briefing("tables", "briefs", "--to", "nothing://bucket/x")
    assert result.code == 2
    assert result.err.startswith("error: ")
    assert "fault of briefing" not in result.err


def test_sql_of_ones_own_runs_first(briefing: Run, write: Write, tmp_path: Path) -> None:
    wrong = write("create secret (type nothing)", "keys.sql")
    result = briefing("tables", "briefs", "--to", str(tmp_path / "out"), "--init", str(wrong))
    assert result.code == 2
    assert result.err.startswith(f"error: {wrong}: ")
    right = write("set enable_progress_bar = false;", "right.sql")
    assert briefing("tables", "briefs", "--to", str(tmp_path / "out"), "--init", str(right), "--no-checks").code == 0


def test_without_the_extra_it_says_which_one(briefing: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    whole = builtins.__import__

    def without(name: str, *rest: Any, **more: Any) -> Any:
        if name == "duckdb":
            raise ModuleNotFoundError(name=name)
        return whole(name, *rest, **more)

    monkeypatch.setattr(builtins, "__import__", without)
    result = briefing("tables", "briefs", "--to", str(tmp_path))
    assert result.code == 2
    assert "pip install 'briefing-cli[tables]'" in result.err


def test_the_example_is_told_of_where_no_library_is_named(briefing: Run, tmp_path: Path) -> None:
    result = briefing("tables", "--to", str(tmp_path / "out"), "--no-checks", cwd=tmp_path)
    assert result.code == 0
    assert "reading the bundled example" in result.err
    assert (ROOT / "briefs").is_dir()
