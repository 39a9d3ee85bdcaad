"""Where a statement stands: a fact, to come, in force, ended."""

from datetime import date

import pytest

from briefing.brief.model import Brief
from briefing.brief.reading.reader import load
from briefing.brief.statements import Statement, statements
from briefing.brief.status import (
    Dated,
    is_editors_own,
    is_fact,
    is_in_force,
    is_to_come,
    measure_status,
    phase_words,
    tense,
)
from briefing.dates.edtf import edtf
from tests.conftest import Write


def stated(write: Write, part: str, published: str = "2024-06-10") -> Statement:
    return next(iter(statements(load(write(f"title: T\narticle: {{published: {published}}}\n{part}\n")))))


def at(statement: Statement, number: int = 0) -> Dated:
    phase, when = statement.dates[number]
    return Dated(when, phase, statement)


@pytest.mark.parametrize(
    ("event", "fact", "to_come"),
    [
        ("date: 2024-06-10", True, False),
        ("date: 2024-06-11", False, True),
        ("date: 2024-06", True, False),
        ("date: 2024-06-09, status: planned", False, True),
        ("date: 2024-06-09, status: expected", False, True),
        ("date: 2024-06-09, status: alleged", False, False),
        ("date: 2024-06-11, status: alleged", False, False),
    ],
)
def test_an_event_is_a_fact_up_to_the_day_of_the_article(
    write: Write, event: str, *, fact: bool, to_come: bool
) -> None:
    dated = at(stated(write, f"events: [{{what: x, {event}}}]"))
    assert (is_fact(dated), is_to_come(dated)) == (fact, to_come)


@pytest.mark.parametrize(
    ("meeting", "fact", "to_come"),
    [("status: held", True, False), ("status: planned", False, True), ("status: cancelled", False, False)],
)
def test_a_meeting_is_a_fact_once_it_was_held(write: Write, meeting: str, *, fact: bool, to_come: bool) -> None:
    dated = at(stated(write, f"meetings: [{{title: x, date: 2024-06-09, {meeting}}}]"))
    assert (is_fact(dated), is_to_come(dated)) == (fact, to_come)


def test_a_measure_that_takes_effect_in_a_span_has_done_so_once_the_span_is_over(write: Write) -> None:
    over, open_ = (at(stated(write, f"measures: [{{title: x, in_force: {when}}}]")) for when in ("2024-05", "2024-06"))
    assert (is_fact(over), phase_words(over)) == (True, "in force")
    assert (is_fact(open_), phase_words(open_)) == (False, "to take effect")


def test_an_end_is_always_to_come_and_told_as_such_before_its_day(write: Write) -> None:
    measure = stated(write, "measures: [{title: x, in_force: 2023, ended: 2024-12}]")
    end = next(at(measure, number) for number, (phase, _) in enumerate(measure.dates) if phase == "ended")
    assert is_to_come(end)
    assert phase_words(end) == "to end"


@pytest.mark.parametrize(
    ("when", "place"),
    [("2024-06-09", "past"), ("2024-06-10", "now"), ("2024-06", "now"), ("2024-06-11", "ahead"), ("2024-05", "past")],
)
def test_a_date_lies_in_the_past_now_or_ahead(when: str, place: str) -> None:
    assert tense(edtf(when), date(2024, 6, 10)) == place


@pytest.mark.parametrize(
    ("measure", "as_of", "status"),
    [
        ("in_force: 2023-05", date(2024, 6, 1), "in force"),
        ("in_force: 2025-05", date(2025, 6, 1), "in force as planned"),
        ("in_force: 2023, ended: 2025-05", date(2025, 6, 1), "ended as planned"),
        ("in_force: 2023-05, status: proposed", date(2024, 6, 1), "proposed"),
        ("in_force: 2024", date(2024, 6, 1), "due or in force"),
        ("in_force: 2026", date(2024, 6, 1), "to come"),
        ("in_force: 2023, ended: 2024-05", date(2024, 6, 1), "ended"),
        ("announced: 2024-05-14", date(2024, 6, 1), "announced"),
        ("in_force: 2024-05", date(2024, 6, 30), "in force"),
        ("in_force: 2024-07-01", date(2024, 6, 30), "to come"),
        ("in_force: 2024-07-01", date(2024, 7, 1), "in force as planned"),
        ("in_force: 2023, ended: 2024-06-01", date(2024, 6, 1), "in force"),
        ("in_force: 2023, ended: 2024-06-01", date(2024, 6, 2), "ended"),
        ("announced: 2024-07", date(2024, 6, 30), "to be announced"),
        ("announced: 2024-07", date(2024, 7, 1), "announced"),
        ("in_force: 2023, status: proposed", date(2024, 6, 30), "proposed"),
    ],
)
def test_a_measure_stands_where_its_dates_put_it_on_a_day(write: Write, measure: str, as_of: date, status: str) -> None:
    statement = stated(write, f"measures: [{{title: x, {measure}}}]")
    assert measure_status(statement, as_of) == status
    assert is_in_force(statement, as_of) == status.startswith("in force")


def test_only_a_measure_can_be_in_force(write: Write) -> None:
    assert not is_in_force(stated(write, "events: [{what: x, date: 2023}]"), date(2024, 6, 30))


def test_what_is_to_watch_without_a_source_is_the_editors_own(example: Brief, write: Write) -> None:
    own, sourced = (
        load(write(f"title: T\narticle: {{published: 2024}}\nwatch: [{point}]\n")).watch[0]
        for point in ("x", "{what: x, source: y}")
    )
    assert is_editors_own(own)
    assert not is_editors_own(sourced)
    assert not any(is_editors_own(event) for event in example.events)
