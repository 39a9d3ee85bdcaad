"""Which sentences of the article no statement cites."""

import re
from collections.abc import Iterable, Iterator

from briefing.brief.amounts import amounts
from briefing.brief.evidence import Evidence
from briefing.brief.excerpts import Span
from briefing.brief.model import Brief
from briefing.brief.sentences import Sentence, sentences

_DATE_WORD = re.compile(
    r"\b(?:today|yesterday|tomorrow|tonight|overnight|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
    r"|January|February|March|April|May|June|July|August|September|October|November|December"
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


def _carrying(text: str, brief: Brief) -> list[tuple[Sentence, str]]:
    found = ((sentence, carries(text[sentence.start : sentence.end], brief)) for sentence in sentences(text))
    return [(sentence, reason) for sentence, reason in found if reason]


def _is_cited(sentence: Sentence, text: str, spans: Iterable[Span]) -> bool:
    """Whether excerpts hold a fair part of a sentence's characters."""
    held = [False] * (sentence.end - sentence.start)
    for span in spans:
        for index in range(max(span.start, sentence.start), min(span.end, sentence.end)):
            held[index - sentence.start] = True
    said = [index for index, character in enumerate(text[sentence.start : sentence.end]) if character.isalnum()]
    return sum(held[index] for index in said) >= _CITED * len(said) if said else True


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
    spelt = [name for actor in brief.actors.values() for name in (actor.name, *actor.as_written)]
    if _NAME.search(sentence) or any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", sentence) for name in spelt):
        return "a name"
    return ""


def _is_dateline(sentence: str, brief: Brief) -> bool:
    """Whether a sentence only says who published the article, and when: the brief has that elsewhere."""
    article = brief.article
    rest = sentence
    for known in (article.headline, article.outlet, article.author):
        rest = rest.replace(known, " ") if known else rest
    words = re.findall(r"[^\W\d_]+", rest)
    named = any(known and known in sentence for known in (article.headline, article.outlet, article.author))
    return named and all(_DATE_WORD.fullmatch(word) for word in words)
