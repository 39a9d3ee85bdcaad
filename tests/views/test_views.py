"""What the other views answer."""

from datetime import date

import pytest

from briefing.brief.filters import FilterRequest
from briefing.brief.model import Brief
from briefing.brief.reading.reader import load
from briefing.document import Table, plain
from briefing.formats import render
from briefing.library.catalogue import ReadFiles
from briefing.library.filtering import filters_for
from briefing.views import VIEWS, view
from briefing.views.selection import Selection
from tests.conftest import MONDAY, Write, selection_for


def cells(document: object) -> list[list[str]]:
    found: list[list[str]] = []

    def walk(blocks: object) -> None:
        for block in blocks:  # type: ignore[attr-defined]
            if isinstance(block, Table):
                found.extend([plain(cell) for cell in row] for row in block.rows)
            elif hasattr(block, "blocks"):
                walk(block.blocks)

    walk(document.blocks)  # type: ignore[attr-defined]
    return found


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


def test_people_are_one_across_briefs_with_all_spellings_met(library: list[Brief]) -> None:
    records = view("people", Selection(library, MONDAY)).records
    yellen = next(record for record in records if record["id"] == "janet-yellen")
    assert yellen["as_written"] == ["Yurun", "Yellen"]
    assert yellen["briefs"] == ["us-china-fwg-2024-08", "working-groups-2023-09"]


def test_people_of_a_topic_are_those_who_act_in_it(library: list[Brief]) -> None:
    filters = filters_for(ReadFiles.of(library), FilterRequest(topic=["tariffs"]))
    records = view("people", Selection(library, MONDAY, filters)).records
    assert {record["id"] for record in records} == {"china", "white-house", "biden-administration"}


def test_topics_stand_below_the_ones_they_lie_under(library: list[Brief]) -> None:
    rows = [row[0] for row in cells(view("topics", Selection(library, MONDAY)))]
    assert rows[rows.index("Trade") + 1 :][:2] == ["– Tariffs", "– Overcapacity"]


def test_a_topic_counts_what_lies_under_it(library: list[Brief]) -> None:
    counts = {record["id"]: record["statements"] for record in view("topics", Selection(library, MONDAY)).records}
    assert counts["trade"] > counts["tariffs"] > 0


def test_briefs_that_disagree_into_a_circle_of_topics_do_no_harm(write: Write) -> None:
    base = "title: T\narticle: {published: 2024}\nevents: [{what: x, topics: [a, b]}]\n"
    one = load(write(base + "topics: {a: {label: A, under: b}, b: B}\n", "one.yaml"))
    two = load(write(base + "topics: {a: A, b: {label: B, under: a}}\n", "two.yaml"))
    for briefs in ([one, two], [two, one]):
        filters = filters_for(ReadFiles.of(briefs), FilterRequest(topic=["a"]))
        document = view("topics", Selection(briefs, MONDAY, filters))
        assert {record["id"] for record in document.records} <= {"a", "b"}


@pytest.mark.parametrize(
    ("measure", "as_of", "standing"),
    [
        ("{title: T, in_force: 2023-05}", date(2024, 6, 1), "in force"),
        ("{title: T, in_force: 2025-05}", date(2025, 6, 1), "in force as planned"),
        ("{title: T, in_force: 2023, ended: 2025-05}", date(2025, 6, 1), "ended as planned"),
        ("{title: T, in_force: 2023-05, status: proposed}", date(2024, 6, 1), "proposed"),
        ("{title: T, in_force: 2024}", date(2024, 6, 1), "due or in force"),
        ("{title: T, in_force: 2026}", date(2024, 6, 1), "to come"),
        ("{title: T, in_force: 2023, ended: 2024-05}", date(2024, 6, 1), "ended"),
        ("{title: T, announced: 2024-05-14}", date(2024, 6, 1), "announced"),
        ("{title: T}", date(2024, 6, 1), "no date given"),
    ],
)
def test_a_measure_stands_where_its_dates_put_it(write: Write, measure: str, as_of: date, standing: str) -> None:
    brief = load(write(f"title: T\narticle: {{published: 2024}}\nmeasures: [{measure}]\n"))
    assert view("measures", Selection([brief], as_of)).records[0]["standing"] == standing


def test_the_list_shows_a_broken_brief_as_a_row_with_its_problem(write: Write, example: Brief) -> None:
    from briefing.brief.reading.reader import read

    broken = read(write("title: [\n", "broken.yaml")).problems
    rows = cells(view("list", Selection([example], MONDAY, broken=broken)))
    assert rows[1][1] == "broken"
    assert rows[1][2].startswith("broken: not valid YAML")


def test_the_whole_brief_follows_each_statement_to_the_articles_words(example: Brief) -> None:
    rows = cells(view("brief", Selection([example], MONDAY)))
    words = next(row for row in rows if row[0] == "New US tariffs on Chinese goods")
    assert words[1].startswith("“The Biden government has levied new tariffs")
    assert any(row[0] == "Agenda: Capital markets" for row in rows)


@pytest.mark.parametrize("name", VIEWS)
def test_every_view_answers_and_carries_plain_data(library: list[Brief], name: str) -> None:
    import json

    document = view(name, selection_for(name, library))
    assert document.blocks
    assert json.loads(json.dumps(document.records))


def test_who_imposes_on_whom_is_said_once_where_it_is_always_the_same(library: list[Brief]) -> None:
    tariffs = next(brief for brief in library if brief.id == "us-tariffs-2024-05")
    document = view("measures", Selection([tariffs], MONDAY))
    assert plain(document.subtitle) == "10 measures, by their dates on 12 August 2024, by White House → China"


def test_a_thousand_topics_under_each_other_are_drawn(write: Write) -> None:
    chain = "".join(f"  t{n}: {{label: T{n}, under: t{n + 1}}}\n" for n in range(1200))
    path = write(
        f"title: T\narticle: {{published: 2024}}\ntopics:\n{chain}  t1200: T\nevents: [{{what: x, topics: [t0]}}]\n"
    )
    assert len(view("topics", Selection([load(path)], MONDAY)).records) == 1201


def test_what_is_only_proposed_is_nowhere_a_fact(write: Write) -> None:
    path = write(
        "title: T\narticle: {published: 2024-06}\nmeasures: [{title: Duty, in_force: 2024-01, status: proposed}]\n"
    )
    selection = Selection([load(path)], MONDAY)
    assert "proposed" in render(view("timeline", selection), "markdown")
    assert "○ **January 2024**" in render(view("timeline", selection), "markdown")
    assert "Planned and expected" in render(view("summary", selection), "markdown")


def test_an_end_to_come_is_not_told_as_past(write: Write) -> None:
    path = write("title: T\narticle: {published: 2024}\nmeasures: [{title: Duty, in_force: 2023, ended: 2030}]\n")
    page = render(view("measures", Selection([load(path)], MONDAY)), "markdown")
    assert "in force 2023, until 2030 | in force |" in page
