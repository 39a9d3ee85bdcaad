"""The progress of long work: a bar on stderr, on a terminal only, with an estimate of the time left."""

from collections.abc import Iterable
from pathlib import Path
from typing import TypeVar

from briefing.cli.consoles import console
from briefing.cli.settings import SETTINGS
from briefing.library.library import Library, locate

_SOON = 0.3  # seconds that may pass before a bar is worth its start

Item = TypeVar("Item")


def opened(folder: Path | None, *, no_index: bool = False) -> Library:
    """Return the library asked for, which shows its progress where it has much to read."""
    return locate(folder, indexed=not no_index, progress=reading)


def reading(items: Iterable[Item], total: int) -> Iterable[Item]:
    """Pass on what is read, with a bar."""
    return with_bar(items, total, "reading the library", each=0.0005)


def checking(items: Iterable[Item], total: int) -> Iterable[Item]:
    """Pass on what is checked, with a bar."""
    return with_bar(items, total, "checking", each=0.008)


def with_bar(items: Iterable[Item], total: int, what: str, each: float) -> Iterable[Item]:
    """Pass on items, with a bar that is gone when all are done; ``each`` is how many seconds one may take."""
    if total * each < _SOON or SETTINGS.quiet:
        return items
    stderr = console(stderr=True)
    if not stderr.is_terminal:
        return items
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TaskProgressColumn,
        TextColumn,
        TimeRemainingColumn,
    )

    columns = TextColumn("{task.description}"), BarColumn(), TaskProgressColumn(), MofNCompleteColumn()
    bar = Progress(*columns, TimeRemainingColumn(), console=stderr, transient=True)

    def passed_on() -> Iterable[Item]:
        with bar:
            yield from bar.track(items, total, description=what)

    return passed_on()
