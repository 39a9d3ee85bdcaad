"""A file with an article → its text, and what that tells of itself: headline, outlet, author, place, day."""

import codecs
import re
from collections.abc import Sequence
from contextlib import suppress
from datetime import date

from msgspec import structs

from briefing.dates.news import find_dates
from briefing.draft.boilerplate import byline_of, headline_at, is_only_a_day, lead_of, story_of
from briefing.draft.datelines import dateline_end, dateline_of
from briefing.draft.findings import Extent, NewsArticle
from briefing.draft.pages import article_of_markdown
from briefing.draft.web_pages import article_of_web_page
from briefing.problems import CannotGoOn
from briefing.text.agencies import agency_of
from briefing.text.sentences import paragraphs

_MARKS_OF_ORDER = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# What begins so is a file of a program: PDF, RTF, PostScript, a packed file, a drawing.
_NO_TEXT = (b"%pdf", b"{\\rtf", b"%!ps", b"pk\x03\x04", b"<svg")
_HEAD = 6  # paragraphs in which headline, byline and dateline stand
_LONGEST_LINE = 160  # characters
_BYLINE = re.compile(r"By\s+(?P<author>[A-ZÀ-Þ][\w.'’-]*(?:,?\s+(?:and\s+|de\s+|van\s+|al-)?[A-ZÀ-Þ][\w.'’-]*){1,7})")
# What stands behind the name in a byline: an office or a house, and no other author.
_OFFICE = re.compile(
    r"(?i)\b(?:reporter|writer|correspondent|editor|press|news|staff|agency|reuters|columnist|desk|bureau|times|post|in)\b"
)
# A line with such a word and no more than four is a newspaper's name.
_PAPER = re.compile(
    r"(?:The )?(?:[A-ZÀ-Þ][\w.'’-]+ ){0,3}(?:Courier|Times|Post|News|Herald|Press|Gazette|Guardian|Tribune|Journal|Mail"
    r"|Telegraph|Observer|Chronicle|Star|Standard|Echo|Express|Independent|Mirror|Globe|Argus|Examiner|Bulletin|Daily)"
)
_NAMES = re.compile(r"[A-ZÀ-Þ][a-zß-ÿ’'-]+ [A-ZÀ-Þ][\w’'-]+(?:(?:,| and) [A-ZÀ-Þ][a-zß-ÿ’'-]+ [A-ZÀ-Þ][\w’'-]+)*")
_REUTER = re.compile(r"\s*REUTER\s*")
_DAY_IN_DIGITS = re.compile(r"(?<!\d)(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>(?:19|20)\d\d)(?!\d)")


def article_in(data: bytes, suffix: str = ".txt", url: str = "") -> NewsArticle:
    """Return the article in the bytes of a file, by the ending of its name: ``.html``, ``.md`` or plain text.

    ``url`` is where it was found, if that was on the web.

    Raise CannotGoOn where the bytes are no text.
    """
    text = decoded(data)
    is_page = suffix.lower() in (".html", ".htm", ".xhtml")
    is_page = is_page or text.lstrip()[:15].lower().startswith(("<!doctype", "<html"))
    if is_page:
        article = article_of_web_page(text, url)
    elif suffix.lower() in (".md", ".markdown"):
        article = article_of_markdown(text)
    else:
        article = NewsArticle(text, url=url)
    if not article.text.strip():
        raise CannotGoOn("the article has no text")
    article = told_by_the_text(article)
    return _only_story(article) if is_page else article


def _only_story(article: NewsArticle) -> NewsArticle:
    """Return an article without bylines, captions, newsletters and the like, which a page has among its paragraphs."""
    story = story_of(article.text)
    kept = [article.text[start:end] for start, end in paragraphs(article.text) if story[start:end].strip()]
    return structs.replace(article, text="\n\n".join(kept) + "\n") if kept else article


def decoded(data: bytes) -> str:
    """Return bytes as text: by their mark of byte order, else as UTF-8, else as Windows wrote Western text."""
    for mark, encoding in _MARKS_OF_ORDER:
        if data.startswith(mark):
            try:
                return data.decode(encoding).removeprefix("\ufeff")
            except UnicodeDecodeError as error:
                raise CannotGoOn(f"the file is no text in {encoding.upper()}") from error
    if b"\0" in data or data.lstrip()[:5].lower().startswith(_NO_TEXT):
        raise CannotGoOn("the file is no text", hint="save the article as text, Markdown or HTML")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def told_by_the_text(article: NewsArticle) -> NewsArticle:
    """Return an article with what its text tells of headline, byline and dateline, where its file does not."""
    text = article.text
    spans = paragraphs(text)
    told: dict[str, str] = {}
    headline = headline_at(text, spans)
    if headline is not None:
        told["headline"] = " ".join(text[slice(*spans[headline])].split())
    told |= _told_above(text, spans[: min(_HEAD, lead_of(text, spans) + 1)], headline)
    if agency := agency_of(text, told.get("outlet")):
        told["outlet"] = agency
    elif spans and _REUTER.fullmatch(text[slice(*spans[-1])]):
        told.setdefault("outlet", "Reuter")
    if day := _day_told(text, spans):
        told["published"] = day
    return structs.replace(article, **{name: value for name, value in told.items() if not getattr(article, name)})


def _told_above(text: str, spans: Sequence[Extent], headline: int | None) -> dict[str, str]:
    """Return author, outlet and place as the lines above the story and its dateline tell them."""
    told: dict[str, str] = {}
    for number, (start, end) in enumerate(spans):
        for line in text[start:end].splitlines()[:_HEAD] if number != headline else ():
            for name, words in _told_by_a_line(line.strip()).items():
                told.setdefault(name, words)
        if dateline := dateline_of(" ".join(text[start:end].split())):
            known = dateline.groupdict()
            if known.get("place"):
                told.setdefault("place", _in_capitals_no_more(known["place"]))
            if outlet := known.get("outlet") or known.get("capitals"):
                told["outlet"] = outlet
    return told


def _told_by_a_line(line: str) -> dict[str, str]:
    """Return author and outlet, as far as a line above the story tells them."""
    if len(line) >= _LONGEST_LINE:
        return {}
    told = {}
    if paper := _PAPER.fullmatch(line.partition(",")[0]) or _PAPER.fullmatch(line.rpartition(", ")[2]):
        told["outlet"] = paper[0]
    elif agency := agency_of("", line):
        told["outlet"] = agency
    if byline := _BYLINE.match(line):
        told["author"] = _author(byline["author"])
    elif author := byline_of(line) or (line if not told and _NAMES.fullmatch(line) else ""):
        told["author"] = _author(author)
    return told


def _author(words: str) -> str:
    """Return the authors of a byline, without their offices and not in capitals."""
    first, *rest = words.strip(" ,.").split(",")
    kept = [first, *(part for part in rest if not _OFFICE.search(part))]
    return _in_capitals_no_more(",".join(kept).strip(" ,."))


def _in_capitals_no_more(place: str) -> str:
    return place.title() if place.isupper() and len(place) > 2 else place  # noqa: PLR2004 - initials, as UN


def _day_told(text: str, spans: Sequence[Extent]) -> str:
    """Return the day of a line above the story that has one with its year, or of its dateline."""
    lead = lead_of(text, spans)
    for number, (start, end) in enumerate(spans[: lead + 1]):
        line = " ".join(text[start:end].split())
        if number == lead and not is_only_a_day(line):
            line = line[: dateline_end(line)]
        if len(line) >= _LONGEST_LINE or not re.search(r"\b(?:19|20)\d\d\b", line):
            continue
        if digits := _DAY_IN_DIGITS.search(line):
            with suppress(ValueError):
                return date(int(digits["year"]), int(digits["month"]), int(digits["day"])).isoformat()
        for words in (line, line.title()):
            for each in find_dates(words, date(1900, 1, 1)):
                if re.fullmatch(r"\d{4}-\d\d-\d\d", each.date) and each.date[:4] in words:
                    return each.date
    return ""
