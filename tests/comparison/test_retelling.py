"""What later briefs tell of what is overdue: again, perhaps, or nothing; and nothing is claimed that is not so."""

from typing import Any

import pytest
from hypothesis import given

from briefing.brief.model import Brief, Event, Measure, Meeting, Watch
from briefing.brief.statements import statements
from briefing.brief.status import Dated, Telling
from briefing.comparison.retelling import LaterTellings
from briefing.dates.edtf import EdtfDate
from tests.comparison.briefs import LIBRARIES, brief

WORDS = "The envoy travels to the north"


def plan(what: str = WORDS, when: str = "2024-08-10", **fields: Any) -> Event:
    return Event(what=what, date=EdtfDate(when), **{"status": "planned", "topics": ["trade"], **fields})


def told(item: Any, *later: Brief) -> Telling:
    """Return what later briefs tell of the only statement of a brief of 25 July 2024, at its last date."""
    (statement,) = statements(brief(item, id_="was"))
    phase, when = statement.dates[-1]
    return LaterTellings(later).of(Dated(when, phase, statement))


def later(item: Any, published: str = "2024-08-20", id_: str = "now") -> Brief:
    return brief(item, published=published, id_=id_)


def test_a_later_brief_that_reports_it_tells_it_again() -> None:
    report = later(plan(status="reported"))
    assert told(plan(), report).brief is report
    other_words = later(plan("The envoy travels to the far north", status="reported"))
    assert told(plan(), other_words).brief is other_words


def test_a_meeting_is_told_of_again_by_who_met_on_its_day() -> None:
    visit = Meeting(title="A visit", date=EdtfDate("2024-08-10"), actors=["us", "china"], status="planned")
    held = later(Meeting(title="Talks end", date=EdtfDate("2024-08-10"), actors=["us", "china"], status="held"))
    others = later(Meeting(title="Talks end", date=EdtfDate("2024-08-10"), actors=["us", "eu"], status="held"))
    assert told(visit, held).brief is held
    assert told(visit, others).brief is None


def test_of_several_briefs_the_latest_is_named() -> None:
    first, second = later(plan(status="reported"), id_="first"), later(plan(status="reported"), "2024-08-22", "second")
    assert told(plan(), second, first).brief is second


@pytest.mark.parametrize("published", ["2024-07-25", "2024-08-05"])
def test_a_brief_that_repeats_the_plan_before_its_day_tells_nothing_of_it(published: str) -> None:
    assert told(plan(), later(plan(), published)) == Telling()


def test_another_date_for_it_is_told_again_however_early() -> None:
    put_off = later(plan(when="2024-08-30"), "2024-08-05")
    assert told(plan(), put_off).brief is put_off


def test_nobody_tells_of_it_where_no_brief_has_like_words_or_its_day() -> None:
    assert told(plan(), later(plan("A vote on grain", "2024-08-18", status="reported"))) == Telling()
    assert told(plan()) == Telling(no_later=True), "nobody could"
    elsewhere = plan("A vote on grain", "2024-08-18", topics=["grain"])
    assert told(plan(), later(elsewhere)) == Telling(no_later=True), "it is of another topic"


@pytest.mark.parametrize(
    "item",
    [
        Watch(what=WORDS, date=EdtfDate("2024-08-10")),
        Meeting(title="Talks in the north", date=EdtfDate("2024-08-10"), topics=["trade"]),
    ],
)
def test_like_words_of_another_kind_or_its_day_and_topic_are_told_perhaps(item: Any) -> None:
    assert told(plan(), later(item)) == Telling(None, ("now",))


def test_what_others_do_in_like_words_is_of_another_thing() -> None:
    assert told(plan(actors=["us"]), later(plan(when="2024-08-18", actors=["china"], status="reported"))) == Telling()
    speaks_for_it = later(plan(actors=["treasury"], status="reported"))
    assert told(plan(actors=["us"]), speaks_for_it).brief is speaks_for_it


def test_an_earlier_brief_and_another_version_of_the_same_tell_nothing() -> None:
    assert told(plan(), later(plan(status="reported"), "2024-07-01")) == Telling(no_later=True)
    assert told(plan(), later(plan(status="reported"), id_="was")) == Telling(no_later=True)


def test_the_round_of_a_series_is_told_again_whatever_its_words() -> None:
    def round_(title: str, when: str, status: Any) -> Meeting:
        return Meeting(title=title, series="Talks", round=5, date=EdtfDate(when), status=status)

    held = later(round_("They met at last", "2024-08-28", "held"), "2024-08-30")
    assert told(round_("Fifth round", "2024-08-10", "planned"), held).brief is held


def test_a_measure_is_told_again_at_another_date() -> None:
    duty = Measure(title="Duty on steel", in_force=EdtfDate("2024-08-01"))
    put_off = later(Measure(title="Duty on steel", in_force=EdtfDate("2024-09-01")))
    assert told(duty, put_off).brief is put_off


def test_a_later_measure_of_its_kind_on_its_goods_tells_of_it_perhaps() -> None:
    def tariff(goods: str, on: str = "china", kind: str = "tariff", title: str = "Chips") -> Measure:
        return Measure(title=title, kind=kind, on=[on], products=[goods], in_force=EdtfDate("2024"), topics=["trade"])

    def perhaps(item: Measure, published: str = "2024-08-20") -> tuple[str, ...]:
        return told(tariff("semiconductors"), later(item, published)).perhaps

    assert perhaps(tariff("advanced semiconductors", title="New tariffs on many goods")) == ("now",)
    assert perhaps(tariff("solar cells", title="New tariffs on many goods")) == ()
    assert perhaps(tariff("semiconductors", on="us", title="New tariffs on many goods")) == ()
    assert perhaps(tariff("semiconductors", kind="export control", title="New curbs")) == ()
    assert perhaps(tariff("semiconductors", title="New tariffs on many goods"), "2024-07-01") == ()


@given(LIBRARIES)
def test_briefs_may_be_added_in_any_order_and_any_parts(briefs: list[Brief]) -> None:
    at_once, one_by_one = LaterTellings(briefs), LaterTellings()
    for each in reversed(briefs):
        one_by_one.add([each])
    for statement in (each for one in briefs for each in statements(one)):
        for phase, when in statement.dates:
            dated = Dated(when, phase, statement)
            assert bool(at_once.of(dated).brief) == bool(one_by_one.of(dated).brief)
