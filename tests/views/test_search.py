"""What matches in statements and, if it is in none, in the articles; the best first."""

from typing import Any

import pytest

from briefing.brief.filters import Filters
from briefing.brief.model import Brief
from briefing.brief.reading.reader import load
from briefing.document import Bullets, Paragraph, plain
from briefing.problems import CannotGoOn
from briefing.views import view
from briefing.views.selection import Selection
from tests.conftest import MONDAY, Write


def brief_of(write: Write, id_: str, day: str, *lines: str) -> Brief:
    events = "".join(f"  - {{what: {line}}}\n" for line in lines)
    return load(write(f"title: T\narticle: {{published: {day}}}\nevents:\n{events}", f"{id_}.yaml"))


def found(briefs: list[Brief], query: str, **more: Any) -> list[tuple[str, str]]:
    records = view("search", Selection(briefs, MONDAY, query=query, **more)).records
    return [(each["brief"], each["text"]) for each in records]


def test_of_findings_alike_those_of_the_latest_brief_come_first(write: Write) -> None:
    briefs = [
        brief_of(write, "b-old", "2023-01-01", "Steel is dear"),
        brief_of(write, "a-old", "2023-01-01", "Steel is dear"),
        brief_of(write, "new", "2024-08-12", "Wood is dear", "Steel is dear", "Steel is cheap"),
        brief_of(write, "middle", "2024", "Steel is dear"),
    ]
    for given in (briefs, briefs[::-1]):
        assert found(given, "steel") == [
            ("middle", "Steel is dear"),  # published by the end of 2024, for all that is known
            ("new", "Steel is dear"),
            ("new", "Steel is cheap"),
            ("a-old", "Steel is dear"),
            ("b-old", "Steel is dear"),
        ]


def test_a_title_comes_before_all_statements_and_is_no_answer_to_a_question_of_statements(write: Write) -> None:
    titled = load(write("title: Steel\narticle: {published: 2020}\nevents: [{what: x}]\n", "titled.yaml"))
    briefs = [brief_of(write, "new", "2024-08-12", "Steel for steel"), titled]
    assert found(briefs, "steel") == [("titled", "Steel"), ("new", "Steel for steel")]
    assert view("search", Selection(briefs, MONDAY, query="steel")).records[0]["line"] == 1
    assert found(briefs, "steel", filters=Filters(kinds=frozenset({"event"}))) == [("new", "Steel for steel")]


def test_what_has_more_of_the_words_comes_first_however_old(write: Write) -> None:
    briefs = [
        brief_of(write, "new", "2024-08-12", "Steel is dear"),
        brief_of(write, "old", "2020-01-01", "Steel for steel"),
    ]
    assert [id_ for id_, _ in found(briefs, "steel")] == ["old", "new"]


def test_a_statement_comes_before_a_sentence_of_an_article(write: Write) -> None:
    write("Steel and wood. Wood.", "article.txt")
    told = load(
        write("title: T\narticle: {published: 2024-08-12, text: article.txt}\nevents: [{what: x}]\n", "told.yaml")
    )
    stated = brief_of(write, "stated", "2020-01-01", "Steel is dear")
    selection = Selection([told, stated], MONDAY, query="steel", texts={told.path: "Steel and wood. Wood."})
    document = view("search", selection)
    assert [(each["kind"], each["text"], each["place"]) for each in document.records] == [
        ("event", "Steel is dear", "line 4"),
        ("article", "Steel and wood.", "paragraph 1, sentence 1"),
    ]
    assert document.records[1]["lit"] == [[0, 5]]
    assert plain(document.subtitle) == "2 findings in 2 briefs"


def test_no_more_are_shown_than_asked_for_and_the_rest_is_counted(write: Write) -> None:
    document = view("search", Selection([brief_of(write, "a", "2024", *["Steel"] * 3)], MONDAY, query="steel", limit=2))
    assert len(document.records) == 2
    bullets, more = document.blocks
    assert isinstance(bullets, Bullets)
    assert isinstance(more, Paragraph)
    assert plain(more.line) == "1 more: --limit shows them"


def test_what_was_found_is_marked(write: Write) -> None:
    document = view(
        "search", Selection([brief_of(write, "a", "2024-08-12", "Dear steel is dear")], MONDAY, query="dear")
    )
    bullets = document.blocks[0]
    assert isinstance(bullets, Bullets)
    assert [span.text for span in bullets.items[0] if span.role == "note"] == ["Dear", "dear"]
    assert plain(bullets.items[0]) == "event: Dear steel is dear — a · 12 August 2024 · line 4"


def test_a_search_for_nothing_is_refused_and_one_without_findings_says_so(example: Brief) -> None:
    with pytest.raises(CannotGoOn, match="needs the words"):
        view("search", Selection([example], MONDAY))
    assert view("search", Selection([example], MONDAY, query="zeppelin")).empty == "nothing found for zeppelin"
