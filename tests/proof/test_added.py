"""Checks that other packages bring: whatever one of them does, it is named, and the rest goes on."""

import multiprocessing
import os
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from briefing.problems import Problem
from briefing.proof import added
from tests.conftest import Write
from tests.proof.conftest import Find

ARTICLE = "China answered."
ANSWER = "events: [{what: An answer, source: China answered}]\n"
DOUBTFUL = f"{ANSWER}bottom_line: Clearly so\nchecks: {{ignore: [B9, B5]}}\n"
HEAD = """
import ctypes, enum, os, re, resource, signal, sys, threading, time
from briefing import CannotGoOn
from briefing.problems import Problem

def title(subject):
    return subject.problem("X101", "warning", "titles are not our style", "", ("title",))

def write_to_all(data):
    for number in range(3, 100):
        try:
            os.write(number, data)
        except OSError:
            pass

"""

Bring = Callable[..., None]


@pytest.fixture
def bring(write: Write, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Bring]:
    """Install a package with a check of a body, and one more that has nothing against anything but titles."""

    def install(body: str, head: str = HEAD) -> None:
        lines = body.replace("\n", "\n    ")
        name = f"theirs_{abs(hash(body))}"
        write(f"{head}def check(subject):\n    {lines}\n", f"{name}.py")
        write("def check(subject):\n    yield subject.problem('X909', 'warning', 'y', '', ('title',))\n", "others.py")
        declared = f"[briefing.checks]\nhouse-style = {name}:check\nothers = others:check\n"
        write(declared, "theirs-1.0.dist-info/entry_points.txt")
        write("Metadata-Version: 2.1\nName: theirs\nVersion: 1.0\n", "theirs-1.0.dist-info/METADATA")
        monkeypatch.syspath_prepend(tmp_path)

    added.forget()
    yield install
    added.forget()


def failed_in(found: list[Problem]) -> str:
    """The one message of a check that fails; the other check, and ours, have told what they found."""
    assert {"B604", "X909"} <= {each.code for each in found}
    (failed,) = [each for each in found if each.code == "B901"]
    assert failed.severity == "error"
    return failed.message


def test_another_package_can_bring_a_check(find: Find, bring: Bring, monkeypatch: pytest.MonkeyPatch) -> None:
    bring("yield title(subject)")
    assert [each.code for each in find(ANSWER, ARTICLE)] == ["X101", "X909"]
    monkeypatch.setattr(added, "declared", None)
    assert [each.code for each in find(ANSWER, ARTICLE)] == ["X101", "X909"], "looked up once, for all briefs"


def test_what_a_check_of_another_package_finds_is_accepted_with_a_reason(find: Find, bring: Bring) -> None:
    bring("yield title(subject)")
    body = f"{ANSWER}accept: {{X101: It is the paper's own.}}\n"
    found = {each.code: (each.severity, each.accepted) for each in find(body, ARTICLE)}
    assert found == {"X101": ("note", "It is the paper's own."), "X909": ("warning", "")}


def test_a_check_sees_the_brief_the_article_and_the_evidence(find: Find, bring: Bring) -> None:
    bring(
        "message = f'{subject.text} {subject.brief.id} {subject.evidence[0].status} {len(subject.sentences)}'\n"
        "yield subject.problem('X1', 'note', message, '', ('events', 0, 'what'), words='answer')"
    )
    (found,) = [each for each in find(ANSWER, ARTICLE) if each.code == "X1"]
    assert found.message == "China answered. brief found 1"
    assert (found.line, found.column, found.width) == (3, 20, 6)


@pytest.mark.parametrize(
    ("head", "reason"),
    [
        ("import missing_package\n", "ModuleNotFoundError: No module named 'missing_package'"),
        ("def (\n", "SyntaxError: "),
        ("print('loading')\nraise SystemExit(0)\n", "SystemExit: 0"),
        ("raise KeyboardInterrupt\n", "KeyboardInterrupt"),
        ("import os\nos._exit(0)\n", "it ended its process, with exit code 0"),
        ("import os\nos.kill(os.getpid(), 9)\n", "its process was ended by signal 9 (killed)"),
        ("while True: pass\n", "it takes more than 0.5 seconds"),
    ],
)
def test_a_check_that_does_not_load_is_named_in_each_brief_and_the_rest_is_checked(
    find: Find, bring: Bring, monkeypatch: pytest.MonkeyPatch, head: str, reason: str
) -> None:
    if "while" in head:
        monkeypatch.setattr(added, "_TO_LOAD", 0.5)
    bring("yield title(subject)", head)
    for _ in range(2):
        message = failed_in(find(DOUBTFUL, ARTICLE))
        assert message.startswith("the check house-style ")
        assert f" can't be loaded: {reason}" in message
        monkeypatch.setattr(added, "_TO_LOAD", 60)


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("raise RecursionError('too deep')", "RecursionError: too deep"),
        ("yield title(subject)\nraise KeyError('title')", "KeyError: 'title'"),
        ("sys.exit(0)", "SystemExit: 0"),
        ("raise GeneratorExit", "GeneratorExit"),
        ("raise KeyboardInterrupt", "KeyboardInterrupt"),
        ("raise CannotGoOn('there is no network', exit_code=0)", "CannotGoOn: there is no network"),
        ("while True: yield title(subject)", "it yields more than 10,000 problems"),
        ("return None", "TypeError: 'NoneType' object is not iterable"),
        ("return 'a text'", "it yields \"'a'\", which is no problem"),
        ("return [None]", "it yields 'None', which is no problem"),
        ("return 5", "TypeError: 'int' object is not iterable"),
        ("return [Problem('a', 1, 1, 'bad', 'X1', 'x')]", "which is no problem"),
        ("return [Problem('a', 1, 1, 'error', 'X1', None)]", "which is no problem"),
        ("return [Problem('a', 1, -1, 'error', 'X1', 'x')]", "which is no problem"),
        ("return [Problem('a', 10**30, 1, 'error', 'X1', 'x')]", "which is no problem"),
        ("return [Problem('a', 10**5000, 1, 'error', 'X1', 'x')]", "ValueError: "),
        ("return [subject.problem('X1', 'error', 'x', '', ('title', 1.5))]", "TypeError: "),
    ],
)
def test_a_check_that_fails_is_named_and_the_others_go_on(find: Find, bring: Bring, body: str, reason: str) -> None:
    bring(body)
    message = failed_in(find(DOUBTFUL, ARTICLE))
    assert message.startswith("the check house-style fails: ")
    assert reason in message


def test_a_check_that_tells_very_much_is_named(find: Find, bring: Bring) -> None:
    bring("for n in range(500): yield subject.problem('X1', 'error', f'{n:099999}', '', ())")
    assert "more than 16 MB" in failed_in(find(DOUBTFUL, ARTICLE))


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("os._exit(0)", "it ended its process, with exit code 0"),
        ("os._exit(7)", "it ended its process, with exit code 7"),
        ("os.kill(os.getpid(), signal.SIGKILL)", "its process was ended by signal 9 (killed)"),
        ("os.killpg(0, signal.SIGTERM)", "its process was ended by signal 15 (terminated)"),
        ("ctypes.string_at(0)", "its process was ended by signal 11 (segmentation fault)"),
        ("os.abort()", "its process was ended by signal 6 (aborted)"),
        ("sys.setrecursionlimit(10**9)\ndeep = lambda *_: list(map(deep, [0]))\ndeep()", "fails: "),
        ("deep = lambda: deep()\ndeep()", "fails: "),
        ("os.closerange(3, 100)", "it ended its process, with exit code 1"),
        ("os.closerange(3, 100)\ntime.sleep(1e9)", "what it answers can't be read"),
        ("write_to_all(b'\\0\\0\\0\\5hello')\ntime.sleep(1e9)", "what it answers can't be read"),
        ("kept = []\nwhile True: kept.append(bytearray(10**8))", "MemoryError"),
        ("kept = []\nwhile True: kept.append(bytearray(10**3))", "MemoryError"),
    ],
)
def test_a_check_that_ends_its_process_is_named_and_the_others_go_on(
    find: Find, bring: Bring, monkeypatch: pytest.MonkeyPatch, body: str, reason: str
) -> None:
    monkeypatch.setattr("briefing.proof.asked._MEMORY", 300_000_000)
    bring(body)
    for _ in range(2):
        message = failed_in(find(DOUBTFUL, ARTICLE))
        assert message.startswith("the check house-style fails: ")
        assert reason in message


@pytest.mark.parametrize(
    "body",
    [
        "while True: pass",
        "time.sleep(1e9)",
        "threading.Lock().acquire() and threading.Event().wait()",
        "re.match('(a+)+$', 'a' * 60 + 'b')",
        "write_to_all(b'\\0\\0\\0\\5he')\ntime.sleep(1e9)",
        "os.read(0, 1) or sys.stdin.read() or time.sleep(1e9)",
        "for each in (1, 2, 3, 14, 15): signal.signal(each, signal.SIG_IGN)\ntime.sleep(1e9)",
    ],
)
def test_a_check_that_never_answers_is_named_and_not_asked_about_many_briefs(
    find: Find, bring: Bring, monkeypatch: pytest.MonkeyPatch, body: str
) -> None:
    monkeypatch.setattr(added, "_TO_ANSWER", 0.5)
    bring(body)
    late = "the check house-style fails: it takes more than 0.5 seconds"
    told = [failed_in(find(DOUBTFUL, ARTICLE)) for _ in range(4)]
    assert told == [late, late, late, f"{late} for 3 briefs, and is not asked about this one"]


def test_a_check_that_does_not_let_go_of_its_process_does_not_hold_the_program(find: Find, bring: Bring) -> None:
    bring(
        "signal.signal(signal.SIGTERM, signal.SIG_IGN)\nthreading.Thread(target=time.sleep, args=(1e9,)).start()\n"
        "if os.fork() == 0: time.sleep(1e9)\nyield title(subject)"
    )
    assert [each.code for each in find(ANSWER, ARTICLE)] == ["X101", "X909"]
    added.forget()


def test_a_process_of_checks_that_was_stopped_does_not_hold_the_program(
    find: Find, bring: Bring, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(added, "_TO_ANSWER", 0.5)
    bring("yield title(subject)")
    long = ARTICLE + " It said so." * 100_000
    for _ in range(2):
        assert "X101" in {each.code for each in find(ANSWER, ARTICLE)}
        for process in multiprocessing.active_children():
            os.kill(process.pid or 0, signal.SIGSTOP)
        assert failed_in(find(DOUBTFUL, long)) == "the check house-style fails: it takes more than 0.5 seconds"


def test_a_check_that_comes_back_in_two_processes_tells_once(find: Find, bring: Bring) -> None:
    bring("os.fork()\nyield title(subject)")
    for _ in range(2):
        assert [each.code for each in find(ANSWER, ARTICLE)] == ["X101", "X909"]


def test_a_check_changes_nothing_for_anybody_else(find: Find, bring: Bring) -> None:
    bring("subject.evidence.clear()\nsubject.text = ''\nos.chdir('/')\nyield title(subject)")
    before = Path.cwd()
    for _ in range(2):
        assert [each.code for each in find(f"{ANSWER}gaps: [Some say]\n", ARTICLE)] == ["X101", "X909", "B605"]
    assert Path.cwd() == before


def test_what_a_check_tells_may_be_of_its_own_classes(find: Find, bring: Bring) -> None:
    bring(
        "class Level(enum.StrEnum):\n    WARN = 'warning'\n"
        "class Own(Problem): ...\n"
        "return [Own(str(subject.brief.path), enum.IntEnum('N', 'A').A, True, Level.WARN, 'X1', 'x')]"
    )
    (found,) = [each for each in find(ANSWER, ARTICLE) if each.code == "X1"]
    assert [type(each) for each in found[:6]] == [str, int, int, str, str, str]


def test_what_a_check_prints_is_no_part_of_the_answer(
    find: Find, bring: Bring, capfd: pytest.CaptureFixture[str]
) -> None:
    bring("print('begun')\nyield from ()\nprint('done')\nos.write(1, b'written')")
    assert [each.code for each in find(ANSWER, ARTICLE)] == ["X909"]
    assert capfd.readouterr() == ("", "begun\ndone\nwritten")


def test_where_no_process_can_be_started_a_check_is_told_as_not_asked(
    find: Find, bring: Bring, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> None:
        raise BlockingIOError(11, "Resource temporarily unavailable")

    bring("yield title(subject)")
    with monkeypatch.context() as poor:
        poor.setattr("multiprocessing.process.BaseProcess.start", refused)
        found = find(DOUBTFUL, ARTICLE)
    assert [each.code for each in found if each.code[0] == "B"] == ["B901", "B604"]
    assert "no process can be started" in found[0].message
    assert [each.code for each in find(ANSWER, ARTICLE)] == ["X101", "X909"]
