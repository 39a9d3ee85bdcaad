"""The quotations of a text: where each begins and ends, whatever marks it stands in.

Marks are straight or curly, double or single, or guillemets. One that is an apostrophe or stands for inches encloses
nothing; a quotation inside another is part of it. Where a quotation runs over paragraphs, each of which opens with a
mark and only the last closes, each paragraph is one.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from briefing.text.sentences import paragraphs

_Role = Literal["opens", "closes", "either", ""]

_MARK = re.compile("[\"“”„‟″«»‹›「」『』]|``|''|['‘’‚‛]")
_DOUBLE, _GUILLEMET, _CORNER, _SINGLE = range(4)
_FAMILIES = {
    **dict.fromkeys(("“", "”", "„", "‟", "″", '"', "``", "''"), _DOUBLE),
    **dict.fromkeys("«»‹›", _GUILLEMET),
    **dict.fromkeys("「」『』", _CORNER),
    **dict.fromkeys("'‘’‚‛", _SINGLE),
}
_OPENING = frozenset(("“", "„", "‟", "«", "‹", "「", "『", "``", "‘", "‚", "‛"))
_CLOSING = frozenset(("”", "»", "›", "」", "』", "''", "’"))
_MOST_MARKS = 80  # that are looked through for the end of one quotation, so that a text takes linear time
_FEET = re.compile(r"\d['’′]\s?\d+$")
# What begins with an apostrophe: '90s, 'em, 'tis.
_SHORTENED = re.compile(r"(?:\d\ds?|em|tis|twas|til|cause|n)\b", re.IGNORECASE)
_LINE_WITH_MARK = re.compile(r"(?<=[.!?…:])[ \t]*\n(?=[\"“„«])")
_SPACE = re.compile(r"\s*")
_SPACES = 4  # characters before a mark in which a colon stands
_LED_IN = re.compile(r"[:,]\s*$")


class Quotation(NamedTuple):
    """A quotation: its characters inside the marks, with the marks, and whether the one before goes on in it.

    A comma before the closing mark is the sentence's, not the quotation's.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    goes_on: bool = False


class _Mark(NamedTuple):
    start: int
    end: int
    family: int
    role: _Role


@lru_cache(maxsize=4)
def quotations(text: str) -> tuple[Quotation, ...]:
    """Return the quotations of a text in order, none inside another."""
    found: list[Quotation] = []
    goes_on: int | None = None
    for first, last in _blocks(text):
        marks = list(_marks(text, first, last))
        index = 0
        while index < len(marks):
            opening = marks[index]
            is_next = goes_on is not None and not index and opening.start == first and opening.family == goes_on
            goes_on = None
            if opening.role == "closes" or not opening.role:
                index += 1
                continue
            closing = _closing(text, marks, index)
            if closing is not None:
                found += _enclosed(text, opening, marks[closing], goes_on=is_next)
                index = closing + 1
            elif _opens_next_paragraph(text, last, opening):
                found += _to_the_end(text, opening, last, goes_on=is_next)
                goes_on = opening.family
                break
            else:
                if _LED_IN.search(text, max(first, opening.start - _SPACES), opening.start) and index + 1 == len(marks):
                    found += _to_the_end(text, opening, last, goes_on=is_next)
                index += 1
    return tuple(found)


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """Yield the paragraphs of a text, parted too where a line that ends a sentence is followed by a mark."""
    for first, last in paragraphs(text):
        start = first
        for line in _LINE_WITH_MARK.finditer(text, first, last):
            yield start, line.start()
            start = line.end()
        yield start, last


def _enclosed(text: str, opening: _Mark, closing: _Mark, *, goes_on: bool) -> list[Quotation]:
    start, end = _stripped(text, opening.end, closing.start)
    return [Quotation(start, end, opening.start, closing.end, goes_on)] if start < end else []


def _to_the_end(text: str, opening: _Mark, last: int, *, goes_on: bool) -> list[Quotation]:
    start, end = _stripped(text, opening.end, last)
    return [Quotation(start, end, opening.start, end, goes_on)] if start < end else []


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the characters of a stretch without the spaces at its ends, and without the comma of the sentence."""
    inside = text[start:end]
    start += len(inside) - len(inside.lstrip())
    return start, start + len(inside.strip().rstrip(",").rstrip())


def _opens_next_paragraph(text: str, last: int, opening: _Mark) -> bool:
    """Whether the paragraph behind one that ends there begins with a mark of the same kind."""
    behind = _SPACE.match(text, last)
    mark = _MARK.match(text, behind.end() if behind else last)
    return mark is not None and _FAMILIES[mark[0]] == opening.family


def _marks(text: str, first: int, last: int) -> Iterator[_Mark]:
    """Yield the marks of a paragraph with what each may do there."""
    for match in _MARK.finditer(text, first, last):
        family = _FAMILIES[match[0]]
        before = text[match.start() - 1] if match.start() > first else " "
        behind = text[match.end()] if match.end() < last else " "
        role = (_role_of_single if family == _SINGLE else _role)(text, match, before, behind)
        if role:
            yield _Mark(match.start(), match.end(), family, role)


def _role(text: str, match: re.Match[str], before: str, behind: str) -> _Role:
    mark = match[0]
    if before.isdigit() and _FEET.search(text, max(0, match.start() - 6), match.start()):
        return ""
    may_open = (before.isspace() or before in "([{—–-/:,=>‘“'") and not behind.isspace()
    may_close = not before.isspace() and not behind.isalnum()
    if mark in _OPENING:
        return "closes" if may_close and not may_open and mark == "“" else "opens"
    if mark in _CLOSING:
        return "opens" if may_open and not may_close and mark in "”»" else "closes"
    if may_open == may_close:
        return "either"
    return "opens" if may_open else "closes"


def _role_of_single(text: str, match: re.Match[str], before: str, behind: str) -> _Role:
    """Return what a single mark may do: one between two letters is an apostrophe."""
    if before.isalnum() and behind.isalnum():
        return ""
    opens_here = (before.isspace() or before in '([{—–-/:“"«') and not behind.isspace()
    if opens_here and match[0] != "’":
        return "" if _SHORTENED.match(text, match.end()) and match[0] == "'" else "opens"
    is_shortened = text[match.start() - 2 : match.start()] in ("'n", "’n")
    return "closes" if not before.isspace() and match[0] not in "‘‚‛" and not is_shortened else ""


def _closing(text: str, marks: Sequence[_Mark], index: int) -> int | None:
    """Return the number of the mark that closes what one opens, or None."""
    opening = marks[index]
    depth = 1
    for number in range(index + 1, min(index + _MOST_MARKS, len(marks))):
        mark = marks[number]
        if mark.family != opening.family or _is_inside_a_word(text, marks, number):
            continue
        depth += 1 if mark.role == "opens" else -1
        if not depth:
            return number
    return _misplaced(text, marks, index) if text[opening.start] == '"' else None


def _misplaced(text: str, marks: Sequence[_Mark], index: int) -> int | None:
    """Return the number of a straight mark with its space on the wrong side: `the measures, "he said`."""
    rest = [number for number in range(index, min(index + _MOST_MARKS, len(marks))) if marks[number].family == _DOUBLE]
    if len(rest) % 2 or marks[rest[1]].role != "opens":
        return None
    start = marks[rest[1]].start
    return rest[1] if text[start - 2 : start] in (", ", ". ", "? ", "! ") else None


def _is_inside_a_word(text: str, marks: Sequence[_Mark], number: int) -> bool:
    """Whether a mark that may close stands for inches or the possessive of a plural: 12" wide, the farmers' plan."""
    mark = marks[number]
    if mark.role == "opens" or not re.match(r" [a-z]", text[mark.end : mark.end + 2]):
        return False
    before = text[mark.start - 1]
    if not (before == "s" if mark.family == _SINGLE else before.isdigit() and text[mark.start] in '"″'):
        return False
    following = next((each for each in marks[number + 1 : number + _MOST_MARKS] if each.family == mark.family), None)
    return following is not None and following.role == "closes"
