"""A brief as a row of statements."""

import pytest

from briefing.brief.model import Brief
from briefing.brief.reading.reader import load
from briefing.brief.statements import (
    KINDS,
    kinds_of,
    meeting_actors,
    meeting_topics,
    sources_of,
    statements,
    whole_text,
)
from tests.conftest import Write

TEXT = """
    title: T
    article: {published: 2024}
    topics: {a: A, b: B}
    actors: {us: US, ann: Ann, peru: Peru}
    meetings:
      - title: Talks
        date: 2024-08-20
        place: Lima
        topics: [a]
        delegations: [{of: us, lead: ann, members: [ann]}, {of: peru}]
        agenda:
          - item: Wheat
            topics: [b, a]
            said_by: unnamed officials
            outcome: [{what: Wheat flows, status: agreed, by: peru, due: 2024-10, source: w}]
        outcome: [Fish is left open]
        source: m
    events:
      - {what: Ships wait, topics: [a], actors: [us], source: [one, two]}
      - {what: They leave, kind: threat, if: nobody pays}
    measures:
      - {title: Duty, kind: tariff, by: [us], on: [peru], for: ann, actors: us, products: [Fish], rate: 5%,
         announced: 2024-05, in_force: 2024-06}
    positions: [{question: Who pays?, sides: [{actor: us, says: They do, source: s}, {actor: peru, says: No}]}]
    quotes: [{text: We agree, speaker: ann, via: us}]
    figures: [{what: Fish caught, value: 5 tons, before: 4 tons, of: peru, date: 2023}]
    watch: [{what: The vote}]
    """


@pytest.fixture
def brief(write: Write) -> Brief:
    """A brief with one statement of each kind."""
    return load(write(TEXT))


def test_a_brief_states_one_thing_of_each_kind_in_the_order_of_the_format(brief: Brief) -> None:
    assert [(each.kind, each.text) for each in statements(brief)] == [
        ("meeting", "Talks"),
        ("outcome", "Wheat flows"),
        ("outcome", "Fish is left open"),
        ("event", "Ships wait"),
        ("event", "They leave"),
        ("measure", "Duty"),
        ("position", "Who pays?"),
        ("quote", "We agree"),
        ("figure", "Fish caught"),
        ("watch", "The vote"),
    ]
    assert {each.kind for each in statements(brief)} == set(KINDS)


def test_a_statement_has_the_topics_actors_and_dates_of_all_its_parts(brief: Brief) -> None:
    meeting, _, _, event, _, measure, position, quote, figure, watch = statements(brief)
    assert (list(meeting.topics), list(meeting.actors)) == (["a", "b"], ["us", "ann", "peru"])
    assert list(event.actors) == ["us"]
    assert [(phase, when.text) for phase, when in measure.dates] == [("announced", "2024-05"), ("in force", "2024-06")]
    assert list(measure.actors) == ["us", "peru", "ann"]
    assert list(figure.actors) == ["peru"]
    assert list(position.actors) == ["us", "peru"]
    assert "ann" in quote.actors
    assert (list(watch.dates), watch.status) == ([], "expected")


def test_what_came_of_a_point_is_filed_under_its_topics_and_due_on_its_day(brief: Brief) -> None:
    _, wheat, fish, *_ = statements(brief)
    assert (list(wheat.topics), list(wheat.actors), wheat.status) == (["b", "a"], ["peru"], "agreed")
    assert [(phase, when.text) for phase, when in wheat.dates] == [("due", "2024-10")]
    assert (list(fish.topics), list(fish.dates)) == (["a"], [])
    assert brief.place(*wheat.keys).line == wheat.line > brief.place("meetings", 0).line


def test_a_measure_and_a_threat_are_of_their_own_kind_too(brief: Brief) -> None:
    assert [set(kinds_of(each)) for each in statements(brief)][3:6] == [
        {"event"},
        {"event", "threat"},
        {"measure", "tariff"},
    ]


def test_a_whole_text_has_every_part_and_who_says_so(brief: Brief) -> None:
    texts = [whole_text(each) for each in statements(brief)]
    assert texts == [
        "Talks · Lima · Wheat · (unnamed officials)",
        "Wheat flows",
        "Fish is left open",
        "Ships wait",
        "They leave · threat · if nobody pays",
        "Duty · tariff · Fish · 5%",
        "Who pays? · US: They do · Peru: No",
        "We agree · (Ann) · (US)",
        "Fish caught · 5 tons · before: 4 tons",
        "The vote",
    ]


def test_a_statement_rests_on_its_excerpts_and_a_quotation_on_itself(brief: Brief) -> None:
    assert [sources_of(each.item) for each in statements(brief)] == [
        ("m",),
        ("w",),
        (),
        ("one", "two"),
        (),
        (),
        ("s",),
        ("We agree",),
        (),
        (),
    ]


def test_who_and_what_a_meeting_is_about_is_told_once(brief: Brief) -> None:
    assert meeting_topics(brief.meetings[0]) == ["a", "b"]
    assert meeting_actors(brief.meetings[0]) == ["us", "ann", "peru"]
