"""A page from the web: by http or https alone, wherever it moves to, and no more than a page has."""

import sys
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
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
        ("/round", "can't be read"),
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


def test_a_page_that_does_not_end_is_given_up(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(downloading, "_LONGEST", -1.0)
    with pytest.raises(CannotGoOn, match="takes too long"):
        page_at(f"{site}/long")


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
