"""The same work for many files, on all cores, with little in memory at a time."""

import gc
import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from itertools import chain, islice
from threading import Event, Thread
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor
    from multiprocessing.process import BaseProcess

# Files: from here on a second process is worth its start. It takes 40 ms, a check 8 to 20 ms; where they are only read,
# at 0.4 ms each, 40 of them take 30 ms longer, and it is from 300 on that it gains.
FEW = 40
# Files that a process gets at a time. Of 2,000, 4 at a time take half as long again, for each time is a message;
# 256 at a time leave one process idle at the end.
_CHUNK = 32
_AHEAD = 100  # chunks for each process that may wait to be taken, while what was made of others is written

Item = TypeVar("Item")
Result = TypeVar("Result")


def each_on_all_cores(
    function: Callable[[Item], Result], items: Iterable[Item], together: int = _CHUNK, ahead: int = _AHEAD
) -> Iterator[Result]:
    """Yield what a function makes of each item, in order; the function and its results must be picklable.

    A process gets some items ``together``, and what it makes of ``ahead`` times as many may wait to be taken. Ctrl-C
    ends the other processes quietly, and they end with this one, however that ends. Where there can be none, or one of
    them is killed, this process does the work.
    """
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    rest = iter(items)
    first = list(islice(rest, -(-FEW * together // _CHUNK)))
    few = len(first) * _CHUNK < FEW * together
    pool = None if few or cores == 1 else _pool(cores)
    if pool is None:
        yield from map(function, chain(first, rest))
        return
    from multiprocessing import active_children

    before = set(active_children())
    all_items = chain(first, rest)
    chunks = iter(lambda: list(islice(all_items, together)), [])
    work = ((chunk, _submitted(pool, function, chunk)) for chunk in chunks)
    waiting = deque(islice(work, cores * ahead))
    try:
        while waiting:
            results = _done(function, *waiting.popleft())
            waiting.extend(islice(work, 1))
            yield from results
    except KeyboardInterrupt:
        _stop(before)
        raise
    finally:
        _end(pool, before)


def _submitted(
    pool: "ProcessPoolExecutor", function: Callable[[Item], Result], chunk: Sequence[Item]
) -> "Future[list[Result]] | None":
    """Return what another process will make of a chunk, or None where none can be started, or one was killed."""
    from concurrent.futures import BrokenExecutor

    try:
        return pool.submit(_of_chunk, function, chunk)
    except (BrokenExecutor, OSError, RuntimeError):
        return None


def _done(
    function: Callable[[Item], Result], chunk: Sequence[Item], future: "Future[list[Result]] | None"
) -> list[Result]:
    """Return what was made of a chunk, here where another process does not make it."""
    from concurrent.futures import BrokenExecutor

    with suppress(BrokenExecutor):
        if future is not None:
            return future.result()
    return _of_chunk(function, chunk)


def _pool(cores: int) -> "ProcessPoolExecutor | None":
    """Return other processes to work, or None where the system has none to give."""
    if not _can_start(2 * cores + 2):  # each process and its watch, and two threads that send and receive
        return None
    from concurrent.futures import ProcessPoolExecutor

    try:
        return ProcessPoolExecutor(cores, initializer=_work_quietly)
    except (OSError, ImportError, NotImplementedError):
        return None


def _can_start(number: int) -> bool:
    """Whether so many threads, which a system counts as it counts processes, can be there at a time.

    A pool that finds out for itself waits for ever for the thread that it could not start.
    """
    ended = Event()
    started: list[Thread] = []
    try:
        for _ in range(number):
            thread = Thread(target=ended.wait, daemon=True)
            thread.start()
            started.append(thread)
    except RuntimeError:
        return False
    finally:
        ended.set()
        for thread in started:
            thread.join()
    return True


def _stop(before: "set[BaseProcess]") -> None:
    """Stop what the other processes do: nobody wants it any more."""
    from multiprocessing import active_children

    for process in set(active_children()) - before:
        process.terminate()


def _end(pool: "ProcessPoolExecutor", before: "set[BaseProcess]") -> None:
    """End a pool and its processes; of one that could start only some of them, those wait for work for ever."""
    from multiprocessing import active_children

    with suppress(RuntimeError):  # its thread was never started
        pool.shutdown(wait=True, cancel_futures=True)
    for process in set(active_children()) - before:
        process.terminate()
        process.join()


def _of_chunk(function: Callable[[Item], Result], items: Iterable[Item]) -> list[Result]:
    return [function(item) for item in items]


def _work_quietly() -> None:
    """Leave Ctrl-C to the first process, end with it, and collect garbage seldom: what is read is soon sent away."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with suppress(RuntimeError):  # where no thread can be started, the work ends when it can't be handed in
        Thread(target=_end_with_the_first, daemon=True).start()
    gc.freeze()
    gc.set_threshold(1_000_000, 50, 50)


def _end_with_the_first() -> None:
    """Wait for the first process to end, which the system tells however that is killed, and end at once."""
    from multiprocessing import parent_process

    if (first := parent_process()) is not None:
        first.join()
        os._exit(1)
