"""How far a long work is: a bar on a terminal's stderr, and nowhere else."""

import io
import sys
from collections.abc import Callable, Iterable
from itertools import count
from typing import Any

import pytest

from briefing.cli.progress import checking, opened, reading, with_bar
from tests.conftest import Write


class Stream(io.StringIO):
    """A stream that says whether it is a terminal."""

    def __init__(self, *, is_terminal: bool) -> None:
        super().__init__()
        self.is_terminal = is_terminal

    def isatty(self) -> bool:
        return self.is_terminal


Drawn = Callable[..., str]


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> Drawn:
    """Return what is drawn on stderr while all is taken that a function yields."""

    def stderr_of(work: Callable[[], Iterable[Any]], expected: list[Any], *, is_terminal: bool = True) -> str:
        stream = Stream(is_terminal=is_terminal)
        with monkeypatch.context() as patch:
            for name in ("NO_COLOR", "FORCE_COLOR", "TTY_COMPATIBLE", "TTY_INTERACTIVE"):
                patch.delenv(name, raising=False)
            patch.setenv("TERM", "xterm")
            patch.setenv("COLUMNS", "100")
            patch.setattr(sys, "stderr", stream)
            assert list(work()) == expected
        return stream.getvalue()

    return stderr_of


def test_a_long_work_draws_a_bar_and_passes_everything_on(drawn: Drawn) -> None:
    bar = drawn(lambda: with_bar(iter("abc"), 3, "reading", each=1.0), ["a", "b", "c"])
    for part in ("reading", "100%", "3/3"):
        assert part in bar
    assert not bar.rstrip("\x1b[?25h").endswith("3/3"), "it is gone when all is done"


@pytest.mark.parametrize(("work", "short", "long"), [(reading, 599, 600), (checking, 37, 38)])
def test_a_bar_is_drawn_where_the_work_may_take_long(
    drawn: Drawn, work: Callable[[Iterable[Any], int], Iterable[Any]], short: int, long: int
) -> None:
    assert drawn(lambda: work([], short), []) == ""
    assert f"0/{long}" in drawn(lambda: work([], long), [])


def test_where_nobody_knows_how_long_it_takes_a_bar_comes_once_it_has_taken_long(
    drawn: Drawn, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert drawn(lambda: with_bar(iter("abc"), 0, "looking", each=1.0), ["a", "b", "c"]) == ""
    times = count()
    monkeypatch.setattr("briefing.cli.progress.monotonic", lambda: next(times) / 6)
    bar = drawn(lambda: with_bar(iter("abcdef"), 0, "looking", each=1.0), list("abcdef"))
    assert "looking" in bar
    assert "6/?" in bar


def test_what_is_no_terminal_gets_no_bar(drawn: Drawn) -> None:
    assert drawn(lambda: with_bar(iter("abc"), 3, "reading", each=1.0), ["a", "b", "c"], is_terminal=False) == ""


@pytest.mark.parametrize("no_index", [False, True])
def test_a_library_that_is_read_shows_how_far_it_is(
    drawn: Drawn, write: Write, monkeypatch: pytest.MonkeyPatch, no_index: bool
) -> None:
    monkeypatch.setattr("briefing.cli.progress._SOON", 0.01)
    for number in range(40):
        path = write(f"title: T\narticle: {{published: 2024}}\nevents: [{{what: x {number}}}]\n", f"in/b{number}.yaml")
    bar = drawn(lambda: [opened(path.parent, no_index=no_index).count()], [40])
    assert "reading the library" in bar
    assert "40/40" in bar
