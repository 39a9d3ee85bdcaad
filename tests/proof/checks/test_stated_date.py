"""B412 to B416: what the date of a statement may be beside the article's own phrase for it."""

from datetime import date, timedelta

import pytest

from briefing.brief.reading.reader import load
from briefing.proof.checks import problems_of
from briefing.proof.subject import subject_of
from tests.conftest import Write
from tests.proof.conftest import Find

CODES = ("B412", "B413", "B414", "B415", "B416")
ARTICLE = """
China will answer on Friday. It fell in May this year, on Friday. “It is late,” he said on Monday.

“We know,” she said, and will answer on Friday.
"""

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


@pytest.mark.parametrize(
    ("stated", "first", "last"),
    [
        ("early last year", "2023-01-01", "2023-08-07"),
        ("mid last year", "2023-03-15", "2023-10-19"),
        ("late last year", "2023-05-27", "2023-12-31"),
    ],
)
def test_early_mid_and_late_end_at_sixths_and_fifths_of_a_year(find: Find, stated: str, first: str, last: str) -> None:
    def codes(day: date) -> list[str]:
        body = f"events: [{{what: x, date: {day}, stated: {stated}}}]"
        return [each.code for each in find(body, "", *CODES)]

    begin, end, a_day = date.fromisoformat(first), date.fromisoformat(last), timedelta(1)
    assert codes(begin) == codes(end) == ["B413"]
    assert codes(begin - a_day) == codes(end + a_day) == ["B412"]


@pytest.mark.parametrize(
    ("body", "code", "place", "message", "hint"),
    [
        (
            "events: [{what: x, date: 2024-04, stated: May this year}]",
            "B412",
            (3, 26, 7),
            "2024-04 is not what 'May this year' means: 2024-05 (May 2024)",
            "by the rule `month`; published 12 August 2024",
        ),
        (
            "events: [{what: x, stated: May this year, date: 2024-05-14}]",
            "B413",
            (3, 49, 10),
            "2024-05-14 is more precise than 'May this year'",
            "that is 2024-05; or cite the words that tell more",
        ),
        (
            "events: [{what: x, date: 2024-08-16, stated: Friday, source: 'in May this year, on Friday'}]",
            "B414",
            (3, 26, 10),
            "2024-08-16 is the other reading of 'Friday'",
            (
                "the likelier is 2024-08-09 (9 August 2024) by the rule `weekday; the clause speaks of the past`; "
                "published 12 August 2024"
            ),
        ),
        (
            "events: [{what: x, date: 202X, stated: May this year}]",
            "B415",
            (3, 26, 4),
            "202X is far wider than 'May this year'",
            "that is 2024-05 (May 2024) by the rule `month`",
        ),
        (
            "events: [{what: x, date: 2024-01/2024-12, stated: May this year}]",
            "B415",
            (3, 26, 15),
            "2024-01/2024-12 is far wider than 'May this year'",
            "that is 2024-05 (May 2024) by the rule `month`",
        ),
        (
            "events: [{what: x, date: 2024, stated: China}]",
            "B416",
            (3, 40, 5),
            "'China' can't be read as a date",
            "`stated` is the article's phrase for the date, such as `May this year`",
        ),
        (
            "measures: [{title: x, announced: 2023-01, in_force: 2023-08, stated: May this year}]",
            "B412",
            (3, 53, 7),
            "2023-08 is not what 'May this year' means: 2024-05 (May 2024)",
            "by the rule `month`; published 12 August 2024",
        ),
    ],
)
def test_a_date_that_is_not_what_is_stated_is_pointed_at(
    find: Find, body: str, code: str, place: tuple[int, int, int], message: str, hint: str
) -> None:
    (problem,) = find(body, ARTICLE, *CODES)
    assert (problem.code, problem.line, problem.column, problem.width) == (code, *place)
    assert problem.severity == ("error" if code == "B412" else "warning")
    assert (problem.message, problem.hint) == (message, hint)


@pytest.mark.parametrize(
    "body",
    [
        "events: [{what: x, date: 2024-05, stated: May this year}]",
        "events: [{what: x, date: 2024, stated: May this year}]",
        "events: [{what: x, stated: May this year}]",
        "events: [{what: x, date: 1999}]",
        "measures: [{title: x, announced: 2023-01, in_force: 2024-05, stated: May this year}]",
        "measures: [{title: x, announced: 2024-05, ended: 2025-01, stated: May this year}]",
        # The clause of the article's sentence points ahead, that of the next one back.
        "events: [{what: x, date: 2024-08-16, stated: Friday, source: answer on Friday}]",
        "events: [{what: x, date: 2024-08-16, stated: on Friday, source: [It fell, answer on Friday]}]",
        "events: [{what: x, date: 2024-08-09, stated: Friday, source: 'this year, on Friday'}]",
        # What is not in the article is read by itself.
        "events: [{what: x, date: 2024-08-16, stated: Friday, source: It is to meet on Friday}]",
        "quotes: [{text: It is late, date: 2024-08-12, stated: Monday}]",
        "quotes: [{text: It ends, date: 2024-08-12, stated: Monday}]",
        # So does what is said around a quotation.
        "quotes: [{text: We know, date: 2024-08-16, stated: Friday}]",
    ],
)
def test_a_date_that_is_what_is_stated_or_less_precise_is_left_alone(find: Find, body: str) -> None:
    assert find(body, ARTICLE, *CODES) == []


@pytest.mark.parametrize(
    ("stated", "days"),
    [
        ("next Thursday", ["2024-08-15", "2024-08-22"]),
        ("this Thursday", ["2024-08-15"]),
        ("Next Thursday", ["2024-08-15", "2024-08-22"]),
    ],
)
def test_next_thursday_is_either_of_two(find: Find, stated: str, days: list[str]) -> None:
    def is_right(day: str) -> bool:
        body = f"events: [{{what: x, date: {day}, stated: {stated}, source: meet {stated}}}]"
        return not find(body, f"Ministers will meet {stated}.", *CODES)

    assert [day for day in ("2024-08-08", "2024-08-15", "2024-08-22", "2024-08-29") if is_right(day)] == days


@pytest.mark.parametrize(
    ("day", "codes"),
    [
        ("2024", []),
        ("2024-12", []),
        ("2024-12-31", ["B413"]),
        ("2024-03", ["B412"]),
    ],
)
def test_the_end_of_a_year_is_its_last_month_or_the_year(find: Find, day: str, codes: list[str]) -> None:
    body = f"events: [{{what: x, date: {day}, stated: the end of the year}}]"
    assert [each.code for each in find(body, "", *CODES)] == codes


@pytest.mark.parametrize(
    ("until", "codes"),
    [
        ("../2024-05-31", []),
        ("../2024-05-30", []),
        ("../2024-05-29", ["B412"]),
        ("../2024-06-01", ["B415"]),
    ],
)
def test_an_end_is_the_last_day_of_what_is_stated_or_the_day_before(find: Find, until: str, codes: list[str]) -> None:
    body = f"events: [{{what: x, date: {until}, stated: May this year}}]"
    assert [each.code for each in find(body, "", *CODES)] == codes


def test_what_that_year_is_stands_before_its_sentence(find: Find) -> None:
    article = "He moved in May 1998. He died that year."
    body = "events: [{what: He died, date: 199X, stated: that year, source: He died that year}]"
    (problem,) = find(body, article, *CODES)
    assert problem.code == "B415"
    assert find(body.replace("199X", "1998"), article, *CODES) == []
