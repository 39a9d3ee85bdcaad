"""Words that may stand for each other in news, and whether two texts have some in common.

They are data, in ``synonyms.tsv`` beside this file: few, for they only keep an alarm back.
"""

from functools import cache
from itertools import pairwise
from pathlib import Path

from briefing.text.stems import stem, words


def share_a_meaning(one: str, other: str) -> bool:
    """Whether two texts have words of one line of the table."""
    return not _lines_of(one).isdisjoint(_lines_of(other))


def _lines_of(text: str) -> frozenset[int]:
    """Return the lines of the table that a text has words of."""
    said = [word.stem for word in words(text) if word.text.lower() not in ("a", "an", "the")]
    phrases = [*((one,) for one in said), *pairwise(said)]
    return frozenset(line for phrase in phrases for line in _table().get(phrase, ()))


@cache
def _table() -> dict[tuple[str, ...], list[int]]:
    """Read the table, when the first text is looked at: the lines of each word or phrase, by its stems."""
    found: dict[tuple[str, ...], list[int]] = {}
    for number, line in enumerate(Path(__file__).with_suffix(".tsv").read_text(encoding="utf-8").splitlines()):
        for phrase in line.split(",") if not line.startswith("#") else ():
            found.setdefault(tuple(stem(word) for word in phrase.split()), []).append(number)
    return found
