"""Who is who: the people and bodies of one brief or of all, merged by id."""

import pytest

from briefing.brief.filters import FilterRequest
from briefing.brief.model import Brief
from briefing.brief.reading.reader import load
from briefing.document import Section, plain
from briefing.library.catalogue import ReadFiles
from briefing.library.filtering import filters_for
from briefing.views import view
from briefing.views.selection import Selection
from tests.conftest import MONDAY, Write, cells


def test_people_are_one_across_briefs_with_all_spellings_met(library: list[Brief]) -> None:
    records = view("people", Selection(library, MONDAY)).records
    yellen = next(record for record in records if record["id"] == "janet-yellen")
    assert yellen["as_written"] == ["Yurun", "Yellen"]
    assert yellen["briefs"] == ["us-china-fwg-2024-08", "working-groups-2023-09"]


def test_people_of_a_topic_are_those_who_act_in_it(library: list[Brief]) -> None:
    filters = filters_for(ReadFiles.of(library), FilterRequest(topic=["tariffs"]))
    records = view("people", Selection(library, MONDAY, filters)).records
    assert {record["id"] for record in records} == {"china", "white-house", "biden-administration"}


@pytest.fixture
def two(write: Write) -> list[Brief]:
    """Two briefs that know some of the same actors."""
    one = """
        title: One
        article: {published: 2024-08-12}
        actors:
          ann: {name: Ann Old, kind: person, role: Envoy, as_written: [Anne]}
          bank: {name: Bank, kind: organization}
          nobody: Nobody
        events: [{what: x, actors: [ann]}, {what: y, actors: [ann, bank]}]
        """
    other = """
        title: Other
        article: {published: 2024-08-13}
        actors: {ann: {name: Ann New, kind: person, of: bank}, bank: {name: Bank, kind: organization}}
        events: [{what: z, actors: [ann]}]
        """
    return [load(write(one, "one.yaml")), load(write(other, "other.yaml"))]


def test_an_actor_is_as_the_latest_brief_has_it_with_what_earlier_ones_wrote(two: list[Brief]) -> None:
    for briefs in (two, two[::-1]):
        ann = view("people", Selection(briefs, MONDAY)).records[0]
        assert (ann["name"], ann["of_name"], ann["role"], ann["as_written"]) == ("Ann New", "Bank", None, ["Anne"])
        assert (ann["statements"], ann["briefs"]) == (3, ["other", "one"])


def test_persons_stand_apart_from_bodies_and_the_most_named_first(two: list[Brief]) -> None:
    document = view("people", Selection(two, MONDAY))
    assert [section.title for section in document.blocks if isinstance(section, Section)] == [
        "People",
        "Bodies and countries",
    ]
    assert [row[0] for row in cells(document)] == ["Ann New (“Anne”)", "Bank", "Nobody"]
    assert plain(document.subtitle) == "1 person, 2 bodies and countries"


def test_of_one_brief_no_number_of_briefs_is_told(two: list[Brief]) -> None:
    alone, both = (view("people", Selection(briefs, MONDAY)) for briefs in (two[:1], two))
    assert {len(row) for row in cells(alone)} == {4}
    assert [row[4] for row in cells(both)] == ["2", "1", "0"]


def test_where_nobody_is_named_that_is_said(write: Write) -> None:
    brief = load(write("title: T\narticle: {published: 2024}\nevents: [{what: x}]\n"))
    assert view("people", Selection([brief], MONDAY)).empty == "nobody is named"
