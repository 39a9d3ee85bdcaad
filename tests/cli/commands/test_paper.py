"""A desk's weekly: one command, and each time from where the last one ended."""

from pathlib import Path

import pytest

from tests.conftest import ROOT, Run, Write

RECIPE = """
    title: The week
    library: {briefs}
    sections:
      - {{view: new-since, since: last paper, empty: leave out}}
      - {{view: timeline, topic: tariffs, since: 2024, most: 3}}
      - {{view: search, query: steel, topic: tariffs}}
      - {{view: short, brief: us-tariffs}}
"""


@pytest.fixture
def recipe(write: Write) -> Path:
    """A recipe over the example library."""
    return write(RECIPE.format(briefs=ROOT / "briefs"), "weekly.yaml")


def test_it_is_shown_with_a_section_for_each_question(briefing: Run, recipe: Path) -> None:
    shown = briefing("paper", str(recipe), "--as-of", "2024-08-14")
    assert shown.code == 0
    for title in ("New since 7 August 2024", "Timeline", "Search: steel", "United States raises"):
        assert f"\n{title}" in shown.out
    assert "no paper before this one: `last paper` is taken for 2024-08-07" in shown.err
    assert not Path(f"{recipe}.papers").exists(), "what is only shown is no paper"


def test_the_next_paper_begins_where_the_last_one_ended(briefing: Run, recipe: Path, tmp_path: Path) -> None:
    first, second = tmp_path / "first.md", tmp_path / "second.md"
    assert briefing("paper", str(recipe), "--as-of", "2024-08-14", "-o", str(first)).code == 0
    again = briefing("paper", str(recipe), "--as-of", "2024-08-14", "-o", str(tmp_path / "again.md"))
    assert first.read_text(encoding="utf-8") == (tmp_path / "again.md").read_text(encoding="utf-8")
    assert "no paper before" in again.err
    later = briefing("paper", str(recipe), "--as-of", "2024-08-21", "-o", str(second))
    assert "no paper before" not in later.err
    page = second.read_text(encoding="utf-8")
    assert "21 August 2024 · since 14 August 2024" in page
    assert Path(f"{recipe}.papers").read_text(encoding="utf-8").splitlines()[1:] == ["2024-08-14", "2024-08-21"]


def test_a_name_that_is_mistyped_is_told_and_the_rest_is_made(briefing: Run, write: Write) -> None:
    path = write(f"title: T\nlibrary: {ROOT}/briefs\nsections: [{{view: quotes, topic: tarifs}}, {{view: topics}}]")
    shown = briefing("paper", str(path))
    assert shown.code == 0
    assert "warning: quotes: no topic 'tarifs'" in shown.err
    assert "did you mean 'tariffs'" in shown.err
    assert "No topic 'tarifs'." in shown.out


def test_the_head_comes_from_the_recipe_and_the_options(briefing: Run, write: Write) -> None:
    path = write(f"title: T\nto: A\nref: 1\nlibrary: {ROOT}/briefs\nsections: [{{view: topics}}]")
    page = briefing("paper", str(path), "-f", "markdown", "--for", "B", "--handling", "SECRET").out
    assert page.startswith("**SECRET**\n\n# T\n")
    assert "- **To:** B\n- **Reference:** 1\n" in page


def test_what_it_reads_is_never_written_over(briefing: Run, recipe: Path) -> None:
    before = recipe.read_text(encoding="utf-8")
    for path in (recipe, ROOT / "briefs" / "us-tariffs-2024-05.yaml"):
        assert briefing("paper", str(recipe), "-o", str(path), "-f", "markdown", "--force").code == 2
    assert recipe.read_text(encoding="utf-8") == before


def test_a_file_of_days_that_was_spoilt_is_told_of_and_kept(briefing: Run, recipe: Path, tmp_path: Path) -> None:
    kept = Path(f"{recipe}.papers")
    kept.write_text("yesterday\n", encoding="utf-8")
    result = briefing("paper", str(recipe), "-o", str(tmp_path / "p.md"))
    assert result.code == 2
    assert "'yesterday' is no day" in result.err
    assert kept.read_text(encoding="utf-8") == "yesterday\n"
    assert not (tmp_path / "p.md").exists()


def test_faults_of_a_recipe_are_told_in_their_place(briefing: Run, write: Write) -> None:
    result = briefing("paper", str(write("title: T\nsections: [{view: timelin}]", "w.yaml")))
    assert result.code == 2
    assert "w.yaml:2:19: error[B114]: `view` can't be 'timelin'" in result.err


def test_a_recipe_to_begin_with_works_at_once(briefing: Run, tmp_path: Path) -> None:
    path = tmp_path / "weekly.yaml"
    assert briefing("new", str(path), "--recipe").code == 0
    assert briefing("new", str(path), "--recipe").code == 2, "it is not written over"
    shown = briefing("paper", str(path), "--library", str(ROOT / "briefs"), "--as-of", "2024-08-14")
    assert shown.code == 0
    assert "What is to come" in shown.out
