"""stdout and stderr: what they can't encode is shown otherwise, and a reader that has gone is no fault."""

import codecs
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from io import TextIOWrapper

_TOGETHER = 2**16  # bytes that are written at a time

# What the program itself draws, one character for one, for terminals of an older encoding.
_PLAIN = {
    **dict.fromkeys("–—─╌―", "-"),
    **dict.fromkeys("“”„", '"'),
    **dict.fromkeys("‘’", "'"),
    **dict.fromkeys("│┃▎┊", "|"),
    **dict.fromkeys("╭╮╰╯└┌┐┘├┤", "+"),
    **dict.fromkeys("●◆•·", "*"),
    "○": "o",
    "…": "~",
    "→": ">",
    "⟨": "<",
    "⟩": ">",
}


def prepare() -> None:
    """Let both streams print every character, in their own encoding, whatever it is."""
    for name in ("COLUMNS", "LINES"):
        if not (os.environ.get(name, "1").isascii() and os.environ.get(name, "1").isdigit()):
            del os.environ[name]  # a width that is no number is as good as none
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:  # it is closed: what is opened next would get its number, and what is printed would go there
            os.open(os.devnull, os.O_RDWR)
    sys.stdout = sys.stdout or open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 - closed by the caller
    sys.stderr = sys.stderr or open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
    codecs.register_error("briefing", _in_plain_characters)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="briefing")


def _in_plain_characters(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    shown = [_PLAIN.get(character) or _escaped(character) for character in error.object[error.start : error.end]]
    return "".join(shown), error.end


def _escaped(character: str) -> str:
    return character.encode("ascii", "backslashreplace").decode()


def put_text(text: str) -> None:
    """Write what is for the eye to stdout, in the encoding that stdout has."""
    put(in_encoding(text))


def in_encoding(text: str) -> bytes:
    """Return text in the encoding that stdout has."""
    return text.encode(sys.stdout.encoding or "utf-8", sys.stdout.errors or "strict")


def put_all(pieces: Iterable[bytes]) -> None:
    """Write data to stdout piece by piece, little ones together."""
    waiting = bytearray()
    for piece in pieces:
        waiting += piece
        if len(waiting) > _TOGETHER:
            put(bytes(waiting))
            waiting.clear()
    if waiting:
        put(bytes(waiting))


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
    except OSError as error:
        # The interpreter flushes once more at the end; let it have nothing to complain about.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if isinstance(error, BrokenPipeError):
            sys.exit(0)
        raise


@contextmanager
def answer_kept_apart() -> Iterator[None]:
    """Send to stderr whatever is written to stdout within, even by another program that is run."""
    with suppress(OSError, ValueError):
        sys.stdout.flush()
    try:
        stdout = os.dup(1)
        os.dup2(2, 1)
    except OSError:  # one of the two is closed
        yield
        return
    try:
        yield
    finally:
        with suppress(OSError, ValueError):
            sys.stdout.flush()
        os.dup2(stdout, 1)
        os.close(stdout)
