"""Finding the time expressions of a text, and reading each in its sentence."""

import re
from datetime import date
from typing import NamedTuple

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
from briefing.dates.news.readings.context import Context, Reading
from briefing.dates.news.tense import Direction, direction
from briefing.text.sentences import sentences


class DateMention(NamedTuple):
    """A time expression of a text.

    ``start`` and ``end`` are characters of the text as it is; ``date`` is EDTF;
    ``rule`` says how it was read; ``alternatives`` are the other readings, in EDTF.
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
    at = whole.find(phrase)
    found = _in_sentence(whole, 0, published)
    exact = [each for each in found if each.start < at + len(phrase) and each.end > at]
    if not exact:
        # Company that makes a bare `May` a month may be all that lacks.
        found = _in_sentence(f"in {phrase}", 0, published) if whole == phrase else []
        exact = [each for each in found if each.end > len("in ")]
    return max(exact, key=lambda each: min(each.end, at + len(phrase)) - max(each.start, at)) if exact else None


class _Found(NamedTuple):
    """An expression in its sentence, not yet read."""

    start: int
    end: int
    match: re.Match[str]
    expression: Expression


class _Read(NamedTuple):
    """An expression with its reading; ``start`` may take in words before it that change what it means."""

    start: int
    end: int
    found: _Found
    reading: Reading
    rule: str


_FUZZY = re.compile(
    r"\b(?P<fuzzy>early|late|mid|middle|earlier|later)(?:[\s-]+(?:in|part\s+of|of))?(?:\s+the)?[\s-]+$",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b[0-9]{4}\b")
_ABOUT = re.compile(r"\b(?:about|around|circa|roughly|approximately)\s+$", re.IGNORECASE)
_SINCE = re.compile(r"\b(?:ever\s+)?since(?:\s+(?:at\s+least|the))*\s+$", re.IGNORECASE)
_BY = re.compile(
    r"\b(?P<by>by|(?:no|not)\s+later\s+than|until|till|up\s+to)(?:\s+(?:at\s+least|the))*\s+$", re.IGNORECASE
)
_FROM = re.compile(r"\b(?P<from>from|between)\s+(?:the\s+)?$", re.IGNORECASE)
_TO = re.compile(r"\s*(?:-|–|—|\b(?:to|through|until|till|and)\b)\s*(?:the\s+|early\s+|late\s+|mid-?)?$", re.IGNORECASE)
_BY_TENSE = frozenset(
    ("weekday", "weekdays", "month", "quarter", "half", "season", "day of a month", "days of a month", "weekend")
)
_OF_THE = frozenset(
    ("edge", "quarter", "half", "season", "decade", "century", "weekend", "fiscal year", "months of a year")
)
_OF_TWO = frozenset(("weekdays", "days of a month", "days of two months"))
_POINTS = {"ahead": "the clause points ahead", "past": "the clause speaks of the past", "": "news speaks of the past"}


def _in_sentence(sentence: str, offset: int, published: date) -> list[DateMention]:
    found = _longest(sentence)
    read = [each for one in found if (each := _read(one, sentence, published)) is not None]
    mentions = []
    for each in _ranges(read, sentence):
        try:
            EdtfDate(each.reading.edtf)
        except EdtfError:
            continue
        text = sentence[each.start : each.end]
        others = tuple(dict.fromkeys(each.reading.alternatives))
        mentions.append(DateMention(offset + each.start, offset + each.end, text, each.reading.edtf, each.rule, others))
    return mentions


def _longest(sentence: str) -> list[_Found]:
    """Return the expressions of a sentence, of those that overlap the longest."""
    held = {need for need, pattern in NEEDS.items() if pattern.search(sentence)}
    candidates = [
        _Found(match.start(), match.end(), match, expression)
        for expression in EXPRESSIONS
        if expression.needs in held
        for match in expression.pattern.finditer(sentence)
        if _in_company(match, expression, sentence)
    ]
    candidates.sort(key=lambda each: (each.start - each.end, each.start))
    kept: list[_Found] = []
    for each in candidates:
        if all(each.end <= other.start or each.start >= other.end for other in kept):
            kept.append(each)
    return sorted(kept, key=lambda each: each.start)


def _in_company(match: re.Match[str], expression: Expression, sentence: str) -> bool:
    """Whether what stands around a match lets it be a date at all."""
    before, behind = sentence[: match.start()], sentence[match.end() :]
    if before and before[-1].isalnum():
        return False
    if expression.rule == "month" and not any(match.groupdict().get(name) for name in ("year", "which", "current")):
        name = match["month"].rstrip(".")
        return name not in AMBIGUOUS_MONTHS or bool(BARE_MONTH_AFTER.search(before))
    if expression.rule == "year":
        return bool(YEAR_AFTER.search(before) or YEAR_OF.match(behind)) and not NOT_A_YEAR.match(behind)
    return True


def _read(found: _Found, sentence: str, published: date) -> _Read | None:
    before, start = sentence[: found.start], found.start
    fuzzy = _FUZZY.search(before)
    if fuzzy:
        start = fuzzy.start()
    about = _ABOUT.search(sentence[:start])
    bound = _SINCE.search(sentence[: about.start() if about else start]) or _BY.search(sentence[:start])
    if bound and bound[0].split()[-1].lower() == "the" and found.expression.rule not in _OF_THE:
        bound = None  # `laid down by the Feb. 23 accord`
    points = _pointing(sentence, found, bound)
    reading = found.expression.read(found.match, Context(published, points))
    if reading is None:
        return None
    rule = found.expression.rule
    if reading.alternatives and rule in _BY_TENSE and not found.match.groupdict().get("near"):
        rule = f"{rule}; {_POINTS[points]}"
    if fuzzy and fuzzy["fuzzy"].lower() in ("early", "late", "mid", "middle"):
        reading, rule = _about(reading), f"{fuzzy['fuzzy'].lower()} {rule}"
    elif about and "/" not in reading.edtf:
        reading, rule = _about(reading), f"about {rule}"
    if bound and found.expression.rule == "edge":
        reading = Reading(_last_day(reading.edtf) if "by" in bound.groupdict() else reading.edtf)
    if bound:
        reading, rule = _bounded(reading, bound), f"{'by' if 'by' in bound.groupdict() else 'since'} {rule}"
        start = bound.start()
    return _Read(start, found.end, found, reading, rule)


def _pointing(sentence: str, found: _Found, bound: re.Match[str] | None) -> Direction:
    points = direction(sentence, found.start, found.end)
    if bound is None:
        return points
    if "by" not in bound.groupdict():
        return "past"
    # `By May prices had doubled` is the past; any other limit lies ahead.
    return "past" if points == "past" and re.search(r"\bhad\b", sentence) else "ahead"


def _about(reading: Reading) -> Reading:
    """Return the reading with its fuzziness to be seen: ``2023~``; of a week both ends."""
    sides = [side if side.endswith("~") else f"{side}~" for side in reading.edtf.split("/")]
    return Reading("/".join(sides), reading.alternatives)


def _bounded(reading: Reading, bound: re.Match[str]) -> Reading:
    """Return ``since`` and ``by`` as open intervals; by the end of something is by its last day."""
    start, _, end = reading.edtf.partition("/")
    if "by" not in bound.groupdict():
        return Reading(f"{start}/..")
    return Reading(f"../{end or start}")


def _last_day(edtf: str) -> str:
    """Return the day by which the end of something is reached."""
    return EdtfDate(edtf).latest.isoformat()


def _ranges(read: list[_Read], sentence: str) -> list[_Read]:
    """Join ``from A to B``, ``between A and B`` and ``A–B`` of one precision."""
    joined: list[_Read] = []
    for each in read:
        last = joined[-1] if joined else None
        whole = _one_to_other(last, each, sentence) if last else None
        if whole:
            joined[-1] = whole
        elif each.found.expression.rule in _OF_TWO and (opening := _FROM.search(sentence[: each.start])):
            joined.append(each._replace(start=opening.start()))
        else:
            joined.append(each)
    return joined


def _one_to_other(first: _Read, last: _Read, sentence: str) -> _Read | None:
    """Return two readings as one, where the words between them make them so."""
    opening = _FROM.search(sentence[: first.start])
    until = (
        opening and last.rule.startswith("by ") and sentence[last.start : last.start + 4].lower() in ("unti", "till")
    )
    gap = sentence[first.end : last.start]
    if until and not gap.strip():
        last = last._replace(reading=Reading(last.reading.edtf.removeprefix("../")))
    else:
        between = opening is not None and opening["from"].lower() == "between"
        if not _TO.fullmatch(gap) or ("and" in gap.lower() and not between):
            return None
    edtf = _joined(first, last)
    begin = opening.start() if opening else first.start
    return _Read(begin, last.end, last.found, Reading(edtf), "from one to the other") if edtf else None


def _joined(first: _Read, last: _Read) -> str:
    """Return the interval from one reading to another, or nothing where they don't make one."""
    start, end = first.reading.edtf, last.reading.edtf
    if "/" in start or "/" in end:
        return ""
    written = _YEAR.search(last.found.match[0]) and not _YEAR.search(first.found.match[0])
    if written or (first.reading.alternatives and not last.reading.alternatives):
        # The year stands behind the second only: `between March and May 2023`.
        start = f"{int(end[:4]) - (start[4:] > end[4:])}{start[4:]}"
    try:
        when = EdtfDate(f"{start}/{end}")
    except EdtfError:
        return ""
    return when.text
