"""The briefs of a library by their dates, the latest first."""

import pytest

from briefing.brief.filters import Filters
from briefing.brief.model import Brief
from briefing.brief.reading.reader import load, read
from briefing.document import Document, Facts, plain
from briefing.formats.terminal.page import write as drawn
from briefing.problems import CannotGoOn
from briefing.proof.check_state import CheckState
from briefing.views import view
from briefing.views.selection import Selection
from tests.conftest import MONDAY, Write


def listed(document: Document) -> list[list[str]]:
    """Return of each brief its date, its title, its id, and what else stands beside that."""
    (facts,) = document.blocks
    assert isinstance(facts, Facts)
    return [[label, plain(lines[0]), *plain(lines[1]).split(" · ")] for label, lines in facts.rows]


def test_the_list_shows_a_broken_brief_as_a_row_with_its_problem(write: Write, example: Brief) -> None:
    broken = read(write("title: [\n", "broken.yaml")).problems
    rows = listed(view("list", Selection([example], MONDAY, broken=broken)))
    assert rows[1][0] == "broken"
    assert rows[1][1].startswith("not valid YAML")
    assert rows[1][2] == "broken"


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
    checked = [CheckState(errors, warnings, 0, 1) for errors, warnings in zip((1, 1, 2), (5, 0, 0), strict=True)]
    for reverse in (False, True):
        document = view("list", Selection(three, MONDAY, order=order, reverse=reverse, checked=checked))
        assert [row[2] for row in listed(document)] == (ids[::-1] if reverse else ids)


def test_an_order_that_there_is_not_is_answered_with_those_that_there_are(three: list[Brief]) -> None:
    with pytest.raises(CannotGoOn, match="no order 'size'"):
        view("list", Selection(three, MONDAY, order="size"))


def test_the_checks_are_told_where_they_were_asked_for(three: list[Brief]) -> None:
    checked = [None, CheckState(1, 2, 3, 4), None]
    with_checks, without = (view("list", Selection(three, MONDAY, checked=each)) for each in (checked, []))
    assert {len(row) for row in listed(without)} == {3}
    assert listed(with_checks)[0][3] == "1 error, 2 warnings"


def test_with_filters_only_briefs_of_what_they_keep_are_listed_and_no_broken_one(
    write: Write, three: list[Brief]
) -> None:
    broken = read(write("title: [\n", "broken.yaml")).problems
    planned = load(write("title: P\narticle: {published: 2024}\nevents: [{what: x, status: planned}]\n", "p.yaml"))
    filters = Filters(statuses=frozenset({"planned"}))
    document = view("list", Selection([*three, planned], MONDAY, filters, broken=broken))
    assert [row[2] for row in listed(document)] == ["p"]


@pytest.mark.parametrize("width", [80, 120])
def test_a_title_takes_two_lines_at_most(library: list[Brief], width: int) -> None:
    lines = drawn(view("list", Selection(library, MONDAY)), width).splitlines()
    for brief in library:
        first = next(number for number, line in enumerate(lines) if brief.title.split()[-1] in line)
        begin = next(number for number, line in enumerate(lines) if brief.title[:30] in line)
        assert first - begin < 2


@pytest.mark.parametrize(("count", "shown"), [(1, "T0"), (2, "T0, T1"), (3, "T0, T1 +1"), (5, "T0, T1 +3")])
def test_two_topics_are_named_and_the_others_counted(write: Write, count: int, shown: str) -> None:
    topics = "".join(f"  t{number}: T{number}\n" for number in range(count))
    ids = ", ".join(f"t{number}" for number in range(count))
    head = f"title: T\narticle: {{published: 2024}}\ntopics:\n{topics}"
    brief = load(write(f"{head}events: [{{what: x, topics: [{ids}]}}]\n"))
    (row,) = listed(view("list", Selection([brief], MONDAY)))
    assert shown in row
