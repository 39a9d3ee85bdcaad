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
# Classes and ids of what stands among the paragraphs of a story and is none of it.
_BESIDE = re.compile(
    r"(?:^|[-_ ])(?:newsletters?|promos?|related|shar(?:e|ing)|social|caption|cookies?|consent|subscri(?:be|ption)"
    r"|sign-?up"
    r"|advert\w*|ads?|recirc\w*|teasers?|recommend\w*|most-(?:read|popular)|breadcrumbs?|paywall|comments?|tags|timestamp"
    r"|read-?more|byline|author|credits?|toolbar)(?:$|[-_ ])",
    re.IGNORECASE,
)
_STORY = re.compile(r"(?:^|[-_ ])(?:body|content|text|story|main|page|has|with)(?:$|[-_ ])", re.IGNORECASE)
_BY = re.compile(r"(?:^|[-_ ])(?:byline|author)s?(?:$|[-_ ])", re.IGNORECASE)
_WHOLE = frozenset("html body main article".split())
_LONGEST_BYLINE = 120  # characters
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

    def __init__(self, *, leaves_out: bool) -> None:
        """Begin; ``leaves_out`` tells whether what calls itself a newsletter, a byline and the like is skipped."""
        super().__init__(convert_charrefs=True)
        self.leaves_out = leaves_out
        self.all: list[str] = []
        self.inside: list[str] = []
        self.told: dict[str, str] = {}
        self.data: list[str] = []
        self._words: list[str] = []
        self._open: list[str] = []
        self._beside: int | None = None  # how many elements are open where one begins that is none of the story
        self._is_byline = False

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
        if tag == "time" and given.get("datetime"):
            self.told.setdefault("time", given["datetime"])
        if tag not in _EMPTY:
            self._open.append("ld" if tag == "script" and given.get("type") == "application/ld+json" else tag)
            if self._beside is None and self.leaves_out and tag not in _WHOLE and (what := _beside(given)):
                self._end_block()
                self._beside, self._is_byline = len(self._open), _BY.search(what) is not None

    def handle_endtag(self, tag: str) -> None:
        """End a block; what was left open in it ends with it."""
        if tag in _BLOCKS:
            self._end_block()
        name = "ld" if tag == "script" and "ld" in self._open[-1:] else tag
        if name in self._open:
            while self._open.pop() != name:
                pass
        if self._beside is not None and len(self._open) < self._beside:
            self._end_block()
            self._beside = None

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
        if self._beside is not None:
            if words and self._is_byline and len(words) < _LONGEST_BYLINE:
                self.told.setdefault("byline", words)
        elif words:
            self.all.append(words)
            if "article" in self._open or "main" in self._open:
                self.inside.append(words)


def article_of_page(page: str) -> NewsArticle:
    """Return the article of a page: what <article> or <main> holds, else all of its paragraphs that are sentences."""
    parser = _read(page, leaves_out=True)
    if sum(map(len, parser.all)) < _LEAST:
        parser = _read(page, leaves_out=False)
    inside = parser.inside if sum(map(len, parser.inside)) >= _LEAST else []
    blocks = inside or [block for block in parser.all if re.search(r"[.!?”\"]$", block)] or parser.all
    told = {**_of_linked_data(parser.data), **{name: value for name, value in parser.told.items() if value}}
    if "headline" not in told and "title" in told:
        told["headline"] = re.split(r"\s+[|–—-]\s+", told["title"])[0]
    told.pop("title", None)
    told.setdefault("published", told.pop("time", ""))
    if by := re.match(r"(?:By\s+)?((?:[A-ZÀ-Þ][\w.'’-]+)(?:\s[A-ZÀ-Þ][\w.'’-]+){1,3})", told.pop("byline", "")):
        told.setdefault("author", by[1])
    if day := re.match(r"\d{4}-\d\d-\d\d", told.get("published", "")):
        told["published"] = day[0]
    else:
        told.pop("published", None)
    text = "\n\n".join(dict.fromkeys(blocks)) + "\n"
    if told.get("headline") and told["headline"] not in text:
        text = f"{told['headline']}\n\n{text}"
    return structs.replace(NewsArticle(text), **told)


def _read(page: str, *, leaves_out: bool) -> _Page:
    parser = _Page(leaves_out=leaves_out)
    parser.feed(page)
    if parser.rawdata.startswith("<"):
        # A tag or comment that does not end: browsers drop it, and to look for its end from each `<` on takes for ever.
        parser.rawdata = ""
    parser.close()
    parser.handle_endtag("p")
    return parser


def _beside(given: dict[str, str]) -> str:
    """Return by what name an element tells that it is none of the story; nothing where it does not."""
    names = " ".join((given.get("class", ""), given.get("id", ""), given.get("data-component", "")))
    return next((each for each in names.split() if _BESIDE.search(each) and not _STORY.search(each)), "")


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
