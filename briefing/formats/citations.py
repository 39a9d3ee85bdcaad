"""The articles that briefs encode, as references: BibTeX for LaTeX, CSL JSON for Zotero, pandoc and word processors.

CSL JSON: https://docs.citationstyles.org/en/stable/specification.html.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from briefing.dates.edtf import EdtfDate, EdtfError
from briefing.document import Document
from briefing.problems import CannotGoOn
from briefing.spool import Rows
from briefing.visible import in_place, is_web_address

# What TeX reads as a command, each as TeX writes it.
_TEX = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "$": r"\$",
    "&": r"\&",
    "%": r"\%",
    "#": r"\#",
    "_": r"\_",
    "^": r"\textasciicircum{}",
    "~": r"\textasciitilde{}",
}
_TEX_SPECIAL = re.compile(r"[\\{}$&%#_^~]")


def bibtex_pieces(document: Document) -> Iterator[str]:
    """Yield an entry for each article; raise CannotGoOn where a paper is of no articles."""
    for number, each in enumerate(_articles(document.records)):
        yield f"\n{_entry(each)}" if number else _entry(each)


def _entry(article: Mapping[str, Any]) -> str:
    author = article.get("author")
    fields = {
        "title": f"{{{_tex(article['title'])}}}",
        "author": f"{{{_tex(author)}}}" if author else "",
        "journal": _tex(article.get("outlet") or ""),
        **_bibtex_date(str(article["published"])),
        "url": _url(article),
        "urldate": _whole_day(article.get("retrieved")),
        "language": _tex(article.get("language") or ""),
    }
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items() if value)
    return f"@article{{{article['id']},\n{lines}}}\n"


def _tex(text: str) -> str:
    return _TEX_SPECIAL.sub(lambda found: _TEX[found[0]], in_place(text))


def _bibtex_date(published: str) -> dict[str, str]:
    parts = _parts(published)
    return {
        "year": f"{parts[0]:04d}" if parts else "",
        "month": str(parts[1]) if len(parts) > 1 else "",
        "date": "-".join(f"{part:02d}" for part in parts) if parts else "",
    }


def csl_pieces(document: Document) -> Iterator[bytes]:
    """Yield the articles as CSL JSON; raise CannotGoOn where a paper is of no articles."""
    before = b"["
    for each in _articles(document.records):
        yield before + msgspec.json.format(msgspec.json.encode([_item(each)]), indent=2)[1:-2]
        before = b","
    yield b"\n]\n"


def _item(article: Mapping[str, Any]) -> dict[str, Any]:
    author = article.get("author")
    item = {
        "id": article["id"],
        "type": "article-newspaper",
        "title": in_place(article["title"]),
        "author": [{"literal": in_place(author)}] if author else None,
        "container-title": in_place(article.get("outlet") or "") or None,
        "issued": _csl_date(article["published"]),
        "URL": _url(article) or None,
        "accessed": _csl_date(article.get("retrieved")),
        "language": in_place(article.get("language") or "") or None,
    }
    return {name: value for name, value in item.items() if value}


def _csl_date(date: Any) -> dict[str, Any] | None:
    parts = _parts(str(date)) if date else []
    return {"date-parts": [parts]} if parts else None


def _articles(records: Any) -> Iterator[Mapping[str, Any]]:
    """Yield the article of each brief in the records of a whole brief or of a list of briefs."""
    if isinstance(records, Mapping) and set(records) == {"document", "sources"}:
        records = records["document"]
    rows = records if isinstance(records, list | Rows) else [records]
    found = filter(None, map(_article, rows))
    first = next(found, None)
    if first is None:
        hint = "briefing list --format bibtex, or briefing export"
        raise CannotGoOn("this paper is of no articles that could be cited", hint=hint, exit_code=1)
    yield first
    yield from found


def _article(record: Any) -> Mapping[str, Any] | None:
    if not isinstance(record, Mapping) or not isinstance(record.get("article"), Mapping) or "id" not in record:
        return None
    article = record["article"]
    return {**article, "id": record["id"], "title": article.get("headline") or record["title"]}


def _url(article: Mapping[str, Any]) -> str:
    url = article.get("url") or ""
    return url if is_web_address(url) else ""


def _whole_day(date: Any) -> str:
    parts = _parts(str(date)) if date else []
    return str(date) if len(parts) == 3 else ""  # noqa: PLR2004 - year, month, day


def _parts(date: str) -> list[int]:
    """Return year, month and day of a date, as many as it has; none of an interval, a season or a guess."""
    try:
        EdtfDate(date)
    except EdtfError:
        return []
    found = re.fullmatch(r"([0-9]{4})(?:-(0[1-9]|1[0-2])(?:-([0-9]{2}))?)?[~?%]?", date)
    return [int(part) for part in found.groups() if part] if found else []
