"""Who plays a part in a draft: the names of an article as actors, with their ids, their offices and whose they are."""

import re
from collections.abc import Mapping, Sequence

from msgspec import structs

from briefing.brief.aliases import goes_by
from briefing.brief.attribution import is_written_as_id
from briefing.brief.model import Actor, BriefFormat, Keys
from briefing.brief.states import State, state_of, state_of_word
from briefing.draft.cited import KINDS
from briefing.draft.claims import named_by
from briefing.draft.findings import Named
from briefing.draft.ids import ids_of
from briefing.draft.spelled import Spelled, places_of
from briefing.text.attribution import is_pronoun

_INITIALS = 5  # letters: a longer name in capitals is only written so
_FIELDS = ("actors", "by", "on", "said_by", "via", "speaker", "of")
# A China scholar is not China's.
_EXPERT = re.compile(r"\b(?:scholar|expert|analyst|watcher|specialist|correspondent|researcher|historian|hand)$")
# `Treasury Secretary` is a title of its own.
_OF_A_TITLE = ("Secretary", "Minister", "secretary", "minister")
_LEADING = re.compile(r"(?:visiting|new|newly appointed|incoming)\s+(?=\S)", re.IGNORECASE)


class Cast:
    """The names of an article and the ids that they go by in a draft; a library lends its own."""

    def __init__(self, names: Sequence[Named], known: Mapping[str, Actor]) -> None:
        """Give each name its id."""
        self.names, self.known = names, known
        self.ids = ids_of(names, known)
        self._spelled = Spelled(names)
        self._places = {self.ids[each.name] for each in names if each.kind == "place"}
        self._states: dict[State, str] = {}
        self._states_of: dict[str | None, set[State]] = {}
        for each in names:
            if state := state_of(_plain(each.name)):
                self._states.setdefault(state, each.name)
            if state := state_of(each.name):
                self._states_of.setdefault(self.ids[each.name], set()).add(state)

    def all(self, names: Sequence[str]) -> list[str]:
        """Return the ids of some names."""
        return list(dict.fromkeys(self.ids[name] for name in names if name in self.ids))

    def sayer(self, words: str) -> str | None:
        """Return who says something as a brief does: the id of a name, else the article's own words; no pronoun."""
        said = self.ids.get(words)
        if said or not words or is_written_as_id(words) or is_pronoun(words.rpartition(" ")[2]):
            return said
        return _DETERMINER.sub(lambda first: first[0].lower(), words)

    def named_in(self, words: str) -> list[str]:
        """Return the ids of those whom some words of the article name; of places only one that acts."""
        found = [
            each
            for each in self._spelled.perhaps_in(words)
            if (_acts(words, each) if each.kind == "place" else bool(named_by(words, [each])))
        ]
        return list(dict.fromkeys(self.ids[self._state_of_capital(each) or each.name] for each in found))

    def _state_of_capital(self, named: Named) -> str:
        """Return the name of the state whose capital a place is, if the article names it: China for Beijing."""
        state = state_of_word(named.name) if named.kind == "place" else None
        return self._states.get(state, "") if state else ""

    def actors(self) -> tuple[dict[str, Actor], dict[Keys, str]]:
        """Return the actors by id, and what a person must decide of them."""
        made: dict[str, Actor] = {}
        comments: dict[Keys, str] = {}
        for each in self.names:
            id_ = self.ids[each.name]
            if id_ in made:
                continue
            made[id_] = self._actor(id_, each)
            if each.proposed:
                taken = ", ".join(each.proposed)
                comments["actors", id_] = f"proposed: {taken} taken for a misspelling of this name"
            elif each.kind == "unknown":
                comments["actors", id_] = "kind? person, government, organization, group, country or place"
        return {id_: structs.replace(actor, of=_owner(id_, actor, made)) for id_, actor in made.items()}, comments

    def _actor(self, id_: str, named: Named) -> Actor:
        lent = self.known.get(id_)
        state = state_of(named.name) if named.name.isupper() and len(named.name) > _INITIALS else None
        name = state.name if state else _plain(named.name)
        plain = Actor(name=lent.name if lent else name, kind=lent.kind if lent else named.kind)
        odd = [form for form in (named.name, *named.spellings, *named.proposed) if not goes_by(plain, form)]
        owner = self.ids.get(named.of or self._state_in(named)) if named.of != named.name else None
        role, owner = self._office(named.role, owner)
        return Actor(
            name=plain.name,
            kind=plain.kind,
            role=role or None,
            of=owner if owner != id_ else None,
            as_written=list(dict.fromkeys(odd)),
        )

    def _state_in(self, named: Named) -> str:
        """Return the name of the state that a body has in its own: `Chinese foreign ministry`, `Chamber of Serbia`."""
        if named.kind not in ("government", "organization"):
            return ""
        first, last = named.name.split()[0], named.name.rpartition(" of ")[2]
        state = state_of_word(first) if " " in named.name and first != "European" else None
        state = state or (state_of(last) if last != named.name else None)
        return self._states.get(state, "") if state else ""

    def _office(self, role: str, owner: str | None) -> tuple[str, str | None]:
        """Return an office without those whose it is, and the id of those: `EBMA chief` is chief, of EBMA."""
        role = _LEADING.sub("", role)
        if _EXPERT.search(role) and state_of(role.split()[0]):
            return role, None
        for each in self._spelled.perhaps_in(role):
            if each.kind in ("person", "place", "unknown"):
                continue
            for form in sorted((each.name, *each.spellings), key=len, reverse=True):
                first = _OWNS.match(role, len(form)) if role.startswith(form) else None
                last = None if each.kind == "country" else _behind_office(form, role)
                if first and role[first.end() :] in _OF_A_TITLE:
                    return role, self.ids[each.name]
                if (first or last) and (owner in (None, self.ids[each.name]) or owner in self._places):
                    return role[first.end() :] if first else role[: last.start() if last else None], self.ids[each.name]
        word, _, rest = role.partition(" ")
        state = state_of_word(word)
        if state and rest and state in self._states_of.get(owner, ()):
            return rest, owner
        return role, owner


def without_owners(ids: Sequence[str], actors: Mapping[str, Actor]) -> list[str]:
    """Return those who take part without the bodies and states that others of them are of, who tell of them too."""
    owners: set[str] = set()
    for id_ in ids:
        above = actors[id_].of if id_ in actors and actors[id_].kind == "person" else None
        while above is not None and above in actors and above not in owners:
            owners.add(above)
            above = actors[above].of
    return [id_ for id_ in ids if id_ not in owners]


def _acts(words: str, place: Named) -> bool:
    """Whether some words begin with a place as with somebody: `Norvia and France agreed`, `Beijing wants`."""
    return any(
        words.startswith(form) and _DOES.match(words, len(form)) is not None for form in (place.name, *place.spellings)
    )


_DOES = re.compile(r"(?:\s+and\s+[A-Z]\w+)?\s+(?:also\s+)?(?:has|had|have|will|would|is|was|are|were|[a-z]+(?:s|ed))\s")


_OWNS = re.compile(r"(?:['’]s)?\s+(?=[A-Za-z])")
_OF = re.compile(r"\s(?:at|of|for|with)\s(?:the\s)?$")
_SEAT = re.compile(r"(?:\sin\s[A-Z][\w ]+)?$")


def _behind_office(form: str, role: str) -> re.Match[str] | None:
    """Return the preposition with which an office ends in a body: `chief | of EBMA`, `dealer | at EBMA in Lund`."""
    found = (_OF.search(role, 0, start) for start, end in places_of(form, role) if _SEAT.match(role, end))
    return next(filter(None, found), None)


# The first word of a sentence has its capital from there.
_DETERMINER = re.compile(
    r"^(?:The|An?|One|Two|Three|Four|Five|Some|Several|Many|Most|His|Her|Its|Their|Other|Senior)(?=\s[a-z])"
)


def _plain(name: str) -> str:
    return name.removeprefix("The ") if name.count(" ") == 1 else name


def played_by(brief: BriefFormat) -> dict[str, Actor]:
    """Return the actors of a draft whom a statement or its title names, those whose they are, and all people."""
    named = {id_ for kind in KINDS for item in getattr(brief, kind) for id_ in named_in_item(item)}
    named |= {id_ for id_, each in brief.actors.items() if any(places_of(each.name, brief.title))}
    kept = {id_ for id_, each in brief.actors.items() if id_ in named or each.kind == "person"}
    waiting = list(kept)
    while waiting:
        above = brief.actors[waiting.pop()].of
        if above and above in brief.actors and above not in kept:
            kept.add(above)
            waiting.append(above)
    return {id_: each for id_, each in brief.actors.items() if id_ in kept}


def named_in_item(item: object) -> set[str]:
    """Return the ids, and words for somebody, that a statement has."""
    found: list[str] = []
    for part in (item, *getattr(item, "sides", ())):
        for field in (*_FIELDS, "actor"):
            value = getattr(part, field, None) or []
            found += [value] if isinstance(value, str) else value
    return set(found)


def _owner(id_: str, actor: Actor, made: Mapping[str, Actor]) -> str | None:
    """Return to whom an actor belongs, unless that leads back to it."""
    seen, above = {id_}, actor.of
    while above is not None:
        if above in seen or above not in made:
            return None
        seen.add(above)
        above = made[above].of
    return actor.of
