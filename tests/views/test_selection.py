"""What a view is asked to show, through ``briefing.view`` and wrongly."""

from datetime import date
from typing import Any

import pytest

import briefing
from briefing.brief.model import Brief
from briefing.document import plain
from briefing.problems import CannotGoOn
from briefing.views.selection import NewsText, Selection
from tests.conftest import MONDAY


def test_filters_go_by_the_names_of_the_command_line(library: list[Brief]) -> None:
    document = briefing.view("timeline", library, MONDAY, filters={"topic": "trade", "since": "2024"}, reverse=True)
    assert document.filters == "topic trade · since 2024"
    assert {record["brief"] for record in document.records} == {"us-tariffs-2024-05", "us-china-fwg-2024-08"}
    assert document.records[0]["date"] > document.records[-1]["date"]
    assert plain(document.subtitle).endswith("from 2 of 4 briefs"), "those that were looked through count"


def test_a_search_reads_the_articles_and_narrows_by_its_fields(library: list[Brief]) -> None:
    found = briefing.view("search", library, MONDAY, query="tariffs topic:trade", limit=2)
    assert found.filters == "topic trade"
    assert len(found.records) == 2
    everywhere = briefing.view("search", library, MONDAY, query="cyber")
    assert "article" in {record["kind"] for record in everywhere.records}


def test_an_article_is_read_where_a_view_needs_it(example: Brief) -> None:
    assert briefing.view("source", [example], MONDAY).records
    assert set(briefing.view("quotes", [example], MONDAY, sourced=True).records) == {"document", "sources"}


def test_two_briefs_are_compared_and_news_told_since_a_day(library: list[Brief]) -> None:
    assert briefing.view("diff", [library[0], library[1]], MONDAY).records
    news = briefing.view("new-since", library, MONDAY, since=date(2024, 8, 1), filters={"kind": "measure"})
    assert {record["new"]["kind"] for record in news.records if record.get("new")} == {"measure"}


def test_the_dates_of_any_text_are_told() -> None:
    text = NewsText("a.txt", "It meets on Friday.", MONDAY)
    document = briefing.view("dates", [], MONDAY, news_text=text)
    assert [record["date"] for record in document.records] == ["2024-08-16"]
    assert plain(document.title) == "Dates: a.txt"


@pytest.mark.parametrize(
    ("name", "options", "message", "hint"),
    [
        ("sumary", {}, "no view 'sumary'", "did you mean 'summary'? there are: summary, short, full, timeline"),
        ("timeline", {"revers": True}, "no option 'revers'", "did you mean 'reverse'?"),
        ("timeline", {"filters": {"topics": "x"}}, "no filter 'topics'", "did you mean 'topic'?"),
        ("timeline", {"filters": {"topic": "tarifs"}}, "no topic 'tarifs'", "did you mean 'tariffs'?"),
        ("timeline", {"filters": {"since": "Mayhem"}}, "--since: 'Mayhem' is not a date", ""),
        ("list", {"order": "size"}, "no order 'size'", "there are: published, title, id, statements, checks"),
        ("search", {}, "a search needs the words to search for", ""),
        ("search", {"query": '""'}, "there is nothing to search for", ""),
        ("search", {"query": "x brief:y"}, "can't choose among briefs that are given", ""),
        ("diff", {}, "diff compares two briefs, not 4", ""),
        ("new-since", {}, "new-since needs the day", "since=date(2024, 8, 1)"),
        ("actor", {}, "a dossier is of one actor or topic, not 0", ""),
        ("topic", {"filters": {"topic": ["trade", "banks"]}}, "no topic 'banks'", ""),
        ("topic", {"filters": {"topic": ["trade", "tariffs"]}}, "a dossier is of one actor or topic, not 2", ""),
    ],
)
def test_what_can_not_be_shown_is_said(
    library: list[Brief], name: str, options: dict[str, Any], message: str, hint: str
) -> None:
    with pytest.raises(CannotGoOn) as refused:
        briefing.view(name, library, MONDAY, **options)
    assert message in str(refused.value)
    assert hint in refused.value.hint


def test_without_a_brief_there_is_nothing_to_show() -> None:
    with pytest.raises(CannotGoOn, match="there is no brief to show"):
        briefing.view("summary", [], MONDAY)


def test_several_briefs_are_several_though_the_filters_keep_one(example: Brief) -> None:
    assert not Selection([example], MONDAY).several
    assert Selection([example], MONDAY, total=2).several
    assert Selection([example], MONDAY, total=4).looked_through == 4
    assert Selection([example, example], MONDAY, total=1).looked_through == 2
