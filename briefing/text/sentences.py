"""An article's text → paragraphs and sentences, each a span of the text as it is.

News text that went through a machine lacks spaces after full stops ("Friday.It is"); and not every
full stop ends a sentence ("Aug. 15", "the U.S. Treasury", "7.5 percent").
"""

import re
from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import overload

from msgspec import Struct

from briefing.text.memory import kept_for


class Sentence(Struct, frozen=True):
    """A sentence: its characters ``start`` to ``end`` in the text, its paragraph and its number there, from 1."""

    start: int
    end: int
    paragraph: int
    number: int


# Never the end of a sentence: a name or a number follows.
_TITLES = frozenset(
    (
        "mr mrs ms mx dr prof sen rep gov gen col lt sgt capt cmdr adm maj rev hon st mt ft messrs pres supt no nos vs "
        "fig vol pp approx ca cf al dept"
    ).split()
)
# The end of a sentence only if the next one clearly begins.
_ABBREVIATIONS = frozenset(
    (
        "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun a.m p.m am pm "
        "inc corp co ltd plc jr sr etc e.g i.e u.s u.k u.n e.u d.c u.s.a ph.d bros min max est"
    ).split()
)
_OPENERS = frozenset(
    (
        "the a an in on at it its he she they we i you his her their our this that these those there but and "
        "so yet or if when while as after before since during for from with without by to of however "
        "meanwhile moreover officials critics both some many most all no not what who how why where last next "
        "earlier later according under despite although though because until once one two three"
    ).split()
)
_OPENING = "“\"'‘(["
_WIDE = "。！？"  # they end a sentence without a space
_ENDS = re.compile(rf"(?P<stop>[.!?…{_WIDE}]+)(?P<closing>[\"'”’»)\]」』）]*)(?P<space>\s*)")
# Characters before and behind a full stop in which words are looked for: longer than any title or abbreviation, and so
# few that a text takes linear time.
_WORD_LENGTH = 60
# Letters of a word before a lost space: shorter words are mostly titles (`Mr.Xi`). Of the 17,031 sentences of 404
# made-up and example articles, joined without a space, 98 % are parted so; from 2 letters on 99.8 %, from 4 on 93 %.
_LEAST_LETTERS = 3
# Characters of a sentence. The longest of 17,031 in 404 made-up and example articles has 402; a list of names or of
# figures may be longer. What reads sentences looks at some of their words together: of ten times the length, in a
# hundred times the time.
_LONGEST = 2000
_INK, _BLANK_LINE = re.compile(r"\S"), re.compile(r"\n[ \t\r]*\n")
_BLANK_BEFORE = re.compile(r".*\s", re.DOTALL)
_LETTERS, _INITIALS = re.compile("[A-Za-z]+"), re.compile(r"(?:\w\.)*\w")
_SENTENCE_START = re.compile(r"[A-Z][a-z]|[AI]\b(?!\.)")
_WORD_BEFORE = re.compile(r"[\w.’'-]+$")


def paragraphs(text: str) -> list[tuple[int, int]]:
    """Return the spans between blank lines."""
    return list(_each_paragraph(text))


def _each_paragraph(text: str) -> Iterator[tuple[int, int]]:
    end = 0
    while first := _INK.search(text, end):
        start, blank = first.start(), _BLANK_LINE.search(text, first.start())
        end = blank.start() if blank else len(text)
        yield start, start + len(text[start:end].rstrip())


class Sentences(Sequence[Sentence]):
    """The sentences of a text in order; a long text may have a million, so only their numbers are kept."""

    def __init__(self, text: str) -> None:
        """Look for them."""
        self.starts = array("I")
        self._others = array("I"), array("I"), array("I")
        for each in each_sentence(text):
            self.starts.append(each.start)
            for numbers, number in zip(self._others, (each.end, each.paragraph, each.number), strict=True):
                numbers.append(number)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self.starts)

    @overload
    def __getitem__(self, index: int) -> Sentence: ...
    @overload
    def __getitem__(self, index: slice) -> list[Sentence]: ...
    def __getitem__(self, index: int | slice) -> Sentence | list[Sentence]:
        """Return one of them, or some."""
        if isinstance(index, slice):
            return [self[each] for each in range(*index.indices(len(self)))]
        end, paragraph, number = self._others
        return Sentence(self.starts[index], end[index], paragraph[index], number[index])


def sentences(text: str) -> list[Sentence]:
    """Return the sentences of a text in order."""
    return list(_sentences(text))


@kept_for(characters=1_000_000)  # a draft asks for those of its article again and again
def _sentences(text: str) -> tuple[Sentence, ...]:
    return tuple(each_sentence(text))


def each_sentence(text: str) -> Iterator[Sentence]:
    """Yield the sentences of a text in order, looked for one by one."""
    for paragraph, (first, last) in enumerate(_each_paragraph(text), 1):
        start, number = first, 0
        for end in _not_too_long(text, first, chain(_ends(text, first, last), [last])):
            while start < end and text[start].isspace():
                start += 1
            if text[start:end].strip():
                number += 1
                yield Sentence(start, start + len(text[start:end].rstrip()), paragraph, number)
                start = end


def _not_too_long(text: str, start: int, ends: Iterable[int]) -> Iterator[int]:
    """Yield the ends of sentences, and others between words where one is too long to be a sentence."""
    for end in ends:
        while end - start > _LONGEST:
            # Where there is no blank, as in a run of signs or in a script without them, it is cut anywhere.
            space = _BLANK_BEFORE.match(text, start, start + _LONGEST)
            start = space.end() if space else start + _LONGEST
            yield start
        start = end
        yield end


def _ends(text: str, first: int, last: int) -> Iterator[int]:
    """Yield where sentences of one paragraph end, short of its own end."""
    for match in _ENDS.finditer(text, first, last):
        after = match.end()
        if after >= last:
            break
        if match["stop"].endswith(tuple(_WIDE)) or _is_end(text, match, first, after):
            yield match.end("closing")


def _is_end(text: str, match: re.Match[str], first: int, after: int) -> bool:
    """Whether a match of stops, in the paragraph that begins at ``first``, ends a sentence before ``after``."""
    follows = text[after : after + _WORD_LENGTH]
    if match["stop"] != ".":
        return bool(match["space"]) and (follows[0].isupper() or follows[0].isdigit() or not follows[0].isalpha())
    near = max(first, match.start() - _WORD_LENGTH)
    # From the last blank on: a search would try each place before.
    before = _WORD_BEFORE.search(text, max(near, text.rfind(" ", near, match.start()) + 1), match.start())
    word = before[0].lower() if before else ""
    if not match["space"]:
        closed = bool(match["closing"]) or text.endswith(("%", ")"), first, match.start())
        return _ends_without_space(word, follows, closed=closed)
    if word in _TITLES:
        return False
    opener = _LETTERS.match(follows.lstrip(_OPENING))
    next_word = opener[0] if opener else ""
    if word in _ABBREVIATIONS or (_INITIALS.fullmatch(word) and not word.isdigit()):
        return bool(next_word) and next_word[0].isupper() and next_word.lower() in _OPENERS
    return not next_word or not next_word[0].islower()


def _ends_without_space(word: str, follows: str, *, closed: bool) -> bool:
    """Whether a full stop without a space behind it ends a sentence: ``Friday.It is``, not ``U.S.A`` or ``7.5``."""
    if closed:
        return follows[0].isupper() or follows.startswith(("“", '"'))
    starts = _SENTENCE_START.match(follows.lstrip('“"‘'))
    return starts is not None and len(word) >= _LEAST_LETTERS and "." not in word
