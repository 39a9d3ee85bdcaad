"""``briefing draft``: a first brief of an article."""

import json
from pathlib import Path
from typing import Any

import pytest

from briefing.brief.reading.reader import load
from briefing.brief.schema import schema_text
from tests.conftest import Run, Write
from tests.draft.test_drafting import TALKS


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "Strait of Arn.txt"
    path.write_text(TALKS, encoding="utf-8")
    return path


def test_the_brief_is_written_beside_its_article_and_passes_the_check(briefing: Run, article: Path) -> None:
    result = briefing("draft", str(article), "--published", "2024-08-12")
    path = article.with_name("strait-of-arn.yaml")
    assert result.code == 0
    assert f"wrote {path}: " in result.err
    assert load(path).article.text == article.name
    assert briefing("check", str(path)).code == 0
    assert "Norvia reopens strait" in briefing("summary", str(path)).out


def test_a_brief_that_exists_is_not_replaced(briefing: Run, article: Path) -> None:
    path = article.with_name("strait-of-arn.yaml")
    path.write_text("mine", encoding="utf-8")
    assert briefing("draft", str(article), "--published", "2024-08-12").code == 2
    assert path.read_text(encoding="utf-8") == "mine"
    assert briefing("draft", str(article), "--published", "2024-08-12", "--force").code == 0


def test_of_a_page_the_text_is_kept_beside_the_brief(briefing: Run, tmp_path: Path) -> None:
    page = tmp_path / "talks.html"
    paragraphs = "".join(f"<p>{part}</p>" for part in TALKS.split("\n\n"))
    head = '<head><meta property="article:published_time" content="2024-08-12"></head>'
    page.write_text(f"<html>{head}<body><main>{paragraphs}</main></body></html>", encoding="utf-8")
    assert briefing("draft", str(page)).code == 0
    brief = load(tmp_path / "talks.yaml")
    assert (brief.article.text, str(brief.article.published)) == ("talks.txt", "2024-08-12")
    assert (tmp_path / "talks.txt").read_text(encoding="utf-8").startswith("Norvia reopens strait\n\nLUND (CP)")
    assert briefing("check", str(tmp_path / "talks.yaml")).code == 0


def test_it_is_printed_where_that_is_asked_for(briefing: Run, article: Path) -> None:
    printed = briefing("draft", str(article), "--published", "2024-08-12", "-o", "-").out
    assert printed.startswith("format: 1\n")  # no line with a schema that lies beside no file
    data = json.loads(briefing("draft", str(article), "--published", "2024-08-12", "--json").out)
    assert data["article"]["text"] == TALKS
    asked = {"at": "bottom_line", "what": "the lead: say in your own words what is new, and so what"}
    assert asked in data["to_decide"]
    assert not article.with_suffix(".yaml").exists()


def test_the_schema_that_the_brief_names_is_there_as_with_new(briefing: Run, article: Path) -> None:
    told = briefing("draft", str(article), "--published", "2024-08-12").err
    path = article.with_name("strait-of-arn.yaml")
    assert path.read_text(encoding="utf-8").startswith("# yaml-language-server: $schema=brief.schema.json\n")
    assert (path.parent / "brief.schema.json").read_text(encoding="utf-8") == schema_text()
    assert "brief.schema.json, with which an editor completes" in told
    below = path.parent / "below" / "talks.yaml"
    below.parent.mkdir()
    briefing("draft", str(article), "--published", "2024-08-12", "-o", str(below))
    assert below.read_text(encoding="utf-8").startswith("# yaml-language-server: $schema=../brief.schema.json\n")
    assert not (below.parent / "brief.schema.json").exists()


def test_an_article_of_one_line_is_no_files_name(briefing: Run, write: Write, tmp_path: Path) -> None:
    text = tmp_path / "talks.txt"
    text.write_text("Norvia and Sutland began talks in Lund on Monday.", encoding="utf-8")
    path = write(briefing("draft", str(text), "--published", "2024-08-12", "-o", "-").out)
    assert load(path).text_in_place
    assert briefing("check", str(path)).code == 0


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["none.txt", "--published", "2024"], "there is no such file"),
        (["README.md", "--published", "Augustus"], "--published"),
        (["-", "--published", "2024"], "needs a name for its brief"),
    ],
)
def test_what_can_not_be_done_is_said(briefing: Run, arguments: list[str], message: str) -> None:
    result = briefing("draft", *arguments)
    assert result.code == 2
    assert message in result.err


def test_the_day_of_publication_must_be_known(briefing: Run, article: Path) -> None:
    result = briefing("draft", str(article))
    assert result.code == 2
    assert "does not tell when it was published" in result.err


def test_a_model_adds_what_the_article_bears_out(briefing: Run, article: Path, oracle: dict[str, Any]) -> None:
    cut = "France will cut its tariff on cod from 18 percent to 6 percent"
    figure = {"what": "French tariff on cod", "value": "6 percent", "of": "France", "source": cut}
    answer = {"figures": [figure, {**figure, "value": "5 percent"}, {"what": "a figure"}]}
    oracle["answer"] = lambda _: json.dumps(answer)
    result = briefing("draft", str(article), "--published", "2024-08-12", "--model", "oracle")
    assert result.code == 0
    assert "oracle: 1 item added; dropped: 1 that the article does not bear out, 1 not of the schema" in result.err
    path = article.with_name("strait-of-arn.yaml")
    assert "  # by oracle\n  - what: French tariff on cod\n    value: 6 percent" in path.read_text(encoding="utf-8")
    assert briefing("check", str(path)).code == 0
    assert TALKS in oracle["asked"][0].prompt


def test_a_model_that_answers_anything_else_leaves_nothing_behind(
    briefing: Run, article: Path, oracle: dict[str, Any]
) -> None:
    oracle["answer"] = lambda _: "I would rather talk about the weather."
    result = briefing("draft", str(article), "--published", "2024-08-12", "--model", "oracle")
    assert result.code == 2
    assert "the model's answer is no JSON object" in result.err
    assert not article.with_name("strait-of-arn.yaml").exists()


def test_what_a_second_article_adds_to_a_brief_is_printed_and_the_brief_stays(
    briefing: Run, article: Path, tmp_path: Path
) -> None:
    day = ("--published", "2024-08-13")
    assert briefing("draft", str(article), "--published", "2024-08-12").code == 0
    brief = article.with_name("strait-of-arn.yaml")
    before = brief.read_bytes()
    second = tmp_path / "second.txt"
    second.write_text(TALKS.replace("6 percent", "5 percent"), encoding="utf-8")
    printed = briefing("draft", str(second), *day, "--into", str(brief))
    assert printed.code == 0
    assert "rate (there 6 percent)" in printed.out
    assert "# both tell: " in printed.out
    assert f"{brief} is as it was" in printed.err
    written = tmp_path / "additions.yaml"
    assert briefing("draft", str(second), *day, "--into", str(brief), "-o", str(written)).code == 0
    assert written.read_text(encoding="utf-8") == printed.out
    for source in (brief, second):
        refused = briefing("draft", str(second), *day, "--into", str(brief), "-o", str(source), "--force")
        assert refused.code == 2
        assert "is not written over" in refused.err
    assert brief.read_bytes() == before
    assert briefing("draft", str(second), *day, "--into", str(brief), "--json").code == 2
    assert not second.with_suffix(".yaml").exists()


def test_an_article_that_says_nothing_makes_no_brief(briefing: Run, tmp_path: Path) -> None:
    article = tmp_path / "lunch.txt"
    article.write_text("Call me about lunch.", encoding="utf-8")
    result = briefing("draft", str(article), "--published", "yesterday")
    assert result.code == 1
    assert "nothing was found" in result.err
    assert list(tmp_path.iterdir()) == [article]


@pytest.mark.parametrize("data", [b"%PDF-1.7 words", b"<svg>words</svg>", b"{\\rtf1 words}"])
def test_a_file_of_a_program_is_refused(briefing: Run, tmp_path: Path, data: bytes) -> None:
    article = tmp_path / "a.txt"
    article.write_bytes(data)
    result = briefing("draft", str(article), "--published", "2024")
    assert result.code == 2
    assert "save the article as text" in result.err


def test_a_bottom_line_that_nobody_has_touched_is_not_told_as_the_editors(briefing: Run, article: Path) -> None:
    briefing("draft", str(article), "--published", "2024-08-12")
    path = article.with_name("strait-of-arn.yaml")
    for command in ("summary", "export"):
        told = briefing(command, str(path)).out
        assert "Bottom line" in told
        assert "Bottom line · editor" not in told
    text = path.read_text(encoding="utf-8")
    own = text.replace("bottom_line: >-\n  ", "bottom_line: >-\n  Good news: ")
    assert own != text
    path.write_text(own, encoding="utf-8")
    assert "Bottom line · editor" in briefing("summary", str(path)).out
