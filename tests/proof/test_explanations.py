"""The manual of the codes."""

import re

import pytest

from briefing.proof.explanations import EXPLANATIONS, explained, explained_in_markdown
from tests.conftest import ROOT


def test_every_code_that_is_raised_is_explained_and_no_other() -> None:
    used: set[str] = set()
    for path in (ROOT / "briefing").rglob("*.py"):
        if path.name != "faults.py" and (*path.parent.parts[-2:], path.name) != ("proof", "checks", "__init__.py"):
            code, *_ = re.split(r"(?m)^B\d\d\d = ", path.read_text(encoding="utf-8"))
            used |= set(re.findall(r'"(B[1-69]\d\d)"', code))
    assert used == set(EXPLANATIONS)


def test_the_codes_are_in_order_each_with_its_own_title() -> None:
    assert list(EXPLANATIONS) == sorted(EXPLANATIONS)
    assert all(code == fault.code for code, fault in EXPLANATIONS.items())
    assert len({fault.title for fault in EXPLANATIONS.values()}) == len(EXPLANATIONS)
    for fault in EXPLANATIONS.values():
        assert fault.title == fault.title.strip()
        assert not fault.title.endswith("."), "a title is no sentence"
        assert fault.why.endswith((".", "`.")), "a reason is one"
        assert "\n" not in fault.why


def test_a_page_has_title_reason_and_both_examples_in_lines_of_the_screen() -> None:
    assert explained("B303", 40) == (
        "B303: no source given\n\n"
        "What nobody can follow is the editor's\nword alone.\n\n"
        "Wrong:\n    what: New tariffs\n\n"
        "Right:\n    what: New tariffs\n    source: has levied new tariffs\n\n"
        "Right all the same, in that part of the brief:\n    accept: {B303: the reason}\n"
    )
    assert explained("B105") == (
        "B105: larger than 5 MB\n\nA brief is one article; its text may lie in a file beside it.\n"
    )
    wide = [explained(code) for code in EXPLANATIONS]
    assert wide == [explained(code, 80) for code in EXPLANATIONS]
    assert wide != [explained(code, 79) for code in EXPLANATIONS]
    assert explained_in_markdown("B105") == "A brief is one article; its text may lie in a file beside it.\n"


def test_a_page_tells_how_to_keep_what_is_right_all_the_same() -> None:
    assert explained("B417").endswith("in that part of the brief:\n    accept: {B417: the reason}\n")
    assert "accept: {B417: the reason}" in explained_in_markdown("B417")
    assert not any("accept: {" in explained(code) for code in ("B301", "B305", "B901", "B111"))


def test_an_unknown_code_has_no_page() -> None:
    with pytest.raises(KeyError):
        explained("B399")
