"""Messages of an editor over stdio: each behind its length, in JSON, as the language server's protocol says."""

import json
import re
from collections.abc import Iterator
from typing import Any, BinaryIO, Literal

import msgspec
from msgspec import UNSET, Struct, UnsetType

from briefing.problems import CannotGoOn

# The codes of the specification.
NO_JSON, NO_REQUEST, WRONG_PARAMETERS, INTERNAL, NOT_BEGUN = -32700, -32600, -32602, -32603, -32002

_MOST = 20_000_000  # bytes of a message: a brief has 5 MB, and JSON may write a character in three times the bytes
_LINE, _LINES = 8_192, 100  # bytes of a header, and headers
_CHUNK = 65_536  # bytes


class Message(Struct, frozen=True):
    """What each message tells: its method, or that it is an answer; with ``id`` it is a request, or answers one."""

    jsonrpc: Literal["2.0"]
    id: int | str | UnsetType | None = UNSET
    method: str | UnsetType = UNSET


class Refused(Exception):  # noqa: N818 - an answer
    """Raised for a message that is no message; carries the code and the words of the answer to it."""

    def __init__(self, code: int, message: str) -> None:
        super().__init__(message)
        self.code, self.message = code, message


def bodies(stream: BinaryIO) -> Iterator[bytes]:
    """Yield what each message holds, nothing of one that is too long, and end where the editor does.

    Raises CannotGoOn where what comes is no message: nobody knows where the next one would begin.
    """
    while (length := _length(stream)) is not None:
        body = stream.read(length) if length <= _MOST else _passed_over(stream, length)
        if length <= _MOST and len(body) < length:
            raise _no_message("it ends in the middle of one")
        yield body


def message_in(body: bytes) -> tuple[dict[str, Any], Message]:
    """Return the data of a message and what it tells; raise Refused where it is no JSON, or no message."""
    if not body:
        raise Refused(NO_REQUEST, f"a message has at least one byte and at most {_MOST:,}")
    try:
        data = json.loads(body)
    except RecursionError as error:
        raise Refused(NO_JSON, "it is nested too deep") from error
    except ValueError as error:
        raise Refused(NO_JSON, f"no JSON that can be read: {error}") from error
    try:
        message = msgspec.convert(data, Message)
    except msgspec.ValidationError as error:
        raise Refused(NO_REQUEST, f"no message of JSON-RPC 2.0: {error}") from error
    if message.method is UNSET and message.id is UNSET:
        raise Refused(NO_REQUEST, "no message of JSON-RPC 2.0: it has neither method nor id")
    return data, message


def answer(code: int, message: str, id_: Any = None) -> bytes:
    """Return the answer to a message that failed, with its headers."""
    error = {"code": code, "message": message}
    body = msgspec.json.encode({"jsonrpc": "2.0", "id": id_, "error": error})
    return b"Content-Length: %d\r\n\r\n%b" % (len(body), body)


def _length(stream: BinaryIO) -> int | None:
    """Read the headers of a message, and return how long it is; None where there is none any more."""
    length = None
    for number in range(_LINES):
        line = stream.readline(_LINE)
        if not line and not number:
            return None
        if not line.endswith(b"\n"):
            raise _no_message("a header of it has no end")
        if not line.strip():
            break
        name, _, value = line.partition(b":")
        if name.strip().lower() == b"content-length":
            if not re.fullmatch(rb"\d{1,18}", value.strip()):
                raise _no_message("its Content-Length is no number of bytes")
            length = int(value)
    else:
        raise _no_message(f"it has more than {_LINES} headers")
    if length is None:
        raise _no_message("it has no Content-Length")
    return length


def _passed_over(stream: BinaryIO, length: int) -> bytes:
    """Read so many bytes, as far as they come, and return nothing."""
    while length > 0 and (part := stream.read(min(length, _CHUNK))):
        length -= len(part)
    return b""


def _no_message(why: str) -> CannotGoOn:
    message = f"what comes on stdin is no message of an editor: {why}"
    return CannotGoOn(message, hint="an editor starts `briefing lsp` and speaks to it; nobody types")
