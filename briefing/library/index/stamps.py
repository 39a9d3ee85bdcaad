"""Whether a file has changed, where its stamp alone can't tell."""

import os
import stat
import time

from briefing.library.files import NO_STAMP, Stamp, hashed, stamp_of
from briefing.library.index.vocabulary import THERE

# Nanoseconds. A file that was changed less than this before it was read may change once more without its stamp showing
# it: the coarsest clock of a file system in use, FAT's, has a step of 2 s.
_UNSETTLED = 2_000_000_000
_MOST = 5_000_001  # bytes; what has more is refused, whatever it is
_AT_ONCE = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)


def stamp_and_digest(full: bytes) -> tuple[Stamp, bytes | None]:
    """Return the stamp of a file and, where that may lie, a digest of its content."""
    now = time.time_ns()
    stamp = stamp_of(full)
    if stamp != NO_STAMP and now - max(stamp[1:3]) > _UNSETTLED:
        return stamp, None
    return stamp, digest_of(full)


def digest_of(full: bytes) -> bytes:
    """Return a digest of a file's content; of one that can't be read, the number of the reason, which may change."""
    try:
        # Opened so, a pipe that nobody writes to is not waited for.
        with open(os.open(full, os.O_RDONLY | _AT_ONCE), "rb") as file:  # noqa: PTH123 - bytes
            return hashed(file.read(_MOST)) if stat.S_ISREG(os.fstat(file.fileno()).st_mode) else b""
    except OSError as error:
        return str(error.errno).encode()
    except ValueError:
        return b""


def state_of_text(text: bytes, folder: bytes) -> bytes:
    """Return THERE for a text at its own path, else the real path of one behind a link, or hidden; nothing for none."""
    full = os.path.join(folder, text)  # noqa: PTH118 - bytes
    try:
        if not os.path.isfile(full):  # noqa: PTH113 - bytes
            return b""
        real = os.path.realpath(full)
    except ValueError:
        return b""
    at_its_path = real == os.path.join(os.path.realpath(folder), text)  # noqa: PTH118 - bytes
    return THERE if at_its_path and not is_hidden(text) else real


def is_hidden(path: bytes) -> bool:
    """Whether a file, or a folder on the way to it, is hidden, so that nobody who walks the library sees it."""
    return b"/." in b"/" + path
