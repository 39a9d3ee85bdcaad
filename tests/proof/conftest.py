"""What the tests of the proof share: a brief beside its article, and what the checks find in it."""

from collections.abc import Callable

import pytest

from briefing.brief.reading.reader import load
from briefing.problems import Problem
from briefing.proof.checks import problems_of
from briefing.proof.subject import Subject, subject_of
from tests.conftest import Write

# Two lines, so that what a test writes begins in line 3. The day is a Monday.
HEAD = "title: Talks\narticle: {published: 2024-08-12, text: a.txt}\n"

Hold = Callable[..., Subject]
Find = Callable[..., list[Problem]]


@pytest.fixture
def hold(write: Write) -> Hold:
    """Hold the body of a brief against an article."""

    def subject(body: str, article: str = "The talks begin.", head: str = HEAD) -> Subject:
        write(article, "a.txt").write_bytes(article.encode())
        return subject_of(load(write(head + body)))

    return subject


@pytest.fixture
def find(hold: Hold) -> Find:
    """Return the problems of some codes, or all, that a brief's body has beside an article."""

    def problems(body: str, article: str = "The talks begin.", *codes: str) -> list[Problem]:
        return [each for each in problems_of(hold(body, article)) if not codes or each.code in codes]

    return problems
