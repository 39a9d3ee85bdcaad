"""Measures by what their dates say on a day."""

from datetime import date

from briefing.brief.filters import Filters
from briefing.brief.model import Brief
from briefing.brief.reading.reader import load
from briefing.document import plain
from briefing.formats import render
from briefing.views import view
from briefing.views.selection import Selection
from tests.conftest import MONDAY, Write, cells


def test_a_measure_stands_where_its_dates_put_it(write: Write) -> None:
    brief = load(write("title: T\narticle: {published: 2024}\nmeasures: [{title: T, in_force: 2026}, {title: U}]\n"))
    records = view("measures", Selection([brief], date(2024, 6, 1))).records
    assert {each["text"]: each["standing"] for each in records} == {
        "T": "to take effect in 2026",
        "U": "date not given",
    }


def test_who_imposes_on_whom_is_said_once_where_it_is_always_the_same(library: list[Brief]) -> None:
    tariffs = next(brief for brief in library if brief.id == "us-tariffs-2024-05")
    document = view("measures", Selection([tariffs], MONDAY))
    assert plain(document.subtitle) == "10 measures (tariff), by their dates on 12 August 2024, by White House → China"


def test_planned_measures_whose_day_is_over_are_counted_above(write: Write) -> None:
    path = write(
        "title: T\narticle: {published: 2024-09-12}\n"
        "measures: [{title: Duty, in_force: 2024-01}, {title: Ban, in_force: 2024-10-01}]\n"
    )
    filters = Filters(in_force=True)
    later = view("measures", Selection([load(path)], date(2024, 11, 1), filters))
    assert plain(later.subtitle).startswith("2 measures, 1 overdue, by their dates on 1 November 2024")
    before = view("measures", Selection([load(path)], date(2024, 9, 13), filters))
    assert plain(before.subtitle).startswith("1 measure, by their dates")


def test_each_measure_is_told_with_its_kind(example: Brief) -> None:
    rows = cells(view("measures", Selection([example], MONDAY)))
    assert [row[2] for row in rows] == ["tariff", "investment restriction", "export control"]


def test_what_is_only_proposed_is_nowhere_a_fact(write: Write) -> None:
    path = write(
        "title: T\narticle: {published: 2024-06}\nmeasures: [{title: Duty, in_force: 2024-01, status: proposed}]\n"
    )
    selection = Selection([load(path)], MONDAY)
    assert "proposed" in render(view("timeline", selection), "markdown")
    assert "○ **January 2024**" in render(view("timeline", selection), "markdown")
    assert "Planned and expected" in render(view("full", selection), "markdown")
    summary = render(view("summary", selection), "markdown")
    assert "Key facts" not in summary
    assert "January 2024: Duty (to take effect, proposed, overdue, no source)" in summary


def test_an_end_to_come_is_not_told_as_past(write: Write) -> None:
    path = write("title: T\narticle: {published: 2024}\nmeasures: [{title: Duty, in_force: 2023, ended: 2030}]\n")
    page = render(view("measures", Selection([load(path)], MONDAY)), "markdown")
    assert "| in force since 2023; until 2030 |" in page
