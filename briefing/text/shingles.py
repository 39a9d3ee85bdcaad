"""How much two texts have in common, told by a small sketch of each: its runs of five words, of which it keeps some."""

import re
from array import array
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from hashlib import blake2b
from heapq import nsmallest
from itertools import combinations, groupby
from typing import NamedTuple
from zlib import crc32

from briefing.spool import SortedNumbers, Spool

_RUN = 5  # words: shorter runs are phrases that anybody uses, and in longer ones each change of a word counts more
_KEPT = 8  # one of so many runs is kept: those whose first word has a digest that can be divided by it
_MOST = 512  # runs: of a text of some 5,000 words all that are kept
# Of so few runs that a text keeps, its likeness can't be told: only the same words are the same text.
_FEW = 8
# Of the runs of the shorter text so many must be the other's. Of 1,000 made-up articles, all made of the same phrases,
# no two different ones share more than 0.57; cut, interspersed, or with one word of 20 changed, each shares at least
# 0.61 with itself. With one word of 10 changed it is another text: from 0.36 on. (`benchmarks/one_text.py`)
ONE_TEXT = 0.6
_KNOWN = 100_000  # words, some 10 MB
_MARKS = "“”‘’–—…€£\u00a0"  # often all that is not ASCII in English news
# What is no letter, digit or underscore is a space.
_SPACED = bytes(byte if chr(byte).isalnum() or byte == ord("_") else ord(" ") for byte in range(128)) + b" " * 128
_BOILERPLATE = 40  # texts: a run that so many have is a formula of the trade, and compares nothing with anything
_BITS = 1024  # of a sketch of 100 digests, most set a bit each

_WHOLE = 1 << 64  # marks the digest of a whole text, which no run has
_HALF = (1 << 32) - 1

Sketch = frozenset[int]


def sketch(text: str) -> Sketch:
    """Return the digests of some runs of words of a text, and one of all its words.

    Capitals, punctuation and white space don't count. The same text has the same sketch on every machine.
    """
    words = _words(text)
    begins = [at for at, is_kept in enumerate(map(_KEPT_WORDS.__getitem__, words)) if is_kept]
    runs = {crc32(b" ".join(words[at : at + _RUN])) for at in begins}
    whole = _WHOLE | int.from_bytes(blake2b(b" ".join(words), digest_size=8).digest())
    return frozenset((*(nsmallest(_MOST, runs) if len(runs) > _MOST else runs), whole)) if words else frozenset()


@cache
def _word() -> re.Pattern[str]:
    """Return the pattern of a word, or of a character of the scripts that don't part words; 3 ms to compile."""
    return re.compile("[\u2e80-\U0003ffff]|[^\\W\u2e80-\U0003ffff]+")


def _words(text: str) -> list[bytes]:
    """Return the words of a text without case; plain English takes a third of the time."""
    for mark in _MARKS if not text.isascii() else ():
        text = text.replace(mark, " ")
    if text.isascii():
        return text.lower().encode().translate(_SPACED).split()
    return " ".join(_word().findall(text.casefold())).encode("utf-8", "surrogatepass").split()


class _KeptWords(dict[bytes, bool]):
    """Whether the runs that begin with a word are kept, for each word that was asked for."""

    def __missing__(self, word: bytes) -> bool:
        if len(self) > _KNOWN:
            self.clear()
        is_kept = self[word] = crc32(word) % _KEPT == 0
        return is_kept


_KEPT_WORDS = _KeptWords()


def are_one_text(one: Sketch, other: Sketch) -> bool:
    """Whether two texts are equal, or the shorter one is largely the other's."""
    shared = one & other
    if shared and max(shared) >= _WHOLE:
        return True
    shorter = min(len(one), len(other)) - 1
    return shorter >= _FEW and len(shared) >= ONE_TEXT * shorter


def packed(digests: Sketch) -> bytes:
    """Return a sketch in a twentieth of the memory, for this machine: each digest of 32 bits, and that of 64 in two."""
    wholes = (each - _WHOLE for each in digests if each >= _WHOLE)
    halves = [half for each in wholes for half in (each >> 32, each & _HALF)]
    return array("I", [*halves, *(each for each in digests if each < _WHOLE)]).tobytes()


def unpacked(data: bytes) -> Sketch:
    """Return the sketch that was packed."""
    if not data:
        return frozenset()
    high, low, *runs = memoryview(data).cast("I")
    return frozenset((*runs, _WHOLE | high << 32 | low))


def alike(sketches: Sequence[Sketch]) -> Iterator[tuple[int, int]]:
    """Yield the numbers of each two sketches that are of one text; nothing is compared with everything.

    The sketches may lie in a file.
    """
    runs, wholes, pairs = SortedNumbers(), SortedNumbers(), SortedNumbers()
    gists: Spool[_Gist] = Spool(_Gist)
    shift = 64 - max(len(sketches).bit_length(), 1)  # so that pairs fill the 64 bits, by which they are spread
    for number, each in enumerate(sketches):
        gists.append(_gist_of(each))
        for digest in each:
            (runs if digest < _WHOLE else wholes).add((digest & _HALF) << 32 | number)
    for numbers in _holders(runs):
        for first, second in combinations(numbers, 2) if len(numbers) <= _BOILERPLATE else ():
            pairs.add(first << shift | second)
    for numbers in _holders(wholes):
        for first, second in _equal(numbers, sketches):
            pairs.add(first << shift | second)
    for first, some in groupby((pair for pair, _ in groupby(pairs)), lambda pair: pair >> shift):
        gist = gists[first]
        for second in (pair & ((1 << shift) - 1) for pair in some):
            if _may_be_one_text(gist, gists[second]) and are_one_text(sketches[first], sketches[second]):
                yield first, second


class _Gist(NamedTuple):
    """How many digests a sketch has, and a row of bits, of which each digest sets one.

    It tells of nearly all pairs that they are not of one text: as many of the shorter one's bits as the other has not,
    so many of its digests the other has not, at least.
    """

    size: int
    bits: bytes


def _gist_of(digests: Sketch) -> _Gist:
    bits = 0
    for digest in digests:
        bits |= 1 << digest % _BITS
    return _Gist(len(digests), bits.to_bytes(_BITS // 8, "big"))


def _may_be_one_text(one: _Gist, other: _Gist) -> bool:
    """Whether two texts may have enough in common."""
    shorter, longer = sorted((one, other))
    missing = (int.from_bytes(shorter.bits) & ~int.from_bytes(longer.bits)).bit_count()
    return shorter.size - missing >= ONE_TEXT * (shorter.size - 1)


def _equal(numbers: Sequence[int], sketches: Sequence[Sketch]) -> Iterator[tuple[int, int]]:
    """Yield each text of the same words with the next, of those that have one half of the digest of their words."""
    last: dict[int, int] = {}
    for number in numbers if len(numbers) > 1 else ():
        whole = max(sketches[number])
        if whole in last:
            yield last[whole], number
        last[whole] = number


def _holders(digests: Iterable[int]) -> Iterator[list[int]]:
    """Yield for each digest the numbers of the texts that have it, which lie behind it in the same number."""
    for _, some in groupby(digests, lambda each: each >> 32):
        yield [each & _HALF for each in some]
