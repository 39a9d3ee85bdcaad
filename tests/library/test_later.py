"""Later briefs of a library, asked for what is overdue: the same answers with an index, without, and of few files."""

from datetime import date
from pathlib import Path

import pytest

from briefing.brief.filters import Filters
from briefing.brief.reading.reader import load
from briefing.brief.statements import statements
from briefing.brief.status import Dated, Telling
from briefing.library import entry as entry_module
from briefing.library import later as later_module
from briefing.library import library as library_module
from briefing.library.later import LaterBriefs
from briefing.library.library import Library
from tests.conftest import Run, Write


def brief(published: str, status: str, topic: str = "trade") -> str:
    return (
        f"title: T\narticle: {{published: {published}}}\ntopics: {{{topic}: T}}\nevents:\n"
        f"  - {{what: The envoy leaves, date: 2024-08-10, status: {status}, topics: [{topic}]}}\n"
    )


def asked(library: Library | None, path: Path) -> Telling | None:
    found = load(path)
    (statement,) = statements(found)
    phase, when = statement.dates[0]
    return LaterBriefs(library, [found.article.published]).told_since(Dated(when, phase, statement))


@pytest.fixture(params=["few", "read", "indexed"])
def library(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Library:
    """A folder that is read file by file as papers need it, as a whole, or through an index."""
    monkeypatch.setenv("BRIEFING_CACHE", str(tmp_path / "cache"))
    if request.param == "indexed":
        monkeypatch.setattr(library_module, "UNINDEXED", 0)
    found = Library(tmp_path / "briefs", indexed=request.param == "indexed")
    if request.param == "read":
        (tmp_path / "briefs").mkdir()
        found.count()
    return found


def test_the_briefs_of_a_library_are_looked_through(write: Write, library: Library) -> None:
    old = write(brief("2024-08-01", "planned"), "briefs/old.yaml")
    write(brief("2024-08-05", "planned", "travel"), "briefs/other.yaml")
    fresh = Library(library.folder, indexed=library.indexed)
    assert asked(fresh, old) == Telling(no_later=True), "the other is of another topic"
    write(brief("2024-08-12", "reported"), "briefs/new.yaml")
    told = asked(Library(library.folder, indexed=library.indexed), old)
    assert told
    assert told.brief
    assert told.brief.id == "new"


def test_a_brief_that_shares_no_topic_is_never_looked_at(write: Write, library: Library) -> None:
    old = write(brief("2024-08-01", "planned"), "briefs/old.yaml")
    write(brief("2024-08-12", "reported", "travel"), "briefs/other.yaml")
    assert asked(library, old) == Telling(no_later=True)


def test_nobody_looks_through_very_many(write: Write, library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(later_module, "_MOST", 2)
    old = write(brief("2024-08-01", "planned"), "briefs/old.yaml")
    write(brief("2024-07-01", "reported"), "briefs/older.yaml")
    write(brief("2024-08-12", "reported"), "briefs/new.yaml")
    fresh = Library(library.folder, indexed=library.indexed)
    assert asked(fresh, old) not in (None, Telling())
    write(brief("2024", "reported"), "briefs/sometime.yaml")
    write(brief("2024-08", "reported"), "briefs/that-month.yaml")
    assert asked(Library(library.folder, indexed=library.indexed), old) is None


def test_nobody_looks_through_very_many_topics_of_few(
    write: Write, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(later_module, "_MOST_IN_ALL", 2)
    old, travel = (
        write(brief("2024-08-01", "planned", *topic), f"briefs/{name}.yaml")
        for name, topic in (("old", ()), ("travel", ("travel",)))
    )
    write(brief("2024-08-12", "reported"), "briefs/new.yaml")
    write(brief("2024-08-12", "reported", "travel"), "briefs/new-travel.yaml")
    later = LaterBriefs(Library(library.folder, indexed=library.indexed), [load(old).article.published])
    answers = []
    for path in (old, travel, old):
        (statement,) = statements(load(path))
        ((phase, when),) = statement.dates
        answers.append(later.told_since(Dated(when, phase, statement)))
    first, second, third = answers
    assert first
    assert first.brief
    assert first.brief.id == "new"
    assert (second, third) == (None, first)


def test_an_article_of_which_only_the_year_is_known_may_be_later(write: Write, library: Library) -> None:
    old = write(brief("2024-08-01", "planned"), "briefs/old.yaml")
    write(brief("2024", "reported"), "briefs/sometime.yaml")
    found = Library(library.folder, indexed=library.indexed)
    since = found.published_since(date(2024, 8, 1), Filters(), but=load(old), most=9)
    assert "sometime" in [each.id for each in since or ()]


def test_no_file_is_read_where_none_is_later(write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(brief("2024-07-01", "reported"), "older.yaml")
    old = write(brief("2024-08-01", "planned"), "old.yaml")
    monkeypatch.setattr(entry_module, "read_entry", lambda path: pytest.fail(f"read {path}"))
    assert asked(Library(tmp_path), old) == Telling(no_later=True)


def test_a_brief_alone_is_looked_through_by_itself(write: Write) -> None:
    assert asked(None, write(brief("2024-08-01", "planned"))) == Telling(no_later=True)


@pytest.mark.parametrize(
    ("command", "arguments"),
    [
        ("summary", ["old"]),
        ("summary", ["old", "--short"]),
        ("summary", ["old", "--full"]),
        ("timeline", ["old"]),
        ("timeline", []),
        ("measures", ["old"]),
        ("measures", []),
        ("agenda", ["old"]),
        ("topics", ["trade"]),
        ("people", ["us"]),
        ("export", ["old"]),
    ],
)
def test_each_paper_says_what_is_told_since(
    briefing: Run, write: Write, tmp_path: Path, command: str, arguments: list[str]
) -> None:
    said = """
title: T
article: {published: 2024-08-01, text: old.txt}
topics: {trade: Trade, aid: Aid}
actors: {us: US}
meetings:
  - title: Talks on grain
    date: 2024-08-10
    status: planned
    actors: [us]
    topics: [trade]
    agenda: [{item: Aid, topics: [aid]}]
    source: a
measures: [{title: A duty, by: us, in_force: 2024-08-09, topics: [trade, aid], source: a}]
events: [{what: The envoy leaves, date: 2024-08-11, status: planned, actors: [us], topics: [trade], source: a}]
"""
    write("a\n" * 70, "old.txt")
    write(said, "old.yaml")
    papers = [command, *arguments, "--library", str(tmp_path), "--as-of", "2024-08-25"]
    alone = " ".join(briefing(*papers).out.split())
    assert "overdue" in alone
    assert "nobody tells" not in alone, "nobody could"
    other = "title: T\narticle: {published: 2024-08-20}\nevents: [{what: Rain, topics: [trade], actors: [us]}]\n"
    path = write(f"{other}topics: {{trade: Trade}}\nactors: {{us: US}}\n", "other.yaml")
    named = arguments or command in ("topics", "people")
    assert not named or "nobody tells of it since" in " ".join(briefing(*papers).out.split())
    path.unlink()
    new = said.replace("2024-08-01, text: old.txt", "2024-08-20").replace("planned", "held", 1)
    new = new.replace("planned", "reported").replace("in_force: 2024-08-09", "in_force: 2024-08-30")
    write(new, "new.yaml")
    page = " ".join(briefing(*papers).out.replace("│", " ").split())
    assert "told of again on 20 August 2024 in new" in page or (not arguments or command in ("topics", "people"))
    assert "nobody tells" not in page
