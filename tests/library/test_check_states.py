"""What the checks find is kept until what it rests on changes."""

from collections.abc import Callable, Iterator
from importlib.metadata import EntryPoint
from pathlib import Path
from typing import Any

import pytest

from briefing.brief.reading import article
from briefing.brief.reading.reader import load
from briefing.library.check_states import CheckStates
from briefing.library.files import stamp_of
from briefing.library.library import locate
from briefing.problems import Problem
from briefing.proof import checks
from briefing.proof.check_state import CheckState
from briefing.proof.failures import failure
from tests.conftest import ROOT, Write

BRIEF = "title: T\narticle: {published: 2024, text: a.txt}\nevents: [{what: x, source: It fell}, {what: y}]\n"
HOME = ROOT / "briefing"


@pytest.fixture
def checked(write: Write, tmp_path: Path) -> Callable[[], tuple[list[CheckState], int]]:
    """Return the states of a library's two briefs, and how many of them were found just now."""
    write("It fell.", "a.txt")
    paths = [write(BRIEF, "one.yaml"), write(BRIEF.replace("{what: y}", "{what: y, source: It flew}"), "two.yaml")]

    def found() -> tuple[list[CheckState], int]:
        counts: list[int] = []

        def progress(rows: Any, count: int) -> Iterator[Any]:
            counts.append(count)
            return iter(rows)

        states = CheckStates(locate(tmp_path), [load(path) for path in paths]).found(progress)
        return list(states), counts[0]

    return found


def test_errors_warnings_and_what_is_proved_are_counted_and_kept(checked: Callable[[], object]) -> None:
    states = [CheckState(0, 1, 1, 2), CheckState(1, 0, 1, 2)]
    assert checked() == (states, 2)
    assert checked() == (states, 0)


def test_a_brief_whose_text_changes_is_checked_anew(
    checked: Callable[[], tuple[list[CheckState], int]], write: Write
) -> None:
    checked()
    write(BRIEF.replace("It fell", "It sank"), "one.yaml")
    assert checked() == ([CheckState(1, 1, 0, 2), CheckState(1, 0, 1, 2)], 1)
    write("It sank. It sank.", "a.txt")
    states, count = checked()
    assert (states[0], count) == (CheckState(0, 2, 0, 2), 2)


def test_a_state_is_not_kept_where_a_text_could_not_be_read(
    checked: Callable[[], tuple[list[CheckState], int]], monkeypatch: pytest.MonkeyPatch
) -> None:
    def unread(folder: Path, name: str, problems: list[Problem]) -> None:
        problems.append(Problem(str(folder / name), 0, 0, "error", "B100", "can't be read: input/output error"))

    with monkeypatch.context() as broken:
        broken.setattr(article, "read_text_below", unread)
        assert [state.errors for state in checked()[0]] == [1, 1]
    assert checked() == ([CheckState(0, 1, 1, 2), CheckState(1, 0, 1, 2)], 2)


@pytest.mark.parametrize(
    "part", ["brief/model.py", "dates/edtf.py", "proof/checks/no_text.py", "text/excerpts.py", "problems.py"]
)
def test_all_is_checked_anew_where_the_program_has_changed(
    checked: Callable[[], tuple[object, int]], monkeypatch: pytest.MonkeyPatch, part: str
) -> None:
    checked()

    def later(path: str) -> tuple[int, ...]:
        size, time, *rest = stamp_of(path)
        return (size, time + (Path(path) == HOME / part), *rest)

    monkeypatch.setattr("briefing.library.check_states.stamp_of", later)
    assert checked()[1] == 2
    assert checked()[1] == 0


def test_all_is_checked_anew_with_another_version(
    checked: Callable[[], tuple[object, int]], monkeypatch: pytest.MonkeyPatch
) -> None:
    checked()
    monkeypatch.setattr("briefing.library.check_states.__version__", "9.9")
    assert checked()[1] == 2


class Package:
    """A stand-in for the package that brings a check."""

    def __init__(self, version: str) -> None:
        self.version = version


def test_all_is_checked_anew_where_another_package_brings_or_changes_a_check(
    checked: Callable[[], tuple[object, int]], monkeypatch: pytest.MonkeyPatch
) -> None:
    def bring(*versions: str | None) -> None:
        entries = []
        for number, version in enumerate(versions):
            entry = EntryPoint(f"style-{number}", f"os:{'getpid' if number else 'getcwd'}", "briefing.checks")
            vars(entry)["dist"] = Package(version) if version else None
            entries.append(entry)
        monkeypatch.setattr("briefing.library.check_states.declared", lambda _: entries)

    checked()
    counts = []
    for versions in (("1",), ("1",), ("2",), ("2", None), ("2", None), ()):
        bring(*versions)
        counts.append(checked()[1])
    assert counts == [2, 0, 2, 2, 0, 2]


def test_a_state_is_not_kept_where_a_check_fails(
    checked: Callable[[], tuple[list[CheckState], int]], monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(checks, "found_by_others", lambda subject: [failure(str(subject.brief.path), "theirs")])
        assert [state.errors for state in checked()[0]] == [1, 2]
    assert checked() == ([CheckState(0, 1, 1, 2), CheckState(1, 0, 1, 2)], 2)
