"""The ids of the actors of a draft: a library's own, else one made of the surname or of the whole name."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence

from briefing.brief.bodies import other_names_of
from briefing.brief.fields import id_of
from briefing.brief.model import Actor
from briefing.brief.states import state_of
from briefing.draft.findings import Named
from briefing.draft.names.lists import is_family_name_first

_INITIALS = re.compile(r"[A-Z][A-Z&]{1,5}")
_PARTICLES = frozenset("al bin da dal de dela della den der di dos du el la le ter van von".split())
_SUFFIXES = frozenset(("Jr", "Sr", "II", "III", "IV"))


def ids_of(names: Sequence[Named], known: Mapping[str, Actor]) -> dict[str, str]:
    """Return an id for each name: the library's, or one made of the surname or of the whole name."""
    ids: dict[str, str] = {}
    lent, taken = _by_spelling(known), Taken(known)
    for each in names:
        ids[each.name] = _id(each, lent, taken)
        taken.add(ids[each.name])
    return ids


def id_for(named: Named, taken: Collection[str], known: Mapping[str, Actor]) -> str:
    """Return an id for one more name: the library's, or one that is neither taken nor the library's."""
    return _id(named, _by_spelling(known), Taken({*taken, *known}))


class Taken:
    """The ids that are taken, and up to which number those are that begin alike."""

    def __init__(self, ids: Iterable[str]) -> None:
        self._ids = set(ids)
        self._last: dict[str, int] = {}

    def add(self, id_: str) -> None:
        """Note one more."""
        self._ids.add(id_)

    def free(self, id_: str) -> str:
        """Return an id that is not taken: this one, else with a number."""
        number, free = self._last.get(id_, 1), id_
        while free in self._ids:
            number += 1
            free = f"{id_}-{number}"
        self._last[id_] = number
        return free


def _id(named: Named, lent: Mapping[tuple[bool, str], str], taken: Taken) -> str:
    forms: tuple[str, ...] = (named.name,)
    if named.kind != "person":
        forms = (named.name, *named.spellings, *other_names_of(named.name))
    found = (lent.get((named.kind == "person", _folded(form))) for form in forms)
    return next(filter(None, found), "") or taken.free(_slug(named))


def _by_spelling(actors: Mapping[str, Actor]) -> dict[tuple[bool, str], str]:
    """Return a library's actors by whether they are persons and what they are called: a person by a whole name."""
    found: dict[tuple[bool, str], str] = {}
    for id_, actor in actors.items():
        is_person = actor.kind == "person"
        for form in (actor.name, *actor.as_written):
            if not is_person or " " in form:
                found.setdefault((is_person, _folded(form)), id_)
    return found


def _folded(form: str) -> str:
    state = state_of(form)
    return " ".join((state.name if state else form).casefold().removeprefix("the ").replace(".", "").split())


def _slug(named: Named) -> str:
    words = named.name.removeprefix("The ").removeprefix("the ")
    if named.kind == "person":
        words = _surname(named)
    elif state := state_of(named.name):
        words = state.name
    else:
        words = next((each for each in named.spellings if _INITIALS.fullmatch(each)), words)
    return id_of(re.sub("['’]s?", lambda end: end[0][1:], _without_accents(words)), "actor")


def _surname(named: Named) -> str:
    """Return the name that an article goes on to call a person by, `Tan Yu` of Eduardo Tan Yu; else the surname."""
    parts = [part for part in named.name.split() if part.rstrip(".") not in _SUFFIXES] or named.name.split()
    called = [each for each in named.spellings if each and " ".join(parts).endswith(f" {each}")]
    if called:
        return min(called, key=len)
    if len(parts) > 1 and is_family_name_first(parts[0].lower()):
        return parts[0]
    return " ".join(parts[-2:]) if len(parts) > 1 and parts[-2].lower() in _PARTICLES else parts[-1]


def _without_accents(words: str) -> str:
    import unicodedata

    return "".join(each for each in unicodedata.normalize("NFKD", words) if not unicodedata.combining(each))
