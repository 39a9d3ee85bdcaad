"""What the tests of reading share: the smallest brief, and the problems of a file."""

from pathlib import Path

from briefing.brief.reading.composer import Composer
from briefing.brief.reading.nodes import Mapping
from briefing.brief.reading.reader import read
from briefing.problems import Problem

SMALL = """
title: Talks in Shanghai
article: {published: 2024-08-12}
events:
  - what: The talks begin
"""


def places(path: Path) -> list[tuple[int, int, str]]:
    """Return line, column and code of each problem."""
    return [(problem.line, problem.column, problem.code) for problem in read(path).problems]


def only(path: Path) -> Problem:
    """Return the only problem."""
    problems = read(path).problems
    assert len(problems) == 1, problems
    return problems[0]


def composer_of(text: str) -> Composer:
    """Return a composer whose problems are of no interest."""
    problems: list[Problem] = []
    return Composer(text, problems.append, "")


def root_of(text: str) -> Mapping:
    """Return the outermost mapping of a text."""
    root = composer_of(text).compose()
    assert isinstance(root, Mapping)
    return root
