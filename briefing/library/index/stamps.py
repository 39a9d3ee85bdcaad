"""Whether a file has changed, where its stamp alone can't tell."""

import os
import time
from pathlib import Path

from briefing.library.files import NO_STAMP, Stamp, hashed, stamp_of
from briefing.library.index.vocabulary import THERE

# Nanoseconds. A file that was changed less than this before it was read may change once more without its stamp showing
# it: the coarsest clock of a file system in use, FAT's, has a step of 2 s.
_UNSETTLED = 2_000_000_000


def stamp_and_digest(full: bytes) -> tuple[Stamp, bytes | None]:
    """Return the stamp of a file and, where that may lie, a digest of its content."""
    now = time.time_ns()
    stamp = stamp_of(full)
    if stamp != NO_STAMP and now - max(stamp[1:3]) > _UNSETTLED:
        return stamp, None
    return stamp, digest_of(full)


def digest_of(full: bytes) -> bytes:
    """Return a digest of a file's content; of one that can't be read, that of nothing."""
    try:
        return hashed(Path(os.fsdecode(full)).read_bytes())
    except OSError:
        return b""


def state_of_text(text: bytes, folder: bytes) -> bytes:
    """Return THERE for a text at its own path, the real path of one behind a link, or nothing where there is none."""
    full = os.path.join(folder, text)  # noqa: PTH118 - bytes
    try:
        if not os.path.isfile(full):  # noqa: PTH113 - bytes
            return b""
        real = os.path.realpath(full)
    except ValueError:
        return b""
    return THERE if real == os.path.join(os.path.realpath(folder), text) else real  # noqa: PTH118 - bytes
