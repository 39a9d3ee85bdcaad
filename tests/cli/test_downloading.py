"""A page from the web: by http or https alone, wherever it moves to, and no more than a page has."""

import re
import socket
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import chain, repeat
from pathlib import Path
from threading import Thread
from time import sleep
from typing import Any

import pytest

from briefing.brief.reading.reader import load
from briefing.cli import downloading
from briefing.cli.addresses import is_address, name_in
from briefing.cli.downloading import page_at
from briefing.problems import CannotGoOn
from tests.conftest import Run
from tests.draft.test_drafting import TALKS

pytest.importorskip("trafilatura")

PARAGRAPHS = "".join(f"<p>{part}</p>" for part in TALKS.split("\n\n")[1:])
HEAD = """<head><title>Norvia reopens strait | Coast Post</title><meta property="og:site_name" content="Coast Post">
<meta property="article:published_time" content="2024-08-12T08:00:00Z">
<meta name="author" content="Ada Quill"></head>"""
MENU = "<nav><ul><li><a href='/'>Home</a></li><li><a href='/sport'>All the sport of the coast</a></li></ul></nav>"
ARTICLE = f"<article><h1>Norvia reopens strait</h1>{PARAGRAPHS}</article>"
PAGE = f"<!doctype html><html lang='en'>{HEAD}<body>{MENU}{ARTICLE}<footer>© Coast Post</footer></body></html>"
ANSWERS: dict[str, tuple[int, str, str, bytes]] = {
    "/2024/talks-begin.html": (200, "Content-Type", "text/html; charset=utf-8", PAGE.encode()),
    "/caf%C3%A9": (200, "Content-Type", "text/html; charset=latin-1", "<p>Café</p>".encode("latin-1")),
    "/moved": (301, "Location", "/2024/talks-begin.html", b""),
    "/to-a-file": (302, "Location", "file:///etc/passwd", b""),
    "/to-ftp": (302, "Location", "ftp://127.0.0.1/x", b""),
    "/round": (302, "Location", "/round", b""),
    "/paper.pdf": (200, "Content-Type", "application/pdf", b"%PDF"),
    "/long": (200, "Content-Type", "text/plain", b"word " * 100),
}


class _Answering(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        code, name, value, body = ANSWERS.get(self.path, (404, "Content-Type", "text/html", b"no"))
        self.send_response(code)
        self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: Any) -> None: ...


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The address of a site on this machine."""
    for name in ("no_proxy", "NO_PROXY"):
        monkeypatch.setenv(name, "*")
    with ThreadingHTTPServer(("127.0.0.1", 0), _Answering) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def test_an_article_on_the_web_becomes_a_brief_that_tells_where_it_is_from(
    briefing: Run, site: str, tmp_path: Path
) -> None:
    result = briefing("draft", f"{site}/moved", "-o", str(tmp_path / "talks.yaml"))
    assert (result.code, result.err[:6]) == (0, "wrote ")
    brief = load(tmp_path / "talks.yaml")
    article = brief.article
    assert (article.headline, article.author, article.outlet) == ("Norvia reopens strait", "Ada Quill", "Coast Post")
    assert (str(article.published), article.published_basis) == ("2024-08-12", "stated")
    assert article.url == f"{site}/2024/talks-begin.html"
    assert article.retrieved is not None
    text = (tmp_path / "talks.txt").read_text(encoding="utf-8")
    assert text.startswith("Norvia reopens strait\n\nLUND (CP) -- Norvia")
    assert "sport" not in text
    assert "©" not in text
    assert briefing("check", str(tmp_path / "talks.yaml")).code == 0


def test_a_brief_is_named_as_its_address_ends(briefing: Run, site: str, tmp_path: Path) -> None:
    assert briefing("draft", f"{site}/2024/talks-begin.html", cwd=tmp_path).code == 0
    assert (tmp_path / "talks-begin.yaml").exists()
    assert name_in("https://example.org/2024/08/12/") == ""
    assert name_in("https://example.org/news/a-b-c/?p=1") == "a-b-c"


def test_the_encoding_is_the_one_that_the_site_tells(site: str) -> None:
    page = page_at(f"{site}/café")
    assert (page.data.decode(), page.suffix) == ("<p>Café</p>", ".html")


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("/none", "404 Not Found"),
        ("/to-a-file", "is not allowed"),
        ("/to-ftp", "which is no address of the web"),
        ("/round", "it leads from one address to the next without an end"),
        ("/paper.pdf", "is no page but application/pdf"),
    ],
)
def test_what_is_no_page_is_refused(site: str, path: str, message: str) -> None:
    with pytest.raises(CannotGoOn, match=message):
        page_at(site + path)


def test_a_page_has_at_most_5_mb(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(downloading, "MOST", 400)
    with pytest.raises(CannotGoOn, match="more than 5 MB"):
        page_at(f"{site}/long")


OK = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
MOVED = b"HTTP/1.1 302 Found\r\nLocation: /again\r\n\r\n"
PIECES = b"Transfer-Encoding: chunked\r\n\r\n"


# What a server sends, piece by piece, and what is said of it. Of what has no end, a piece comes a few times a second.
ODD: dict[str, tuple[Callable[[], Iterator[bytes]], str]] = {
    "silent": (lambda: dripping(b""), "takes longer than 0.4 seconds"),
    "slow head": (lambda: chain([b"HTTP/1.1 200 OK\r\n"], dripping(b"X: y\r\n")), "takes longer than 0.4 seconds"),
    "slow line": (lambda: chain([b"HTTP/1.1 200 OK\r\nX: "], dripping(b"y")), "takes longer than 0.4 seconds"),
    "slow body": (lambda: chain([OK, b"\r\n"], dripping(b"y")), "takes longer than 0.4 seconds"),
    "slow to move": (lambda: chain([MOVED], dripping(b"y")), "takes longer than 0.4 seconds|without an end"),
    "never begun": (lambda: dripping(b"HTTP/1.1 100 Continue\r\n\r\n"), "takes longer than 0.4 seconds"),
    "endless heads": (lambda: chain([b"HTTP/1.1 200 OK\r\n"], repeat(b"X: y\r\n" * 99)), "more than 100 headers"),
    "endless line": (lambda: chain([b"HTTP/1.1 200 OK\r\nX: "], repeat(b"y" * 9999)), "more than 65536 bytes"),
    "endless body": (lambda: chain([OK, b"\r\n"], repeat(b"y" * 9999)), "has more than 5 MB"),
    "endless to move": (lambda: chain([MOVED], repeat(b"y" * 9999)), "without an end"),
    "huge": (lambda: iter([OK, b"Content-Length: 10000000000000\r\n\r\n<p>"]), "has more than 5 MB"),
    "too short": (lambda: iter([OK, b"Content-Length: 100\r\n\r\n<p>"]), "it ends in the middle of the page"),
    "broken piece": (lambda: iter([OK, PIECES, b"5\r\nabc"]), "it ends in the middle of the page"),
    "no piece": (lambda: iter([OK, PIECES, b"zz\r\n"]), "it ends in the middle of the page"),
    "packed": (
        lambda: iter([OK, b"Content-Encoding: gzip\r\n\r\n\x1f\x8b"]),
        "packed as gzip, which was not asked for",
    ),
    "no http": (lambda: iter([b"\x00\xff" * 9999]), "what answers there does not speak http"),
    "nothing": (lambda: iter([]), "closed connection without response"),
    "no address": (lambda: iter([b"HTTP/1.1 302 Found\r\nLocation: http://[::1\r\n\r\n"]), "invalid ipv6 url"),
}


def dripping(piece: bytes) -> Iterator[bytes]:
    for _ in range(200):
        yield piece
        sleep(0.05)


@pytest.fixture
def odd_site() -> Iterator[Callable[[str], str]]:
    """Return the address of a site on this machine that sends what it is told to, whatever it is asked for."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        asked: list[str] = []

        def answer(peer: socket.socket) -> None:
            with peer, suppress(OSError):
                peer.recv(9999)
                for piece in ODD[asked[0]][0]():
                    peer.sendall(piece)
                peer.shutdown(socket.SHUT_WR)

        def serve() -> None:
            with suppress(OSError):
                while True:
                    Thread(target=answer, args=(server.accept()[0],), daemon=True).start()

        Thread(target=serve, daemon=True).start()

        def address(name: str) -> str:
            asked.append(name)
            return f"http://127.0.0.1:{server.getsockname()[1]}/"

        yield address
        server.shutdown(socket.SHUT_RDWR)


@pytest.mark.parametrize("name", ODD)
def test_whatever_a_server_sends_it_ends_with_a_message(
    briefing: Run, odd_site: Callable[[str], str], monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv("no_proxy", "*")
    if "0.4" in ODD[name][1]:
        monkeypatch.setattr(downloading, "_LONGEST", 0.4)
    result = briefing("draft", odd_site(name), "-o", "-")
    assert (result.code, result.out) == (2, "")
    message = " ".join(result.err.split())
    assert re.search(ODD[name][1], message)
    assert len(message) < 400
    assert "briefing itself" not in message


def test_a_server_that_does_not_hang_up_is_not_waited_for(
    odd_site: Callable[[str], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("no_proxy", "*")
    monkeypatch.setattr(downloading, "_LONGEST", 5)
    ODD["kept open"] = (lambda: chain([OK, b"Content-Length: 3\r\n\r\n<p>"], dripping(b"")), "")
    assert page_at(odd_site("kept open")).data == b"<p>"
    del ODD["kept open"]


@pytest.mark.parametrize("address", ["file:///etc/passwd", "ftp://example.org/x", "data://x", "https://", "http:// x"])
def test_no_other_scheme_is_read(briefing: Run, address: str) -> None:
    assert is_address(address)
    result = briefing("draft", address, "-o", "-")
    assert (result.code, result.out) == (2, "")
    assert "is no address of the web" in result.err


def test_without_the_package_it_is_said_what_to_install(briefing: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(downloading, "find_spec", lambda _: None)
    result = briefing("draft", "https://example.org/talks.html")
    assert result.code == 2
    assert "pip install 'briefing-cli[web]'" in result.err


def test_a_saved_page_needs_no_package(briefing: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    page = tmp_path / "talks.html"
    page.write_text(PAGE, encoding="utf-8")
    assert briefing("draft", str(page)).code == 0
    assert load(tmp_path / "talks.yaml").article.outlet in ("Coast Post", "CP")
