"""Finding an excerpt's words in the article: exactly, after one folding of both sides.

Folded are white space (any run is one space), quotation marks, dashes, and letters to their Unicode
compatibility form (NFKC). Never folded: case, digits, signs, decimal points, ``%`` and currency;
and an excerpt is not found inside a longer word or number (``10%`` is not in ``-10%`` or ``110%``).
"""

import re
import unicodedata
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from io import StringIO
from itertools import count, islice, pairwise
from typing import NamedTuple

from msgspec import Struct

from briefing.text.pattern import Pattern

_QUOTES = {**dict.fromkeys("“”„‟«»″＂", '"'), **dict.fromkeys("‘’‚‛′＇`´", "'")}
_DASHES = dict.fromkeys("‐‑‒–—―", "-")
# Pieces of an excerpt that are found, and ways to find it that are tried: what stands in the article so often, or in so
# many of its longer words and numbers, proves nothing. Of 3,624 excerpts of examples and made-up briefs all stand there
# once.
MOST_PIECES, MOST_TRIED, _LEAST_TRIED = 200, 2000, 100
# Moves from one place of a part to the next, where each part stands more often than is tried, and where one does not:
# an excerpt of parts that stand in all paragraphs, and in none of them together, would take one for each.
_MOST_MOVES, _ALL_MOVES = 30_000, 100_000
_PARAGRAPH = "\n"
EAST_ASIA = "\u2e80"  # the first character of the scripts of East Asia, which don't part words
# All but plain ASCII with single spaces; with what is no ASCII the letter before it, which a mark may be of.
# In bites: one match of a whole text would keep each step of its way.
_SPECIAL = re.compile(r"(?:\s{2,}|[^\S ]|`|[\x00-\x08\x0e-\x1b\x21-\x7f]?[^\x00-\x7f]+\s*){1,100}")


class Extent(NamedTuple):
    """Characters ``start`` to ``end`` of the text as it is."""

    start: int
    end: int


class Folded(Struct, frozen=True):
    """A text as it is compared, and where its characters stand in the original; ``flat`` has no paragraphs.

    It has stretches, of which is held where each begins in the folded text and in the original (``begins``,
    ``origins``) and its width. In one of width 0, each character is one of the original; those of another are all made
    of as many characters as it is wide.
    """

    original: str
    text: str
    flat: str
    begins: "array[int]"
    origins: "array[int]"
    widths: "array[int]"

    def extent(self, start: int, end: int) -> Extent:
        """Return where the folded characters ``start`` to ``end``, at least one, stand in the original."""
        return Extent(self._character(start).start, self._character(end - 1).end)

    def _character(self, index: int) -> Extent:
        number = bisect_right(self.begins, index) - 1
        origin, width = self.origins[number], self.widths[number]
        at = origin if width else origin + index - self.begins[number]
        return Extent(at, at + (width or 1))


class _Stretches:
    """The stretches of a text that is folded bit by bit; most texts have few."""

    def __init__(self) -> None:
        self.begins, self.origins, self.widths = array("I"), array("I"), array("I")
        self._length = 0

    def stay(self, start: int, end: int) -> None:
        """Add characters of the original that stay as they are, or each become another one."""
        is_behind = self.widths and not self.widths[-1] and self.origins[-1] + self._length - self.begins[-1] == start
        if end > start and not is_behind:
            self._begin(start, 0)
        self._length += end - start

    def become(self, start: int, end: int, length: int) -> None:
        """Add characters of the original that become so many."""
        if end - start == length == 1:
            self.stay(start, end)
        elif length:
            self._begin(start, end - start)
            self._length += length

    def _begin(self, origin: int, width: int) -> None:
        self.begins.append(self._length)
        self.origins.append(origin)
        self.widths.append(width)


@lru_cache(maxsize=16)
def fold(text: str) -> Folded:
    """Return the folded text; a blank line stays as one line break."""
    parts = StringIO()  # a list of very many would take more than the text itself
    stretches = _Stretches()
    begin = 0
    for special in _SPECIAL.finditer(text):
        start, end = special.span()
        parts.write(text[begin:start])
        stretches.stay(begin, start)
        for first, last, folded in _clusters(text, start, end):
            parts.write(folded)
            stretches.become(first, last, len(folded))
        begin = end
    parts.write(text[begin:])
    stretches.stay(begin, len(text))
    folded = parts.getvalue()
    flat = folded.replace(_PARAGRAPH, " ")
    return Folded(text, folded, flat, stretches.begins, stretches.origins, stretches.widths)


def _clusters(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Yield each letter with its marks and each blank of a run that does not stay as it is, and its folding."""
    index = start
    while index < end:
        begin = index
        index += 1
        if text[begin].isspace():
            while index < end and text[index].isspace():
                index += 1
            yield begin, index, _PARAGRAPH if text.count("\n", begin, index) > 1 else " "
        else:
            while index < end and unicodedata.combining(text[index]):
                index += 1
            yield begin, index, _folded(text[begin:index])


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
    """Return where an excerpt stands in the article, the first places of one that stands there very often.

    ``…`` skips words, in order and within one paragraph; written twice (``… …``), across paragraphs.
    """
    parts = [fold(part).text.strip() for part in excerpt.strip().strip("…").split("…")]
    if not any(parts):
        return []
    found: list[Occurrence] = []
    ways = _without_gap(parts[0], article.flat) if len(parts) == 1 else _with_gaps(parts, article.text)
    for places in islice(ways, max(MOST_TRIED // len(parts), _LEAST_TRIED)):
        pieces = _pieces(article, places)
        if pieces:
            found.append(Occurrence(pieces[0].start, pieces[-1].end, pieces))
            if len(found) > 1 and may_stand_elsewhere(found):
                break
    return found


def may_stand_elsewhere(found: Sequence[Occurrence]) -> bool:
    """Whether so many places of an excerpt were found that it may have more, which were not looked for."""
    return sum(len(each.pieces) for each in found) >= MOST_PIECES


def _pieces(article: Folded, places: Iterable[tuple[int, int]]) -> tuple[Extent, ...]:
    """Return where places of the folded text stand in the original, or nothing where one is within a word or number."""
    pieces: list[Extent] = []
    for start, end in places:
        piece = article.extent(start, end)
        if not _stands_alone(article.original, *piece):
            return ()
        pieces.append(piece)
    return tuple(pieces)


def _without_gap(words: str, flat: str) -> Iterator[list[tuple[int, int]]]:
    """Yield where words stand in a folded text, one after the other; nearly all excerpts are such."""
    wanted = words.replace(_PARAGRAPH, " ")
    start = flat.find(wanted)
    while start >= 0:
        yield [(start, start + len(wanted))]
        start = flat.find(wanted, start + 1)


def _with_gaps(parts: Sequence[str], text: str) -> Iterator[list[tuple[int, int]]]:
    """Yield where parts of an excerpt stand in a folded text, in order, each as soon behind the one before as may be.

    A part is looked for from the one before it on. Where it stands in another paragraph and may not, the one before
    moves on. No part ever moves back, so all of it takes one look at each place, where trying all ways takes as many as
    there are ways.
    """
    words = [part.replace(_PARAGRAPH, " ") for part in parts if part]
    across = [not before for before, part in pairwise(parts) if part]
    across = across[len(across) - len(words) + 1 :]  # what stands before the first word skips nothing
    flat = text.replace(_PARAGRAPH, " ")
    wanted = [0] * len(words)  # where each part is looked for
    places, breaks = [-1] * len(words), [-1] * len(words)  # where it stands, and the last line break before
    number, most = 0, _MOST_MOVES
    for moves in count():
        if moves == most:
            if most == _ALL_MOVES or _are_all_common(words, flat):
                return
            most = _ALL_MOVES
        if places[number] < wanted[number]:
            place = flat.find(words[number], wanted[number])
            if place < 0:
                return
            breaks[number] = max(breaks[number], text.rfind(_PARAGRAPH, max(places[number], 0), place))
            places[number] = place
        if number and not across[number - 1] and breaks[number] >= places[number - 1] + len(words[number - 1]):
            number -= 1
            wanted[number] = max(places[number] + 1, breaks[number + 1] + 1 - len(words[number]))
        elif number < len(words) - 1:
            number += 1
            wanted[number] = max(wanted[number], places[number - 1] + len(words[number - 1]))
        else:
            yield [(place, place + len(part)) for place, part in zip(places, words, strict=True)]
            number = 0
            wanted[0] = places[0] + 1


def _are_all_common(words: Sequence[str], flat: str) -> bool:
    return all(flat.count(each) > MOST_TRIED for each in words)


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
