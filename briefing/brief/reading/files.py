"""A file's bytes and its text, or why they can't be had. The only part of the core that touches the disk."""

import codecs
import errno
import os
import stat
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

from briefing.brief.reading.composer import place_behind
from briefing.problems import Place, Problem

# The longest of four examples and 10,000 made-up briefs has 12,400; a file of this size is read in some 2 s.
MAX_BYTES = 5_000_000
_MOST = 100_000_000  # bytes of what is no brief and no text: a Word file, say
_AT_A_TIME = 65_536  # bytes
# Opened so, a pipe that nobody writes to is not waited for.
_READ = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
_NO_LINK, _FOLDER = getattr(os, "O_NOFOLLOW", 0), getattr(os, "O_DIRECTORY", 0)
_NOWHERE = Place(0, 0)


def read_text(path: Path, problems: list[Problem]) -> str | None:
    """Return a file's text, or None after adding the problem that prevents it."""
    data = read_bytes(path, problems)
    return decoded(path, data, problems) if data is not None else None


def read_text_below(folder: Path, name: str, problems: list[Problem]) -> str | None:
    """Return the text of a file at or below a folder, or None after adding the problem that prevents it.

    What a name leads to may change at any moment, so the file that was opened is judged, not the name.
    """
    path = folder / name
    data = _read(path, lambda: _opened_below(folder, name), problems)
    return decoded(path, data, problems) if data is not None else None


def read_bytes(path: Path, problems: list[Problem]) -> bytes | None:
    """Return a file's bytes, no more than a little over MAX_BYTES, or None after adding what prevents it."""
    return _read(path, lambda: os.open(path, _READ), problems)


def plain_bytes(path: Path) -> bytes:
    """Return the bytes of a plain file of any kind; raise OSError for a pipe or device, which may have no end."""
    with os.fdopen(os.open(path, _READ), "rb") as file:
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            raise OSError(errno.EINVAL, "not a file but a device or a pipe")
        data = file.read(_MOST + 1)
    if len(data) > _MOST:
        raise OSError(errno.EFBIG, f"larger than {_MOST // 1_000_000} MB")
    return data


def _read(path: Path, opened: Callable[[], int], problems: list[Problem]) -> bytes | None:
    try:
        file = opened()
        try:
            if not stat.S_ISREG(os.fstat(file).st_mode):
                kind = "is a directory" if path.is_dir() else "not a file but a device or a pipe"
                problems.append(_refusal(path, "B100", f"can't be read: {kind}"))
                return None
            return b"".join(_parts(file))
        finally:
            os.close(file)
    except (OSError, ValueError, RuntimeError) as error:  # RuntimeError: links in a circle, before Python 3.13
        reason = getattr(error, "strerror", "") or str(error)
        problems.append(_refusal(path, "B100", f"can't be read: {reason.lower()}"))
        return None


def _opened_below(folder: Path, name: str) -> int:
    """Open a file at or below a folder; no link is followed that leads out of it, not even one that comes up now."""
    if _NO_LINK and os.path.basename(name) == name:  # noqa: PTH119 - nearly all are such
        with suppress(OSError):
            return os.open(folder / name, _READ | _NO_LINK)
    base, real = folder.resolve(), (folder / name).resolve()
    if not real.is_relative_to(base):
        raise OSError(0, "it lies outside of the brief's folder")
    if _NO_LINK and os.open in os.supports_dir_fd:
        return _opened_step_by_step(base, real.relative_to(base).parts)
    file = os.open(real, _READ)
    if not os.path.samestat(os.fstat(file), real.lstat()) or real.resolve() != real:
        os.close(file)
        raise OSError(0, "it changed while it was opened")
    return file


def _opened_step_by_step(base: Path, steps: tuple[str, ...]) -> int:
    """Open a file below a folder, going from folder to folder; where one of the steps is a link, that is refused."""
    at = os.open(base, _READ | _FOLDER)
    for number, step in enumerate(steps, 1):
        kind = _FOLDER if number < len(steps) else 0
        try:
            inner = os.open(step, _READ | _NO_LINK | kind, dir_fd=at)
        finally:
            os.close(at)
        at = inner
    return at


def _parts(file: int) -> Iterator[bytes]:
    left = MAX_BYTES + 1
    while left and (part := os.read(file, min(left, _AT_A_TIME))):
        yield part
        left -= len(part)


def decoded(path: Path, data: bytes, problems: list[Problem]) -> str | None:
    """Return bytes as text, or None after adding the problem that prevents it."""
    if len(data) > MAX_BYTES:
        hint = "a brief is one article; put its text in a file beside it"
        problems.append(_refusal(path, "B105", "larger than 5 MB", hint))
        return None
    try:
        data = data.removeprefix(codecs.BOM_UTF8)
        text = data.decode("utf-16" if is_utf_16(data) else "utf-8")
    except UnicodeDecodeError as error:
        place = place_behind(data[: error.start].decode(errors="replace"))
        message = f"not in UTF-8: the byte 0x{data[error.start]:02X} fits nothing"
        if is_utf_16(data):
            place, message = _NOWHERE, "in UTF-16, but not as it should be"
        problems.append(_refusal(path, "B102", message, "save the file as UTF-8", place))
        return None
    if not text or text.isspace():
        problems.append(_refusal(path, "B103", "the file is empty", "a brief begins with `title:`", Place(1, 1)))
        return None
    return text


def is_utf_16(data: bytes) -> bool:
    """Whether bytes begin with the mark of UTF-16, and not with that of UTF-32, which begins like it."""
    return data[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE) and data[:4] != codecs.BOM_UTF32_LE


def _refusal(path: Path, code: str, message: str, hint: str = "", place: Place = _NOWHERE) -> Problem:
    return Problem(str(path), *place, "error", code, message, hint)
