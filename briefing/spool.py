"""Values in order, of which a few lie in memory and very many in an anonymous file, so that memory stays flat."""

from abc import abstractmethod
from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from heapq import merge
from itertools import accumulate, chain, groupby, islice, pairwise
from typing import TYPE_CHECKING, Any, Generic, TypeVar, overload

if TYPE_CHECKING:
    from briefing.anonymous_file import ValuesInFile


# Values that are held in memory at least: rows of a paper take some 2 KB each, briefs 12 KB.
HELD = 2000
_PARTS = 256  # of numbers: of 100 million, one has 400,000, some 20 MB while they are sorted
_LAID_DOWN = 1024  # numbers of a part that are written at a time

Value_co = TypeVar("Value_co", covariant=True)
Kept = TypeVar("Kept")
Made = TypeVar("Made")


class Rows(Sequence[Value_co]):
    """Values that are made each time they are asked for: whoever asks twice gets two that are equal."""

    @abstractmethod
    def at(self, index: int) -> Value_co:
        """Return the value at an index from 0."""

    @overload
    def __getitem__(self, index: int) -> Value_co: ...

    @overload
    def __getitem__(self, index: slice) -> list[Value_co]: ...

    def __getitem__(self, index: int | slice) -> Value_co | list[Value_co]:
        if isinstance(index, slice):
            return [self.at(each) for each in range(*index.indices(len(self)))]
        if not -len(self) <= index < len(self):
            raise IndexError(index)
        return self.at(index % len(self))

    def __iter__(self) -> Iterator[Value_co]:
        return map(self.at, range(len(self)))


class Spool(Rows[Kept], Generic[Kept]):
    """Values of a kind that msgspec can write, added one by one: the first so many in memory, then all in a file."""

    def __init__(self, kind: Any, held: int = HELD) -> None:
        """Begin with none; up to so many are ``held`` in memory."""
        self._kind, self._most = kind, held
        self._held: list[Kept] = []
        self._file: ValuesInFile[Kept] | None = None

    def append(self, value: Kept) -> None:
        """Add a value behind the others."""
        if self._file is not None:
            self._file.append(value)
            return
        self._held.append(value)
        if len(self._held) > self._most:
            from briefing.anonymous_file import ValuesInFile  # most commands have few values

            self._file = ValuesInFile(self._kind)
            for each in self._held:
                self._file.append(each)
            self._held = []

    def extend(self, values: Iterable[Kept]) -> None:
        """Add values behind the others."""
        for value in values:
            self.append(value)

    def settled(self, make: Callable[[Iterable[Kept]], Sequence[Kept]] = tuple) -> Sequence[Kept]:
        """Return the values as a plain sequence, if they are in memory, or else as they are."""
        return make(self._held) if self._file is None else self

    def __len__(self) -> int:
        return len(self._held if self._file is None else self._file)

    def at(self, index: int) -> Kept:
        """Return the value at an index from 0."""
        return self._held[index] if self._file is None else self._file.at(index)

    def __iter__(self) -> Iterator[Kept]:
        return iter(self._held if self._file is None else self._file)

    def between(self, first: int, behind: int) -> Iterator[Kept]:
        """Yield the values from an index on up to the one before another."""
        return islice(self._held, first, behind) if self._file is None else self._file.between(first, behind)


class Sorted(Generic[Kept]):
    """Values that come in any order and are wanted in order, each once: sorted in runs, which are merged at the end."""

    def __init__(self, kind: Any, held: int = HELD) -> None:
        """Begin with none; some more than so many are ``held`` in memory."""
        self._kind, self._most = kind, held
        self._held: list[Kept] = []
        self._runs: Spool[Kept] = Spool(kind, held=0)
        self._starts: list[int] = []

    def add(self, values: Iterable[Kept]) -> None:
        """Add values, however many."""
        for some in in_batches(values, max(self._most, 1)):
            self._held.extend(some)
            if len(self._held) > self._most:
                self._lay_down()

    def settled(self) -> Sequence[Kept]:
        """Return the values in order, each once."""
        if not self._starts:
            return sorted(set(self._held))  # type: ignore[type-var]
        self._lay_down()
        if len(self._starts) == 1:
            return self._runs
        runs = (self._runs.between(*ends) for ends in pairwise((*self._starts, len(self._runs))))
        merged: Spool[Kept] = Spool(self._kind, held=0)
        merged.extend(each for each, _ in groupby(merge(*runs)))  # type: ignore[type-var]
        return merged

    def _lay_down(self) -> None:
        """Write what is held behind the last run, or as a new one where it does not go on from there."""
        values = sorted(set(self._held))  # type: ignore[type-var]
        self._held = []
        if values and not (self._starts and self._runs[-1] < values[0]):  # type: ignore[operator]
            self._starts.append(len(self._runs))
        self._runs.extend(values)


class SortedNumbers:
    """Numbers below 2**64 that come in any order and are read in order, some 2 MB of them in memory."""

    def __init__(self) -> None:
        """Begin with none."""
        self._held = [array("Q") for _ in range(_PARTS)]
        self._laid_down: list[list[int]] = [[] for _ in range(_PARTS)]
        self._file: Spool[bytes] = Spool(bytes, held=0)

    def add(self, number: int) -> None:
        """Add a number; those with the same first bits are one part."""
        part = self._held[place := number * _PARTS >> 64]
        part.append(number)
        if len(part) == _LAID_DOWN:
            self._laid_down[place].append(len(self._file))
            self._file.append(part.tobytes())
            del part[:]

    def __iter__(self) -> Iterator[int]:
        for held, laid_down in zip(self._held, self._laid_down, strict=True):
            part = held[:]
            for place in laid_down:
                part.frombytes(self._file[place])
            yield from sorted(part)


class Chosen(Rows[Value_co]):
    """Some of other values, in an order of its own."""

    def __init__(self, values: Sequence[Value_co], places: Sequence[int]) -> None:
        """Take the values, and where each one stands among them."""
        self._values, self._places = values, places

    def __len__(self) -> int:
        return len(self._places)

    def at(self, index: int) -> Value_co:
        """Return the value at an index from 0."""
        return self._values[self._places[index]]


class Chained(Rows[Value_co]):
    """The values of several sequences, one behind the other."""

    def __init__(self, sequences: Iterable[Sequence[Value_co]]) -> None:
        """Take the sequences, none of which gets longer."""
        self._sequences = [each for each in sequences if len(each)]
        self._ends = list(accumulate(map(len, self._sequences)))

    def __len__(self) -> int:
        return self._ends[-1] if self._ends else 0

    def at(self, index: int) -> Value_co:
        """Return the value at an index from 0."""
        number = bisect_right(self._ends, index)
        return self._sequences[number][index - (self._ends[number - 1] if number else 0)]

    def __iter__(self) -> Iterator[Value_co]:
        return chain.from_iterable(self._sequences)


class Mapped(Rows[Made], Generic[Made]):
    """What a function makes of each of other values."""

    def __init__(self, values: Sequence[Any], function: Callable[[Any], Made]) -> None:
        """Take the values and the function."""
        self._values, self._function = values, function

    def __len__(self) -> int:
        return len(self._values)

    def at(self, index: int) -> Made:
        """Return the value at an index from 0."""
        return self._function(self._values[index])

    def __iter__(self) -> Iterator[Made]:
        return map(self._function, self._values)


def chosen(values: Sequence[Kept], places: Sequence[int]) -> Sequence[Kept]:
    """Return values in the order of these places: as a sequence of their own kind, if they are in memory."""
    if isinstance(values, Rows):
        return Chosen(values, array("Q", places))
    some = [values[place] for place in places]
    return tuple(some) if isinstance(values, tuple) else some


def mapped(values: Sequence[Any], function: Callable[[Any], Made]) -> Sequence[Made]:
    """Return what a function makes of each value: a tuple, unless the values lie in a file."""
    return Mapped(values, function) if isinstance(values, Rows) else tuple(map(function, values))


def in_batches(values: Iterable[Kept], size: int) -> Iterator[list[Kept]]:
    """Yield values in lists of a size; the last one may be shorter."""
    rest = iter(values)
    while batch := list(islice(rest, size)):
        yield batch
