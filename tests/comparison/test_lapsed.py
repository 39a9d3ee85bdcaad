"""What was dated ahead and has passed unreported: which days count, and what takes a date off the list."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.brief.model import Brief, Event, Measure, Meeting, Watch
from briefing.comparison.additions import compare
from briefing.comparison.lapsed import Lapsed, lapsed
from briefing.dates.edtf import EdtfDate
from tests.comparison.briefs import LIBRARIES, brief

SINCE, AS_OF = date(2024, 8, 1), date(2024, 9, 1)


def plan(when: str = "2024-08-10", what: str = "The envoy travels to the north", **fields: Any) -> Event:
    fields = {"status": "planned", "topics": ["trade"], **fields}
    return Event(what=what, date=EdtfDate(when), **fields)


def was(*items: Any, published: str = "2024-07-25", id_: str = "was") -> Brief:
    return brief(*items, published=published, id_=id_)


def now(*items: Any, published: str = "2024-08-20", id_: str = "now") -> Brief:
    return brief(*items, published=published, id_=id_)


def found(earlier: list[Brief], *later: Brief, since: date = SINCE, as_of: date = AS_OF) -> list[Lapsed]:
    return lapsed(compare(earlier, later), since, as_of)


def told(earlier: list[Brief], *later: Brief) -> list[tuple[str, str, list[str]]]:
    """Return each lapsed date with its phase and the briefs that gave it."""
    return [(each.when.text, each.phase, [one.brief.id for one in each.old]) for each in found(earlier, *later)]


@pytest.mark.parametrize(
    ("when", "lapses"),
    [
        ("2024-07-31", False),
        ("2024-08-01", True),
        ("2024-08-31", True),
        ("2024-09-01", False),
        ("2024-08", True),
        ("2024-07/2024-08-05", True),
        ("2024", False),
        ("../2024-08-10", True),
        ("2024-08-10/..", False),
    ],
)
def test_a_plan_lapses_when_its_last_day_lies_from_the_day_asked_for_until_yesterday(
    when: str, *, lapses: bool
) -> None:
    assert bool(found([was(plan(when))])) is lapses


@pytest.mark.parametrize(
    ("item", "phases"),
    [
        (plan(status="expected"), [""]),
        (plan(status="reported"), [""]),
        (plan(status="alleged"), []),
        (Watch(what="A word", date=EdtfDate("2024-08-10")), [""]),
        (Meeting(title="Talks", date=EdtfDate("2024-08-10"), status="cancelled"), []),
        (Measure(title="A", announced=EdtfDate("2024-08-10")), ["announced"]),
        (Measure(title="A", in_force=EdtfDate("2024-08-10"), ended=EdtfDate("2024-08-20")), ["in force", "ended"]),
        (Measure(title="A", in_force=EdtfDate("2020"), ended=EdtfDate("2024-08-20")), ["ended"]),
    ],
)
def test_what_was_to_come_lapses_at_each_of_its_dates(item: Any, phases: list[str]) -> None:
    assert [each.phase for each in found([was(item)])] == phases
    assert [each.is_end for each in found([was(item)])] == [phase == "ended" for phase in phases]


def test_what_several_briefs_dated_alike_lapses_once_the_latest_brief_first() -> None:
    briefs = [was(plan(), published=f"2024-07-0{day}", id_=str(day)) for day in (2, 3, 1)]
    assert told(briefs) == [("2024-08-10", "", ["3", "2", "1"])]


def test_a_plan_in_like_words_for_the_same_day_lapses_together_with_it() -> None:
    longer = plan(what="The envoy travels to the far north")
    assert told([was(plan(), id_="a"), was(longer, published="2024-07-26", id_="b")]) == [
        ("2024-08-10", "", ["b", "a"])
    ]
    assert len(told([was(plan(), id_="a"), was(plan(what="Ministers meet in Rome"), id_="b")])) == 2


def test_dates_of_one_measure_lapse_one_by_one() -> None:
    measure = Measure(title="A quota", announced=EdtfDate("2024-08-10"), in_force=EdtfDate("2024-08-10"))
    assert told([was(measure)]) == [("2024-08-10", "announced", ["was"]), ("2024-08-10", "in force", ["was"])]


@pytest.mark.parametrize(
    ("later", "lapses"),
    [
        (plan("2024-08-12"), ["2024-08-12"]),
        (plan("2024-12-12"), ["2024-08-10"]),  # another journey, 124 days on
        (plan("2024-09-24"), []),  # put off by 45 days
        (plan("2024-09-25"), ["2024-08-10"]),
        (plan("2024-09-12", what="The envoy travels to the far north"), []),
        (plan("2024-08-12", actors=["us"]), ["2024-08-12"]),
        (Meeting(title="The envoy travels to the north", status="cancelled"), ["2024-08-10"]),
        (Event(what="The envoy travels to the north"), ["2024-08-10"]),
    ],
)
def test_a_date_that_an_earlier_brief_moved_does_not_lapse(later: Any, lapses: list[str]) -> None:
    assert [when for when, *_ in told([was(plan()), was(later, published="2024-07-26", id_="moved")])] == lapses


def test_only_a_later_brief_moves_a_date() -> None:
    for published in ("2024-07-24", "2024-07-25"):
        earlier = was(plan("2024-09-10"), published=published, id_="a")
        assert [when for when, *_ in told([was(plan()), earlier])] == ["2024-08-10"]
    assert told([was(plan(), plan("2024-09-10"))])[0][0] == "2024-08-10", "nor the same brief"


def test_a_meeting_that_an_earlier_brief_reports_as_cancelled_does_not_lapse() -> None:
    talks, off = (Meeting(title="Talks", date=EdtfDate("2024-08-10"), status=s) for s in ("planned", "cancelled"))
    assert told([was(talks), was(off, published="2024-07-26")]) == []
    assert len(told([was(talks), was(off, published="2024-07-24")])) == 1
    undated = Meeting(title="Talks", status="cancelled")
    assert told([was(talks), was(undated, published="2024-07-26")]) == []


@pytest.mark.parametrize(
    ("later", "published", "lapses"),
    [
        (plan(), "2024-08-09", True),  # said again before its day
        (plan(), "2024-08-10", False),
        (plan(), "2024-08", False),  # perhaps after its day
        (plan(status="reported"), "2024-08-09", False),  # told otherwise
        (plan("2024-08"), "2024-08-09", True),  # less precisely
        (plan("2024-08-11"), "2024-08-09", False),
        (plan(what="The envoy travels to the far north"), "2024-08-09", False),
        (Meeting(title="The envoy travels to the north"), "2024-08-09", False),
        (Event(what="The sun shines"), "2024-08-20", True),
    ],
)
def test_what_a_later_brief_reports_from_its_day_on_or_otherwise_does_not_lapse(
    later: Any, published: str, *, lapses: bool
) -> None:
    assert bool(found([was(plan())], now(later, published=published))) is lapses


def test_a_span_is_reported_from_its_first_day_on_and_a_deadline_on_its_last() -> None:
    assert not found([was(plan("2024-08-10/2024-08-20"))], now(plan("2024-08-10/2024-08-20"), published="2024-08-10"))
    assert found([was(plan("../2024-08-20"))], now(plan("../2024-08-20"), published="2024-08-19"))
    assert not found([was(plan("../2024-08-20"))], now(plan("../2024-08-20"), published="2024-08-20"))


QUOTA = Measure(title="A quota", in_force=EdtfDate("2020"), ended=EdtfDate("2024-08-10"))


@pytest.mark.parametrize(
    ("later", "lapses"),
    [
        (QUOTA, True),
        (Measure(title="A quota", in_force=EdtfDate("2020")), True),
        (Measure(title="A quota", ended=EdtfDate("2024-12-10")), False),
        (Measure(title="A quota", ended=EdtfDate("2024-08")), False),
        (Event(what="A quota", date=EdtfDate("2024-08-10")), True),
    ],
)
def test_an_end_lapses_reported_or_not_unless_a_later_brief_gives_another_end(later: Any, *, lapses: bool) -> None:
    assert bool(found([was(QUOTA)], now(later))) is lapses


@pytest.mark.parametrize(
    ("planned", "other", "nearby"),
    [
        ("2024-08-10", "2024-08-10", ("now",)),
        ("2024-08-10", "2024-08-11", ()),
        ("2024-08", "2024-08-31", ("now",)),
        ("2024-08-10", "2024-08", ("now",)),
        ("2024-07-31/2024-08-30", "2024-08-30", ("now",)),  # 31 days
        ("2024-07-30/2024-08-30", "2024-08-30", ()),  # 32 days
        ("2024-08-30", "2024-07-31/2024-08-30", ("now",)),
        ("2024-08-30", "2024-07-30/2024-08-30", ()),
        ("2024-08-30", "2024", ()),
    ],
)
def test_briefs_since_that_date_something_on_its_days_and_topics_are_nearby(
    planned: str, other: str, nearby: tuple[str, ...]
) -> None:
    for topic, expected in (("trade", nearby), ("cars", ())):
        later = Event(what="Ministers meet", date=EdtfDate(other), topics=[topic])
        assert [each.nearby for each in found([was(plan(planned))], now(later))] == [expected]


def test_a_nearby_brief_is_named_once_in_the_order_of_publication_and_never_of_an_end() -> None:
    on = [
        Event(what=what, date=EdtfDate("2024-08-10"), topics=["trade", "cars"]) for what in ("Snow", "Ministers meet")
    ]
    later = [now(*on, id_="b"), now(*on, published="2024-08-15", id_="a"), now(*on, published="2024-08-21", id_="c")]
    (each,) = found([was(plan(topics=["trade", "cars"]))], *later)
    assert each.nearby == ("a", "b", "c")
    quota = Measure(title="A quota", ended=EdtfDate("2024-08-10"), topics=["trade"])
    assert [each.nearby for each in found([was(quota)], *later)] == [()]


DAYS = st.dates(date(2024, 7, 1), date(2025, 1, 31))


@given(LIBRARIES, LIBRARIES, DAYS, DAYS)
def test_only_what_earlier_briefs_dated_in_the_time_lapses_each_date_once(
    earlier: list[Brief], later: list[Brief], since: date, as_of: date
) -> None:
    paths = {brief.path for brief in earlier}
    seen = set()
    for each in lapsed(compare(earlier, later), since, as_of):
        assert since <= each.when.latest < as_of
        assert all(statement.status not in ("cancelled", "alleged") for statement in each.old)
        for statement in each.old:
            assert statement.brief.path in paths
            place = (statement.brief.path, statement.keys, each.phase)
            assert place not in seen
            seen.add(place)


def test_a_measure_that_was_put_off_in_other_words_has_not_lapsed_on_its_first_day() -> None:
    terms: dict[str, Any] = {"kind": "tariff", "by": ["us"], "products": ["gas"], "rate": "15%"}
    first = Measure(title="15% export duty", in_force=EdtfDate("2024-08-10"), **terms)
    put_off = Measure(title="A tax on gas exports", in_force=EdtfDate("2024-09-15"), **terms)
    assert told([was(first, published="2024-07-20")]) == [("2024-08-10", "in force", ["was"])]
    assert told([was(first, published="2024-07-20"), was(put_off, id_="put-off")]) == []
    assert told([was(first, published="2024-07-20")], now(put_off)) == []


def test_a_visit_that_was_made_is_told_of_in_whatever_words() -> None:
    day = EdtfDate("2024-08-10")
    visit = Meeting(
        title="The president will travel to Moscow", date=day, actors=["us", "china"], place="Moscow", status="planned"
    )
    held = Meeting(
        title="Talks end without an accord", date=day, actors=["us", "china"], place="Kremlin", status="held"
    )
    assert told([was(visit)]) == [("2024-08-10", "", ["was"])]
    assert told([was(visit)], now(held)) == []
    (addition,) = compare([was(visit)], [now(held)]).additions
    assert (addition.change, [name for name, *_ in addition.fields]) == ("changed", ["title", "place", "status"])
