"""EDTF dates: what is accepted, what it means in days, how it is ordered."""

import contextlib
import re
from datetime import date

import pytest
from edtf import parse_edtf
from hypothesis import assume, given
from hypothesis import strategies as st

from briefing.dates.edtf import EdtfDate, EdtfError

YEARS = st.integers(1000, 9999).map(str)
MONTHS = st.integers(1, 12).map("{:02}".format)
PARTS = st.sampled_from(["21", "22", "23", "24", "33", "34", "35", "36", "40", "41"])
PLAIN = st.one_of(
    YEARS,
    st.tuples(YEARS, MONTHS | PARTS).map("-".join),
    st.tuples(YEARS, MONTHS, st.integers(1, 28).map("{:02}".format)).map("-".join),
    st.integers(100, 999).map("{}X".format),
    st.integers(10, 99).map("{}XX".format),
)
POINTS = st.tuples(PLAIN, st.sampled_from(["", "", "~", "?", "%"])).map("".join)
OPEN = st.one_of(POINTS.map("{}/..".format), POINTS.map("../{}".format))


@st.composite
def intervals(draw: st.DrawFn) -> str:
    """Intervals whose end is not before their beginning."""
    start, end = draw(POINTS), draw(POINTS)
    assume(EdtfDate(start).earliest <= EdtfDate(end).latest)
    return f"{start}/{end}"


DATES = st.one_of(POINTS, OPEN, intervals())


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2024-05-14", date(2024, 5, 14), date(2024, 5, 14)),
        ("199X", date(1990, 1, 1), date(1999, 12, 31)),
        ("19XX", date(1900, 1, 1), date(1999, 12, 31)),
        ("2024-21", date(2024, 3, 1), date(2024, 5, 31)),
        ("2023-24", date(2023, 12, 1), date(2024, 2, 29)),
        ("2024-34", date(2024, 4, 1), date(2024, 6, 30)),
        ("2024-41", date(2024, 7, 1), date(2024, 12, 31)),
        ("2024-05~", date(2024, 5, 1), date(2024, 5, 31)),
        ("2024-08-15/2024-08-16", date(2024, 8, 15), date(2024, 8, 16)),
        ("2024-05/2024", date(2024, 5, 1), date(2024, 12, 31)),
        ("2024-05/..", date(2024, 5, 1), date.max),
        ("../2026-11-10", date.min, date(2026, 11, 10)),
    ],
)
def test_a_date_knows_the_days_it_may_mean(text: str, earliest: date, latest: date) -> None:
    when = EdtfDate(text)
    assert (when.earliest, when.latest) == (earliest, latest)


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("May 2024", "write it as 2024-05"),
        ("12 August 2024", "write it as 2024-08-12"),
        ("Aug. 12, 2024", "write it as 2024-08-12"),
        ("Sept 3", "write it behind its year: YYYY-09-03"),
        ("29 February", "write it behind its year: YYYY-02-29"),
        ("May", "write it behind its year: YYYY-05"),
        ("May 32", "a date is written as"),
        ("next May", "a date is written as"),
        ("2024-5", "write it as 2024-05"),
        ("2024/05/14", "write it as 2024-05-14"),
        ("2024/5", "write it as 2024-05"),
        ("14.05.2024", "a date is written as"),
        ("12/06/2024", "a date is written as"),
        ("2024-08-15/16", "write both in full: 2024-08-15/2024-08-16"),
        ("2024-02-30", "the days 01 to 29"),
        ("2024-13", "a date is written as"),
        ("2024-37", "a date is written as"),
        ("2024-06/2024-05", "the earlier date comes first"),
        ("0000", "0001 to 9999"),
        ("000X", "0001 to 9999"),
        ("199X-05", "a date is written as"),
        ("../..", "a date is written as"),
        ("2024/", "a date is written as"),
        ("2024-W33", "a date is written as"),
        ("2024-05-14T10:00", "a date is written as"),
        ("٢٠٢٤", "a date is written as"),
        ("", "a date is written as"),
    ],
)
def test_anything_else_is_refused_with_what_would_be_right(text: str, hint: str) -> None:
    with pytest.raises(EdtfError) as refused:
        EdtfDate(text)
    assert hint in refused.value.hint


@given(DATES)
def test_the_earliest_day_is_never_after_the_latest(text: str) -> None:
    when = EdtfDate(text)
    assert when.earliest <= when.latest


@given(DATES)
def test_a_printed_date_reads_back_as_the_same(text: str) -> None:
    when = EdtfDate(text)
    assert EdtfDate(str(when)) == when
    assert str(EdtfDate(str(when))) == text


@given(st.lists(DATES, min_size=3, max_size=3))
def test_the_order_is_total(texts: list[str]) -> None:
    one, two, three = map(EdtfDate, texts)
    assert (one < two) + (two < one) + (one == two) == 1
    if one <= two <= three:
        assert one <= three


@given(st.text(alphabet="0123456789-/.X~?% WTMay") | st.text())
def test_no_text_breaks_the_parser(text: str) -> None:
    with contextlib.suppress(EdtfError):
        assert EdtfDate(text).text == text


@given(POINTS | intervals())
def test_bounds_agree_with_the_edtf_package(text: str) -> None:
    # It ends each year's winter with December, and would lose January and February to no season at all.
    assume(not re.search(r"\b[0-9]{4}-24\b(?!-)", text))
    try:
        oracle = parse_edtf(text)
    except Exception:  # noqa: BLE001 - it raises its own and its parser's; what it refuses it can't judge
        assume(False)
    when = EdtfDate(text)
    assert tuple(oracle.lower_strict())[:3] == (when.earliest.year, when.earliest.month, when.earliest.day)
    assert tuple(oracle.upper_strict())[:3] == (when.latest.year, when.latest.month, when.latest.day)


def test_dates_sort_by_the_earliest_day_then_the_more_precise_first() -> None:
    texts = ["2024", "2024-05-14", "2024-01", "2024-05", "2024-01-01", "2023-12-31"]
    assert [when.text for when in sorted(map(EdtfDate, texts))] == [
        "2023-12-31",
        "2024-01-01",
        "2024-01",
        "2024",
        "2024-05",
        "2024-05-14",
    ]


def test_a_deadline_sorts_at_its_last_day() -> None:
    assert sorted(map(EdtfDate, ["../2024-06", "2024-05", "2024-07"]))[1].text == "../2024-06"


@given(DATES, DATES)
def test_two_dates_overlap_both_ways_or_not_at_all(one: str, two: str) -> None:
    assert EdtfDate(one).overlaps(EdtfDate(two)) == EdtfDate(two).overlaps(EdtfDate(one))


def test_overlap_counts_shared_days() -> None:
    assert EdtfDate("2024-05").overlaps(EdtfDate("2024-05-31/2024-06"))
    assert not EdtfDate("2024-05").overlaps(EdtfDate("2024-06/.."))
