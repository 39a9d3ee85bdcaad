"""All names that a library knows (of topics, actors, kinds and statuses), and which of them a user may mean."""

from collections.abc import Iterable
from typing import Literal, NamedTuple

from msgspec import Struct

from briefing.brief.facets import Facets
from briefing.brief.model import Actor, ActorId, Brief, Topic, TopicId
from briefing.brief.statements import KINDS
from briefing.brief.topics import with_all_below
from briefing.problems import CannotGoOn, did_you_mean

Sort = Literal["topic", "actor", "kind", "status"]
_BETWEEN = "\0"  # no text of a YAML file holds it


class Name(NamedTuple):
    """One way in which some brief declares or uses an id; ``text`` holds what a brief writes for it.

    Of a topic that is the label and the topic above, of an actor the name, the kind and each spelling.
    """

    sort: Sort
    id: str
    text: str = ""

    @property
    def parts(self) -> list[str]:
        """The parts of the text, one by one."""
        return self.text.split(_BETWEEN)


class MeantActor(Struct, frozen=True):
    """An actor that was asked for, and whether somebody might mean another by what was typed."""

    id: ActorId
    name: str
    may_surprise: bool = False


def names_of(brief: Brief, known: Facets) -> frozenset[Name]:
    """Return the names that a brief knows; ``known`` are its facets."""
    found = {Name("topic", id_, f"{each.label}{_BETWEEN}{each.under or ''}") for id_, each in brief.topics.items()}
    found |= {
        Name("actor", id_, _BETWEEN.join((each.name, each.kind or "", *each.as_written)))
        for id_, each in brief.actors.items()
    }
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

    def topics(self) -> dict[TopicId, str]:
        """Return the topics by id, each with a label of it."""
        return {each.id: each.parts[0] for each in self._topics}

    def actors(self) -> dict[ActorId, str]:
        """Return the actors by id, each with a name of it."""
        return {each.id: each.parts[0] for each in self._actors}

    def declared_topics(self) -> dict[TopicId, Topic]:
        """Return the topics by id, each as some brief declares it."""
        known = {each.id for each in self._topics}
        above = {each.id: each.parts[1] for each in self._topics}
        return {
            each.id: Topic(label=each.parts[0], under=above[each.id] if above[each.id] in known else None)
            for each in self._topics
        }

    def declared_actors(self) -> dict[ActorId, Actor]:
        """Return the actors by id, each with the name, the kind and the spellings that some brief gives it."""
        found: dict[ActorId, Actor] = {}
        for each in self._actors:
            name, kind, *spellings = each.parts
            known = found.get(each.id)
            written = [*(known.as_written if known else ()), *spellings]
            found[each.id] = Actor(name=name, kind=kind or None, as_written=list(dict.fromkeys(written)))  # type: ignore[arg-type]
        return found

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

    def goes_by(self, sort: Sort, asked: str) -> bool:
        """Whether some topic goes by an id or label, or some actor by an id, a name or any spelling."""
        if sort == "topic":
            return any(asked == each.id or asked.casefold() == each.parts[0].casefold() for each in self._topics)
        return any(any(matches(asked, each) for each in self._actors) for matches in (_is_id, _is_name, _is_spelling))

    def actor(self, asked: str) -> MeantActor:
        """Return the actor of an id, else of a name, of any spelling that goes with one, or of a word of one."""
        for matches in (_is_id, _is_name, _is_spelling, _has_word):
            found = {each.id: each for each in self._actors if matches(asked, each)}
            if len(found) == 1:
                ((id_, actor),) = found.items()
                return MeantActor(id_, actor.parts[0], matches is _is_spelling and _may_surprise(asked, actor))
            if found:
                ids = list(found)
                more = f" and {len(ids) - _LISTED} more" if len(ids) > _LISTED else ""
                hint = f"one of: {', '.join(ids[:_LISTED])}{more}"
                raise CannotGoOn(f"several actors are meant by {asked!r}", hint=hint, exit_code=1)
        known = dict.fromkeys(each.id for each in self._actors)
        hint = f"{did_you_mean(asked, known)} `briefing people` shows all".strip()
        raise CannotGoOn(f"no actor {asked!r}{self._elsewhere}", hint=hint, exit_code=1)

    def actors_spelled(self, beginning: str) -> dict[ActorId, str]:
        """Return the actors by id, each with a name of it, of which some spelling begins so."""
        from briefing.brief.aliases import has_beginning  # seldom asked for

        return {each.id: each.parts[0] for each in self._actors if has_beginning(_actor(each), beginning)}

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
        for form in (folded, folded.removesuffix("s")):
            if form in known:
                return form
        near = "`--in-force` keeps what is in force." if folded == "in force" else did_you_mean(folded, known)
        hint = f"{near} there are: {', '.join(known)}".strip()
        raise CannotGoOn(f"no {what} {asked!r}", hint=hint, exit_code=1)


_LISTED = 12  # actors that a hint names, which fill two lines


def _is_id(asked: str, actor: Name) -> bool:
    return asked.casefold() == actor.id


def _is_name(asked: str, actor: Name) -> bool:
    return asked.casefold() == actor.parts[0].casefold()


def _is_spelling(asked: str, actor: Name) -> bool:
    from briefing.brief.aliases import goes_by  # an id needs no table of states

    return goes_by(_actor(actor), asked)


def _has_word(asked: str, actor: Name) -> bool:
    folded, (name, _, *spellings) = asked.casefold(), actor.parts
    return folded in actor.id.split("-") or any(folded in each.casefold().split() for each in (name, *spellings))


def _may_surprise(asked: str, actor: Name) -> bool:
    from briefing.brief.aliases import may_surprise

    return may_surprise(_actor(actor), asked)


def _actor(name: Name) -> Actor:
    """Return an actor with what tells its spellings."""
    said, kind, *spellings = name.parts
    return Actor(name=said, kind="person" if kind == "person" else None, as_written=spellings)
