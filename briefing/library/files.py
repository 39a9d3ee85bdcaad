"""The files of a library, each with a stamp that tells whether it has changed."""

import marshal
import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from msgspec import Struct

try:
    from _blake2 import blake2b  # where hashlib has it from; that would load OpenSSL, too, at every start
except ImportError:  # pragma: no cover - a Python that has it elsewhere
    from hashlib import blake2b

# Files of a library that needs no index: to read so many takes 10 ms, to load an index and ask it 6 ms, which is no
# reason to keep one of every small folder.
UNINDEXED = 32
SUFFIXES = (".yaml", ".yml")
_SUFFIXES = tuple(suffix.encode() for suffix in SUFFIXES)


# What changes with a file: its bytes, when it was modified and changed (in nanoseconds), and its inode.
Stamp = tuple[int, int, int, int]
NO_STAMP: Stamp = (-1, -1, -1, -1)


class Walk(Struct, frozen=True):
    """The files at and below a folder, by their paths from there, in bytes as the system has them.

    ``briefs`` are the YAML files with their stamps, in the order of their paths; ``others`` the rest.
    Links to folders are not followed, for they may lead in a circle; a link to a file is a file.
    ``digest`` is of all paths and stamps: two walks of one digest found the same files.
    """

    briefs: dict[bytes, Stamp]
    others: frozenset[bytes]
    unreadable: tuple[OSError, ...]
    digest: bytes


class Folder(NamedTuple):
    """What lies in one folder: YAML files with their stamps, other files, and folders; paths are from the library's."""

    path: bytes
    briefs: dict[bytes, Stamp]
    others: list[bytes]
    below: list[bytes]


def walk(folder: Path) -> Walk:
    """Return the files of a library; what is hidden doesn't count."""
    briefs: dict[bytes, Stamp] = {}
    others: list[bytes] = []
    unreadable: list[OSError] = []
    for each in folders(folder, unreadable):
        briefs |= each.briefs
        others += each.others
    # In the order found: sorting would cost more than it is worth where nothing changed.
    digest = hashed(marshal.dumps((list(briefs.items()), others), 2))
    ordered = {path: briefs[path] for path in sorted(briefs)}
    unreadable.sort(key=lambda error: os.fsencode(error.filename))
    return Walk(ordered, frozenset(others), tuple(unreadable), digest)


def folders(folder: Path, unreadable: list[OSError]) -> Iterator[Folder]:
    """Yield each folder of a library, one in memory at a time; ``unreadable`` gets what can't be looked at."""
    waiting = [b""]
    while waiting:
        found = look_at(folder, waiting.pop(), unreadable)
        waiting += found.below
        yield found


def look_at(folder: Path, inside: bytes, unreadable: list[OSError]) -> Folder:
    """Return what lies in one folder of a library."""
    found = Folder(inside, {}, [], [])
    _, briefs, others, below = found
    try:
        with os.scandir(os.path.join(os.fsencode(folder), inside)) as entries:  # noqa: PTH118 - bytes
            for entry in entries:
                name = entry.name
                if name.startswith(b"."):
                    continue
                is_file = entry.is_file(follow_symlinks=False)
                if not is_file and entry.is_dir(follow_symlinks=False):
                    below.append(inside + name + b"/")
                elif name.endswith(_SUFFIXES) or name.lower().endswith(_SUFFIXES):
                    if is_file or (entry.is_symlink() and not _leads_to_folder(entry)):
                        briefs[inside + name] = _stamp(entry)
                elif is_file:
                    others.append(inside + name)
    except OSError as error:
        place = os.path.join(os.fsencode(folder), inside)  # noqa: PTH118 - bytes
        unreadable.append(OSError(error.errno, error.strerror, place.rstrip(b"/")))
    return found


def _leads_to_folder(entry: "os.DirEntry[bytes]") -> bool:
    try:
        return entry.is_dir()
    except OSError:  # links that lead in a circle; whoever reads the file is told so
        return False


def hashed(data: bytes, size: int = 16) -> bytes:
    """Return the BLAKE2 digest of some bytes; it has ``size`` bytes itself."""
    return blake2b(data, digest_size=size).digest()


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
