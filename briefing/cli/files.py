"""Writes a file whole or not at all, and replaces another only where that is asked for."""

import errno
import os
import stat
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from itertools import islice
from pathlib import Path
from typing import IO, NamedTuple

from briefing.cli.unfinished import unfinished
from briefing.problems import CannotGoOn
from briefing.text.counting import counted

_PATIENCE = 5.0  # seconds for a reader of a pipe to come
# Files that are brought to the disk together, two descriptors each, and by how many threads. 400 pages of 20 KB took
# 1.5 s one by one, on an idle disk, and 0.2 s so.
_TOGETHER, _AT_A_TIME = 64, 16
_WRITABLE = stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH


def write_file(
    path: Path,
    data: bytes | Iterable[bytes],
    *,
    force: bool,
    sources: Iterable[Path] = (),
    before: bytes | None = None,
) -> None:
    """Write a whole file or none of it, at once or piece by piece: beside its place first, then moved into it.

    A link is followed; a device or pipe is written to as it stands. Raises CannotGoOn where the file exists and
    ``force`` is not set, is one of the ``sources`` that the data was made from, or can't be written; and where the
    data was made from what the file held ``before``, and it holds something else by now.
    """
    with told_of(path):
        refuse_sources([path], sources)
        if path.exists() and not path.is_file() and not path.is_dir():
            _write_through(path, data)
            return
        if not force and (path.exists() or path.is_symlink()):
            raise _exists(path)
        with _begun(path, data) as begun:
            os.fsync(begun.file.fileno())  # else a crash may leave the new name with nothing in it
            begun.finish(force=force, content=before)


def write_files(files: Iterable[tuple[Path, bytes]], *, force: bool) -> Iterator[Path]:
    """Write files as ``write_file`` does, and yield each when it is written.

    Some dozens are brought to the disk together: it is waited for that often, not for each file. Where one can't be
    made or written, those before it are.
    """
    rest = iter(files)
    failed: Exception | None = None
    while failed is None:
        with ExitStack() as stack:
            begun: list[_Begun] = []
            try:
                for path, data in islice(rest, _TOGETHER):
                    with told_of(path):
                        if not force and path.exists():
                            raise _exists(path)
                        begun.append(stack.enter_context(_begun(path, data)))
            except (CannotGoOn, OSError) as error:
                failed = error
            if not begun:
                break
            for each, fault in zip(begun, _synced(begun), strict=True):
                with told_of(each.path):
                    if fault:
                        raise fault
                    each.finish(force=force)
                yield each.path
    if failed:
        raise failed


@contextmanager
def told_of(path: Path) -> Iterator[None]:
    """Raise CannotGoOn, which names the file, where the system does not let it be written."""
    try:
        yield
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


def _write_through(path: Path, data: bytes | Iterable[bytes]) -> None:
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
        for piece in (data,) if isinstance(data, bytes) else data:
            file.write(piece)


class _Begun(NamedTuple):
    """A file that is written beside its place, and still open; what stands in its place has a status ``before``."""

    path: Path
    file: IO[bytes]
    beside: Path
    before: os.stat_result | None

    def finish(self, *, force: bool, content: bytes | None = None) -> None:
        """Give it its place, and what the file in that place had."""
        self.file.close()
        place = Path(os.path.realpath(self.path))
        if self.before:
            _give(self.beside, self.before)
        self.beside.chmod(_mode_of(self.before))
        if self.before:
            _describe(self.beside, place)
        if content is not None and place.read_bytes() != content:
            raise CannotGoOn(f"{str(place)!r} was changed meanwhile, and is left as it is", hint="run it once more")
        if force:
            self.beside.replace(place)
            return
        try:
            _move_to_nothing(self.beside, place)
        except FileExistsError:
            raise _exists(self.path) from None


@contextmanager
def _begun(path: Path, data: bytes | Iterable[bytes]) -> Iterator[_Begun]:
    """Give a file with the data beside its place; it goes where it has not been given its place."""
    place = Path(os.path.realpath(path))
    before = _status(place)
    if before and not (before.st_mode & _WRITABLE and os.access(place, os.W_OK)):
        raise CannotGoOn(f"{str(path)!r} can't be written: it may only be read")
    with unfinished(place) as (descriptor, beside), os.fdopen(descriptor, "wb") as file:
        for piece in (data,) if isinstance(data, bytes) else data:
            file.write(piece)
        file.flush()
        yield _Begun(path, file, beside, before)


def _synced(begun: Sequence[_Begun]) -> list[OSError | None]:
    """Bring files to the disk, and return what went wrong with each; the disk takes many at a time."""
    try:
        from concurrent.futures import ThreadPoolExecutor

        with ThreadPoolExecutor(_AT_A_TIME) as pool:
            return list(pool.map(_fault_of_sync, begun))
    except RuntimeError:  # no thread can be started
        return list(map(_fault_of_sync, begun))


def _fault_of_sync(begun: _Begun) -> OSError | None:
    try:
        os.fsync(begun.file.fileno())
    except OSError as error:
        return error
    return None


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
