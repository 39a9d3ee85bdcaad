"""A file with an article → its text, and what that tells of itself: headline, outlet, author, place, day."""

import codecs
import re
from datetime import date

from msgspec import structs

from briefing.dates.calendar import MONTHS
from briefing.dates.news import find_dates
from briefing.draft.findings import NewsArticle
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
_HEADLINE = 160  # characters: the longest of 26 headlines of wires has 104
_HEAD = 6  # paragraphs in which headline, byline and dateline stand
_NAME_OF_PLACE = r"[A-ZÀ-Þ][\w'’.-]*(?:[ -](?:[A-ZÀ-Þ][\w'’.-]*|de|la|el|al|sur|am))*"
# `LUND (CP) --`, `WASHINGTON, Aug. 12 (Reuters) -`, `BEIJING -`; a dateline in small letters needs an outlet or a day.
_DATELINE = re.compile(
    rf"(?P<place>{_NAME_OF_PLACE}(?:/{_NAME_OF_PLACE})?)"
    r"(?P<state>,\s+(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))[A-Z][\w.]+(?:\s[A-Z][\w.]+)?)?"
    r"(?P<day>,?\s+(?:\d{1,2}\s+)?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?(?:\s+\d{1,2})?"
    r"(?:,?\s+\d{4})?)?"
    r"(?:,?\s*\((?P<outlet>[^()\n]{2,40})\))?\s*(?:[-–—_]{1,2}|:)\s+"
)
# As Russian agencies write them: `MOSCOW, October 5. /TASS/.`, `ASTANA. May 18. INTERFAX -`.
_WITH_STOPS = re.compile(
    rf"(?P<place>{_NAME_OF_PLACE})[.,]\s+(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s+\d{{1,2}}"
    r"|\d{1,2}\s+(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*)\.?"
    r"(?:\s+(?:[/(](?P<outlet>[\w -]{2,30})[/)]|(?P<capitals>[A-Z]{3,}))[.,]?)?\s*(?:[-–—]{1,2}\s+|$|(?=[A-Z“\"]))"
)
_OUTLET_FIRST = re.compile(r"\((?P<outlet>[A-Z][\w .&-]{1,30})\)\s*[-–—]{1,2}\s+")
_BYLINE = re.compile(r"By\s+(?P<author>[A-ZÀ-Þ][\w.'’-]*(?:,?\s+(?:and\s+|de\s+|van\s+|al-)?[A-ZÀ-Þ][\w.'’-]*){1,7})")
_BOILERPLATE = re.compile(
    r"(?:\(?(?:Reporting|Writing|Editing|Additional reporting|Compiled|Reported|Written|Edited) (?:and \w+ )?by\b"
    r"|(?:©|\(c\)|Copyright\b)|All rights reserved|(?:Photo|Image|Picture|AP Photo|File photo)\b"
    r"|(?:Read more|Click here|Sign up|Subscribe|Advertisement|Follow us|Share this|Related:|See also|ALSO READ)\b"
    r"|REUTER$|-{2,}$|\*{2,}|#{2,}|ENDS?$|\(?\$1 = )",
    re.IGNORECASE,
)


def article_in(data: bytes, suffix: str = ".txt", url: str = "") -> NewsArticle:
    """Return the article in the bytes of a file, by the ending of its name: ``.html``, ``.md`` or plain text.

    ``url`` is where it was found, if that was on the web.

    Raise CannotGoOn where the bytes are no text.
    """
    text = decoded(data)
    if suffix.lower() in (".html", ".htm", ".xhtml") or text.lstrip()[:15].lower().startswith(("<!doctype", "<html")):
        article = article_of_web_page(text, url)
    elif suffix.lower() in (".md", ".markdown"):
        article = article_of_markdown(text)
    else:
        article = NewsArticle(text, url=url)
    if not article.text.strip():
        raise CannotGoOn("the article has no text")
    return told_by_the_text(article)


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
    spans = paragraphs(text)[:_HEAD]
    heads = [" ".join(text[start:end].split()) for start, end in spans]
    lines = [text[start:end].partition("\n")[0].strip() for start, end in spans]
    told: dict[str, str] = {}
    if heads and _is_headline(heads[0]) and len(heads) > 1:
        told["headline"] = heads[0]
    for head, line in zip(heads, lines, strict=True):
        if (byline := _BYLINE.match(line)) and len(line) < _HEADLINE:
            told.setdefault("author", _in_capitals_no_more(byline["author"].strip(" ,.")))
        if dateline := _dateline(head):
            known = dateline.groupdict()
            if known.get("place"):
                told.setdefault("place", _in_capitals_no_more(known["place"]))
            if outlet := known.get("outlet") or known.get("capitals"):
                told.setdefault("outlet", outlet)
    if agency := agency_of(text, told.get("outlet")):
        told["outlet"] = agency
    if day := _day_told(heads):
        told["published"] = day
    return structs.replace(article, **{name: value for name, value in told.items() if not getattr(article, name)})


def is_of_the_story(paragraph: str) -> bool:
    """Whether a paragraph tells the story, and is no byline, credit, copyright line or caption."""
    words = paragraph.strip()
    if _BOILERPLATE.match(words) or (_BYLINE.fullmatch(words) and len(words) < _HEADLINE):
        return False
    return not _is_only_a_day(words)


def dateline_end(paragraph: str) -> int:
    """Return how many characters of a paragraph its dateline takes: none where it has no dateline."""
    dateline = _dateline(paragraph)
    return dateline.end() if dateline else 0


def _is_headline(paragraph: str) -> bool:
    is_sentence = paragraph.rstrip("”\"'’").endswith((".", "!", ":"))
    return len(paragraph) <= _HEADLINE and not is_sentence and not _dateline(paragraph)


def _dateline(paragraph: str) -> re.Match[str] | None:
    match = _DATELINE.match(paragraph)
    if match and (match["outlet"] or match["day"] or match["place"].isupper()):
        return match
    return _WITH_STOPS.match(paragraph) or _OUTLET_FIRST.match(paragraph)


def _in_capitals_no_more(place: str) -> str:
    return place.title() if place.isupper() and len(place) > 2 else place  # noqa: PLR2004 - initials, as UN


def _is_only_a_day(words: str) -> bool:
    """Whether some words are a date and nothing else: `Thursday, March 13, 1997`."""
    if len(words) > _HEADLINE or not re.search(r"\d", words):
        return False
    rest = re.sub(
        rf"(?i)\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|{'|'.join(MONTHS)}|[a-z]{{3}}\.|published|updated|first"
        r"|last|on|at|am|pm|a\.m\.|p\.m\.|gmt|utc|bst|est|edt|et|cet|of)(?!\w)|\d+(?:st|nd|rd|th)?|\W",
        "",
        words,
    )
    return not rest


def _day_told(heads: list[str]) -> str:
    """Return the day of a line that is only a date, or of a dateline with its year."""
    for head in heads:
        line = head if _is_only_a_day(head) else head[: dateline_end(head)]
        if not re.search(r"\b(?:19|20)\d\d\b", line):
            continue
        found = [
            each.date for each in find_dates(line, date(1900, 1, 1)) if re.fullmatch(r"\d{4}-\d\d-\d\d", each.date)
        ]
        if found:
            return found[0]
    return ""
