"""The calendar: nothing stands on a day that its source does not name, and an update replaces."""

import os
import re
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from icalendar import Calendar
from msgspec import structs

from briefing.brief.model import Brief
from briefing.brief.reading.reader import load
from briefing.dates.edtf import EdtfDate
from briefing.document import Document
from briefing.formats import encoded
from briefing.views import view
from tests.conftest import Run, Write, selection_for

DAY = date(2024, 8, 13)
BRIEF = """
title: T
article: {published: 2024-08-12, url: "https://example.org/a"}
topics: {tariffs: Tariffs}
meetings:
  - {title: Talks, date: 2024-08-15/2024-08-16, status: planned, place: Geneva, topics: [tariffs],
     series: Talks, round: 2}
  - {title: Past talks, date: 2024-07-01/2024-07-02, status: held,
     outcome: [{what: A list, due: ../2024-11-10}, {what: A report, due: ../2024-12},
               {what: Nothing, status: rejected, due: 2024-09-01}]}
  - {title: Summit, date: 2024-09-03, status: cancelled}
  - {title: Far talks, date: 2025, status: planned}
  - {title: Autumn talks, date: 2024-09/.., status: planned}
measures:
  - {title: A tariff, announced: 2024-05-01, in_force: 2024-09}
  - {title: Another, in_force: 2024-09-27}
watch:
  - {what: The vote, date: 2024-08-20}
  - {what: The reply, date: 2024-08-20~}
  - {what: Someday}
"""


def events_of(name: str, briefs: list[Brief], as_of: date = DAY) -> dict[str, Any]:
    data = encoded(view(name, selection_for(name, briefs, as_of)), "calendar")
    calendar: Any = Calendar.from_ical(data)
    events = {str(each["summary"]): each for each in calendar.walk("VEVENT")}
    assert len(events) == len(calendar.walk("VEVENT"))
    return events


def days(event: Any) -> tuple[str, str]:
    first, behind = event["dtstart"].dt, event["dtend"].dt
    assert event["dtstart"].params["VALUE"] == event["dtend"].params["VALUE"] == "DATE"
    return str(first), str(behind - timedelta(days=1))


@pytest.mark.parametrize("name", ["brief", "timeline"])
def test_each_date_stands_there_as_its_source_gives_it(write: Write, name: str) -> None:
    events = events_of(name, [load(write(BRIEF))])
    assert {summary: (*days(each), str(each["status"]), str(each["transp"])) for summary, each in events.items()} == {
        "Talks": ("2024-08-15", "2024-08-16", "TENTATIVE", "TRANSPARENT"),
        "Past talks": ("2024-07-01", "2024-07-02", "CONFIRMED", "OPAQUE"),
        "Cancelled: Summit": ("2024-09-03", "2024-09-03", "CANCELLED", "TRANSPARENT"),
        "Due: A list": ("2024-11-10", "2024-11-10", "CONFIRMED", "TRANSPARENT"),
        "Due: A report (by December 2024)": ("2024-12-01", "2024-12-31", "TENTATIVE", "TRANSPARENT"),
        "In force: A tariff (September 2024)": ("2024-09-01", "2024-09-30", "TENTATIVE", "TRANSPARENT"),
        "In force: Another": ("2024-09-27", "2024-09-27", "CONFIRMED", "TRANSPARENT"),
        "Watch: The vote": ("2024-08-20", "2024-08-20", "TENTATIVE", "TRANSPARENT"),
        "Watch: The reply (about 20 August 2024)": ("2024-08-20", "2024-08-20", "TENTATIVE", "TRANSPARENT"),
    }
    talks = events["Talks"]
    assert (str(talks["location"]), talks["categories"].cats) == ("Geneva", ["Tariffs"])
    assert "https://example.org/a" in talks["description"]


def test_views_of_one_meeting_know_it_by_the_same_name(write: Write) -> None:
    brief = load(write(BRIEF))
    known = [str(events_of(name, [brief])["Talks"]["uid"]) for name in ("brief", "timeline", "agenda", "summary")]
    assert len(set(known)) == 1


def test_a_later_export_replaces_an_earlier_one(write: Write) -> None:
    brief = load(write(BRIEF))
    before = events_of("brief", [brief])["Talks"]
    moved = structs.replace(brief.meetings[0], date=EdtfDate("2024-08-22"), title="Talks, moved")
    after = events_of("brief", [structs.replace(brief, meetings=[moved])], DAY + timedelta(days=1))["Talks, moved"]
    assert after["uid"] == before["uid"]
    assert after["sequence"] > before["sequence"]
    assert days(after) == ("2024-08-22", "2024-08-22")


def test_an_export_of_a_brief_changed_on_the_same_day_replaces_the_one_before(briefing: Run, write: Write) -> None:
    def exported(at: datetime) -> tuple[str, Any]:
        os.utime(path, (at.timestamp(), at.timestamp()))
        text = briefing("export", str(path), "-f", "calendar", "--as-of", str(DAY)).out
        calendar: Any = Calendar.from_ical(text)
        return text, calendar.walk("VEVENT")[0]

    path = write(BRIEF)
    before, first = exported(datetime(2024, 8, 13, 9, 30))  # noqa: DTZ001 - of this place, as a file's is
    assert exported(datetime(2024, 8, 13, 9, 30))[0] == before, "the same file makes the same bytes"  # noqa: DTZ001
    write(BRIEF.replace("title: Talks, date", "title: The talks, date"))
    _, second = exported(datetime(2024, 8, 13, 9, 31))  # noqa: DTZ001
    assert second["uid"] == first["uid"]
    assert second["sequence"] > first["sequence"]
    assert second["dtstamp"].dt > first["dtstamp"].dt


def test_a_paper_of_several_questions_has_the_dates_of_all(write: Write) -> None:
    sections = [
        {"title": name, "records": view(name, selection_for(name, [load(write(BRIEF))], DAY)).records}
        for name in ("measures", "agenda")
    ]
    calendar: Any = Calendar.from_ical(encoded(Document((), (), {"sections": sections}, as_of=DAY), "calendar"))
    assert {str(each["summary"]) for each in calendar.walk("VEVENT")} >= {"In force: Another", "Talks"}


@pytest.mark.parametrize(("changed", "clock"), [("2020-01-01T12:00", "00:00:00"), ("2025-01-01T12:00", "23:59:59")])
def test_a_file_of_another_day_does_not_move_a_calendar_to_it(write: Write, changed: str, clock: str) -> None:
    document = view("brief", selection_for("brief", [load(write(BRIEF))], DAY))
    calendar: Any = Calendar.from_ical(
        encoded(structs.replace(document, changed=datetime.fromisoformat(changed)), "calendar")
    )
    assert str(calendar.walk("VEVENT")[0]["dtstamp"].dt) == f"2024-08-13 {clock}+00:00"


def test_of_two_briefs_the_later_article_tells_when_a_meeting_is(write: Write) -> None:
    old = load(write(BRIEF, "old.yaml"))
    text = BRIEF.replace("published: 2024-08-12", "published: 2024-08-14").replace(
        "2024-08-15/2024-08-16", "2024-08-23"
    )
    new = load(write(text, "new.yaml"))
    for briefs in ([old, new], [new, old]):
        assert days(events_of("timeline", briefs)["Talks"]) == ("2024-08-23", "2024-08-23")


def test_where_nothing_has_a_date_that_is_said(briefing: Run) -> None:
    result = briefing("people", "--format", "calendar")
    assert (result.code, result.out) == (1, "")
    assert "nothing here has a date for a calendar" in result.err


@pytest.mark.parametrize("name", ["brief", "timeline", "agenda"])
def test_the_calendar_has_no_line_but_its_own(library: list[Brief], hostile: list[Brief], name: str) -> None:
    for briefs in (library, hostile):
        lines = encoded(view(name, selection_for(name, briefs)), "calendar").decode().split("\r\n")
        assert lines[0] == "BEGIN:VCALENDAR"
        assert all(len(line.encode()) <= 75 for line in lines)
        assert {re.split("[;:]", line)[0] for line in lines if line[:1] != " "} <= KNOWN


KNOWN = {"", *"BEGIN END VERSION PRODID METHOD X-WR-CALNAME SUMMARY DTSTART DTEND DTSTAMP UID SEQUENCE".split()}
KNOWN |= {"CATEGORIES", "DESCRIPTION", "LOCATION", "STATUS", "TRANSP"}
