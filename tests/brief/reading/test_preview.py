"""The heading of a brief: enough to choose by, read without reading the rest."""

from pathlib import Path

import pytest

from briefing.brief.reading.preview import read_heading
from briefing.dates.edtf import EdtfDate
from tests.conftest import ROOT, Write


@pytest.mark.parametrize("path", sorted((ROOT / "briefs").glob("*.yaml")), ids=lambda path: path.stem)
def test_it_says_what_the_whole_brief_says(path: Path) -> None:
    from briefing.brief.reading.reader import load

    brief, heading = load(path), read_heading(path)
    assert heading == (path, brief.id, brief.title, brief.article.published)


def test_id_title_and_date_are_found_wherever_they_stand(write: Write) -> None:
    path = write("""
        events:
          - what: x
            title: not this one
            id: nor-this
        article:
          note: {published: 1999}
          published: 2024-05
        title: >-
          The
          title
        id: my-id
    """)
    assert read_heading(path) == (path, "my-id", "The title", EdtfDate("2024-05"))


def test_a_later_id_is_not_missed(write: Write) -> None:
    heading = read_heading(write("title: A\narticle: {published: 2024}\nevents: [{what: x}]\nid: late\n"))
    assert heading is not None
    assert heading.id == "late"


@pytest.mark.parametrize(
    "text",
    [
        "title: A\narticle: {published: 2024}\nevents: [{what: x}]\n'id': other\n",
        "title: A\narticle: {published: 2024}\nevents: [{what: x}]\nid : other\n",
        "title: A\narticle: {published: 2024}\nevents: [{what: x}]\n? id\n: other\n",
        "{title: A, article: {published: 2024}, events: [{what: x}], id: other}\n",
        "title: A\narticle: {retrieved: &d 2024, published: *d}\nevents: [{what: x}]\nid: other\n",
        "title: A\nid:\narticle: {published: 2024}\nevents: [{what: x}]\n",
        "gaps: [id, title, article]\ntitle: A\narticle: {published: 2024}\nevents: [{what: x}]\n",
    ],
)
def test_it_agrees_with_reading_the_whole(write: Write, text: str) -> None:
    from briefing.brief.reading.reader import load

    path = write(text)
    brief = load(path)
    assert read_heading(path) == (path, brief.id, brief.title, brief.article.published)


def test_a_file_that_is_no_brief_has_none(write: Write) -> None:
    assert read_heading(write("on: push\njobs: {test: {}}\n")) is None


@pytest.mark.parametrize("text", ["title: [\n", "title: A\narticle: {published: someday}\n", "", "title: A\n"])
def test_a_broken_brief_has_a_heading_without_a_date(write: Write, text: str) -> None:
    heading = read_heading(write(text, "broken.yaml"))
    assert heading is not None
    assert (heading.id, heading.published) == ("broken", None)
