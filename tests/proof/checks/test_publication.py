"""B420: the day of publication is the text's own, and the dates reckoned from it go with it."""

import pytest

from briefing.problems import Problem
from briefing.proof.checks import problems_of
from tests.proof.conftest import Hold

EVENTS = "events: [{what: The talks begin, source: The talks begin}]\n"


def found(hold: Hold, published: str, text: str, body: str = EVENTS) -> list[Problem]:
    head = f"title: Talks\narticle: {{published: {published}, text: a.txt}}\n"
    return [each for each in problems_of(hold(body, text, head)) if each.code == "B420"]


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("Talks\n\nThursday, March 12, 1998; 4:18 p.m. EST\n\nMOSCOW (AP) -- The talks begin.", "March 12, 1998"),
        ("Talks | World | Published 12 March 1998 21:14 GMT | Print. The talks begin.", "12 March 1998"),
        ("Desk note, 12 March 1998.\n\nThe talks begin.", "12 March 1998"),
        ("SEOUL, March 12 (Reuters) - The talks begin.", "March 12"),
    ],
)
def test_the_texts_own_day_is_the_day_of_publication(hold: Hold, text: str, own: str) -> None:
    assert found(hold, "1998-03-12", text) == []
    (problem,) = found(hold, "1998-04-13", text)
    assert (problem.severity, problem.line) == ("warning", 2)
    assert problem.message == f"the text is dated {own!r}, and that is not 1998-04-13"
    assert problem.hint == "that is 1998-03-12" or "March 12" in text


def test_a_dispatch_may_be_printed_on_the_day_after(hold: Hold) -> None:
    assert found(hold, "1998-03-13", "SEOUL, March 12 (Reuters) - The talks begin.") == []


def test_most_dates_need_another_day_of_publication(hold: Hold) -> None:
    text = "The talks begin. They met in May this year. It was founded last year. It fell in July."
    body = """events:
  - {what: A, date: 2024-05, stated: May this year, source: They met in May this year}
  - {what: B, date: 2023, stated: last year, source: It was founded last year}
  - {what: C, date: 2024-07, stated: in July, source: It fell in July}
"""
    assert found(hold, "2024-08-12", text, body) == []
    (problem,) = found(hold, "2022-08-12", text, body)
    assert problem.message == "most dates of the article do not go with 2022-08-12 (12 August 2022)"
    assert problem.hint.startswith("they would with 2024-")


@pytest.mark.parametrize("published", ["1998", "1998-03"])
def test_a_day_that_is_not_known_is_left_alone(hold: Hold, published: str) -> None:
    assert found(hold, published, "Talks\n\nThursday, March 12, 1999\n\nThe talks begin.") == []
