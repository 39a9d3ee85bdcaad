"""What is on the agenda of a meeting."""

import re
from collections.abc import Iterator

from briefing.draft.clauses.passages import Passage
from briefing.draft.findings import Extent

_AGENDA = re.compile(
    r"\b(?:to\s+(?:also\s+)?(?:discuss|review|consider|take\s+up|negotiate|address|debate|resolve|settle)|(?:also\s+)?discuss(?:ed|ing)?|took\s+up|take\s+up|takes\s+up|cover(?:ed|s|ing)?|focus(?:ed|es|ing)?\s+on"
    r"|agenda\s+(?:includes?|included|will\s+include|covers?|is|was)|[Oo]n\s+the\s+(?:table|agenda)(?:\s*:|\s+(?:is|are|was|were|will\s+be))|(?:officials|ministers|leaders)\s+discussed\s+will\s+include|talks\s+(?:on|about)|negotiations\s+(?:on|about)|will\s+include|deal\s+with|dealt\s+with)\s+(?=\S)"
)
_TOPS = re.compile(
    r"^(?P<items>[^.;:]{3,200}?)\s+(?:(?:also\s+)?top(?:s|ped)?\s+the\s+agenda|(?:is|are|was|were)\s+(?:also\s+)?on\s+the\s+(?:agenda|table)|will\s+(?:also\s+)?be\s+(?:discussed|on\s+the\s+agenda)|were\s+(?:also\s+)?discussed|were\s+further\s+subjects)"
)
_AGENDA_END = re.compile(
    r"[;:?!]|[.](?=[”\"’']?$)|,\s+(?:is|are|was|were|will|has|have|had)\s|,?\s+(?:but|while|after|before|when|which|who|where|(?<!such\s)as|said|says|according|if|because|although|amid|despite|until|that|when)\b|,\s+(?:the\s+)?[^,]{2,60}\s+said\b|\s+(?:with|at\s+a|during)\s+"
)
_LONGEST_ITEM = 110


def agenda_of(passage: Passage, start: int, end: int) -> tuple[tuple[str, Extent], ...]:
    """Return the points of an agenda that a part of a sentence tells, each with its characters in the article."""
    text = passage.text
    if tops := _TOPS.match(text, start, end):
        return tuple(_items(passage, *tops.span("items")))
    found: list[tuple[str, Extent]] = []
    for match in _AGENDA.finditer(text, start, end):
        if passage.is_quoted(match.start()) and "discuss" not in match[0]:
            continue
        stop = _AGENDA_END.search(text, match.end(), end)
        last = stop.start() if stop else end
        days = [each.start - passage.start for each in passage.dates if match.end() < each.start - passage.start < last]
        for day in days:
            last = min(last, day)
        found += [each for each in _items(passage, match.end(), last) if each not in found]
    return tuple(found)


def _items(passage: Passage, start: int, end: int) -> Iterator[tuple[str, Extent]]:
    """Yield the points of a list: parted by commas, the last two by `and`."""
    text = passage.text
    parts = [match.span() for match in _BETWEEN_COMMAS.finditer(text, start, end)]
    if parts and (joint := _AND.search(text, *parts[-1])):
        parts[-1:] = [(parts[-1][0], joint.start()), (joint.end(), parts[-1][1])]
    for one, other in parts:
        first = one + len(text[one:other]) - len(text[one:other].lstrip(" \n:–-"))
        words = text[first:other].rstrip(" \n.,")
        for _ in range(2):
            words = _TRAILING.sub("", words)
        is_point = not words.startswith(("to be ", "which ", "including ", "among "))
        if is_point and len(words) <= _LONGEST_ITEM and re.search(r"[a-z]{3}", words):
            yield " ".join(words.split()), (passage.start + first, passage.start + first + len(words))


_BETWEEN_COMMAS = re.compile(r"[^,]+")
_AND = re.compile(r"(?:^|\s+)and\s+")
_TRAILING = re.compile(r"\s+(?:in|on|at|by|from|for|to|of|and|the|last|next|this)$")
