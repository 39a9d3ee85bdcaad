"""The few values of a brief by which filters tell that they can't keep anything of it."""

from datetime import date

from briefing.brief.facets import Facets, facets
from briefing.brief.reading.reader import load
from briefing.brief.statements import statements
from tests.conftest import Write


def facets_of(write: Write, text: str) -> Facets:
    brief = load(write(f"title: T\narticle: {{published: 2024}}\n{text}"))
    return facets(brief, statements(brief))


def test_topics_and_actors_are_those_declared_and_kinds_and_statuses_those_stated(write: Write) -> None:
    found = facets_of(
        write,
        "topics: {a: A, b: B}\nactors: {us: US}\n"
        "events: [{what: x, topics: [a], status: planned}]\nmeasures: [{title: y, kind: tariff}]\n",
    )
    assert found.topics == {"a", "b"}
    assert found.actors == {"us"}
    assert found.kinds == {"event", "measure", "tariff"}
    assert "planned" in found.statuses
    assert found.names["topic"] == found.topics
    assert found.names["series"] == found.series == frozenset()


def test_dates_are_the_outermost_days_of_all_statements(write: Write) -> None:
    found = facets_of(write, "events: [{what: x, date: 2023-05}, {what: y, date: 2024-02-10/2024-02-12}]\n")
    assert (found.earliest, found.latest) == (date(2023, 5, 1), date(2024, 2, 12))


def test_without_a_date_the_days_hold_nothing(write: Write) -> None:
    found = facets_of(write, "events: [{what: x}]\n")
    assert (found.earliest, found.latest) == (date.max, date.min)


def test_a_series_is_known_without_regard_to_case(write: Write) -> None:
    found = facets_of(write, "meetings: [{title: M, series: Working Group}, {title: N}]\n")
    assert found.series == {"working group"}
