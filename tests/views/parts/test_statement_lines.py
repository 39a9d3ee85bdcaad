"""A statement in a line."""

from datetime import date

import pytest

from briefing.brief.reading.reader import load
from briefing.brief.statements import statements
from briefing.brief.status import Today
from briefing.document import plain
from briefing.views.parts.statement_lines import coming_line, statement_line
from tests.conftest import MONDAY, Write

BRIEF = """
    title: T
    article: {published: 2024-08-12}
    actors: {ann: Ann, peru: Peru}
    meetings: [{title: Talks, date: 2024-08-20, place: Lima, status: planned, source: x}]
    events: [{what: A fall, date: 2024-08-10, source: x}, {what: A rumour, status: alleged, said_by: ann}]
    measures:
      - {title: Duty, rate: 5%, announced: 2024-08-10, in_force: 2024-09, source: x}
      - {title: Levy, status: proposed, source: x}
    positions: [{question: Is it?, status: open, sides: [{actor: peru, says: It is, source: x}]}]
    quotes: [{text: So it goes, speaker: ann}]
    watch: [{what: A vote, date: 2024-09-01, source: x}, A sign]
"""


def test_a_statement_has_its_dates_and_status_behind_it(write: Write) -> None:
    assert [plain(statement_line(each, Today(MONDAY))) for each in statements(load(write(BRIEF)))] == [
        "Talks, Lima (20 August 2024, planned)",
        "A fall (10 August 2024)",
        "A rumour (alleged, no source) — according to Ann",
        "Duty 5% (announced 10 August 2024, to take effect September 2024)",
        "Levy (proposed)",
        "Is it? (open)",
        "“So it goes”, Ann",
        "A vote (1 September 2024)",
        "A sign",
    ]


@pytest.mark.parametrize(
    ("index", "line"),
    [
        (0, "20 August 2024: Talks, Lima"),
        (3, "September 2024: Duty 5% (to take effect)"),
        (4, "Levy (proposed)"),
        (7, "1 September 2024: A vote"),
        (8, "A sign"),
    ],
)
def test_what_is_to_come_has_its_day_in_front(write: Write, index: int, line: str) -> None:
    assert plain(coming_line(list(statements(load(write(BRIEF))))[index], Today(MONDAY))) == line


def test_what_lies_ahead_of_the_article_is_overdue_once_its_day_is_over(write: Write) -> None:
    talks, fall, _, duty, *_, vote, _ = statements(load(write(BRIEF)))
    later = Today(date(2024, 10, 1))
    assert plain(statement_line(talks, later)) == "Talks, Lima (20 August 2024, planned, overdue)"
    assert plain(coming_line(duty, later)) == "September 2024: Duty 5% (to take effect, overdue)"
    assert plain(coming_line(vote, later)) == "1 September 2024: A vote (overdue)"
    assert plain(statement_line(fall, later)) == "A fall (10 August 2024)"


def test_a_threat_has_its_condition_and_a_figure_what_it_was(write: Write) -> None:
    text = """
title: T
article: {published: 2024-08-12}
actors: {peru: Peru}
events: [{what: They leave, kind: threat, if: nobody pays, source: x}]
measures: [{title: Duty, status: proposed, announced: 2024-08-10, source: x}]
figures: [{what: Fish caught, value: 5 tons, before: 4 tons, of: peru, date: 2023, source: x}]
"""
    assert [plain(statement_line(each, Today(MONDAY))) for each in statements(load(write(text)))] == [
        "threat: They leave, if nobody pays",
        "Duty (proposed 10 August 2024)",
        "Fish caught, Peru: 5 tons, before 4 tons (2023)",
    ]


def test_under_its_date_a_measure_tells_its_phase_alone(write: Write) -> None:
    duty = list(statements(load(write(BRIEF))))[3]
    assert plain(statement_line(duty, Today(MONDAY), dated_by="in force")) == "Duty 5% (in force)"


def test_of_several_days_to_come_the_first_stands_in_front(write: Write) -> None:
    toll = "measures: [{title: Toll, in_force: 2024-10, ended: 2025-10, source: x}]"
    (statement,) = statements(load(write(f"title: T\narticle: {{published: 2024-08-12}}\n{toll}\n")))
    assert plain(coming_line(statement, Today(MONDAY))) == "October 2024: Toll (to take effect)"
