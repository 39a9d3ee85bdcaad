"""B318 and B319: the article says the role that the brief gives to an actor, and of which state."""

import re
from collections.abc import Iterator
from itertools import islice

from briefing.brief.aliases import TITLES
from briefing.brief.model import ActorId
from briefing.brief.states import State, state_of, state_of_word, states_of_word
from briefing.proof.rule import Problems, Rule, Subject
from briefing.text.pattern import Pattern

_CAPITAL = re.compile(r"[A-Z][\w.]*\w")
_BEFORE_A_NAME = 60  # characters: a state and a title
_TITLED = Pattern(
    rf"[A-Z][\w.]*\w(?:['’]s?)?\s+(?:(?:[A-Z][\w-]*|foreign|prime|defense|finance|trade|{'|'.join(TITLES)})\s+){{1,4}}$"
)
# Sentences with somebody's name that are looked at: who is named in so many is known by more than a role.
_MOST_NAMING = 200
_BEFORE = 2  # sentences: a spokesman's ministry is named when it first speaks
_WORD = re.compile(r"[^\W\d_]{3,}")
_SMALL = frozenset(
    "the and for former acting head member vice official aide next new outgoing incoming elect designate".split()
)
# Who sits in a parliament has many names, each as true as the others.
_LAWMAKER = frozenset(
    "lawmaker legislator parliament parliamentarian member deputy congressman congresswoman congress "
    "senator senate legislature".split()
)


def roles_are_in_the_article(subject: Subject) -> Problems:
    """Yield a problem for each role with a word that no sentence which names the person says."""
    if subject.text is None:
        return
    for id_, actor in subject.brief.actors.items():
        if not actor.role or actor.kind != "person" or actor.as_written:
            continue
        lacking = _unsaid(subject, id_, [word for word in _WORD.findall(actor.role) if _is_telling(word)])
        if lacking:
            message = f"no sentence that names {actor.name!r} says {lacking[0]!r}"
            hint = "check the role, or give it in the article's words"
            yield subject.problem("B318", "warning", message, hint, ("actors", id_, "role"), words=lacking[0])


def _unsaid(subject: Subject, id_: ActorId, wanted: list[str]) -> list[str]:
    """Return the words that stand in no sentence that names an actor, and in none before; none if none names it."""
    said: set[str] = set()
    lacking: list[str] = []
    asked = subject.sentences_naming(id_, _MOST_NAMING) if wanted else []
    for number in asked:
        if not subject.spellings.names_itself(id_, subject.words_of(subject.sentences[number])):
            continue
        for near in subject.sentences[max(0, number - _BEFORE) : number + 1]:
            said.update(map(_stem, _WORD.findall(subject.words_of(near))))
        if not said.isdisjoint(_LAWMAKERS):
            said |= _LAWMAKERS
        lacking = [word for word in wanted if _stem(word) not in said]
        if not lacking:
            break
    return lacking if len(asked) < _MOST_NAMING else []


def owners_are_in_the_article(subject: Subject) -> Problems:
    """Yield a problem for each person of a state, where the article gives the person to another one."""
    if subject.text is None:
        return
    for id_, actor in subject.brief.actors.items():
        states = _states_of(subject, id_)
        is_asked = actor.kind == "person" and not actor.as_written and states
        if not is_asked or not subject.spellings.is_in_the_article(id_):
            continue
        said = {other.name for other in _states_beside(subject, id_)}
        if said and said.isdisjoint(state.name for state in states):
            message = f"the article does not say that {actor.name!r} is of {states[0].name}"
            hint = f"it says {' and '.join(sorted(said))}: check `of`"
            yield subject.problem("B319", "warning", message, hint, ("actors", id_, "of"))


def _states_beside(subject: Subject, id_: ActorId) -> Iterator[State]:
    """Yield the states that stand right before a person's title and name: the *Indian* Trade Secretary Gopal Pillai."""
    text = subject.spellings.line
    for start, _ in islice(subject.spellings.places(id_, text), _MOST_NAMING):
        before = _TITLED.search(text, max(0, start - _BEFORE_A_NAME), start)
        words = _CAPITAL.findall(before[0]) if before else []
        yield from (state for word in words for state in states_of_word(word))


def _states_of(subject: Subject, id_: ActorId) -> list[State]:
    """Return the states that an actor belongs to."""
    owners = subject.spellings.with_owners([id_]) - {id_}
    return [state for owner in owners if (state := state_of(subject.brief.actor_name(owner)))]


def _is_telling(word: str) -> bool:
    """Whether a word of a role says more than that it is one: Energy of Energy Minister."""
    return word.lower() not in _SMALL and word.lower() not in TITLES and state_of_word(word) is None


def _stem(word: str) -> str:
    return word.casefold()[:6]


_LAWMAKERS = frozenset(map(_stem, _LAWMAKER))


B318 = Rule(
    "B318",
    "a role that the article does not give",
    "The words of a person's role must be in a sentence that names the person, or in the two before; state and rank go "
    "without saying.",
    "actors:\n  ines-vega: {name: Ines Vega, kind: person, role: Defense Minister}\n"
    "events:\n  - what: An answer\n    actors: [ines-vega]\n    source: Energy Minister Ines Vega answered",
    "actors:\n  ines-vega: {name: Ines Vega, kind: person, role: Energy Minister}\n"
    "events:\n  - what: An answer\n    actors: [ines-vega]\n    source: Energy Minister Ines Vega answered",
    check=roles_are_in_the_article,
)
B319 = Rule(
    "B319",
    "a person of another state",
    "The state that a person belongs to, by `of`, is the one that the article names before title and name.",
    "actors:\n  peru: Peru\n  chile: Chile\n  ines-vega: {name: Ines Vega, kind: person, of: chile}\n"
    "events:\n  - what: An answer\n    actors: [ines-vega]\n    source: Peru's President Ines Vega answered",
    "actors:\n  peru: Peru\n  chile: Chile\n  ines-vega: {name: Ines Vega, kind: person, of: peru}\n"
    "events:\n  - what: An answer\n    actors: [ines-vega]\n    source: Peru's President Ines Vega answered",
    check=owners_are_in_the_article,
)
