"""Wires of 30, 60 and 120 statements, and those of the benchmark: each paper is one that an editor would hand on."""

from datetime import date
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from briefing.brief.model import Brief
from briefing.brief.reading.article import article_text
from briefing.brief.reading.reader import load
from briefing.formats import render
from briefing.formats.terminal.page import write as in_terminal
from briefing.views import view
from briefing.views.parts.page import height
from briefing.views.selection import Selection
from tests.conftest import DATA, ROOT

WIRES = sorted((DATA / "wires").glob("*.yaml"))
FOLDERS = (DATA / "wires", ROOT / "benchmarks" / "untruths", ROOT / "briefs")
ARTICLES = [path for folder in FOLDERS for path in sorted(folder.glob("*.yaml"))]
THURSDAY = date(1997, 3, 13)


def selection_of(brief: Brief) -> Selection:
    return Selection([brief], brief.article.published.latest, text_of=article_text)


def lines_of_article(brief: Brief) -> int:
    return sum(height(line, 80) for line in (article_text(brief) or "").strip().splitlines())


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_a_summary_is_a_page_and_no_longer_than_its_article(path: Path) -> None:
    brief = load(path)
    page = render(view("summary", selection_of(brief)), "terminal").splitlines()
    short = render(view("short", selection_of(brief)), "terminal").splitlines()
    assert len(page) <= min(60, lines_of_article(brief))
    assert len(short) <= min(20, lines_of_article(brief))
    assert max(map(len, (*page, *short))) <= 80


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_the_foot_is_one_line(path: Path) -> None:
    foot = render(view("summary", selection_of(load(path))), "terminal").splitlines()[-1]
    assert " found · " in foot
    assert "covered" in foot


@pytest.mark.parametrize("path", WIRES, ids=lambda path: path.stem)
@pytest.mark.parametrize("name", ["summary", "short", "full", "timeline", "agenda", "measures"])
def test_the_papers_of_a_wire(path: Path, name: str, snapshot: SnapshotAssertion) -> None:
    assert in_terminal(view(name, selection_of(load(path))), 80) == snapshot


@pytest.mark.parametrize("width", [60, 120])
def test_a_page_that_is_narrow_or_wide(width: int, snapshot: SnapshotAssertion) -> None:
    assert in_terminal(view("summary", selection_of(load(DATA / "wires" / "wire-60.yaml"))), width) == snapshot


def test_a_page_in_markdown(snapshot: SnapshotAssertion) -> None:
    assert render(view("summary", selection_of(load(DATA / "wires" / "wire-60.yaml"))), "markdown") == snapshot


def test_the_ten_entries_of_a_timeline_and_of_the_news_that_matter_most(snapshot: SnapshotAssertion) -> None:
    briefs = [load(DATA / "wires" / "wire-120.yaml")]
    selection = Selection(briefs, THURSDAY, text_of=article_text, most=5, since=date(1997, 3, 1))
    assert in_terminal(view("timeline", selection), 80) + in_terminal(view("new-since", selection), 80) == snapshot
