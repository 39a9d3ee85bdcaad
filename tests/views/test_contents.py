"""The contents of a library: its briefs year by year, the latest first."""

from briefing.brief.filters import Filters
from briefing.brief.model import Brief
from briefing.document import Document, Facts, Section, plain
from briefing.views import view
from briefing.views.selection import Selection
from tests.conftest import MONDAY


def rows(document: Document) -> dict[str, list[list[str]]]:
    """Return the rows of each year: the date, the title, the bottom line and the topics of each brief."""
    found = {}
    for section in document.blocks:
        assert isinstance(section, Section)
        (facts,) = section.blocks
        assert isinstance(facts, Facts)
        found[section.title] = [[label, *map(plain, lines)] for label, lines in facts.rows]
    return found


def test_the_latest_brief_is_first_and_each_year_has_a_heading(library: list[Brief]) -> None:
    document = view("contents", Selection(library, MONDAY))
    assert plain(document.subtitle) == "4 briefs, 22 September 2023 to 12 August 2024"
    found = rows(document)
    assert {year: len(each) for year, each in found.items()} == {"2024": 3, "2023": 1}
    assert found["2024"][1] == [
        "14 May 2024",
        "United States raises tariffs on Chinese goods",
        library[2].bottom_line,
        "Tariffs · Clean energy",
    ]


def test_a_year_alone_needs_no_heading_and_what_filters_leave_out_is_not_there(library: list[Brief]) -> None:
    fentanyl = Filters(topics=frozenset(["fentanyl"]), topics_named=("fentanyl",))
    document = view("contents", Selection(library, MONDAY, fentanyl))
    (facts,) = document.blocks
    assert isinstance(facts, Facts)
    assert [label for label, _ in facts.rows] == ["12 August 2024"]
    assert view("contents", Selection([], MONDAY)).empty == "no briefs"
