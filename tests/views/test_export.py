"""The whole brief, to hand on."""

from briefing.brief.model import Brief
from briefing.brief.reading.reader import load
from briefing.document import Section
from briefing.views import view
from briefing.views.selection import Selection
from tests.conftest import MONDAY, Write, cells


def test_the_whole_brief_follows_each_statement_to_the_articles_words(example: Brief) -> None:
    rows = cells(view("brief", Selection([example], MONDAY)))
    words = next(row for row in rows if row[0] == "New US tariffs on Chinese goods")
    assert words[1].startswith("“The Biden government has levied new tariffs")
    assert any(row[0] == "Agenda: Capital markets" for row in rows)


def test_the_whole_brief_is_its_own_data(example: Brief) -> None:
    records = view("brief", Selection([example], MONDAY)).records
    assert records["title"] == example.title
    assert records["article"]["published"] == "2024-08-12"
    assert len(records["quotes"]) == len(example.quotes)


def test_what_a_brief_does_not_have_has_no_section(write: Write) -> None:
    brief = load(write("title: T\narticle: {published: 2024}\nevents: [{what: x, source: y}]\n"))
    titles = [block.title for block in view("brief", Selection([brief], MONDAY)).blocks if isinstance(block, Section)]
    assert titles == ["Reported", "Source", "The article's words"]


def test_sides_delegations_and_points_are_followed_to_their_words(write: Write) -> None:
    text = """
        title: T
        article: {published: 2024}
        actors: {us: US}
        meetings: [{title: Talks, delegations: [{of: us, source: one}], agenda: [{item: Trade, source: [two, three]}]}]
        positions: [{question: Who pays?, sides: [{actor: us, says: They do, source: four}]}]
        """
    rows = cells(view("brief", Selection([load(write(text))], MONDAY)))
    assert ["Delegation: US", "“one”"] in rows
    assert ["Agenda: Trade", "“two” · “three”"] in rows
    assert ["Who pays? US", "“four”"] in rows
