"""B304: there is an article's text to check against."""

import pytest

from briefing.brief.reading.reader import load
from briefing.proof.checks import problems_of
from briefing.proof.subject import subject_of
from tests.conftest import Write
from tests.proof.conftest import Find


@pytest.mark.parametrize(
    ("events", "message"),
    [
        ("[{what: x, source: y}, {what: z}]", "no article text, so 1 statement is unchecked"),
        ("[{what: x, source: y}, {what: z, source: y}]", "no article text, so 2 statements are unchecked"),
    ],
)
def test_a_brief_without_a_text_is_pointed_at_once(write: Write, events: str, message: str) -> None:
    path = write(f"title: T\narticle:\n  published: 2024\nevents: {events}\n")
    (problem,) = [each for each in problems_of(subject_of(load(path))) if each.code == "B304"]
    assert (problem.severity, problem.line, problem.column) == ("warning", 3, 3)
    assert problem.message == message
    assert problem.hint == "put the text beside the brief and name it: `text: article.txt` under `article:`"


def test_a_brief_without_sources_or_with_a_text_is_left_alone(write: Write, find: Find) -> None:
    path = write("title: T\narticle: {published: 2024}\nevents: [{what: x}]\n", "other.yaml")
    assert [each.code for each in problems_of(subject_of(load(path)))] == ["B303"]
    assert find("events: [{what: x, source: y}]", "It fell.", "B304") == []
