"""The files of a library, each with a stamp that tells whether it has changed."""

import os
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from briefing.problems import Problem

try:
    from _blake2 import blake2b  # where hashlib has it from; that would load OpenSSL, too, at every start
except ImportError:  # pragma: no cover - a Python that has it elsewhere
    from hashlib import blake2b

# Files of a library that needs no index: to read so many takes 10 ms, to load an index and ask it 6 ms, which is no
# reason to keep one of every small folder.
UNINDEXED = 32
SUFFIXES = (".yaml", ".yml")
SUFFIXES_IN_BYTES = tuple(suffix.encode() for suffix in SUFFIXES)
_TOGETHER = 1000  # entries of a folder in memory at a time


# What changes with a file: its bytes, when it was modified and changed (in nanoseconds), and its inode.
Stamp = tuple[int, int, int, int]
NO_STAMP: Stamp = (-1, -1, -1, -1)


# A file's path and its stamp, in one.
Stamped = tuple[bytes, int, int, int, int]


class Part(NamedTuple):
    """Some of what lies in one folder: YAML files, other files, and folders; paths are from the library's folder."""

    briefs: list[Stamped]
    others: list[Stamped]
    below: list[bytes]


def walk(
    folder: Path, unreadable: list[OSError], inside: bytes = b"", *, stamps: bool = True, texts: bool = False
) -> Iterator[tuple[bytes, Part]]:
    """Yield the folders of a library, or those from the one ``inside`` it on, each in one part or more.

    ``unreadable`` gets what can't be looked at. What is hidden doesn't count. Links to folders are not followed, for
    they may lead in a circle; a link to a file is a file. The parts are as those of ``parts``.
    """
    waiting = [inside]
    while waiting:
        here = waiting.pop()
        for part in parts(folder, here, unreadable, stamps=stamps, texts=texts):
            waiting += part.below
            yield here, part


def parts(
    folder: Path, inside: bytes, unreadable: list[OSError], *, stamps: bool = True, texts: bool = False
) -> Iterator[Part]:
    """Yield what lies in one folder of a library, some at a time, in the order in which the system gives it.

    The stamps of YAML files are looked at unless they are of no matter, those of other files only with ``texts``;
    what is not looked at has NO_STAMP. There is one part at least.
    """
    at = os.path.join(os.fsencode(folder), inside)  # noqa: PTH118 - bytes
    of_brief, of_other = _stamp if stamps else _no_stamp, _stamp if texts else _no_stamp
    first = True
    try:
        with os.scandir(at) as entries:
            while (some := list(islice(entries, _TOGETHER))) or first:
                first = False
                yield _part(some, inside, of_brief, of_other)
    except OSError as error:
        unreadable.append(OSError(error.errno, error.strerror, at.rstrip(b"/")))
        if first:
            yield Part([], [], [])


def _part(
    entries: "list[os.DirEntry[bytes]]",
    inside: bytes,
    of_brief: "Callable[[os.DirEntry[bytes]], Stamp]",
    of_other: "Callable[[os.DirEntry[bytes]], Stamp]",
) -> Part:
    found = Part([], [], [])
    briefs, others, below = found
    for entry in entries:
        name = entry.name
        if name.startswith(b"."):
            continue
        is_file = entry.is_file(follow_symlinks=False)
        if not is_file and entry.is_dir(follow_symlinks=False):
            below.append(inside + name + b"/")
        elif name.endswith(SUFFIXES_IN_BYTES) or name.lower().endswith(SUFFIXES_IN_BYTES):
            if is_file or (entry.is_symlink() and not _leads_to_folder(entry)):
                briefs.append((inside + name, *of_brief(entry)))
        elif is_file:
            others.append((inside + name, *of_other(entry)))
    return found


def _no_stamp(entry: "os.DirEntry[bytes]") -> Stamp:  # noqa: ARG001 - it is not looked at
    return NO_STAMP


def folder_of(path: bytes) -> bytes:
    """Return the folder of a file, as ``walk`` names it."""
    return path[: path.rfind(b"/") + 1]


def is_walked(base: bytes, path: bytes) -> bool:
    """Whether a walk of a library comes upon a file now: it is there, and no link on the way to it."""
    full = os.path.join(base, path)  # noqa: PTH118 - bytes
    names = path.split(b"/")
    ways = (os.path.join(base, *names[:depth]) for depth in range(1, len(names)))  # noqa: PTH118 - bytes
    return os.path.lexists(full) and not os.path.isdir(full) and not any(map(os.path.islink, ways))  # noqa: PTH112 - bytes


def unreadable(error: OSError) -> Problem:
    """Return the problem of a folder that can't be looked at."""
    reason = (error.strerror or str(error)).lower()
    return Problem(os.fsdecode(error.filename), 0, 0, "error", "B100", f"can't be read: {reason}")


def _leads_to_folder(entry: "os.DirEntry[bytes]") -> bool:
    try:
        return entry.is_dir()
    except OSError:  # links that lead in a circle; whoever reads the file is told so
        return False


def hashed(data: bytes, size: int = 16) -> bytes:
    """Return the BLAKE2 digest of some bytes; it has ``size`` bytes itself."""
    return blake2b(data, digest_size=size).digest()


def new_digest() -> blake2b:
    """Return a digest to be fed: BLAKE2, of 16 bytes."""
    return blake2b(digest_size=16)


def stamp_of(path: str | bytes, *, follow: bool = True) -> Stamp:
    """Return a file's stamp, or a link's own where that is not to be followed; NO_STAMP where it can't be had."""
    try:
        return _as_stamp(os.stat(path, follow_symlinks=follow))  # noqa: PTH116 - bytes
    except (OSError, ValueError):
        return NO_STAMP


def _stamp(entry: "os.DirEntry[bytes]") -> Stamp:
    try:
        # On Windows, an entry's own look at a file leaves the inode out.
        return _as_stamp(entry.stat() if os.name != "nt" else os.stat(entry.path))  # noqa: PTH116 - bytes
    except OSError:
        return NO_STAMP


def _as_stamp(found: os.stat_result) -> Stamp:
    return found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino
