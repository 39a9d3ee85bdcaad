"""Which earlier mention a statement repeats, of all that may be meant."""

from typing import Any

from hypothesis import given

from briefing.brief.model import Brief, Event, Measure, Meeting, Quote
from briefing.comparison.matching import Mention, is_same, may_be_same, mentions
from briefing.comparison.mentions import Mentions, earlier_mentions
from briefing.dates.edtf import EdtfDate
from briefing.text.similarity import ALIKE, Rarity
from tests.comparison.briefs import BRIEFS, LIBRARIES, brief


def event(what: str, date: str | None = None, **fields: Any) -> Event:
    return Event(what=what, date=EdtfDate(date) if date else None, **fields)


def indexed(briefs: list[Brief]) -> tuple[Mentions, list[Mention]]:
    """Return the mentions of all but the last of the briefs, and the last's."""
    found = mentions(briefs)
    index = Mentions(Rarity(each.key.wording for brief in found for each in brief))
    for each in found[:-1]:
        index.add(each)
    return index, found[-1]


def repeated(*briefs: list[Any], versions: bool = False) -> list[tuple[int, int] | None]:
    """Return for each statement of the last brief which earlier one it repeats: the brief's number and the place."""
    index, last = indexed([brief(*items, published=f"2024-07-{day:02}") for day, items in enumerate(briefs, 1)])
    found = earlier_mentions(last, index, versions=versions)
    return [(found[each].number, found[each].statement.keys[1]) if each in found else None for each in last]  # type: ignore[misc]


RAIN = "Rain falls on the coast"


def test_the_latest_mention_is_the_one() -> None:
    assert repeated([event(RAIN)], [event(RAIN)], [event("Snow")], [event(RAIN)]) == [(1, 0)]


def test_a_mention_of_the_same_day_is_nearer_than_a_later_one_of_another_day() -> None:
    first, second = event(RAIN, "2024-07-01"), event(RAIN, "2024-07-20")
    assert repeated([first], [second], [first]) == [(0, 0)]
    assert repeated([first], [second], [event(RAIN, "2024-07-05")]) == [(1, 0)]


def test_of_two_in_one_brief_the_most_alike_is_the_one() -> None:
    held, planned = event(RAIN, "2024-07-01", status="reported"), event(RAIN, "2024-07-01", status="planned")
    assert repeated([planned, held], [held]) == [(0, 1)]
    duty = [Measure(title="A duty", rate=rate) for rate in ("5%", "9%")]
    assert repeated(duty, [duty[1]]) == [(0, 1)]
    assert repeated(duty, duty[::-1]) == [(0, 1), (0, 0)]


def test_of_mentions_that_are_all_alike_the_latest_brief_keeps_every_one() -> None:
    duty = [Measure(title="A duty", rate=rate) for rate in ("5%", "9%")]
    assert repeated(duty, duty, duty) == [(1, 0), (1, 1)]
    assert repeated(duty, [duty[0]], [duty[1]]) == [(1, 0)]


def test_two_statements_of_one_brief_are_two_things() -> None:
    votes = [event("The parliament votes", f"2024-07-{day}") for day in ("10", "20")]
    assert repeated([votes[0]], votes) == [(0, 0), None]
    assert repeated([votes[0]], votes[::-1]) == [None, (0, 0)]
    assert repeated(votes, [votes[1], event("The parliament votes", "2024-07-12")]) == [(0, 1), (0, 0)]
    assert repeated([votes[0]], [votes[0], votes[0]]) == [(0, 0), (0, 0)], "unless one repeats the other"


def test_what_is_repeated_in_the_same_words_is_not_repeated_in_others() -> None:
    cars, parts = event("New tariffs on cars"), event("New tariffs on car parts")
    assert repeated([cars], [parts]) == [(0, 0)]
    assert repeated([cars], [parts, cars]) == [None, (0, 0)]
    assert repeated([cars], [cars], [parts, cars]) == [None, (1, 0)]
    dated = event("New tariffs on cars", "2024-07-01")
    assert repeated([cars], [dated], [parts, dated]) == [None, (1, 0)], "however differently dated"


def test_what_is_told_in_other_words_of_the_same_day_is_one_thing() -> None:
    raised = event("Washington raised tariffs on Chinese cars", "2024-07-01")
    in_other_words = "The United States increased duties on cars from China"
    assert repeated([raised], [event(in_other_words, "2024-07-01")]) == [(0, 0)]
    assert repeated([raised], [event(in_other_words, "2024-07-12")]) == [None], "another day is another thing"
    assert repeated([raised], [event(in_other_words)]) == [None]


def test_what_is_in_like_words_is_one_thing_the_most_alike_of_the_latest_brief() -> None:
    assert repeated([event("Rain falls"), event("Rain falls on the coast here")], [event(RAIN)]) == [(0, 1)]
    assert repeated([event("Rain falls on coast")], [event("Rain falls on coast")], [event(RAIN)]) == [(1, 0)]
    assert repeated([event("Rain falls on coast")], [event(f"{RAIN} now"), event(RAIN)]) == [None, (0, 0)]
    assert repeated([event("Rain falls on coast")], [event(RAIN), event(f"{RAIN}, too")]) == [(0, 0), None]
    assert repeated([event("a b c d e")], [event("a b c d x"), event("a b c d y")]) == [(0, 0), None]


def test_like_words_of_another_kind_are_another_thing() -> None:
    assert repeated([event("Talks on cars")], [Meeting(title="Talks on cars")]) == [None]
    said = Quote(text="We intend to discuss all of it")
    assert repeated([said], [Quote(text="We intend to discuss most of it")]) == [None]
    assert repeated([Meeting(title="Talks on cars"), event("Talks on cars")], [event("Talks on all cars")]) == [(0, 0)]


def test_a_meeting_is_known_by_its_round_and_its_id_in_other_words() -> None:
    fourth = Meeting(title="Fourth round", series="Talks", round=4)
    assert repeated([fourth], [Meeting(title="Geneva meets again", series="talks", round=4)]) == [(0, 0)]
    assert repeated([Meeting(title="A", id="m")], [Meeting(title="B", id="m")]) == [(0, 0)]
    assert repeated([Meeting(title="A", id="m")], [Meeting(title="B", id="n")]) == [None]


def test_versions_of_one_brief_are_matched_whatever_their_sides_topics_and_days() -> None:
    one = event(RAIN, "2024-02", actors=["us"], topics=["cars"])
    other = event(f"{RAIN} again", "2026-09", actors=["eu"], topics=["trade"])
    assert repeated([one], [other]) == [None]
    assert repeated([one], [other], versions=True) == [(0, 0)]
    assert repeated([one], [event(RAIN, "2026-09")], versions=True) == [(0, 0)]
    assert repeated([event("a b c d")], [event("a b x y")], versions=True) == [None], "words that are not alike"
    assert repeated([event(RAIN)], [Meeting(title=RAIN)], versions=True) == [None], "and other kinds stay others"
    assert repeated([Quote(text=RAIN)], [Quote(text=f"{RAIN} again")], versions=True) == [None]


def test_versions_of_one_brief_are_matched_one_by_one() -> None:
    duties = [Measure(title="A duty on cars", rate=rate) for rate in ("5%", "9%")]
    longer = [Measure(title="A duty on all cars", rate=rate) for rate in ("5%", "9%")]
    assert repeated(duties, longer, versions=True) == [(0, 0), (0, 1)]
    assert repeated(duties, [duties[1], Measure(title="A duty on cars", rate="7%")], versions=True) == [(0, 1), (0, 0)]
    assert repeated(duties[:1], duties, versions=True) == [(0, 0), None]


def test_what_is_in_like_words_is_found_with_its_likeness() -> None:
    index, (asked,) = indexed(
        [brief(event("a b c"), event("a b c d e"), Meeting(title="a b c")), brief(event("a b c"))]
    )
    found = [(likeness, other.key.kind, other.statement.text) for likeness, other in index.in_like_words(asked)]
    assert sorted(found) == [(0.6, "event", "a b c d e"), (1.0, "event", "a b c"), (1.0, "meeting", "a b c")]
    assert [each.statement.text for each in index.sharing_identity(asked)] == ["a b c"]


@given(LIBRARIES, BRIEFS)
def test_each_is_matched_by_the_rules_and_none_that_shares_an_identity_is_left_out(
    earlier: list[Brief], later: Brief
) -> None:
    index, last = indexed(sorted([*earlier, later], key=lambda each: each.article.published))
    found = earlier_mentions(last, index)
    known = [other for each in index.briefs for other in each]
    for each in last:
        same = [other for other in known if each.key.identities & other.key.identities and is_same(other, each)]
        if each in found:
            words, others = each.key.wording, found[each].key.wording
            alike = len(words & others) >= ALIKE * len(words | others) and may_be_same(found[each], each)
            assert found[each] in known
            assert found[each] in same or alike
        else:
            given = {found[other].key for other in last if other in found}
            assert {other.key for other in same} <= given, "each is another statement's"
