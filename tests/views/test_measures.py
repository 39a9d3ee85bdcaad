"""Measures by what their dates say on a day."""

from datetime import date

import pytest

from briefing.brief.model import Brief
from briefing.brief.reading.reader import load
from briefing.document import plain
from briefing.formats import render
from briefing.views import view
from briefing.views.selection import Selection
from tests.conftest import MONDAY, Write


@pytest.mark.parametrize(
    ("measure", "as_of", "standing"),
    [
        ("{title: T, in_force: 2023-05}", date(2024, 6, 1), "in force"),
        ("{title: T, in_force: 2025-05}", date(2025, 6, 1), "in force as planned"),
        ("{title: T, in_force: 2023, ended: 2025-05}", date(2025, 6, 1), "ended as planned"),
        ("{title: T, in_force: 2023-05, status: proposed}", date(2024, 6, 1), "proposed"),
        ("{title: T, in_force: 2024}", date(2024, 6, 1), "due or in force"),
        ("{title: T, in_force: 2026}", date(2024, 6, 1), "to come"),
        ("{title: T, in_force: 2023, ended: 2024-05}", date(2024, 6, 1), "ended"),
        ("{title: T, announced: 2024-05-14}", date(2024, 6, 1), "announced"),
        ("{title: T}", date(2024, 6, 1), "no date given"),
    ],
)
def test_a_measure_stands_where_its_dates_put_it(write: Write, measure: str, as_of: date, standing: str) -> None:
    brief = load(write(f"title: T\narticle: {{published: 2024}}\nmeasures: [{measure}]\n"))
    assert view("measures", Selection([brief], as_of)).records[0]["standing"] == standing


def test_who_imposes_on_whom_is_said_once_where_it_is_always_the_same(library: list[Brief]) -> None:
    tariffs = next(brief for brief in library if brief.id == "us-tariffs-2024-05")
    document = view("measures", Selection([tariffs], MONDAY))
    assert plain(document.subtitle) == "10 measures, by their dates on 12 August 2024, by White House → China"


def test_what_is_only_proposed_is_nowhere_a_fact(write: Write) -> None:
    path = write(
        "title: T\narticle: {published: 2024-06}\nmeasures: [{title: Duty, in_force: 2024-01, status: proposed}]\n"
    )
    selection = Selection([load(path)], MONDAY)
    assert "proposed" in render(view("timeline", selection), "markdown")
    assert "○ **January 2024**" in render(view("timeline", selection), "markdown")
    assert "Planned and expected" in render(view("summary", selection), "markdown")


def test_an_end_to_come_is_not_told_as_past(write: Write) -> None:
    path = write("title: T\narticle: {published: 2024}\nmeasures: [{title: Duty, in_force: 2023, ended: 2030}]\n")
    page = render(view("measures", Selection([load(path)], MONDAY)), "markdown")
    assert "in force 2023, until 2030 | in force |" in page
