"""How articles spell an actor whose name a brief gives in full: where words name it, and where they only mean it.

A person goes by surname, a country by its adjective, its capital or a short form, a body by its initials (`aliases`
knows them), or by the short form that the article gives in brackets.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property, lru_cache
from itertools import chain, pairwise

from msgspec import Struct

from briefing.brief.aliases import TITLES, aliases, all_words, initials, parts_of_a_person
from briefing.brief.given_names import may_be_one
from briefing.brief.model import Actor, ActorId
from briefing.brief.states import (
    State,
    is_adjective,
    is_of_a_state,
    names_state,
    state_of,
    states_of_word,
    without_other_uses,
)
from briefing.text.names import each_match, each_name, first_words_of, firsts_there, pattern_of_names, singular

# Words that stand before a surname, with a capital, without being a given name.
_ORDINARY = frozenset(
    (
        "the a an and but or nor yet so for as if when while after before since until though although because on "
        "in at by to from with without under over against about than that this these those then there here now "
        "today yesterday tomorrow both either neither like unlike despite meanwhile however also even only still "
        "what why how who where which not no all some many most few each every any other another his her its "
        "their our my your he she it they we i you said says told monday tuesday wednesday thursday friday "
        "saturday sunday january february march april may june july august september october november december "
        "mp mps pm ceo gdp ngo ngos"
    ).split()
)
_SEVERAL = re.compile(r"\b(?:[Tt]he|[Bb]oth|[Aa]ll) (?:(?:two|three|four|five|both) )?(?:\w+ )?([a-z]{3,}s|men)\b")
_ONE = re.compile(r"\b[Tt]he (?=(\w+)(?: (\w+))?)")
_GENERAL = frozenset("leader men side country government nation party state ally neighbor neighbour official".split())
_ALLIED = frozenset("partner side party ally group rival bloc".split())
# What every state has: where only one state is spoken of, each of them is its own.
_ORGANS = frozenset(
    "government parliament cabinet economy army police president minister ministry authority court law constitution "
    "country nation capital premier lawmaker treasury".split()
)
_WORD = re.compile(r"[a-z]{3,}")
_INITIALS = re.compile(r"(?:[A-Z]\.?){2,6}")
_LONGEST_BODY = 2 * 6 + 1  # words of a name with as many initials as are looked for
_LONGEST_ABBREVIATION = 3  # letters before a full stop that does not end a sentence: `Gen.`, `Lt.`, `J.`
_BRACKETED = re.compile(r"[”\"’']?,?\s+\((?:the\s+|or\s+)?[“\"]?([A-Z][\w.&-]{1,11})[”\"]?\)")
_BEFORE = re.compile(r"(?P<word>[\w.’'-]+?)(?P<own>['’]s?)?\s+$")
_BEHIND = re.compile(r"\s+(?P<word>[A-Z][\w’'-]+)")


def is_ordinary(word: str) -> bool:
    """Whether a word with a capital is none of a name: But, On, Friday."""
    return word.rstrip(".").lower() in _ORDINARY


class _Patterns(Struct, frozen=True):
    """What is looked for of an actor.

    ``always`` matches the spellings that always mean the actor, ``alone`` those that do so standing alone, and whether
    the first name is one of them. Words without any of ``needs`` have none.
    """

    needs: tuple[str, ...]
    always: re.Pattern[str]
    alone: re.Pattern[str] | None
    first_will_do: bool


class Spellings:
    """The actors of one brief, to be found in its article's words.

    ``text`` is the article: it tells the short forms that it gives in brackets, and who goes by the first name alone.
    """

    def __init__(self, actors: Mapping[ActorId, Actor], text: str = "") -> None:
        """Keep the actors; the pattern of each is made when it is first looked for."""
        self.actors = actors
        self.line = " ".join(text.split())
        self._patterns: dict[ActorId, _Patterns] = {}
        self._there: dict[ActorId, bool] = {}
        self._members: dict[ActorId, list[ActorId]] = {}
        for id_, actor in actors.items():
            if actor.of:
                self._members.setdefault(actor.of, []).append(id_)

    def names(self, id_: ActorId, words: str) -> bool:
        """Whether words name an actor, or a person or body that belongs to it and so answers for it."""
        return any(self.names_itself(each, words) for each in self.with_members(id_))

    def names_itself(self, id_: ActorId, words: str) -> bool:
        """Whether words name an actor under any of its spellings, or by all the words of a body's name."""
        if next(self.places(id_, words), None):
            return True
        actor = self.actors[id_]
        if actor.kind == "person" or state_of(actor.name):
            return False
        wanted = _own_words(actor.name)
        if not wanted or not wanted <= _singulars(words):
            return False
        # One word is enough beside its state: the Norwegian parliament, of Parliament of Norway.
        states = [state for word in actor.name.split() for state in states_of_word(word)]
        return len(wanted) > 1 or any(names_state(state.name, words) for state in states)

    def are_meant_by(self, id_: ActorId, words: str) -> bool:
        """Whether words mean an actor of the article without its name: the bank, the minister, the two presidents."""
        actor = self.actors[id_]
        offices = _offices(actor)
        if not offices.isdisjoint(_nouns(words)):
            return True
        if self._is_home(id_) and not _ORGANS.isdisjoint(map(singular, _WORD.findall(words))):
            return not any(self.names(other, words) for other in self._states if other != id_)
        is_general = actor.kind == "person" or state_of(actor.name) is not None
        return not (offices | (_GENERAL if is_general else _ALLIED)).isdisjoint(_nouns_of_several(words))

    @cached_property
    def _states(self) -> list[ActorId]:
        return [id_ for id_, actor in self.actors.items() if state_of(actor.name)]

    def _is_home(self, id_: ActorId) -> bool:
        """Whether an actor is the state that the article names most: there `the government` is its government."""
        return id_ in self._states and id_ == self._home

    @property
    def home(self) -> State | None:
        """The state that the article names most, of those that the brief has."""
        return state_of(self.actors[self._home].name) if self._states else None

    @cached_property
    def _home(self) -> ActorId:
        return max(self._states, key=lambda id_: sum(1 for _ in self.places(id_, self.line)))

    def is_in_the_article(self, id_: ActorId) -> bool:
        """Whether the article names an actor at all."""
        if id_ not in self._there:
            self._there[id_] = self.names(id_, self.line)
        return self._there[id_]

    def first_words(self, id_: ActorId) -> tuple[str, ...]:
        """Return the words of the article that a person's name may begin with."""
        return self._firsts_there[id_]

    def may_begin(self, id_: ActorId, text: str, place: int) -> bool:
        """Whether a spelling of an actor begins at a place of a text, be it as part of another's name."""
        patterns = self._of(id_)
        return any(each and each.match(text, place) for each in (patterns.always, patterns.alone))

    def places(self, id_: ActorId, words: str) -> Iterator[tuple[int, int]]:
        """Yield the characters of words that name an actor itself, under any of its spellings, in no order."""
        actor = self.actors[id_]
        patterns = self._of(id_)
        firsts = self._firsts_there[id_] if words is self.line else patterns.needs
        if not any(need in words for need in firsts):
            return
        if state_of(actor.name):
            words = without_other_uses(words)
        # Surnames stand much more often than whole names, and most ask for the first place only.
        for match in each_match(patterns.alone, firsts, words) if patterns.alone else ():
            if _stands_alone(match, words, actor.name, first_will_do=patterns.first_will_do):
                yield match.span()
        for match in each_match(patterns.always, firsts, words):
            yield match.span()

    @cached_property
    def _firsts_there(self) -> dict[ActorId, tuple[str, ...]]:
        """The first words of each actor's spellings that the article has; it is long, and asked several times."""
        firsts = {id_: self._of(id_).needs for id_ in self.actors}
        there = firsts_there(self.line, set(chain.from_iterable(firsts.values())))
        return {id_: tuple(first for first in each if first in there) for id_, each in firsts.items()}

    def with_members(self, id_: ActorId) -> list[ActorId]:
        """Return an actor and, behind it, all persons and bodies that belong to it."""
        found = [id_]
        for each in found:
            found += [member for member in self._members.get(each, ()) if member not in found]
        return found

    def up_from(self, id_: ActorId) -> list[ActorId]:
        """Return an actor, the body or country that it belongs to, and so on up."""
        found: list[ActorId] = []
        each: ActorId | None = id_
        while each is not None and each not in found:
            found.append(each)
            each = self.actors[each].of if each in self.actors else None
        return found

    def with_owners(self, ids: Iterable[ActorId]) -> set[ActorId]:
        """Return actors, and the bodies and countries that they belong to."""
        return {each for id_ in ids for each in self.up_from(id_)}

    def _of(self, id_: ActorId) -> _Patterns:
        """Return what is looked for of an actor; it is made when it is first asked for."""
        if id_ not in self._patterns:
            actor = self.actors[id_]
            alone = parts_of_a_person(actor.name) if actor.kind == "person" and not state_of(actor.name) else []
            forms = self._forms(actor)
            self._patterns[id_] = _Patterns(
                first_words_of([*forms, *alone]),
                pattern_of_names(forms),
                pattern_of_names(alone) if alone else None,
                bool(alone) and self._has_whole_name(actor.name),
            )
        return self._patterns[id_]

    def _forms(self, actor: Actor) -> list[str]:
        """Return the spellings that always mean an actor, with those that the article gives a body."""
        found = aliases(actor)
        if actor.kind == "person" or state_of(actor.name):
            return found
        name = actor.name.partition(" (")[0]
        return [*found, *self._spelled_out(name), *self._bracketed(name)]

    def _spelled_out(self, name: str) -> list[str]:
        """Return the names of the article whose initials a body's name is: the International Monetary Fund, of IMF."""
        if not _INITIALS.fullmatch(name):
            return []
        wanted = name.replace(".", "")
        most = 2 * len(wanted) + 1  # words: each letter is one's, and small ones stand between
        return [part for part in self._by_initials.get(wanted, ()) if len(part.split()) <= most]

    @cached_property
    def _by_initials(self) -> dict[str, list[str]]:
        """The ends of the article's names by their initials, of the initials that actors have as their names."""
        names = (actor.name.partition(" (")[0] for actor in self.actors.values())
        found: dict[str, list[str]] = {name.replace(".", ""): [] for name in names if _INITIALS.fullmatch(name)}
        letters = {short[0] for short in found}
        for run in dict.fromkeys(each.text for each in each_name(self.line)):
            words = run.split()
            for start in range(max(0, len(words) - _LONGEST_BODY), len(words)):
                if words[start][0].upper() in letters:
                    part = " ".join(words[start:])
                    for short in {initials(part), initials(part, small_words=True)} & found.keys():
                        found[short].append(part)
        return {short: list(dict.fromkeys(parts)) for short, parts in found.items()}

    def _has_whole_name(self, name: str) -> bool:
        """Whether the article has a person's first and last name together."""
        first, *_, last = name.split()
        between = r"\s+(?:[\w.'’\"“”-]+\s+){0,3}?"
        whole = re.compile(rf"(?<!\w){re.escape(first)}{between}{re.escape(last)}(?!\w)")
        return next(each_match(whole, (first,), self.line), None) is not None

    def _bracketed(self, name: str) -> list[str]:
        """Return the short forms that the article gives a body in brackets: the World Trade Organization (WTO)."""
        pieces = self.line.split(" ".join(name.split()))
        short = (_BRACKETED.match(behind) for before, behind in pairwise(pieces) if not before[-1:].isalnum())
        return [match[1] for match in short if match]


@lru_cache(maxsize=64)
def _singulars(words: str) -> frozenset[str]:
    return frozenset(map(singular, re.findall(r"[^\W\d_]{2,}", words)))


@lru_cache(maxsize=256)
def _own_words(name: str) -> frozenset[str]:
    """Return the words of a body's name but for the state's, which goes without saying: `the Finance Ministry`."""
    return frozenset(word for word in all_words(name) if not is_of_a_state(word))


@lru_cache(maxsize=64)
def _nouns(words: str) -> frozenset[str]:
    """Return the first and the second word behind each `the`."""
    return frozenset(chain.from_iterable(_ONE.findall(words)))


@lru_cache(maxsize=64)
def _nouns_of_several(words: str) -> frozenset[str]:
    """Return the nouns, in the singular, of `the ministers`, `both countries`, `the two big banks`."""
    return frozenset(map(singular, _SEVERAL.findall(words)))


def _offices(actor: Actor) -> frozenset[str]:
    """Return the nouns that may stand for an actor: of a person the words of the role, of a body its last word."""
    if actor.kind == "person" and not actor.role:
        return frozenset(("president", "minister", "leader"))
    said = actor.role or "" if actor.kind == "person" else actor.name.split()[-1]
    return frozenset(singular(word) for word in re.findall(r"[^\W\d_]{3,}", said))


def _stands_alone(match: re.Match[str], words: str, name: str, *, first_will_do: bool) -> bool:
    """Whether a part of a name is not of somebody else's: Biden, President Biden, On Friday Biden; not Jill Biden."""
    parts = name.split()
    before = _BEFORE.search(words, max(0, match.start() - 40), match.start())
    word = before["word"] if before else ""
    plain = word.rstrip(".").lower()
    if word.endswith(".") and len(plain) > _LONGEST_ABBREVIATION and plain not in TITLES:
        word = plain  # the end of a sentence
    if word[:1].isupper() and not (before and before["own"]) and word not in parts:
        is_name = plain not in _ORDINARY and plain not in TITLES and state_of(word) is None and not is_adjective(word)
        if is_name and len(word.rstrip(".")) > 1 and not may_be_one(parts[0], word):
            return False
    behind = _BEHIND.match(words, match.end())
    is_first = match[0].split()[0] == parts[0] and len(match[0].split()) == 1
    if is_first and not first_will_do and plain not in TITLES:
        return False
    return not (is_first and behind and behind["word"] not in parts and behind["word"].lower() not in _ORDINARY)
