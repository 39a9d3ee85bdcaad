"""Those whom an article names, looked up by how they are spelled: few of hundreds may be in one sentence."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from briefing.draft.findings import Named

_WORD = re.compile(r"\w+")
_Key = tuple[str, ...]


class Spelled:
    """The names of an article by the first two words of each of their forms."""

    def __init__(self, names: Sequence[Named]) -> None:
        """Put each form in its place."""
        self._names = names
        self._numbers: defaultdict[_Key, set[int]] = defaultdict(set)
        for number, each in enumerate(names):
            for form in (each.name, *each.spellings, *each.proposed):
                self._numbers[tuple(_WORD.findall(form)[:2])].add(number)

    def perhaps_in(self, words: str) -> list[Named]:
        """Return those of whom a form begins with words that stand in some words, in the order of the article."""
        said = _WORD.findall(words)
        keys: set[_Key] = {(), *((word,) for word in said), *pairwise(said)}
        numbers = {number for key in keys for number in self._numbers.get(key, ())}
        return [self._names[number] for number in sorted(numbers)]


def places_of(form: str, words: str) -> Iterator[tuple[int, int]]:
    """Yield where a form stands in some words as words of its own; a pattern for each of many names takes long."""
    start = words.find(form)
    while start >= 0:
        end = start + len(form)
        if not (_is_of_a_word(words[start - 1 : start]) or _is_of_a_word(words[end : end + 1])):
            yield start, end
        start = words.find(form, start + 1)


def _is_of_a_word(character: str) -> bool:
    return character.isalnum() or character == "_"
