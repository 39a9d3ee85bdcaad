"""How the views put actors, dates, topics and rates into words."""

import pytest

from briefing.brief.model import Brief, Measure, Quote
from briefing.brief.reading.reader import load
from briefing.brief.statements import statements
from briefing.brief.status import Today
from briefing.dates.edtf import edtf
from briefing.document import Span, plain
from briefing.views.parts.phrases import (
    attribution,
    introduced,
    measure_line,
    meeting_when,
    problems_counted,
    said_by_line,
    topic_spans,
)
from tests.conftest import MONDAY, Write


@pytest.fixture
def brief(write: Write) -> Brief:
    """A brief with a minister, a ministry and a country."""
    text = """
        title: T
        article: {published: 2024}
        topics: {trade: Trade}
        actors:
          ann: {name: Ann, kind: person, role: Minister, of: ministry}
          bob: {name: Bob, kind: person, of: ministry}
          eve: {name: Eve, kind: person}
          pat: {name: Pat, kind: person, role: Transport Minister, of: transit}
          sam: {name: Sam, kind: person, role: Transit Minister, of: transit}
          transit: {name: Transit Ministry, kind: government, of: peru}
          ministry: {name: Treasury, kind: government, of: peru}
          peru: {name: Peru, kind: country}
        events: [{what: x}]
        """
    return load(write(text))


@pytest.mark.parametrize(
    ("actor", "words"),
    [
        ("ann", "Ann, Minister, Treasury"),
        ("bob", "Bob, Treasury"),
        ("eve", "Eve"),
        ("pat", "Pat, Transport Minister, Transit Ministry"),
        ("sam", "Sam, Transit Minister"),
        ("ministry", "Treasury"),
        ("unnamed officials", "unnamed officials"),
    ],
)
def test_a_person_is_introduced_with_role_and_body_and_a_body_without_its_country(
    brief: Brief, actor: str, words: str
) -> None:
    assert plain(introduced(brief, actor)) == words


@pytest.mark.parametrize(
    ("name", "role", "body", "words"),
    [
        ("King Hussein", "King", "Jordan", "King Hussein of Jordan"),
        ("President Bush", "President", "United States", "President Bush of the United States"),
        ("Prime Minister of Jordan", None, "Jordan", "Prime Minister of Jordan"),
        ("Ann Ray", "Prime Minister of Peru", "Peru", "Ann Ray, Prime Minister of Peru"),
        ("Ann Ray", "Interior Minister", "Interior Ministry", "Ann Ray, Interior Minister"),
        ("Ann Ray", "Treasury Secretary", "US Treasury", "Ann Ray, Treasury Secretary, US Treasury"),
    ],
)
def test_what_a_name_says_already_is_not_said_again(
    write: Write, name: str, role: str | None, body: str, words: str
) -> None:
    told = f", role: {role}" if role else ""
    text = (
        "title: T\narticle: {published: 2024}\nevents: [{what: x}]\n"
        f"actors:\n  a: {{name: {name}, kind: person, of: b{told}}}\n  b: {body}\n"
    )
    assert plain(introduced(load(write(text)), "a")) == words


@pytest.mark.parametrize(
    ("errors", "warnings", "words"),
    [(0, 0, ""), (1, 0, "1 error"), (0, 2, "2 warnings"), (2, 1, "2 errors, 1 warning")],
)
def test_only_what_there_is_is_counted(errors: int, warnings: int, words: str) -> None:
    assert problems_counted(errors, warnings) == words


@pytest.mark.parametrize(
    ("measure", "words"),
    [
        (Measure(title="Duty", rate="25%"), "Duty 25%"),
        (Measure(title="Duty", rate="25%", rate_before="10%"), "Duty 10% → 25%"),
        (Measure(title="Duty", rate_before="10%"), "Duty"),
        (Measure(title="Duty on steel", products=["Steel", "Tin"]), "Duty on steel · product: Tin"),
        (Measure(title="Steel tariffs", rate="25%", products=["cars"]), "Steel tariffs 25% · product: cars"),
        (Measure(title="Duty", products=["Steel", "Tin"]), "Duty · products: Steel, Tin"),
    ],
)
def test_a_measure_has_its_rate_and_the_products_that_its_title_does_not_name(measure: Measure, words: str) -> None:
    assert plain(measure_line(measure)) == words
    assert "%" not in plain(measure_line(measure, rate=False))


def test_what_stands_behind_a_measure_comes_before_its_products() -> None:
    measure = Measure(title="Steel tariffs", products=["cars", "solar cells"])
    line = measure_line(measure, (Span(" (in force May 2024)"),))
    assert plain(line) == "Steel tariffs (in force May 2024) · products: cars, solar cells"


@pytest.mark.parametrize(
    ("meeting", "words"),
    [
        ("title: M", "no date given"),
        ("title: M, date: 2024-08-15/2024-08-16, status: planned", "15–16 August 2024 (planned)"),
        ("title: M, date: 2024-08-10, status: planned", "10 August 2024 (planned, overdue)"),
        ("title: M, date: 2024-08-10, status: cancelled", "10 August 2024 (cancelled)"),
        ("title: M, status: held", "no date given (held)"),
    ],
)
def test_a_meeting_has_its_date_and_where_it_stands(write: Write, meeting: str, words: str) -> None:
    brief = load(write(f"title: T\narticle: {{published: 2024-08-01}}\nmeetings: [{{{meeting}}}]\n"))
    assert plain(meeting_when(next(iter(statements(brief))), Today(MONDAY))) == words


@pytest.mark.parametrize(
    ("sayer", "via", "words"),
    [
        (None, None, ""),
        ("officials", None, " — according to officials"),
        (None, "Interfax", " — via Interfax"),
        ("officials", "Interfax", " — according to officials, via Interfax"),
    ],
)
def test_who_says_a_statement_stands_behind_it(sayer: str | None, via: str | None, words: str) -> None:
    assert plain(said_by_line(str, sayer, via)) == words


def test_a_quotation_tells_who_said_it_through_whom_where_and_when(brief: Brief) -> None:
    quote = Quote(text="Yes", speaker="eve", via="ministry", context="in Lima", date=edtf("2024-05"))
    assert plain(attribution(brief, quote)) == "Eve, via Treasury, in Lima, May 2024"
    assert plain(attribution(brief, Quote(text="Yes"))) == "speaker not named"


def test_topics_go_by_their_labels(brief: Brief) -> None:
    assert [span.text for span in topic_spans(brief, ["trade", "other"])] == ["Trade", "other"]
