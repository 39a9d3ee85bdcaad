"""An article sentence by sentence, each with its names and dates: what the finders of measures and meetings read."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache, cached_property
from typing import NamedTuple

from briefing.brief.states import is_adjective, state_of, state_of_word, states_of_word
from briefing.dates.news import DateMention, find_dates
from briefing.draft.findings import Extent, Named
from briefing.text.sentences import sentences

# Bodies and states act; a place is only where something is.
_ACTING = frozenset(("person", "government", "organization", "group", "country", "unknown"))
_ADJECTIVE = re.compile(
    r"(?<![\w’'])(?:U\.S\.|(?:(?:South|North|Sri|Saudi|New|Costa|Sierra|East|Bosnian)\s)?[A-Z][\w-]+)(?![\w’'])"
)
_QUOTED = re.compile(r"[“\"«][^”\"»]*[”\"»]")


# What a story begins with, `MANILA, March 12 (Reuters) - `, tells where and when it was written.
_LAUNCH = re.compile(
    r"(?:[A-Z][\w.'’/ -]+,?\s){1,4}[^.]{0,40}?\((?:[\w-]+)\)\s*(?:-+|–|—)\s*|[A-Z][A-Z /,.]+[^-–—]{0,30}\s(?:-+|–|—)\s+"
)


_LONGEST_LAUNCH = 120


class Mention(NamedTuple):
    """A name in a sentence: its characters there, and who is named."""

    start: int
    end: int
    named: Named

    @property
    def acts(self) -> bool:
        """Whether it is somebody who may do something."""
        return self.named.kind in _ACTING


class Passage:
    """A sentence of an article; all its offsets are characters of the sentence."""

    def __init__(
        self, text: str, start: int, paragraph: int, mentions: list[Mention], dates: list[DateMention]
    ) -> None:
        """Keep the sentence, which stands that far into the article."""
        self.text, self.start, self.paragraph = text, start, paragraph
        self.is_point = _POINT.match(text) is not None
        self.is_list = False  # until somebody finds more in it than a sentence tells
        launch = _LAUNCH.match(text[:_LONGEST_LAUNCH])
        self.begins = launch.end() if launch else 0
        self.mentions = [each for each in mentions if each.start >= self.begins]
        self.dates = [each for each in dates if each.start - start >= self.begins]

    def extent(self, start: int, end: int) -> Extent:
        """Return characters of the sentence as characters of the article, without white space at the edges."""
        words = self.text[start:end]
        start += len(words) - len(words.lstrip(" \t\r\n,;:–—-"))
        end -= len(words) - len(words.rstrip(" \t\r\n,;:–—-"))
        return (self.start + start, self.start + max(start, end))

    @cached_property
    def quoted(self) -> list[Extent]:
        """The quotations in it, with their marks."""
        return [match.span() for match in _QUOTED.finditer(self.text)]

    @cached_property
    def is_heading(self) -> bool:
        """Whether it is a headline or a cross-heading: short, and without a full stop."""
        return self.paragraph == 1 and len(self.text) < _LONGEST_HEADING and self.text[-1:] not in '.!?”"'

    def is_quoted(self, place: int) -> bool:
        """Whether a character stands in a quotation of some length, which tells what somebody says."""
        return any(start < place < end and end - start > _LONG_QUOTATION for start, end in self.quoted)

    def between(self, start: int, end: int) -> list[Mention]:
        """Return the names that begin in a part of the sentence."""
        return [each for each in self.mentions if start <= each.start < end]

    def dates_between(self, start: int, end: int) -> list[DateMention]:
        """Return the dates that begin in a part of the sentence, as they are in the article."""
        return [each for each in self.dates if start <= each.start - self.start < end]


_LONGEST_HEADING = 200
_LONG_QUOTATION = 40  # characters; a shorter one is a part of the reporter's own sentence
# Characters of a sentence. The longest of 12,261 in articles that this was tried on has 480; what is longer is a row of
# words, which nobody reads for who does what.
LONGEST_SENTENCE = 1000
_TELLS = re.compile(r"\w")  # a text may have thousands of dashes and dots, each a sentence that tells nothing


def passages(text: str, published: date, names: Sequence[Named]) -> Iterator[Passage]:
    """Yield the sentences of an article in order."""
    mentions = _mentions(text, names)
    places = [each.start for each in mentions]
    dates = find_dates(text, published)
    days = [each.start for each in dates]
    for start, end, paragraph in _parts(text):
        first, last = bisect_left(places, start), bisect_left(places, end)
        yield Passage(
            text[start:end],
            start,
            paragraph,
            [
                Mention(each.start - start, each.end - start, each.named)
                for each in mentions[first:last]
                if each.end <= end
            ],
            dates[bisect_left(days, start) : bisect_left(days, end)],
        )


# A point of a list: `- a ban on exports of cars`.
_POINT = re.compile(r"\s*(?:[-–—•*·]|\d{1,2}[.)])\s+")
_NEW_POINT = re.compile(r"\n[ \t]*(?=(?:[-–—•*·]|\d{1,2}[.)])\s+\S)")


def _parts(text: str) -> Iterator[tuple[int, int, int]]:
    """Yield the sentences of a text, and each point of a list as one."""
    for sentence in sentences(text):
        if sentence.end - sentence.start > LONGEST_SENTENCE or not _TELLS.search(text, sentence.start, sentence.end):
            continue
        start = sentence.start
        for match in _NEW_POINT.finditer(text, sentence.start, sentence.end):
            if match.start() > start:
                yield start, match.start(), sentence.paragraph
            start = match.end()
        yield start, sentence.end, sentence.paragraph


def _mentions(text: str, names: Sequence[Named]) -> list[Mention]:
    """Return the names of a text in order, of those that overlap the longest; somebody who acts before a place."""
    found = [Mention(start, end, named) for named in names for start, end in named.mentions if 0 <= start < end]
    found.sort(key=lambda each: (each.start, -each.end, not each.acts))
    kept: list[Mention] = []
    for each in found:
        if not kept or each.start >= kept[-1].end:
            kept.append(each)
    by_state = {state.name: named for named in reversed(names) if (state := state_of(named.name))}
    kept = [_acting_capital(text, each, by_state) for each in kept]
    return sorted([*kept, *_of_states(text, kept, by_state)], key=lambda each: each.start)


# `Ankara lowered its tariff`; not `in Ankara`.
_ACTS = re.compile(
    r"['’]s\s|\s+(?:also\s+|then\s+|\w+ly\s+)?(?:has|have|had|will|would|may|might|could|[a-z]+(?:ed|s)|cut|set|put)\s"
)
_WHERE = re.compile(r"\b(?:in|at|near|to|from|for|of|outside|around|into|towards?|via|and)\s+$", re.IGNORECASE)


def _acting_capital(text: str, mention: Mention, states: dict[str, Named]) -> Mention:
    """Return a mention of a capital that does something as one of its state, where the article names that."""
    start, end, named = mention
    if named.kind != "place" or _WHERE.search(text, max(0, start - 12), start) or not _ACTS.match(text, end):
        return mention
    state = state_of_word(text[start:end])
    return Mention(start, end, states[state.name]) if state and state.name in states else mention


def states_by_people(text: str, names: Sequence[Named]) -> list[Named]:
    """Return the states of which an article names only the people: `American beef`, `two Iranian firms`."""
    known = {each.name for each in names}
    told: dict[str, list[Extent]] = {}
    for each in _mentions(text, names):
        if each.named.name not in known:
            told.setdefault(each.named.name, []).append((each.start, each.end))
    return [Named(name, "country", mentions=tuple(places)) for name, places in told.items()]


def _of_states(text: str, named: list[Mention], states: dict[str, Named]) -> Iterator[Mention]:
    """Yield the adjectives of states that are not among the names already, and the capitals of named ones."""
    places = [each.start for each in named]
    for match in _ADJECTIVE.finditer(text):
        before = bisect_left(places, match.start() + 1) - 1
        if before >= 0 and named[before].end > match.start():
            continue
        if before + 1 < len(places) and places[before + 1] < match.end():
            continue
        state = state_of_word(match[0])
        if state is None:
            continue
        if state.name in states:
            yield Mention(*match.span(), states[state.name])
        elif is_adjective(match[0]) and _is_clear(match[0]):
            yield Mention(*match.span(), _country(state.name))


# The Russian gas of our days is none of the Soviet Union; who is European may be of no union.
_NOT_MEANT = frozenset(("Soviet Union", "Czechoslovakia", "Yugoslavia"))


def _is_clear(word: str) -> bool:
    """Whether a word is of one state alone."""
    meant = [each.name for each in states_of_word(word) if each.name not in _NOT_MEANT]
    return len(meant) == 1 and meant != ["European Union"]


@cache
def _country(state: str) -> Named:
    return Named(state, "country")
