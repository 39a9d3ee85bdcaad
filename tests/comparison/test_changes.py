"""What differs between two briefs, and what can't both be so."""

from collections import Counter
from typing import Any

import pytest
from hypothesis import assume, given
from msgspec.structs import replace

from briefing.brief.model import AgendaItem, Brief, Event, Figure, Measure, Meeting, Position, Quote, Side, Watch
from briefing.brief.statements import statements
from briefing.comparison.additions import compare
from briefing.comparison.changes import CHANGES, contradicts, difference_of, differences
from briefing.dates.edtf import EdtfDate
from tests.comparison.briefs import BRIEFS, brief


def changes(old: list[Any], new: list[Any], *, ids: tuple[str, str] = ("old", "new")) -> list[tuple[str, str]]:
    """Return each change and the words of the newer statement, or of the older where there is no newer."""
    found = differences(brief(*old, id_=ids[0]), brief(*new, id_=ids[1], published="2024-08-05"))
    return [(each.change, (each.new or each.old).text) for each in found]  # type: ignore[union-attr]


def event(what: str, date: str | None = None, **fields: Any) -> Event:
    return Event(what=what, date=EdtfDate(date) if date else None, **fields)


def test_differences_stand_by_change_then_as_in_the_newer_brief_then_as_in_the_older() -> None:
    old = [event("Rain falls", "2024-07-01"), event("The sun shines"), Meeting(title="Talks", id="t"), Watch(what="B")]
    new = [
        *(event("Rain falls", "2024-07-02"), event("Snow falls on all"), Meeting(title="Talks", id="t", place="Rome")),
        *(Watch(what="Will it end?"), event("Hail in the north")),
    ]
    assert changes(old, new) == [
        ("new", "Snow falls on all"),
        ("new", "Hail in the north"),
        ("new", "Will it end?"),
        ("contradicted", "Rain falls"),
        ("changed", "Talks"),
        ("no longer said", "The sun shines"),
        ("no longer said", "B"),
    ]
    assert [each for each, _ in changes(old, new)] == sorted((each for each, _ in changes(old, new)), key=CHANGES.index)


def test_changed_statements_stand_by_kind_then_as_in_the_newer_brief() -> None:
    talks = [Meeting(title=f"Talks in {place}", id=place.lower()) for place in ("Rome", "Bonn")]
    rain = [event("Rain falls on the coast"), event("The sun shines")]
    changed = [replace(each, topics=["cars"], source=["x"], place="Oslo") for each in reversed(talks)]
    warm = [replace(each, status="planned") for each in reversed(rain)]
    assert changes([*talks, *rain], [*changed, *warm]) == [
        ("changed", "The sun shines"),
        ("changed", "Rain falls on the coast"),
        ("changed", "Talks in Bonn"),
        ("changed", "Talks in Rome"),
    ]


def tariff(by: str, rate: str) -> Measure:
    return Measure(title="A tariff", by=[by], rate=rate)


def meeting(title: str, round_: int) -> Meeting:
    return Meeting(title=title, series="Talks", round=round_)


@pytest.mark.parametrize(
    ("old", "new", "versions"),
    [
        pytest.param(
            event("The parliament votes", "2024-02"), event("The parliament votes", "2024-07"), "contradicted"
        ),
        pytest.param(tariff("us", "25%"), tariff("eu", "9%"), "contradicted"),
        pytest.param(tariff("us", "9%"), tariff("eu", "9%"), "changed"),
        pytest.param(meeting("Third round of talks", 3), meeting("Fifth round of talks", 5), "contradicted"),
        pytest.param(event("Talks on cars go on", topics=["a"]), event("Talks on vans go on", topics=["b"]), "changed"),
        pytest.param(Quote(text="no comment", speaker="us"), Quote(text="no comment", speaker="eu"), "contradicted"),
    ],
)
def test_what_is_new_since_is_new_in_diff_too_and_only_versions_of_one_brief_are_matched_loosely(
    old: Any, new: Any, versions: str
) -> None:
    was, now = (next(statements(brief(each))).text for each in (old, new))
    assert changes([old], [new]) == [("new", now), ("no longer said", was)]
    assert [each.change for each in compare([brief(old)], [brief(new, published="2024-08-05")]).additions] == ["new"]
    assert changes([old], [new], ids=("one", "one")) == [(versions, now)]


def test_two_versions_of_a_brief_are_told_by_their_id() -> None:
    old, new = event("The parliament votes", "2024-02"), event("The parliament votes on it", "2024-07")
    assert changes([old], [new], ids=("votes", "votes")) == [("contradicted", "The parliament votes on it")]
    assert changes([old], [new], ids=("votes", "votes-2")) == [
        ("new", "The parliament votes on it"),
        ("no longer said", "The parliament votes"),
    ]


def test_a_statement_added_beside_one_in_the_same_words_is_new() -> None:
    votes = [event("The parliament votes", f"2024-07-{day}") for day in ("10", "20")]
    assert changes(votes[:1], votes) == [("new", "The parliament votes")]
    assert changes(votes, votes[1:]) == [("no longer said", "The parliament votes")]
    assert changes(votes[:1], votes, ids=("a", "a")) == [("new", "The parliament votes")]


@pytest.mark.parametrize(
    ("old", "new", "fields"),
    [
        (event("a"), event("a"), None),
        (
            event("a", source=["x"], stated="Monday", topics=["t"]),
            event("a", source=["y"], topics=["u"], key=True),
            None,
        ),
        (Meeting(title="a", id="m"), Meeting(title="a", id="n"), None),
        (event("a"), event("b"), {"what": ("a", "b")}),
        (event("a"), event("a", "2024-07"), {"date": (None, "2024-07")}),
        (event("a", "2024-07"), event("a"), {"date": ("2024-07", None)}),
        (event("a", actors=["us"]), event("a"), {"actors": (["us"], None)}),
        (
            Position(question="a", sides=[Side(actor="us", says="No", source=["x"])]),
            Position(question="a", sides=[Side(actor="us", says="No", source=["y"])]),
            None,
        ),
        (
            Meeting(title="a", agenda=[AgendaItem(item="x", topics=[])]),
            Meeting(title="a", agenda=[AgendaItem(item="x", topics=["t"])]),
            {"agenda": ([{"item": "x"}], [{"item": "x", "topics": ["t"]}])},
        ),
        (
            Measure(title="a", rate="5%", products=["cars"]),
            Measure(title="a", rate="9%", products=["vans"]),
            {"products": (["cars"], ["vans"]), "rate": ("5%", "9%")},
        ),
    ],
)
def test_fields_differ_but_for_the_articles_words_and_the_desks_topics(
    old: Any, new: Any, fields: dict[str, Any] | None
) -> None:
    one, other = next(statements(brief(old))), next(statements(brief(new)))
    found = difference_of(one, other)
    assert (found and {name: (before, after) for name, before, after in found.fields}) == fields
    assert found is None or (found.old, found.new) == (one, other)


@pytest.mark.parametrize(
    ("name", "old", "new", "expected"),
    [
        ("date", event("a", "2024-07-01"), event("a", "2024-07-02"), True),
        ("date", event("a", "2024-07"), event("a", "2024-07-02"), False),
        ("date", event("a"), event("a", "2024-07-02"), False),
        ("date", event("a", "2024-07-02"), event("a"), False),
        ("status", Meeting(title="a", status="held"), Meeting(title="a", status="cancelled"), True),
        ("status", Meeting(title="a", status="cancelled"), Meeting(title="a", status="held"), True),
        ("status", Meeting(title="a", status="planned"), Meeting(title="a", status="cancelled"), True),
        ("status", Meeting(title="a", status="cancelled"), Meeting(title="a", status="planned"), True),
        ("status", Meeting(title="a", status="planned"), Meeting(title="a", status="held"), False),
        ("status", Meeting(title="a", status="held"), Meeting(title="a", status="held"), False),
        ("status", event("a", status="planned"), event("a", status="alleged"), False),
        ("rate", Measure(title="a", rate="5%"), Measure(title="a", rate="9%"), True),
        ("rate", Measure(title="a", rate="5%"), Measure(title="a", rate="9%", rate_before="5%"), False),
        ("rate", Measure(title="a", rate="5%"), Measure(title="a", rate="9%", rate_before="7%"), True),
        ("rate", Measure(title="a"), Measure(title="a", rate="9%"), False),
        ("value", Figure(what="a", value="5%"), Figure(what="a", value="9%", before="5%"), False),
        ("value", Figure(what="a", value="5%"), Figure(what="a", value="9%"), True),
        ("before", Figure(what="a", value="9%", before="5%"), Figure(what="a", value="9%", before="7%"), True),
        ("rate_before", Measure(title="a", rate_before="5%"), Measure(title="a", rate_before="9%"), True),
        ("place", Meeting(title="a", place="Rome"), Meeting(title="a", place="Milan"), True),
        ("place", Meeting(title="a", place="Rome"), Meeting(title="a", place="Rome, Italy"), False),
        ("place", Meeting(title="a", place="Rome, Italy"), Meeting(title="a", place="rome"), False),
        ("place", Meeting(title="a", place="Rome, Italy"), Meeting(title="a", place="Rome (Italy)"), False),
        ("place", Meeting(title="a", place="Rome, Italy"), Meeting(title="a", place="Rome, Georgia"), True),
        ("place", Meeting(title="a", place="Rome", status="planned"), Meeting(title="a", place="Milan"), True),
        (
            "place",
            Meeting(title="a", place="Rome", status="planned"),
            Meeting(title="a", place="Milan", status="held"),
            False,
        ),
        ("round", Meeting(title="a", round=1), Meeting(title="a", round=2), True),
        ("speaker", Quote(text="a", speaker="us"), Quote(text="a", speaker="eu"), True),
        ("speaker", Quote(text="a"), Quote(text="a", speaker="eu"), False),
        ("actors", event("a", actors=["us"]), event("a", actors=["eu"]), False),
        ("what", event("a"), event("b"), False),
        ("no such field", event("a"), event("a"), False),
    ],
)
def test_what_cannot_both_be_so_is_a_contradiction(name: str, old: Any, new: Any, *, expected: bool) -> None:
    assert contradicts(name, old, new) is expected
    one, other = next(statements(brief(old))), next(statements(brief(new)))
    found = difference_of(one, other)
    if found and [field for field, *_ in found.fields] == [name]:
        assert found.change == ("contradicted" if expected else "changed")


def test_one_contradiction_among_other_changes_is_a_contradiction() -> None:
    old, new = Measure(title="a", rate="5%"), Measure(title="b", rate="9%", products=["cars"])
    found = difference_of(next(statements(brief(old))), next(statements(brief(new))))
    assert found is not None
    assert found.change == "contradicted"


def places(found: Any) -> Counter[tuple[Any, ...]]:
    return Counter(each.keys for each in found)


@given(BRIEFS)
def test_a_brief_does_not_differ_from_itself(one: Brief) -> None:
    assert differences(one, one) == []
    assert differences(one, replace(one, id="other")) == []


@given(BRIEFS, BRIEFS)
def test_each_statement_of_the_newer_brief_is_the_same_or_new_or_differs_once(old: Brief, new: Brief) -> None:
    found = differences(old, new)
    told = places(each.new for each in found if each.new)
    assert set(told.values()) <= {1}
    assert told.keys() <= places(statements(new)).keys()
    gone = places(each.old for each in found if each.change == "no longer said" and each.old)
    kept = places(each.old for each in found if each.change != "no longer said" and each.old)
    assert set(gone.values()) <= {1}
    assert gone.keys() <= places(statements(old)).keys()
    assert not gone.keys() & kept.keys()


@given(BRIEFS, BRIEFS)
def test_diff_and_new_since_agree_on_what_is_new(old: Brief, new: Brief) -> None:
    assume(old.id != new.id)
    found = [each.new for each in differences(old, new) if each.change == "new"]
    news = [each.new[0] for each in compare([old], [new]).additions if each.change == "new"]
    assert places(found) == places(news)


@given(BRIEFS, BRIEFS)
def test_diff_and_new_since_agree_on_what_is_contradicted(old: Brief, new: Brief) -> None:
    assume(old.id != new.id)
    found = {each.new.keys for each in differences(old, new) if each.change == "contradicted" and each.new}
    news = {one.keys for each in compare([old], [new]).additions if each.change == "contradicted" for one in each.new}
    assert news <= found


def test_an_unnamed_speaker_contradicts_no_other() -> None:
    named, other, unnamed = (Quote(text="X", speaker=each) for each in ("janet-yellen", "china", "a senior official"))
    assert contradicts("speaker", named, other)
    assert not contradicts("speaker", named, unnamed)
    assert not contradicts("speaker", unnamed, named)
