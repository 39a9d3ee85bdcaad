"""An article in passages, each with the numbers of the endnotes that quote it."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby, pairwise

from briefing.document import Passage
from briefing.text.excerpts import Occurrence
from briefing.text.sentences import Sentence


def passages(
    text: str, sentences: Iterable[Sentence], places: Mapping[int, Iterable[Occurrence]]
) -> tuple[tuple[Passage, ...], ...]:
    """Return the paragraphs of an article, each in passages; ``places`` are those of each endnote, by its number."""
    quoted = [
        (piece.start, piece.end, number) for number, found in places.items() for each in found for piece in each.pieces
    ]
    paragraphs = (list(own) for _, own in groupby(sentences, key=lambda each: each.paragraph))
    return tuple(tuple(_parted(text, own[0].start, own[-1].end, quoted)) for own in paragraphs)


def _parted(text: str, start: int, end: int, quoted: Iterable[tuple[int, int, int]]) -> Iterator[Passage]:
    """Yield a stretch of a text in as many passages as the endnotes part it into."""
    inside = [
        (max(first, start), min(last, end), number) for first, last, number in quoted if first < end and last > start
    ]
    bounds = sorted({start, end, *(bound for first, last, _ in inside for bound in (first, last))})
    for first, last in pairwise(bounds):
        notes = {number for begin, stop, number in inside if begin <= first and last <= stop}
        yield Passage(text[first:last], tuple(sorted(notes)))
