"""What a statement says, so that other words for it can be told: its names, its numbers, and what its words mean.

A state goes by any of its names, a body by its initials, a word by its stem and by the lines that it stands in of
``synonyms.tsv``, beside this file.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache, lru_cache
from pathlib import Path

from msgspec import Struct

from briefing.brief.aliases import TITLES, initials
from briefing.brief.bodies import other_names_of
from briefing.brief.states import state_of, states_of_word, without_other_uses
from briefing.text.amounts import amounts
from briefing.text.common_words import is_common_word
from briefing.text.names import names_in, singular, without_article
from briefing.text.stems import FUNCTION_WORDS, Word, stem, words

# They carry little: a statement is told in other words with or without them.
LIGHT = frozenset(
    map(
        stem,
        "say tell make take give get put new some other about official time former chief leader speaker secretary "
        "minister president premier prime country nation nearly almost person people go come".split(),
    )
)
_LIGHT_WEIGHT, _NAME_WEIGHT = 0.3, 1.5
_TITLES = TITLES | {"prime", "foreign", "defense", "defence", "finance", "treasury", "vice"}
_LONGEST_NAME = 5  # words
# What is written in several ways, and how it is compared.
_SPELLINGS = tuple(
    (re.compile(pattern), plain)
    for pattern, plain in (
        (r"\b(?:[A-Z]\.){2,}", lambda match: match[0].replace(".", "")),
        (r"\bGroup of (?:Seven|7)\b", "G7"),
        (r"\bGroup of (?:Twenty|20)\b", "G20"),
        (r"\b(?:European Central Bank|ECB)\b", "EU central bank"),
        (r"\b(?:European Union|Brussels)\b", "EU"),
        (r"\bEuropean(?= (?:leaders|governments|ministers|states|countries|Commission)\b)", "EU"),
        (r"\b(?:US )?Fed(?:eral Reserve)?\b", "US central bank"),
        (r"\b(?:People[’']s )?Bank of (?=[A-Z])", "central bank of "),
        (r"\bNational Bank\b", "central bank"),
        (r"\b(?:a |one )?quarter (?:of )?(?:a |one )?(?:percentage )?point\b", "25 basis points"),
        (r"\b(?:a )?half (?:of )?(?:a |one )?(?:percentage )?point\b", "50 basis points"),
        (r"\b([a-z]{3,})our(?=s?\b)", r"\1or"),
        (r"\b([a-z]{3,})ence\b", r"\1ense"),
        (r"\b([a-z]{3,})is(e|es|ed|ing|ation|ations)\b", r"\1iz\2"),
    )
)
_OWNERS = re.compile(r"['’]s?$")

Number = tuple[Decimal, str]  # with its unit


class Unit(Struct, frozen=True):
    """A word or a name: its key (a state's is ``=Russia``), the lines of the table it stands in, and its characters."""

    key: str
    is_name: bool
    start: int
    end: int
    meanings: frozenset[int] = frozenset()

    @property
    def is_state(self) -> bool:
        """Whether it names a state."""
        return self.key.startswith("=")

    @property
    def weight(self) -> float:
        """How much it counts."""
        return _NAME_WEIGHT if self.is_name else _LIGHT_WEIGHT if self.key in LIGHT else 1.0


class Gist(Struct, frozen=True):
    """What a statement says: its text as it is compared, its words and names in order, its numbers.

    ``initials`` are those of its longer names, each with the words of the name.
    """

    text: str
    units: tuple[Unit, ...]
    numbers: frozenset[Number]
    initials: dict[str, frozenset[str]]

    @property
    def keys(self) -> frozenset[str]:
        """The keys of its words and names."""
        return frozenset(unit.key for unit in self.units)

    @property
    def names(self) -> list[list[Unit]]:
        """The names, each of the words that stand together; a state stands alone."""
        found: list[list[Unit]] = []
        for unit in self.units:
            before = found[-1][-1] if found else None
            is_apart = before is None or before.is_state or unit.is_state
            if unit.is_name and before and not is_apart and not self.text[before.end : unit.start].strip():
                found[-1].append(unit)
            elif unit.is_name:
                found.append([unit])
        return found

    @property
    def weight(self) -> float:
        """How much all its words and numbers count."""
        return sum(unit.weight for unit in self.units) + _NAME_WEIGHT * len(self.numbers)


@lru_cache(maxsize=20_000)
def gist(text: str) -> Gist:
    """Return what a statement says."""
    for pattern, plain in _SPELLINGS:
        text = pattern.sub(plain, text)
    said, masked = words(text), without_other_uses(text)
    meanings = _meanings(said)
    units: list[Unit] = []
    at = 0
    while at < len(said):
        name, count = _name_at(text, masked, said, at)
        if name:
            units.append(Unit(name, True, said[at].start, said[at + count - 1].end))
        elif _has_meaning(said[at].text):
            units.append(Unit(said[at].stem, False, said[at].start, said[at].end, meanings[at]))
        at += count
    numbers = frozenset(_plain_number(each.value, each.unit) for each in amounts(text))
    return Gist(text, tuple(units), numbers, _initials(text))


def _has_meaning(word: str) -> bool:
    return not word[0].isdigit() and word.lower() not in FUNCTION_WORDS


def _name_at(text: str, masked: str, said: Sequence[Word], at: int) -> tuple[str, int]:
    """Return the key of the name that begins at a word, if any, and how many words it takes."""
    word = said[at]
    plain = _OWNERS.sub("", word.text)
    is_function = plain.lower() in FUNCTION_WORDS and not (plain.isupper() and len(plain) > 1)
    if not plain[0].isupper() or is_function or plain.lower() in _TITLES:
        return "", 1
    # A state's name in another, such as that of a sea, names no state.
    for count in range(min(_LONGEST_NAME, len(said) - at), 0, -1) if masked[word.start] != "·" else ():
        if key := _key_of_name(_OWNERS.sub("", text[word.start : said[at + count - 1].end])):
            return key, count
    return ("", 1) if at == 0 and _is_plain(plain) else (singular(plain), 1)


def _is_plain(word: str) -> bool:
    """Whether a word that has a capital only as the first of a sentence is no name."""
    return is_common_word(word) or is_common_word(word.removesuffix("s")) or (stem(word),) in _single_words()


@lru_cache(maxsize=4096)
def _key_of_name(name: str) -> str:
    """Return the key of a state or of a body with several names; nothing for another."""
    if state := state_of(name):
        return f"={state.name}"
    if " " not in name and (states := states_of_word(name)):
        return f"={states[0].name}"
    bodies = other_names_of(name)
    return bodies[0].lower() if bodies else ""


def _plain_number(value: Decimal, unit: str) -> Number:
    return (value * 100, "basis points") if unit == "points" else (value, unit)


def _initials(text: str) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for run in names_in(text):
        name = without_article(run.text)
        own = frozenset(singular(word.text) for word in words(name) if _has_meaning(word.text))
        found |= {form.lower(): own for form in (initials(name), initials(name, small_words=True)) if form}
    return found


def _meanings(said: Sequence[Word]) -> list[frozenset[int]]:
    """Return for each word the lines of the table that it stands in, by itself or as part of a phrase."""
    stems = [word.stem for word in said]
    found: list[set[int]] = [set() for _ in said]
    for at, first in enumerate(stems):
        for phrase, line in _by_first().get(first, ()):
            if tuple(stems[at : at + len(phrase)]) == phrase:
                for inside in range(at, at + len(phrase)):
                    found[inside].add(line)
    return list(map(frozenset, found))


@cache
def _single_words() -> frozenset[tuple[str, ...]]:
    return frozenset(phrase for phrases in _by_first().values() for phrase, _ in phrases if len(phrase) == 1)


@cache
def _by_first() -> dict[str, list[tuple[tuple[str, ...], int]]]:
    """Return the words and phrases of the table by their first stem, each with its line."""
    found: dict[str, list[tuple[tuple[str, ...], int]]] = {}
    for number, phrase in _phrases():
        stems = tuple(map(stem, phrase.split()))
        found.setdefault(stems[0], []).append((stems, number))
    return found


def _phrases() -> Iterator[tuple[int, str]]:
    """Yield each word or phrase of the table with the number of its line."""
    lines = Path(__file__).with_name("synonyms.tsv").read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(lines):
        for phrase in line.split(", ") if not line.startswith("#") else ():
            yield number, phrase
