"""Stretches of an article, looked up by where they stand."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate

from briefing.draft.findings import Extent


class Extents:
    """Stretches of an article in order, some of which may overlap."""

    def __init__(self, extents: Iterable[Extent]) -> None:
        """Put them in order."""
        self._all = sorted(extents)
        self._starts = [start for start, _ in self._all]
        self._ends = list(accumulate((end for _, end in self._all), max))  # the furthest that one up to here reaches

    def touching(self, extent: Extent) -> list[Extent]:
        """Return those that have characters of a stretch, in order."""
        first, last = bisect_right(self._ends, extent[0]), bisect_left(self._starts, extent[1])
        return [each for each in self._all[first:last] if overlap(extent, each)]


def overlap(one: Extent, other: Extent) -> int:
    """Return how many characters two stretches have in common."""
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))
