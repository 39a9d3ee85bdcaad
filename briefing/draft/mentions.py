"""Where an article names somebody, looked up by place; and what it tells of a person: which office, he or she."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from briefing.brief.aliases import TITLES
from briefing.draft.findings import Named
from briefing.draft.genders import Gender, gender_of

_WORDS_AROUND = 90  # characters before and behind a mention in which the office stands
_FIRST_MENTIONS = 3
_ABBREVIATED = re.compile(r"\b(Mrs?|Ms|Dr|Gen|Sen|Rep|Gov|Lt|Col|Capt|Prof|St)\.")
_BREAK = re.compile(r"[.;:!?\n“”\"(]|, (?=\w+ \w+ing)|\b(?:and|with|by|to|for)\b")
_APPOSITION = re.compile(r", (?:an?|the|its|his|her|\w+[’']s)? ?(?P<words>[^,.;:\n“”\"]{3,80})")
_WORD = re.compile(r"[^\W\d_][\w’'-]*")


class Mention(NamedTuple):
    """A place where somebody is named."""

    start: int
    end: int
    named: Named


class Mentions:
    """The names of an article by their places."""

    def __init__(self, text: str, names: Sequence[Named]) -> None:
        """Put the mentions in order; of two at one place the longer counts."""
        every = sorted(
            (Mention(start, end, named) for named in names for start, end in named.mentions if 0 <= start < end),
            key=lambda each: (each.start, -each.end, each.named.kind != "person"),
        )
        self.text = text
        self.names = names
        self._all: list[Mention] = []
        for each in every:
            if not self._all or each.start >= self._all[-1].end:
                self._all.append(each)
        self._heard: dict[str, Gender] = {}
        self._by_name = {form: each for each in reversed(names) for form in (each.name, *each.spellings)}
        self._starts = [each.start for each in self._all]

    def between(self, start: int, end: int) -> list[Mention]:
        """Return the mentions that stand in a stretch of the text."""
        return self._all[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def last_of(self, name: str, end: int) -> Mention | None:
        """Return the last mention of somebody that begins before a place."""
        own = self._own.get(name, [])
        number = bisect_left(own, end, key=lambda each: each.start)
        return own[number - 1] if number else None

    @cached_property
    def _own(self) -> dict[str, list[Mention]]:
        found: dict[str, list[Mention]] = {}
        for each in self._all:
            found.setdefault(each.named.name, []).append(each)
        return found

    def before(self, position: int, most: int) -> Iterator[Mention]:
        """Yield the mentions before a place, the nearest first, and no more than some."""
        last = bisect_left(self._starts, position)
        return iter(self._all[max(0, last - most) : last][::-1])

    def gender(self, named: Named) -> Gender:
        """Return whether a person is a he or a she, as far as title, office, given name or a pronoun tell."""
        told = self._about[named.name].gender if named.name in self._about else ""
        return told or self._heard.get(named.name, "")

    def hear(self, named: Named, pronoun: Gender) -> None:
        """Keep the pronoun that the article has for a person."""
        self._heard.setdefault(named.name, pronoun)

    def called(self, name: str) -> Named | None:
        """Return the one who goes by a name."""
        return self._by_name.get(name)

    def office(self, named: Named) -> frozenset[str]:
        """Return the words for a person's office, in small letters."""
        return self._about[named.name].office if named.name in self._about else frozenset()

    @cached_property
    def _about(self) -> dict[str, "_About"]:
        return {named.name: self._of(named) for named in self.names if named.kind in ("person", "unknown")}

    def _of(self, named: Named) -> "_About":
        given = named.name.split()[0].lower() if named.name.split() else ""
        told = [frozenset(_words(named.role)), *(self._beside(*each) for each in named.mentions[:_FIRST_MENTIONS])]
        # Where a name stands first it is told in full; later another may bear it: Lady Storrie.
        gender = gender_of(frozenset().union(*told[:2]), given)
        office = frozenset().union(*told)
        return _About(gender or gender_of(office, given), office)

    def _beside(self, start: int, end: int) -> frozenset[str]:
        """Return the words before a mention and, between commas, behind it that may tell an office."""
        near = self.between(max(0, start - _WORDS_AROUND), start)
        others = [each.end for each in near if each.named.kind in ("person", "unknown")]
        before = _ABBREVIATED.sub(r"\1", self.text[max(0, start - _WORDS_AROUND, *others) : start])
        behind = _APPOSITION.match(self.text, end, end + _WORDS_AROUND + 30)
        return frozenset((*_words(_BREAK.split(before)[-1]), *_words(behind["words"] if behind else "")))


def _words(text: str) -> Iterator[str]:
    """Yield the words of a text in small letters, without possessives."""
    return (word.lower().removesuffix("'s").removesuffix("’s") for word in _WORD.findall(text))


class _About(NamedTuple):
    gender: Gender
    office: frozenset[str]


def is_title(word: str) -> bool:
    """Whether a word is a title or an office that stands before a name."""
    return word.rstrip(".").lower().removeprefix("vice-").removeprefix("ex-") in TITLES
