"""Bytes, or values, in a file without a name, which is gone with this process."""

import os
from array import array
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from itertools import pairwise
from typing import IO, Any, Generic, TypeVar

import msgspec

# As SQLite does: /tmp may be a part of the memory, and this is not.
_ON_DISK = "/var/tmp"  # noqa: S108 - the file has no name there
_RECENT = 4096  # ends of values that are in memory
_TOGETHER = 64  # values that are read at a time, where they are read in order
_PICKLED = b"\xc1"  # with this no value begins in msgpack

Kept = TypeVar("Kept")


class AnonymousFile:
    """Bytes one behind the other in a file without a name."""

    def __init__(self) -> None:
        self._file = anonymous_file()
        self._is_at_end = True

    def __del__(self) -> None:
        with suppress(OSError):  # of a full disk it was told when it was written to
            self._file.close()

    def append(self, data: bytes) -> None:
        """Write some bytes behind the others."""
        try:
            if not self._is_at_end:
                self._file.seek(0, os.SEEK_END)
                self._is_at_end = True
            self._file.write(data)
        except OSError as error:
            raise _with_folder(error) from error

    def read(self, start: int, end: int) -> bytes:
        """Return the bytes from one place to another."""
        self._is_at_end = False
        try:
            self._file.seek(start)
            return self._file.read(end - start)
        except OSError as error:
            raise _with_folder(error) from error


class Ends:
    """Where each value in a file ends: the last ones in memory, the others in a file of their own."""

    def __init__(self) -> None:
        self.last = 0
        self._recent = array("Q")
        self._laid_down = 0
        self._file: AnonymousFile | None = None

    def __len__(self) -> int:
        return self._laid_down + len(self._recent)

    def append(self, size: int) -> None:
        """Add the end of the next value, which has so many bytes."""
        self.last += size
        self._recent.append(self.last)
        if len(self._recent) == _RECENT:
            self._file = self._file or AnonymousFile()
            self._file.append(self._recent.tobytes())
            self._laid_down += _RECENT
            del self._recent[:]

    def between(self, first: int, behind: int) -> "array[int]":
        """Return the ends of some values that are there, and before them that of the value before, or 0."""
        found = array("Q", () if first else (0,))
        first = max(first - 1, 0)
        if self._file is not None and first < self._laid_down:
            size = found.itemsize
            found.frombytes(self._file.read(first * size, min(behind, self._laid_down) * size))
        if behind > self._laid_down:
            found += self._recent[max(first - self._laid_down, 0) : behind - self._laid_down]
        return found


class ValuesInFile(Generic[Kept]):
    """Values of a kind that msgspec can write, one behind the other in a file without a name."""

    def __init__(self, kind: Any) -> None:
        self._ends = Ends()
        self._encode = msgspec.msgpack.Encoder().encode
        self._decode_plain: Callable[[bytes | memoryview], Kept] = msgspec.msgpack.Decoder(kind).decode
        self._bytes = AnonymousFile()

    def __len__(self) -> int:
        return len(self._ends)

    def append(self, value: Kept) -> None:
        """Add a value behind the others."""
        data = self._encoded(value)
        self._bytes.append(data)
        self._ends.append(len(data))

    def at(self, index: int) -> Kept:
        """Return the value at an index from 0."""
        return self._decode(self._bytes.read(*self._ends.between(index, index + 1)))

    def __iter__(self) -> Iterator[Kept]:
        return self.between(0, len(self))

    def between(self, first: int, behind: int) -> Iterator[Kept]:
        """Yield the values from an index on up to the one before another."""
        for place in range(first, behind, _TOGETHER):
            ends = self._ends.between(place, min(place + _TOGETHER, behind))
            data = memoryview(self._bytes.read(ends[0], ends[-1]))
            for start, end in pairwise(ends):
                yield self._decode(data[start - ends[0] : end - ends[0]])

    def _encoded(self, value: Kept) -> bytes:
        try:
            return self._encode(value)
        except (UnicodeEncodeError, OverflowError):  # such as the path of a file whose name is in no encoding
            import pickle

            return _PICKLED + pickle.dumps(value)

    def _decode(self, data: bytes | memoryview) -> Kept:
        if data[:1] != _PICKLED:
            return self._decode_plain(data)
        import pickle

        value: Kept = pickle.loads(data[1:])  # noqa: S301 - this process wrote it, and nobody else can
        return value


def anonymous_file() -> IO[bytes]:
    """Return a new file without a name, which is gone with this process."""
    from tempfile import TemporaryFile

    return TemporaryFile(dir=folder())


def folder() -> str:
    """Return the folder for files without a name: the one that the user chose, or on the disk."""
    from tempfile import gettempdir

    chosen_by_user = any(os.environ.get(name) for name in ("TMPDIR", "TEMP", "TMP"))
    return _ON_DISK if not chosen_by_user and os.access(_ON_DISK, os.W_OK | os.X_OK) else gettempdir()


def _with_folder(error: OSError) -> OSError:
    """Return what the system could not do, with the folder: the file itself has no name."""
    return OSError(error.errno, error.strerror, folder())


@contextmanager
def no_room_told() -> Iterator[None]:
    """Say in which folder the system can't do it: the file itself has no name."""
    try:
        yield
    except OSError as error:
        raise _with_folder(error) from error
