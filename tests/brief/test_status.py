"""Where a statement stands: a fact, to come, in force, ended."""

from datetime import date

import pytest

from briefing.brief.model import Brief
from briefing.brief.reading.reader import load
from briefing.brief.statements import Statement, statements
from briefing.brief.status import (
    Dated,
    Today,
    is_editors_own,
    is_fact,
    is_in_force,
    is_to_come,
    phase_words,
    stage,
    standing,
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


@pytest.mark.parametrize(("ended", "said"), [("2024-12", "to end"), ("2024-06-01/2024-06-07", "ended")])
def test_an_end_is_to_come_or_a_fact_by_its_day(write: Write, ended: str, said: str) -> None:
    measure = stated(write, f"measures: [{{title: x, in_force: 2023, ended: {ended}}}]")
    end = next(at(measure, number) for number, (phase, _) in enumerate(measure.dates) if phase == "ended")
    assert is_to_come(end) == (said == "to end")
    assert phase_words(end) == said


@pytest.mark.parametrize(
    ("measure", "told"),
    [
        ("in_force: 2024-06-10", "in force"),
        ("in_force: 2024-06-11", "planned"),
        ("in_force: 2024-06-11, status: adopted", "adopted"),
        ("in_force: 2024-06-10, status: adopted", "in force"),
        ("in_force: 2024-06-10, status: proposed", "proposed"),
        ("in_force: 2023, ended: 2024-06-10", "ended"),
        ("in_force: 2023, ended: 2024-06-11", "in force"),
        ("status: ended", "ended"),
        ("announced: 2024-06", None),
    ],
)
def test_a_measure_has_come_as_far_as_its_dates_or_else_its_status_tell(
    write: Write, measure: str, told: str | None
) -> None:
    assert stage(stated(write, f"measures: [{{title: Duty, {measure}}}]")) == told


@pytest.mark.parametrize(
    ("when", "place"),
    [("2024-06-09", "past"), ("2024-06-10", "now"), ("2024-06", "now"), ("2024-06-11", "ahead"), ("2024-05", "past")],
)
def test_a_date_lies_in_the_past_now_or_ahead(when: str, place: str) -> None:
    assert tense(edtf(when), date(2024, 6, 10)) == place


@pytest.mark.parametrize(
    ("measure", "as_of", "said", "in_force"),
    [
        ("in_force: 2023-05", date(2024, 6, 1), "in force since May 2023", True),
        ("in_force: 2024-05", date(2024, 6, 30), "in force since May 2024", True),
        ("in_force: 2024", date(2024, 6, 1), "due or in force in 2024", False),
        ("in_force: 2026", date(2024, 6, 1), "to take effect in 2026", False),
        ("in_force: 2024-07-01", date(2024, 6, 30), "to take effect on 1 July 2024", False),
        ("in_force: 2024-07-01", date(2024, 7, 1), "in force since 1 July 2024", True),
        ("in_force: 2024-07-01", date(2024, 7, 2), "overdue: planned for 1 July 2024", True),
        ("in_force: 2025-05", date(2025, 6, 1), "overdue: planned for May 2025", True),
        ("in_force: 2023, ended: 2024-06-01", date(2024, 6, 1), "in force since 2023", True),
        ("in_force: 2023, ended: 2024-06-01", date(2024, 6, 2), "ended on 1 June 2024", False),
        ("in_force: 2023, ended: 2025-05", date(2025, 6, 1), "ended in May 2025, as planned", False),
        ("announced: 2024-05-14", date(2024, 6, 1), "announced on 14 May 2024", False),
        ("announced: 2024-07", date(2024, 6, 30), "to be announced in July 2024", False),
        ("announced: 2024-07", date(2024, 8, 1), "overdue: planned for July 2024", False),
        ("status: proposed", date(2024, 6, 1), "proposed", False),
        ("announced: 2024-05-14, status: proposed", date(2024, 8, 1), "proposed on 14 May 2024", False),
        ("in_force: 2024-09, status: proposed", date(2024, 6, 30), "proposed", False),
        ("in_force: 2024-07, status: proposed", date(2024, 8, 30), "overdue: planned for July 2024", False),
        ("status: in force", date(2024, 6, 1), "in force, date not given", True),
        ("announced: 2024-05-14, status: in force", date(2024, 6, 1), "in force, date not given", True),
        ("status: ended", date(2024, 6, 1), "ended, date not given", False),
        ("ended: 2024-07", date(2024, 6, 1), "in force until July 2024", True),
        ("ended: 2024-07", date(2024, 8, 1), "ended in July 2024, as planned", False),
        ("status: adopted", date(2024, 6, 1), "adopted, date not given", False),
        ("rate: 5%", date(2024, 6, 1), "date not given", False),
    ],
)
def test_a_measure_stands_where_its_dates_and_its_status_put_it_on_a_day(
    write: Write, measure: str, as_of: date, said: str, *, in_force: bool
) -> None:
    statement = stated(write, f"measures: [{{title: x, {measure}}}]")
    assert standing(statement, Today(as_of)) == said
    assert is_in_force(statement, as_of) == in_force


@pytest.mark.parametrize(
    ("part", "as_of", "said"),
    [
        ("meetings: [{title: x, date: 2024-06-15, status: planned}]", date(2024, 6, 15), "planned for 15 June 2024"),
        (
            "meetings: [{title: x, date: 2024-06-15, status: planned}]",
            date(2024, 6, 16),
            "overdue: planned for 15 June 2024",
        ),
        ("meetings: [{title: x, date: 2024-06-15, status: cancelled}]", date(2024, 6, 16), "cancelled"),
        ("meetings: [{title: x, date: 2024-06-09, status: held}]", date(2024, 6, 16), "held"),
        ("events: [{what: x, date: 2024-06-09}]", date(2024, 6, 16), "reported"),
        ("events: [{what: x, date: 2024-06, status: alleged}]", date(2024, 7, 16), "alleged"),
        ("events: [{what: x, date: ../2024-06, status: expected}]", date(2024, 7, 16), "overdue: planned by June 2024"),
        ("events: [{what: x, status: expected}]", date(2024, 7, 16), "expected"),
        ("watch: [{what: x, date: 2024-09}]", date(2024, 7, 16), "to watch for September 2024"),
        ("watch: [{what: x}]", date(2024, 7, 16), "to watch"),
        ("quotes: [{text: x}]", date(2024, 7, 16), "reported"),
    ],
)
def test_what_was_planned_and_lies_behind_is_overdue(write: Write, part: str, as_of: date, said: str) -> None:
    assert standing(stated(write, part), Today(as_of)) == said


@pytest.mark.parametrize(
    ("outcome", "said"),
    [
        ("status: agreed, due: 2024-09", "agreed, due in September 2024"),
        ("status: agreed, due: 2024-06-30", "overdue: planned for 30 June 2024"),
        ("status: rejected, due: 2024-06-30", "rejected"),
        ("status: open", "open"),
    ],
)
def test_what_was_agreed_is_due_and_then_overdue(write: Write, outcome: str, said: str) -> None:
    meeting = f"{{title: y, outcome: [{{what: x, {outcome}}}]}}"
    brief = load(write(f"title: T\narticle: {{published: 2024-06-10}}\nmeetings: [{meeting}]\n"))
    _, came = statements(brief)
    assert standing(came, Today(date(2024, 7, 1))) == said


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
