"""Export: the whole brief in a file, and never a file lost."""

import os
from pathlib import Path

import pytest
from rich.cells import cell_len

from tests.conftest import Run, Write

DAY = ("--as-of", "2024-08-13")


def test_it_goes_to_stdout_unless_told_otherwise(briefing: Run) -> None:
    result = briefing("export", *DAY)
    assert result.out.startswith("# US–China Financial Working Group meets in Shanghai\n")
    assert briefing("export", "-o", "-", *DAY).out == result.out


def test_a_file_and_a_pipe_get_the_same_bytes(briefing: Run, tmp_path: Path) -> None:
    for name in ("brief.md", "brief.json", "brief.txt", "brief.html"):
        path = tmp_path / name
        written = briefing("export", "-o", str(path), *DAY)
        assert written.code == 0
        assert f"wrote {path}" in written.err
        format_name = {"md": "markdown", "json": "json", "txt": "terminal", "html": "html"}[name.rpartition(".")[2]]
        assert path.read_bytes().decode() == briefing("export", "-f", format_name, *DAY).out


def test_an_existing_file_is_replaced_only_when_asked(briefing: Run, tmp_path: Path) -> None:
    path = tmp_path / "brief.md"
    path.write_text("mine")
    path.chmod(0o640)
    result = briefing("export", "-o", str(path))
    assert (result.code, path.read_text()) == (2, "mine")
    assert "exists already" in result.err
    assert "--force replaces it" in result.err
    assert briefing("export", "-o", str(path), "--force").code == 0
    assert path.read_text(encoding="utf-8").startswith("# US–China")
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_write_that_fails_leaves_the_old_file_whole(
    briefing: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "brief.md"
    path.write_text("mine")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    result = briefing("export", "-o", str(path), "--force")
    assert result.code == 2
    assert "no space left on device" in result.err
    assert path.read_text() == "mine"
    assert os.listdir(tmp_path) == ["brief.md"]  # noqa: PTH208 - hidden files count


def test_many_go_to_a_folder_each_under_its_id(briefing: Run, tmp_path: Path) -> None:
    result = briefing("export", "--to", str(tmp_path / "papers"), *DAY)
    assert result.code == 0
    assert "wrote 4 files" in result.err
    assert sorted(path.name for path in (tmp_path / "papers").iterdir()) == [
        "fwg-round-3-2024-01.md",
        "us-china-fwg-2024-08.md",
        "us-tariffs-2024-05.md",
        "working-groups-2023-09.md",
    ]


def test_nothing_is_written_where_one_of_many_would_be_replaced(briefing: Run, tmp_path: Path) -> None:
    (tmp_path / "us-tariffs-2024-05.md").write_text("mine")
    result = briefing("export", "--to", str(tmp_path))
    assert result.code == 2
    assert "1 file exists already" in result.err
    assert [path.name for path in tmp_path.iterdir()] == ["us-tariffs-2024-05.md"]
    assert (tmp_path / "us-tariffs-2024-05.md").read_text() == "mine"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["-o", "brief.docm"], "no format has the ending '.docm'"),
        (["-o", "x.md", "--to", "y"], "-o and --to can't go together"),
        (["us-china", "us-tariffs", "-o", "x.md"], "several briefs can't go into one file"),
    ],
)
def test_what_can_not_be_done_is_said(briefing: Run, arguments: list[str], message: str) -> None:
    result = briefing("export", *arguments)
    assert result.code == 2
    assert message in result.err


def test_a_link_is_followed(briefing: Run, tmp_path: Path) -> None:
    target, link = tmp_path / "target.md", tmp_path / "link.md"
    target.write_text("mine")
    link.symlink_to(target)
    assert briefing("export", "-o", str(link)).code == 2
    assert briefing("export", "-o", str(link), "--force").code == 0
    assert link.is_symlink()
    assert target.read_text(encoding="utf-8").startswith("# US–China")
    dangling = tmp_path / "dangling.md"
    dangling.symlink_to(tmp_path / "nowhere.md")
    assert briefing("export", "-o", str(dangling)).code == 2


def test_a_folder_that_is_not_there_is_not_made_for_one_file(briefing: Run, tmp_path: Path) -> None:
    result = briefing("export", "-o", str(tmp_path / "none" / "brief.md"))
    assert result.code == 2
    assert "no such file or directory" in result.err


HEAD = ("--for", "The Minister", "--from", "China desk", "--ref", "24/118", "--handling", "OFFICIAL")


def test_the_paper_has_the_head_that_is_asked_for(briefing: Run) -> None:
    lines = briefing("export", *DAY, *HEAD).out.splitlines()
    assert (lines[0], lines[-1]) == ("**OFFICIAL**", "**OFFICIAL**")
    assert "- **To:** The Minister\n- **From:** China desk\n- **Reference:** 24/118\n- **Date:** 13 August 2024" in (
        "\n".join(lines)
    )
    drawn = briefing("export", *DAY, *HEAD, "-f", "terminal").out.splitlines()
    assert (drawn[0], drawn[-1]) == ("OFFICIAL", "OFFICIAL")
    assert [line.split() for line in drawn[4:6]] == [["To", "The", "Minister"], ["From", "China", "desk"]]


def test_a_brief_gives_its_papers_a_head_and_an_option_takes_its_place(briefing: Run, write: Write) -> None:
    path = write("""
        title: T
        article: {published: 2024-08-12}
        events: [{what: They meet}]
        paper: {to: The Minister, from: A desk, handling: OFFICIAL}
        """)
    told = briefing("export", str(path), "--from", "China desk", *DAY).out
    assert "- **To:** The Minister\n- **From:** China desk\n- **Date:** 13 August 2024" in told
    assert "OFFICIAL" not in briefing("export", str(path), "--handling", "", *DAY).out
    assert "OFFICIAL" not in briefing("summary", str(path), *DAY).out


def test_html_has_the_article_unless_it_is_left_out(briefing: Run) -> None:
    assert 'id="article"' in briefing("export", "-f", "html", *DAY).out
    without = briefing("export", "-f", "html", "--no-article", *DAY).out
    assert 'id="article"' not in without
    assert "rebalance towards domestic" in without


def test_what_was_written_is_opened(briefing: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []

    def launched(path: str) -> int:
        opened.append(path)
        return 0

    monkeypatch.setattr("typer.launch", launched)
    path = tmp_path / "brief.html"
    assert briefing("export", "-o", str(path), "--open").code == 0
    assert opened == [str(path)]
    assert briefing("export", "--open").code == 2
    monkeypatch.setattr("typer.launch", lambda _: 1)
    result = briefing("export", "-o", str(path), "--open", "--force")
    assert (result.code, f"there is no program to open {path}" in result.err) == (1, True)


def test_a_paper_to_hand_on_names_no_command(briefing: Run, tmp_path: Path) -> None:
    assert briefing("export", "--to", str(tmp_path), "-f", "html").code == 0
    for path in tmp_path.rglob("*.html"):
        assert 'class="command"' not in path.read_text(encoding="utf-8")
    briefing("export", "--to", str(tmp_path))
    assert not [path for path in tmp_path.glob("*.md") if "`briefing" in path.read_text(encoding="utf-8")]


def test_the_ending_of_a_file_tells_its_format(briefing: Run, tmp_path: Path) -> None:
    begins = {"html": b"<!DOCTYPE html>", "csv": b"part,", "jsonl": b"{", "xlsx": b"PK", "ics": b"BEGIN:VCALENDAR"}
    for ending, beginning in begins.items():
        path = tmp_path / f"brief.{ending}"
        assert briefing("export", "-o", str(path), *DAY).code == 0
        assert path.read_bytes().startswith(beginning)


def test_a_paper_for_the_eye_is_as_wide_as_the_screen(briefing: Run) -> None:
    shown = briefing("export", "us-china-fwg", "--format", "terminal", "--no-article", columns=60).out
    assert 50 < max(map(cell_len, shown.splitlines())) <= 60
