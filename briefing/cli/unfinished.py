"""A file while it is written: beside its place, under a name that the place tells, and locked.

A process that is killed leaves such a file, but not its lock: whoever writes to the place next clears it.
"""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from briefing.library.files import hashed

try:
    import fcntl
except ImportError:  # pragma: no cover - a system without such locks: what is left there stays
    fcntl = None  # type: ignore[assignment]

_PREFIX = ".briefing-"


@contextmanager
def unfinished(path: Path) -> Iterator[tuple[int, Path]]:
    """Give the descriptor of a new file beside a path, to be closed, and its name; what still has that name goes.

    What a killed process of the same user left for this path is cleared first. Where a living one writes to it, or
    somebody else's file has the name, the new one gets a name of its own.
    """
    descriptor, beside = _new(path)
    if fcntl is None:
        try:
            yield descriptor, beside
        finally:
            beside.unlink(missing_ok=True)
        return
    lock = os.dup(descriptor)
    try:
        yield descriptor, beside
    finally:
        if _is_named(lock, beside):  # once it was moved, another process may have taken the name
            beside.unlink(missing_ok=True)
        os.close(lock)


def _new(path: Path) -> tuple[int, Path]:
    if fcntl is not None:
        beside = path.with_name(f"{_PREFIX}{hashed(os.fsencode(path.name), 8).hex()}")
        for _ in range(2):
            descriptor = _locked(beside, os.O_CREAT | os.O_EXCL)
            if descriptor is not None:
                return descriptor, beside
            _clear(beside)
    from tempfile import mkstemp  # seldom needed

    descriptor, name = mkstemp(dir=path.parent, prefix=_PREFIX)
    return descriptor, Path(name)


def _clear(path: Path) -> None:
    """Delete a file that a process of this user left, unless that still lives."""
    descriptor = _locked(path)
    if descriptor is not None:
        found = os.fstat(descriptor)
        if stat.S_ISREG(found.st_mode) and found.st_uid == os.getuid():
            path.unlink(missing_ok=True)
        os.close(descriptor)


def _locked(path: Path, flags: int = 0) -> int | None:
    """Return the descriptor of a file that nobody else has locked, and that has this name; else None."""
    try:
        descriptor = os.open(path, os.O_RDWR | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC | flags, 0o600)
    except OSError:
        return None
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        if _is_named(descriptor, path):
            return descriptor
    except BlockingIOError:  # it is written, or cleared
        pass
    except OSError:  # a file system without locks
        if flags and _is_named(descriptor, path):
            path.unlink(missing_ok=True)
    os.close(descriptor)
    return None


def _is_named(descriptor: int, path: Path) -> bool:
    with suppress(OSError):
        return os.path.samestat(os.fstat(descriptor), path.lstat())
    return False
