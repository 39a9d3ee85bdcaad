"""What the checks find in many files comes to the same, whether it is held in memory or lies in a file."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.brief.reading.reader import read
from briefing.cli.checking import Checked, Codes, together
from briefing.problems import Problem
from briefing.proof.evidence import Tally
from briefing.proof.report import Report, names_alone, report_of
from briefing.proof.report_formats import WRITERS
from tests.conftest import Write

TEXT = "The talks on steel begin on Monday in Paris, and both sides hope for a swift end to them.\n"
BRIEFS = [
    """
    id: talks
    title: T
    article: {published: 2024, text: a.txt}
    actors: {yellen: Janet Yellen, china: China}
    events: [{what: The talks end, source: The talks end}, {what: Nobody says}]
    """,
    """
    id: talks
    title: T
    article: {published: 2024, text: a.txt}
    actors: {janet-yellen: Janet Yellen, china: Peking}
    checks: {ignore: [B501]}
    events: [{what: The talks begin, source: The talks}]
    """,
    """
    title: T
    article: {published: 2024, text: b.txt}
    actors: {yelen: Janet Yelen}
    events: [{what: The talks fail, accept: {B304: no text}}]
    """,
    "title: [",
]


@pytest.fixture
def reports(write: Write) -> list[Report]:
    write(TEXT, "a.txt")
    write(TEXT.upper(), "b.txt")
    paths = [write(text, f"brief-{number}.yaml") for number, text in enumerate([*BRIEFS, *BRIEFS])]
    return [report_of(read(path), among_others=True) for path in paths]


def same(found: Checked) -> tuple[object, ...]:
    written = ["".join(pieces(found.problems)) for pieces in WRITERS.values()]
    return list(found.problems), found.proof, found.fails(), found.fails(strict=True), written


@pytest.mark.parametrize("held", [0, 1, 3, 10, 40])
def test_many_reports_come_to_the_same_held_or_in_a_file(reports: list[Report], held: int) -> None:
    beside = [found for each in reports[:2] if (found := names_alone(read(each.path)))]
    for some in (reports, reports[::-1], [*reports[3:], *reports[:3]]):
        in_memory = together(some, Codes(), beside)
        assert same(together(iter(some), Codes(), iter(beside), held)) == same(in_memory)
        codes = {problem.code for problem in in_memory.problems}
        assert codes >= {"B101", "B203", "B211", "B212", "B213", "B214", "B301"}
        assert list(in_memory.problems) == sorted(set(in_memory.problems))


PROBLEMS = st.builds(
    Problem,
    st.sampled_from(["a.yaml", "b.yaml", "ü/c d.yaml", "\udcff.yaml"]),
    st.integers(0, 3),
    st.integers(0, 3),
    st.sampled_from(["error", "warning", "note"]),
    st.sampled_from(["B301", "B501", "X1"]),
    st.text(st.characters(), max_size=3),
    hint=st.sampled_from(["", "mend it"]),
    excerpt=st.just(""),
    width=st.integers(0, 2),
    details=st.lists(st.text(max_size=3), max_size=2).map(tuple),
    accepted=st.sampled_from(["", "why"]),
)


@given(st.lists(st.lists(PROBLEMS, max_size=4), max_size=6), st.integers(0, 5))
def test_problems_come_by_place_and_each_once(lots: Sequence[Sequence[Problem]], held: int) -> None:
    reports = [Report(Path(f"{n}.yaml"), f"{n}", tuple(lot), Tally(), n, 2 * n) for n, lot in enumerate(lots)]
    found = together(reports, Codes(), held=held)
    assert list(found.problems) == sorted({problem for lot in lots for problem in lot})
    assert same(found) == same(together(reports, Codes()))
    assert (found.proof.briefs, found.proof.citable) == (len(lots), sum(2 * number for number in range(len(lots))))
