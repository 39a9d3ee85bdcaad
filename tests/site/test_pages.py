"""The pages of a site: one for each brief, topic and actor, and no link that leads nowhere."""

from collections.abc import Sequence
from posixpath import dirname, join, normpath
from urllib.parse import unquote

from msgspec import structs

from briefing.brief.model import Brief
from briefing.brief.reading.article import article_text
from briefing.site.pages import Site
from briefing.views.selection import Selection
from tests.conftest import MONDAY
from tests.formats.test_page import Page


def site_of(briefs: Sequence[Brief], *, article: bool = False) -> Site:
    return Site(Selection(briefs, MONDAY, text_of=article_text, total=len(briefs)), article=article)


def pages_of(briefs: Sequence[Brief]) -> dict[str, Page]:
    return {path: Page(data.decode()) for path, data in site_of(briefs).written()}


def led_to(pages: dict[str, Page], path: str) -> set[str]:
    """The pages that a page leads to; each link leads to a page that is there, and to a place on it."""
    found = set()
    for href in pages[path].all("href"):
        way, _, fragment = unquote(href).partition("#")
        if href.startswith("https:") or fragment.startswith(("topic=", "actor=", "all")):
            continue
        target = normpath(join(dirname(path), way)) if way else path
        assert target in pages, href
        assert not fragment or fragment in pages[target].all("id"), href
        found.add(target)
    return found - {path}


def test_each_brief_topic_and_actor_has_a_page(library: list[Brief]) -> None:
    site = site_of(library)
    assert site.paths[:4] == ["index.html", "timeline.html", "topics.html", "people.html"]
    assert {"us-tariffs-2024-05.html", "topics/tariffs.html", "people/janet-yellen.html"} <= set(site.paths)
    assert [path for path, _ in site.written()] == site.paths


def test_every_link_leads_to_a_page_that_is_there_and_every_page_is_led_to(library: list[Brief]) -> None:
    pages = pages_of(library)
    assert {target for path in pages for target in led_to(pages, path)} == set(pages)
    assert {"index.html", "timeline.html", "topics.html", "people.html"} <= led_to(pages, "topics/tariffs.html")
    assert "people/china.html" in led_to(pages, "us-china-fwg-2024-08.html")
    assert "us-china-fwg-2024-08.html" in led_to(pages, "people/china.html")


def test_no_page_asks_the_network_for_anything(library: list[Brief]) -> None:
    for page in pages_of(library).values():
        assert not page.all("src")
        assert not {"link", "img", "iframe", "form"} & {tag for tag, _ in page.elements}
        policy = next(each["content"] or "" for tag, each in page.elements if tag == "meta" and "http-equiv" in each)
        assert policy.startswith("default-src 'none'; ")
        assert "unsafe" not in policy
        assert "'self'" not in policy


def test_a_topics_page_has_what_lies_under_it(library: list[Brief]) -> None:
    pages = dict(site_of(library).written())
    assert "Electric vehicles" in pages["topics/tariffs.html"].decode()
    assert "Electric vehicles" in pages["topics/trade.html"].decode()
    assert "Electric vehicles" not in pages["topics/fentanyl.html"].decode()


def test_articles_stand_on_a_site_only_where_they_are_wanted(library: list[Brief]) -> None:
    for wanted in (False, True):
        pages = dict(site_of(library, article=wanted).written())
        assert ('id="article"' in pages["us-china-fwg-2024-08.html"].decode()) == wanted


def test_no_id_writes_a_page_elsewhere(library: list[Brief], hostile: list[Brief]) -> None:
    first = library[0]
    topics = {"../../t": next(iter(first.topics.values())), "con": next(iter(first.topics.values()))}
    bad = structs.replace(first, id="../../index", topics={**first.topics, **topics})
    taken = structs.replace(library[1], id="index")
    pages = pages_of([bad, taken, *hostile])
    assert all(path.count("/") <= 1 and ".." not in path for path in pages)
    assert len(pages) == len(site_of([bad, taken, *hostile]).paths)
    for path in pages:
        led_to(pages, path)


def test_the_same_briefs_make_the_same_bytes(library: list[Brief]) -> None:
    assert dict(site_of(library).written()) == dict(site_of(library[::-1]).written())
