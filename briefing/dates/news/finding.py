"""The time expressions of a text, each with its meaning in its sentence."""

import re
from datetime import date
from typing import Literal, NamedTuple

from briefing.dates.edtf import EdtfDate, EdtfError
from briefing.dates.news.english import EXPRESSIONS, Expression
from briefing.dates.news.english_words import (
    AMBIGUOUS_MONTHS,
    BARE_MONTH_AFTER,
    NEEDS,
    NOT_A_YEAR,
    YEAR_AFTER,
    YEAR_OF,
)
from briefing.dates.news.meanings.context import Context, Meaning
from briefing.dates.news.tense import Direction, direction
from briefing.text.sentences import sentences


class DateMention(NamedTuple):
    """A time expression of a text.

    ``start`` and ``end`` are characters of the text as it is; ``date`` is EDTF;
    ``rule`` names the rule of its meaning; ``alternatives`` are what else it may mean, in EDTF.
    """

    start: int
    end: int
    text: str
    date: str
    rule: str
    alternatives: tuple[str, ...] = ()


def find_dates(text: str, published: date) -> list[DateMention]:
    """Return the time expressions of a text in order, each with what it means on the day of publication."""
    return [
        mention
        for sentence in sentences(text)
        for mention in _in_sentence(text[sentence.start : sentence.end], sentence.start, published)
    ]


def resolve(phrase: str, published: date, sentence: str | None = None) -> DateMention | None:
    """Return what a phrase means on the day of publication, in its sentence if that is given.

    The phrase may be part of a longer expression (``this year`` of ``April this year``) or hold
    one; None where there is none.
    """
    whole = sentence if sentence is not None and phrase in sentence else phrase
    start = whole.find(phrase)
    end = start + len(phrase)
    touching = [each for each in _in_sentence(whole, 0, published) if each.start < end and each.end > start]
    if not touching and whole == phrase:
        # A bare `May` is a month only behind a preposition.
        touching = [each for each in _in_sentence(f"in {phrase}", -len("in "), published) if each.end > 0]
    return max(touching, key=lambda each: min(each.end, end) - max(each.start, start), default=None)


class _Candidate(NamedTuple):
    """A match of an expression's pattern, whose meaning is still to be told."""

    match: re.Match[str]
    expression: Expression


class _Before(NamedTuple):
    """The words before a candidate that change its meaning: where they start, and which of them stand there."""

    start: int
    part: str  # early, mid, later ...
    about: bool
    bound: Literal["since", "by", ""]


class _Phrase(NamedTuple):
    """A candidate with its meaning, from the words before it on."""

    start: int
    end: int
    candidate: _Candidate
    meaning: Meaning
    rule: str


_PART = re.compile(
    r"\b(?P<part>early|late|mid|middle|earlier|later)(?:[\s-]+(?:in|part\s+of|of))?(?:\s+the)?[\s-]+$",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b[0-9]{4}\b")
_ABOUT = re.compile(r"\b(?:about|around|circa|roughly|approximately)\s+$", re.IGNORECASE)
_SINCE = re.compile(r"\b(?:ever\s+)?since(?:\s+(?:at\s+least|the))*\s+$", re.IGNORECASE)
_BY = re.compile(r"\b(?:by|(?:no|not)\s+later\s+than|until|till|up\s+to)(?:\s+(?:at\s+least|the))*\s+$", re.IGNORECASE)
_FROM = re.compile(r"\b(?P<from>from|between)\s+(?:the\s+)?$", re.IGNORECASE)
_TO = re.compile(r"\s*(?:-|–|—|\b(?:to|through|until|till|and)\b)\s*(?:the\s+|early\s+|late\s+|mid-?)?$", re.IGNORECASE)
# Rules that choose between past and future by the clause, and say so.
_BY_TENSE = frozenset(("weekday", "month", "quarter", "day of a month", "days of a month"))
# Rules whose expressions stand behind `the`: `by the second quarter`, but `laid down by the Feb. 23 accord`.
_BEHIND_THE = frozenset(
    ("edge", "quarter", "half", "season", "decade", "century", "weekend", "fiscal year", "months of a year")
)
# Rules whose expressions are from one day to another by themselves.
_FROM_DAY_TO_DAY = frozenset(("weekdays", "days of a month", "days of two months"))
_DIRECTIONS = {
    "ahead": "the clause points ahead",
    "past": "the clause speaks of the past",
    "": "news speaks of the past",
}


def _in_sentence(sentence: str, offset: int, published: date) -> list[DateMention]:
    """Return the time expressions of one sentence, which stands that far into the text."""
    phrases = [
        phrase for candidate in _longest(sentence) if (phrase := _phrase(candidate, sentence, published)) is not None
    ]
    return [
        DateMention(
            offset + each.start,
            offset + each.end,
            sentence[each.start : each.end],
            each.meaning.edtf,
            each.rule,
            tuple(dict.fromkeys(each.meaning.alternatives)),
        )
        for each in _intervals_joined(phrases, sentence)
    ]


def _longest(sentence: str) -> list[_Candidate]:
    """Return the candidates of a sentence in order, of those that overlap the longest."""
    present = {need for need, pattern in NEEDS.items() if pattern.search(sentence)}
    candidates = [
        _Candidate(match, expression)
        for expression in EXPRESSIONS
        if expression.needs in present
        for match in expression.pattern.finditer(sentence)
        if _may_be_a_date(match, expression, sentence)
    ]
    candidates.sort(key=lambda each: (each.match.start() - each.match.end(), each.match.start()))
    kept: list[_Candidate] = []
    for each in candidates:
        if all(each.match.end() <= other.match.start() or each.match.start() >= other.match.end() for other in kept):
            kept.append(each)
    return sorted(kept, key=lambda each: each.match.start())


def _may_be_a_date(match: re.Match[str], expression: Expression, sentence: str) -> bool:
    """Whether the words around a match let it be a date."""
    before, behind = sentence[: match.start()], sentence[match.end() :]
    if before and before[-1].isalnum():
        return False
    if expression.rule == "month" and not any(match.groupdict().get(name) for name in ("year", "which", "current")):
        name = match["month"].rstrip(".")
        return name not in AMBIGUOUS_MONTHS or bool(BARE_MONTH_AFTER.search(before))
    if expression.rule == "year":
        return bool(YEAR_AFTER.search(before) or YEAR_OF.match(behind)) and not NOT_A_YEAR.match(behind)
    return True


def _words_before(candidate: _Candidate, sentence: str) -> _Before:
    """Return the words before a candidate that change its meaning."""
    start, rule = candidate.match.start(), candidate.expression.rule
    part = _PART.search(sentence[:start])
    if part:
        start = part.start()
    part_word = part["part"].lower() if part else ""
    about = _ABOUT.search(sentence[:start])
    since = _SINCE.search(sentence[: about.start() if about else start])
    bound = since or _BY.search(sentence[:start])
    if bound and (rule in _BEHIND_THE or bound[0].split()[-1].lower() != "the"):
        return _Before(bound.start(), part_word, about is not None, "since" if since else "by")
    return _Before(start, part_word, about is not None, "")


def _phrase(candidate: _Candidate, sentence: str, published: date) -> _Phrase | None:
    """Return a candidate with its meaning; None where there is no such date, or none that EDTF can write."""
    before = _words_before(candidate, sentence)
    context = Context(published, _direction(candidate, sentence, before))
    try:
        meaning = candidate.expression.meaning(candidate.match, context)
        if meaning is None:
            return None
        meaning, rule = _qualified(meaning, candidate, before, context)
        for text in (meaning.edtf, *meaning.alternatives):
            EdtfDate(text)
    except (ValueError, OverflowError):  # before the year 1, or past 9999
        return None
    return _Phrase(before.start, candidate.match.end(), candidate, meaning, rule)


def _direction(candidate: _Candidate, sentence: str, before: _Before) -> Direction:
    """Return where the clause points, which ``since`` and ``by`` may overrule."""
    of_clause = direction(sentence, *candidate.match.span())
    if before.bound == "by":
        # `By May prices had doubled` is the past; any other limit lies ahead.
        return "past" if of_clause == "past" and re.search(r"\bhad\b", sentence) else "ahead"
    return "past" if before.bound else of_clause


def _qualified(meaning: Meaning, candidate: _Candidate, before: _Before, context: Context) -> tuple[Meaning, str]:
    """Return a meaning as the words before it change it, and the name of the rule."""
    rule = expressed = candidate.expression.rule
    if meaning.alternatives and rule in _BY_TENSE and not candidate.match.groupdict().get("near"):
        rule = f"{rule}; {_DIRECTIONS[context.direction]}"
    if before.part in ("early", "late", "mid", "middle"):
        meaning, rule = _about(meaning), f"{before.part} {rule}"
    elif before.about and "/" not in meaning.edtf:
        meaning, rule = _about(meaning), f"about {rule}"
    start, _, end = meaning.edtf.partition("/")
    if before.bound == "since":
        return Meaning(f"{start}/.."), f"since {rule}"
    if before.bound == "by":
        last = EdtfDate(meaning.edtf).latest.isoformat() if expressed == "edge" else end or start
        return Meaning(f"../{last}"), f"by {rule}"
    return meaning, rule


def _about(meaning: Meaning) -> Meaning:
    """Return a meaning that shows to be approximate: ``2023~``; of a week both ends."""
    sides = [side if side.endswith("~") else f"{side}~" for side in meaning.edtf.split("/")]
    return Meaning("/".join(sides), meaning.alternatives)


def _intervals_joined(phrases: list[_Phrase], sentence: str) -> list[_Phrase]:
    """Return the phrases with each ``from A to B``, ``between A and B`` and ``A–B`` as one."""
    joined: list[_Phrase] = []
    for phrase in phrases:
        interval = _interval(joined[-1], phrase, sentence) if joined else None
        if interval:
            joined[-1] = interval
        elif phrase.candidate.expression.rule in _FROM_DAY_TO_DAY and (
            opening := _FROM.search(sentence[: phrase.start])
        ):
            joined.append(phrase._replace(start=opening.start()))
        else:
            joined.append(phrase)
    return joined


def _interval(first: _Phrase, last: _Phrase, sentence: str) -> _Phrase | None:
    """Return two phrases as one, where the words between them make them so."""
    opening = _FROM.search(sentence[: first.start])
    gap = sentence[first.end : last.start]
    opens_last = sentence[last.start : last.end].lower()
    if opening and last.rule.startswith("by ") and opens_last.startswith(("until", "till")) and not gap.strip():
        last = last._replace(meaning=Meaning(last.meaning.edtf.removeprefix("../")))
    else:
        between = opening is not None and opening["from"].lower() == "between"
        if not _TO.fullmatch(gap) or ("and" in gap.lower() and not between):
            return None
    edtf = _interval_edtf(first, last)
    start = opening.start() if opening else first.start
    return _Phrase(start, last.end, last.candidate, Meaning(edtf), "from one to the other") if edtf else None


def _interval_edtf(first: _Phrase, last: _Phrase) -> str:
    """Return the interval from one phrase to another, or nothing where they don't make one."""
    start, end = first.meaning.edtf, last.meaning.edtf
    if "/" in start or "/" in end:
        return ""
    written = _YEAR.search(last.candidate.match[0]) and not _YEAR.search(first.candidate.match[0])
    year = end[:4]
    if (written or (first.meaning.alternatives and not last.meaning.alternatives)) and year.isdigit():
        # The year stands behind the second only: `between March and May 2023`.
        start = f"{int(year) - (start[4:] > end[4:])}{start[4:]}"
    try:
        return EdtfDate(f"{start}/{end}").text
    except EdtfError:
        return ""
