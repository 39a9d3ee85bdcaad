"""A statement in a line."""

import pytest

from briefing.brief.reading.reader import load
from briefing.brief.statements import statements
from briefing.document import plain
from briefing.views.parts.statement_lines import coming_line, statement_line
from tests.conftest import Write

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
    assert [plain(statement_line(each)) for each in statements(load(write(BRIEF)))] == [
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
    assert plain(coming_line(list(statements(load(write(BRIEF))))[index])) == line


def test_under_its_date_a_measure_tells_its_phase_alone(write: Write) -> None:
    duty = list(statements(load(write(BRIEF))))[3]
    assert plain(statement_line(duty, dated_by="in force")) == "Duty 5% (in force)"
