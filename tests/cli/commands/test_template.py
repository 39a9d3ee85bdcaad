"""Templates on the command line: one takes the place of a format."""

from pathlib import Path

from tests.conftest import Run, Write

DAY = ("--as-of", "2024-08-13")


def test_the_templates_that_come_along_are_listed_and_shown(briefing: Run, tmp_path: Path) -> None:
    listed = briefing("template", columns=60).out.splitlines()
    assert [line.split()[0] for line in listed if not line.startswith(" ")] == ["memo", "paper"]
    assert max(map(len, listed)) <= 60
    shown = briefing("template", "show", "memo")
    mine = tmp_path / "mine.md.j2"
    mine.write_text(shown.out, encoding="utf-8")
    own = briefing("export", "us-china-fwg", "--template", str(mine), *DAY)
    assert own.out == briefing("export", "us-china-fwg", "--template", "memo", *DAY).out
    assert own.out.startswith("# US–China Financial Working Group meets in Shanghai\n")


def test_show_needs_a_name_that_there_is(briefing: Run) -> None:
    assert briefing("template", "show").code == 2
    assert "did you mean 'memo'?" in briefing("template", "show", "meno").err


def test_every_paper_takes_a_template(briefing: Run, write: Write) -> None:
    template = write("{{ document.title }} / {{ data|length }}", "t.txt.j2")
    for command in ("timeline", "measures", "people", "list"):
        result = briefing(command, "--template", str(template), *DAY)
        assert result.code == 0
        assert " / " in result.out


def test_a_file_and_a_packet_are_made_by_a_template_too(briefing: Run, tmp_path: Path) -> None:
    path = tmp_path / "memo.txt"
    assert briefing("export", "us-china-fwg", "--template", "memo", "-o", str(path), *DAY).code == 0
    assert path.read_text(encoding="utf-8").startswith("# US–China")
    assert briefing("export", "us-china-fwg", "--template", "memo", "--packet", str(tmp_path / "p"), *DAY).code == 0
    assert (tmp_path / "p" / "us-china-fwg-2024-08" / "paper.md").read_bytes() == path.read_bytes()


def test_a_template_is_not_written_over(briefing: Run, write: Write) -> None:
    template = write("{{ document.title }}", "t.md.j2")
    assert briefing("export", "--template", str(template), "-o", str(template), "--force").code == 2
    assert template.read_text(encoding="utf-8") == "{{ document.title }}"


def test_a_fault_in_it_is_told_with_its_line(briefing: Run, write: Write) -> None:
    template = write("a\n{{ data.titel }}", "t.md.j2")
    result = briefing("export", "--template", str(template))
    assert (result.code, result.out) == (2, "")
    assert f"{template}:2: undefined value" in result.err
