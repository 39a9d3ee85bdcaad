"""The states as news names them: by name, by an adjective or the name of their people, by their capital."""

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from briefing.text.names import each_match, first_words_of, pattern_of_names, singular, without_article

# Phrases with a state's name or adjective in them that are not about the state.
_NOT_THE_STATE = (
    r"\b(?:(?:South|East) China (?:Sea|Morning Post)|Indian Ocean|Gulf of Mexico|New Mexico|Sea of Japan|New England"
    r"|(?:South|Latin|Central|North|Pan) Americas?n?s?|Jordan (?:River|Valley)|Bank of America"
    r"|English (?:Channel|language)|Panama Canal|French Guiana|(?:Western|Eastern) Europeans?"
    r"|(?:African|Native) Americans?)\b"
)


class State(NamedTuple):
    """A state: its usual name, other names, adjectives and names of its people, its capital and seats."""

    name: str
    also: tuple[str, ...]
    people: tuple[str, ...]
    seats: tuple[str, ...]

    @property
    def spellings(self) -> list[str]:
        """All the words that stand for it."""
        return [self.name, *self.also, *self.people, *self.seats]


@lru_cache(maxsize=1024)
def state_of(name: str) -> State | None:
    """Return the state that a name is of, or None."""
    return _by_name().get(without_article(name).casefold())


def state_of_word(word: str) -> State | None:
    """Return the state that a name, an adjective or a capital is of, or None: of Ukraine, of Ukrainian, of Kyiv."""
    return next(iter(states_of_word(word)), None)


def states_of_word(word: str) -> tuple[State, ...]:
    """Return all states that a name, an adjective or a capital may be of: Moscow of Russia and of the Soviet Union."""
    if state := state_of(word):
        return (state,)
    people = _by_people()
    return people.get(word) or people.get(word.removesuffix("s")) or _by_seat().get(word) or ()


def is_adjective(word: str) -> bool:
    """Whether a word is the adjective of a state or a name of its people."""
    return word in _by_people()


def is_of_a_state(stem: str) -> bool:
    """Whether a word, in the singular and in small letters, is of a state's name or people."""
    return stem in _by_name() or stem in _stems()


@lru_cache(maxsize=64)
def without_other_uses(words: str) -> str:
    """Return words with dots in place of those that have a state's name in them but are not about it."""
    return re.sub(_NOT_THE_STATE, lambda match: "·" * len(match[0]), words)


def names_state(name: str, words: str) -> bool:
    """Whether words name a state under any of its names, or by its people or its capital."""
    pattern, firsts = _pattern(name)
    return next(each_match(pattern, firsts, without_other_uses(words)), None) is not None


@cache
def _pattern(name: str) -> tuple[re.Pattern[str], tuple[str, ...]]:
    """Return the pattern of a state's names, and the words that these begin with."""
    state = state_of(name)
    names = state.spellings if state else [name]
    return pattern_of_names(names), first_words_of(names)


@cache
def all_states() -> tuple[State, ...]:
    """Return all states; the table is read when the first name is looked up."""
    rows = Path(__file__).with_name("states.tsv").read_text(encoding="utf-8").splitlines()
    cells = (row.split("\t") for row in rows if not row.startswith("#"))
    return tuple(State(name, *(tuple(each.split("|")) if each else () for each in lists)) for name, *lists in cells)


@cache
def _by_name() -> dict[str, State]:
    """Return the states by each of their names, without case; of two with one name the first."""
    names = ((spelling, state) for state in reversed(all_states()) for spelling in (*reversed(state.also), state.name))
    return {spelling.casefold().removeprefix("the "): state for spelling, state in names}


@cache
def _by_people() -> dict[str, tuple[State, ...]]:
    return _grouped((form, state) for state in all_states() for form in state.people)


@cache
def _by_seat() -> dict[str, tuple[State, ...]]:
    return _grouped((seat, state) for state in all_states() for seat in state.seats)


def _grouped(pairs: Iterable[tuple[str, State]]) -> dict[str, tuple[State, ...]]:
    found: dict[str, tuple[State, ...]] = {}
    for form, state in pairs:
        found[form] = (*found.get(form, ()), state)
    return found


@cache
def _stems() -> frozenset[str]:
    names = (form for state in all_states() for form in (state.name, *state.also, *state.people))
    return frozenset(map(singular, set(re.findall(r"[^\W\d_]{2,}", "\n".join(names)))))
