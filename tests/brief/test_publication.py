"""Briefs in the order of their publication, and what the latest of them says."""

from datetime import date
from itertools import permutations

import pytest

from briefing.brief.filters import Filters
from briefing.brief.model import Brief
from briefing.brief.publication import by_publication, topics_by_id
from briefing.brief.reading.reader import load
from briefing.views import view
from briefing.views.selection import Selection
from tests.conftest import MONDAY, Write


@pytest.fixture
def of_one_day(write: Write) -> list[Brief]:
    """Briefs with one topic and one actor, each under a name of its own; the last two are of one day."""
    made = []
    for id_, day in (("z-first", "2024-08-11"), ("a-second", "2024-08-12"), ("b-third", "2024-08-12")):
        text = f"""
            title: {id_}
            article: {{published: {day}}}
            topics: {{trade: Trade in {id_}, rain: Rain}}
            actors: {{wto: WTO in {id_}}}
            events: [{{what: The WTO meets in {id_}, topics: [trade], actors: [wto]}}, {{what: Rain, topics: [rain]}}]
            """
        made.append(load(write(text, f"{id_}.yaml")))
    return made


def test_briefs_of_one_date_are_in_the_order_of_their_ids(of_one_day: list[Brief]) -> None:
    for briefs in permutations(of_one_day):
        assert [brief.id for brief in by_publication(briefs)] == ["z-first", "a-second", "b-third"]


def test_of_two_dates_the_more_precise_is_the_earlier(write: Write) -> None:
    month = load(write("title: A\narticle: {published: 2024-08}\nevents: [{what: x}]\n", "a.yaml"))
    day = load(write("title: B\narticle: {published: 2024-08-01}\nevents: [{what: x}]\n", "b.yaml"))
    assert [brief.id for brief in by_publication([month, day])] == ["b", "a"]


def test_a_topic_is_as_the_latest_brief_that_declares_it_has_it(of_one_day: list[Brief]) -> None:
    for briefs in permutations(of_one_day):
        assert topics_by_id(briefs)["trade"].label == "Trade in b-third"
    assert topics_by_id(of_one_day[:1])["trade"].label == "Trade in z-first"


@pytest.mark.parametrize("name", ["topics", "topic", "people", "actor", "new-since"])
def test_every_paper_takes_names_from_the_same_brief(of_one_day: list[Brief], name: str) -> None:
    asked = Filters(
        topics=frozenset({"trade"}) if name == "topic" else frozenset(),
        topics_named=("trade",) if name == "topic" else (),
        actors=frozenset({"wto"}) if name == "actor" else frozenset(),
    )
    since = date(2000, 1, 1) if name == "new-since" else None
    for briefs in permutations(of_one_day):
        document = view(name, Selection(briefs, MONDAY, asked, since=since))
        told = repr((document.title, document.blocks))
        assert f"{'WTO' if name in ('people', 'actor') else 'Trade'} in b-third" in told
        assert "Trade in a-second" not in told
