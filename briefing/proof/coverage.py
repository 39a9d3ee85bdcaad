"""Which sentences of the article no statement cites."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise

from msgspec import Struct

from briefing.brief.model import Brief
from briefing.dates.calendar import MONTHS, WEEKDAYS
from briefing.proof.citations import cited_extents
from briefing.proof.evidence import Evidence
from briefing.text.number_words import tells_number
from briefing.text.sentences import Sentence, each_sentence

_DATE_WORDS = frozenset(("today", "yesterday", "tomorrow", "tonight", "overnight", "ago", *WEEKDAYS, *MONTHS))
_NEAR = frozenset(("last", "this", "next"))
_PERIODS = frozenset("week month quarter year weekend summer spring autumn winter".split())
_WORD = re.compile(r"[^\W\d_]+")
_NAME = re.compile(r"(?<=[\w,;:'’\"”)] )[\"“‘(]?[A-Z][\w’'-]+")
_CREDIT = (
    r"\(?(?:Reporting|Writing|Editing|Additional reporting|Compiled) by\b"
    r"|By [A-Z][\w.'’-]*(?:,?\s+(?:and\s+)?[A-Z][\w.'’-]*){1,8}$"
)
_CREDITS = ("Reporting", "Writing", "Editing", "Additional", "Compiled", "By ")
_HEADING = 60  # characters: a heading within a story is short
_DATES_SHORT = frozenset(name[:3] for name in (*MONTHS, *WEEKDAYS))
_CLOCK = frozenset("A P M AM PM GMT UTC EST EDT ET CST CDT PST PDT BST CET".split())
_SAYS_SOMETHING = re.compile(r"[^\W_]")
_FRACTIONS = frozenset("¼½¾⅓⅔")
_MARKS = '“"«„'
_CLOSING = '”"»'
_QUOTATION = r"[“\"«„][^”\"»]{2,}[”\"»]"
_LEAST_QUOTED = 2  # characters


# Of a sentence's letters and digits: less is only touched in passing. The least that is cited on purpose, a quotation
# without who said it and where, is 0.35 (of 1,063 sentences cited in the examples and 250 made-up briefs).
_CITED = 0.3


class Coverage(Struct, frozen=True):
    """A sentence with something to cite, what that is, and whether excerpts hold a fair part of it."""

    sentence: Sentence
    content: str
    is_cited: bool


def coverage(
    text: str, evidence: Iterable[Evidence], brief: Brief, sentences: Iterable[Sentence] | None = None
) -> Iterator[Coverage]:
    """Yield each sentence of the article's text with something to cite; ``sentences`` are all, if they are known."""
    cited = _characters_cited(text, evidence)
    for sentence in each_sentence(text) if sentences is None else sentences:
        if content := content_to_cite(text[sentence.start : sentence.end], brief):
            yield Coverage(sentence, content, _is_cited(sentence, text, cited))


class CoverageSum(Struct, frozen=True):
    """How many sentences have something to cite, how many of them are cited, and the first of the others."""

    citable: int
    cited: int
    uncited: list[Coverage]


def summed(found: Iterable[Coverage], most: int) -> CoverageSum:
    """Count coverage, and keep so many of the sentences that are not cited: a long text may have a million."""
    citable = cited = 0
    uncited: list[Coverage] = []
    for each in found:
        citable += 1
        cited += each.is_cited
        if not each.is_cited and len(uncited) < most:
            uncited.append(each)
    return CoverageSum(citable, cited, uncited)


def cited_of_citable(text: str, evidence: Iterable[Evidence], brief: Brief) -> tuple[int, int]:
    """Return how many of the sentences with something to cite are cited, and how many there are.

    It counts what ``coverage`` lists, in a fraction of the time: what a sentence has to cite is not told.
    """
    cited = _characters_cited(text, evidence)
    counts = Counter(
        _is_cited(sentence, text, cited)
        for sentence in each_sentence(text)
        if _has_content(text[sentence.start : sentence.end], brief)
    )
    return counts[True], counts.total()


def _characters_cited(text: str, evidence: Iterable[Evidence]) -> bytearray:
    """Return for each character of the text whether it is cited: 1, or 0."""
    cited = bytearray(len(text))
    for start, end in cited_extents(evidence):
        cited[start:end] = b"\1" * (end - start)
    return cited


def _is_cited(sentence: Sentence, text: str, cited: bytearray) -> bool:
    start, end = sentence.start, sentence.end
    if cited.find(1, start, end) < 0:
        return not any(map(str.isalnum, text[start:end]))
    marks = [index for index in range(start, end) if text[index].isalnum()]
    return sum(cited[index] for index in marks) >= _CITED * len(marks)


def _has_content(sentence: str, brief: Brief) -> bool:
    """Whether a sentence has something to cite; nearly every one has a name, and amounts take longest to look for."""
    if _is_dateline(sentence, brief) or _is_credit(sentence) or _is_heading(sentence):
        return False
    return bool(_NAME.search(sentence)) or _has_amount(sentence) or bool(content_to_cite(sentence, brief))


def content_to_cite(sentence: str, brief: Brief) -> str:
    """Return what a sentence has that a brief should cite: a number, a date, a name or a quotation; or nothing."""
    has_quotation = any(mark in sentence for mark in _MARKS)
    is_of_signs = not has_quotation and not _SAYS_SOMETHING.search(sentence)
    if is_of_signs or _is_dateline(sentence, brief) or _is_credit(sentence) or _is_heading(sentence):
        return ""
    if has_quotation and has_quotation_in_marks(sentence):
        return "a quotation"
    if _has_amount(sentence):
        return "a number"
    if _has_date(sentence):
        return "a date"
    if _NAME.search(sentence) or _names_actor(sentence, brief):
        return "a name"
    return ""


def has_quotation_in_marks(sentence: str) -> bool:
    """Whether a sentence has a quotation that closes, or that goes on behind its end.

    Behind the last mark that closes none is looked for that does: marks that open, in a row, would all be tried.
    """
    closing = max(map(sentence.rfind, _CLOSING))
    if re.search(_QUOTATION, sentence[: closing + 1]):
        return True
    last = max(sentence.rfind("”"), sentence.rfind('"'))
    opening = last if last >= 0 and sentence[last] == '"' else sentence.find("“", last + 1)
    return 0 <= opening < len(sentence) - _LEAST_QUOTED


def _has_amount(sentence: str) -> bool:
    """Whether a sentence has a number, in digits or in words."""
    if any(map(str.isdigit, sentence)) or not _FRACTIONS.isdisjoint(sentence):
        return True
    if (told := tells_number(sentence)) is not None:
        return told
    from briefing.text.amounts import amounts  # few sentences need it, and it takes long to load

    return bool(amounts(sentence))


def _has_date(sentence: str) -> bool:
    words = _WORD.findall(sentence)
    return not _DATE_WORDS.isdisjoint(words) or any(
        near in _NEAR and period in _PERIODS for near, period in pairwise(words)
    )


def _names_actor(sentence: str, brief: Brief) -> bool:
    """Whether a sentence has a name that a brief gives one of its actors."""
    there = [name for name in _spellings(brief) if name in sentence]
    return any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", sentence) for name in there)


@lru_cache(maxsize=4)
def _spellings(brief: Brief) -> frozenset[str]:
    """Return all names that a brief gives its actors."""
    return frozenset(name for actor in brief.actors.values() for name in (actor.name, *actor.as_written))


def _is_credit(sentence: str) -> bool:
    """Whether a sentence only says who wrote the article; patterns are compiled where they may be needed at all."""
    return sentence.lstrip("(").startswith(_CREDITS) and re.match(_CREDIT, sentence) is not None


def _is_heading(sentence: str) -> bool:
    """Whether a sentence is only a heading in capitals, or the date that a text has in a line of its own."""
    if len(sentence) > _HEADING:
        return False
    if sentence.isupper() and sentence[-1].isalpha() and not any(map(str.isdigit, sentence)):
        return True
    words = [word.title() for word in _WORD.findall(sentence)]
    named = [word for word in words if word[:3] in _DATES_SHORT]
    return (
        bool(named)
        and bool(re.search(r"\b[0-9]{4}\b", sentence))
        and all(word in named or word.upper() in _CLOCK for word in words)
    )


def _is_dateline(sentence: str, brief: Brief) -> bool:
    """Whether a sentence only says who published the article, and when: the brief has that elsewhere."""
    article, rest = brief.article, sentence
    known = [each for each in (article.headline, article.outlet, article.author) if each and each in sentence]
    for each in known:
        rest = rest.replace(each, " ")
    return bool(known) and _DATE_WORDS.issuperset(_WORD.findall(rest))
