"""Search through statements, quotations and articles."""

import json
from pathlib import Path

import pytest

from tests.conftest import Run, Write

DAY = ("--as-of", "2024-08-13")


def kinds(briefing: Run, *query: str) -> list[tuple[str, str]]:
    found = json.loads(briefing("search", *query, "--format", "json", *DAY).out)
    return [(each["kind"], each["brief"]) for each in found]


def test_titles_come_first_then_statements_then_the_articles_own_words(briefing: Run) -> None:
    assert kinds(briefing, "tariffs", "electric vehicles") == [
        ("measure", "us-tariffs-2024-05"),
        ("measure", "us-tariffs-2024-05"),
        ("measure", "us-china-fwg-2024-08"),
        ("article", "us-china-fwg-2024-08"),
        ("article", "us-tariffs-2024-05"),
    ]
    found = [kind for kind, _ in kinds(briefing, "tariff")]
    assert found[0] == "title"
    assert found[-1] == "article"
    assert found.index("article") == len(found) - found.count("article")


def test_a_word_finds_its_other_forms_with_an_index_and_without(
    briefing: Run, write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefing.library.library.UNINDEXED", -1)
    brief = "title: {}\narticle: {{published: 2024}}\n{}\n"
    write(brief.format("Sanctions on banks", "events: [{what: x}]"), "lib/title.yaml")
    write(brief.format("T", "events: [{what: A bank was sanctioned}]"), "lib/stated.yaml")
    write(brief.format("T", "measures: [{title: A freeze of accounts, kind: sanction}]"), "lib/kind.yaml")
    write(brief.format("T", "events: [{what: Prices rose}]"), "lib/other.yaml")
    for more in ((), ("--no-index",)):
        library = ("--library", str(tmp_path / "lib"), *more)
        assert kinds(briefing, "sanction", *library) == [("title", "title"), ("measure", "kind"), ("event", "stated")]
        assert kinds(briefing, '"sanction"', *library) == [("measure", "kind")]
        assert kinds(briefing, "rising", *library) == [("event", "other")]
        assert kinds(briefing, "sanctions -bank", *library) == [("measure", "kind")]


def test_what_is_found_is_drawn_with_its_place(briefing: Run, snapshot: object) -> None:
    assert briefing("search", "yellen capacity OR dumping", *DAY).out == snapshot


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("fentanyl kind:measure", {"measure"}),
        ("topic:fentanyl kind:quote", {"quote"}),
        ("actor:yellen since:2024", {"event"}),
        ('"financial working group" outlet:desk', {"title", "event", "meeting", "article"}),
        ("status:planned", {"meeting", "event"}),
        ("tariff* brief:us-tariffs-2024-05", {"title", "event", "figure", "measure", "article"}),
    ],
)
def test_fields_narrow_it(briefing: Run, query: str, expected: set[str]) -> None:
    assert {kind for kind, _ in kinds(briefing, query)} == expected


def test_an_outlet_that_narrowed_it_is_named(briefing: Run) -> None:
    page = briefing("search", '"financial working group" outlet:Desk', *DAY).out
    assert "Filters: outlet desk" in page


def test_the_words_found_are_marked(briefing: Run) -> None:
    (found,) = json.loads(briefing("search", "topic:fentanyl", "valuable", "--format", "json", *DAY).out)
    start, end = found["lit"][0]
    assert found["text"][start:end] == "valuable"
    assert "**valuable**" in briefing("search", "valuable", "--format", "markdown", *DAY).out


def test_no_more_than_asked_are_shown_and_that_is_said(briefing: Run) -> None:
    page = briefing("search", "China", "--limit", "2", *DAY).out
    assert page.count("• ") == 2
    assert "more: --limit shows them" in page


@pytest.mark.parametrize(
    ("query", "code", "message"),
    [
        ("nothinglikeit", 1, "nothing found for nothinglikeit"),
        ("topic:tarifs", 1, "did you mean 'tariffs'?"),
        ("outlet:nowhere china", 1, "nothing found"),
        ('""', 2, "there is nothing to search for"),
        ("since:Mayhem", 2, "is not a date"),
    ],
)
def test_nothing_found_is_said_plainly(briefing: Run, query: str, code: int, message: str) -> None:
    result = briefing("search", query)
    assert (result.code, result.out) == (code, "")
    assert message in result.err


def test_other_scripts_are_found(briefing: Run, write: Write) -> None:
    path = write("title: T\narticle: {published: 2024}\nevents: [{what: 美国对电动汽车加征关税}, {what: Zürich}]\n")
    library = ("--library", str(path.parent))
    assert "关税" in briefing("search", "关税", *library).out
    assert "Zürich" in briefing("search", "zurich", *library).out
