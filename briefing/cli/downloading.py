"""Gets a page from the web: by http or https alone, not more than a page has, and not for ever."""

import time
from http.client import HTTPException
from importlib.util import find_spec
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
_IN_ADDRESSES = ":/?#[]@!$&'()*+,;=%~"  # characters that stay as they are
_SUFFIXES = {"text/html": ".html", "application/xhtml+xml": ".html", "text/plain": ".txt", "text/markdown": ".md"}


class Page(NamedTuple):
    """What was found at an address: the bytes in UTF-8, the ending of a file of their kind, and the last address."""

    data: bytes
    suffix: str
    url: str


class _OnlyToTheWeb(HTTPRedirectHandler):
    """Follows a page that has moved, but nowhere else than to http and https."""

    def redirect_request(self, req: Request, fp: Any, code: int, msg: str, headers: Any, newurl: str) -> Request | None:
        """Return the request of the new address."""
        if not is_of_the_web(newurl):
            raise URLError(f"it leads to {newurl}, which is no address of the web")
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
    try:
        whole = quote(address, safe=_IN_ADDRESSES)
        request = Request(whole, headers={"User-Agent": f"briefing/{__version__}", "Accept-Encoding": "identity"})  # noqa: S310 - its scheme is looked at above
        with _opener().open(request, timeout=_PATIENCE) as answer:
            kind = answer.headers.get_content_type()
            if kind not in _SUFFIXES:
                raise CannotGoOn(f"{address} is no page but {kind}", hint="save the article as text")
            data = _read(answer, address)
            charset, url = answer.headers.get_content_charset(), answer.geturl()
    except HTTPError as error:
        raise CannotGoOn(f"{address} can't be read: {error.code} {error.reason}".rstrip()) from error
    except (OSError, HTTPException, ValueError) as error:
        reason = getattr(error, "reason", None) or error
        said = str(getattr(reason, "strerror", None) or reason) or type(reason).__name__
        raise CannotGoOn(f"{address} can't be read: {said.lower()}") from error
    return Page(_in_utf8(data, charset), _SUFFIXES[kind], url)


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
    data = b""
    until = time.monotonic() + _LONGEST
    while part := answer.read1(_CHUNK):
        data += part
        if len(data) > MOST:
            raise CannotGoOn(f"{address} has more than 5 MB")
        if time.monotonic() > until:
            raise CannotGoOn(f"{address} takes too long")
    return data


def _in_utf8(data: bytes, charset: str | None) -> bytes:
    """Return text in UTF-8 where its encoding is told; else as it came."""
    try:
        return data.decode(charset, "replace").encode() if charset else data
    except LookupError:
        return data
