"""B320: a word of a statement, and its contrary in the excerpt."""

import pytest

from briefing.brief.reading.reader import load
from briefing.problems import Problem
from briefing.proof.checks import problems_of
from briefing.proof.subject import subject_of
from tests.conftest import Write

TEXT = """
SEOUL (AP) -- South Korea's central bank cut its rate on Thursday, for the first time in two years. Exports rose 3.1
percent in October, while imports climbed 12.6 percent.

The United States lifted an 8.2 percent duty on memory chips. The two sides met before the elections.
"""
HEAD = """
title: The central bank cuts its rate
article: {published: 2006-11-09, text: a.txt}
"""


def found(write: Write, body: str, head: str = HEAD) -> list[Problem]:
    write(TEXT, "a.txt")
    return [each for each in problems_of(subject_of(load(write(head + body)))) if each.code == "B320"]


@pytest.mark.parametrize(
    ("body", "said", "there"),
    [
        ("events: [{what: Imports drop 12.6 percent, source: imports climbed 12.6 percent}]", "drop", "climbed"),
        ("measures: [{title: Duty imposed, source: lifted an 8.2 percent duty}]", "imposed", "lifted"),
        ("meetings: [{title: Talks after the elections, source: met before the elections}]", "after", "before"),
        (
            "meetings: [{title: Talks, agenda: [{item: Lower exports, source: Exports rose 3.1}]}]",
            "Lower",
            "rose",
        ),
        ("watch: [{what: The last cut in two years, source: for the first time in two years}]", "last", "first"),
    ],
)
def test_a_contrary_is_pointed_at_where_it_is_said(write: Write, body: str, said: str, there: str) -> None:
    (problem,) = found(write, body)
    assert problem.severity == "warning"
    assert problem.message == f"{said!r} says the contrary: the excerpt has {there!r}"
    assert problem.excerpt[problem.column - 1 :].startswith(said)


def test_the_position_of_a_side_is_asked_too(write: Write) -> None:
    head = f"{HEAD}actors: {{us: United States}}\n"
    side = "{actor: us, says: The duty is imposed, source: lifted an 8.2 percent duty}"
    body = f"positions: [{{question: What of chips?, sides: [{side}]}}]"
    (problem,) = found(write, body, head)
    assert problem.excerpt[problem.column - 1 :].startswith("imposed")


@pytest.mark.parametrize(
    ("head", "meant"),
    [
        (HEAD.replace("bank cuts", "bank raises"), "raises"),
        (f"{HEAD}bottom_line: >-\n  The won is weak.\n  Exports fell 3.1 percent in October.\n", "fell"),
        (f"{HEAD}why_it_matters: [The duty on memory chips is imposed]\n", "imposed"),
    ],
)
def test_the_editors_own_lines_are_held_against_the_whole_article(write: Write, head: str, meant: str) -> None:
    (problem,) = found(write, "events: [{what: A cut, source: central bank cut its rate}]", head)
    assert problem.excerpt[problem.column - 1 :][: problem.width] == meant
    assert "the article has" in problem.message


@pytest.mark.parametrize(
    "body",
    [
        "events: [{what: Imports grow by 12.6 percent, source: imports climbed 12.6 percent}]",
        "events: [{what: The bank lowers its rate, source: central bank cut its rate}]",
        "measures: [{title: End of the duty on memory chips, source: lifted an 8.2 percent duty on memory chips}]",
        "measures: [{title: Duty on memory chips, source: lifted an 8.2 percent duty on memory chips}]",
        "events: [{what: Neither exports nor imports fall, source: 'Exports rose 3.1 percent'}]",
        "events: [{what: Elections after the talks, source: The two sides met before the elections}]",
        "quotes: [{text: Exports rose, context: on the fall of exports}]",
        "events: [{what: Exports fall}]",
        "judgments: [{text: The bank raises its rate again}]\nevents: [{what: A cut, source: cut its rate}]",
    ],
)
def test_what_says_the_same_is_left_alone(write: Write, body: str) -> None:
    assert found(write, body) == []
