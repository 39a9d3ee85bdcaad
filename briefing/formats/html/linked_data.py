"""What a paper is based on, as linked data (schema.org) in its page: the article, its day, and what it is about."""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from briefing.formats.html.elements import tag
from briefing.visible import is_web_address


def linked_data(records: Any, first: date | None, last: date | None) -> str:
    """Return a script element that no browser runs, for the record of a brief; nothing for other records.

    Its statements are about the days from the ``first`` to the ``last``.
    """
    brief = records.get("document", records) if isinstance(records, Mapping) else None
    if not isinstance(brief, Mapping) or not isinstance(brief.get("article"), Mapping):
        return ""
    report = {
        "@context": "https://schema.org",
        "@type": "Report",
        "name": brief["title"],
        "abstract": brief.get("bottom_line"),
        "isBasedOn": _article(brief, brief["article"]) | {"temporalCoverage": _span(first, last)},
    }
    return data_element(_told(report), "application/ld+json")


def data_element(data: Any, media_type: str, id_: str = "") -> str:
    """Return data as a script element that no browser runs; `<` is an escape there, so that no text can end it."""
    written = json.dumps(data, separators=(",", ":"))
    for sign in "<>&":
        written = written.replace(sign, f"\\u{ord(sign):04x}")
    return tag("script", written, type=media_type, id=id_)


def _article(brief: Mapping[str, Any], article: Mapping[str, Any]) -> dict[str, Any]:
    address = article.get("url") or ""
    actors = [each for each in brief.get("actors", {}).values() if each["kind"] != "document"]
    return {
        "@type": "NewsArticle",
        "headline": article.get("headline") or brief["title"],
        "datePublished": article["published"],
        "inLanguage": article.get("language"),
        "url": address if is_web_address(address) else None,
        "author": {"@type": "Person", "name": article["author"]} if article.get("author") else None,
        "publisher": {"@type": "Organization", "name": article["outlet"]} if article.get("outlet") else None,
        "about": [{"@type": "Thing", "name": each["label"]} for each in brief.get("topics", {}).values()],
        "mentions": [{"@type": _TYPES.get(each["kind"], "Thing"), "name": each["name"]} for each in actors],
    }


def _span(first: date | None, last: date | None) -> str:
    """Return the time from the first day to the last as ISO 8601 writes it; nothing where there are no days."""
    if first is None or last is None:
        return ""
    return first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"


_TYPES = {
    "person": "Person",
    "government": "GovernmentOrganization",
    "organization": "Organization",
    "country": "Country",
    "place": "Place",
}


def _told(value: Any) -> Any:
    """Return data without what is not told."""
    if isinstance(value, dict):
        return {key: _told(each) for key, each in value.items() if each not in (None, [], "")}
    return [_told(each) for each in value] if isinstance(value, list) else value
