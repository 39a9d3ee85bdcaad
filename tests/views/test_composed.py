"""A paper of several questions."""

from collections.abc import Sequence
from datetime import date

import pytest
from msgspec import structs
from syrupy.assertion import SnapshotAssertion

from briefing.brief.filters import Filters
from briefing.brief.model import Brief
from briefing.brief.parts import Paper
from briefing.brief.reading.article import article_text
from briefing.document import Document, Section, plain
from briefing.formats import FORMATS, encoded, render
from briefing.library.packed import PackedBriefs, packed
from briefing.spool import HELD
from briefing.views import view
from briefing.views.composed import Question, composed
from briefing.views.selection import Selection
from tests.conftest import selection_for

WEDNESDAY = date(2024, 8, 14)
HEAD = Paper(to="The Minister", sender="Trade desk", handling="OFFICIAL")


def weekly(briefs: Sequence[Brief], *, sourced: bool = False, held: int = HELD) -> Document:
    asked = Selection(briefs, WEDNESDAY, text_of=article_text, held=held)
    tariffs = Filters(topics=frozenset(["tariffs"]), topics_named=("tariffs",))
    questions = [
        Question("new-since", structs.replace(asked, since=date(2024, 8, 7), most=2)),
        Question("timeline", structs.replace(asked, filters=tariffs, most=4), "What happened"),
        Question("measures", structs.replace(asked, filters=structs.replace(tariffs, in_force=True))),
        Question("quotes", structs.replace(asked, filters=Filters(topics=frozenset(["none"])))),
        Question("people", structs.replace(asked, briefs=[]), told_empty=False),
        Question("topic", Selection((), WEDNESDAY), empty="no topic 'steel'"),
    ]
    return composed("Tariffs this week", questions, WEDNESDAY, HEAD, date(2024, 8, 7), sourced=sourced)


def test_a_weekly_in_the_terminal(library: list[Brief], snapshot: SnapshotAssertion) -> None:
    assert render(weekly(library), "terminal") == snapshot


def test_a_weekly_in_markdown_with_its_endnotes(library: list[Brief], snapshot: SnapshotAssertion) -> None:
    assert render(weekly(library, sourced=True), "markdown") == snapshot


@pytest.mark.parametrize("format_name", [name for name, each in FORMATS.items() if not each.in_bytes])
@pytest.mark.parametrize("sourced", [False, True])
def test_a_weekly_of_very_many_rows_says_the_same(library: list[Brief], format_name: str, sourced: bool) -> None:
    briefs = PackedBriefs(((packed(brief), brief.path) for brief in library), held=0)
    in_memory, in_file = weekly(list(briefs), sourced=sourced), weekly(briefs, sourced=sourced, held=0)
    if FORMATS[format_name].holds != "articles":
        assert encoded(in_file, format_name) == encoded(in_memory, format_name)


def test_a_section_with_nothing_says_so_or_is_left_out(library: list[Brief]) -> None:
    titles = [block.title for block in weekly(library).blocks if isinstance(block, Section)]
    assert titles == ["New since 7 August 2024", "What happened", "Measures", "Quotations", "Topic"]
    page = render(weekly(library), "markdown")
    assert "No quotations." in page
    assert "No topic 'steel'." in page


def test_the_filters_of_each_section_are_told_in_it(library: list[Brief]) -> None:
    page = render(weekly(library), "markdown")
    assert "Filters: topic tariffs\n" in page
    assert "Filters: topic tariffs · in force on 2024-08-14\n" in page


def test_the_foot_counts_each_source_once(library: list[Brief]) -> None:
    once = [*library, *(structs.replace(each) for each in library)]
    assert plain(weekly(once).foot) == "4 sources, the newest of 12 August 2024"


def test_an_endnote_is_numbered_through_the_whole_paper(library: list[Brief]) -> None:
    paper = weekly(library, sourced=True)
    page = render(paper, "markdown")
    assert paper.notes
    for number in range(1, len(paper.notes) + 1):
        assert page.index(f"[^{number}]") < page.index(f"[^{number}]: ")


def test_its_data_are_those_of_the_views(library: list[Brief]) -> None:
    records = weekly(library).records
    alone = view("quotes", Selection(library, WEDNESDAY)).records
    assert records["title"] == "Tariffs this week"
    assert [each["view"] for each in records["sections"]] == ["new-since", "timeline", "measures", "quotes", "topic"]
    assert alone
    assert records["sections"][3]["records"] == []


@pytest.mark.filterwarnings("ignore::briefing.formats.imperfect.Imperfect")
def test_every_format_draws_it_also_of_hostile_briefs(hostile: list[Brief]) -> None:
    questions = [Question(name, selection_for(name, hostile)) for name in ("timeline", "measures", "new-since", "list")]
    paper = composed("<b>T</b> \x1b[2J", questions, WEDNESDAY, HEAD, None, sourced=True)
    for name in FORMATS:
        if FORMATS[name].holds:
            continue
        assert b"\x1b" not in encoded(paper, name) or FORMATS[name].in_bytes


def test_a_paper_of_nothing_is_empty(library: list[Brief]) -> None:
    none = Filters(topics=frozenset(["none"]))
    nothing = [Question("quotes", Selection(library, WEDNESDAY, none), told_empty=False)]
    assert composed("T", nothing, WEDNESDAY, Paper(), None, sourced=False).empty
