"""The folders of a library as they are now, each told by a digest of what lies in it."""

import marshal
import os
from collections import deque
from collections.abc import Iterator
from functools import partial
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import NamedTuple

from briefing.library.files import Part, new_digest, parts, walk
from briefing.library.processes import each_on_all_cores

# Briefs from which on other processes help to look: to start them takes 0.1 s, to look at so many 0.5 s.
_MANY = 100_000
_AT_A_TIME = 1  # folder, with all below, that a process looks at
_SPLIT = 32  # folders into which the work is parted, as far as there are so many: those of a year differ in size


class Listing(NamedTuple):
    """A folder as it is: how many briefs it has, a digest of all names and the briefs' stamps, one of the others'."""

    path: bytes
    briefs: int
    digest: bytes
    texts: bytes


class Listed:
    """The digests of a folder's files in the order in which they come, which is the same where none changed."""

    def __init__(self) -> None:
        self._briefs = 0
        self._names, self._texts = new_digest(), new_digest()

    def add(self, part: Part) -> None:
        """Add some of the files."""
        self._briefs += len(part.briefs)
        self._names.update(marshal.dumps((part.briefs, [each[0] for each in part.others]), 2))
        self._texts.update(marshal.dumps(part.others, 2))

    def listing(self, folder: bytes) -> Listing:
        """Return the listing of all files added."""
        return Listing(folder, self._briefs, self._names.digest(), self._texts.digest())


def listings(folder: Path, unreadable: list[OSError], known: int, *, texts: bool) -> Iterator[Listing]:
    """Yield the listing of each folder of a library, of which so many briefs are ``known``; of many on all cores.

    ``unreadable`` gets what can't be looked at; with ``texts``, the stamps of the articles' texts are looked at.
    """
    if known < _MANY:
        yield from _below(b"", folder, unreadable, texts=texts)
        return
    waiting = deque([b""])
    while waiting and len(waiting) < _SPLIT:
        inside, listed = waiting.popleft(), Listed()
        for part in parts(folder, inside, unreadable, texts=texts):
            listed.add(part)
            waiting += part.below
        yield listed.listing(inside)
    for found, errors in each_on_all_cores(partial(_all_below, folder=folder, texts=texts), waiting, _AT_A_TIME):
        unreadable += [OSError(number, reason, os.fsencode(name)) for number, reason, name in errors]
        yield from found


def _all_below(inside: bytes, folder: Path, *, texts: bool) -> tuple[list[Listing], list[tuple[int, str, str]]]:
    """Return the listings of a folder and all below it, and what can't be looked at, to be sent between processes."""
    unreadable: list[OSError] = []
    found = list(_below(inside, folder, unreadable, texts=texts))
    return found, [(error.errno or 0, error.strerror or "", os.fsdecode(error.filename)) for error in unreadable]


def _below(inside: bytes, folder: Path, unreadable: list[OSError], *, texts: bool) -> Iterator[Listing]:
    """Yield the listings of a folder and of all below it."""
    found = walk(folder, unreadable, inside, texts=texts)
    for each, its_parts in groupby(found, key=itemgetter(0)):
        listed = Listed()
        for _, part in its_parts:
            listed.add(part)
        yield listed.listing(each)
