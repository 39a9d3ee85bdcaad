"""A draft is held against the checks that call something an error, and against no other."""

from pathlib import Path

import pytest

from briefing.brief.reading.article import article_text
from briefing.brief.reading.reader import load
from briefing.draft.proving import ERRORS
from briefing.proof.checks import problems_of
from briefing.proof.codes import MODULES
from briefing.proof.subject import Subject
from tests.conftest import ROOT


@pytest.mark.parametrize(
    "path", sorted((ROOT / "benchmarks" / "untruths").glob("*.yaml")), ids=lambda path: str(path.stem)
)
def test_no_error_is_missed(path: Path) -> None:
    brief = load(path)
    text = article_text(brief) or ""
    every = [each for each in problems_of(Subject(brief, text)) if each.severity == "error"]
    asked = [each for each in problems_of(Subject(brief, text), ERRORS) if each.severity == "error"]
    assert asked == [each for each in every if each.code not in ("B207", "B304")]


def test_each_check_that_calls_something_an_error_is_asked() -> None:
    checks = ROOT / "briefing" / "proof" / "checks"
    calling = {path.stem for path in checks.glob("*.py") if '"error"' in path.read_text(encoding="utf-8")}
    assert {MODULES[code] for code in ERRORS} == calling - {"no_text"}  # a draft has its text
