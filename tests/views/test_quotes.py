"""Who said what, word for word."""

from briefing.brief.reading.reader import load
from briefing.document import Quotation, plain
from briefing.views import view
from briefing.views.selection import Selection
from tests.conftest import MONDAY, Write

TEXT = """
    title: T
    article: {published: 2024}
    actors: {ann: {name: Ann, kind: person, role: Envoy}}
    quotes:
      - {text: We agree, speaker: ann, context: in Geneva, date: 2024-08-12}
      - {text: No}
    """


def test_a_quotation_has_speaker_occasion_and_date(write: Write) -> None:
    document = view("quotes", Selection([load(write(TEXT))], MONDAY))
    first, second = (block for block in document.blocks if isinstance(block, Quotation))
    assert (first.text, plain(first.attribution)) == ("We agree", "Ann, Envoy, in Geneva, 12 August 2024")
    assert (second.text, plain(second.attribution)) == ("No", "speaker not named")
    assert plain(document.subtitle) == "2 from 1 brief"
    assert [(each["speaker_name"], each["context"], each["date"]) for each in document.records] == [
        ("Ann", "in Geneva", "2024-08-12"),
        (None, None, None),
    ]


def test_of_several_briefs_each_quotation_names_its_own(write: Write) -> None:
    briefs = [load(write(TEXT, name)) for name in ("one.yaml", "two.yaml")]
    document = view("quotes", Selection(briefs, MONDAY))
    said = [plain(block.attribution) for block in document.blocks if isinstance(block, Quotation)]
    assert [line.rsplit(" · ", 1)[1] for line in said] == ["one", "one", "two", "two"]


def test_where_there_is_none_that_is_said(write: Write) -> None:
    brief = load(write("title: T\narticle: {published: 2024}\nevents: [{what: x}]\n"))
    assert view("quotes", Selection([brief], MONDAY)).empty == "no quotations"
