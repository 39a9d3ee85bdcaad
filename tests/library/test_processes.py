"""Work for all cores is done, in order, whatever becomes of the other processes."""

import concurrent.futures
import multiprocessing
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from itertools import islice

import pytest

from briefing.library.processes import each_on_all_cores

HERE = os.getpid()


def square(number: int) -> int:
    return number * number


def die_elsewhere(number: int) -> int:
    if number == 70 and os.getpid() != HERE:
        os._exit(1)
    return number * number


@pytest.mark.parametrize("count", [0, 1, 39, 40, 333])
@pytest.mark.parametrize("together", [1, 32])
def test_results_come_in_order(count: int, together: int) -> None:
    assert list(each_on_all_cores(square, range(count), together)) == [number * number for number in range(count)]


def test_where_no_other_process_can_be_had_this_one_works(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied", "/dev/shm")

    monkeypatch.setattr(concurrent.futures, "ProcessPoolExecutor", refused)
    assert list(each_on_all_cores(square, range(100))) == [number * number for number in range(100)]


def test_where_another_process_is_killed_this_one_goes_on() -> None:
    assert list(each_on_all_cores(die_elsewhere, range(333))) == [number * number for number in range(333)]


def fail(number: int) -> int:
    if number == 70:
        raise LookupError(os.getpid())
    return number * number


@pytest.mark.parametrize("count", [100, 71])
def test_a_fault_of_the_work_itself_is_not_hidden_and_the_work_not_tried_again(count: int) -> None:
    results = each_on_all_cores(fail, range(count))
    assert list(islice(results, 64)) == [number * number for number in range(64)]
    with pytest.raises(LookupError) as failed:
        list(results)
    assert (failed.value.args[0] == HERE) == (os.cpu_count() == 1)


AT_WORK = """
import time
from briefing.library.processes import each_on_all_cores

def say_and_wait(number):
    print(number, flush=True)
    time.sleep(100)

list(each_on_all_cores(say_and_wait, range(100), 4))
"""


@pytest.mark.skipif(not hasattr(os, "sched_getaffinity"), reason="kills as Linux does")
@pytest.mark.skipif(os.cpu_count() == 1, reason="one core needs one process")
@pytest.mark.parametrize("by", ["SIGTERM", "SIGHUP", "SIGKILL"])
def test_the_other_processes_of_a_killed_command_end_too(by: str) -> None:
    command = [sys.executable, "-c", AT_WORK]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as at_work:
        assert at_work.stdout is not None
        at_work.stdout.readline()
        at_work.send_signal(getattr(signal, by))
        # As long as one of them lives, it may write to the same stdout.
        at_work.communicate(timeout=20)


@pytest.mark.parametrize("started", [0, 1, 3])
def test_where_no_thread_can_be_started_this_process_works(started: int, monkeypatch: pytest.MonkeyPatch) -> None:
    left = [None] * started
    start = threading.Thread.start

    def refused(thread: threading.Thread) -> None:
        if not left:
            message = "can't start new thread"
            raise RuntimeError(message)
        left.pop()
        start(thread)

    monkeypatch.setattr(threading.Thread, "start", refused)
    assert list(each_on_all_cores(square, range(100))) == [number * number for number in range(100)]


@pytest.mark.skipif(multiprocessing.get_start_method() != "fork", reason="processes are started another way")
@pytest.mark.parametrize("started", [0, 1])
def test_where_processes_run_out_this_one_works_and_leaves_none(started: int, monkeypatch: pytest.MonkeyPatch) -> None:
    left = [None] * started
    fork = os.fork

    def refused() -> int:
        if not left:
            raise BlockingIOError(11, "Resource temporarily unavailable")
        left.pop()
        return fork()

    monkeypatch.setattr(os, "fork", refused)
    assert list(each_on_all_cores(square, range(100))) == [number * number for number in range(100)]
    assert not multiprocessing.active_children()


def test_what_is_made_as_it_is_asked_for_is_taken_no_further_than_what_may_wait() -> None:
    taken = []

    def numbers() -> Iterator[int]:
        for number in range(10_000):
            taken.append(number)
            yield number

    results = each_on_all_cores(square, numbers(), 1, 2)
    assert list(islice(results, 3)) == [0, 1, 4]
    assert len(taken) < 3 + 3 * (os.cpu_count() or 1) + 2
    del results
