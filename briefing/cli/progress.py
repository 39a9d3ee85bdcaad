"""The progress of long work: a bar on stderr, on a terminal only, with an estimate of the time left."""

from collections.abc import Callable, Iterable
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, TypeVar

from briefing.cli.consoles import console
from briefing.cli.settings import SETTINGS
from briefing.library.library import Library, locate

if TYPE_CHECKING:
    from briefing.library.index.listings import Listing

_SOON = 0.3  # seconds that may pass before a bar is worth its start

Item = TypeVar("Item")


def opened(folder: Path | None, *, no_index: bool = False) -> Library:
    """Return the library asked for, which shows its progress where it has much to read."""
    return locate(folder, indexed=not no_index, progress=reading, looking=looking)


def reading(items: Iterable[Item], total: int) -> Iterable[Item]:
    """Pass on what is read, with a bar."""
    return with_bar(items, total, "reading the library", each=0.0005)


def looking(folders: "Iterable[Listing]", briefs: int) -> "Iterable[Listing]":
    """Pass on the folders that are looked at, with a bar of their briefs."""
    return with_bar(folders, briefs, "looking for changes", each=0.000_005, weight=lambda folder: folder.briefs)


def checking(items: Iterable[Item], total: int) -> Iterable[Item]:
    """Pass on what is checked, with a bar."""
    return with_bar(items, total, "checking", each=0.008)


def with_bar(
    items: Iterable[Item], total: int, what: str, each: float, weight: Callable[[Item], int] = lambda _: 1
) -> Iterable[Item]:
    """Pass on items, with a bar that is gone when all are done.

    ``each`` is how many seconds one of ``total`` may take, and ``weight`` for how many of them an item stands. Where
    nobody knows how many there are (0), a bar comes once it has taken long.
    """
    if 0 < total * each < _SOON or SETTINGS.quiet:
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
        rest, begun, done = iter(items), monotonic(), 0
        if not total:
            for item in rest:
                yield item
                done += weight(item)
                if monotonic() - begun > _SOON:
                    break
            else:
                return
        with bar:
            task = bar.add_task(what, total=total or None, completed=done)
            for item in rest:
                yield item
                bar.advance(task, weight(item))

    return passed_on()
