"""The spellings that go with an actor's name, whatever the article: no brief has to write them down.

Whoever asks for an actor may use any of them, and none is a correction of the article's.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from briefing.brief.bodies import other_names_of
from briefing.brief.model import Actor, Brief
from briefing.brief.states import is_adjective, is_of_a_state, state_of
from briefing.text.names import singular

_SMALL = frozenset("of the and for in on to a an de la le du des von van der den al el bin ibn".split())
TITLES = frozenset(
    (
        "mr mrs ms miss dr prof professor sir lord lady dame president vice-president chancellor minister "
        "secretary governor chairman chairwoman chair senator sen rep representative congressman congresswoman "
        "king queen prince princess emperor pope cardinal archbishop bishop rabbi imam ayatollah sheikh sheik "
        "emir sultan justice judge general gen lieutenant lt colonel col major maj captain capt sergeant sgt "
        "admiral adm marshal commander ambassador envoy consul spokesman spokeswoman spokesperson premier chief "
        "director commissioner deputy prosecutor attorney mayor analyst economist trader strategist executive "
        "officer leader negotiator delegate comrade candidate dictator strongman lawyer doctor gov atty supt"
    ).split()
)
_OWNERS = frozenset(("UN", "EU", "EC", "European"))
_CENTRAL_BANKS = ("Bank of", "Federal Reserve")
_NATIONAL_BANKS = ("National Bank", "Central Bank")
_LEGAL_FORMS = frozenset(
    "bank bancorp inc corp corporation co company group holding holdings ltd limited plc ag sa nv spa gmbh motor "
    "motors industries airlines airways party".split()
)
_SHORT = 3  # letters: in a word no longer than this an `s` is no plural's


def aliases(actor: Actor) -> list[str]:
    """Return the spellings that always mean an actor: its name, those that its brief gives, those that go with it."""
    given = [actor.name, *actor.as_written]
    state = state_of(actor.name)
    if state is not None:
        return [*given, *state.spellings]
    if actor.kind == "person":
        return given
    name, _, bracketed = actor.name.partition(" (")
    found = [*given, name, bracketed.rstrip(")"), *other_names_of(name), without_owner(name), _without_legal_form(name)]
    found += [initials(name), initials(name, small_words=True), *(["central bank"] if _is_central_bank(name) else [])]
    return [each for each in found if each]


def _without_legal_form(name: str) -> str:
    """Return the name of a company without what it says of the company: Hanmaek, of Hanmaek Bank."""
    parts = name.split()
    while len(parts) > 1 and parts[-1].strip(".,").lower() in _LEGAL_FORMS:
        parts.pop()
    short = " ".join(parts).rstrip(",")
    is_telling = len(short) > _SHORT and state_of(short) is None and not is_adjective(short) and short[0].isupper()
    return short if short != name and is_telling and short.split()[-1].lower() not in _SMALL else ""


def parts_of_a_person(name: str) -> list[str]:
    """Return the shorter forms of a person's name: without what stands between, by surname, by one name alone."""
    parts = name.split()
    if len(parts) == 1:
        return []
    surname = len(parts) - 1
    while surname > 1 and parts[surname - 1].lower() in _SMALL:
        surname -= 1
    return [" ".join(parts[surname:]), parts[-1], f"{parts[0]} {' '.join(parts[surname:])}", parts[0]]


def goes_by(actor: Actor, spelling: str) -> bool:
    """Whether a spelling, in whatever capitals, is an actor's: Yellen, Mr. Yellen, U.S., London, Pentagon."""
    said = _folded(spelling)
    if said in map(_folded, aliases(actor)):
        return True
    if actor.kind == "person":
        parts = {_folded(part) for part in parts_of_a_person(actor.name)}
        return said in parts or any(_folded(each) in parts for each in _plainer(spelling, actor.name))
    is_in_initials = len(actor.name.split()) == 1 and actor.name.replace(".", "").isupper()
    if is_in_initials and _folded(actor.name) in map(_folded, _initials_of(spelling)):
        return True
    return _is_without_state(spelling, actor.name)


def has_beginning(actor: Actor, beginning: str) -> bool:
    """Whether a spelling of an actor begins with some letters, in whatever capitals."""
    folded = beginning.casefold()
    return any(each.casefold().startswith(folded) for each in (*aliases(actor), *parts_of_a_person(actor.name)))


def may_surprise(actor: Actor, spelling: str) -> bool:
    """Whether a spelling may mean something else as well: a capital, a body's nickname (Moscow, Westminster)."""
    said, written = _folded(spelling), [actor.name, *actor.as_written]
    if said in map(_folded, written) or actor.kind == "person":
        return False
    state = state_of(actor.name)
    if state is not None:
        return said in map(_folded, state.seats)
    words = all_words(" ".join(written))
    is_part = all(any(word.startswith(part) for word in words) for part in all_words(spelling) or {said})
    return not is_part and said not in map(_folded, _initials_of(actor.name))


def corrected_names(brief: Brief) -> list[tuple[str, list[str]]]:
    """Return the names that an editor corrected or adapted, with the article's spellings; no alias is one."""
    actors = ((actor.name, _corrected(actor)) for actor in brief.actors.values() if actor.as_written)
    labels = (
        (each.label, [spelling for spelling in each.as_written if _folded(spelling) != _folded(each.label)])
        for each in brief.topics.values()
        if each.as_written
    )
    return [(name, spellings) for name, spellings in (*actors, *labels) if spellings]


def _corrected(actor: Actor) -> list[str]:
    plain = Actor(name=actor.name, kind=actor.kind)
    return [each for each in actor.as_written if not goes_by(plain, each)]


def initials(name: str, *, small_words: bool = False) -> str:
    """Return the initials of a body, nothing for a single word: ``IMF``, or with its small words ``BOK``."""
    words = [word for word in re.findall(r"[^\W\d_][\w'’]*", name) if small_words or word.lower() not in _SMALL]
    return "".join(word[0] for word in words).upper() if len(words) > 1 else ""


def without_owner(name: str) -> str:
    """Return the name of a body without the state or the organization that it begins with: the Security Council."""
    first, _, rest = name.partition(" ")
    is_owned = first.replace(".", "") in _OWNERS or state_of(first) is not None or is_adjective(first)
    return rest if is_owned and " " in rest else ""


@lru_cache(maxsize=256)
def all_words(name: str) -> frozenset[str]:
    """Return the words of a body's name, in the singular and without small ones."""
    words = re.findall(r"[^\W\d_]{2,}", name)
    return frozenset(singular(word) for word in words if word.lower() not in _SMALL)


def _is_central_bank(name: str) -> bool:
    return name.startswith(_CENTRAL_BANKS) or name.partition(" ")[2].startswith(_NATIONAL_BANKS)


def _initials_of(name: str) -> list[str]:
    return [each for each in (initials(name), initials(name, small_words=True)) if each]


def _is_without_state(spelling: str, name: str) -> bool:
    """Whether a spelling has all words of a body's name but for a state's: the Finance Ministry, of China's."""
    said, words = all_words(spelling), all_words(name)
    return len(said) > 1 and said <= words and all(map(is_of_a_state, words - said))


def _plainer(spelling: str, name: str) -> Iterator[str]:
    """Yield a person's name without the titles before it, and without initials where the whole name has none."""
    words = spelling.split()
    titles = [number for number, word in enumerate(words, 1) if word.rstrip(".").casefold() in TITLES]
    words = words[titles[-1] if titles else 0 :]
    yield " ".join(words)
    if "." not in name:
        yield " ".join(word for word in words if len(word.rstrip(".")) > 1)


@lru_cache(maxsize=1024)
def _folded(spelling: str) -> str:
    """Return a spelling without capitals, article, possessive, plural, full stops of initials, dashes."""
    plain = " ".join(re.split(r"[\s–-]+", spelling.replace("’", "'").casefold().strip()))
    plain = plain.removeprefix("the ").removesuffix("'s").removesuffix("'")
    plain = plain if " " in plain else plain.replace(".", "")
    return singular(plain) if len(plain) > _SHORT else plain
