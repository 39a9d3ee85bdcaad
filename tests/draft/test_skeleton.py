"""The form to fill in: it reads at once, whatever the article holds."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.brief.model import BriefFormat
from briefing.brief.reading.composer import Composer
from briefing.brief.reading.nodes import Mapping
from briefing.brief.reading.reader import load, read
from briefing.dates.edtf import EdtfDate
from briefing.draft.skeleton import skeleton
from briefing.problems import Problem
from tests.conftest import Run

DAY = EdtfDate("2024-08-12")


@given(st.text(), st.text(min_size=1))
def test_any_text_makes_sound_yaml(text: str, name: str) -> None:
    problems: list[Problem] = []
    clean = text.encode("utf-8", "ignore").decode()
    root = Composer(skeleton(clean, name.encode("utf-8", "ignore").decode(), DAY), problems.append, "").compose()
    assert problems == []
    assert isinstance(root, Mapping)


def test_every_part_of_the_format_is_in_it() -> None:
    form = skeleton("The talks begin.", "a.txt", DAY)
    for field in BriefFormat.__struct_fields__:
        assert field in ("id", "checks", "accept") or f"\n{field}:" in form


def test_it_becomes_a_brief_with_its_first_statement(briefing: Run, tmp_path: Path) -> None:
    article = tmp_path / "Talks in Shanghai.txt"
    article.write_text('Officials "meet": on Monday. More follows.', encoding="utf-8")
    result = briefing("new", str(article), "--published", "2024-08-12")
    path = tmp_path / "talks-in-shanghai.yaml"
    assert result.code == 0
    assert str(path) in result.err
    assert [problem.code for problem in read(path).problems] == ["B118"]
    form = path.read_text(encoding="utf-8")
    path.write_text(form.replace("events: []", "events: [{what: A meeting}]"), encoding="utf-8")
    brief = load(path)
    assert brief.title == 'Officials "meet": on Monday.'
    assert brief.article.text == "Talks in Shanghai.txt"


def test_a_brief_that_exists_is_not_replaced(briefing: Run, tmp_path: Path) -> None:
    article, path = tmp_path / "a.txt", tmp_path / "a.yaml"
    article.write_text("The talks begin.", encoding="utf-8")
    path.write_text("mine", encoding="utf-8")
    assert briefing("new", str(article), "--published", "2024-08-12").code == 2
    assert path.read_text(encoding="utf-8") == "mine"
    assert briefing("new", str(article), "--published", "2024-08-12", "--force").code == 0


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["none.txt", "--published", "2024"], "can't be read"),
        (["README.md", "--published", "August"], "--published: 'August' is not a date"),
        (["README.md", "--published", "2024", "-o", "briefs/x.yaml"], "must lie beside the brief or below"),
        (["README.md"], "Missing option '--published'"),
    ],
)
def test_what_can_not_be_done_is_said(briefing: Run, arguments: list[str], message: str) -> None:
    result = briefing("new", *arguments)
    assert result.code == 2
    assert message in " ".join(result.err.replace("│", " ").split())
