"""Export: the whole brief in a file, and never a file lost."""

import os
from pathlib import Path

import pytest

from tests.conftest import Run

DAY = ("--as-of", "2024-08-13")


def test_it_goes_to_stdout_unless_told_otherwise(briefing: Run) -> None:
    result = briefing("export", *DAY)
    assert result.out.startswith("# US–China Financial Working Group meets in Shanghai\n")
    assert briefing("export", "-o", "-", *DAY).out == result.out


def test_a_file_and_a_pipe_get_the_same_bytes(briefing: Run, tmp_path: Path) -> None:
    for name in ("brief.md", "brief.json", "brief.txt"):
        path = tmp_path / name
        written = briefing("export", "-o", str(path), *DAY)
        assert written.code == 0
        assert f"wrote {path}" in written.err
        format_name = {"md": "markdown", "json": "json", "txt": "terminal"}[name.rpartition(".")[2]]
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
