"""What the checks find: as a careful second reader would, and with the words to show for it."""

import pickle
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from briefing.brief.model import Brief
from briefing.brief.reading.reader import load
from briefing.problems import CannotGoOn, Problem
from briefing.proof.checks import _added, problems_of
from briefing.proof.explanations import EXPLANATIONS, explained
from briefing.proof.report import report
from briefing.proof.rule import Check
from briefing.proof.subject import Subject, subject_of
from tests.conftest import ROOT, Write

TEXT = (
    "The Biden government has levied new tariffs of 25% on Chinese goods in May this year.\n\n"
    "Treasury Secretary Yurun visited Beijing on Monday.China answered. China will answer on Friday."
)
HEAD = """
title: Tariffs
article: {published: 2024-08-14, text: a.txt}
actors:
  janet-yellen: {name: Janet Yellen, kind: person, as_written: [Yurun]}
  china: {name: China, kind: country, as_written: [Chinese]}
"""


def checked(brief: Brief) -> list[Problem]:
    return problems_of(subject_of(brief))


def all_but_coverage(write: Write, body: str, text: str = TEXT) -> list[Problem]:
    write(text, "a.txt")
    found = checked(load(write(HEAD + body)))
    return [problem for problem in found if problem.code != "B501"]


def only(write: Write, body: str) -> Problem:
    (problem,) = all_but_coverage(write, body)
    return problem


@pytest.mark.parametrize("path", sorted((ROOT / "briefs").glob("*.yaml")), ids=lambda path: path.stem)
def test_the_example_briefs_are_proved_whole(path: Path) -> None:
    result = report(path)
    assert result.problems == ()
    assert result.cited == result.citable > 0
    assert {status for _, status, _ in result.tally} <= {"found", "no source given"}


@pytest.mark.parametrize(
    ("body", "code", "message"),
    [
        ("events: [{what: New tariffs, source: has imposed new tariffs of 25%}]", "B301", "is not in the article"),
        ("events: [{what: An answer, source: China}]", "B302", "is in the article 2 times"),
        ("events: [{what: New tariffs}]", "B303", "the event gives no source"),
        ("events: [{what: Tariffs of 30%, source: new tariffs of 25%}]", "B311", "'30%' is not in the excerpt"),
        (
            "events: [{what: A visit, actors: [janet-yellen], source: visited Beijing}]",
            "B312",
            "the excerpt does not name 'Janet Yellen' or 'Yurun'",
        ),
        ("events: [{what: China answers, source: China answered}]", "B313", "it speaks of 'China'"),
        (
            "events: [{what: New tariffs, date: 2024-05, stated: last May, source: in May this year}]",
            "B411",
            "'last May' is not in the excerpt",
        ),
        (
            "events: [{what: New tariffs, date: 2024-04, stated: May this year, source: in May this year}]",
            "B412",
            "2024-04 is not what 'May this year' means: 2024-05 (May 2024)",
        ),
        (
            "events: [{what: New tariffs, date: 2024-05-14, stated: May this year, source: in May this year}]",
            "B413",
            "2024-05-14 is more precise than 'May this year'",
        ),
        (
            "events: [{what: A visit, date: 2024-08-05, stated: Monday, source: visited Beijing on Monday}]",
            "B412",
            "2024-08-05 is not what 'Monday' means: 2024-08-12 (12 August 2024)",
        ),
        (
            "events: [{what: An answer, date: 2024-08-09, stated: Friday, source: China will answer on Friday}]",
            "B414",
            "2024-08-09 is the other reading of 'Friday'",
        ),
        (
            "events: [{what: An answer, date: 202X, stated: Friday, source: China will answer on Friday}]",
            "B415",
            "202X is far wider than 'Friday'",
        ),
        (
            "events: [{what: An answer, date: 1999, stated: China, source: China answered}]",
            "B416",
            "'China' can't be read as a date",
        ),
        (
            "events: [{what: A visit, date: 1999-01-01, source: visited Beijing on Monday}]",
            "B417",
            "the excerpt has 'Monday', and that is not 1999-01-01",
        ),
        (
            "events: [{what: New tariffs, stated: ay this year, source: in May this year}]",
            "B411",
            "'ay this year' is not in the excerpt",
        ),
        (
            "meetings: [{title: Talks, place: Paris, source: visited Beijing}]",
            "B314",
            "the excerpt does not name the place 'Paris'",
        ),
        ("judgments: [{text: It ends, likelihood: probable, because: [x]}]", "B601", "'probable' is not of the scale"),
        (
            "judgments: [{text: 'It is likely, with high confidence', because: [x]}]",
            "B602",
            "a likelihood and a confidence stand in one sentence",
        ),
        (
            "bottom_line: It is very likely, with high confidence, that talks go on",
            "B602",
            "a likelihood and a confidence stand in one sentence",
        ),
        ("gaps: [Will China probably answer?]", "B601", "'probably' is not of the scale"),
        ("judgments: [{text: It ends}]", "B603", "the judgment gives no reason"),
        ("bottom_line: Clearly a failure", "B604", "'Clearly' is a loaded word"),
        ("gaps: [It may possibly fail]", "B605", "'may possibly' is vague"),
    ],
)
def test_each_fault_is_found_and_nothing_else(write: Write, body: str, code: str, message: str) -> None:
    if not body.startswith(("events", "meetings")):
        body += "\nevents: [{what: An answer, source: China answered}]"
    problem = only(write, body)
    assert problem.code == code
    assert message in problem.message
    assert problem.hint


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
        (
            "measures: [{title: Tariffs, announced: 2023-01, in_force: 2024-05, stated: May this year,"
            " source: in May this year}]"
        ),
        "meetings: [{title: Talks, place: Beijing, source: visited Beijing}]",
        "quotes: [{text: China answered, date: 2024-08-12, stated: Monday}]",
        "quotes: [{speaker: china, text: China will answer on Friday}]",
        "watch: [{what: An answer}]",
    ],
)
def test_what_is_right_is_left_alone(write: Write, body: str) -> None:
    assert all_but_coverage(write, body) == []


def test_the_nearest_passage_is_shown_with_the_place_where_the_words_part(write: Write) -> None:
    problem = only(write, "events: [{what: New tariffs, source: The Biden government has imposed new tariffs}]")
    excerpt, first, article, second = problem.details
    assert excerpt[first.index("^") :].startswith("imposed")
    assert article[second.index("^") :].startswith("levied")
    assert "paragraph 1, sentence 1" in problem.hint


def test_where_an_excerpt_stands_twice_is_told(write: Write) -> None:
    problem = only(write, "events: [{what: An answer, source: China}]")
    assert "paragraph 2, sentence 2, paragraph 2, sentence 3" in problem.hint


def test_without_an_article_nothing_is_called_proved(write: Write) -> None:
    path = write("title: T\narticle: {published: 2024}\nevents: [{what: x, source: y}]\n")
    found = checked(load(path))
    assert [problem.code for problem in found] == ["B304"]


def test_a_sentence_that_carries_something_and_is_not_cited_is_listed(write: Write) -> None:
    write(TEXT, "a.txt")
    found = checked(load(write(HEAD + "events: [{what: An answer, source: China answered}]")))
    listed = [(problem.details[0][:22], problem.message.rpartition(" has ")[2]) for problem in found]
    assert sorted(listed) == [
        ("China will answer on F", "a date"),
        ("The Biden government h", "a number"),
        ("Treasury Secretary Yur", "a date"),
    ]


def test_a_changed_text_tells_what_died(write: Write) -> None:
    digest = "0" * 64
    body = HEAD.replace("text: a.txt", f"text: a.txt, sha256: {digest}")
    write(TEXT, "a.txt")
    path = write(f"{body}events: [{{what: A thing, source: no longer there at all}}]\n")
    changed = next(problem for problem in checked(load(path)) if problem.code == "B305")
    assert changed.details == ("lost: no longer there at all",)
    assert "1 excerpt is no longer in it" in changed.hint


def test_checks_can_be_switched_off_in_the_brief(write: Write) -> None:
    body = "events: [{what: New tariffs}]\nbottom_line: Clearly so\n"
    assert [problem.code for problem in all_but_coverage(write, body)] == ["B303", "B604"]
    assert [problem.code for problem in all_but_coverage(write, f"{body}checks: {{ignore: [B6]}}\n")] == ["B303"]
    assert [problem.code for problem in all_but_coverage(write, f"{body}checks: {{select: [B6]}}\n")] == ["B604"]


def test_every_code_is_explained_and_every_explanation_has_a_code() -> None:
    used: set[str] = set()
    for path in (ROOT / "briefing").rglob("*.py"):
        if path.name != "faults.py":
            used |= set(re.findall(r'"(B[1-6]\d\d)"', path.read_text(encoding="utf-8")))
    assert used == set(EXPLANATIONS)
    assert "Wrong:" in explained("B301")
    assert "Right:" in explained("B301")


def test_a_number_is_pointed_at_where_it_is_said(write: Write) -> None:
    problem = only(write, "measures: [{title: Tariffs, rate: 30%, source: new tariffs of 25%}]")
    assert problem.excerpt[problem.column - 1 :].startswith("30%")


@pytest.mark.parametrize(
    ("body", "line", "meant"),
    [
        ("gaps: [Nothing more, It may possibly fail]", 6, "may possibly"),
        ("bottom_line: >\n  The talks ended.\n  Clearly a failure.", 8, "Clearly"),
        ("gaps:\n  - It is late and\n    sources say more\n  - sources say so", 8, "sources say"),
        ('gaps: [Nothing more, "It may\\x20possibly fail"]', 6, '"It may\\x20possibly fail"'),
    ],
)
def test_words_are_pointed_at_where_they_stand(write: Write, body: str, line: int, meant: str) -> None:
    write(TEXT, "a.txt")
    found = checked(load(write(f"{HEAD}{body}\nevents: [{{what: An answer, source: China answered}}]")))
    problem = next(each for each in found if each.code in ("B604", "B605"))
    assert problem.line == line
    assert problem.excerpt[problem.column - 1 :][: problem.width] == meant


class Entry:
    """A stand-in for what another package declares."""

    name, value = "house-style", "their_checks:no_titles"

    def __init__(self, load: Callable[[], Check]) -> None:
        self.load = load


@pytest.fixture
def bring(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[Entry], list[str]]]:
    """Install a package's check; return the groups that are looked up from then on."""
    asked: list[str] = []

    def install(entry: Entry) -> list[str]:
        def entry_points(group: str) -> list[Entry]:
            asked.append(group)
            return [entry]

        monkeypatch.setattr("briefing.proof.checks.entry_points", entry_points)
        return asked

    _added.cache_clear()
    yield install
    _added.cache_clear()


def test_another_package_can_bring_a_check(write: Write, bring: Callable[[Entry], list[str]]) -> None:
    def no_titles(subject: Subject) -> Iterator[Problem]:
        yield subject.problem("X101", "warning", "titles are not our style", "", ("title",))

    asked = bring(Entry(lambda: no_titles))
    assert only(write, "events: [{what: An answer, source: China answered}]").code == "X101"
    assert only(write, "events: [{what: An answer, source: China answered}]").code == "X101"
    assert asked == ["briefing.checks"], "looked up once, however many briefs there are"


def test_a_check_that_does_not_load_is_named(write: Write, bring: Callable[[Entry], list[str]]) -> None:
    def missing() -> Check:
        raise ImportError("No module named 'their_checks'")

    bring(Entry(missing))
    with pytest.raises(CannotGoOn) as stopped:
        only(write, "events: [{what: An answer, source: China answered}]")
    stopped_elsewhere = pickle.loads(pickle.dumps(stopped.value))  # as a process of the pool hands it over
    assert "house-style (their_checks:no_titles) can't be loaded" in stopped_elsewhere.message


def test_an_excerpt_that_skips_a_negation_is_pointed_at(write: Write) -> None:
    text = "The bank would not approve the deal. It will never do so."
    write(text, "a.txt")
    body = HEAD + "events: [{what: An approval, source: The bank would … approve the deal}]\n"
    found = [problem for problem in checked(load(write(body))) if problem.code == "B306"]
    assert [problem.message for problem in found] == ["what `…` skips holds 'not', which may turn the meaning"]


def test_a_sentence_that_is_hardly_touched_is_not_cited(write: Write) -> None:
    write("The parliament of Ghana on Tuesday adopted a bill with 120 votes.", "a.txt")
    found = checked(load(write(HEAD + "events: [{what: A law, source: a bill}]\n")))
    assert [problem.code for problem in found] == ["B501"]


@pytest.mark.parametrize(
    ("name", "words", "named"),
    [
        ("Joe Biden", "President Biden spoke", True),
        ("Joe Biden", "then Biden spoke", True),
        ("Jill Biden", "Joe Biden spoke", False),
        ("Wang Yi", "Mr. Wang spoke", True),
        ("Theresa May", "Prime Minister May spoke", True),
        ("马克龙", "法国总统马克龙周三", True),
        ("China", "Chinatown", False),
    ],
)
def test_a_person_is_named_by_surname_but_not_by_another_of_the_name(
    write: Write, name: str, words: str, *, named: bool
) -> None:
    write(f"{words}.", "a.txt")
    text = f"""
        title: T
        article: {{published: 2024, text: a.txt}}
        actors: {{someone: {{name: {name}, kind: person}}}}
        events: [{{what: A speech, actors: [someone], source: {words}}}]
    """
    codes = [problem.code for problem in checked(load(write(text)))]
    assert ("B312" not in codes) == named


def test_line_ends_do_not_change_a_text() -> None:
    from briefing.brief.reading.article import digest

    assert digest("One.\nTwo.\n") == digest("One.\r\nTwo.") == digest("One.\rTwo.\n")
    assert digest("One.\nTwo.") != digest("One. Two.")


def test_next_thursday_is_either_of_two(write: Write) -> None:
    write("Ministers will meet next Thursday.", "a.txt")
    for day, code in (("2024-08-15", []), ("2024-08-22", []), ("2024-08-29", ["B412"])):
        body = f"events: [{{what: A meeting, date: {day}, stated: next Thursday, source: meet next Thursday}}]\n"
        assert [problem.code for problem in checked(load(write(HEAD + body)))] == code
