"""The whole brief, to hand on."""

from briefing.brief.model import Brief
from briefing.brief.reading.article import article_text
from briefing.brief.reading.reader import load
from briefing.document import Section, plain
from briefing.formats import render
from briefing.proof.evidence import claims
from briefing.views import view
from briefing.views.selection import Selection
from tests.conftest import MONDAY, Write, cells


def test_the_whole_brief_follows_each_statement_to_the_articles_words(example: Brief) -> None:
    document = view("brief", Selection([example], MONDAY, text_of=article_text))
    row = next(row for row in cells(document) if row[0].startswith("New US tariffs on Chinese goods"))
    number = int(row[0].rpartition("[")[2].rstrip("]"))
    note = plain(document.notes[number - 1])
    assert note.startswith("“The Biden government has levied new tariffs")
    assert note.endswith("— paragraph 3, sentence 2: found")
    cited = {excerpt for claim in claims(example) for excerpt, _ in claim.excerpts}
    assert len(document.notes) == len({" ".join(excerpt.split()) for excerpt in cited})


def test_the_whole_brief_is_its_own_data(example: Brief) -> None:
    records = view("brief", Selection([example], MONDAY)).records
    assert records["title"] == example.title
    assert records["article"]["published"] == "2024-08-12"
    assert len(records["quotes"]) == len(example.quotes)


def test_what_a_brief_does_not_have_has_no_section(write: Write) -> None:
    brief = load(write("title: T\narticle: {published: 2024}\nevents: [{what: x, source: y}]\n"))
    titles = [block.title for block in view("brief", Selection([brief], MONDAY)).blocks if isinstance(block, Section)]
    assert titles == ["Reported", "Source"]


def test_sides_delegations_and_points_are_followed_to_their_words(write: Write) -> None:
    text = """
        title: T
        article: {published: 2024}
        actors: {us: US}
        meetings: [{title: Talks, delegations: [{of: us, source: one}], agenda: [{item: Trade, source: [two, three]}]}]
        positions: [{question: Who pays?, sides: [{actor: us, says: They do, source: four}]}]
        """
    document = view("brief", Selection([load(write(text))], MONDAY))
    lines = render(document, "terminal").splitlines()
    assert "  US    members not named[1]" in lines
    assert "  1. Trade[2][3]" in lines
    assert "  US  They do[4]" in lines
    assert [plain(note) for note in document.notes] == [
        f"“{excerpt}” — unchecked" for excerpt in ("one", "two", "three", "four")
    ]
