"""The timeline: what stands on it, in which order, as fact or as plan, and where today falls."""

from collections.abc import Sequence
from datetime import date

import pytest

from briefing.brief.filters import FilterRequest, Filters
from briefing.brief.model import Brief
from briefing.brief.reading.reader import load
from briefing.dates.edtf import EdtfDate
from briefing.document import Document, Section, Timeline, plain
from briefing.library.catalogue import ReadFiles
from briefing.library.filtering import filters_for
from briefing.views import view
from briefing.views.selection import Selection
from tests.conftest import DATA, MONDAY, Write

NO_FILTERS = Filters()


def drawn(document: Document) -> Timeline:
    block = document.blocks[0]
    assert isinstance(block, Timeline)
    return block


def rows(document: Document) -> list[tuple[str, str]]:
    return [(entry.date, plain(entry.line)) for entry in drawn(document).entries]


def on_line(
    briefs: Sequence[Brief], as_of: date = MONDAY, filters: Filters = NO_FILTERS, *, reverse: bool = False
) -> Document:
    return view("timeline", Selection(briefs, as_of, filters, reverse))


def test_events_measures_meetings_and_watch_items_stand_in_order_of_their_dates(example: Brief) -> None:
    assert [when for when, _ in rows(on_line([example]))] == [
        "2023",
        "August 2023 – August 2024",
        "2024",
        "April 2024",
        "May 2024",
        "July 2024",
        "August 2024",
        "12 August 2024",
        "15–16 August 2024",
        "16 August 2024",
    ]


def test_one_line_runs_through_all_briefs_of_a_topic(library: list[Brief]) -> None:
    document = on_line(library, filters=filters_for(ReadFiles.of(library), FilterRequest(topic=["tariffs"])))
    briefs = {record["brief"] for record in document.records}
    assert briefs == {"us-tariffs-2024-05", "us-china-fwg-2024-08"}
    assert document.filters == "topic tariffs"


def test_measures_of_one_day_kind_and_side_are_one_entry(library: list[Brief]) -> None:
    document = on_line(library, filters=filters_for(ReadFiles.of(library), FilterRequest(topic=["tariffs"])))
    first = drawn(document).entries[0]
    assert plain(first.line) == "7 tariff measures by White House on China"
    assert plain(first.details[0]) == "Electric vehicles 25% → 100%"
    assert len(document.records) == 12, "the data has each measure by itself"


def test_today_parts_what_is_past_from_what_is_ahead(example: Brief) -> None:
    line = drawn(on_line([example], date(2024, 8, 13)))
    assert line.today == 8
    assert line.today_label == "13 August 2024"
    assert [entry.tense for entry in line.entries[6:]] == ["now", "past", "ahead", "ahead"]
    assert drawn(on_line([example], date(2023, 1, 1))).today == 1
    assert drawn(on_line([example], date(2022, 1, 1))).today == 0
    assert drawn(on_line([example], date(2026, 1, 1))).today == 10


def test_reversed_the_latest_comes_first_and_today_keeps_its_place(example: Brief) -> None:
    forward, backward = drawn(on_line([example])), drawn(on_line([example], reverse=True))
    assert [entry.date for entry in backward.entries] == [entry.date for entry in reversed(forward.entries)]
    assert forward.today is not None
    assert backward.today == len(forward.entries) - forward.today


def test_only_what_the_article_reports_as_done_is_drawn_as_a_fact(library: list[Brief]) -> None:
    confirmed = {plain(entry.line): entry.confirmed for entry in drawn(on_line(library, date(2026, 12, 31))).entries}
    assert confirmed["The Financial Working Group is set up"]
    assert confirmed["Financial Working Group, third round, Beijing"]
    assert not confirmed["Financial Working Group, fifth round, Shanghai"], (
        "planned stays planned, however late today is"
    )
    assert not confirmed["Semiconductors 25% → 50%"], "due after the article was written"


def test_the_outcome_of_a_meeting_stands_beside_its_announcement(example: Brief) -> None:
    outcome = load(DATA / "fwg-round-5-outcome-2024-08.yaml")
    meetings = [record for record in on_line([example, outcome]).records if record["kind"] == "meeting"]
    assert [(record["brief"], record["status"]) for record in meetings] == [
        ("us-china-fwg-2024-08", "planned"),
        ("fwg-round-5-outcome-2024-08", "held"),
    ]


@pytest.mark.parametrize(
    ("since", "until", "kept"),
    [
        (
            "2024-08-13",
            None,
            ["August 2023 – August 2024", "2024", "August 2024", "15–16 August 2024", "16 August 2024"],
        ),
        (None, "2023", ["2023", "August 2023 – August 2024"]),
        ("2024-05", "2024-06", ["August 2023 – August 2024", "2024", "May 2024"]),
        ("2025", None, []),
    ],
)
def test_since_and_until_keep_what_overlaps(example: Brief, since: str, until: str, kept: list[str]) -> None:
    filters = Filters(since=EdtfDate(since) if since else None, until=EdtfDate(until) if until else None)
    document = on_line([example], filters=filters)
    assert [record["date_words"] for record in document.records] == kept
    assert bool(document.empty) == (not kept)


def test_upcoming_is_what_is_not_over(example: Brief) -> None:
    document = on_line([example], date(2024, 8, 16), Filters(upcoming=True))
    assert [record["date_words"] for record in document.records] == [
        "August 2023 – August 2024",
        "2024",
        "August 2024",
        "15–16 August 2024",
        "16 August 2024",
    ]


def test_statements_without_a_date_are_counted_not_hidden(example: Brief, library: list[Brief]) -> None:
    document = on_line([example])
    last = document.blocks[-1]
    assert plain(last.line) == "7 statements without a date are left out."  # type: ignore[union-attr]
    none = on_line(library, filters=filters_for(ReadFiles.of(library), FilterRequest(topic=["investment-limits"])))
    assert none.empty == "nothing on the timeline; 1 statement without a date is left out"


def test_a_measure_stands_at_each_of_its_dates(write: Write) -> None:
    brief = load(
        write("""
            title: T
            article: {published: 2025}
            measures:
              - {title: Tariff, announced: 2024-05-14, in_force: 2024-08-01, ended: 2025-01}
        """)
    )
    assert [(record["phase"], record["date"]) for record in on_line([brief]).records] == [
        ("announced", "2024-05-14"),
        ("in force", "2024-08-01"),
        ("ended", "2025-01"),
    ]


def test_a_record_can_be_followed_to_the_line_of_its_file(example: Brief) -> None:
    for record in on_line([example]).records:
        text = example.path.read_text(encoding="utf-8").splitlines()[record["line"] - 1 :]
        assert record["text"].split()[0] in " ".join(text[:6])
        assert record["source"] or record["kind"] == "watch"


def test_what_several_briefs_tell_is_one_entry_that_names_them_all(example: Brief) -> None:
    outcome = load(DATA / "fwg-round-5-outcome-2024-08.yaml")
    document = on_line([example, outcome])
    entry = next(entry for entry in drawn(document).entries if "fifth round" in plain(entry.line))
    assert entry.confirmed, "the later brief reports it as held"
    assert plain(entry.tags).endswith("us-china-fwg-2024-08 · fwg-round-5-outcome-2024-08")
    assert [plain(line) for line in entry.details] == ["us-china-fwg-2024-08: planned"]
    assert sum("fifth round" in record["text"] for record in document.records) == 2, "the data has each by itself"


@pytest.mark.parametrize(
    ("other", "entries", "detail"),
    [
        ("2024-05-14", 1, ""),
        ("2024-05", 1, "two: May 2024"),
        ("2024-05-16", 1, "one: disagrees: 14 May 2024"),
        ("2023-05-14", 2, ""),
    ],
)
def test_where_briefs_disagree_on_a_date_both_are_shown(write: Write, other: str, entries: int, detail: str) -> None:
    text = "title: T\narticle: {{published: {}}}\nevents: [{{what: The talks begin, date: {}}}]\n"
    one = load(write(text.format("2024-05-15", "2024-05-14"), "one.yaml"))
    two = load(write(text.format("2024-05-14" if other == "2024-05" else "2024-06", other), "two.yaml"))
    line = drawn(on_line([one, two]))
    assert len(line.entries) == entries
    assert [plain(each) for each in line.entries[0].details] == ([detail] if detail else [])


def lines(write: Write, *briefs: tuple[str, str], reverse: bool = False) -> list[tuple[str, str]]:
    """Return the entries of briefs that are given by the days of their articles and their statements."""
    actors = "actors: {us: US, treasury: {name: Treasury, of: us}, eu: EU}"
    loaded = [
        load(write(f"title: T\narticle: {{published: {published}}}\n{actors}\n{stated}\n", f"b{number}.yaml"))
        for number, (published, stated) in enumerate(briefs)
    ]
    return rows(on_line(loaded, reverse=reverse))


def test_the_same_words_of_another_side_are_another_event(write: Write) -> None:
    ban = "events: [{what: The ban begins, date: 2024-05-14, actors: [%s]}]"
    assert len(lines(write, ("2024-05-15", ban % "us"), ("2024-05-16", ban % "eu"))) == 2
    assert len(lines(write, ("2024-05-15", ban % "us"), ("2024-05-16", ban % "treasury"))) == 1


def test_events_of_one_brief_stand_apart_even_in_the_same_words(write: Write) -> None:
    twice = "events: [{what: The talks begin, date: 2024-05-14}, {what: The talks begin, date: 2024-05-16}]"
    assert len(lines(write, ("2024-05-20", twice))) == 2
    once = ("2024-05-21", "events: [{what: The talks begin, date: 2024-05-14}]")
    assert len(lines(write, ("2024-05-20", twice), once)) == 2


def test_a_round_of_a_series_is_one_entry_where_its_latest_brief_dates_it(write: Write) -> None:
    talks = "meetings: [{title: %s, series: S, round: 5, date: %s}]"
    rain = "events: [{what: Rain falls, date: 2024-09}]"
    told = (
        ("2024-07-01", talks % ("Talks", "2024-08-15")),
        ("2024-10-01", talks % ("Fifth talks", "2024-12-01")),
        ("2024-10-01", rain),
    )
    expected = [("September 2024", "Rain falls"), ("1 December 2024", "Fifth talks")]
    assert lines(write, *told) == expected
    assert lines(write, *told, reverse=True) == expected[::-1]


def test_an_event_is_as_near_as_its_first_mention_however_many_follow(write: Write) -> None:
    figures = [
        (day, f"events: [{{what: The bureau publishes its figures, date: {day}}}]")
        for day in ("2024-05-01", "2024-06-01", "2024-07-01")
    ]
    assert [when for when, _ in lines(write, *figures)] == ["1 June 2024", "1 July 2024"]


def test_words_that_are_only_alike_are_two_entries(write: Write) -> None:
    begin = "events: [{what: The long talks %s, date: 2024-05-14}]"
    assert len(lines(write, ("2024-05-15", begin % "begin"), ("2024-05-16", begin % "begin again"))) == 2


def test_today_stands_before_the_date_that_is_shown(write: Write) -> None:
    talks = "title: T\narticle: {{published: {}}}\nevents: [{{what: The talks begin, date: {}}}]\n"
    briefs = [
        load(write(talks.format("2024-05-01", "2024-05-14"), "one.yaml")),
        load(write(talks.format("2024-05-02", "2024-05-20"), "two.yaml")),
    ]
    assert drawn(on_line(briefs, date(2024, 5, 16))).today == 0
    assert drawn(on_line(briefs, date(2024, 5, 20))).today == 1


def test_an_entry_of_several_briefs_gives_each_topic_the_label_that_any_of_them_has(write: Write) -> None:
    one = """
        title: One
        article: {published: 2024-08-12}
        topics: {talks: Talks on trade, rates: Rates}
        events: [{what: The envoys meet in Geneva, date: 2024-08-20, topics: [talks, rates]}]
        """
    other = """
        title: Other
        article: {published: 2024-08-13}
        topics: {rates: Rates of duty}
        events: [{what: The envoys meet in Geneva, date: 2024-08-20, topics: [rates]}]
        """
    briefs = [load(write(one, "one.yaml")), load(write(other, "other.yaml"))]
    filters = filters_for(ReadFiles.of(briefs), FilterRequest(topic=["rates"]))
    section = view("topic", Selection(briefs, MONDAY, filters)).blocks[1]
    assert isinstance(section, Section)
    timeline = section.blocks[0]
    assert isinstance(timeline, Timeline)
    assert [plain(entry.tags) for entry in timeline.entries] == [
        "no source · Talks on trade · Rates of duty · one · other"
    ]


def test_two_files_of_one_id_are_told_one_by_one_and_harm_nobody(write: Write) -> None:
    text = "title: T\narticle: {published: 2024}\nid: same\nevents: [{what: Ships wait, date: 2024-05, source: x}]\n"
    briefs = [load(write(text, f"{name}.yaml")) for name in ("one", "two", "three")]
    document = view("timeline", Selection(briefs, MONDAY))
    assert len(document.records) == 3
