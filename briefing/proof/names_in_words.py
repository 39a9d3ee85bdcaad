"""The names in an editor's words that must be proved, and what has been heard of names elsewhere."""

import re
from collections.abc import Iterable
from functools import cached_property
from itertools import dropwhile, pairwise

from briefing.brief.aliases import TITLES, initials
from briefing.brief.bodies import other_names_of
from briefing.brief.model import ActorId
from briefing.brief.spellings import Spellings, is_ordinary
from briefing.brief.states import names_state, state_of_word, states_of_word
from briefing.text.common_words import is_common_word
from briefing.text.names import each_name, names_in
from briefing.text.stems import are_akin, is_akin_to_any, stem

_WORD = re.compile(r"[^\W\d_][\w.&]*(?:['’-][^\W\d_][\w.]*)*")
_PARTING = re.compile(r"[-’']")
_OWN = re.compile(r"['’]s?$")
_LONG = 4  # letters: shorter words have a capital in titles by right or wrong
_OPENING = re.compile(
    r"(?P<word>[A-Z][a-z]+[A-Za-z]*)(?:['’]s\s+[a-z]|\s+(?!is\b|was\b|has\b|this\b|its\b|does\b)(?P<verb>[a-z]+[^s\W]s)\b)"
)
_LONG_NAME = 6  # letters: of shorter names many are alike
_ALIKE = 0.85  # the ratio of difflib: one letter of seven is wrong
_TITLE_CASE = 0.6  # of the longer words


class Heard:
    """Words that have been said, by the article or under an actor's name: which names are among them."""

    def __init__(self, text: str, spellings: Spellings, actors: Iterable[ActorId] = ()) -> None:
        """Keep the words; ``actors`` are heard too, under all their names."""
        known = [spellings.actors[id_] for id_ in actors]
        self._text = "\n".join(
            (text, *(name for each in known for name in (each.name, each.role or "", *each.as_written)))
        )
        self._words = {_plain(word) for word in {match[0] for match in _WORD.finditer(self._text)}}
        self._words |= {part for word in self._words if not word.isalnum() for part in _PARTING.split(word)}
        self._states: dict[str, bool] = {}

    def has(self, name: str) -> bool:
        """Whether a name was said: as it stands, as a state's other name, or by its initials."""
        parts = [part for part in re.split(r"[-–/]", name) if part]
        return all(self._has(part) for part in parts)

    def _has(self, word: str) -> bool:
        plain = _plain(word)
        if not {plain, plain.removesuffix("s"), f"{plain}s", f"{plain}ern"}.isdisjoint(self._words):
            return True
        return self.has_state(word) or any(name in self._text for name in other_names_of(word) if name != word)

    def has_state(self, name: str) -> bool:
        """Whether a state was said, under any of its names, by its people or its capital."""
        return any(self.names_state(state.name) for state in states_of_word(name))

    def names_state(self, name: str) -> bool:
        """Whether a state was said, by the name that it goes by in the table or another one."""
        if name not in self._states:
            self._states[name] = names_state(name, self._text)
        return self._states[name]

    def has_akin(self, word: str) -> bool:
        """Whether a word of the same family was said."""
        return is_akin_to_any(stem(word), self._stems)

    def has_initials(self, name: str) -> bool:
        """Whether the initials of some words were said, or these are the initials of words that were."""
        short = {initials(name).lower(), initials(name, small_words=True).lower()} - {""}
        return not short.isdisjoint(self._words) or _plain(name) in self._initials

    @cached_property
    def _stems(self) -> frozenset[str]:
        return frozenset(map(stem, self._words))

    @cached_property
    def names(self) -> list[str]:
        """The runs of words with capitals, without the ordinary words that they begin with."""
        runs = {each.text: None for each in each_name(self._text)}
        return list(dict.fromkeys(" ".join(dropwhile(is_ordinary, run.split())) for run in runs))

    @cached_property
    def _initials(self) -> set[str]:
        parts = (" ".join(name.split()[start:]) for name in self.names for start in range(3))
        return {short.lower() for part in parts for short in (initials(part), initials(part, small_words=True))}


def names_to_prove(text: str, heard: Heard) -> list[str]:
    """Return the words with a capital in a text that have not been heard; the first word of a text may be any word."""
    words = _WORD.findall(text)
    longer = [word for word in words if len(word) >= _LONG]
    in_title_case = len(longer) > _LONG and sum(word[0].isupper() for word in longer) > _TITLE_CASE * len(longer)
    found = []
    for run in names_in(text):
        said = [word for word in _WORD.findall(run.text) if word not in _of_heard_states(run.text, heard)]
        unheard = [word for word in said if _is_name(word) and not heard.has(word)]
        if not unheard or heard.has_initials(run.text):
            continue
        begins = not run.start or text[: run.start].rstrip()[-1:] in '.:?!;“"(–—'
        may_be_any = said[0] if begins and _is_ordinary_here(run.text, heard) else ""
        for word in unheard:
            may_be_no_name = (in_title_case and state_of_word(word) is None) or word == may_be_any
            if not may_be_no_name and not heard.has_initials(word):
                found.append(word)
    return list(dict.fromkeys(found))


def _of_heard_states(run: str, heard: Heard) -> set[str]:
    """Return the words of the states of two words that a run of capitals has, and that were heard: South Korea."""
    pairs = (f"{one} {two}" for one, two in pairwise(run.split()))
    return {word for pair in pairs if state_of_word(pair) and heard.has_state(pair) for word in pair.split()}


def opening_name(text: str, article: Heard) -> str:
    """Return the word that opens a text and does something, where it can only be a name; or nothing.

    `Blinken travels`, `POSCO's profit`: it is no common noun and stands nowhere in the article, in whatever form.
    """
    match = _OPENING.match(text)
    word = match["word"] if match else ""
    if (
        not word
        or word.endswith(("s", "ed"))
        or (match and match["verb"] and article.has(match["verb"]))
        or is_ordinary(word)
        or word.lower() in TITLES
        or state_of_word(word)
    ):
        return ""
    return "" if is_common_word(word) or article.has(word) or article.has_akin(word) else word


def _is_name(word: str) -> bool:
    return word[:1].isupper() and _plain(word) not in TITLES and not is_ordinary(word)


def _is_ordinary_here(run: str, heard: Heard) -> bool:
    """Whether the first word of a text may be any word: it stands alone, or before a name that it is no part of.

    `Lower EC tariff` and `Summit of Bush` are such; `Borsi Yeltsin` is not, for there is a Boris Yeltsin.
    """
    first, *rest = run.split()
    if state_of_word(first) or (first.isupper() and first.isalpha() and len(first) > 1):
        return False
    if not rest:
        return not _is_misspelt(first, heard)
    if (
        not rest[0][0].isupper()
        or state_of_word(rest[0])
        or state_of_word(" ".join(rest[:2]))
        or rest[0].replace(".", "").isupper()
    ):
        return True
    return heard.has(rest[0]) and not any(rest[0] in name.split()[1:] for name in heard.names)


def _is_misspelt(word: str, heard: Heard) -> bool:
    """Whether a word is nearly a name that was said, and no form of it: Shevarnadze, of Shevardnadze."""
    from difflib import get_close_matches

    if len(word) < _LONG_NAME:
        return False
    parts = [part for name in heard.names for part in name.split() if len(part) >= _LONG_NAME]
    near = get_close_matches(_plain(word), [_plain(part) for part in parts], n=1, cutoff=_ALIKE)
    return bool(near) and not near[0].startswith(_plain(word)[:-2]) and not are_akin(stem(word), stem(near[0]))


def _plain(word: str) -> str:
    plain = word.replace(".", "")
    return (_OWN.sub("", plain) if "'" in plain or "’" in plain else plain).casefold()
