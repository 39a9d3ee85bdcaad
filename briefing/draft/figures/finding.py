"""The figures of an article: its numbers, with what they measure in the article's words and what they were before."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from msgspec.structs import replace

from briefing.draft.clauses.denials import is_denied
from briefing.draft.clauses.numbers import Quantity, quantities
from briefing.draft.clauses.passages import Passage, passages
from briefing.draft.clauses.subjects import clause_start
from briefing.draft.clauses.threats import is_conditional, is_threat, says_to_hurt
from briefing.draft.figures.times import time_of
from briefing.draft.figures.words import CHANGES, COMES_TO, QUALIFIER, what_is_measured
from briefing.draft.findings import FoundFigure, Named

_BEFORE = re.compile(
    r"\b(?:from|compared\s+(?:with|to)|against|versus|instead\s+of|than|after)\s+(?:an?\s+|the\s+|about\s+|nearly\s+|a\s+revised\s+|a\s+\w+\s+of\s+)*$",
    re.IGNORECASE,
)
_NOT_COUNTED = re.compile(
    r"\s*(?:-year|-day|-month|years?\s+old\b|a\.?m\b|p\.?m\b|o['’]clock|:\d|in\s+the\s+(?:morning|afternoon|evening)\b|minutes?\b|hours?\b|days?\b|weeks?\b|months?\b|years?\b|times\b|st\b|nd\b|rd\b|th\b|-)"
)

_MOST = 30  # numbers of a sentence: what has more is a table without its lines


def figures_in(text: str, published: date, names: Sequence[Named], lists: set[int] | None = None) -> list[FoundFigure]:
    """Return the figures of an article, each once, in order; note where a sentence begins that is a list."""
    found: dict[tuple[str, str], FoundFigure] = {}
    for passage in passages(text, published, names):
        if not passage.is_heading:
            for each in _in_sentence(passage):
                found.setdefault((each.what.lower(), each.value), each)
            if passage.is_list and lists is not None:
                lists.add(passage.start)
    return list(found.values())


def _in_sentence(passage: Passage) -> Iterator[FoundFigure]:
    """Yield the figures of a sentence."""
    text = passage.text
    numbers = list(quantities(text))
    if len(numbers) > _MOST:
        passage.is_list = True
        return
    told: list[FoundFigure] = []
    last_end, subject, earlier = 0, "", ""
    for each in numbers:
        if _is_no_figure(passage, each):
            continue
        near = each.start - last_end < _NEAR
        if _BEFORE.search(text, max(0, each.start - 40), each.start):
            # `Rose to 5 percent from 4`; in `rose from 4 percent to 5` it is of the number to come.
            if told and near:
                told[-1] = replace(told[-1], before=told[-1].before or each.text)
                last_end = each.end
                continue
            earlier = each.text if _TO_NEXT.match(text, each.end) else ""
            if earlier:
                subject, last_end = what_is_measured(passage, each, clause_start(text, each.start), ""), each.end
                continue
        start = clause_start(text, each.start)
        what = subject if earlier and near else ""
        what = what or what_is_measured(passage, each, start, subject if near else "")
        if what and _BARE_CHANGE.fullmatch(what) is None:
            told.append(_figure(passage, each, start, what, earlier if near else "", numbers))
            last_end, subject = each.end, _CHANGE.sub("", what)
        earlier = ""
    yield from told


def _figure(
    passage: Passage, each: Quantity, start: int, what: str, before: str, numbers: Sequence[Quantity]
) -> FoundFigure:
    """Return a number of a clause as a figure."""
    text = passage.text
    end = _clause_end(text, each.end)
    qualifier = QUALIFIER.search(text, max(0, each.start - 40), each.start)
    value = qualifier.start() if qualifier else each.start
    # `Fell 18%` is no 18%: what a share tells of is its change.
    comes = COMES_TO.search(text[start:value])
    is_change = comes is not None and bool(comes["goes"]) and each.kind == "share"
    if comes and is_change:
        value = start + comes.start()
    day = time_of(passage, each, (start, end), numbers, is_change=is_change)
    return FoundFigure(
        what=what,
        value=" ".join(text[value : each.end].split()),
        extent=passage.extent(start, end),
        before=before,
        of=_whose(passage, start, each.start, what),
        date=day.date if day else "",
        stated=day.text if day else "",
    )


_DISTANCE = re.compile(r"\s+(?:to\s+the\s+)?(?:north|south|east|west|away|from|off|outside|inside|out)")
_TO_NEXT = re.compile(r"\s+(?:[a-z]+\s+){0,2}?to\s+(?:[a-z]+\s+){0,3}?[$€£¥]?\d")
_NEAR = 60
_BARE_CHANGE = re.compile(CHANGES)
# Of `sales dropped 22 pct to 141 mln` the second is of `sales`.
_CHANGE = re.compile(rf"\s+(?:(?:has|have|had|will|would)\s+)?{CHANGES}$")


def _is_no_figure(passage: Passage, each: Quantity) -> bool:
    """Whether a number is part of a date or a name, in brackets, an age or a time, or only denied or threatened."""
    text = passage.text
    if any(day.start - passage.start <= each.start < day.end - passage.start for day in passage.dates):
        return True
    if any(name.start <= each.start < name.end for name in passage.mentions):
        return True
    if text.rfind("(", 0, each.start) > text.rfind(")", 0, each.start) or passage.is_quoted(each.start):
        return True
    if each.kind == "amount" and _DISTANCE.match(text, each.end):
        return True
    if each.kind == "part" or is_denied(text, each.start) or _is_only_if(text, each):
        return True
    return each.kind == "count" and (
        _NOT_COUNTED.match(text, each.end) is not None or re.fullmatch(r"(?:19|20)\d\d|one", each.text) is not None
    )


def _is_only_if(text: str, each: Quantity) -> bool:
    """Whether a number is that of a threat, or a share that something comes to only if a condition is met.

    A sum that somebody would pay says so itself: what it measures is `would pay`.
    """
    is_open = is_conditional(text, each.start) and (each.kind == "share" or says_to_hurt(text))
    return is_open or is_threat(text, each.start)


def _clause_end(text: str, place: int) -> int:
    match = re.compile(
        r"[;]|[.](?=[”\"’']?$)|,?\s+(?:and|but|while|after|which|who|as)\s+(?=[a-z]+\s)|,\s+(?:the\s+)?(?:[A-Z]|said)"
    ).search(text, place)
    return match.start() if match else len(text)


def _whose(passage: Passage, start: int, end: int, what: str) -> str:
    """Return whom a figure is of: the name within its words."""
    for each in passage.between(start, end):
        if each.acts and passage.text[each.start : each.end] in what:
            return each.named.name
    return ""
