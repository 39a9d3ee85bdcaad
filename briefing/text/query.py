"""The words of a search, parsed once and matched against any text, in any script.

``tariffs cars`` wants both, ``"industrial capacity"`` the phrase, ``-solar`` not that, ``a OR b`` one
of them, ``tarif*`` any word that begins so, and ``topic:tariffs`` a field.

A word goes by its stem: ``sanction`` finds *sanctions*, ``rise`` finds *rose*. What stands in quotation marks, and the
beginning of a word, are taken as they are.
"""

import re
import unicodedata
from collections.abc import Collection
from typing import NamedTuple

from briefing.text.stems import beginnings, stem

_PART = re.compile(r'(?P<minus>-)?(?:(?P<field>[a-z]+):)?(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+))')
_WORD = re.compile(r"[^\W_]+")
# Scripts without spaces, by their first and last character: each character is a word of its own.
_WORDS_BY_THEMSELVES = ("\u0e00\u0e7f", "\u2e80\u9fff", "\uac00\ud7af", "\uf900\ufaff", "\U00020000\U0003ffff")
_EAST_ASIA = "\u2e80"  # the first of its characters


_ASCII = bytes(range(128))
# Kinds of characters beyond ASCII up to which each is replaced in the whole text at once. Measured on 5,000 characters:
# with 24 kinds that takes two thirds of going letter by letter, with 64 as long, with 600 (Chinese) 16 times as long.
_FEW_KINDS = 24


class Token(NamedTuple):
    """A word of a text, folded, and its characters there."""

    word: str
    start: int
    end: int


class Term(NamedTuple):
    """Words that must stand together.

    The last one may be only the beginning of a word (``prefix``); ``negated`` words must not be there. Of those that
    go by their ``stems`` these are given, one for each word.
    """

    words: tuple[str, ...]
    prefix: bool = False
    negated: bool = False
    stems: tuple[str, ...] = ()


class Query(NamedTuple):
    """A search: one term of every group must match; ``fields`` pairs names with values."""

    groups: tuple[tuple[Term, ...], ...]
    fields: tuple[tuple[str, str], ...] = ()


class QueryError(ValueError):
    """Raised for a query that has no words, or leaves out a field; the message says which."""


def parse_query(text: str, fields: Collection[str] = ()) -> Query:
    """Return a query; ``fields`` may stand before a colon. Raise QueryError for one that has no words, nor a field."""
    groups: list[tuple[Term, ...]] = []
    found: list[tuple[str, str]] = []
    alternative = False
    for part in _PART.finditer(text):
        value = part["phrase"] if part["phrase"] is not None else part["word"]
        if part["word"] == "OR" and not part["field"]:
            alternative = bool(groups)
            continue
        if part["field"] in fields:
            if part["minus"]:
                message = f"a field can't be left out: -{part['field']}:{value}"
                raise QueryError(message)
            found.append((part["field"], value))
            continue
        if part["field"]:
            value = f"{part['field']}:{value}"
        term = _term(value, negated=bool(part["minus"]), verbatim=part["phrase"] is not None)
        if term is None:
            continue
        if alternative:
            groups[-1] = (*groups[-1], term)
        else:
            groups.append((term,))
        alternative = False
    if not any(not term.negated for group in groups for term in group) and not found:
        message = "there is nothing to search for"
        raise QueryError(message)
    # What is asked twice is looked for once.
    return Query(tuple(dict.fromkeys(tuple(dict.fromkeys(group)) for group in groups)), tuple(found))


def _term(value: str, *, negated: bool, verbatim: bool) -> Term | None:
    words = tuple(token.word for token in tokens(value))
    if not words:
        return None
    if verbatim or value.endswith("*"):
        return Term(words, prefix=value.endswith("*"), negated=negated)
    return Term(words, negated=negated, stems=tuple(map(stem, words)))


def tokens(text: str) -> list[Token]:
    """Return the words of a text, without case and accents; characters of scripts without spaces one by one."""
    if text.isascii():
        return [Token(match[0].lower(), match.start(), match.end()) for match in _WORD.finditer(text)]
    found: list[Token] = []
    word, begin, end = "", 0, 0
    for index, character in enumerate(text):
        part = _SPELLED[character]
        if not part.startswith(" "):
            if not word:
                begin = index
            word, end = word + part, index + 1
            continue
        if word:
            found.append(Token(word, begin, end))
            word = ""
        if part != " ":
            found.append(Token(part.strip(), index, index + 1))
    if word:
        found.append(Token(word, begin, end))
    return found


def plain_words(text: str) -> str:
    """Return a text with each word in the form of ``tokens``, for an index to take in; capitals of ASCII stay.

    Spaces and punctuation of ASCII stand between the words.
    """
    strange = set(text.encode().translate(None, _ASCII).decode())
    if len(strange) > _FEW_KINDS:
        return "".join(map(_SPELLED.__getitem__, text))
    for character in strange:
        text = text.replace(character, _SPELLED[character])
    return text


class _Spelling(dict[str, str]):
    """A table from each character to its letters without case and accents, or to a space where it parts words.

    A character that is a word by itself stands between spaces.
    """

    def __missing__(self, character: str) -> str:
        self[character] = part = self._part(character)
        return part

    @staticmethod
    def _part(character: str) -> str:
        if unicodedata.combining(character):
            return ""
        if not character.isalnum():
            # Vowels of Indic scripts are marks, and belong to their words.
            return character if unicodedata.category(character).startswith("M") else " "
        decomposed = unicodedata.normalize("NFKD", character.casefold()).casefold()
        part = "".join(each for each in decomposed if each.isalnum() or unicodedata.category(each) == "Mc")
        alone = any(span[0] <= character <= span[1] for span in _WORDS_BY_THEMSELVES)
        return f" {part} " if alone else part or " "


_SPELLED = _Spelling()


def may_hold(query: Query, text: str) -> bool:
    """Whether a text may match, or a part of it: a quick look at its letters alone, without parting its words."""
    folded = (text if text.isascii() else plain_words(text)).lower()
    return all(any(term.negated or _may_stand(term, folded) for term in group) for group in query.groups)


def _may_stand(term: Term, folded: str) -> bool:
    """Whether the words of a term may stand in a text without capitals and accents.

    Those of other scripts all may, but for what the text has no sign of: it has only ASCII, or East Asia's are missing.
    """
    for word in term.words:
        if not word.isascii() and (folded.isascii() or (word >= _EAST_ASIA and word not in folded)):
            return False
    if term.stems:
        return all(any(each in folded for each in beginnings(one)) for one in term.stems if one.isascii())
    return all(word in folded for word in term.words if word.isascii())


def hits(query: Query, text: str) -> list[tuple[int, int]] | None:
    """Return the spans of a text that a query's words match, or None where the text does not match.

    A query of fields alone matches any text, without a span.
    """
    if not may_hold(query, text):
        return None
    words = tokens(text)
    spelt = [token.word for token in words]
    by_stem = any(term.stems for group in query.groups for term in group)
    stemmed = list(map(stem, spelt)) if by_stem else []
    found: set[tuple[int, int]] = set()
    for group in query.groups:
        is_matched = False
        for term in group:
            places = _places(term, stemmed if term.stems else spelt, words)
            if bool(places) != term.negated:
                is_matched = True
                found.update(places)
        if not is_matched:
            return None
    return sorted(found)


def _places(term: Term, spelt: list[str], words: list[Token]) -> list[tuple[int, int]]:
    """Return where the words of a term stand among the words of a text, which are spelt so."""
    *first, last = term.stems or term.words
    if not term.prefix and last not in spelt:
        return []
    length = len(term.words)
    return [
        (words[index + 1 - length].start, words[index].end)
        for index, word in enumerate(spelt)
        if (word.startswith(last) if term.prefix else word == last)
        and index + 1 >= length
        and spelt[index + 1 - length : index] == first
    ]
