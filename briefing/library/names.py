"""All names that a library knows (of topics, actors, kinds and statuses), and what a user may mean by one."""

from collections.abc import Iterable
from typing import Literal, NamedTuple

from briefing.brief.facets import Facets
from briefing.brief.model import ActorId, Brief, TopicId
from briefing.brief.statements import KINDS
from briefing.brief.topics import with_all_below
from briefing.problems import CannotGoOn, did_you_mean

Sort = Literal["topic", "actor", "kind", "status"]
_BETWEEN = "\0"  # no text of a YAML file holds it


class Name(NamedTuple):
    """One way in which some brief declares or uses an id; ``text`` holds what a brief writes for it.

    Of a topic that is the label and the topic above, of an actor the name and each spelling.
    """

    sort: Sort
    id: str
    text: str = ""

    @property
    def parts(self) -> list[str]:
        """The parts of the text, one by one."""
        return self.text.split(_BETWEEN)


def names_of(brief: Brief, known: Facets) -> frozenset[Name]:
    """Return the names that a brief knows; ``known`` are its facets."""
    found = {Name("topic", id_, f"{each.label}{_BETWEEN}{each.under or ''}") for id_, each in brief.topics.items()}
    found |= {Name("actor", id_, _BETWEEN.join((each.name, *each.as_written))) for id_, each in brief.actors.items()}
    found |= {Name("kind", kind) for kind in known.kinds}
    found |= {Name("status", status) for status in known.statuses}
    return frozenset(found)


class Names:
    """The names of a library, however many briefs say them and in whatever order."""

    def __init__(self, names: Iterable[Name], only: str = "") -> None:
        """Gather the names; ``only`` is the brief's id where they are of a single one."""
        self._elsewhere = f" in {only}; a folder in its place looks through all" if only else ""
        ordered = sorted(set(names))
        self._topics = [each for each in ordered if each.sort == "topic"]
        self._actors = [each for each in ordered if each.sort == "actor"]
        self._others = {(each.sort, each.id) for each in ordered}

    def subjects(self) -> frozenset[str]:
        """Return the ids of all actors and topics."""
        return frozenset(each.id for each in (*self._topics, *self._actors))

    def topics(self) -> dict[TopicId, str]:
        """Return the topics by id, each with a label of it."""
        return {each.id: each.parts[0] for each in self._topics}

    def actors(self) -> dict[ActorId, str]:
        """Return the actors by id, each with a name of it."""
        return {each.id: each.parts[0] for each in self._actors}

    def topic_ids(self, asked: str) -> frozenset[TopicId]:
        """Return the topic of an id or label, and all that lies under it in any brief."""
        folded = asked.casefold()
        wanted = {each.id for each in self._topics if each.id == asked}
        wanted = wanted or {each.id for each in self._topics if each.parts[0].casefold() == folded}
        if not wanted:
            known = [each.id for each in self._topics]
            hint = f"{did_you_mean(asked, dict.fromkeys(known))} `briefing topics` shows all".strip()
            raise CannotGoOn(f"no topic {asked!r}{self._elsewhere}", hint=hint, exit_code=1)
        return with_all_below(wanted, ((each.id, each.parts[1] or None) for each in self._topics))

    def actor_id(self, asked: str) -> ActorId:
        """Return the actor of an id, a name, any spelling, or a word of one."""
        folded = asked.casefold()
        for matches in (_is_id, _is_spelling, _has_word):
            found = list(dict.fromkeys(each.id for each in self._actors if matches(folded, each)))
            if len(found) == 1:
                return found[0]
            if found:
                more = f" and {len(found) - _LISTED} more" if len(found) > _LISTED else ""
                hint = f"one of: {', '.join(found[:_LISTED])}{more}"
                raise CannotGoOn(f"several actors are meant by {asked!r}", hint=hint, exit_code=1)
        known = dict.fromkeys(each.id for each in self._actors)
        hint = f"{did_you_mean(asked, known)} `briefing people` shows all".strip()
        raise CannotGoOn(f"no actor {asked!r}{self._elsewhere}", hint=hint, exit_code=1)

    def kinds(self) -> list[str]:
        """Return the kinds of statements, and those that the briefs give to measures."""
        return sorted({*KINDS, *(id_ for sort, id_ in self._others if sort == "kind")})

    def statuses(self) -> list[str]:
        """Return the statuses that the briefs give."""
        return sorted(id_ for sort, id_ in self._others if sort == "status")

    def kind(self, asked: str) -> str:
        """Return a kind as the briefs write it: of statements, or of measures."""
        return self._one_of(asked, "kind", self.kinds())

    def status(self, asked: str) -> str:
        """Return a status as the briefs write it."""
        return self._one_of(asked, "status", self.statuses())

    def _one_of(self, asked: str, what: str, known: list[str]) -> str:
        folded = asked.casefold()
        if folded in known:
            return folded
        hint = f"{did_you_mean(folded, known)} there are: {', '.join(known)}".strip()
        raise CannotGoOn(f"no {what} {asked!r}", hint=hint, exit_code=1)


_LISTED = 12  # actors that a hint names, which fill two lines


def _is_id(folded: str, actor: Name) -> bool:
    return folded == actor.id


def _is_spelling(folded: str, actor: Name) -> bool:
    return folded in (spelling.casefold() for spelling in actor.parts)


def _has_word(folded: str, actor: Name) -> bool:
    return folded in actor.id.split("-") or any(folded in spelling.casefold().split() for spelling in actor.parts)
