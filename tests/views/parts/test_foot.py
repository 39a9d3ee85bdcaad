"""The foot of a paper: what it rests on, in one line."""

import pytest

from briefing.brief.model import Brief
from briefing.brief.reading.article import article_text
from briefing.brief.reading.reader import load
from briefing.document import plain
from briefing.views import VIEWS, view
from briefing.views.parts.foot import foot
from briefing.views.selection import Selection
from tests.conftest import MONDAY, Write, selection_for


def test_it_tells_what_is_found_corrected_inferred_and_covered(example: Brief) -> None:
    told = plain(foot(Selection([example], MONDAY, text_of=article_text)))
    assert told == "27 of 27 found · 6 corrected · 1 inferred · 100% covered · 12 August 2024"


def test_what_the_editor_adds_is_not_counted_and_what_is_not_found_is_told(write: Write) -> None:
    write("The first word. Another word by Lima.\n", "a.txt")
    text = """
        title: T
        article: {published: 2024-05, text: a.txt}
        events: [{what: x, source: The first word}, {what: y, source: not there}, {what: z}]
        watch: [A sign]
    """
    told = plain(foot(Selection([load(write(text))], MONDAY, text_of=article_text)))
    assert told == "1 of 3 found · 50% covered · 1 source, May 2024"


def test_without_a_text_nothing_can_be_found(write: Write) -> None:
    brief = load(write("title: T\narticle: {published: 2024-05}\nevents: [{what: x, source: y}]\n"))
    assert plain(foot(Selection([brief], MONDAY))) == "1 statement, no text to look in · 1 source, May 2024"


def test_of_several_briefs_it_counts_those_that_have_something_to_show(library: list[Brief]) -> None:
    assert plain(foot(Selection(library, MONDAY))) == "4 sources, the newest of 12 August 2024"
    assert plain(foot(Selection(library, MONDAY), ("measure",))) == "2 sources, the newest of 12 August 2024"


@pytest.mark.parametrize("name", VIEWS)
def test_every_paper_of_statements_has_one(example: Brief, name: str) -> None:
    document = view(name, selection_for(name, [example]))
    assert bool(document.foot) == (VIEWS[name].has_foot and not document.empty)
