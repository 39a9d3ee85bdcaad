"""A page of HTML in a real browser: what a reader clicks, types, prints, and what a screen reader is told."""

import re
from collections.abc import Sequence
from pathlib import Path

import pytest
from playwright.sync_api import expect

from briefing.brief.model import Brief
from briefing.document import Timeline, TimelineEntry
from briefing.formats import render
from briefing.views import VIEWS, view
from tests.conftest import Open, selection_for, violations
from tests.hostile import HOSTILE

SHOWN = "li[data-entry]:visible"


def written(folder: Path, name: str, briefs: Sequence[Brief]) -> Path:
    path = folder / f"{name}.html"
    path.write_text(render(view(name, selection_for(name, briefs)), "html"), encoding="utf-8")
    return path


@pytest.mark.parametrize("name", VIEWS)
def test_nobody_is_kept_from_reading_it(library: list[Brief], open_page: Open, tmp_path: Path, name: str) -> None:
    page = open_page(written(tmp_path, name, library))
    assert violations(page) == []
    page.emulate_media(color_scheme="dark")
    assert violations(page) == []
    page.set_viewport_size({"width": 360, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") == 360


@pytest.mark.parametrize("name", ["brief", "timeline", "source", "search"])
def test_what_a_brief_says_stays_text(hostile: list[Brief], open_page: Open, tmp_path: Path, name: str) -> None:
    page = open_page(written(tmp_path, name, hostile))
    assert violations(page) == []
    assert "<b>z</b> &amp; | *a* _b_" in page.inner_text("main")
    assert page.locator("main b, main i, main img, main script").count() == 0
    assert HOSTILE[:20] in page.inner_text("main")


def test_a_click_filters_and_the_address_keeps_the_filter(
    library: list[Brief], open_page: Open, tmp_path: Path
) -> None:
    path = written(tmp_path, "timeline", library)
    entries = timeline_entries(library)
    kept = sum("tariffs" in dict(each.topics) for each in entries)
    page = open_page(path)
    expect(page.locator(SHOWN)).to_have_count(len(entries))
    page.get_by_role("link", name="Tariffs", exact=True).click()
    expect(page.locator(SHOWN)).to_have_count(kept)
    expect(page.get_by_role("status")).to_have_text(f"{kept} of {len(entries)} dated entries")
    assert page.url.endswith("#topic=tariffs")
    expect(open_page(path, "#topic=tariffs").locator(SHOWN)).to_have_count(kept)
    expect(open_page(path, "#topic=tariffs&actor=nobody").locator(SHOWN)).to_have_count(0)
    page.go_back()
    expect(page.locator(SHOWN)).to_have_count(len(entries))


def test_a_wider_topic_keeps_what_lies_under_it(library: list[Brief], open_page: Open, tmp_path: Path) -> None:
    page = open_page(written(tmp_path, "timeline", library), "#topic=trade")
    kept = [each for each in timeline_entries(library) if "trade" in dict(each.topics)]
    assert any("tariffs" in dict(each.topics) for each in kept)
    expect(page.locator(SHOWN)).to_have_count(len(kept))
    assert page.locator("a[aria-current]").all_inner_texts() == ["Trade"]


def test_the_keyboard_is_enough(library: list[Brief], open_page: Open, tmp_path: Path) -> None:
    page = open_page(written(tmp_path, "timeline", library))
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the text"
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text(f" of {len(timeline_entries(library))} dated entries")
    expect(page.locator("a[aria-current]")).to_have_count(1)


def test_what_is_filtered_away_is_there_on_paper(library: list[Brief], open_page: Open, tmp_path: Path) -> None:
    page = open_page(written(tmp_path, "timeline", library), "#topic=tariffs")
    page.emulate_media(media="print")
    expect(page.locator(SHOWN)).to_have_count(len(timeline_entries(library)))
    assert not page.locator(".filters").is_visible()


@pytest.mark.parametrize("sheet", ["A4", "Letter"])
def test_the_one_page_is_one_page_on_paper(library: list[Brief], open_page: Open, tmp_path: Path, sheet: str) -> None:
    for brief in library:
        printed = open_page(written(tmp_path, "summary", [brief])).pdf(format=sheet)
        assert len(re.findall(rb"/Type\s*/Page\b", printed)) == 1


def test_a_statement_lights_its_words_in_the_article_and_they_light_it(
    example: Brief, open_page: Open, tmp_path: Path
) -> None:
    page = open_page(written(tmp_path, "brief", [example]), width=1400)
    page.locator("main li", has_text="Capital markets").first.hover()
    expect(page.locator("#article .lit")).to_have_text(["officials discussed will include", "capital markets"])
    page.locator("#article h2").hover()
    expect(page.locator(".lit")).to_have_count(0)
    page.locator("#article a", has_text=re.compile("^capital markets$")).hover()
    expect(page.locator("main .lit").first).to_contain_text("Capital markets[8]")
    page.locator("#article a", has_text="advanced batteries").click()
    expect(page.locator("li:has(:target)")).to_contain_text("New US tariffs")


def test_a_mark_that_the_keyboard_reaches_lights_words_that_come_into_sight(
    example: Brief, open_page: Open, tmp_path: Path
) -> None:
    page = open_page(written(tmp_path, "brief", [example]), width=1400)
    last = page.locator("main sup a").last
    last.focus()
    assert page.locator("#article .lit").first.is_visible()
    edges = "each => [each.getBoundingClientRect().top, each.getBoundingClientRect().bottom]"
    top, bottom = page.locator("#article .lit").first.evaluate(edges)
    assert 0 <= top < bottom <= 900


def timeline_entries(library: list[Brief]) -> tuple[TimelineEntry, ...]:
    timeline = view("timeline", selection_for("timeline", library)).blocks[0]
    assert isinstance(timeline, Timeline)
    return tuple(timeline.entries)
