"""The parts that papers are made of, each from one brief."""

from inspect import signature

import pytest

from briefing.brief.model import Brief
from briefing.brief.reading.reader import load
from briefing.brief.status import Today
from briefing.document import Bullets, Callout, Facts, Paragraph, Quotation, Section, plain
from briefing.views.parts import sections
from tests.conftest import MONDAY, Write


@pytest.fixture
def bare(write: Write) -> Brief:
    """A brief with as little as may be."""
    return load(write("title: T\narticle: {published: 2024}\nevents: [{what: x}]\n", "bare.yaml"))


@pytest.fixture
def brief(write: Write) -> Brief:
    """A brief with something in each section."""
    text = """
        title: T
        bottom_line: So it is.
        why_it_matters: [It is.]
        article:
          {published: 2024-08-12, published_basis: inferred, note: Guessed., headline: H, outlet: O, language: en,
           translation: machine, translated_from: zh, url: "https://example.org"}
        topics: {trade: {label: Trade, as_written: [Trad]}}
        actors:
          us: US
          ann: {name: Ann, kind: person, as_written: [Anne, An]}
          bank: {name: Bank, kind: organization}
          peru: Peru
        meetings:
          - title: Talks
            date: 2024-08-20
            place: Lima
            delegations: [{of: us, lead: ann, members: [bank]}, {of: peru}]
            agenda: [{item: Wheat, source: x}, {item: Fish, said_by: unnamed officials}]
        quotes: [{text: Short}, {text: Rather longer than that}]
        judgments: [{text: It may., likelihood: likely, confidence: low, because: [this, that]}, {text: Or not.}]
        watch: [{what: The vote, date: 2024-09}, {what: The wind, source: x}]
        gaps: [How much?]
        """
    return load(write(text))


def only(blocks: sections.Blocks) -> Section:
    (block,) = blocks
    assert isinstance(block, Section)
    return block


def lines(block: object) -> list[str]:
    assert isinstance(block, Bullets)
    return [plain(item) for item in block.items]


@pytest.mark.parametrize(
    "part",
    [
        "bottom_line",
        "why_it_matters",
        "when_where_who",
        "on_the_table",
        "positions",
        "quotations",
        "judgments",
        "watch",
        "gaps",
    ],
)
def test_a_part_of_which_a_brief_says_nothing_is_left_out(bare: Brief, part: str) -> None:
    drawn = getattr(sections, part)
    assert (drawn(bare, Today(MONDAY)) if "today" in signature(drawn).parameters else drawn(bare)) == ()


def test_what_the_editor_adds_is_marked_as_theirs(brief: Brief) -> None:
    (bottom,) = sections.bottom_line(brief)
    assert isinstance(bottom, Callout)
    assert bottom.editor
    for part in (sections.why_it_matters, sections.judgments, sections.gaps):
        assert only(part(brief)).editor
    assert not only(sections.watch(brief, Today(MONDAY))).editor, "one of the points is the article's own"


def test_a_meeting_has_date_place_and_each_sides_people(brief: Brief) -> None:
    facts = only(sections.when_where_who(brief, Today(MONDAY))).blocks[0]
    assert isinstance(facts, Facts)
    assert [(label, [plain(line) for line in told]) for label, told in facts.rows] == [
        ("What", ["Talks"]),
        ("When", ["20 August 2024"]),
        ("Where", ["Lima"]),
        ("US", ["Ann (lead)", "Bank"]),
        ("Peru", ["members not named"]),
    ]


def test_each_point_on_the_table_tells_that_it_has_no_source_and_who_says_so(brief: Brief) -> None:
    assert lines(only(sections.on_the_table(brief)).blocks[0]) == [
        "Wheat",
        "Fish (no source) — according to unnamed officials",
    ]


@pytest.mark.parametrize(("longest", "shown"), [(None, 2), (5, 1), (4, 0)])
def test_quotations_that_are_too_long_are_counted(brief: Brief, longest: int | None, shown: int) -> None:
    blocks = only(sections.quotations(brief, longest)).blocks
    assert sum(isinstance(block, Quotation) for block in blocks) == shown
    rest = [plain(block.line) for block in blocks if isinstance(block, Paragraph)]
    assert rest == ([f"{2 - shown} longer: briefing quotes brief"] if shown < 2 else [])


def test_a_judgments_grades_and_reasons_stand_behind_it(brief: Brief) -> None:
    assert lines(only(sections.judgments(brief)).blocks[0]) == [
        "It may. (likely; low confidence); because this; that",
        "Or not.",
    ]


def test_points_to_watch_have_their_dates(brief: Brief) -> None:
    assert lines(only(sections.watch(brief, Today(MONDAY))).blocks[0]) == ["September 2024: The vote", "The wind"]


def test_the_source_tells_article_date_language_and_corrected_names(brief: Brief) -> None:
    facts = only(sections.sources(brief)).blocks[0]
    assert isinstance(facts, Facts)
    told = {label: plain(line[0]) for label, line in facts.rows}
    assert told["Article"] == "H, O"
    assert told["Link"] == "https://example.org"
    assert told["Published"] == "12 August 2024 (inferred by the editor)"
    assert told["Language"] == "en, machine translation from zh"
    assert told["Note"] == "Guessed."
    assert told["Names"] == ("corrected or adapted from the article's spelling: Ann (“Anne”, “An”), Trade (“Trad”)")
