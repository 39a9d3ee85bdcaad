"""What the search of a site finds."""

from briefing.brief.model import Brief
from briefing.formats.html.place import Find
from briefing.site.finds import of_actors, of_brief, of_topics
from briefing.site.pages import Site
from briefing.views.selection import Selection
from tests.conftest import MONDAY


def test_a_brief_is_found_by_its_statements_and_all_spellings(example: Brief) -> None:
    find = of_brief(example, Site(Selection([example], MONDAY)).pages)
    assert (find.path, find.sort, find.day) == (f"{example.id}.html", "brief", "12 August 2024")
    assert find.title == example.title
    assert example.bottom_line in find.words
    assert any("Bayeng government" in words for words in find.words)


def test_topics_and_actors_are_found_by_the_articles_words_too(example: Brief) -> None:
    pages = Site(Selection([example], MONDAY)).pages
    actors = {each.title: each for each in of_actors(example.actors, pages)}
    assert actors["Janet Yellen"] == Find(
        "people/janet-yellen.html", "person", "Janet Yellen", "", ("Treasury Secretary", "Yurun")
    )
    assert Find("topics/tariffs.html", "topic", "Tariffs", "", ()) in list(of_topics(example.topics, pages))


def test_nothing_that_is_found_can_hide_anything(hostile: list[Brief]) -> None:
    find = of_brief(hostile[0], Site(Selection(hostile, MONDAY)).pages)
    assert not [words for words in (find.title, *find.words) if "\u202e" in words or "\x1b" in words]
