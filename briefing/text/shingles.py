"""How much two texts have in common, told by a small sketch of each: its runs of five words, of which it keeps some."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from hashlib import blake2b
from heapq import nsmallest
from itertools import combinations, pairwise
from zlib import crc32

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

_WHOLE = 1 << 64  # marks the digest of a whole text, which no run has

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
    if any(each >= _WHOLE for each in shared):
        return True
    shorter = min(len(one), len(other)) - 1
    return shorter >= _FEW and len(shared) >= ONE_TEXT * shorter


def alike(sketches: Sequence[Sketch]) -> Iterator[tuple[int, int]]:
    """Yield the numbers of each two sketches that are of one text; nothing is compared with everything."""
    holders: defaultdict[int, list[int]] = defaultdict(list)
    for number, each in enumerate(sketches):
        for digest in each:
            holders[digest].append(number)
    shared: Counter[tuple[int, int]] = Counter()
    for digest, numbers in holders.items():
        if 1 < len(numbers) <= _BOILERPLATE or digest >= _WHOLE:
            shared.update(_pairs(numbers, digest))
    yield from sorted(pair for pair in shared if are_one_text(sketches[pair[0]], sketches[pair[1]]))


def _pairs(numbers: Sequence[int], digest: int) -> Iterable[tuple[int, int]]:
    """Return each two of the texts that have a digest; of equal ones, each with the next."""
    return pairwise(numbers) if digest >= _WHOLE else combinations(numbers, 2)
