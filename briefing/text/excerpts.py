"""Finding an excerpt's words in the article: exactly, after one folding of both sides.

Folded are white space (any run is one space), quotation marks, dashes, and letters to their Unicode
compatibility form (NFKC). Never folded: case, digits, signs, decimal points, ``%`` and currency;
and an excerpt is not found inside a longer word or number (``10%`` is not in ``-10%`` or ``110%``).
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

_QUOTES = {**dict.fromkeys("“”„‟«»″＂", '"'), **dict.fromkeys("‘’‚‛′＇`´", "'")}
_DASHES = dict.fromkeys("‐‑‒–—―", "-")
_SIGNS = "+-−±"
_SKIP = re.compile(r"\s*…\s*")
_PARAGRAPH = "\n"
# All but plain ASCII with single spaces; with what is no ASCII the letter before it, which a mark may be of.
_SPECIAL = re.compile(r"(?:\s{2,}|[^\S ]|`|[^\s\x80-\U0010ffff]?[^\x00-\x7f]+\s*)+")


class Span(NamedTuple):
    """Characters ``start`` to ``end`` of the text as it is."""

    start: int
    end: int


class Folded(NamedTuple):
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


class Occurrence(NamedTuple):
    """Where an excerpt stands: from its first word to its last, and its pieces without what ``…`` skips."""

    start: int
    end: int
    pieces: tuple[Span, ...]


def occurrences(article: Folded, excerpt: str) -> list[Occurrence]:
    """Return where an excerpt stands in the article.

    ``…`` skips words, in order and within one paragraph; written twice (``… …``), across paragraphs.
    """
    parts = [fold(part).text.strip() for part in _SKIP.split(excerpt.strip().strip("…"))]
    if not any(parts):
        return []
    found = []
    for pieces in _without_gap(parts[0], article.text) if len(parts) == 1 else _with_gaps(parts, article.text):
        spans = tuple(Span(article.starts[start], article.ends[end - 1]) for start, end in pieces)
        if all(_stands_alone(article.original, *span) for span in spans):
            found.append(Occurrence(spans[0].start, spans[-1].end, spans))
    return found


def _without_gap(words: str, text: str) -> Iterator[list[tuple[int, int]]]:
    """Yield where words stand in a folded text, one after the other; nearly all excerpts are such."""
    flat, wanted = text.replace(_PARAGRAPH, " "), words.replace(_PARAGRAPH, " ")
    start = flat.find(wanted)
    while start >= 0:
        yield [(start, start + len(wanted))]
        start = flat.find(wanted, start + 1)


def _with_gaps(parts: Sequence[str], text: str) -> Iterator[list[tuple[int, int]]]:
    """Yield where parts of an excerpt stand in a folded text, in order."""
    pattern = _pattern(parts)
    position = 0
    while match := pattern.search(text, position):
        yield [match.span(number) for number in range(1, len(match.groups()) + 1)]
        position = match.start() + 1


def _pattern(parts: Sequence[str]) -> re.Pattern[str]:
    pattern = ""
    across = False
    for part in parts:
        if not part:
            across = True
            continue
        words = r"[ \n]".join(re.escape(word) for word in re.split(r"[ \n]", part))
        gap = r"(?s:.*?)" if across else r"[^\n]*?"
        pattern += f"{gap}({words})" if pattern else f"({words})"
        across = False
    return re.compile(pattern)


def _is_letter(character: str) -> bool:
    """Whether words of this character's script stand apart, so that part of one is not the whole."""
    return character.isalpha() and ord(character) < 0x2E80  # noqa: PLR2004 - below the scripts of East Asia


# What would make another number of the one it stands next to.
_MORE_BEFORE = re.compile(r"(?:\d[.,:]?|(?<![^\W_])[-+−±–]|[+−±] )$")
_MORE_BEHIND = re.compile(
    r"\d|[.,:/]\d|[-–]\d|[¼½¾⅓⅔]|\s?(?:%|per\s?cent\b|percent|pct\b|million\b|billion\b|trillion\b|thousand\b|hundred\b"
    r"|bn\b|mn\b|tn\b)",
    re.IGNORECASE,
)


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether a piece of the original holds whole words and numbers.

    Not ``can`` of ``can't``, ``binding`` of ``non-binding``, ``10`` of ``-10`` or ``5`` of ``5 million``.
    """
    before, after = text[max(0, start - 4) : start], text[end : end + 12]
    first, last = text[start], text[end - 1]
    if _is_letter(first) and (_ends_in_letter(before) or re.search(r"\w[-‐‑'’]$", before)):
        return False
    if _is_letter(last) and (_begins_with_letter(after) or re.match(r"[-‐‑]\w|['’](?!s\b)\w", after)):
        return False
    if first.isdigit() and _MORE_BEFORE.search(before):
        return False
    if first in "$€£¥" and before[-1:].isalpha():
        return False
    return not (last.isdigit() and _MORE_BEHIND.match(after))


def _ends_in_letter(text: str) -> bool:
    return bool(text) and (_is_letter(text[-1]) or text[-1] == "_" or text[-1].isdigit())


def _begins_with_letter(text: str) -> bool:
    return bool(text) and (_is_letter(text[0]) or text[0] == "_" or text[0].isdigit())


class Nearest(NamedTuple):
    """The passage most like an excerpt that is not found, and where it starts in the text.

    From the character ``excerpt_at`` of the excerpt and ``passage_at`` of the passage on, the two part.
    """

    start: int
    passage: str
    excerpt_at: int
    passage_at: int


def nearest_passage(text: str, spans: list[Span], excerpt: str) -> Nearest | None:
    """Return the most similar of some spans (the sentences), or nothing where none shares a third of the words."""
    from difflib import SequenceMatcher

    wanted = _words(excerpt)
    asked = {word.lower() for word, _ in wanted}
    best, likeness = None, 0.0
    for span in spans:
        held = {word.lower() for word, _ in _words(text[span.start : span.end])}
        shared = len(asked & held) / max(len(asked), 1)
        if shared > likeness:
            best, likeness = span, shared
    if best is None or likeness < 1 / 3:
        return None
    passage = text[best.start : best.end]
    there = _words(passage)
    matcher = SequenceMatcher(a=[word for word, _ in wanted], b=[word for word, _ in there], autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    if not blocks:
        return Nearest(best.start, passage, 0, 0)
    # The first place where the words part: behind the first run they share, if that begins the excerpt.
    first = blocks[0]
    part_here, part_there = (
        (first.a + first.size, first.b + first.size) if first.a == 0 else (0, max(first.b - first.a, 0))
    )
    return Nearest(best.start, passage, _offset(wanted, part_here, excerpt), _offset(there, part_there, passage))


def _words(text: str) -> list[tuple[str, int]]:
    return [(match[0], match.start()) for match in re.finditer(r"[\w%$€£¥'’.,-]*[\w%]", text)]


def _offset(words: list[tuple[str, int]], index: int, text: str) -> int:
    return words[index][1] if index < len(words) else len(text)
