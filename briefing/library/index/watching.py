"""A process that keeps an index current while it runs, and vouches for it to the commands that ask.

The system queues what happens to a file before the call that did it returns. So whoever asks after a change finds that
change in the queue; and what the queue tells is read into the index before the answer is given. Where the queue can't
tell all, the files are looked at; where it never could, nothing is vouched for.
"""

import os
import select
import socket
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import NoReturn

from briefing.library.index.comparing import Comparison, Looking
from briefing.library.index.mounts import Mount, mounts_of
from briefing.library.index.place import IndexFault, discard, place_of_index
from briefing.library.index.store import Store, is_damage
from briefing.library.index.tree import NotWatchable, Tree
from briefing.library.index.updating import Progress, holds_too_much, update
from briefing.library.index.vouching import TOKEN, address_of, reachable, token_of_watch, user_of

_QUIET = 0.3  # seconds without a change, after which changes are read though nobody asks
_LONGEST = 2.0  # seconds that changes wait to be read, however many follow
_ASKED_ANEW = 10.0  # seconds between two looks at an index that another process may have thrown away
_ATTEMPTS = 3  # one after the other that an index could not be used, before the watch ends


class Watch:
    """The watch of a library: ``run`` keeps its index current until it is interrupted."""

    def __init__(self, folder: Path, progress: Progress, looking: Looking) -> None:
        """Take the folder; raise NotWatchable where changes can't be told, or another process watches it."""
        self._folder = Path(os.path.realpath(folder))
        self._progress, self._looking = progress, looking
        self._place = place_of_index(folder)
        self._token = os.urandom(TOKEN)
        self._mounts = _local_mounts(self._folder)
        self._tree = Tree(self._folder)
        self._all_differ = True
        self._failed = 0

    def run(self, told: Callable[[int], None], begun: Callable[[], None]) -> NoReturn:
        """Keep the index current; ``told`` is called with how many files were read or taken out, whenever some were.

        ``begun`` is called once, when questions are answered. Raises NotWatchable once changes can't be told any more,
        and IndexFault where the index can't be used.
        """
        with ExitStack() as closing:
            closing.callback(self._tree.close)
            if token_of_watch(self._place) is not None:
                raise NotWatchable("another process watches it")
            if changed := self._bring_up_to_date():
                told(changed)
            listening = closing.enter_context(_listening(address_of(self._place)))
            begun()
            since = last = 0.0
            while True:
                wait = _QUIET if self._tree.differing or self._all_differ else _ASKED_ANEW
                ready, _, _ = select.select([listening, self._tree.queue], [], [], wait)
                now = time.monotonic()
                if self._tree.queue in ready:
                    self._take_in()
                    since, last = since or now, now
                is_due = bool(since) and (now - last >= _QUIET or now - since >= _LONGEST)
                if listening in ready or is_due or not ready:
                    self._answer(listening, told, asked=listening in ready)
                    since = 0.0

    def _answer(self, listening: socket.socket, told: Callable[[int], None], *, asked: bool) -> None:
        """Bring the index up to date, and tell whoever asked that it is."""
        peer = listening.accept()[0] if asked else None
        try:
            self._take_in()
            if changed := self._bring_up_to_date():
                told(changed)
            self._failed = 0
            if peer is not None and user_of(peer) == os.getuid():
                with suppress(OSError):  # who asked waits no longer
                    peer.send(self._token)
        except IndexFault:
            self._all_differ = True
            self._failed += 1
            if self._failed == _ATTEMPTS:
                raise
        finally:
            if peer is not None:
                peer.close()

    def _take_in(self) -> None:
        """Take in what happened to the library until now."""
        if not self._tree.take_in() or mounts_of(self._folder) != self._mounts:
            self._all_differ = True

    def _bring_up_to_date(self) -> int:
        """Read what changed into the index, and return how many files that were; raise IndexFault if it can't be."""
        store = Store(self._place)
        try:
            return self._update(store)
        except sqlite3.Error as error:
            if is_damage(error):
                store.close()
                discard(store.path)
            raise IndexFault(str(error)) from error
        finally:
            store.close()

    def _update(self, store: Store) -> int:
        with store.reading() as sql:
            (token,) = sql.execute("select watch from state").fetchone()
            too_much = holds_too_much(sql)
        if too_much:
            store.renew()
            token = b""
        if token != self._token:
            self._all_differ = True  # another process has made the index anew
        if self._all_differ:
            self._mounts = _local_mounts(self._folder)
            self._tree.watch_all()
        folders = self._tree.taken()
        with store.comparing() as sql:
            comparison = Comparison(sql, self._folder, texts=True)
            found = comparison.changes(self._looking) if self._all_differ else comparison.changes_in(folders)
            if comparison.unreadable:
                raise NotWatchable(f"{os.fsdecode(comparison.unreadable[0].filename)} can't be looked at")
            if any(found):
                update(store, comparison, found, self._folder, self._progress)
            if token != self._token:
                with store.writing():
                    sql.execute("update state set watch = ?", (self._token,))
        self._all_differ = False
        return found.gone + found.unread


@contextmanager
def _listening(address: Path) -> Iterator[socket.socket]:
    """Listen at an address, which nobody else uses."""
    with socket.socket(socket.AF_UNIX) as listening, reachable(address) as name:
        address.unlink(missing_ok=True)
        listening.bind(name)
        address.chmod(0o600)
        listening.listen()
        try:
            yield listening
        finally:
            address.unlink(missing_ok=True)


def _local_mounts(folder: Path) -> tuple[Mount, ...]:
    """Return the mounts of a folder; raise NotWatchable where one is changed by others than this machine's system."""
    mounts = mounts_of(folder)
    if not mounts:
        raise NotWatchable("the system does not tell on which file system it lies")
    for mount in mounts:
        if not mount.is_local:
            raise NotWatchable(f"{mount.place} is of the kind {mount.kind}, whose changes nobody tells of")
    return mounts
