"""Words that say the contrary of each other, and whether one text turns round what another says.

The pairs are data, in ``contraries.tsv`` beside this file. Of 9,300 sentences of news with one word replaced by its
contrary, 87 % are found; of 5,300 pairs of news sentences that say the same (RTE 1 to 5, MRPC), 0.3 % are called turned
round, half of them rightly.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from msgspec import Struct

from briefing.text.memory import kept_for
from briefing.text.negation import denials
from briefing.text.pattern import Pattern
from briefing.text.stems import FUNCTION_WORDS, Word, are_akin, first_letters, stem, stems, words

# Words that carry a meaning, on each side of a contrary, of which the other text must have one beside its own. With 2,
# 84 % of the turned sentences above are found; with 6, 88 %, and a fifth more of the true pairs are called wrong.
_NEAR = 4
# In a whole article much stands beside much: there two words must be in common.
_NEAR_IN_ALL = 2
_READ = 100  # characters before and behind a word that may change what it means: blanks may stand in a row
_BREAK = re.compile(r"(?:[;:!?…]|(?<![A-Z])(?<!Mr|Ms|Dr|St|Lt)(?<!Gov|Sen|Rep|Gen|Mrs)\.)[\"”’']?\s|\n\n")
# They undo what stands beside them, as a denial does: who lifts a ban allows.
_UNDONE = Pattern(
    r"\b(?:lift|(?<!['’]s )(?<!the )end|stop+|halt|ceas|resum|restor|overturn|revers|repeal|scrap+|abandon|suspend"
    r"|cancel+|avoid|avert|prevent|block|oppos|resist)(?:e|s|es|ed|ing|ition)?\b|\bput off\b",
    any_case=True,
)
# `up 3 percent`, `down from 5`, but not `shut down`, `kept up`.
_MEASURED = re.compile(r"[$€£¥\d]|(?:an?|by|from|to|at|about|more|nearly|almost|some|sharply|slightly)\b")
_DATES = frozenset(
    (
        "year month week quarter decade century day night weekend summer winter spring fall autumn monday tuesday "
        "wednesday thursday friday saturday sunday january february march april may june july august september october "
        "november december"
    ).split()
)
# `last year` and `next Friday` are dates, and dates are compared elsewhere.
_DATING = frozenset(("last", "next", "first", "previous", "past", "early", "late", "earlier", "later", "following"))


class Contrary(NamedTuple):
    """A word of one text and its contrary in the other, as they are written."""

    said: str
    there: str


class _Entry(Struct, frozen=True):
    """A word or phrase of the table by its stems; ``exact`` where only this form is meant; its row and side."""

    stems: tuple[str, ...]
    exact: str
    row: int
    side: int
    scope: str


class _Mark(Struct, frozen=True):
    """An entry of the table in a text: from and to which of the text's words."""

    entry: _Entry
    start: int
    end: int


def turned_round(statement: str, excerpt: str) -> Iterator[Contrary]:
    """Yield each word of a statement whose contrary an excerpt has instead."""
    shared = stems(statement) & stems(excerpt)
    for mark in _marks(statement):
        contrary = _contraries(mark, statement, excerpt, 1)
        if mark.entry.scope == "about":
            contrary = [each for each in contrary if not shared.issuperset(each.entry.stems)]
            if shared.issuperset(mark.entry.stems) or _has_side(excerpt, mark.entry, 0, shared):
                continue
        if contrary and not _has_side(statement, mark.entry, 1, shared):
            yield Contrary(_words_of(statement, mark), _words_of(excerpt, contrary[0]))


def turned_round_in_all(statements: Sequence[str], told: Iterable[str]) -> Iterator[tuple[int, Contrary]]:
    """Yield each word of statements whose contrary a sentence told has, where none tells the same of the same.

    With it goes the number of its statement; the sentences are looked at once, whatever the statements are.
    """
    wanted = {
        (number, mark): None
        for number, statement in enumerate(statements)
        for mark in _marks(statement)
        if not _has_side(statement, mark.entry, 1)
    }
    found: dict[tuple[int, _Mark], Contrary] = {}
    for sentence in told if wanted else ():
        rows = {mark.entry.row for mark in _marks(sentence)}
        for number, mark in [each for each in wanted if each[1].entry.row in rows] if rows else ():
            if _same(mark, statements[number], sentence):
                del wanted[number, mark]
            elif (number, mark) not in found and (
                contrary := _contraries(mark, statements[number], sentence, _NEAR_IN_ALL)
            ):
                found[number, mark] = Contrary(_words_of(statements[number], mark), _words_of(sentence, contrary[0]))
        if not wanted:
            return
    yield from ((number, found[number, mark]) for number, mark in wanted if (number, mark) in found)


def share_a_side(one: str, other: str) -> bool:
    """Whether two texts have words of one side of a contrary: `dwindle` and `shrink` say the same."""
    there = {(mark.entry.row, mark.entry.side) for mark in _marks(other)}
    return any((mark.entry.row, mark.entry.side) in there for mark in _marks(one))


def _lines() -> list[str]:
    """Return the rows of the table as they are written."""
    text = Path(__file__).with_name("contraries.tsv").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if not line.startswith("#")]


@cache
def _table() -> list[tuple[str, list[list[str]]]]:
    """Return the scope of each row, and the phrases of its sides."""
    rows = (line.split("\t") for line in _lines())
    return [(scope, [side.split(", ") for side in sides]) for scope, *sides in rows]


@cache
def _by_first() -> dict[str, list[tuple[str, int, int]]]:
    """Return the phrases of the table by the stem of their first word, each with its row and side."""
    found: dict[str, list[tuple[str, int, int]]] = {}
    for row, (_, sides) in enumerate(_table()):
        for side, phrases in enumerate(sides):
            for phrase in phrases:
                first = stem(phrase.partition(" ")[0].removeprefix("="))
                found.setdefault(first, []).append((phrase, row, side))
    return found


@cache
def _entries(first: str) -> list[_Entry]:
    """Return the entries that begin with a stem, the longest first; only those are made that a text may hold."""
    found = [_entry(*each) for each in _by_first().get(first, ())]
    return sorted(found, key=lambda entry: (-len(entry.stems), entry.scope != "none"))


def _entry(phrase: str, row: int, side: int) -> _Entry:
    exact = phrase[1:] if phrase.startswith("=") else ""
    return _Entry(tuple(map(stem, phrase.removeprefix("=").split())), exact, row, side, _table()[row][0])


@cache
def _side(row: int, side: int) -> frozenset[str]:
    """Return the stems of the single words of one side of a row."""
    return frozenset(stem(phrase.removeprefix("=")) for phrase in _table()[row][1][side] if " " not in phrase)


@kept_for(characters=500_000)
def _marks(text: str) -> tuple[_Mark, ...]:
    """Return the words of the table in a text; a phrase stands for its words."""
    said, found, behind = words(text), list[_Mark](), 0
    for at in range(len(said)):
        entries = _entries_at(said, at) if at >= behind else []
        for entry in entries:
            behind = at + len(entry.stems)
            if entry.scope != "none" and not _means_other(text, said, at, behind):
                found.append(_Mark(entry, at, behind))
    return tuple(found)


def _entries_at(said: tuple[Word, ...], at: int) -> list[_Entry]:
    """Return the longest entries that begin with a word, or the one that means nothing here."""
    found: list[_Entry] = []
    first = said[at].stem
    for entry in _entries(first) if first in _by_first() else ():  # of the others nothing is kept: there are very many
        if found and (len(entry.stems) < len(found[0].stems) or found[0].scope == "none"):
            break
        there = said[at : at + len(entry.stems)]
        if entry.exact in ("", said[at].text.lower()) and tuple(word.stem for word in there) == entry.stems:
            found.append(entry)
    return found


def _means_other(text: str, said: tuple[Word, ...], start: int, end: int) -> bool:
    """Whether words of the table are part of a name or a date, or of a verb (`shut down`)."""
    word, first, last = said[start], said[start].start, said[end - 1].end
    before, behind = text[max(0, first - _READ) : first].rstrip(" \"“'‘("), text[last : last + _READ].lstrip()
    if word.text[0].isupper() and before and before[-1] not in ".!?:;\n":
        return True
    if word.text.lower() in ("up", "down"):
        return _MEASURED.match(behind) is None
    following = said[end].stem if end < len(said) else ""
    return word.text.lower() in _DATING and (following in _DATES or following.isdigit())


# How many words before and behind each scope of the table asks for.
_SIDES = {
    "about": (_NEAR, _NEAR),
    "subject": (_NEAR, 0),
    "object": (0, _NEAR),
    "prior": (1, 0),
    "next": (0, 1),
    "name": (0, 1),
}


@lru_cache(maxsize=16)  # of a sentence that all headings are held against
def _context(text: str, mark: _Mark) -> frozenset[str]:
    """Return the stems of the words with a meaning around a mark, in its clause, as its scope asks for them."""
    said, found = words(text), list[Word]()
    for most, way in zip(_SIDES[mark.entry.scope], (-1, 1), strict=True):
        at, near = mark.start if way < 0 else mark.end - 1, list[Word]()
        while 0 <= at + way < len(said) and len(near) < most:
            first, second = (said[at], said[at + way]) if way > 0 else (said[at + way], said[at])
            if _BREAK.search(text, first.end, second.start):
                break
            at += way
            near += [said[at]] if said[at].text.lower() not in FUNCTION_WORDS else []
        found += near
    return frozenset(word.stem for word in found if mark.entry.scope != "name" or word.text[0].isupper())


def _alike(mark: _Mark, statement: str, excerpt: str, side: int, least: int) -> list[_Mark]:
    """Return the marks of an excerpt on a side of a mark's row with so many words around them in common with it."""
    row = mark.entry.row
    there = [other for other in _marks(excerpt) if (other.entry.row, other.entry.side) == (row, side)]
    here = _asked(statement, mark) if there else frozenset()
    return [other for other in there if _akin(here, _context(excerpt, other)) >= least]


@lru_cache(maxsize=256)  # a heading is held against all sentences of an article
def _asked(statement: str, mark: _Mark) -> frozenset[str]:
    """Return the stems around a mark but for those of its row, which the words around another must share."""
    return _context(statement, mark) - _side(mark.entry.row, 0) - _side(mark.entry.row, 1)


def _akin(here: frozenset[str], there: frozenset[str]) -> int:
    """Return how many words are akin to one of others."""
    if _first_letters(here).isdisjoint(_first_letters(there)):
        return 0
    return sum(any(are_akin(one, two) for two in there) for one in here)


@lru_cache(maxsize=256)
def _first_letters(some: frozenset[str]) -> frozenset[str]:
    """Return the first letters of stems; two texts mostly share none, and then no two stems of theirs are akin."""
    return frozenset(letters for each in some for letters in first_letters(each))


def _is_denied(text: str, mark: _Mark) -> bool:
    """Whether a denial stands in the clause of a mark, or a word that undoes it."""
    said = words(text)
    start, end = said[mark.start].start, said[mark.end - 1].end
    denied = [*denials(text), *(match.span() for match in _UNDONE.finditer(text))]
    return any(
        not _BREAK.search(text, min(first, end), max(last, start)) for first, last in denied if not start <= first < end
    )


def _contraries(mark: _Mark, statement: str, excerpt: str, least: int) -> list[_Mark]:
    """Return the contraries of a mark in an excerpt, as affirmed or denied as it is, with words around them in common.

    A preposition's object and a trader are asked for each by itself; what the excerpt says in both ways is left out.
    """
    alike = _alike(mark, statement, excerpt, 1 - mark.entry.side, least)
    found = [other for other in alike if _is_denied(statement, mark) == _is_denied(excerpt, other)]
    if mark.entry.scope == "about" or not _same(mark, statement, excerpt):
        return found
    return []


def _same(mark: _Mark, statement: str, excerpt: str) -> list[_Mark]:
    """Return what an excerpt says on the same side of the same."""
    return _alike(mark, statement, excerpt, mark.entry.side, 1)


def _has_side(text: str, entry: _Entry, turned: int, shared: frozenset[str] = frozenset()) -> bool:
    """Whether a text has a word of an entry's side, or of the other one, in any sense, that both texts don't share.

    Prepositions aren't asked: most texts have them all.
    """
    if entry.scope != "about":
        return False
    row, wanted = entry.row, abs(entry.side - turned)
    side = _side(row, wanted)
    marks, said = _marks(text), words(text)
    in_phrases = {at for mark in marks for at in range(mark.start, mark.end) if mark.end - mark.start > 1}
    return any(
        (each.entry.row, each.entry.side) == (row, wanted) and not shared.issuperset(each.entry.stems) for each in marks
    ) or any(
        are_akin(word.stem, one)
        for at, word in enumerate(said)
        if word.stem not in shared and at not in in_phrases
        for one in side
    )


def _words_of(text: str, mark: _Mark) -> str:
    said = words(text)
    return text[said[mark.start].start : said[mark.end - 1].end]
