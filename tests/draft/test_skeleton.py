"""The form to fill in: it reads at once, whatever the article holds."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.brief.model import (
    Actor,
    AgendaItem,
    Brief,
    BriefFormat,
    Delegation,
    Event,
    Figure,
    Judgment,
    Measure,
    Meeting,
    Outcome,
    Paper,
    Position,
    Quote,
    Side,
    Topic,
    Watch,
)
from briefing.brief.reading.composer import Composer
from briefing.brief.reading.nodes import Mapping
from briefing.brief.reading.reader import load, read
from briefing.brief.schema import schema_text
from briefing.dates.edtf import EdtfDate
from briefing.draft.kinds import KINDS
from briefing.draft.skeleton import skeleton
from briefing.problems import Problem
from tests.conftest import Run, Write

MODELINE = "# yaml-language-server: $schema="
DAY = EdtfDate("2024-08-12")


@given(st.text(), st.text(min_size=1))
def test_any_text_makes_sound_yaml(text: str, name: str) -> None:
    problems: list[Problem] = []
    clean = text.encode("utf-8", "ignore").decode()
    root = Composer(skeleton(clean, name.encode("utf-8", "ignore").decode(), DAY), problems.append, "").compose()
    assert problems == []
    assert isinstance(root, Mapping)


def parts_of(form: str) -> dict[str, str]:
    """The commented parts of a form by their keys, each as it is when its `# ` is deleted."""
    blocks = [[line for line in block.splitlines() if not line.startswith("##")] for block in form.split("\n\n")]
    commented = [block for block in blocks[1:] if block and all(line.startswith("# ") for line in block)]
    return {block[0][2:].partition(":")[0]: "\n".join(line[2:] for line in block) for block in commented}


def test_every_part_of_the_format_is_in_it() -> None:
    form = skeleton("The talks begin.", "a.txt", DAY)
    parts = parts_of(form)
    for field in BriefFormat.__struct_fields__:
        assert field in ("id", "checks", "accept") or f"\n{field}:" in form or field in parts


def test_every_key_of_every_part_is_in_it() -> None:
    parts = parts_of(skeleton("The talks begin.", "a.txt", DAY))
    inner = {"meetings": (Meeting, Delegation, AgendaItem, Outcome), "positions": (Position, Side)}
    outer = {"topics": Topic, "actors": Actor, "events": Event, "measures": Measure, "quotes": Quote}
    outer |= {"figures": Figure, "judgments": Judgment, "watch": Watch, "paper": Paper}
    for name, models in {**{name: (model,) for name, model in outer.items()}, **inner}.items():
        for model in models:
            for key in model.__struct_encode_fields__:
                assert key == "accept" or re.search(rf"^[ -]*{key}:", parts[name], re.MULTILINE), (name, key)


@pytest.mark.parametrize("kind", ["", *KINDS])
def test_every_part_can_be_read_once_it_is_no_comment(write: Write, kind: str) -> None:
    form = skeleton("The talks begin.", "a.txt", DAY, kind)
    parts = parts_of(form)
    write("The talks begin.", "a.txt")
    named = [parts.pop("topics"), parts.pop("actors")]
    assert len(parts) == 10
    for name, part in parts.items():
        alone: list[list[str]] = (
            [] if name in ("meetings", "positions") else [[]]
        )  # delegations and sides are of actors
        for others in (named, *alone):
            problems = [problem.code for problem in read(write("\n".join([form, *others, part]))).problems]
            assert problems == (["B118"] if name in ("judgments", "gaps", "paper") else []), name
    assert read(write("\n".join([form, *named, *parts.values()]))).problems == ()


def test_it_begins_with_the_line_that_leads_an_editor_to_the_schema(briefing: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The talks begin.", encoding="utf-8")
    result = briefing("new", str(tmp_path / "a.txt"), "--published", "2024-08-12")
    assert (tmp_path / "a.yaml").read_text(encoding="utf-8").startswith(f"{MODELINE}brief.schema.json\n")
    assert (tmp_path / "brief.schema.json").read_text(encoding="utf-8") == schema_text()
    assert "brief.schema.json, with which an editor completes" in result.err


def test_a_schema_above_the_brief_is_the_one_that_it_names(briefing: Run, tmp_path: Path) -> None:
    folder = tmp_path / "2024" / "08"
    folder.mkdir(parents=True)
    (tmp_path / "brief.schema.json").write_text("{}", encoding="utf-8")
    (folder / "a.txt").write_text("The talks begin.", encoding="utf-8")
    told = briefing("new", str(folder / "a.txt"), "--published", "2024-08-12").err
    assert "brief.schema.json is of another version of this program\n  hint: briefing schema > " in told
    assert (folder / "a.yaml").read_text(encoding="utf-8").startswith(f"{MODELINE}../../brief.schema.json\n")
    assert sorted(path.name for path in folder.iterdir()) == ["a.txt", "a.yaml"]


@pytest.mark.parametrize(
    ("kind", "first", "question", "line"),
    [
        ("visit", "meetings", "Who meets whom, and who comes along?", "    date:"),
        ("round", "meetings", "Which series is it of, and which round?", "    series: ..."),
        ("sanctions", "measures", "What is exempt, and until when?", "    kind: sanction"),
        ("speech", "quotes", "Who speaks, on which occasion, to whom?", "    context:"),
    ],
)
def test_a_kind_of_news_has_its_questions_in_the_parts_that_answer_them(
    briefing: Run, tmp_path: Path, kind: str, first: str, question: str, line: str
) -> None:
    (tmp_path / "a.txt").write_text("The talks begin.", encoding="utf-8")
    assert briefing("new", str(tmp_path / "a.txt"), "--published", "2024-08-12", "--kind", kind).code == 0
    form = (tmp_path / "a.yaml").read_text(encoding="utf-8")
    parts = parts_of(form)
    assert list(parts)[2] == first
    block = next(block for block in form.split("\n\n") if f"\n# {first}:" in block)
    assert block.startswith("## ")
    assert f"## {question}\n" in block
    assert line in parts[first].splitlines()
    assert len(parts["gaps"].splitlines()) > 3
    assert load_of(form + "\n" + parts["gaps"] + "\nevents: [{what: x}]\n", tmp_path).gaps[0].endswith("?")


def load_of(text: str, folder: Path) -> Brief:
    (folder / "whole.yaml").write_text(text, encoding="utf-8")
    return load(folder / "whole.yaml")


def test_it_becomes_a_brief_with_its_first_statement(briefing: Run, tmp_path: Path) -> None:
    article = tmp_path / "Talks in Shanghai.txt"
    article.write_text('Officials "meet": on Monday. More follows.', encoding="utf-8")
    result = briefing("new", str(article), "--published", "2024-08-12")
    path = tmp_path / "talks-in-shanghai.yaml"
    assert result.code == 0
    assert str(path) in result.err
    assert [problem.code for problem in read(path).problems] == ["B118"]
    brief = load_of(path.read_text(encoding="utf-8") + "events: [{what: A meeting}]\n", tmp_path)
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
        (["README.md"], "--published needs a date"),
    ],
)
def test_what_can_not_be_done_is_said(briefing: Run, arguments: list[str], message: str) -> None:
    result = briefing("new", *arguments)
    assert result.code == 2
    assert message in " ".join(result.err.replace("│", " ").split())
