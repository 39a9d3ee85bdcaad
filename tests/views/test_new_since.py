"""The paper of what is new since a day: what always holds, and how it is laid out."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.brief.filters import Filters
from briefing.brief.model import Brief
from briefing.brief.reading.reader import load
from briefing.comparison.retelling import LaterTellings
from briefing.document import Document, Section, plain
from briefing.formats import render
from briefing.problems import CannotGoOn
from briefing.views import view
from briefing.views.selection import Selection
from tests.comparison.briefs import LIBRARIES
from tests.conftest import DATA, MONDAY, Write

DAYS = st.dates(date(2024, 7, 1), date(2025, 1, 31))


def sections(document: Document) -> list[str]:
    return [block.title for block in document.blocks if isinstance(block, Section)]


@given(LIBRARIES, DAYS, DAYS)
def test_a_library_to_which_nothing_was_added_says_so(briefs: list[Brief], since: date, as_of: date) -> None:
    earlier = [brief for brief in briefs if brief.article.published.latest < since]
    document = view("new-since", Selection(earlier, min(since, as_of), since=since))
    said, _, left_out = document.empty.partition(";")
    assert said.endswith("no brief was published since")
    assert bool(left_out) == any(brief.article.published.earliest > min(since, as_of) for brief in earlier)
    assert document.blocks == ()
    assert document.records == []


def test_sections_stand_in_the_order_of_diff_and_new_things_under_their_topics(library: list[Brief]) -> None:
    outcome = load(DATA / "fwg-round-5-outcome-2024-08.yaml")
    document = view("new-since", Selection([*library, outcome], date(2025, 2, 1), since=date(2024, 8, 15)))
    assert sections(document) == ["New briefs", "New", "Changed", "Lapsed"]
    assert isinstance(document.blocks[1], Section)
    parts = [part.title for part in document.blocks[1].blocks if isinstance(part, Section)]
    assert parts == ["Crisis communication", "US–China dialogue"]
    assert plain(document.subtitle) == "2 new, 1 changed, 8 lapsed · 1 brief published since, 4 before"


def test_under_a_topic_asked_for_stands_what_is_filed_under_others_too(library: list[Brief]) -> None:
    asked = Filters(topics=frozenset(["clean-energy"]), topics_named=("clean-energy",))
    document = view("new-since", Selection(library, MONDAY, asked, since=date(2024, 8, 1)))
    assert isinstance(document.blocks[1], Section)
    headings = [part.title for part in document.blocks[1].blocks if isinstance(part, Section)]
    assert headings == ["Of earlier days, not told before in these words"], "one topic needs no heading"
    _, *changes = document.records
    assert {"overcapacity", "tariffs"} <= {topic for each in changes for topic in each["new"]["topics"]}


def test_a_paper_as_of_a_day_knows_no_later_brief(write: Write) -> None:
    def brief(id_: str, published: str, stated: str) -> Brief:
        return load(write(f"title: {id_}\narticle: {{published: {published}}}\n{stated}\n", f"{id_}.yaml"))

    visit = "events: [{what: The envoy visits the northern ports, date: 2024-09-05, status: planned}]"
    first = brief("first", "2024-09-01", "events: [{what: Rain falls}]")
    second = brief("second", "2024-09-03", visit)
    month = brief("month", "2024-09", "events: [{what: Snow falls in the south}]")
    last = brief("last", "2024-10-16", visit.replace("planned", "reported"))
    tellings = LaterTellings([first, second, month, last])
    since, as_of = date(2024, 9, 2), date(2024, 9, 13)
    then = view("new-since", Selection([first, second, month], as_of, since=since))
    again = view("new-since", Selection([first, second, month, last], as_of, since=since, told_since=tellings.of))
    assert [each["brief"] for each in again.records if each["change"] == "new brief"] == ["second", "month"]
    assert plain(again.subtitle) == f"{plain(then.subtitle)}; 1 published after 13 September 2024 left out"
    assert "last" not in render(again, "markdown")
    nothing = view("new-since", Selection([first, last], as_of, since=since))
    assert nothing.empty == (
        "nothing new since 2 September 2024: no brief was published since; 1 published after 13 September 2024 left out"
    )


def test_what_was_still_to_come_is_told_so(write: Write) -> None:
    text = (
        "title: T\narticle: {published: 2024-07-20}\nmeasures: [{title: Duty, in_force: 2024-08-10, ended: 2024-08-20}]"
    )
    old = load(write(text))
    page = render(view("new-since", Selection([old], date(2024, 9, 1), since=date(2024, 8, 1))), "markdown")
    assert "By 1 September 2024 their day has passed, and no brief since then tells of them in like words:\n\n" in page
    assert "- measure: Duty (to take effect 10 August 2024, overdue, no source) — `brief`\n" in page
    assert "the day has passed on which they were to end:\n\n- measure: Duty (to end 20 August 2024, no source)" in page


@pytest.mark.parametrize("name", ["[sic] | *x* <b>", "\x1b[31mred", "a\nb"])
def test_text_stays_text(write: Write, name: str) -> None:
    import json

    path = write(f"title: T\narticle: {{published: 2024-08-20}}\nevents:\n  - what: {json.dumps(name)}\n")
    document = view("new-since", Selection([load(path)], MONDAY, since=date(2024, 8, 1)))
    for format_name in ("terminal", "markdown"):
        page = render(document, format_name)
        assert "\x1b" not in page
        assert "<b>" not in page or format_name == "terminal"


def test_of_very_many_briefs_those_before_are_compared_that_bear_on_the_new(
    write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    def brief(id_: str, published: str, topic: str, what: str) -> Brief:
        event = f"events: [{{what: {what}, date: {published}, topics: {topic}}}]"
        text = f"title: {id_}\narticle: {{published: {published}}}\ntopics: {{{topic}: {topic}}}\n{event}\n"
        return load(write(text, f"{id_}.yaml"))

    old = [brief(f"b{day:02}", f"2024-05-{day:02}", "fish", f"Fish {day} is sold") for day in range(10, 20)]
    told = brief("a", "2024-05-02", "cars", "Norvia raises its tariff on cars")
    again = brief("z", "2024-06-02", "cars", "Norvia raises its tariff on cars")
    paper = Selection([told, *old, again], date(2024, 6, 3), since=date(2024, 6, 1))
    whole = view("new-since", paper)
    monkeypatch.setattr("briefing.views.parts.compared.MOST", 5)
    few = view("new-since", paper)
    assert plain(few.subtitle) == plain(whole.subtitle).replace("11 before", "11 before, of which 1 were compared")
    assert few.records == whole.records
    assert few.blocks == whole.blocks


def test_too_many_new_briefs_are_refused(library: list[Brief], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefing.views.parts.compared.MOST", 2)
    with pytest.raises(CannotGoOn, match="more than 2 briefs were published since"):
        view("new-since", Selection(library, MONDAY, since=date(2023, 1, 1)))
    narrowed = Selection(library, MONDAY, Filters(topics=frozenset(["tariffs"])), since=date(2023, 1, 1))
    assert view("new-since", narrowed).records
