"""Writes a file whole or not at all, and replaces another only where that is asked for."""

import errno
import os
import stat
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path

from briefing.cli.unfinished import unfinished
from briefing.problems import CannotGoOn
from briefing.text.counting import counted

_PATIENCE = 5.0  # seconds for a reader of a pipe to come
_WRITABLE = stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH


def write_file(
    path: Path, data: bytes, *, force: bool, sources: Iterable[Path] = (), before: bytes | None = None
) -> None:
    """Write a whole file or none of it: beside its place first, then moved into it.

    A link is followed; a device or pipe is written to as it stands. Raises CannotGoOn where the file exists and
    ``force`` is not set, is one of the ``sources`` that the data was made from, or can't be written; and where the
    data was made from what the file held ``before``, and it holds something else by now.
    """
    try:
        refuse_sources([path], sources)
        if path.exists() and not path.is_file() and not path.is_dir():
            _write_through(path, data)
            return
        if not force and (path.exists() or path.is_symlink()):
            raise _exists(path)
        _write_beside(Path(os.path.realpath(path)), data, force=force, content=before)
    except FileExistsError:
        raise _exists(path) from None
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise CannotGoOn(f"{str(path)!r} can't be written: {reason}") from error


def refuse_sources(paths: Iterable[Path], sources: Iterable[Path]) -> None:
    """Raise CannotGoOn where a file to be written is one that is read, by whatever name."""
    read = {(found.st_dev, found.st_ino) for source in sources if (found := _status(source))}
    for path in paths:
        found = _status(path)
        if found and (found.st_dev, found.st_ino) in read:
            message = f"{str(path)!r} is read for this, and is not written over"
            raise CannotGoOn(message, hint="give another name for what is to be written")


def _status(path: Path) -> os.stat_result | None:
    """Return the status of a plain file, or None for anything else."""
    try:
        found = path.stat()
    except (OSError, ValueError):
        return None
    return found if stat.S_ISREG(found.st_mode) else None


def places_for(ids: Sequence[str], folder: Path, suffix: str, *, force: bool) -> list[Path]:
    """Return the file of each brief in a folder, under its id; the folder is made where it is not there.

    Raises CannotGoOn where two would be one file or one would lie elsewhere, or one exists and ``force`` is not set.
    """
    for id_ in ids:
        if not id_ or id_.startswith(".") or Path(id_).name != id_ or "\0" in id_ or "\\" in id_:
            raise CannotGoOn(f"{id_!r} can't be the name of a file", hint="`briefing check` shows the brief's file")
    paths = [folder / f"{id_}{suffix}" for id_ in ids]
    for path in paths:
        if path.is_symlink() and not path.resolve().is_relative_to(folder.resolve()):
            raise CannotGoOn(f"{str(path)!r} leads out of the folder", hint="delete the link, or name another folder")
    refuse_doubled(ids)
    taken = [path for path in paths if path.exists()]
    if taken and not force:
        exist = counted(len(taken), "file exists", "files exist")
        raise CannotGoOn(f"{exist} already, such as {str(taken[0])!r}", hint="--force replaces them")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise CannotGoOn(f"{str(folder)!r} can't be made: {reason}") from error
    return paths


def refuse_doubled(ids: Iterable[str]) -> None:
    """Raise CannotGoOn where two briefs have the same id, and so would be one file."""
    doubled = [id_ for id_, count in Counter(ids).items() if count > 1]
    if doubled:
        hint = "`briefing check` shows them"
        raise CannotGoOn(f"two briefs have the same id: {', '.join(sorted(doubled))}", hint=hint)


def _write_through(path: Path, data: bytes) -> None:
    """Write to a device or pipe; raise CannotGoOn where nobody reads from the pipe, and nobody soon begins to."""
    end = time.monotonic() + _PATIENCE
    while True:
        try:
            descriptor = os.open(path, os.O_WRONLY | getattr(os, "O_NONBLOCK", 0))
            break
        except OSError as error:
            if error.errno != errno.ENXIO or not path.is_fifo():
                raise
        if time.monotonic() > end:
            raise CannotGoOn(f"{str(path)!r} can't be written: it is a pipe from which nobody reads")
        time.sleep(0.01)
    if hasattr(os, "O_NONBLOCK"):
        os.set_blocking(descriptor, True)
    with os.fdopen(descriptor, "wb") as file:
        file.write(data)


def _write_beside(path: Path, data: bytes, *, force: bool, content: bytes | None) -> None:
    before = _status(path)
    if before and not (before.st_mode & _WRITABLE and os.access(path, os.W_OK)):
        raise CannotGoOn(f"{str(path)!r} can't be written: it may only be read")
    with unfinished(path) as (descriptor, beside):
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())  # else a crash may leave the new name with nothing in it
        if before:
            _give(beside, before)
        beside.chmod(_mode_of(before))
        if before:
            _describe(beside, path)
        if content is not None and path.read_bytes() != content:
            raise CannotGoOn(f"{str(path)!r} was changed meanwhile, and is left as it is", hint="run it once more")
        if force:
            beside.replace(path)
        else:
            _move_to_nothing(beside, path)


def _move_to_nothing(beside: Path, path: Path) -> None:
    """Move a file to where none is; where one has come up meanwhile, that fails, which ``replace`` would not."""
    try:
        os.link(beside, path)
    except FileExistsError:
        raise
    except OSError:  # a file system that knows no second name for a file
        os.close(os.open(path, os.O_CREAT | os.O_EXCL))
        beside.replace(path)


def _give(path: Path, before: os.stat_result) -> None:
    """Give a file to the owner and group of the one that it replaces, as far as the system lets."""
    if hasattr(os, "chown"):
        with suppress(OSError):
            os.chown(path, -1, before.st_gid)
        with suppress(OSError):
            os.chown(path, before.st_uid, -1)


def _describe(path: Path, before: Path) -> None:
    """Give a file the extended attributes of the one that it replaces, as far as the system lets."""
    if hasattr(os, "listxattr"):
        with suppress(OSError):
            for name in os.listxattr(before):
                with suppress(OSError):
                    os.setxattr(path, name, os.getxattr(before, name))


def _exists(path: Path) -> CannotGoOn:
    return CannotGoOn(f"{str(path)!r} exists already", hint="--force replaces it")


def _mode_of(before: os.stat_result | None) -> int:
    """Return the mode of the file that is replaced, or of a new one under the user's mask."""
    if before:
        return before.st_mode & 0o7777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
