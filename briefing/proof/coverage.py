"""Which sentences of the article no statement cites."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from briefing.brief.model import Brief
from briefing.dates.calendar import MONTHS, WEEKDAYS
from briefing.proof.evidence import Evidence
from briefing.text.amounts import amounts
from briefing.text.excerpts import Span
from briefing.text.sentences import Sentence, sentences

_DATE_WORD = re.compile(
    rf"\b(?:today|yesterday|tomorrow|tonight|overnight|{'|'.join(WEEKDAYS)}|{'|'.join(MONTHS)}"
    r"|(?:last|this|next)\s+(?:week|month|quarter|year|weekend|summer|spring|autumn|winter)|ago)\b"
)
_NAME = re.compile(r"(?<=[\w,;:'’\"”)] )[\"“‘(]?[A-Z][\w’'-]+")
_CREDIT = re.compile(
    r"\(?(?:Reporting|Writing|Editing|Additional reporting|Compiled) by\b|By [A-Z][\w.]+ [A-Z][\w.]+\.?$"
)
_QUOTATION = re.compile(r"[“\"«„][^”\"»]{2,}[”\"»]|[“\"][^”\"]{2,}$")


# Of a sentence's words; less is only touched in passing.
_CITED = 0.3


def cited_spans(evidence: Iterable[Evidence]) -> Iterator[Span]:
    """Yield where excerpts stand in the article, piece by piece."""
    for judged in evidence:
        for occurrences in judged.found:
            for occurrence in occurrences:
                yield from occurrence.pieces


def uncited(text: str, evidence: Iterable[Evidence], brief: Brief) -> list[tuple[Sentence, str]]:
    """Return the sentences that carry something and of which too little is cited, with what they carry."""
    spans = list(cited_spans(evidence))
    return [(sentence, reason) for sentence, reason in _carrying(text, brief) if not _is_cited(sentence, text, spans)]


def share_covered(text: str, evidence: Iterable[Evidence], brief: Brief) -> tuple[int, int]:
    """Return how many of the sentences that carry something are cited, and how many there are."""
    spans = list(cited_spans(evidence))
    carrying = _carrying(text, brief)
    return sum(_is_cited(sentence, text, spans) for sentence, _ in carrying), len(carrying)


@lru_cache(maxsize=4)
def _carrying(text: str, brief: Brief) -> list[tuple[Sentence, str]]:
    found = ((sentence, carries(text[sentence.start : sentence.end], brief)) for sentence in sentences(text))
    return [(sentence, reason) for sentence, reason in found if reason]


def _is_cited(sentence: Sentence, text: str, spans: Iterable[Span]) -> bool:
    """Whether excerpts hold a fair part of a sentence's characters."""
    said = sum(map(str.isalnum, text[sentence.start : sentence.end]))
    held: set[int] = set()
    for span in spans:
        held.update(range(max(span.start, sentence.start), min(span.end, sentence.end)))
    return sum(text[index].isalnum() for index in held) >= _CITED * said


def carries(sentence: str, brief: Brief) -> str:
    """Return what a sentence carries that a brief should cite: a number, a date, a name or a quotation; or nothing."""
    if _is_dateline(sentence, brief) or _CREDIT.match(sentence):
        return ""
    if _QUOTATION.search(sentence):
        return "a quotation"
    if any(character.isdigit() for character in sentence) or amounts(sentence):
        return "a number"
    if _DATE_WORD.search(sentence):
        return "a date"
    if _NAME.search(sentence) or _spellings(brief).search(sentence):
        return "a name"
    return ""


@lru_cache(maxsize=4)
def _spellings(brief: Brief) -> re.Pattern[str]:
    """Return a pattern of all names that a brief gives its actors."""
    spelt = {name for actor in brief.actors.values() for name in (actor.name, *actor.as_written)}
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, sorted(spelt)))})(?!\w)" if spelt else r"(?!)")


def _is_dateline(sentence: str, brief: Brief) -> bool:
    """Whether a sentence only says who published the article, and when: the brief has that elsewhere."""
    article = brief.article
    rest = sentence
    for known in (article.headline, article.outlet, article.author):
        rest = rest.replace(known, " ") if known else rest
    words = re.findall(r"[^\W\d_]+", rest)
    named = any(known and known in sentence for known in (article.headline, article.outlet, article.author))
    return named and all(_DATE_WORD.fullmatch(word) for word in words)
