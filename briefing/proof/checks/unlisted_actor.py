"""B313: the actors that a statement speaks of are listed."""

from collections.abc import Iterable, Iterator

from briefing.brief.model import Actor, ActorId
from briefing.problems import Problem
from briefing.proof.rule import Rule
from briefing.proof.spellings import has_name
from briefing.proof.subject import Subject


def actors_spoken_of_are_listed(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for each actor that an event, a measure or a watch item speaks of and does not list."""
    actors = subject.brief.actors
    longest_first = sorted(actors.items(), key=lambda each: -len(each[1].name))
    for claim in (each.claim for each in subject.evidence):
        if claim.kind not in ("event", "measure", "watch"):
            continue
        listed = _with_all_above(claim.actors, actors)
        rest = claim.text
        for id_, actor in longest_first:
            if not has_name(rest, actor.name):
                continue
            rest = rest.replace(actor.name, "")  # `China` is not meant by `US–China Working Group`
            if id_ not in listed:
                message = f"it speaks of {actor.name!r}, which it does not list"
                keys = claim.keys_of(actor.name)
                yield subject.problem("B313", "warning", message, f"add {id_!r} to its actors", keys, words=actor.name)


def _with_all_above(ids: Iterable[ActorId], actors: dict[ActorId, Actor]) -> set[ActorId]:
    """Return actors and the bodies and countries that they belong to."""
    known: set[ActorId] = set()
    for id_ in ids:
        above: ActorId | None = id_
        while above is not None and above not in known:
            known.add(above)
            above = actors[above].of
    return known


RULE = Rule(
    "B313",
    "an actor that is spoken of but not listed",
    "Who looks for the actor would not find the statement.",
    "actors:\n  china: China\nevents:\n  - what: China answers\n    source: China answered",
    "actors:\n  china: China\nevents:\n  - what: China answers\n    actors: [china]\n    source: China answered",
    article="China answered on Monday.",
    check=actors_spoken_of_are_listed,
)
