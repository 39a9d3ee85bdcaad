"""Bytes in a file without a name, which is gone with this process."""

import os
from array import array
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import IO

# As SQLite does: /tmp may be a part of the memory, and this is not.
_ON_DISK = "/var/tmp"  # noqa: S108 - the file has no name there
_RECENT = 4096  # ends of values that are in memory


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
