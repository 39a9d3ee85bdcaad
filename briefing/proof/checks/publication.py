"""B420: the day of publication goes with the text's dateline and with the dates that are reckoned from it."""

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import date, timedelta
from itertools import accumulate

from briefing.dates.calendar import MONTHS
from briefing.dates.edtf import edtf
from briefing.dates.news import find_dates, resolve
from briefing.dates.words import words
from briefing.proof.dated import Reading, carry
from briefing.proof.evidence import Claim
from briefing.proof.rule import Problems, Rule, Subject
from briefing.text.pattern import Pattern
from briefing.text.sentences import paragraphs

_HEAD = 600  # characters in which a text has its own date: headline, byline, date, dateline
_SHORT = 100  # of a line that is a heading, and not yet the story
_MONTH = rf"(?:{'|'.join(month[:3] for month in MONTHS)})[a-z]*\.?"
_DAY = rf"(?:{_MONTH}\s+[0-9]{{1,2}}|[0-9]{{1,2}}\s+{_MONTH})(?:,?\s+[0-9]{{4}})?\b"
_PUBLISHED = Pattern(
    rf"\b(?:Published|Updated|Posted)\b[^\n|]{{0,30}}?(?P<day>{_DAY})", needs=("Published", "Updated", "Posted")
)
_PLACED = re.compile(
    rf"^[A-Z][A-Z .,'’/-]+(?:,\s*[A-Z][\w. ]+)?,\s*(?P<day>{_DAY})\s*(?:\([^)]{{2,30}}\))?\s*[-–—]", re.MULTILINE
)
_YEAR = re.compile(r"\b[0-9]{4}\b")
_LATER = 1  # day: newspapers print a dispatch on the day after
_LEAST = 2  # statements that a day of publication must gainsay, and most of those with a date
# Characters of excerpts that are read for each such day, of one excerpt and of all.
_AT_MOST, _READ = 1200, 30_000
_DAYS, _MONTHS, _YEARS = 7, 11, 3  # how far off the right day may be looked for


def publication_goes_with_the_text(subject: Subject) -> Problems:
    """Yield a problem where the day of publication is not the text's own, or most dates would need another."""
    published = subject.brief.article.published
    if subject.text is None or published.earliest != published.latest:
        return
    message = hint = ""
    if own := _own_day(subject.text, published.latest):
        message, hint = f"the text is dated {own[1]!r}, and that is not {published}", f"that is {own[0]}"
    elif meant := _likelier(subject, published.latest):
        message = f"most dates of the article do not go with {published} ({words(published)})"
        hint = f"they would with {meant}: check the day"
    if message:
        yield subject.problem("B420", "warning", message, hint, ("article", "published"))


def _own_day(text: str, published: date) -> tuple[date, str] | None:
    """Return the day that a text gives itself, and its words, where it is not the day of publication."""
    for phrase, later in _days_of_its_own(text):
        for mention in find_dates(phrase, published):
            with suppress(ValueError):
                day = date.fromisoformat(mention.date)
                if not _YEAR.search(phrase):
                    day = day.replace(year=published.year)
                if not 0 <= (published - day).days <= later:
                    return day, phrase
            break
    return None


def _days_of_its_own(text: str) -> Iterator[tuple[str, int]]:
    """Yield the dates of a text's heading and dateline, each with how many days later it may be published."""
    head = text[:_HEAD]
    for start, end in paragraphs(head):
        for line in head[start:end].splitlines():
            if len(line) <= _SHORT and (match := re.search(_DAY, line)) and _YEAR.search(match[0]):
                yield match[0], 0
    yield from ((match["day"], 0) for match in _PUBLISHED.finditer(head))
    yield from ((match["day"], _LATER) for match in _PLACED.finditer(head))


def _likelier(subject: Subject, published: date) -> date | None:
    """Return the day near the one given that gainsays fewest statements, where that one gainsays most."""
    dated = [each.claim for each in subject.evidence if each.claim.dates]
    read = accumulate(min(len(claim.cited_words), _AT_MOST) if claim.stated else 0 for claim in dated)
    dated = [claim for claim, characters in zip(dated, read, strict=True) if characters <= _READ]
    now = _gainsaid(dated, published)
    if now < _LEAST or now * 2 <= len(dated):
        return None
    gainsaid = {day: _gainsaid(dated, day) for day in _days_near(published)}
    best = min(gainsaid, key=lambda day: (gainsaid[day], abs((day - published).days)))
    return best if gainsaid[best] * 4 <= now else None


def _gainsaid(claims: Iterable[Claim], published: date) -> int:
    """Return how many statements would be wrong of an article of some day: by their phrase, or reported before it."""
    count = 0
    for claim in claims:
        for _, when in claim.dates[:1]:
            meant = resolve(claim.stated, published, claim.cited_words) if claim.stated else None
            readings = (
                [Reading("", edtf(text), meant.rule) for text in (meant.date, *meant.alternatives)] if meant else []
            )
            is_over = getattr(claim.item, "status", None) in ("reported", "held") and when.earliest > published
            count += is_over or (meant is not None and not carry(readings, when))
    return count


def _days_near(published: date) -> Iterator[date]:
    yield from (published + timedelta(days=days) for days in range(-_DAYS, _DAYS + 1) if days)
    for months in (*range(-_MONTHS, _MONTHS + 1), *(12 * years for years in range(-_YEARS, _YEARS + 1))):
        year, month = divmod(published.year * 12 + published.month - 1 + months, 12)
        with suppress(ValueError):
            yield date(year, month + 1, published.day)


B420 = Rule(
    "B420",
    "a day of publication that is not the text's",
    "All relative dates are reckoned from it: it must be the day that the text itself gives, in its heading or "
    "dateline, and the dates of the statements must go with it.",
    "article: {published: 2024-08-13, text: article.txt}\n"
    "events:\n  - {what: A start, source: 'MOSCOW, Aug. 14 (AP) -- The talks began'}",
    "article: {published: 2024-08-14, text: article.txt}\n"
    "events:\n  - {what: A start, source: 'MOSCOW, Aug. 14 (AP) -- The talks began'}",
    check=publication_goes_with_the_text,
)
