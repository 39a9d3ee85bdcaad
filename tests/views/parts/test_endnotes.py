"""Where a paper's lines come from, and the sum of the sourcing."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from msgspec import Struct

from briefing.brief.model import Brief
from briefing.brief.reading.article import article_text
from briefing.brief.reading.reader import load
from briefing.document import Document, Paragraph, Section, Span, plain
from briefing.formats import render
from briefing.proof.evidence import evidence_of
from briefing.views import view
from briefing.views.parts.endnotes import sum_of
from briefing.views.selection import Selection
from tests.conftest import MONDAY, ROOT, Write

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
SEVEN = (
    "7 statements: 2 found in the article; 2 the editor's own; 1 found more than once; 1 not found; 1 no source given."
)


def sourced(write: Write, name: str, *texts: str) -> Document:
    write(ARTICLE, "a.txt")
    briefs = [load(write(text, f"brief-{number}.yaml")) for number, text in enumerate(texts)]
    return view(name, Selection(briefs, MONDAY, text_of=article_text, sourced=True))


def notes(document: Document) -> list[str]:
    return [plain(note) for note in document.notes]


def marks(part: Any) -> Iterator[str]:
    """Yield the numbers of a document's marks in the order in which it is read."""
    if isinstance(part, Span) and part.role == "mark":
        yield from re.findall(r"\[(\d+)\]", part.text)
    elif isinstance(part, tuple):
        for each in part:
            yield from marks(each)
    elif isinstance(part, Section):
        yield from marks((part.behind, part.blocks))
    elif isinstance(part, Struct):
        yield from marks(tuple(getattr(part, name) for name in part.__struct_fields__ if name != "records"))


def sums(document: Document) -> list[str]:
    section = document.blocks[-1]
    assert isinstance(section, Section)
    assert section.title == "Sources"
    return [plain(block.line) for block in section.blocks if isinstance(block, Paragraph)]


def test_each_line_has_the_marks_of_its_excerpts_and_each_excerpt_one_note(write: Write) -> None:
    document = sourced(write, "full", BRIEF)
    rows = render(document, "terminal").splitlines()
    assert "  • A fall[1][2]" in rows
    assert "  • A rise[3]" in rows
    assert "  • A flight[4]" in rows
    assert "  • Tariffs (no source)" in rows
    assert "  • The end[2]" in rows
    assert notes(document) == [
        "“It fell” — paragraph 1, sentence 1: found",
        "“It sank” — paragraph 2, sentence 1: found",
        "“It rose” — paragraph 1, sentence 2; paragraph 2, sentence 2: found more than once",
        "“It flew” — not found",
    ]
    assert sums(document) == [SEVEN]


def test_the_data_has_each_statement_with_the_numbers_of_its_notes(write: Write) -> None:
    document = sourced(write, "full", BRIEF)
    assert document.records["document"]["title"] == "T"
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
        "notes": [1, 2],
        "excerpts": ["It fell", "It  sank"],
        "places": ["1.1", "2.1"],
        "spans": [[0, 7], [19, 26]],
        "status": "found",
    }
    assert [ARTICLE[start:end] for start, end in first["spans"]] == ["It fell", "It sank"]
    assert [each["notes"] for each in document.records["sources"]] == [[1, 2], [3], [4], [], [], [], [2]]


PAPERS = "summary short full timeline agenda people topics quotes measures positions brief new-since search".split()


@pytest.mark.parametrize("name", PAPERS)
@pytest.mark.parametrize("whole_library", [False, True])
def test_the_notes_of_every_paper_stand_in_the_order_of_its_marks(name: str, whole_library: bool) -> None:
    briefs = sorted((ROOT / "briefs").glob("*.yaml"))
    selection = Selection(
        [load(path) for path in (briefs if whole_library else briefs[1:2])],
        MONDAY,
        text_of=article_text,
        sourced=True,
        query="the" if name == "search" else "",
        since=date(2024, 1, 1),
    )
    document = view(name, selection)
    found = list(dict.fromkeys(map(int, marks(document))))
    assert found == list(range(1, len(document.notes) + 1))
    assert found
    assert len(set(notes(document))) == len(found)


def test_without_endnotes_a_line_has_no_marks(example: Brief) -> None:
    document = view("timeline", Selection([example], MONDAY, text_of=article_text))
    assert (document.notes, list(marks(document))) == ((), [])


@pytest.mark.parametrize(
    ("name", "count", "summed"),
    [
        ("measures", 0, "1 statement: 0 found in the article; 1 no source given."),
        ("timeline", 0, ""),
        (
            "full",
            4,
            SEVEN,
        ),
    ],
)
def test_the_sum_is_of_the_kinds_that_a_paper_shows(write: Write, name: str, count: int, summed: str) -> None:
    document = sourced(write, name, BRIEF)
    assert len(document.notes) == count
    assert [sums(document)] == [[summed]] if summed else bool(document.empty)


def test_of_several_briefs_each_note_names_its_own(write: Write) -> None:
    other = "title: U\narticle: {published: 2024}\nevents: [{what: A fall, date: 2023, source: It fell}]\n"
    dated = BRIEF.replace("{what: A fall,", "{what: A fall, date: 2022,")
    document = sourced(write, "timeline", dated, other)
    assert notes(document) == [
        "brief-0: “It fell” — paragraph 1, sentence 1: found",
        "brief-0: “It sank” — paragraph 2, sentence 1: found",
        "brief-1: “It fell” — unchecked",
    ]
    assert [line.partition(":")[0] for line in sums(document)] == ["brief-0", "brief-1"]


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
    assert sum_of(brief, evidence_of(brief, ARTICLE)) == f"1 statement: 1 found in the article{more}."
