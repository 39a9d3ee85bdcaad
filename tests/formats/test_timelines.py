"""Timelines for the programs that draw them."""

import json
import re
from datetime import date

import pytest
from syrupy.assertion import SnapshotAssertion

from briefing.brief.model import Brief
from briefing.document import Document, Span, Timeline, TimelineEntry
from briefing.formats.timelines import write_markwhen, write_timelinejs
from briefing.problems import CannotGoOn
from briefing.views import view
from briefing.views.selection import Selection
from tests.conftest import MONDAY, selection_for

EVENT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}/[0-9]{4}-[0-9]{2}-[0-9]{2}: .*")


def timeline(*entries: TimelineEntry) -> Document:
    return Document((Span("T"),), (Timeline(entries),), [])


def entry(text: str, first: date | None, last: date | None, words: str) -> TimelineEntry:
    return TimelineEntry(words, "past", True, (Span(text),), days=(first, last))


DAY = date(2024, 8, 12)


def test_the_example_for_markwhen(example: Brief, snapshot: SnapshotAssertion) -> None:
    assert write_markwhen(view("timeline", Selection([example], MONDAY))) == snapshot


def test_the_example_for_timelinejs(example: Brief, snapshot: SnapshotAssertion) -> None:
    assert write_timelinejs(view("timeline", Selection([example], MONDAY))).decode() == snapshot


def test_each_line_of_markwhen_is_the_header_an_event_or_under_one(library: list[Brief], hostile: list[Brief]) -> None:
    for briefs in (library, hostile):
        header, empty, *lines = write_markwhen(view("timeline", selection_for("timeline", briefs))).split("\n")
        assert json.loads(header.removeprefix("title: "))
        assert empty == ""
        assert all(EVENT.fullmatch(line) or line == "" or line.startswith("  ") for line in lines)


def test_text_makes_no_tag_and_no_property() -> None:
    made = write_markwhen(timeline(entry("# {id: x} #tag", DAY, DAY, "12 August 2024")))
    assert "2024-08-12/2024-08-12: ＃ ❴id: x❵ ＃tag\n" in made


def test_a_vague_date_spans_its_days_and_keeps_its_words() -> None:
    month = entry("They meet", date(2024, 8, 1), date(2024, 8, 31), "August 2024")
    until = entry("They end", None, date(2024, 9, 1), "by 1 September 2024")
    made = write_markwhen(timeline(month, until))
    assert "2024-08-01/2024-08-31: They meet (August 2024)\n" in made
    assert "2024-09-01/2024-09-01: They end (by 1 September 2024)\n" in made
    first, second = json.loads(write_timelinejs(timeline(month, until)))["events"]
    assert (first["display_date"], first["end_date"]["day"]) == ("August 2024", 31)
    assert "end_date" not in second


def test_timelinejs_has_the_keys_that_are_documented_and_no_markup(hostile: list[Brief]) -> None:
    made = json.loads(write_timelinejs(view("timeline", selection_for("timeline", hostile))))
    assert set(made) == {"title", "events"}
    for event in made["events"]:
        assert set(event) <= {"unique_id", "start_date", "end_date", "display_date", "text", "group"}
        assert set(event["start_date"]) == {"year", "month", "day"}
        words = event["text"]["headline"] + event["text"]["text"] + event.get("group", "")
        assert "<" not in words.replace("<p>", "").replace("</p>", "")


def test_a_paper_without_a_timeline_is_refused(example: Brief) -> None:
    for write in (write_markwhen, write_timelinejs):
        with pytest.raises(CannotGoOn, match="no timeline"):
            write(view("quotes", Selection([example], MONDAY)))
