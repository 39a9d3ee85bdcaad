"""A web page → the article in it, by the package ``trafilatura`` where that is installed, else by our own reader."""

import re

from msgspec import structs

from briefing.draft.findings import NewsArticle
from briefing.draft.pages import article_of_page
from briefing.visible import is_web_address

_LEAST = 200  # characters: less is no article


def article_of_web_page(page: str, url: str = "") -> NewsArticle:
    """Return the article of a page, and what the page tells of it; ``url`` is where it was found."""
    plain = article_of_page(page)
    if not is_web_address(plain.url):  # a page may give its address without its host
        plain = structs.replace(plain, url=url)
    found = _extracted(page, url)
    if found is None:
        return plain
    # Where a page says in so many words when it was published, that is better than a date somewhere in it.
    told = {name: getattr(found, name) or getattr(plain, name) for name in ("headline", "outlet", "author", "url")}
    return structs.replace(found, **told, published=plain.published or found.published, language=plain.language)


def _extracted(page: str, url: str) -> NewsArticle | None:
    """Return what trafilatura finds; None where it is not installed or finds no article."""
    try:
        from trafilatura import bare_extraction
    except ImportError:
        return None
    import logging

    for name in ("trafilatura", "htmldate", "courlan", "justext"):
        logging.getLogger(name).setLevel(logging.CRITICAL)  # they tell of pages that they can't read on stderr
    try:
        found = bare_extraction(
            page,
            url=url or None,
            with_metadata=True,
            include_comments=False,
            date_extraction_params={"extensive_search": False, "original_date": True},
        )
    except Exception:  # noqa: BLE001 - whatever a page from outside does to it, our own reader is left
        return None
    words = str(getattr(found, "text", None) or "")
    paragraphs = [line.removeprefix("- ").strip() for line in words.splitlines() if line.strip()]
    if sum(map(len, paragraphs)) < _LEAST:
        return None
    headline = _told(found, "title")
    if headline and headline not in paragraphs:
        paragraphs.insert(0, headline)
    return NewsArticle(
        "\n\n".join(paragraphs) + "\n",
        headline=headline,
        outlet=_told(found, "sitename"),
        author=_told(found, "author"),
        published=day if re.fullmatch(r"\d{4}-\d\d-\d\d", day := _told(found, "date")) else "",
        url=_told(found, "url"),
    )


def _told(found: object, name: str) -> str:
    return " ".join(str(getattr(found, name, None) or "").split())
