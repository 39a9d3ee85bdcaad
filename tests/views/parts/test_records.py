"""The plain data behind a paper."""

import json
from pathlib import PurePosixPath

import pytest

from briefing.brief.model import Brief
from briefing.brief.reading.reader import load
from briefing.brief.statements import statements
from briefing.brief.status import Today
from briefing.dates.edtf import edtf
from briefing.views.parts.records import brief_record, date_record, path_text, statement_record
from tests.conftest import MONDAY, Run, Write


@pytest.mark.parametrize(
    ("date", "words", "earliest", "latest"),
    [
        ("2024-05", "May 2024", "2024-05-01", "2024-05-31"),
        ("2024-05-14/..", "since 14 May 2024", "2024-05-14", None),
        ("../2024-05", "by May 2024", None, "2024-05-31"),
    ],
)
def test_a_date_has_its_bounds_and_an_open_end_is_null(
    date: str, words: str, earliest: str | None, latest: str | None
) -> None:
    assert date_record(edtf(date)) == {"date": date, "date_words": words, "earliest": earliest, "latest": latest}


def test_no_date_is_null_throughout() -> None:
    assert set(date_record(None).values()) == {None}


def test_every_statement_has_the_same_fields(example: Brief) -> None:
    records = [statement_record(each, Today(MONDAY)) for each in statements(example)]
    assert len({tuple(each) for each in records}) == 1
    assert {each["brief"] for each in records} == {"us-china-fwg-2024-08"}
    assert all(each["line"] > 0 for each in records)


SHOWN = """
    title: T
    article: {published: 2024-08-12, url: "https://example.org/a"}
    topics: {cars: Cars}
    actors: {ann: Ann, peru: Peru, chile: Chile}
    meetings: [{title: Talks, date: 2024-08-20, place: Lima, status: planned}]
    events: [{what: A fall, date: 2024-08-10, topics: [cars], actors: [peru], said_by: ann, via: a wire}]
    measures: [{title: Duty, kind: tariff, by: [peru], on: [chile], products: [vans], rate: 5%, rate_before: 2%,
      in_force: 2024-09}]
    quotes: [{text: So it goes, speaker: ann}]
    """


def test_a_record_holds_all_that_a_paper_prints_of_a_statement(write: Write) -> None:
    talks, fall, duty, quote = (statement_record(each, Today(MONDAY)) for each in statements(load(write(SHOWN))))
    assert talks["place"] == "Lima"
    assert (fall["topic_labels"], fall["actor_names"]) == (["Cars"], ["Peru"])
    assert (fall["said_by_name"], fall["via_name"]) == ("Ann", "a wire")
    assert (duty["by"], duty["by_names"], duty["on"], duty["on_names"]) == (["peru"], ["Peru"], ["chile"], ["Chile"])
    assert (duty["measure_kind"], duty["products"], duty["rate"], duty["rate_before"]) == (
        "tariff",
        ["vans"],
        "5%",
        "2%",
    )
    assert (quote["speaker"], quote["speaker_name"]) == ("ann", "Ann")
    assert {each["url"] for each in (talks, fall, duty, quote)} == {"https://example.org/a"}
    assert (fall["rate"], fall["by"], fall["place"], duty["speaker"]) == (None, [], None, None)


@pytest.mark.parametrize("command", ["timeline", "measures", "quotes"])
def test_a_listing_carries_them(briefing: Run, write: Write, command: str) -> None:
    for record in json.loads(briefing(command, str(write(SHOWN)), "--format", "json").out):
        assert record["url"] == "https://example.org/a"
        if record["kind"] == "measure":
            assert (record["rate_before"], record["rate"], record["by_names"]) == ("2%", "5%", ["Peru"])


def test_who_says_it_goes_by_name_where_the_brief_has_one(write: Write) -> None:
    text = """
        title: T
        article: {published: 2024}
        actors: {tass: TASS}
        events: [{what: x, said_by: some officials, via: tass, source: [a, b]}]
        """
    record = statement_record(next(iter(statements(load(write(text))))), Today(MONDAY))
    assert (record["said_by"], record["said_by_name"]) == ("some officials", "some officials")
    assert (record["via"], record["via_name"]) == ("tass", "TASS")
    assert (record["source"], record["line"]) == (["a", "b"], 4)


def test_a_whole_brief_is_its_format_field_by_field(write: Write) -> None:
    record = brief_record(load(write("title: T\narticle: {published: 2024-05~}\nevents: [{what: x, date: 2024}]\n")))
    assert (record["title"], record["article"]["published"]) == ("T", "2024-05~")
    assert record["events"][0]["date"] == "2024"


def test_a_file_name_that_is_no_text_is_told_as_far_as_it_is() -> None:
    assert path_text(PurePosixPath("a/\udcffb.yaml")) == "a/?b.yaml"
