"""What later briefs add to earlier ones: what always holds, whatever they say."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from briefing.brief.model import Actor, Article, Brief, Event, Measure, Meeting, Quote, Watch
from briefing.brief.statements import Statement, statements
from briefing.comparison.additions import compare
from briefing.dates.edtf import EdtfDate

ACTORS = {"us": Actor(name="US"), "treasury": Actor(name="Treasury", of="us"), "eu": Actor(name="EU", of="eu")}
TEXTS = st.lists(st.sampled_from("tariffs talks on new cars the of begin".split()), min_size=1, max_size=5).map(
    " ".join
)
DATES = st.none() | st.sampled_from(["2024", "2024-07", "2024-07-20", "2024-08-10", "../2024-08", "2024-08-01/.."]).map(
    EdtfDate
)
NAMED = st.lists(st.sampled_from(sorted(ACTORS)), max_size=2, unique=True)
EVENTS = st.builds(Event, what=TEXTS, date=DATES, actors=NAMED, status=st.sampled_from(["reported", "planned"]))
MEETINGS = st.builds(
    Meeting,
    title=TEXTS,
    date=DATES,
    id=st.sampled_from([None, "m"]),
    series=st.sampled_from([None, "s"]),
    round=st.sampled_from([None, 1, 2]),
    status=st.sampled_from([None, "planned", "held", "cancelled"]),
)
MEASURES = st.builds(
    Measure, title=TEXTS, by=NAMED, in_force=DATES, ended=DATES, rate=st.sampled_from([None, "5%", "9%"])
)
BRIEFS = st.builds(
    Brief,
    id=st.sampled_from("abc"),
    path=st.uuids().map(lambda name: Path(str(name))),
    root=st.none(),
    title=st.just("T"),
    article=st.builds(Article, published=st.sampled_from(["2024-07", "2024-07-20", "2024-08-12"]).map(EdtfDate)),
    actors=st.just(ACTORS),
    events=st.lists(EVENTS, max_size=3),
    meetings=st.lists(MEETINGS, max_size=2),
    measures=st.lists(MEASURES, max_size=2),
    quotes=st.lists(st.builds(Quote, text=TEXTS, speaker=st.sampled_from([None, "us", "eu"])), max_size=1),
    watch=st.lists(st.builds(Watch, what=TEXTS, date=DATES), max_size=1),
)
LIBRARIES = st.lists(BRIEFS, max_size=4)


def places(found: list[Statement]) -> list[str]:
    return sorted(f"{each.brief.path} {each.keys}" for each in found)


@given(LIBRARIES, LIBRARIES)
def test_every_later_statement_is_told_once_as_an_addition_or_as_told_before(
    earlier: list[Brief], later: list[Brief]
) -> None:
    found = compare(earlier, later)
    shown = [statement for addition in found.additions for statement in addition.new]
    assert places([*shown, *found.same]) == places([each for brief in later for each in statements(brief)])


@given(LIBRARIES, LIBRARIES)
def test_only_what_is_new_has_no_earlier_telling_and_only_what_differs_has_fields(
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
def test_a_brief_that_is_told_again_adds_nothing(brief: Brief) -> None:
    found = compare([brief], [brief])
    assert found.additions == []
    assert len(found.same) == len(list(statements(brief)))


@given(LIBRARIES)
def test_without_earlier_briefs_all_is_new(later: list[Brief]) -> None:
    assert all(addition.change == "new" for addition in compare([], later).additions)
