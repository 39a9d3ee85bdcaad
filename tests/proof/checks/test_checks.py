"""All the checks together: what is right is left alone, what is chosen is told, and others can bring their own."""

import sys
from collections.abc import Callable, Iterator

import pytest

from briefing.problems import CannotGoOn, Problem
from briefing.proof.checks import _added, selected
from briefing.proof.rule import Check
from briefing.proof.subject import Subject
from tests.proof.conftest import Find

ARTICLE = (
    "The Biden government has levied new tariffs of 25% on Chinese goods in May this year.\n\n"
    "Treasury Secretary Yurun visited Beijing on Monday.China answered. China will answer on Friday."
)
ACTORS = """actors:
  janet-yellen: {name: Janet Yellen, kind: person, as_written: [Yurun]}
  china: {name: China, kind: country, as_written: [Chinese]}
"""
ANSWER = "events: [{what: An answer, source: China answered}]\n"


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


class Entry:
    """A stand-in for what another package declares."""

    name, value = "house-style", "their_checks:no_titles"

    def __init__(self, load: Callable[[], Check]) -> None:
        self.load = load


@pytest.fixture
def bring(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[Entry], list[str]]]:
    """Install a package's check; return what is looked up from then on."""
    asked: list[str] = []

    def install(entry: Entry) -> list[str]:
        def declared(_group: str) -> list[Entry]:
            asked.append(entry.name)
            return [entry]

        monkeypatch.setattr("briefing.proof.checks.declared", declared)
        return asked

    _added.cache_clear()
    yield install
    _added.cache_clear()


def test_another_package_can_bring_a_check(find: Find, bring: Callable[[Entry], list[str]]) -> None:
    def no_titles(subject: Subject) -> Iterator[Problem]:
        yield subject.problem("X101", "warning", "titles are not our style", "", ("title",))

    asked = bring(Entry(lambda: no_titles))
    assert [each.code for each in find(ANSWER, "China answered.")] == ["X101"]
    assert [each.code for each in find(ANSWER, "China answered.")] == ["X101"]
    assert asked == ["house-style"], "looked up once, however many briefs there are"


@pytest.mark.parametrize(
    "error", [ImportError("No module named 'their_checks'"), SyntaxError("invalid"), SystemExit(0), CannotGoOn("no")]
)
def test_a_check_that_does_not_load_is_named_and_the_rest_is_checked(
    find: Find, bring: Callable[[Entry], list[str]], error: BaseException
) -> None:
    def missing() -> Check:
        sys.stdout.write("loading")
        raise error

    bring(Entry(missing))
    failed, found = find(ANSWER.replace("China answered", "China shrugged"), "China answered.", "B901", "B301")
    assert (failed.severity, failed.code, found.code) == ("error", "B901", "B301")
    assert failed.message.startswith(
        f"the check house-style (their_checks:no_titles) can't be loaded: {type(error).__name__}: "
    )


def raises(_subject: Subject) -> Iterator[Problem]:
    raise RecursionError("too deep")


def yields_and_raises(subject: Subject) -> Iterator[Problem]:
    yield subject.problem("X101", "warning", "a title", "", ("title",))
    raise KeyError("title")


def exits(_subject: Subject) -> Iterator[Problem]:
    sys.exit(0)


def interrupted(_subject: Subject) -> Iterator[Problem]:
    raise GeneratorExit


def gives_up(_subject: Subject) -> Iterator[Problem]:
    raise CannotGoOn("there is no network", exit_code=0)


def endless(subject: Subject) -> Iterator[Problem]:
    while True:
        yield subject.problem("X101", "warning", "a title", "", ("title",))


@pytest.mark.parametrize(
    ("check", "reason"),
    [
        (endless, "it yields more than 10,000 problems"),
        (gives_up, "CannotGoOn: there is no network"),
        (raises, "RecursionError: too deep"),
        (yields_and_raises, "KeyError: 'title'"),
        (exits, "SystemExit: 0"),
        (interrupted, "GeneratorExit"),
        (lambda _: None, "TypeError: 'NoneType' object is not iterable"),
        (lambda _: "a text", "it yields \"'a'\", which is no problem"),
        (lambda _: [None], "it yields 'None', which is no problem"),
        (lambda _: 5, "TypeError: 'int' object is not iterable"),
        (lambda _: [Problem("a", 1, 1, "bad", "X1", "x")], "which is no problem"),  # type: ignore[arg-type]
        (lambda _: [Problem("a", 1, 1, "error", "X1", None)], "which is no problem"),  # type: ignore[arg-type]
        ("no function", "TypeError: 'str' object is not callable"),
    ],
)
def test_a_check_that_fails_is_named_and_the_others_go_on(
    find: Find, bring: Callable[[Entry], list[str]], check: Check, reason: str
) -> None:
    bring(Entry(lambda: check))
    found = find(f"{ANSWER}bottom_line: Clearly so\nchecks: {{ignore: [B9, B5]}}\n", "China answered.")
    failed = [each for each in found if each.code == "B901"]
    assert len(failed) == 1
    assert failed[0].message.startswith("the check house-style fails: ")
    assert reason in failed[0].message
    assert "B604" in {each.code for each in found}


def test_what_a_check_prints_is_no_part_of_the_answer(
    find: Find, bring: Callable[[Entry], list[str]], capsys: pytest.CaptureFixture[str]
) -> None:
    def talks(_subject: Subject) -> Iterator[Problem]:
        sys.stdout.write("begun\n")
        yield from ()
        sys.stdout.write("done\n")

    bring(Entry(lambda: talks))
    assert find(ANSWER, "China answered.") == []
    assert capsys.readouterr() == ("", "begun\ndone\n")
