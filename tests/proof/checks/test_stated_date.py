"""What the date of a statement may be beside the article's own phrase for it."""

import pytest

from briefing.brief.reading.reader import load
from briefing.proof.checks import problems_of
from briefing.proof.subject import subject_of
from tests.conftest import Write

YEAR = [f"2023-{month:02}" for month in range(1, 13)]


@pytest.mark.parametrize(
    ("stated", "right"),
    [
        ("last year", YEAR),
        ("early last year", YEAR[:7]),
        ("mid last year", YEAR[3:9]),
        ("middle part of last year", YEAR[3:9]),
        ("late last year", YEAR[5:]),
    ],
)
def test_a_month_of_early_mid_or_late_in_a_year_lies_about_there(write: Write, stated: str, right: list[str]) -> None:
    write(f"Prices fell in {stated}.", "a.txt")
    said = {}
    for month in YEAR:
        event = f"{{what: Prices fell, date: {month}, stated: {stated}, source: Prices fell in {stated}}}"
        path = write(f"title: T\narticle: {{published: 2024-08-12, text: a.txt}}\nevents: [{event}]\n")
        said[month] = [problem.code for problem in problems_of(subject_of(load(path)))]
    assert said == {month: ["B413" if month in right else "B412"] for month in YEAR}
