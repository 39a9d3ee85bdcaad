"""Gets a page from the web: by http or https alone, not more than a page has, and not for ever."""

from http.client import BadStatusLine, IncompleteRead, RemoteDisconnected
from importlib.util import find_spec
from threading import Thread
from typing import Any, NamedTuple
from urllib.error import HTTPError, URLError
from urllib.parse import quote
from urllib.request import (
    HTTPDefaultErrorHandler,
    HTTPErrorProcessor,
    HTTPHandler,
    HTTPRedirectHandler,
    HTTPSHandler,
    OpenerDirector,
    ProxyHandler,
    Request,
    UnknownHandler,
)

from briefing.cli.addresses import is_of_the_web
from briefing.problems import CannotGoOn
from briefing.version import __version__

MOST = 5_000_000  # bytes, as of a file
_PATIENCE = 20.0  # seconds without an answer
_LONGEST = 60.0  # seconds in all
_CHUNK = 65_536  # bytes
_SHOWN = 200  # characters of what a server says
_IN_ADDRESSES = ":/?#[]@!$&'()*+,;=%~"  # characters that stay as they are
_SUFFIXES = {"text/html": ".html", "application/xhtml+xml": ".html", "text/plain": ".txt", "text/markdown": ".md"}


class Page(NamedTuple):
    """What was found at an address: the bytes in UTF-8, the ending of a file of their kind, and the last address."""

    data: bytes
    suffix: str
    url: str


class _OnlyToTheWeb(HTTPRedirectHandler):
    """Follows a page that has moved, but nowhere else than to http and https."""

    inf_msg = "it leads from one address to the next without an end: "

    def redirect_request(self, req: Request, fp: Any, code: int, msg: str, headers: Any, newurl: str) -> Request | None:
        """Return the request of the new address."""
        if not is_of_the_web(newurl):
            raise URLError(f"it leads to {newurl}, which is no address of the web")
        fp.close()  # else all that comes with the new address would be read, and it may never end
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def page_at(address: str) -> Page:
    """Return the page at an address; raise CannotGoOn where there is none, or it is nothing to read."""
    if not is_of_the_web(address):
        raise CannotGoOn(f"{address} is no address of the web", hint="an address begins with https:// or http://")
    if find_spec("trafilatura") is None:
        raise CannotGoOn(
            "an article on the web is read by the package trafilatura, which is not installed",
            hint="pip install 'briefing-cli[web]', or save the page and draft from the file",
        )
    return _in_time(address)


def _in_time(address: str) -> Page:
    """Return the page at an address, for which it has so long in all: names, connection, head and body."""
    came: list[Page | CannotGoOn] = []
    reading = Thread(target=lambda: came.append(_answered(address)), daemon=True)
    try:
        reading.start()
    except RuntimeError as error:
        raise CannotGoOn(f"{address} can't be read: {error}") from error
    reading.join(_LONGEST)
    found = came[0] if came else CannotGoOn(f"{address} takes longer than {_LONGEST:g} seconds")
    if isinstance(found, CannotGoOn):
        raise found
    return found


def _answered(address: str) -> Page | CannotGoOn:
    """Return the page at an address, or why there is none."""
    try:
        whole = quote(address, safe=_IN_ADDRESSES)
        request = Request(whole, headers={"User-Agent": f"briefing/{__version__}", "Accept-Encoding": "identity"})  # noqa: S310 - its scheme is looked at above
        with _opener().open(request, timeout=_PATIENCE) as answer:
            return _page(answer, address)
    except CannotGoOn as error:
        return error
    except HTTPError as error:
        return CannotGoOn(f"{address} can't be read: {error.code} {_short(error.reason)}".rstrip())
    except Exception as error:  # noqa: BLE001 - whatever comes from outside
        return CannotGoOn(f"{address} can't be read: {_reason_of(error)}")


def _page(answer: Any, address: str) -> Page:
    kind, packed = answer.headers.get_content_type(), answer.headers.get("Content-Encoding", "identity")
    if kind not in _SUFFIXES:
        raise CannotGoOn(f"{address} is no page but {_short(kind)}", hint="save the article as text")
    if packed != "identity":
        hint = "save the page, and draft from the file"
        raise CannotGoOn(f"{address} comes packed as {_short(packed)}, which was not asked for", hint=hint)
    data = _in_utf8(_read(answer, address), answer.headers.get_content_charset())
    return Page(data, _SUFFIXES[kind], answer.geturl())


def _reason_of(error: Exception) -> str:
    """Return in words why something can't be read."""
    if isinstance(error, IncompleteRead):
        return "it ends in the middle of the page"
    if isinstance(error, BadStatusLine) and not isinstance(error, RemoteDisconnected):
        return "what answers there does not speak http"
    reason = getattr(error, "reason", None) or error
    return _short((str(getattr(reason, "strerror", None) or reason) or type(reason).__name__).lower())


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"


def _opener() -> OpenerDirector:
    """Return what opens http and https, and has no handler for files or anything else."""
    opener = OpenerDirector()
    for handler in (
        ProxyHandler(),
        HTTPHandler(),
        HTTPSHandler(),
        _OnlyToTheWeb(),
        HTTPDefaultErrorHandler(),
        HTTPErrorProcessor(),
        UnknownHandler(),
    ):
        opener.add_handler(handler)
    return opener


def _read(answer: Any, address: str) -> bytes:
    """Return what comes, as long as it was told to be."""
    data = b""
    length = answer.length
    while (length is None or len(data) < length <= MOST) and (part := answer.read1(_CHUNK)):
        data += part
        if len(data) > MOST:
            break
    if max(length or 0, len(data)) > MOST:
        raise CannotGoOn(f"{address} has more than 5 MB")
    if len(data) < (length or 0):
        raise IncompleteRead(data, length - len(data))
    return data


def _in_utf8(data: bytes, charset: str | None) -> bytes:
    """Return text in UTF-8 where its encoding is told; else as it came."""
    try:
        return data.decode(charset, "replace").encode() if charset else data
    except LookupError:
        return data
