"""A web page or a Markdown file → the article in it, by the standard library alone."""

import json
import re
from html.parser import HTMLParser
from typing import Any

from msgspec import structs

from briefing.draft.findings import NewsArticle

_SKIPPED = frozenset(
    "script style noscript nav footer aside form button svg figure figcaption iframe template header".split()
)
_BLOCKS = frozenset("p div section article main h1 h2 h3 h4 h5 h6 li ul ol blockquote br tr table td th".split())
_EMPTY = frozenset("br hr img input link meta source wbr area base col embed param track".split())
_LEAST = 200  # characters: less in <article> or <main> is no article
_META = {
    "og:title": "headline",
    "og:site_name": "outlet",
    "article:published_time": "published",
    "author": "author",
    "article:author": "author",
    "date": "published",
    "dc.date": "published",
    "parsely-pub-date": "published",
    "parsely-author": "author",
    "og:url": "url",
}


class _Page(HTMLParser):
    """Collects the paragraphs of a page: all of them, those in <article> and <main> apart, and what <head> tells."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.all: list[str] = []
        self.inside: list[str] = []
        self.told: dict[str, str] = {}
        self.data: list[str] = []
        self._words: list[str] = []
        self._open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a block, or note what a <meta> tells."""
        given = {name: value or "" for name, value in attrs}
        if tag == "meta":
            name = _META.get((given.get("property") or given.get("name") or "").lower())
            if name and given.get("content"):
                self.told.setdefault(name, given["content"].strip())
        if tag == "html" and given.get("lang"):
            self.told.setdefault("language", given["lang"].partition("-")[0].lower())
        if tag == "link" and given.get("rel") == "canonical":
            self.told.setdefault("url", given.get("href", ""))
        if tag in _BLOCKS:
            self._end_block()
        if tag not in _EMPTY:
            self._open.append("ld" if tag == "script" and given.get("type") == "application/ld+json" else tag)

    def handle_endtag(self, tag: str) -> None:
        """End a block; what was left open in it ends with it."""
        if tag in _BLOCKS:
            self._end_block()
        name = "ld" if tag == "script" and "ld" in self._open[-1:] else tag
        if name in self._open:
            while self._open.pop() != name:
                pass

    def handle_data(self, data: str) -> None:
        """Keep the words of what is no script and no menu."""
        if "ld" in self._open:
            self.data.append(data)
        elif "title" in self._open:
            self.told.setdefault("title", " ".join(data.split()))
        elif _SKIPPED.isdisjoint(self._open) and "head" not in self._open:
            self._words.append(data)

    def _end_block(self) -> None:
        words = " ".join("".join(self._words).split())
        self._words = []
        if words:
            self.all.append(words)
            if "article" in self._open or "main" in self._open:
                self.inside.append(words)


def article_of_page(page: str) -> NewsArticle:
    """Return the article of a page: what <article> or <main> holds, else all of its paragraphs that are sentences."""
    parser = _Page()
    parser.feed(page)
    parser.close()
    parser.handle_endtag("p")
    inside = parser.inside if sum(map(len, parser.inside)) >= _LEAST else []
    blocks = inside or [block for block in parser.all if re.search(r"[.!?”\"]$", block)] or parser.all
    told = {**_of_linked_data(parser.data), **{name: value for name, value in parser.told.items() if value}}
    if "headline" not in told and "title" in told:
        told["headline"] = re.split(r"\s+[|–—-]\s+", told["title"])[0]
    told.pop("title", None)
    if day := re.match(r"\d{4}-\d\d-\d\d", told.get("published", "")):
        told["published"] = day[0]
    else:
        told.pop("published", None)
    text = "\n\n".join(dict.fromkeys(blocks)) + "\n"
    if told.get("headline") and told["headline"] not in text:
        text = f"{told['headline']}\n\n{text}"
    return structs.replace(NewsArticle(text), **told)


def article_of_markdown(text: str) -> NewsArticle:
    """Return the article of a Markdown file: its words without markup, and what its front matter tells."""
    told: dict[str, str] = {}
    if front := re.match(r"---\n(.*?)\n---\s*\n", text, re.DOTALL):
        names = {"title": "headline", "date": "published", "source": "outlet", "publisher": "outlet"}
        for name, value in re.findall(r"^(\w+):\s*(.+)$", front[1], re.MULTILINE):
            field = names.get(name.lower(), name.lower())
            if field in ("headline", "published", "outlet", "author", "url", "language"):
                told[field] = value.strip().strip("\"'")
        told["published"] = (re.match(r"\d{4}-\d\d-\d\d", told.get("published", "")) or [""])[0]
        text = text[front.end() :]
    text = re.sub(r"!\[[^\]]*\]\([^)]*\)", "", text)
    text = re.sub(r"\[([^\]]+)\]\([^)]*\)", r"\1", text)
    if heading := re.search(r"^#\s+(.+?)\s*#*$", text, re.MULTILINE):
        told.setdefault("headline", heading[1])
    text = re.sub(r"^(?:#{1,6}\s+|>\s?|[-*+]\s+)", "", text, flags=re.MULTILINE)
    text = re.sub(r"(\*\*|__|(?<!\w)[*_]|[*_](?!\w)|`)", "", text)
    return structs.replace(NewsArticle(text.strip() + "\n"), **{name: value for name, value in told.items() if value})


def _of_linked_data(scripts: list[str]) -> dict[str, str]:
    """Return what the JSON-LD of a news article tells: headline, day, outlet, author."""
    for script in scripts:
        try:
            data = json.loads(script)
        except ValueError:
            continue
        for each in _objects(data):
            if str(each.get("@type", "")).endswith("Article"):
                names = {
                    "headline": each.get("headline"),
                    "published": each.get("datePublished"),
                    "outlet": _name_of(each.get("publisher")),
                    "author": _name_of(each.get("author")),
                }
                return {name: str(value) for name, value in names.items() if value}
    return {}


def _objects(data: Any) -> list[dict[str, Any]]:
    listed = data if isinstance(data, list) else [data]
    graph = [each for part in listed if isinstance(part, dict) for each in part.get("@graph", [])]
    return [each for each in (*listed, *graph) if isinstance(each, dict)]


def _name_of(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(filter(None, map(_name_of, value)))
    if isinstance(value, dict):
        return str(value.get("name") or "")
    return str(value or "")
