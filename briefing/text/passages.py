"""The passage of a text that is most like an excerpt which it does not hold."""

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache

from msgspec import Struct

# One of so many words must be shared. With half of its words changed, an excerpt still shares that much with its own
# sentence (393 of 395, in the examples and 80 made-up briefs) and in one case of four with another article's; if one of
# four words were enough, in two of three.
_SHARED = 3
# Words in which it is looked for where an excerpt and its passage part: more than any sentence of news has.
_COMPARED = 200
_KEPT = 200  # words whose sentences are kept as bits: more than most excerpts have, and few where a text is long
# Looked for only where such characters begin: a row of full stops would be gone through from each.
_WORD = re.compile(r"(?<![\w%$€£¥'’.,-])[\w%$€£¥'’.,-]*[\w%]")


class Nearest(Struct, frozen=True):
    """The passage most like an excerpt that is not found, and where it starts in the text.

    From the character ``excerpt_at`` of the excerpt and ``passage_at`` of the passage on, the two part.
    """

    start: int
    passage: str
    excerpt_at: int
    passage_at: int


class Passages:
    """The sentences of a text by their words: many excerpts are held against them, each in a moment."""

    def __init__(self, text: str, sentences: Iterable[tuple[int, int]]) -> None:
        """Look up the words of each sentence, which starts and ends there."""
        self._text = text
        self._extents = list(sentences)
        numbers: defaultdict[str, list[int]] = defaultdict(list)
        for number, (start, end) in enumerate(self._extents):
            for word in _small_words(text[start:end]):
                numbers[word].append(number)
        self._numbers = dict(numbers)
        self._bits = lru_cache(_KEPT)(self._bits_of)

    def nearest(self, excerpt: str) -> Nearest | None:
        """Return the sentence that shares most words with an excerpt, the first of several, if it shares enough."""
        wanted = _small_words(excerpt)
        number, shared = self._most_shared(wanted)
        if not shared or shared * _SHARED < len(wanted):
            return None
        start, end = self._extents[number]
        passage = self._text[start:end]
        return Nearest(start, passage, *_parting(excerpt, passage))

    def _most_shared(self, words: Iterable[str]) -> tuple[int, int]:
        """Return the number of the sentence that holds most of some words, and how many.

        The bits of an integer stand for the sentences. They are counted for all sentences at once: the first of the
        integers ``counts`` has the last binary digit of each sentence's count, the second the one before it.
        """
        counts: list[int] = []
        for word in sorted(words):
            carried = self._bits(word)
            for digit, bits in enumerate(counts):
                if not carried:
                    break
                counts[digit], carried = bits ^ carried, bits & carried
            if carried:
                counts.append(carried)
        most, best = 0, -1  # of all sentences, then of those that have the greatest digits so far
        for digit in reversed(range(len(counts))):
            if left := best & counts[digit]:
                most, best = most + (1 << digit), left
        return (best & -best).bit_length() - 1, most

    def _bits_of(self, word: str) -> int:
        """Return an integer that has a bit for each sentence with a word."""
        numbers = self._numbers.get(word, ())
        bits = bytearray(numbers[-1] // 8 + 1 if numbers else 0)
        for number in numbers:
            bits[number // 8] |= 1 << number % 8
        return int.from_bytes(bits, "little")


def _parting(excerpt: str, passage: str) -> tuple[int, int]:
    """Return the characters where an excerpt and a passage part.

    That is behind the first words that they share, if these begin the excerpt; else where the excerpt begins.
    """
    from difflib import SequenceMatcher

    words, there = _words(excerpt), _words(passage)
    here = [word for word, _ in words[:_COMPARED]]
    matcher = SequenceMatcher(a=here, b=[word for word, _ in there[:_COMPARED]], autojunk=False)
    run = matcher.find_longest_match()
    while run.a and run.b and (before := matcher.find_longest_match(0, run.a, 0, run.b)).size:
        run = before
    at, other = (run.size, run.b + run.size) if run.a == 0 else (0, max(run.b - run.a, 0) if run.size else 0)
    return _offset(words, at, excerpt), _offset(there, other, passage)


def _small_words(text: str) -> set[str]:
    """Return the words of a text in small letters."""
    return set(_WORD.findall(text.lower()))


def _words(text: str) -> list[tuple[str, int]]:
    return [(match[0], match.start()) for match in _WORD.finditer(text)]


def _offset(words: list[tuple[str, int]], index: int, text: str) -> int:
    return words[index][1] if index < len(words) else len(text)
