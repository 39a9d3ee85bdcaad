"""Filters: what each keeps, told of a statement, of a brief from its facets alone, and in words."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.brief.facets import facets
from briefing.brief.filters import SEARCH_FIELDS, FilterRequest, Filters, searched_for
from briefing.brief.model import Brief
from briefing.brief.reading.reader import load
from briefing.brief.statements import kinds_of, statements
from briefing.dates.edtf import EdtfDate
from briefing.problems import CannotGoOn
from briefing.text.query import parse_query
from tests.conftest import MONDAY, ROOT, Write

BRIEFS = [load(path) for path in sorted((ROOT / "briefs").glob("*.yaml"))]
TOPICS = sorted({topic for brief in BRIEFS for topic in brief.topics})
ACTORS = sorted({actor for brief in BRIEFS for actor in brief.actors})
KINDS = sorted({kind for brief in BRIEFS for each in statements(brief) for kind in kinds_of(each)})
STATUSES = sorted({each.status for brief in BRIEFS for each in statements(brief)})
DATES = st.none() | st.sampled_from(["2018", "2023-09", "2024-05-14", "2024-08/2024-12", "2026", "2030"]).map(EdtfDate)

BRIEF = """
    title: T
    article: {published: 2024-06-01, outlet: The Daily Desk}
    topics: {tariffs: Tariffs, banks: Banks}
    actors: {eu: EU, us: US}
    events:
      - {what: Talks, date: 2024-05, topics: [banks], actors: [eu]}
      - {what: A vote, status: planned, topics: [banks]}
    measures:
      - {title: Duty, kind: Tariff, by: [us], topics: [tariffs], in_force: 2024-01-01, ended: 2025-01-01}
      - {title: Ban, by: [eu], in_force: 2026}
"""
ALL = ["Talks", "A vote", "Duty", "Ban"]


def some(of: list[str]) -> st.SearchStrategy[frozenset[str]]:
    return st.frozensets(st.sampled_from(of), max_size=2)


FILTERS = st.builds(
    Filters,
    topics=some(TOPICS),
    actors=some(ACTORS),
    kinds=some(KINDS),
    statuses=some(STATUSES),
    since=DATES,
    until=DATES,
    upcoming=st.booleans(),
    in_force=st.booleans(),
)


def kept(brief: Brief, as_of: date = date(2024, 6, 1), **filters: Any) -> list[str]:
    return [each.text for each in statements(brief) if Filters(**filters).keeps(each, as_of)]


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({}, ALL),
        ({"topics": {"banks"}}, ["Talks", "A vote"]),
        ({"topics": {"banks", "tariffs"}}, ["Talks", "A vote", "Duty"]),
        ({"actors": {"eu"}}, ["Talks", "Ban"]),
        ({"kinds": {"measure"}}, ["Duty", "Ban"]),
        ({"kinds": {"tariff", "event"}}, ["Talks", "A vote", "Duty"]),
        ({"statuses": {"planned"}}, ["A vote"]),
        ({"in_force": True}, ["Duty"]),
        ({"outlets": ("daily", "desk")}, ALL),
        ({"outlets": ("daily", "times")}, []),
        ({"topics": {"banks"}, "statuses": {"reported"}}, ["Talks"]),
        ({"since": EdtfDate("2024-05-31")}, ["Talks", "Duty", "Ban"]),
        ({"since": EdtfDate("2024-06")}, ["Duty", "Ban"]),
        ({"since": EdtfDate("2025-01-01"), "until": EdtfDate("2025")}, ["Duty"]),
        ({"since": EdtfDate("2025-01-02"), "until": EdtfDate("2025")}, []),
        ({"until": EdtfDate("2024-01-01")}, ["Duty"]),
        ({"until": EdtfDate("2023")}, []),
        ({"upcoming": True}, ["Duty", "Ban"]),
    ],
)
def test_a_filter_keeps_what_it_says(write: Write, filters: dict[str, Any], expected: list[str]) -> None:
    assert kept(load(write(BRIEF)), **filters) == expected


def test_what_is_over_today_is_not_upcoming(write: Write) -> None:
    brief = load(write("title: T\narticle: {published: 2024}\nevents: [{what: Talks, date: 2024-06-01}]\n"))
    assert kept(brief, date(2024, 6, 1), upcoming=True) == ["Talks"]
    assert kept(brief, date(2024, 6, 2), upcoming=True) == []
    assert kept(brief, date(2024, 5, 1), upcoming=True, since=EdtfDate("2024-06-02")) == []


def test_a_statement_of_several_dates_is_kept_at_one_that_all_filters_keep(write: Write) -> None:
    brief = load(write(BRIEF))
    assert kept(brief, since=EdtfDate("2024-02"), until=EdtfDate("2024-12")) == ["Talks"], "neither of the duty's dates"


@given(FILTERS, st.dates(date(2020, 1, 1)))
def test_a_brief_of_which_something_is_kept_may_be_kept(filters: Filters, as_of: date) -> None:
    for brief in BRIEFS:
        stated = list(statements(brief))
        if any(filters.keeps(each, as_of) for each in stated):
            assert filters.may_keep(facets(brief, stated), as_of)


@pytest.mark.parametrize(
    ("filters", "may"),
    [
        ({}, True),
        ({"topics": {"banks"}}, True),
        ({"topics": {"other"}}, False),
        ({"actors": {"us"}}, True),
        ({"actors": {"other"}}, False),
        ({"kinds": {"tariff"}}, True),
        ({"kinds": {"quote"}}, False),
        ({"statuses": {"reported"}}, True),
        ({"statuses": {"held"}}, False),
        ({"since": EdtfDate("2027")}, False),
        ({"since": EdtfDate("2026-12-31")}, True),
        ({"until": EdtfDate("2023-12-31")}, False),
        ({"until": EdtfDate("2024-01-01")}, True),
    ],
)
def test_facets_tell_what_can_not_be_kept(write: Write, filters: dict[str, Any], may: bool) -> None:
    brief = load(write(BRIEF))
    dated = [each for each in statements(brief) if each.dates]
    assert Filters(**filters).may_keep(facets(brief, dated), MONDAY) == may


def test_of_a_brief_nothing_is_kept_that_has_no_date_in_time(write: Write) -> None:
    brief = load(write(BRIEF))
    filters = Filters(since=EdtfDate("2030"))
    assert not filters.may_keep(facets(brief, statements(brief)), MONDAY)
    assert not any(filters.keeps(each, MONDAY) for each in statements(brief))


def test_upcoming_is_told_from_facets_by_the_day(write: Write) -> None:
    brief = load(write("title: T\narticle: {published: 2024}\nevents: [{what: Talks, date: 2024-06-01}]\n"))
    known = facets(brief, statements(brief))
    assert Filters(upcoming=True).may_keep(known, date(2024, 6, 1))
    assert not Filters(upcoming=True).may_keep(known, date(2024, 6, 2))


@pytest.mark.parametrize(
    ("filters", "said"),
    [
        ({}, ""),
        ({"topics": {"trade", "tariffs"}, "topics_named": ("trade",)}, "topic trade"),
        ({"actors": {"eu"}, "actors_named": ("EU", "Brussels")}, "actor EU, Brussels"),
        ({"kinds": {"quote", "event"}, "statuses": {"planned", "held"}}, "kind event, quote · status held, planned"),
        ({"since": EdtfDate("2024-05"), "until": EdtfDate("2024")}, "since May 2024 · until 2024"),
        ({"outlets": ("daily",)}, "outlet daily"),
        ({"in_force": True}, "in force on 2024-08-12"),
        ({"upcoming": True}, "not over on 2024-08-12"),
    ],
)
def test_a_paper_tells_the_filters_that_shaped_it(filters: dict[str, Any], said: str) -> None:
    assert Filters(**filters).described(MONDAY) == said
    assert Filters(**filters).any == bool(said)


def test_an_outlet_is_asked_of_briefs_and_all_else_of_statements() -> None:
    assert not Filters(outlets=("daily",)).are_of_statements
    assert not Filters().are_of_statements
    assert Filters(upcoming=True).are_of_statements


def test_the_fields_of_a_search_are_filters_and_briefs() -> None:
    query = parse_query("word topic:a topic:b since:2023 since:2024 outlet:desk brief:x", SEARCH_FIELDS)
    briefs, fields = searched_for(query)
    assert briefs == ["x"]
    assert FilterRequest.of(fields) == FilterRequest(topic=["a", "b"], since="2024", outlet=["desk"])


def test_filters_go_by_name_one_value_or_several() -> None:
    assert FilterRequest.of({"topic": "tariffs", "kind": ["event"], "until": "2024"}) == FilterRequest(
        topic=["tariffs"], kind=["event"], until="2024"
    )
    with pytest.raises(CannotGoOn, match="no filter 'topics'") as refused:
        FilterRequest.of({"topics": ["tariffs"]})
    assert refused.value.hint.startswith("did you mean 'topic'? there are: topic, actor")


def test_an_actor_is_found_by_what_it_says(write: Write) -> None:
    brief = load(
        write("""
            title: T
            article: {published: 2024-06-01}
            actors: {petra: Petra, eu: EU, us: US}
            meetings: [{title: M, agenda: [{item: I, said_by: eu}]}]
            events: [{what: E, actors: [us], said_by: eu, via: petra}, {what: F, said_by: EU officials}]
            positions: [{question: Q, sides: [{actor: us, says: S, via: petra}]}]
            quotes: [{text: X, speaker: us, via: petra}, {text: Y, speaker: an EU official}]
        """)
    )

    def found(actor: str) -> list[str]:
        return [each.text for each in statements(brief) if Filters(actors=frozenset([actor])).keeps(each, MONDAY)]

    assert found("eu") == ["M", "E"]
    assert found("petra") == ["E", "Q", "X"]
    assert found("us") == ["E", "Q", "X"]
