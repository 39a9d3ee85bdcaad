"""Which statements cite which characters of the article."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from briefing.proof.evidence import Evidence
from briefing.text.excerpts import Extent

_NOBODY: frozenset[int] = frozenset()


def cited_extents(evidence: Iterable[Evidence]) -> Iterator[Extent]:
    """Yield where excerpts stand in the article, piece by piece."""
    for each in evidence:
        for occurrences in each.found:
            for occurrence in occurrences:
                yield from occurrence.pieces


class Citations:
    """The article cut where a citation begins or ends, and for each piece the numbers of what cites it, from 1.

    So it takes as long as there are citations, however long each is and however many lie over each other.
    """

    def __init__(self, evidence: Sequence[Evidence]) -> None:
        """Note where each statement begins and ceases to cite."""
        changes: dict[int, list[tuple[int, int]]] = {}
        for number, each in enumerate(evidence, 1):
            for start, end in cited_extents([each]):
                changes.setdefault(start, []).append((number, 1))
                changes.setdefault(end, []).append((number, -1))
        self._starts = sorted(changes)
        self._numbers: list[frozenset[int]] = []
        citing: Counter[int] = Counter()
        for place in self._starts:
            for number, step in changes[place]:
                citing[number] += step
                if not citing[number]:
                    del citing[number]
            self._numbers.append(frozenset(citing))

    def pieces(self, start: int, end: int) -> Iterator[tuple[int, int, frozenset[int]]]:
        """Yield the pieces of a stretch of the article, those that nobody cites too, with what cites each."""
        number = bisect_right(self._starts, start)
        while start < end:
            following = min(self._starts[number], end) if number < len(self._starts) else end
            yield start, following, self._numbers[number - 1] if number else _NOBODY
            start = following
            number += 1

    def of(self, start: int, end: int) -> frozenset[int]:
        """Return the numbers of what cites something of a stretch of the article."""
        return _NOBODY.union(*(numbers for _, _, numbers in self.pieces(start, end)))
