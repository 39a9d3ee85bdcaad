"""Which file systems a library lies on, and whether a change of a file there is told to this machine.

The system tells of what is done through it. What another machine does to a shared folder, or a program that makes up a
file system does of itself, nobody tells. Sources: inotify(7), proc_pid_mountinfo(5).
"""

import os
from pathlib import Path
from typing import NamedTuple

_TABLE = Path("/proc/self/mountinfo")
# File systems whose every change goes through the system of this machine.
_LOCAL = frozenset(
    "bcachefs btrfs erofs exfat ext2 ext3 ext4 f2fs iso9660 jfs ntfs3 overlay ramfs squashfs tmpfs udf vfat xfs"
    " zfs".split()
)


class Mount(NamedTuple):
    """A file system in its place: what tells it from others, the folder at which it begins, and its kind."""

    id: str
    place: str
    kind: str

    @property
    def is_local(self) -> bool:
        """Whether the system of this machine tells of all changes."""
        return self.kind in _LOCAL


def mounts_of(folder: Path) -> tuple[Mount, ...]:
    """Return the mounts that a folder lies on and those below it; nothing where the system doesn't tell."""
    try:
        lines = _TABLE.read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    except OSError:
        return ()
    real = os.path.realpath(folder)
    mounts = [_mount(line) for line in lines]
    # Of two at one place, the later one hides the earlier.
    above = max(
        (each for each in mounts if _is_below(real, each.place)), key=lambda each: len(each.place), default=None
    )
    if above is None:
        return ()
    own = [each for each in mounts if each.place == above.place][-1]
    return (own, *(each for each in mounts if each.place != real and _is_below(each.place, real)))


def _mount(line: str) -> Mount:
    before, _, after = line.partition(" - ")
    id_, _, device, root, place, *_ = before.split(" ")
    return Mount(f"{id_} {device} {root}", _plain(place), after.split(" ")[0])


def _plain(place: str) -> str:
    """Return a path in which blanks and the like were written by their numbers."""
    for number in ("040", "011", "012", "134"):
        place = place.replace(f"\\{number}", chr(int(number, 8)))
    return place


def _is_below(path: str, above: str) -> bool:
    return path == above or path.startswith(above.rstrip("/") + "/")
