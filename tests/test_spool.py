"""Rows that lie in a file are the rows that were put there, in whatever order they are asked for."""

import tempfile
from array import array
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.spool import Chained, Mapped, Rows, Sorted, SortedNumbers, Spool, chosen, in_batches, mapped

plain = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(st.characters()) | st.floats(allow_nan=False),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(st.lists(plain), st.integers(0, 9))
def test_what_comes_out_is_what_went_in(values: list[Any], held: int) -> None:
    spool: Spool[Any] = Spool(Any, held)
    spool.extend(values)
    assert len(spool) == len(values)
    assert list(spool) == values
    assert [spool[place] for place in range(-len(values), len(values))] == values * 2
    assert spool[1:-1] == values[1:-1]
    assert isinstance(spool.settled(list), list) == (len(values) <= held)


@given(st.lists(st.tuples(st.integers(0, 3), st.text())), st.integers(0, 9))
def test_sorted_by_their_places_they_are_as_if_they_were_sorted_themselves(
    values: list[tuple[int, str]], held: int
) -> None:
    spool: Spool[tuple[int, str]] = Spool(tuple[int, str], held)
    spool.extend(values)
    places = sorted(range(len(values)), key=lambda place: values[place][0])
    assert list(chosen(spool.settled(), places)) == sorted(values, key=lambda value: value[0])
    assert list(mapped(chosen(spool, places), len)) == [2] * len(values)


def test_it_may_be_read_while_it_is_written() -> None:
    spool: Spool[str] = Spool(str, held=0)
    for number in range(200):
        spool.append(str(number))
        assert spool[number // 2] == str(number // 2)
    assert list(spool) == list(map(str, range(200)))


def test_two_may_read_at_a_time() -> None:
    spool: Spool[int] = Spool(int, held=0)
    spool.extend(range(300))
    assert [pair for pair in zip(spool, spool, strict=True) if pair[0] != pair[1]] == []


def test_beyond_the_last_there_is_none() -> None:
    rows: Rows[int] = Mapped([1], lambda value: value)
    for place in (1, -2):
        with pytest.raises(IndexError):
            rows[place]


@given(st.lists(st.lists(st.integers())))
def test_sequences_one_behind_the_other_are_as_one(lots: list[list[int]]) -> None:
    wanted = [value for lot in lots for value in lot]
    chained = Chained(lots)
    assert list(chained) == [chained[place] for place in range(len(chained))] == wanted


def test_values_in_memory_stay_of_their_kind() -> None:
    assert chosen((1, 2, 3), [2, 0]) == (3, 1)
    assert chosen([1, 2, 3], array("Q", [1])) == [2]
    assert list(in_batches(range(5), 2)) == [[0, 1], [2, 3], [4]]


@given(st.lists(st.lists(st.tuples(st.integers(0, 9), st.text(max_size=2)))), st.integers(0, 9))
def test_what_comes_in_any_order_is_sorted_and_each_once(lots: list[list[tuple[int, str]]], held: int) -> None:
    found: Sorted[tuple[int, str]] = Sorted(tuple[int, str], held)
    for lot in lots:
        found.add(lot)
    wanted = sorted({value for lot in lots for value in lot})
    settled = found.settled()
    assert list(settled) == list(settled) == wanted
    assert (len(settled), bool(settled)) == (len(wanted), bool(wanted))


def test_many_runs_are_merged_and_what_two_have_comes_once() -> None:
    found: Sorted[tuple[int, int]] = Sorted(tuple[int, int], held=100)
    values = [(number * 7919 % 5000, 0) for number in range(10_000)]
    for value in values:
        found.add([value])
    assert list(found.settled()) == sorted(set(values))


@given(st.lists(st.integers(0, 2**64 - 1)), st.integers(1, 4))
def test_numbers_are_read_in_order(numbers: list[int], times: int) -> None:
    found = SortedNumbers()
    for number in numbers * times:
        found.add(number)
    assert list(found) == sorted(numbers * times)


def test_so_are_more_than_are_in_memory() -> None:
    found = SortedNumbers()
    numbers = [number * 0x9E3779B97F4A7C15 % 2**64 >> (number % 2 * 40) for number in range(30_000)]
    for number in numbers:
        found.add(number)
    assert list(found) == list(found) == sorted(numbers)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no device that is always full")
def test_of_a_full_disk_it_is_told_once_and_where(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr(tempfile, "tempdir", None)
    full = partial(open, "/dev/full", "r+b")
    monkeypatch.setattr("briefing.anonymous_file.anonymous_file", full)
    kept: Spool[str] = Spool(str, held=0)
    with pytest.raises(OSError, match="No space left") as raised:
        kept.extend(["word" * 1000] * 10)
    assert raised.value.filename == str(tmp_path)
