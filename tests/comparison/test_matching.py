"""Whether two statements are of the same thing: sides, dates, rounds, speakers, and the edge of each threshold."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.brief.model import Actor, Delegation, Event, Figure, Measure, Meeting, Position, Quote, Side, Watch
from briefing.comparison.matching import (
    Mention,
    affiliations,
    have_common_day,
    have_common_sides,
    is_one_meeting,
    is_same,
    may_be_same,
    mentions,
)
from briefing.dates.edtf import EdtfDate
from tests.comparison.briefs import BRIEFS, ITEMS, PUBLISHED, brief, pair


def event(date: str | None = None, *actors: str, topics: tuple[str, ...] = (), what: str = "Rain falls") -> Event:
    return Event(what=what, date=EdtfDate(date) if date else None, actors=list(actors), topics=list(topics))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("2024-07-01", "2024-07-01", True),
        ("2024-07-01", "2024-08-15", True),  # 45 days
        ("2024-07-01", "2024-08-16", False),  # 46 days
        ("2024", "2024-11-20", True),  # some day may belong to both
        ("2023", "2024-11-20", False),
        ("../2024-08-15", "2024-07-01/..", True),
        ("../2024-05", "2024-07-15", True),  # a deadline stands at its last day, 45 days before
        ("../2024-05", "2024-07-16", False),
        (None, "2019", True),
        (None, None, True),
    ],
)
def test_an_event_in_the_same_words_is_the_same_within_45_days(one: str | None, other: str | None, same: bool) -> None:
    assert is_same(*pair(event(one), event(other))) is same
    assert is_same(*pair(event(other), event(one))) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (["us"], ["us", "china"], True),
        (["us"], ["china"], False),
        (["us"], [], True),
        (["us"], ["treasury"], True),
        (["us"], ["bureau"], True),
        (["bureau"], ["treasury"], True),
        (["eu"], ["bureau"], False),
        (["eu"], ["eu"], True),
        (["nobody"], ["us"], False),
    ],
)
def test_who_has_nobody_in_common_is_on_another_side_and_a_body_speaks_for_its_country(
    one: list[str], other: list[str], same: bool
) -> None:
    for rule in (is_same, may_be_same, have_common_sides):
        assert rule(*pair(event("2024-07-20", *one), event("2024-07-20", *other))) is same


def test_the_latest_brief_says_to_what_an_actor_belongs() -> None:
    moved = {"bureau": Actor(name="Bureau", of="china")}
    early, late = brief(), brief(actors=moved)
    assert affiliations([early, late]) == {"bureau": "china", "treasury": "us", "eu": "eu"}
    assert affiliations([late, early]) == {"bureau": "treasury", "treasury": "us", "eu": "eu"}


def test_a_meeting_is_on_the_side_of_all_who_take_part() -> None:
    def talks(*sides: Delegation) -> Meeting:
        return Meeting(title="Talks", date=EdtfDate("2024-08-15"), delegations=list(sides))

    both = talks(Delegation(of="us", lead="treasury"), Delegation(of="china"))
    assert is_same(*pair(both, talks(Delegation(of="china"))))
    assert not is_same(*pair(both, talks(Delegation(of="eu"))))


def measure(by: str = "us", on: str = "china", **fields: Any) -> Measure:
    for name in {"announced", "in_force", "ended"} & fields.keys():
        fields[name] = EdtfDate(fields[name])
    return Measure(title="A tariff on cars", by=[by] if by else [], on=[on] if on else [], **fields)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (measure(), measure(), True),
        (measure(), measure(by="eu"), False),
        (measure(), measure(on="eu"), False),
        (measure(), measure(by="treasury"), True),
        (measure(), measure(by="china", on="us"), False),
        (measure(by=""), measure(by="eu"), True),
        (measure(on=""), measure(), True),
        (measure(rate="25%"), measure(rate="100%"), True),
        (measure(in_force="2024-01"), measure(in_force="2024-07-20"), False),
        (measure(announced="2024-01"), measure(in_force="2024-07-20"), True),  # no phase that both date
        (measure(in_force="2018", ended="2024-07-01"), measure(in_force="2020", ended="2024-07-20"), True),
    ],
)
def test_a_measure_goes_by_who_imposes_it_on_whom_and_by_the_dates_that_both_have(
    one: Measure, other: Measure, same: bool
) -> None:
    assert is_same(*pair(one, other)) is same


@pytest.mark.parametrize(
    ("in_force", "same"), [("2024-08-04", False), ("2024-08-05", True), ("2024", True), ("2025-06-01", True)]
)
def test_a_measure_that_was_still_to_come_when_the_later_article_appeared_may_be_put_off_by_any_time(
    in_force: str, same: bool
) -> None:
    assert is_same(*pair(measure(in_force=in_force), measure(in_force="2029"))) is same
    assert is_same(*pair(event(in_force), event("2029"))) is False, "an event is another one"


def test_one_measure_has_common_sides_whatever_its_dates() -> None:
    assert have_common_sides(*pair(measure(in_force="2018"), measure(in_force="2024")))
    assert not have_common_sides(*pair(measure(), measure(by="eu")))
    assert not have_common_sides(*pair(event(), Watch(what="Rain falls")))


def figure(date: str | None, of: str | None = "us") -> Figure:
    return Figure(what="Unemployment", value="5%", of=of, date=EdtfDate(date) if date else None)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (figure("2024-06"), figure("2024-06"), True),
        (figure("2024-06"), figure("2024-07"), False),  # of an event both might be
        (figure("2024"), figure("2024-07"), True),
        (figure("2024-06"), figure("2024-06", of="eu"), False),
        (figure(None), figure(None), False),  # of two days
        (figure(None), figure("2024-06"), False),
    ],
)
def test_a_figure_of_another_day_or_of_somebody_else_is_another_figure(one: Figure, other: Figure, same: bool) -> None:
    assert is_same(*pair(one, other)) is same
    assert not may_be_same(*pair(one, other))


def test_a_figure_without_a_date_is_of_the_day_of_its_article() -> None:
    assert is_same(*pair(figure(None), figure(None), published=("2024-07-25", "2024-07-25")))


def talks(round_: int | None, series: str | None = "Talks", date: str | None = "2024-08-15", **fields: Any) -> Meeting:
    return Meeting(title="Talks", series=series, round=round_, date=EdtfDate(date) if date else None, **fields)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (talks(4), talks(4, date="2027"), True),
        (talks(4), talks(4, "tAlks", date="2027"), True),
        (talks(4), talks(5), False),
        (talks(4, date=None), talks(5, date=None), False),
        (talks(4), talks(None), True),
        (talks(4), talks(None, date="2027"), False),
        (talks(None), talks(4, date="2027"), False),
        (talks(4), talks(5, "Others"), True),  # by their words and dates
        (talks(4), talks(4, "Others", date="2027"), False),
        (talks(4, None), talks(5), True),
        (talks(4), talks(5, None), True),
        (
            talks(4, delegations=[Delegation(of="us")]),
            talks(4, date="2027", delegations=[Delegation(of="eu")]),
            True,
        ),
    ],
)
def test_a_round_of_a_series_is_the_same_whatever_its_date_and_never_another_round(
    one: Meeting, other: Meeting, same: bool
) -> None:
    assert is_same(*pair(one, other)) is same
    assert is_same(*pair(other, one)) is same


def test_two_rounds_of_a_series_are_two_in_like_words_too() -> None:
    assert not may_be_same(*pair(talks(4), talks(5)))
    assert not may_be_same(*pair(talks(4, date=None), talks(5, date=None)))
    assert may_be_same(*pair(talks(4), talks(5, "Others")))


SENTENCE = "We intend to discuss all of it"
PHRASE = "We want a step forward"


def quote(speaker: str | None, text: str = SENTENCE, date: str | None = None) -> Quote:
    return Quote(text=text, speaker=speaker, date=EdtfDate(date) if date else None)


@pytest.mark.parametrize(
    ("one", "other", "published", "same"),
    [
        (quote("us"), quote("us"), "2029", True),
        (quote("us", date="2024-07-01"), quote("us", date="2024-08-15"), "2024-09", True),
        (quote("us", date="2024-07-01"), quote("us", date="2024-08-16"), "2024-09", False),
        (quote("us"), quote("china"), "2024-09-08", True),  # 45 days after the earlier article
        (quote("us"), quote("china"), "2024-09-09", False),
        (quote("us", date="2024-01-01"), quote("china", date="2024-08-16"), "2024-09-08", True),
        (quote("us"), quote(None), "2024-09-09", False),
        (quote("us", PHRASE), quote("china", PHRASE), "2024-08", False),  # five words, which anybody may use
        (quote("us", PHRASE), quote("treasury", PHRASE), "2024-08", True),
        (quote("us", PHRASE), quote(None, PHRASE), "2024-08", True),
        (quote("us", f"{PHRASE} now"), quote("china", f"{PHRASE} now"), "2024-08", True),
        (quote("us", "no, no, no, no, no, no"), quote("china", "no, no, no, no, no, no"), "2024-08", False),
    ],
)
def test_words_of_another_speaker_are_the_same_in_articles_of_one_time_unless_anybody_says_them(
    one: Quote, other: Quote, published: str, same: bool
) -> None:
    assert is_same(*pair(one, other, ("2024-07-25", published))) is same


def test_a_question_may_get_the_other_sides_claim_from_another_article() -> None:
    one = Position(question="Is it fair?", sides=[Side(actor="us", says="Yes")])
    other = Position(question="Is it fair?", sides=[Side(actor="china", says="No")])
    assert is_same(*pair(one, other))
    assert not may_be_same(*pair(one, other)), "in like words it may be another question"


def test_a_quotation_in_like_words_is_another_one() -> None:
    assert not may_be_same(*pair(quote("us"), quote("us", f"{SENTENCE} now")))


def test_what_is_of_another_kind_is_another_thing() -> None:
    for one, other in ((event(), Watch(what="Rain falls")), (talks(4), event()), (event(), talks(4))):
        assert not is_same(*pair(one, other))
        assert not may_be_same(*pair(one, other))


@pytest.mark.parametrize(
    ("one", "other", "may_be"),
    [
        ("2024-07-20", "2024-07-20", True),
        ("2024-07-20", "2024-07-21", False),
        ("2024-07", "2024-07-21", True),
        ("2024-07-01/..", "2024-08-15", True),  # an open date counts where it stands
        ("2024-07-01/..", "2024-08-16", False),
        ("2024-08-16", "2024-07-01/..", False),
        ("../2024-07-01", "2024-05-17", True),
        ("../2024-07-01", "2024-05-16", False),
        ("2024-08-15", "../2024-07-01", True),
        ("2024-07/2024-08", "2024-08-31", True),
        (None, "2024-08-16", True),
    ],
)
def test_what_is_told_in_like_words_is_the_same_on_a_common_day_only(
    one: str | None, other: str | None, may_be: bool
) -> None:
    assert may_be_same(*pair(event(one), event(other, what="Rain falls again"))) is may_be


@pytest.mark.parametrize(("published", "may_be"), [("2024-09-08", True), ("2024-09-09", False)])
def test_like_words_without_a_date_are_the_same_in_articles_of_one_time(published: str, may_be: bool) -> None:
    assert may_be_same(*pair(event(), event(), ("2024-07-25", published))) is may_be
    assert may_be_same(*pair(event("2024-07-20"), event(), ("2024-07-25", published))) is may_be


@pytest.mark.parametrize(
    ("one", "other", "may_be"),
    [
        (("cars",), ("cars", "trade"), True),
        (("cars",), ("trade",), False),
        ((), ("trade",), True),
        (("cars",), (), True),
    ],
)
def test_like_words_on_another_topic_are_of_another_thing(
    one: tuple[str, ...], other: tuple[str, ...], may_be: bool
) -> None:
    assert may_be_same(*pair(event(topics=one), event(topics=other))) is may_be
    assert is_same(*pair(event(topics=one), event(topics=other))), "topics are a desk's own choice"


def test_a_common_day_is_one_of_the_same_phase() -> None:
    assert have_common_day(*pair(event("2024"), event("2024-07-20")))
    assert not have_common_day(*pair(event("2024-07-20"), event("2024-07-21")))
    assert not have_common_day(*pair(event(), event("2024-07-20")))
    assert not have_common_day(*pair(measure(announced="2024-07-20"), measure(in_force="2024-07-20")))
    assert have_common_day(*pair(measure(announced="2020", ended="2024"), measure(announced="2021", ended="2024-07")))


def test_mentions_are_numbered_by_their_briefs_and_know_when_these_were_published() -> None:
    found = mentions([brief(event(), event()), brief(), brief(event(), published="2024-09")])
    assert [[each.number for each in brief] for brief in found] == [[0, 0], [], [2]]
    assert found[2][0].published == EdtfDate("2024-09")


def made(item: Any, published: Any) -> Mention:
    return mentions([brief(item, published=published.text)])[0][0]


MENTIONS = st.builds(made, ITEMS, PUBLISHED)


@given(MENTIONS, MENTIONS)
def test_which_of_two_comes_first_matters_for_a_measure_alone_which_may_be_put_off(
    one: Mention, other: Mention
) -> None:
    assert may_be_same(one, other) == may_be_same(other, one)
    assert have_common_sides(one, other) == have_common_sides(other, one)
    assert have_common_day(one, other) == have_common_day(other, one)
    if one.key.kind != "measure":
        assert is_same(one, other) == is_same(other, one)


@given(BRIEFS)
def test_each_statement_is_the_same_as_itself(one: Any) -> None:
    for each, again in zip(*mentions([one, one]), strict=True):
        assert is_same(each, again)


@pytest.mark.parametrize(
    ("planned", "held", "one"),
    [
        pytest.param((["us", "china"], "Moscow"), (["us", "china"], "Kremlin"), True, id="two sides, wherever"),
        pytest.param((["us", "china"], None), (["us", "china", "eu"], None), True, id="a third side"),
        pytest.param((["us"], "Rome"), (["us", "eu"], "Rome, Italy"), True, id="one in both, in one place"),
        pytest.param((["us"], None), (["us", "eu"], "Rome"), True, id="one in both, one place unknown"),
        pytest.param((["us"], "Rome"), (["us", "eu"], "Milan"), False, id="one in both, elsewhere"),
        pytest.param((["us", "china"], "Rome"), (["us", "eu"], "Rome"), False, id="with somebody else"),
        pytest.param((["us", "treasury"], "Rome"), (["us", "treasury"], "Bonn"), False, id="a state and its own body"),
        pytest.param(([], "Rome"), ([], "Rome"), False, id="nobody named"),
    ],
)
def test_meetings_of_a_day_are_one_by_who_meets_where(
    planned: tuple[list[str], str | None], held: tuple[list[str], str | None], *, one: bool
) -> None:
    def meeting(title: str, told: tuple[list[str], str | None], when: str) -> Meeting:
        return Meeting(title=title, actors=told[0], place=told[1], date=EdtfDate(when))

    later = meeting("Talks end", held, "2024-08-15")
    assert is_one_meeting(*pair(meeting("A visit", planned, "2024-08-15"), later)) is one
    for other_day in ("2024-08-16", "2024-08", "2024"):
        assert not is_one_meeting(*pair(meeting("A visit", planned, other_day), later))
    assert not is_one_meeting(*pair(event("2024-08-15", *planned[0]), later))


def test_a_month_is_not_the_day_of_a_meeting() -> None:
    talks = Meeting(title="A visit", actors=["us", "china"], date=EdtfDate("2024-08"))
    assert not is_one_meeting(*pair(talks, Meeting(title="Talks", actors=["us", "china"], date=EdtfDate("2024-08"))))
