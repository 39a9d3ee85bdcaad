"""Where the file of an index lies, who may use it, and how it is deleted.

It holds the articles' texts, so it is its user's alone; and what another user may have written is never believed.
"""

import os
import stat
import sys
from contextlib import suppress
from pathlib import Path
from weakref import WeakValueDictionary

from briefing.library.files import hashed

try:
    import fcntl
except ImportError:  # pragma: no cover - a system that lets nobody delete a file in use
    fcntl = None  # type: ignore[assignment]

VERSION = 9  # of the tables and what stands in them; another version is another file


class IndexFault(Exception):  # noqa: N818 - ends the use of an index, never the program
    """Raised where an index can't be used; the files themselves answer then."""


def cache_folder() -> Path:
    """Return the folder for what may be deleted: $BRIEFING_CACHE, else the place that the system has for such.

    A library that knows these places takes longer to load than an index to answer. Sources: the XDG Base
    Directory Specification; the file system guides of macOS and Windows.
    """
    given = os.environ.get("BRIEFING_CACHE")
    if given:
        return Path(given)
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA", "")
    elif sys.platform == "darwin":
        base = "~/Library/Caches"
    else:
        base = os.environ.get("XDG_CACHE_HOME", "")
        base = base if base.startswith("/") else "~/.cache"
    try:
        return Path(base).expanduser() / "briefing"
    except RuntimeError as error:
        raise IndexFault(f"there is no folder for caches: {error}") from error


def place_of_index(folder: Path) -> Path:
    """Return the file of the index of a folder, which need not exist."""
    real = os.fsencode(os.path.realpath(folder))
    return _private(cache_folder()) / f"{hashed(real, 12).hex()}-{VERSION}.sqlite"


def _private(folder: Path) -> Path:
    """Return a folder that nobody else writes to: one for this user where others may write to the one given."""
    try:
        found = folder.stat()
    except (OSError, ValueError):
        return folder  # it is made, for this user alone
    own = stat.S_ISDIR(found.st_mode) and others_may_write(found)
    return folder / f"briefing-{os.getuid()}" if own else folder


def discard(path: Path) -> bool:
    """Delete the file of an index and what belongs to it, as far as possible; return False where another uses it.

    What SQLite writes beside the file goes by its name: a process that still used a deleted one would spoil the next.
    """
    use = use_of(path)
    if not use.alone():
        return False
    for name in (path, Path(f"{path}-journal")):
        with suppress(OSError):
            name.unlink()
    use.share()
    return True


class Use:
    """The use of an index by this process, which a lock on a file beside the index tells other processes of."""

    def __init__(self, path: Path) -> None:
        self._lock: int | None = None
        if fcntl is not None:
            with suppress(OSError):  # in a folder that may only be read nobody can delete the index
                self._lock = os.open(f"{path}-use", os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600)
        self.share()

    def share(self) -> None:
        """Let other processes use it too; wait for one that deletes it."""
        if self._lock is not None:
            with suppress(OSError):  # a file system without locks
                fcntl.flock(self._lock, fcntl.LOCK_SH)

    def alone(self) -> bool:
        """Keep other processes from the index until it is shared again; return False where they use it already."""
        if self._lock is not None:
            try:
                fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                self.share()  # trying gave up the lock that was held
                return False
            except OSError:  # the same
                return True
        return True

    def __del__(self) -> None:
        if self._lock is not None:
            os.close(self._lock)


_USES: WeakValueDictionary[Path, Use] = WeakValueDictionary()


def use_of(path: Path) -> Use:
    """Return the use of an index by this process, of which there is one."""
    use = _USES.get(path)
    if use is None:
        use = _USES[path] = Use(path)
    return use


def make_private(path: Path) -> None:
    """Make the file, for its user alone; what lies in its place, or its journal's, and is not the user's own goes."""
    for name in (path, Path(f"{path}-journal")):
        with suppress(FileNotFoundError):
            found = name.lstat()
            if not stat.S_ISREG(found.st_mode) or others_may_write(found):
                name.unlink()
            elif found.st_mode & 0o077 and hasattr(os, "getuid"):
                name.chmod(0o600)
    with suppress(FileExistsError):
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))


def others_may_write(found: os.stat_result) -> bool:
    """Whether a file or folder is another user's, or one that others may write to."""
    others = stat.S_IWGRP | stat.S_IWOTH
    return hasattr(os, "getuid") and (found.st_uid != os.getuid() or bool(found.st_mode & others))
