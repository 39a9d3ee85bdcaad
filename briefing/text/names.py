"""The names of a text, as far as capitals tell, and whether a name or a phrase stands in it as whole words."""

import re
from collections.abc import Iterable, Iterator
from heapq import merge
from itertools import groupby, islice
from operator import itemgetter

from msgspec import Struct

_INITIALS = re.compile(r"(?:[A-Z]\.?){2,6}")
_EAST_ASIA = "\u2e80"  # the first character of the scripts of East Asia, which don't part words
_WORD = r"[A-Z][\w’'.-]*\w|[A-Z]"
_LONG_TEXT = 20_000  # characters: a shorter one is looked through in a millisecond
# Places of first words that are looked at one by one, and characters for each of any more: to look at places that stand
# closer takes longer than to look for the pattern.
_SOME, _SELDOM = 100, 100
MOST_PARTS = 10_000  # longer words that have some words in them: behind so many these don't stand alone either
_LONGEST = 99  # words behind the first one of a name: more in a row are a list in capitals
_SMALL = r"(?:of|the|and|for|de|la|von|van|der|al|bin)[ \u00a0]"
_PLAIN_WORD, _TWO_INITIALS = re.compile(r"\w+"), re.compile(r"[A-Z]{2}")
_SEVERAL = re.compile(r"(?:\w+\W*){1,1000}")  # words: each takes ten times the memory of its letters
_RUN = rf"(?<![\w’'])(?:{_WORD})(?:[ \u00a0](?:{_SMALL})*(?:{_WORD})){{0,{_LONGEST}}}"


class Name(Struct, frozen=True):
    """A run of words with capitals, and its characters in the text."""

    text: str
    start: int
    end: int


def names_in(text: str) -> list[Name]:
    """Return the runs of words with capitals, in order; the first word of a sentence may be no name."""
    return list(each_name(text))


def each_name(text: str) -> Iterator[Name]:
    """Yield the same one by one: a long text has very many."""
    for match in re.finditer(_RUN, text):
        yield Name(match[0], match.start(), match.end())


def has_words(text: str, words: str) -> bool:
    """Whether some words stand in a text, as whole ones where their script parts words."""
    return line_has_words(" ".join(text.split()), words)


def line_has_words(line: str, words: str) -> bool:
    """Whether the same is so of a text that is one line with single spaces, which is not copied."""
    words = " ".join(words.split())
    for start in islice(each_place(line, words), MOST_PARTS) if words else ():
        end = start + len(words)
        if not _goes_on(words[0], line[start - 1 : start]) and not _goes_on(words[-1], line[end : end + 1]):
            return True
    return False


def _goes_on(edge: str, neighbour: str) -> bool:
    """Whether a word goes on from its first or last letter to the character beside it."""
    return max(edge, neighbour) < _EAST_ASIA and (neighbour.isalnum() or neighbour == "_")


def pattern_of_names(forms: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern of names as whole words: with or without full stops in initials, in capitals, in the plural.

    A name that begins with a small letter has a capital where a sentence begins: Al-Mabrouk, Bin Yusof.
    """
    # Those with the same edges share them: a pattern is compiled in a third of the time, for each actor of a brief.
    by_edges = groupby(
        sorted(map(_edges_and_letters, _spelled(forms)), key=lambda each: (-len(each[1]), each[1])), key=itemgetter(0)
    )
    return re.compile(
        "|".join(f"{begin}(?:{'|'.join(letters for _, letters in group)}){end}" for (begin, end), group in by_edges)
        or r"(?!)"
    )


def each_match(pattern: re.Pattern[str], firsts: tuple[str, ...], text: str) -> Iterator[re.Match[str]]:
    """Return the matches of a pattern of names, each of which begins with one of ``firsts``, as ``finditer`` does.

    In a long text it is tried only where one of these stands, which takes a hundredth of the time, until they stand so
    close that it does not.
    """
    return pattern.finditer(text) if len(text) < _LONG_TEXT else _each_in_long(pattern, firsts, text)


def _each_in_long(pattern: re.Pattern[str], firsts: tuple[str, ...], text: str) -> Iterator[re.Match[str]]:
    end = 0
    for number, place in enumerate(merge(*(each_place(text, first) for first in firsts))):
        if number > _SOME and number * _SELDOM > place:
            yield from pattern.finditer(text, max(place, end))
            return
        if place >= end and (match := pattern.match(text, place)):
            yield match
            end = match.end()


def each_place(text: str, word: str) -> Iterator[int]:
    """Yield where a word, or part of one, stands in a text, those over each other too."""
    place = text.find(word)
    while place >= 0:
        yield place
        place = text.find(word, place + 1)


def first_words_of(forms: Iterable[str]) -> tuple[str, ...]:
    """Return words of which a text must hold one for the pattern of these names to be found in it: each begins so."""
    return tuple(sorted({first for name in _spelled(forms) for first in _firsts(name)}))


def firsts_there(line: str, firsts: Iterable[str]) -> set[str]:
    """Return which of the words that names begin with a line may have; it is looked through once for all of them."""
    wanted: dict[str, list[str]] = {}
    found: set[str] = set()
    for first in firsts:
        match = _PLAIN_WORD.match(first)
        if match is None or _TWO_INITIALS.fullmatch(first) or max(first) >= _EAST_ASIA:
            found |= {first} if first in line else set()
        else:  # nothing but the end of a plural goes on behind it
            for end in ("", "s", "es") if match[0] == first else ("",):
                wanted.setdefault(match[0] + end, []).append(first)
    for several in _SEVERAL.finditer(line) if wanted else ():
        for word in wanted.keys() & _PLAIN_WORD.findall(several[0]):
            found.update(wanted[word])
    return found


def _firsts(name: str) -> tuple[str, ...]:
    """Return the first word of a name, or what initials begin with, which may have full stops."""
    if not _INITIALS.fullmatch(name):
        return (name.split(maxsplit=1)[0],)
    letters = name.replace(".", "")
    return (letters[:2], f"{letters[0]}.")


def _spelled(forms: Iterable[str]) -> set[str]:
    """Return names without an article, each also in capitals and with a capital at its beginning."""
    plain = [without_article(" ".join(form.split())) for form in forms]
    return {each for form in plain for each in (form, form.upper(), form[:1].upper() + form[1:]) if each}


def _edges_and_letters(name: str) -> tuple[tuple[str, str], str]:
    """Return the pattern of a name, with what must stand before and behind it."""
    if _INITIALS.fullmatch(name):
        return (r"(?<!\w)", r"(?:e?s)?(?!\w)"), r"\.?".join(name.replace(".", "")) + r"\.?"
    begin = r"(?<!\w)" if name[0] < _EAST_ASIA else ""
    end = r"(?!\w)" if name[-1] < _EAST_ASIA else ""
    plural = r"(?:e?s)?" if name.isascii() else ""
    return (begin, plural + end), re.escape(name).replace(r"\ ", r"\s+")


def singular(word: str) -> str:
    """Return a word without case and the ending of its plural."""
    folded = word.casefold()
    return folded[:-3] + "y" if folded.endswith("ies") else folded.removesuffix("s")


def without_article(name: str) -> str:
    """Return a name without the article that it begins with."""
    return re.sub(r"^[Tt]he\s+", "", name)
