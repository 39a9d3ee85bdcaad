"""Asking a process that watches a library whether the index has its files as they are now.

The question goes to a socket beside the index, which only its user reaches, and is answered by a process that runs now
or not at all: a file that one has left behind answers nothing.
"""

import os
import struct
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.library.index.place import others_may_write

if TYPE_CHECKING:
    from socket import socket

TOKEN = 16  # bytes; a watch draws them anew, and writes them into the index that it keeps
# Seconds to wait for an answer. A watch that has nothing to read answers within a hundredth; to look at the files of a
# million briefs takes about as long as this.
_PATIENCE = 3.0


def address_of(place: Path) -> Path:
    """Return the file of the socket by which the watch of an index is asked."""
    return Path(f"{place}-watch")


def token_of_watch(place: Path) -> bytes | None:
    """Return the token of the watch of an index, which is current now, or None where no watch says so."""
    address = address_of(place)
    if not sys.platform.startswith("linux") or not address.exists():
        return None
    import socket

    with suppress(OSError), socket.socket(socket.AF_UNIX) as asked, reachable(address) as name:
        if others_may_write(address.lstat()):
            return None
        asked.settimeout(_PATIENCE)
        asked.connect(name)
        if user_of(asked) == os.getuid():
            answer = asked.recv(TOKEN + 1)
            return answer if len(answer) == TOKEN else None
    return None


def user_of(peer: "socket") -> int:
    """Return the number of the user who is at the other end of a socket."""
    import socket

    size = struct.calcsize("3i")
    _, user, _ = struct.unpack("3i", peer.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, size))  # type: ignore[attr-defined,unused-ignore]
    return int(user)


@contextmanager
def reachable(address: Path) -> Iterator[str]:
    """Give a socket's file a name short enough for a socket's address, which has room for some hundred bytes."""
    folder = os.open(address.parent, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        yield f"/proc/self/fd/{folder}/{address.name}"
    finally:
        os.close(folder)
