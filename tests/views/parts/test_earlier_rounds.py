"""The earlier rounds of a meeting's series."""

import json

from briefing.brief.reading.reader import load
from briefing.views.parts.earlier_rounds import earlier_rounds
from tests.conftest import DATA, ROOT, Run, Write

DAY = ("--as-of", "2024-08-13")


def test_the_agenda_shows_earlier_rounds_and_who_led(briefing: Run) -> None:
    page = briefing("agenda", "us-china-fwg", "--format", "markdown", *DAY).out
    assert "| 3 | 18–19 January 2024 (held) | Beijing | Brent Neiman | `fwg-round-3-2024-01` |" in page
    (sheet,) = json.loads(briefing("agenda", "us-china-fwg", "--format", "json", *DAY).out)
    assert [(each["round"], each["led_by"]) for each in sheet["earlier_rounds"]] == [(3, ["Brent Neiman"])]


def test_the_first_round_has_none_before_it(briefing: Run) -> None:
    assert "Earlier rounds" not in briefing("agenda", "fwg-round-3").out


def test_each_round_stands_once_as_its_latest_brief_has_it(write: Write) -> None:
    sixth = load(
        write(
            "title: T\narticle: {published: 2024-12}\n"
            "meetings: [{title: Sixth, series: us–china financial working group, round: 6}]\n"
        )
    )
    briefs = [load(path) for path in (ROOT / "briefs").glob("*.yaml")]
    briefs.append(load(DATA / "fwg-round-5-outcome-2024-08.yaml"))
    found = earlier_rounds(sixth.meetings[0], briefs)
    assert [(each.meeting.round, each.meeting.status, each.brief.id) for each in found] == [
        (5, "held", "fwg-round-5-outcome-2024-08"),
        (3, "held", "fwg-round-3-2024-01"),
    ]


def test_what_an_earlier_round_left_open_is_shown(briefing: Run, write: Write) -> None:
    base = "title: T\narticle: {{published: 2024-0{0}}}\nmeetings: [{{title: M, series: S, round: {0}}}]\n"
    write(base.format(1) + "positions: [{question: Is it settled?, status: open}]\n", "one.yaml")
    path = write(base.format(2), "two.yaml")
    page = briefing("agenda", "two", "--library", str(path.parent), "--format", "markdown").out
    assert "## Left open\n\n- Is it settled? `one`" in page


def test_what_earlier_rounds_still_owe_is_shown_until_a_round_tells_of_it(briefing: Run, write: Write) -> None:
    base = "title: T\narticle: {{published: 2024-0{0}}}\nactors: {{us: US}}\nmeetings:\n  - title: M\n    series: S\n"
    base += "    round: {0}\n    outcome:\n"
    first = (
        "      - {what: A list, status: agreed, by: us, due: 2024-03, source: x}\n"
        "      - {what: A hotline, status: deferred, source: x}\n"
        "      - {what: A map, by: us, source: x}\n      - {what: A handshake, source: x}\n"
        "      - {what: A loan, status: rejected, source: x}\n"
    )
    write(base.format(1) + first, "one.yaml")
    write(base.format(2) + "      - {what: a  Map, status: agreed, source: x}\n", "two.yaml")
    path = write("title: T\narticle: {published: 2024-03}\nmeetings: [{title: M, series: S, round: 3}]\n", "three.yaml")
    page = briefing(
        "agenda", "three", "--library", str(path.parent), "--format", "markdown", "--as-of", "2024-08-12"
    ).out
    owed = page.split("## Still owed\n\n")[1].split("\n\n")[0]
    assert owed.splitlines() == [
        "- agreed: A list, by US, due March 2024 (overdue) `one`",
        "- deferred: A hotline `one`",
    ]
