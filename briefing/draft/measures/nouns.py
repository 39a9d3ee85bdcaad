"""The nouns of measures, each with its kind: tariff, sanction, quota."""

import re
from functools import cache, lru_cache

from briefing.draft.measures.table import phrases, rows

_NUMBER = (
    r"(?:(?:about|up\s+to|at\s+least|nearly|almost|some|around|between|a|an)\s+)*"
    r"[$€£¥]?\s?\d[\d.,]*(?:\s?(?:million|billion|mln|bln|bn|m))?\b"
)
_SUM = "#"
_OTHERS = {"#": _NUMBER, "+": r"\s+", "*": r"[\w-]+"}


@cache
def _table() -> tuple[tuple[str, str], ...]:
    """Return the kind and the pattern of each row of the table."""
    return tuple((kind, _pattern(*cells)) for kind, *cells in rows("nouns.tsv", 6))


def _pattern(before: str, nouns: str, behind: str, not_behind: str, not_before: str) -> str:
    """Return the pattern of a row."""
    words = "|".join(_word(each) for each in before.split())
    pattern = rf"(?:(?:{words})\s+)*" if words else ""
    pattern += f"(?:{'|'.join(_noun(each) for each in sorted(phrases(nouns), key=len, reverse=True))})"
    for each in not_before.split():
        pattern = (rf"(?<!\b{each})" if each.endswith("-") else rf"(?<!\b{each}\s)") + pattern
    if behind and behind != _SUM:
        pattern += f"(?={'|'.join(_condition(each) for each in behind.split())})"
    if not_behind:
        pattern += f"(?!{'|'.join(_condition(each) for each in not_behind.split())})"
    return pattern


def _word(word: str) -> str:
    return r"[\w-]+" if word == "*" else re.escape(word).replace(r"\-", "-?")


def _noun(phrase: str) -> str:
    """Return the pattern of a noun of one or several words, in the singular and in the plural."""
    *first, last = phrase.split()
    parts = [f"(?:{'|'.join(map(_word, each.split('/')))})" for each in first]
    parts.append(f"(?:{'|'.join(map(_in_both_numbers, last.split('/')))})")
    return r"\s+".join(parts)


def _in_both_numbers(word: str) -> str:
    if re.search(r"[^aeiou]y$", word):
        return rf"{_word(word[:-1])}(?:y|ies)"
    return rf"{_word(word)}(?:es)?" if word.endswith(("x", "s", "ch")) else rf"{_word(word)}s?"


def _condition(words: str) -> str:
    """Return the pattern of what must or must not stand behind a noun."""
    if words == ".":
        return r"\s*(?:[.,;]|$)"
    if words.startswith(("~", "-")):
        return rf"\s+\w+{words[1:]}\b" if words[0] == "~" else re.escape(words)
    parts = [_OTHERS.get(each) or re.escape(each) for each in re.split(r"(\+)", words)]
    return rf"\s+{''.join(parts)}(?!\w)"


@lru_cache(maxsize=1)
def nouns_in(text: str) -> list[re.Match[str]]:
    """Return the nouns of measures of a sentence; the group that matches is the number of its row."""
    return list(_nouns().finditer(text)) if _last_words().search(text) else []


@cache
def _last_words() -> re.Pattern[str]:
    """Return the pattern of the last words of all nouns: most sentences have none of them."""
    words = {last for row in rows("nouns.tsv", 6) for each in phrases(row[2]) for last in each.split()[-1].split("/")}
    return re.compile(rf"\b(?:{'|'.join(map(_in_both_numbers, sorted(words)))})\b", re.IGNORECASE)


@cache
def _nouns() -> re.Pattern[str]:
    """Return the pattern of all nouns of measures."""
    return re.compile(
        # Where no word begins, none of the hundreds is tried.
        rf"(?<![\w-])(?:{'|'.join(rf'(?P<n{at}>{pattern})' for at, (_, pattern) in enumerate(_table()))})(?![\w-])",
        re.IGNORECASE,
    )


@cache
def _with_sums() -> frozenset[int]:
    return frozenset(number for number, row in enumerate(rows("nouns.tsv", 6)) if row[3] == _SUM)


def asks_for_sum(match: re.Match[str]) -> bool:
    """Whether a noun is that of a measure only where a sum stands beside it: `a package`."""
    return int(str(match.lastgroup)[1:]) in _with_sums()


def kind_of(match: re.Match[str]) -> str:
    """Return the kind of a noun of measures."""
    return _table()[int(str(match.lastgroup)[1:])][0]
