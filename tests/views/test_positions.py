"""The ledger of positions: each question, and what each side says to it."""

from briefing.brief.reading.reader import load
from briefing.document import Facts, Paragraph, plain
from briefing.views import view
from briefing.views.selection import Selection
from tests.conftest import MONDAY, Write

TEXT = """
    title: T
    article: {published: 2024}
    actors: {us: US, china: China}
    positions:
      - question: Who pays?
        status: open
        sides: [{actor: us, says: They do, source: x}, {actor: china, says: They don't}]
      - {question: When?}
    """


def test_each_question_has_its_sides_beside_each_other(write: Write) -> None:
    document = view("positions", Selection([load(write(TEXT))], MONDAY))
    first, sides, second = document.blocks
    assert isinstance(first, Paragraph)
    assert isinstance(sides, Facts)
    assert isinstance(second, Paragraph)
    assert (plain(first.line), plain(second.line)) == ("Who pays? (open)", "When?")
    assert [(label, plain(lines[0])) for label, lines in sides.rows] == [
        ("US", "They do"),
        ("China", "They don't (no source)"),
    ]
    assert plain(document.subtitle) == "2 questions"
    assert [side["actor_name"] for side in document.records[0]["sides"]] == ["US", "China"]


def test_of_several_briefs_each_question_names_its_own(write: Write) -> None:
    briefs = [load(write(TEXT, name)) for name in ("one.yaml", "two.yaml")]
    lines = [
        plain(block.line)
        for block in view("positions", Selection(briefs, MONDAY)).blocks
        if isinstance(block, Paragraph)
    ]
    assert lines == ["Who pays? (open)", "one", "When?", "one", "Who pays? (open)", "two", "When?", "two"]


def test_where_there_is_none_that_is_said(write: Write) -> None:
    brief = load(write("title: T\narticle: {published: 2024}\nevents: [{what: x}]\n"))
    assert view("positions", Selection([brief], MONDAY)).empty == "no positions"
