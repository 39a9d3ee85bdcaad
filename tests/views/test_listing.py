"""The briefs of a library in a table, the latest first."""

import pytest

from briefing.brief.filters import Filters
from briefing.brief.model import Brief
from briefing.brief.reading.reader import load, read
from briefing.problems import CannotGoOn
from briefing.proof.check_state import CheckState
from briefing.views import view
from briefing.views.selection import Selection
from tests.conftest import MONDAY, Write, cells


def test_the_list_shows_a_broken_brief_as_a_row_with_its_problem(write: Write, example: Brief) -> None:
    broken = read(write("title: [\n", "broken.yaml")).problems
    rows = cells(view("list", Selection([example], MONDAY, broken=broken)))
    assert rows[1][1] == "broken"
    assert rows[1][2].startswith("broken: not valid YAML")


@pytest.fixture
def three(write: Write) -> list[Brief]:
    """Three briefs whose order differs with what it goes by."""
    made = []
    for id_, title, day, events in (
        ("c", "apples", "2024-08-11", 1),
        ("a", "Pears", "2024-08-12", 3),
        ("b", "nuts", "2024", 2),
    ):
        stated = "".join(f"  - {{what: e{number}}}\n" for number in range(events))
        made.append(load(write(f"title: {title}\narticle: {{published: {day}}}\nevents:\n{stated}", f"{id_}.yaml")))
    return made


@pytest.mark.parametrize(
    ("order", "ids"),
    [
        ("published", ["a", "c", "b"]),
        ("title", ["c", "b", "a"]),
        ("id", ["a", "b", "c"]),
        ("statements", ["a", "b", "c"]),
        ("checks", ["b", "c", "a"]),
    ],
)
def test_the_list_is_in_the_order_asked_for_and_may_be_reversed(three: list[Brief], order: str, ids: list[str]) -> None:
    checked = {
        brief.path: CheckState(errors, warnings, 0, 1)
        for brief, errors, warnings in zip(three, (1, 1, 2), (5, 0, 0), strict=True)
    }
    for reverse in (False, True):
        document = view("list", Selection(three, MONDAY, order=order, reverse=reverse, checked=checked))
        assert [row[1] for row in cells(document)] == (ids[::-1] if reverse else ids)


def test_an_order_that_there_is_not_is_answered_with_those_that_there_are(three: list[Brief]) -> None:
    with pytest.raises(CannotGoOn, match="no order 'size'"):
        view("list", Selection(three, MONDAY, order="size"))


def test_the_checks_are_a_column_where_they_were_asked_for(three: list[Brief]) -> None:
    checked = {three[1].path: CheckState(1, 2, 3, 4)}
    with_checks, without = (view("list", Selection(three, MONDAY, checked=each)) for each in (checked, {}))
    assert {len(row) for row in cells(without)} == {4}
    assert "1 error, 2 warnings" in cells(with_checks)[0][4]


def test_with_filters_only_briefs_of_what_they_keep_are_listed_and_no_broken_one(
    write: Write, three: list[Brief]
) -> None:
    broken = read(write("title: [\n", "broken.yaml")).problems
    planned = load(write("title: P\narticle: {published: 2024}\nevents: [{what: x, status: planned}]\n", "p.yaml"))
    filters = Filters(statuses=frozenset({"planned"}))
    document = view("list", Selection([*three, planned], MONDAY, filters, broken=broken))
    assert [row[1] for row in cells(document)] == ["p"]
