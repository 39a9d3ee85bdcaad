"""A site in a real browser, from a folder, without a server."""

import re
from collections.abc import Sequence
from pathlib import Path

import pytest
from msgspec import structs
from playwright.sync_api import expect

from briefing.brief.model import Brief
from tests.conftest import Open, violations
from tests.site.test_pages import site_of

FOUND = "search li"


def built(folder: Path, briefs: Sequence[Brief]) -> Path:
    for path, data in site_of(briefs).written():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    return folder


@pytest.mark.parametrize("path", ["index", "people", "topics/trade", "people/china", "us-china-fwg-2024-08"])
def test_nobody_is_kept_from_reading_it(library: list[Brief], open_page: Open, tmp_path: Path, path: str) -> None:
    page = open_page(built(tmp_path, library) / f"{path}.html")
    assert violations(page) == []
    page.emulate_media(color_scheme="dark")
    assert violations(page) == []
    page.set_viewport_size({"width": 360, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") == 360


def test_a_reader_goes_from_page_to_page(library: list[Brief], open_page: Open, tmp_path: Path) -> None:
    page = open_page(built(tmp_path, library) / "index.html")
    page.get_by_role("link", name="United States raises tariffs on Chinese goods").click()
    page.locator("main a.to", has_text=re.compile("^China$")).first.click()
    expect(page.locator("h1")).to_have_text("China")
    page.get_by_role("link", name="Topics").click()
    page.get_by_role("link", name="Trade").click()
    expect(page.locator("h1")).to_have_text("Trade")


def test_words_are_found_in_titles_first_and_the_address_keeps_them(
    library: list[Brief], open_page: Open, tmp_path: Path
) -> None:
    page = open_page(built(tmp_path, library) / "index.html")
    expect(page.locator("main dl")).to_have_count(2)
    page.get_by_label("Search").fill("TARIFFS chin")
    expect(page.locator(FOUND).first).to_contain_text("United States raises tariffs on Chinese goods")
    expect(page.locator("main dl").first).to_be_hidden()
    assert page.url.endswith("#search=TARIFFS%20chin")
    assert violations(page) == []
    page.get_by_label("Search").fill("yurun")
    expect(page.locator(FOUND).first).to_contain_text("Janet Yellen")
    expect(page.locator("search p mark").first).to_have_text("Yurun")
    page.get_by_label("Search").fill("nothing of the kind")
    expect(page.get_by_role("status")).to_have_text("0 pages")
    again = open_page(tmp_path / "index.html", "#search=yurun")
    again.locator(FOUND).first.get_by_role("link").click()
    expect(again.locator("h1")).to_have_text("Janet Yellen")


def test_any_script_is_found_with_accents_or_without(library: list[Brief], open_page: Open, tmp_path: Path) -> None:
    titles = ["对华关税 上海会谈", "Überkapazität in Łódź", "Тарифы и переговоры", "الرسوم الجمركية"]
    briefs = [structs.replace(each, title=title) for each, title in zip(library, titles, strict=True)]
    page = open_page(built(tmp_path, briefs) / "index.html")
    for asked, title, marked in [
        ("关税", titles[0], "关税"),
        ("uberkapazitat", titles[1], "Überkapazität"),
        ("ТАРИФЫ", titles[2], "Тарифы"),
        ("الرسوم", titles[3], "الرسوم"),
    ]:
        page.get_by_label("Search").fill(asked)
        expect(page.locator(FOUND)).to_have_count(1)
        expect(page.locator("search li a")).to_have_text(title)
        expect(page.locator("search li a mark")).to_have_text(marked)


def test_what_is_found_stays_text(hostile: list[Brief], open_page: Open, tmp_path: Path) -> None:
    page = open_page(built(tmp_path, hostile) / "index.html")
    page.get_by_label("Search").fill("<b>z</b>")
    expect(page.locator("search b")).to_have_count(0)
    expect(page.locator("search mark").first).to_have_text("<b>z</b>")
