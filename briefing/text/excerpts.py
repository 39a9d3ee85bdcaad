"""Finding an excerpt's words in the article: exactly, after one folding of both sides.

Folded are white space (any run is one space), quotation marks, dashes, and letters to their Unicode
compatibility form (NFKC). Never folded: case, digits, signs, decimal points, ``%`` and currency;
and an excerpt is not found inside a longer word or number (``10%`` is not in ``-10%`` or ``110%``).
"""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from msgspec import Struct

from briefing.text.pattern import Pattern

_QUOTES = {**dict.fromkeys("“”„‟«»″＂", '"'), **dict.fromkeys("‘’‚‛′＇`´", "'")}
_DASHES = dict.fromkeys("‐‑‒–—―", "-")
_PARAGRAPH = "\n"
EAST_ASIA = "\u2e80"  # the first character of the scripts of East Asia, which don't part words
# All but plain ASCII with single spaces; with what is no ASCII the letter before it, which a mark may be of.
_SPECIAL = re.compile(r"(?:\s{2,}|[^\S ]|`|[\x00-\x08\x0e-\x1b\x21-\x7f]?[^\x00-\x7f]+\s*)+")


class Extent(NamedTuple):
    """Characters ``start`` to ``end`` of the text as it is."""

    start: int
    end: int


class Folded(Struct, frozen=True):
    """A text as it is compared, and for each of its characters where it stands in the original."""

    original: str
    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]


@lru_cache(maxsize=16)
def fold(text: str) -> Folded:
    """Return the folded text; a blank line stays as one line break."""
    parts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    begin = 0
    for special in _SPECIAL.finditer(text):
        start, end = special.span()
        parts.append(text[begin:start])
        starts.extend(range(begin, start))
        ends.extend(range(begin + 1, start + 1))
        _fold_special(text, start, end, parts, starts, ends)
        begin = end
    parts.append(text[begin:])
    starts.extend(range(begin, len(text)))
    ends.extend(range(begin + 1, len(text) + 1))
    return Folded(text, "".join(parts), tuple(starts), tuple(ends))


def _fold_special(text: str, start: int, end: int, parts: list[str], starts: list[int], ends: list[int]) -> None:
    """Fold a run of a text that does not stay as it is, letter by letter."""
    index = start
    while index < end:
        begin = index
        index += 1
        if text[begin].isspace():
            while index < end and text[index].isspace():
                index += 1
            folded = _PARAGRAPH if text.count("\n", begin, index) > 1 else " "
        else:
            while index < end and unicodedata.combining(text[index]):
                index += 1
            folded = _folded(text[begin:index])
        parts.append(folded)
        starts.extend([begin] * len(folded))
        ends.extend([index] * len(folded))


def _folded(cluster: str) -> str:
    """Return one character, with the marks that combine with it, in the form that is compared."""
    first = cluster[0]
    if first in _QUOTES:
        return _QUOTES[first]
    if first in _DASHES:
        return "-"
    category = unicodedata.category(first)
    if category == "Cf":
        return ""
    return unicodedata.normalize("NFKC", cluster) if category[0] in "LM" else cluster


class Occurrence(Struct, frozen=True):
    """Where an excerpt stands: from its first word to its last, and its pieces without what ``…`` skips."""

    start: int
    end: int
    pieces: tuple[Extent, ...]


def occurrences(article: Folded, excerpt: str) -> list[Occurrence]:
    """Return where an excerpt stands in the article.

    ``…`` skips words, in order and within one paragraph; written twice (``… …``), across paragraphs.
    """
    parts = [fold(part).text.strip() for part in excerpt.strip().strip("…").split("…")]
    if not any(parts):
        return []
    found = []
    for places in _without_gap(parts[0], article.text) if len(parts) == 1 else _with_gaps(parts, article.text):
        pieces = tuple(Extent(article.starts[start], article.ends[end - 1]) for start, end in places)
        if all(_stands_alone(article.original, *piece) for piece in pieces):
            found.append(Occurrence(pieces[0].start, pieces[-1].end, pieces))
    return found


def _without_gap(words: str, text: str) -> Iterator[list[tuple[int, int]]]:
    """Yield where words stand in a folded text, one after the other; nearly all excerpts are such."""
    flat, wanted = text.replace(_PARAGRAPH, " "), words.replace(_PARAGRAPH, " ")
    for start in _places(wanted, flat):
        yield [(start, start + len(wanted))]


def _with_gaps(parts: Sequence[str], text: str) -> Iterator[list[tuple[int, int]]]:
    """Yield where parts of an excerpt stand in a folded text, in order, each as soon behind the one before as may be.

    From the last part to the first, each place is tied to the nearest one behind from which the rest can follow: that
    takes one look at each place, where trying all ways takes as many as there are ways.
    """
    words = [part for part in parts if part]
    across = [not before for before, part in pairwise(parts) if part]
    across = across[len(across) - len(words) + 1 :]  # what stands before the first word skips nothing
    flat = text.replace(_PARAGRAPH, " ")
    known = {part: list(_places(part.replace(_PARAGRAPH, " "), flat)) for part in set(words)}
    ways: list[dict[int, int]] = []  # for each part but the last, where the next one stands, by its own place
    behind = known[words[-1]]
    for part, may_cross in zip(reversed(words[:-1]), reversed(across), strict=True):
        way: dict[int, int] = {}
        for start in known[part]:
            end = start + len(part)
            number = bisect_left(behind, end)
            if number < len(behind) and (may_cross or text.find(_PARAGRAPH, end, behind[number]) < 0):
                way[start] = behind[number]
        ways.append(way)
        behind = list(way)
    ways.reverse()
    for start in behind:
        places = [start]
        for way in ways:
            places.append(way[places[-1]])
        yield [(place, place + len(part)) for place, part in zip(places, words, strict=True)]


def _places(words: str, text: str) -> Iterator[int]:
    start = text.find(words)
    while start >= 0:
        yield start
        start = text.find(words, start + 1)


def _is_letter(character: str) -> bool:
    """Whether words of this character's script stand apart, so that part of one is not the whole."""
    return character.isalpha() and character < EAST_ASIA


_BEFORE, _BEHIND = 4, 12  # characters: as many as the patterns below look at, and the longest of their words
# What would make another number of the one it stands next to.
_MORE_BEFORE = Pattern(r"(?:\d[.,:]?|(?<![^\W_])[-+−±–]|[+−±] )$")
_MORE_BEHIND = Pattern(
    r"\d|[.,:/]\d|[-–]\d|[¼½¾⅓⅔]|\s?(?:%|per\s?cent\b|percent|pct\b|million\b|billion\b|trillion\b|thousand\b|hundred\b"
    r"|bn\b|mn\b|tn\b)",
    any_case=True,
)


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether a piece of the original holds whole words and numbers.

    Not ``can`` of ``can't``, ``binding`` of ``non-binding``, ``10`` of ``-10`` or ``5`` of ``5 million``.
    """
    before, after = text[max(0, start - _BEFORE) : start], text[end : end + _BEHIND]
    first, last = text[start], text[end - 1]
    if _is_letter(first) and (_is_in_word(before[-1:]) or re.search(r"\w[-‐‑'’]$", before)):
        return False
    if _is_letter(last) and (_is_in_word(after[:1]) or re.match(r"[-‐‑]\w|['’](?!s\b)\w", after)):
        return False
    if first.isdigit() and _MORE_BEFORE.search(before):
        return False
    if first in "$€£¥" and before[-1:].isalpha():
        return False
    return not (last.isdigit() and _MORE_BEHIND.match(after))


def _is_in_word(character: str) -> bool:
    """Whether a character, if there is one, would make a longer word of the letter beside it."""
    return bool(character) and (_is_letter(character) or character == "_" or character.isdigit())
