"""A packet for the record: what a paper rests on, together, and a manifest by which it can be held."""

import hashlib
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import DATA, ROOT, Run, Write

DAY = ("--as-of", "2024-08-13")
ID = "us-china-fwg-2024-08"


def packed(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def manifest(files: dict[str, bytes]) -> Any:
    return json.loads(files["manifest.json"])


def test_it_holds_paper_data_proof_and_sources(briefing: Run, tmp_path: Path) -> None:
    result = briefing("export", "us-china-fwg", "--packet", str(tmp_path / "packet"), *DAY)
    assert (result.code, result.out) == (0, "")
    files = packed(tmp_path / "packet")
    assert sorted(files) == [
        "manifest.json",
        f"{ID}/check.json",
        f"{ID}/check.txt",
        f"{ID}/data.json",
        f"{ID}/paper.html",
        f"{ID}/source/{ID}.txt",
        f"{ID}/source/{ID}.yaml",
    ]
    assert files[f"{ID}/source/{ID}.yaml"] == (ROOT / "briefs" / f"{ID}.yaml").read_bytes()
    assert files[f"{ID}/paper.html"].decode() == briefing("export", "us-china-fwg", "-f", "html", *DAY).out
    assert json.loads(files[f"{ID}/data.json"])["id"] == ID
    assert b"1 brief checked: 27 statements found in the article, no problems" in files[f"{ID}/check.txt"]


def test_each_file_is_in_the_manifest_with_its_hash(briefing: Run, tmp_path: Path) -> None:
    briefing("export", "briefs", "--packet", str(tmp_path / "packet"), *DAY)
    files = packed(tmp_path / "packet")
    told = {each["path"]: (each["bytes"], each["sha256"]) for each in manifest(files)["files"]}
    del files["manifest.json"]
    assert told == {name: (len(data), hashlib.sha256(data).hexdigest()) for name, data in files.items()}


def test_the_brief_in_it_can_be_checked_where_it_lies(briefing: Run, tmp_path: Path) -> None:
    briefing("export", "us-china-fwg", "--packet", str(tmp_path / "packet"), *DAY)
    result = briefing("check", str(tmp_path / "packet" / ID / "source" / f"{ID}.yaml"), "--strict")
    assert result.code == 0


def test_one_packet_of_one_day_has_the_same_bytes(briefing: Run, tmp_path: Path) -> None:
    first, second = tmp_path / "first.zip", tmp_path / "second.zip"
    for path in (first, second):
        assert briefing("export", "briefs", "--packet", str(path), *DAY).code == 0
    assert first.read_bytes() == second.read_bytes()
    with zipfile.ZipFile(first) as packet:
        assert packet.testzip() is None
        assert len(packet.namelist()) == 4 * 6 + 1


def test_what_the_checks_find_is_told_without_the_folder_here(briefing: Run, write: Write, tmp_path: Path) -> None:
    path = write("""
        title: T
        article: {published: 2024-08-12, text: a/article.txt}
        events: [{what: They meet on 3 May, source: They met}]
        """)
    write("They came.\n", "a/article.txt")
    briefing("export", str(path), "--packet", str(tmp_path / "packet"), "-f", "markdown", *DAY)
    files = packed(tmp_path / "packet")
    assert files["brief/check.txt"].startswith(b"brief.yaml:3:")
    assert str(tmp_path).encode() not in b"".join(files.values())
    assert {"brief/paper.md", "brief/source/a/article.txt"} < set(files)
    assert manifest(files)["briefs"][0]["errors"] >= 1


def test_a_limit_of_quoted_words_keeps_briefs_and_articles_out(briefing: Run, tmp_path: Path) -> None:
    briefing("export", "us-china-fwg", "--packet", str(tmp_path / "packet"), "--quote-limit", "20", *DAY)
    files = packed(tmp_path / "packet")
    assert sorted(files) == ["manifest.json", f"{ID}/check.json", f"{ID}/check.txt", f"{ID}/paper.html"]
    (brief,) = manifest(files)["briefs"]
    assert manifest(files)["quote_limit"] == 20
    text = (ROOT / "briefs" / f"{ID}.txt").read_bytes()
    assert brief["article"]["sha256"] == hashlib.sha256(text).hexdigest()


def test_a_folder_with_something_in_it_is_left_alone_unless_asked(briefing: Run, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    result = briefing("export", "us-china-fwg", "--packet", str(tmp_path), *DAY)
    assert (result.code, sorted(path.name for path in tmp_path.iterdir())) == (2, ["mine.txt"])
    assert "is not empty" in result.err
    assert briefing("export", "us-china-fwg", "--packet", str(tmp_path), "--force", *DAY).code == 0
    assert (tmp_path / "mine.txt").read_text() == "mine"


def test_a_zip_file_is_not_replaced_unless_asked(briefing: Run, tmp_path: Path) -> None:
    path = tmp_path / "p.zip"
    path.write_text("mine")
    assert briefing("export", "us-china-fwg", "--packet", str(path)).code == 2
    assert path.read_text() == "mine"


def test_it_is_never_written_over_what_it_is_made_of(briefing: Run, write: Write, tmp_path: Path) -> None:
    brief = tmp_path / "packet" / "b" / "source" / "b.yaml"
    write("title: T\narticle: {published: 2024-08-12}\nevents: [{what: They meet}]\n", "packet/b/source/b.yaml")
    before = brief.read_bytes()
    assert briefing("export", str(brief), "--packet", str(tmp_path / "packet"), "--force").code == 2
    assert brief.read_bytes() == before


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["us-china-fwg", "--packet", "p", "--to", "q"], "--to and --packet can't go together"),
        (["us-china-fwg", "--quote-limit", "9", "-f", "json"], "--quote-limit is for papers"),
    ],
)
def test_what_can_not_be_done_is_said(briefing: Run, arguments: list[str], message: str) -> None:
    result = briefing("export", *arguments)
    assert result.code == 2
    assert message in result.err


def test_two_briefs_of_one_id_are_refused(briefing: Run, tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.yaml").write_bytes((DATA / "fwg-round-5-outcome-2024-08.yaml").read_bytes())
        text = (tmp_path / f"{name}.yaml").read_text(encoding="utf-8")
        (tmp_path / f"{name}.yaml").write_text(f"id: one\n{text}", encoding="utf-8")
    (tmp_path / "fwg-round-5-outcome-2024-08.txt").write_text("A text.")
    result = briefing("export", str(tmp_path), "--packet", str(tmp_path / "p"))
    assert result.code == 2
    assert "two briefs have the same id: one" in result.err
