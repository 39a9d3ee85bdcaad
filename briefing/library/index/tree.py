"""The folders of a library, watched by the system: which of them may differ from what an index knows."""

import errno
import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.library.files import SUFFIXES_IN_BYTES

if TYPE_CHECKING:
    from inotify_simple import Event, INotify

# Folders with files that go by another name as well. What is done to such a file under that name nobody tells, so they
# are looked at for each question, in 0.05 s a folder of 10,000 files.
_LINKED = 20


class NotWatchable(Exception):  # noqa: N818 - a reason, told to the user
    """Raised where nobody tells of all changes of a library; says why."""


class Tree:
    """The folders of a library, and those among them that may differ.

    ``queue`` is what the system tells of changes by. Sources: inotify(7).
    """

    queue: "INotify"

    def __init__(self, folder: Path) -> None:
        """Take the folder, a real path; raise NotWatchable where the system can't tell of changes."""
        try:
            from inotify_simple import INotify, flags
        except ImportError as error:  # it is for Linux alone, and an extra
            raise NotWatchable("it takes Linux and a package more: pip install 'briefing-cli[watch]'") from error
        self._base = os.fsencode(folder)
        self._new_queue, self._flags = INotify, flags
        self._folders: dict[int, bytes] = {}
        self._linked: set[bytes] = set()
        self.differing: set[bytes] = set()
        self.queue = INotify()

    def close(self) -> None:
        """End the watch."""
        self.queue.close()

    def watch_all(self) -> None:
        """Watch all folders anew, as they are now."""
        self.queue.close()
        self.queue = self._new_queue()
        self._folders.clear()
        self._linked.clear()
        self._watch(b"")
        if not self._folders:
            raise NotWatchable("its folder is gone")

    def taken(self) -> list[bytes]:
        """Return the folders that may differ; they count as known from now on."""
        for folder in self.differing:
            self._look_at(folder)
        taken = sorted(self.differing | self._linked)
        self.differing.clear()
        return taken

    def take_in(self) -> bool:
        """Take in what the system tells, and return whether that is all; raise NotWatchable if the library is gone."""
        understood = [self._is_understood(event) for event in self.queue.read(timeout=0)]
        return all(understood)

    def _is_understood(self, event: "Event") -> bool:
        """Note the folder in which something happened; return False where all may differ."""
        flags = self._flags
        inside = self._folders.get(event.wd)
        if event.mask & (flags.Q_OVERFLOW | flags.UNMOUNT):
            return False
        if event.mask & flags.IGNORED:
            self._folders.pop(event.wd, None)
        elif inside is not None and event.mask & (flags.DELETE_SELF | flags.MOVE_SELF):
            if not inside:
                raise NotWatchable("its folder is gone")
        elif inside is not None and not event.name:
            return False  # who may look at a folder has changed
        elif inside is not None and not event.name.startswith("."):
            return self._note(event.mask, inside, os.fsencode(event.name))
        return True

    def _note(self, mask: int, inside: bytes, name: bytes) -> bool:
        flags, folder = self._flags, inside + name + b"/"
        if not mask & flags.ISDIR:
            self.differing.add(inside)
        elif mask & (flags.CREATE | flags.MOVED_TO):
            self._watch(folder)
        elif mask & (flags.DELETE | flags.MOVED_FROM):
            self._forget(folder)
        else:
            return False
        return True

    def _watch(self, folder: bytes) -> None:
        """Watch a folder and all in it, and only then look at what lies there: so nothing happens between the two."""
        waiting = [folder]
        flags = self._flags
        mask = flags.MODIFY | flags.ATTRIB | flags.CLOSE_WRITE | flags.MOVED_FROM | flags.MOVED_TO | flags.CREATE
        mask |= flags.DELETE | flags.DELETE_SELF | flags.MOVE_SELF | flags.ONLYDIR | flags.DONT_FOLLOW
        while waiting:
            inside = waiting.pop()
            try:
                self._folders[self.queue.add_watch(self._base + b"/" + inside, mask)] = inside
            except OSError as error:
                if error.errno in (errno.ENOENT, errno.ENOTDIR, errno.ELOOP):
                    continue  # it is gone already
                raise NotWatchable(_reason(error, os.fsdecode(inside))) from error
            self.differing.add(inside)
            waiting += self._look_at(inside)

    def _forget(self, folder: bytes) -> None:
        """Watch a folder and all in it no longer, for they are gone, or go by another name."""
        for watch, inside in list(self._folders.items()):
            if inside.startswith(folder):
                with suppress(OSError):  # the system has done so
                    self.queue.rm_watch(watch)
                del self._folders[watch]
                self._linked.discard(inside)
                self.differing.add(inside)

    def _look_at(self, inside: bytes) -> list[bytes]:
        """Return the folders in a folder, and note whether it has files that go by another name as well."""
        below: list[bytes] = []
        self._linked.discard(inside)
        with suppress(OSError), os.scandir(self._base + b"/" + inside) as entries:
            for entry in entries:
                if entry.name.startswith(b"."):
                    continue
                if entry.is_dir(follow_symlinks=False):
                    below.append(inside + entry.name + b"/")
                elif inside not in self._linked and _has_another_name(entry):
                    self._linked.add(inside)
        if len(self._linked) > _LINKED:
            raise NotWatchable("many files go by another name as well, and nobody tells of changes under that")
        return below


def _has_another_name(entry: "os.DirEntry[bytes]") -> bool:
    """Whether a file may be changed under another name; links to articles' texts are always looked at."""
    if entry.is_symlink():
        return entry.name.lower().endswith(SUFFIXES_IN_BYTES)
    return entry.stat(follow_symlinks=False).st_nlink > 1


def _reason(error: OSError, folder: str) -> str:
    if error.errno == errno.ENOSPC:
        return "the system watches no more folders: `sysctl fs.inotify.max_user_watches` tells how many it may"
    return f"{folder or 'its folder'} can't be watched: {(error.strerror or str(error)).lower()}"
