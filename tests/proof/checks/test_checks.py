"""All the checks together: what is right is left alone, what is chosen is told."""

import pytest

from briefing.problems import Problem
from briefing.proof.checks import selected
from tests.proof.conftest import Find

ARTICLE = (
    "The Biden government has levied new tariffs of 25% on Chinese goods in May this year.\n\n"
    "Treasury Secretary Yurun visited Beijing on Monday.China answered. China will answer on Friday."
)
ACTORS = """actors:
  janet-yellen: {name: Janet Yellen, kind: person, as_written: [Yurun]}
  china: {name: China, kind: country, as_written: [Chinese]}
"""


@pytest.mark.parametrize(
    "body",
    [
        "events: [{what: Tariffs of 25 percent, source: new tariffs of 25%}]",
        "events: [{what: A visit, actors: [janet-yellen], source: Secretary Yurun visited}]",
        "events: [{what: A visit, date: 2024-08-12, stated: on Monday, source: visited Beijing on Monday}]",
        "events: [{what: An answer, date: 2024-08-16, stated: Friday, source: China will answer on Friday}]",
        "events: [{what: Tariffs, date: 2024, stated: May this year, source: in May this year}]",
        (
            "measures: [{title: Tariffs, rate: 25%, on: china, in_force: 2024-05, stated: May this year,"
            " source: new tariffs of 25% on Chinese goods in May this year}]"
        ),
        "meetings: [{title: Talks, place: Beijing, source: visited Beijing}]",
        "quotes: [{text: China answered, date: 2024-08-12, stated: Monday}]",
        "quotes: [{speaker: china, text: China will answer on Friday}]",
        "watch: [{what: An answer}]",
    ],
)
def test_what_is_right_is_left_alone(find: Find, body: str) -> None:
    assert [each for each in find(ACTORS + body, ARTICLE) if each.code != "B501"] == []


def test_problems_come_by_place_each_once(find: Find) -> None:
    body = "bottom_line: Clearly so, clearly so\nevents: [{what: x}]\ngaps: [Some say, some say]\n"
    found = find(body, "It fell.")
    assert [(each.line, each.code) for each in found] == sorted((each.line, each.code) for each in found)
    assert len(set(found)) == len(found) == 5


def test_checks_can_be_switched_off_in_the_brief(find: Find) -> None:
    body = "events: [{what: New tariffs}]\nbottom_line: Clearly so\n"
    assert [problem.code for problem in find(body)] == ["B303", "B604"]
    assert [problem.code for problem in find(f"{body}checks: {{ignore: [B6]}}\n")] == ["B303"]
    assert [problem.code for problem in find(f"{body}checks: {{select: [B6]}}\n")] == ["B604"]


@pytest.mark.parametrize(
    ("select", "ignore", "kept"),
    [
        ((), (), ["B301", "B411", "X101"]),
        (("B3",), (), ["B301"]),
        (("b3", "X"), (), ["B301", "X101"]),
        ((), ("B",), ["X101"]),
        (("B",), ("b41",), ["B301"]),
        (("B3",), ("B3",), []),
    ],
)
def test_codes_are_chosen_by_their_beginnings(
    select: tuple[str, ...], ignore: tuple[str, ...], kept: list[str]
) -> None:
    problems = [Problem("a.yaml", 1, 1, "error", code, "x") for code in ("B301", "B411", "X101")]
    assert [each.code for each in selected(problems, select, ignore)] == kept
