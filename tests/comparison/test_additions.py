"""What later briefs add to earlier ones: each statement once, as an addition or as the same."""

from typing import Any

import pytest
from hypothesis import given

from briefing.brief.model import AgendaItem, Brief, Event, Measure, Meeting, Position, Side
from briefing.brief.statements import Statement, statements
from briefing.comparison.additions import Addition, addition_of, compare
from briefing.comparison.changes import differences
from briefing.dates.edtf import EdtfDate
from tests.comparison.briefs import BRIEFS, LIBRARIES, brief


def event(what: str, date: str | None = None, **fields: Any) -> Event:
    return Event(what=what, date=EdtfDate(date) if date else None, **fields)


def additions(earlier: list[Brief], later: list[Brief]) -> list[tuple[str, str | None, list[str]]]:
    """Return each addition with the older brief that it is compared with, and the later ones that make it."""
    found = compare(earlier, later).additions
    return [
        (each.change, each.old.brief.id if each.old else None, [one.brief.id for one in each.new]) for each in found
    ]


def test_the_same_news_in_several_briefs_is_one_addition_the_latest_first() -> None:
    sun, later = event("The sun shines", "2024-08-20"), event("The sun shines", "2024-08-22")
    news = [
        brief(sun, published="2024-08-21", id_="b"),
        brief(later, event("Snow"), published="2024-08-23", id_="c"),
        brief(sun, published="2024-08-20", id_="a"),
        brief(sun, published="2024-08-24", id_="d"),
    ]
    assert additions([], news) == [("new", None, ["d", "c", "b", "a"]), ("new", None, ["c"])]


def test_two_news_of_one_brief_are_two_additions() -> None:
    votes = [event("The parliament votes", f"2024-07-{day}") for day in ("10", "20")]
    news = [brief(*votes[:1], id_="a"), brief(*votes, id_="b")]
    assert additions([], news) == [("new", None, ["b", "a"]), ("new", None, ["b"])]


def test_a_statement_is_compared_with_the_latest_earlier_brief_by_day_then_by_id() -> None:
    was = [
        brief(event("Rain", "2024-07"), published="2024-07-02", id_="b"),
        brief(event("Rain", "2024"), published="2024-07-03", id_="a"),
        brief(event("Rain", "2024-06-20/2024-07-31"), published="2024-07-03", id_="c"),
    ]
    news = [brief(event("Rain", "2024-07-20"), published="2024-08-05", id_="new")]
    assert additions(was, news) == [("changed", "c", ["new"])]
    assert additions(was[:2], news) == [("changed", "a", ["new"])]


def test_what_differs_in_the_same_way_is_one_addition_however_it_is_worded() -> None:
    was = brief(Meeting(title="Talks", id="t", status="planned"), id_="was")
    held = [
        brief(Meeting(title=title, id="t", status="held"), published=f"2024-08-{day}", id_=day)
        for day, title in (("05", "Talks"), ("06", "The talks"))
    ]
    (found,) = compare([was], held).additions
    assert (found.change, [one.brief.id for one in found.new]) == ("changed", ["06", "05"])
    assert found.fields == (("title", "Talks", "The talks"), ("status", "planned", "held")), "as the latest has it"
    off = brief(Meeting(title="Talks", id="t", status="cancelled"), published="2024-08-07", id_="07")
    assert additions([was], [*held, off]) == [("changed", "was", ["06", "05"]), ("contradicted", "was", ["07"])]


def test_other_words_alone_are_as_many_additions_as_there_are_wordings() -> None:
    was = brief(event("Rain falls on the coast"), id_="was")
    news = [
        brief(event(f"Rain falls on the {coast} coast"), published=f"2024-08-{day}", id_=day)
        for day, coast in (("05", "west"), ("06", "east"), ("07", "west"))
    ]
    assert additions([was], news) == [("changed", "was", ["07", "05"]), ("changed", "was", ["06"])]


def test_of_a_fact_told_in_other_words_only_what_is_more_is_an_addition() -> None:
    was = brief(event("Washington raised tariffs on Chinese cars", "2024-07"), id_="was")
    in_other_words = "The United States increased duties on cars from China"
    (same,) = statements(brief(event(in_other_words, "2024-07")))
    (more,) = statements(brief(event(in_other_words, "2024-07-01")))
    (old,) = statements(was)
    assert addition_of(old, same) is None
    found = addition_of(old, more)
    assert found is not None
    assert found.fields == (("date", "2024-07", "2024-07-01"),), "its own words are none"


def test_what_two_briefs_said_before_is_changed_for_each_by_itself() -> None:
    was = [brief(event("Rain", "2024-07"), event("Snow", "2024-07"), id_="was")]
    news = [brief(event("Rain", "2024-07-02"), event("Snow", "2024-07-02"), published="2024-08-05", id_="new")]
    assert additions(was, news) == [("changed", "was", ["new"])] * 2


MEETING = Meeting(
    title="Talks", date=EdtfDate("2024-08"), place="Rome", agenda=[AgendaItem(item="Cars", topics=["cars"])]
)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (event("Rain"), event("rain "), None),
        (event("Rain", "2024-07-01"), event("Rain", "2024-07"), None),
        (event("Rain", "2024-07-01"), event("Rain", "2024"), None),
        (event("Rain", "2024-07-01"), event("Rain", "2024-07-01~"), None),
        (event("Rain", "2024-07"), event("Rain", "2024-07-31"), ("changed", ["date"])),
        (event("Rain", "2024-07-01"), event("Rain", "2024-06/2024-07"), ("changed", ["date"])),
        (event("Rain", "2024-07-01"), event("Rain", "2024-08"), ("contradicted", ["date"])),
        (event("Rain", "2024-07-31"), event("Rain", "2024-06"), ("contradicted", ["date"])),
        (event("Rain", "2024-07"), event("Rain", "2024-41"), None),
        (event("Rain", "2024-36"), event("Rain", "2024-41"), None),
        (event("Rain", "2024-07-01"), event("Rain"), None),
        (event("Rain"), event("Rain", "2024-07-01"), ("changed", ["date"])),
        (event("Rain", "2024-08-01"), event("Rain", "2024", actors=["us", "eu"]), ("changed", ["actors"])),
        (event("Rain", actors=["us", "eu"]), event("Rain", actors=["eu"]), None),
        (event("Rain", actors=["us"]), event("Rain", actors=[]), None),
        (event("Rain"), event("Rain", actors=["us"]), ("changed", ["actors"])),
        (Measure(title="a"), Measure(title="a", rate="9%", products=["x"]), ("changed", ["products", "rate"])),
        (Measure(title="a", rate="5%"), Measure(title="b", rate="9%"), ("contradicted", ["rate", "title"])),
        (Measure(title="a", rate="5%", products=["X y"]), Measure(title="a", products=["x Y"]), None),
        (MEETING, MEETING, None),
        (MEETING, Meeting(title="Talks", agenda=[AgendaItem(item="cars")]), None),
        (MEETING, Meeting(title="Talks", agenda=[AgendaItem(item="Cars", topics=["vans"])]), ("changed", ["agenda"])),
        (MEETING, Meeting(title="Talks", agenda=[AgendaItem(item="Vans")]), ("changed", ["agenda"])),
        (Meeting(title="Talks"), Meeting(title="Talks", agenda=[AgendaItem(item="Vans")]), ("changed", ["agenda"])),
        (Meeting(title="Talks", status="planned"), Meeting(title="Talks", status="held"), ("changed", ["status"])),
        (
            Position(question="a?", sides=[Side(actor="us", says="No")]),
            Position(question="a?", sides=[Side(actor="us", says="no"), Side(actor="eu", says="No")]),
            ("changed", ["sides"]),
        ),
    ],
)  # fmt: skip
def test_what_is_left_out_takes_nothing_back_nor_does_a_less_precise_date(
    old: Any, new: Any, expected: tuple[str, list[str]] | None
) -> None:
    found = addition_of(next(statements(brief(old))), next(statements(brief(new))))
    assert (found and (found.change, sorted(name for name, *_ in found.fields))) == expected


def test_what_adds_nothing_is_kept_as_the_same() -> None:
    was, new = brief(event("Rain", "2024-07-01")), brief(event("rain"), event("Snow"), published="2024-08")
    found = compare([was], [new])
    assert [each.text for each in found.same] == ["rain"]
    assert [each.new[0].text for each in found.additions] == ["Snow"]
    assert [[each.statement.text for each in one] for one in found.earlier.briefs] == [["Rain"]]
    assert [[each.statement.text for each in one] for one in found.later.briefs] == [["rain", "Snow"]]


def test_who_belongs_to_whom_is_known_from_all_briefs() -> None:
    by = [Measure(title="A tariff", by=[id_]) for id_ in ("us", "treasury")]
    was, new = brief(by[0], actors={}), brief(by[1], actors={}, published="2024-08")
    assert [each.change for each in compare([was], [new]).additions] == ["new"]
    assert [each.change for each in compare([was, brief()], [new]).additions] == ["changed"]


def places(found: list[Statement]) -> list[str]:
    return sorted(f"{each.brief.path} {each.keys}" for each in found)


@given(LIBRARIES, LIBRARIES)
def test_every_later_statement_is_shown_once_as_an_addition_or_as_the_same(
    earlier: list[Brief], later: list[Brief]
) -> None:
    found = compare(earlier, later)
    shown = [statement for addition in found.additions for statement in addition.new]
    assert places([*shown, *found.same]) == places([each for brief in later for each in statements(brief)])


@given(LIBRARIES, LIBRARIES)
def test_only_what_is_new_has_no_earlier_statement_and_only_what_differs_has_fields(
    earlier: list[Brief], later: list[Brief]
) -> None:
    paths = {brief.path for brief in earlier}
    for addition in compare(earlier, later).additions:
        assert addition.change in ("new", "contradicted", "changed")
        assert (addition.change == "new") == (addition.old is None) == (not addition.fields)
        assert addition.old is None or addition.old.brief.path in paths
        published = [each.brief.article.published for each in addition.new]
        assert published == sorted(published, reverse=True)


@given(BRIEFS)
def test_a_brief_that_appears_again_adds_nothing(brief: Brief) -> None:
    found = compare([brief], [brief])
    assert found.additions == []
    assert len(found.same) == len(list(statements(brief)))


@given(LIBRARIES)
def test_without_earlier_briefs_all_is_new(later: list[Brief]) -> None:
    found: list[Addition] = compare([], later).additions
    assert all(addition.change == "new" for addition in found)


def test_another_source_of_the_same_news_adds_nothing() -> None:
    earlier = brief(event("The talks end", said_by="eu", via="Interfax"), meeting(said_by="eu"), id_="a")
    later = brief(
        event("The talks end", said_by="two officials"), meeting(said_by="us"), published="2024-08-05", id_="b"
    )
    assert additions([earlier], [later]) == []
    assert [each.change for each in differences(earlier, later)] == ["changed", "changed"]


def meeting(**said: Any) -> Meeting:
    return Meeting(title="Talks", agenda=[AgendaItem(item="Steel", **said)])
