"""The meeting sheet: who, when, where, item by item with what bears on it."""

from datetime import date

from briefing.brief.model import Brief
from briefing.brief.reading.reader import load
from briefing.formats import render
from briefing.views import view
from briefing.views.selection import Selection
from tests.conftest import MONDAY, Write


def test_the_agenda_gives_each_point_what_shares_its_topics(example: Brief) -> None:
    sheet = view("agenda", Selection([example], MONDAY)).records[0]
    bearing = {point["item"]: [each["text"][:30] for each in point["bearing"]] for point in sheet["agenda"]}
    assert bearing["Capital markets"] == []
    assert bearing["Curbing the flow of fentanyl into the United States"] == [
        "New Chinese restrictions on th",
        "The Biden administration has b",
    ]
    assert bearing["Economic and financial stability"] == ["Financial regulators of both s"], "also what lies under it"


def test_the_agenda_names_who_leads_and_who_comes(example: Brief) -> None:
    sheet = view("agenda", Selection([example], MONDAY)).records[0]
    ours, theirs = sheet["delegations"]
    assert [(each["name"], each["lead"]) for each in ours["people"]] == [
        ("Brent Neiman", True),
        ("Federal Reserve", False),
        ("US Securities and Exchange Commission", False),
    ]
    assert [each["name"] for each in theirs["people"]] == ["Xuan Changneng"]
    assert (sheet["place"], sheet["date"], sheet["round"]) == ("Shanghai", "2024-08-15/2024-08-16", 5)


def test_a_brief_without_a_meeting_has_no_agenda(library: list[Brief]) -> None:
    tariffs = next(brief for brief in library if brief.id == "us-tariffs-2024-05")
    assert view("agenda", Selection([tariffs], MONDAY)).empty == "us-tariffs-2024-05 has no meeting"


def test_each_meeting_of_a_brief_has_a_sheet_with_the_points_in_their_order(write: Write) -> None:
    text = """
        title: T
        article: {published: 2024-08-12}
        topics: {trade: Trade}
        meetings:
          - {title: First, date: 2024-08-20, agenda: [{item: B, topics: [trade]}, {item: A}]}
          - {title: Second, place: Geneva}
        events: [{what: Ships wait, topics: [trade]}]
        """
    document = view("agenda", Selection([load(write(text))], MONDAY))
    first, second = document.records
    assert [point["item"] for point in first["agenda"]] == ["B", "A"]
    assert first["agenda"][0]["topic_labels"] == ["Trade"]
    assert [each["text"] for each in first["agenda"][0]["bearing"]] == ["Ships wait"]
    assert (second["place"], second["date"], second["agenda"]) == ("Geneva", None, [])


def test_the_sheet_of_a_held_meeting_shows_what_came_of_each_point_and_of_the_whole(write: Write) -> None:
    text = """
        title: T
        article: {published: 2024-08-12}
        topics: {trade: Trade}
        actors: {us: US, ann: {name: Ann, role: Envoy}}
        meetings:
          - title: First
            status: held
            actors: [us, ann]
            agenda:
              - item: A
                topics: [trade]
                outcome: [{what: Cuts, status: agreed, by: us, due: 2024-10-01, said_by: ann, source: x}]
              - {item: B, outcome: [{what: Wheat, status: deferred}]}
              - C
            outcome: [{what: The next round, status: open, source: x}]
        """
    page = render(view("agenda", Selection([load(write(text))], MONDAY)), "markdown")
    assert "- **With:** US; Ann, Envoy\n" in page
    assert "- **Outcome:** open: The next round\n" in page
    assert "### 1\\. A\n\nagreed: Cuts, by US, due 1 October 2024 — according to Ann\n" in page
    assert "### 2\\. B\n\ndeferred: Wheat (no source)\n" in page
    assert "2 points of an agenda without a topic in the brief: no background is known." in page


def test_what_came_of_a_meeting_is_on_the_timeline_on_the_day_it_is_due(write: Write) -> None:
    text = """
        title: T
        article: {published: 2024-08-12}
        actors: {us: US}
        meetings: [{title: First, outcome: [{what: Cuts, status: agreed, by: us, due: 2024-10-01, source: x}]}]
        """
    brief = load(write(text))
    assert "| ○ **1 October 2024** | Cuts | agreed · due |" in render(
        view("timeline", Selection([brief], MONDAY)), "markdown"
    )
    late = render(view("timeline", Selection([brief], date(2024, 11, 1))), "markdown")
    assert "| ○ **1 October 2024** | Cuts | agreed · due · overdue |" in late


def test_a_topic_as_wide_as_the_brief_does_not_flood_a_point(write: Write) -> None:
    events = "".join(f"  - {{what: Event {number}, date: 2024-0{number}, topics: [wide]}}\n" for number in range(1, 8))
    text = (
        "title: T\narticle: {published: 2024-08-12}\ntopics: {wide: Wide, own: {label: Own, under: wide}}\n"
        "meetings: [{title: Talks, agenda: [{item: All, topics: [wide]}]}]\nevents:\n"
        "  - {what: Beside it, date: 2024-01-01, topics: [own]}\n" + events.replace("2024-07", "2024-07-01")
    )
    brief = load(write(text))
    page = render(view("agenda", Selection([brief], MONDAY)), "terminal")
    assert page.count("• ") == 6
    assert "Beside it" not in page, "what has the point's very topic comes first"
    assert "… and 2 more: briefing topics brief wide" in page
