"""Where a paper's lines come from, and the sum of the sourcing."""

from typing import Any

import pytest

from briefing.brief.reading.article import article_text
from briefing.brief.reading.reader import load
from briefing.document import Document, Paragraph, Section, Table, plain
from briefing.proof.evidence import evidence_of
from briefing.views import VIEWS
from briefing.views.parts.endnotes import sum_of, with_endnotes
from briefing.views.selection import Selection
from tests.conftest import MONDAY, Write

PAPER = Document(title=(), blocks=(), records=["the paper's own"])
ARTICLE = "It fell. It rose.\n\nIt sank. It rose."
BRIEF = """
title: T
article: {published: 2024-08-12, text: a.txt}
events:
  - {what: A fall, source: [It fell, 'It  sank']}
  - {what: A rise, source: It rose}
  - {what: A flight, source: It flew}
measures:
  - {title: Tariffs}
watch:
  - A readout
  - A vote
  - {what: The end, source: It sank}
"""


def endnotes(write: Write, view: str, *texts: str) -> Document:
    write(ARTICLE, "a.txt")
    briefs = [load(write(text, f"brief-{number}.yaml")) for number, text in enumerate(texts)]
    articles = {brief.path: text for brief in briefs if (text := article_text(brief)) is not None}
    return with_endnotes(PAPER, Selection(briefs, MONDAY, texts=articles), VIEWS[view].kinds)


def sections(document: Document) -> list[tuple[str, str, list[list[str]]]]:
    found = []
    for section in document.blocks:
        assert isinstance(section, Section)
        summed, table = section.blocks
        assert isinstance(summed, Paragraph)
        assert isinstance(table, Table)
        assert table.columns == ("Note", "Statement", "In the article", "Where", "Judged")
        found.append((section.title, plain(summed.line), [[plain(cell) for cell in row] for row in table.rows]))
    return found


def test_each_statement_has_a_note_with_its_excerpts_their_places_and_its_status(write: Write) -> None:
    document = endnotes(write, "brief", BRIEF)
    assert sections(document) == [
        (
            "Sources",
            "7 statements: 2 proved against the article; 2 the editor's own; 3 not proved.",
            [
                ["1", "A fall", "“It fell” · “It sank”", "1.1, 2.1", "found"],
                ["2", "A rise", "“It rose”", "1.2, 2.2", "found more than once"],
                ["3", "A flight", "“It flew”", "", "not found"],
                ["4", "Tariffs", "", "", "no source given"],
                ["5", "A readout", "", "", "no source given"],
                ["6", "A vote", "", "", "no source given"],
                ["7", "The end", "“It sank”", "2.1", "found"],
            ],
        )
    ]
    assert document.records["document"] == ["the paper's own"]
    first: dict[str, Any] = document.records["sources"][0]
    assert first == {
        "brief": "brief-0",
        "kind": "event",
        "text": "A fall",
        "said_by": None,
        "said_by_name": None,
        "via": None,
        "via_name": None,
        "line": 4,
        "excerpts": ["It fell", "It  sank"],
        "places": ["1.1", "2.1"],
        "spans": [[0, 7], [19, 26]],
        "status": "found",
    }
    assert [ARTICLE[start:end] for start, end in first["spans"]] == ["It fell", "It sank"]
    assert len(document.records["sources"]) == 7


@pytest.mark.parametrize(
    ("view", "numbers", "summed"),
    [
        ("measures", ["4"], "1 statement: 0 proved against the article; 1 not proved."),
        ("quotes", [], ""),
        ("timeline", list("1234567"), "7 statements: 2 proved against the article; 2 the editor's own; 3 not proved."),
        ("agenda", list("1234"), "4 statements: 1 proved against the article; 3 not proved."),
    ],
)
def test_a_paper_has_notes_of_the_kinds_that_it_shows(write: Write, view: str, numbers: list[str], summed: str) -> None:
    found = sections(endnotes(write, view, BRIEF))
    assert [row[0] for *_, rows in found for row in rows] == numbers
    assert [line for _, line, _ in found] == ([summed] if summed else [])


def test_each_of_several_briefs_has_its_notes(write: Write) -> None:
    other = "title: U\narticle: {published: 2024}\nevents: [{what: A fall, source: It fell}]\n"
    found = sections(endnotes(write, "brief", BRIEF, other))
    assert [title for title, *_ in found] == ["Sources: brief-0", "Sources: brief-1"]
    assert found[1][2] == [["1", "A fall", "“It fell”", "", "unchecked"]]


@pytest.mark.parametrize(
    ("article", "actors", "more"),
    [
        ("published_basis: inferred, note: x", "", "; publication date inferred by the editor"),
        ("translation: machine", "", "; the article is a machine translation"),
        ("outlet: x", "actors: {a: {name: A, as_written: [B, C]}}", "; 1 name corrected or adapted by the editor"),
        (
            "outlet: x",
            "actors: {a: {name: A, as_written: [B]}, c: C}\ntopics: {t: {label: T, as_written: [U]}}",
            "; 2 names corrected or adapted by the editor",
        ),
    ],
)
def test_the_sum_tells_what_the_editor_and_a_machine_had_a_hand_in(
    write: Write, article: str, actors: str, more: str
) -> None:
    text = f"title: T\narticle: {{published: 2024, {article}}}\nevents: [{{what: x, source: It fell}}]\n{actors}\n"
    brief = load(write(text))
    assert sum_of(brief, evidence_of(brief, ARTICLE)) == f"1 statement: 1 proved against the article{more}."
