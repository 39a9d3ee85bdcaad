"""Where a Document goes: the screen, a pipe or a file, through one place."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from briefing.brief.problems import CannotGoOn, Problem
from briefing.document import Document


def show(document: Document, format_name: str, broken: Sequence[Problem] = (), *, strict: bool = False) -> None:
    """Print a Document on stdout, and on stderr which briefs were left out because they are ``broken``.

    Exits with 1 where it has nothing to show and, if ``strict``, where a brief was left out.
    """
    try:
        _show(document, format_name)
    finally:
        if broken:
            from briefing.cli.diagnostics import say_left_out

            say_left_out(broken)
    if broken and strict:
        sys.exit(1)


def _show(document: Document, format_name: str) -> None:
    if document.empty:
        if format_name == "json":
            put(b"[]\n")
        from briefing.cli.diagnostics import say

        say(f"{document.empty} ({document.filters})" if document.filters else document.empty)
        sys.exit(1)
    if format_name != "terminal":
        from briefing.formats import render

        put(render(document, format_name).encode())
        return
    from rich.console import Console

    from briefing.formats.terminal import draw, write

    console = Console(highlight=False)
    if console.is_terminal:
        draw(document, console)
    else:
        put_text(write(document, console.width))


def put_text(text: str) -> None:
    """Write what is for the eye to stdout, in the encoding that stdout has."""
    put(text.encode(sys.stdout.encoding or "utf-8", sys.stdout.errors or "strict"))


def put(data: bytes) -> None:
    """Write data to stdout; where a reader such as ``head`` has gone, end quietly.

    A pipe or file gets the bytes as they are, a terminal the text in its own encoding.
    """
    try:
        if sys.stdout.isatty():
            sys.stdout.write(data.decode(errors="surrogateescape"))
        else:
            sys.stdout.buffer.write(data)
        sys.stdout.flush()
    except BrokenPipeError:
        # The interpreter flushes once more at the end; let it have nothing to complain about.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)


def write_file(path: Path, data: bytes, *, force: bool) -> None:
    """Write a whole file or none of it: beside its place first, then moved into it.

    A link is followed; a device or pipe is written to as it stands. Raises CannotGoOn where the file
    exists and ``force`` is not set, or can't be written.
    """
    try:
        if path.exists() and not path.is_file() and not path.is_dir():
            path.write_bytes(data)
            return
        if not force and (path.exists() or path.is_symlink()):
            raise _exists(path)
        _write_beside(Path(os.path.realpath(path)), data, force=force)
    except FileExistsError:
        raise _exists(path) from None
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise CannotGoOn(f"{str(path)!r} can't be written: {reason}") from error


def _write_beside(path: Path, data: bytes, *, force: bool) -> None:
    import tempfile

    mode = _mode_of(path)
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=".briefing-")
    beside = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
        beside.chmod(mode)
        if force:
            beside.replace(path)
        else:
            os.link(beside, path)  # fails where a file has come up meanwhile, which `replace` would not
    finally:
        beside.unlink(missing_ok=True)


def _exists(path: Path) -> CannotGoOn:
    return CannotGoOn(f"{str(path)!r} exists already", hint="--force replaces it")


def _mode_of(path: Path) -> int:
    """Return the mode of the file that is replaced, or of a new one under the user's mask."""
    if path.exists():
        return path.stat().st_mode & 0o7777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
