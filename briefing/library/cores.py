"""Doing the same with many files on all cores, with as little as possible in memory at a time."""

import gc
import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import TypeVar

FEW = 40  # files: from here on a second process is worth its start
_CHUNK = 32  # files that a process gets at a time
_AHEAD = 100  # chunks for each process that may wait to be taken, so that none has to wait for what becomes of them

Item = TypeVar("Item")
Result = TypeVar("Result")


def each_on_all_cores(
    function: Callable[[Item], Result], items: Sequence[Item], together: int = _CHUNK
) -> Iterator[Result]:
    """Yield what a function makes of each item, in order; it and its results must be able to travel.

    A process gets some items ``together``. Ctrl-C ends the other processes quietly.
    """
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    if len(items) * _CHUNK < FEW * together or cores == 1:
        yield from map(function, items)
        return
    from concurrent.futures import Future, ProcessPoolExecutor

    chunks = iter([items[start : start + together] for start in range(0, len(items), together)])
    pool = ProcessPoolExecutor(cores, initializer=_work_quietly)
    waiting: deque[Future[list[Result]]] = deque()
    try:
        waiting.extend(pool.submit(_of_chunk, function, chunk) for chunk in islice(chunks, cores * _AHEAD))
        while waiting:
            done = waiting.popleft().result()
            waiting.extend(pool.submit(_of_chunk, function, chunk) for chunk in islice(chunks, 1))
            yield from done
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _of_chunk(function: Callable[[Item], Result], items: Iterable[Item]) -> list[Result]:
    return [function(item) for item in items]


def _work_quietly() -> None:
    """Leave Ctrl-C to the first process, and seldom look for garbage: what is read here is soon given away."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.freeze()
    gc.set_threshold(1_000_000, 50, 50)
