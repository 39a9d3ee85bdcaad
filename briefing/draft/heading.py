"""What stands above the statements of a draft: its title, its article, and the lead for a bottom line."""

import re
from collections.abc import Sequence
from datetime import date

from briefing.brief.model import Article
from briefing.dates.edtf import EdtfDate
from briefing.dates.news import find_dates
from briefing.draft.boilerplate import lead_of
from briefing.draft.datelines import dateline_of
from briefing.draft.findings import Named, NewsArticle
from briefing.text.sentences import paragraphs, sentences

_TITLE = 100  # characters: a longer first sentence is cut behind a word


def title_of(article: NewsArticle, story: str, names: Sequence[Named]) -> str:
    """Return the headline, or the first sentence of a story; words in capitals that are no names get small letters."""
    if article.headline:
        return in_small_letters(article.headline, names) if article.headline.isupper() else article.headline
    found = sentences(story)
    first = " ".join(story[found[0].start : found[0].end].split()) if found else ""
    first = first.rstrip(".") or first
    return first if len(first) <= _TITLE else f"{first[: _TITLE - 1].rsplit(' ', 1)[0]} …"


def in_small_letters(headline: str, names: Sequence[Named]) -> str:
    """Return a headline in capitals as a sentence, with names as the article writes them: `Kuwait says no to OPEC`."""
    forms = (form for each in names for form in (each.name, *each.spellings))
    words = sorted((word for form in forms for word in form.split() if not word.islower()), key=str.isupper)
    written = {word.upper(): word for word in reversed(words)}
    line = " ".join(_small(word, written) for word in headline.split())
    return f"{line[:1].upper()}{line[1:]}"


def _small(word: str, written: dict[str, str]) -> str:
    match = re.fullmatch(r"(?P<lead>\W*)(?P<word>.*?)(?P<tail>(?:['’]S)?\W*)", word)
    if match is None:
        return word.lower()
    return f"{match['lead']}{written.get(match['word'], match['word'].lower())}{match['tail'].lower()}"


def article_of(article: NewsArticle, published: EdtfDate, text_name: str) -> Article:
    """Return what a brief tells of its article."""
    day = published.text
    is_stated = article.published == day or _states(article.text, day)
    return Article(
        published=published,
        published_basis="stated" if is_stated else "inferred",
        note=None if is_stated else _note(article.text, day),
        headline=article.headline or None,
        outlet=article.outlet or None,
        author=article.author or None,
        url=article.url or None,
        language=article.language or "en",
        text=text_name or article.text,
    )


def _note(text: str, day: str) -> str:
    """Return how the day is known where the text does not state it: with its dateline, as far as that tells."""
    spans = paragraphs(text)
    for start, end in spans[: lead_of(text, spans) + 1]:
        dateline = dateline_of(" ".join(text[start:end].split()))
        told = ((dateline.groupdict().get("day") if dateline else "") or "").strip(" ,.")
        if told and day in {each.date for each in find_dates(told, EdtfDate(day).latest)}:
            return f"The dateline gives {told} without a year, which was given with the draft."
    return "The day was given with the draft; the text does not state it."


def _states(text: str, day: str) -> bool:
    """Whether a text gives a day with its year: what it gives so is the same read on another day."""
    starts = {each.start for each in find_dates(text, date(1950, 6, 15)) if each.date == day}
    return bool(starts) and any(
        each.start in starts and each.date == day for each in find_dates(text, date(2050, 1, 20))
    )
