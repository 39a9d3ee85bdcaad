"""Work for all cores is done, in order, whatever becomes of the other processes."""

import concurrent.futures
import os
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
