"""B313: the actors that a statement speaks of are listed."""

from briefing.brief.topics import with_all_below
from briefing.proof.rule import Problems, Rule, Subject
from briefing.proof.spellings import has_words


def actors_spoken_of_are_listed(subject: Subject) -> Problems:
    """Yield a problem for each actor that an event, a measure or a watch item speaks of and does not list.

    Whoever belongs to an actor stands for it: the US Treasury for the United States.
    """
    longest_first = sorted(subject.brief.actors.items(), key=lambda each: -len(each[1].name))
    above = [(id_, actor.of) for id_, actor in longest_first]
    for claim in (each.claim for each in subject.evidence if each.claim.kind in ("event", "measure", "watch")):
        rest = claim.text
        for id_, actor in longest_first:
            if not has_words(rest, actor.name):
                continue
            rest = rest.replace(actor.name, "")  # `China` is not meant by `US–China Working Group`
            if with_all_below([id_], above).isdisjoint(claim.actors):
                message = f"it speaks of {actor.name!r}, which it does not list"
                keys = claim.keys_of(actor.name)
                yield subject.problem("B313", "warning", message, f"add {id_!r} to its actors", keys, words=actor.name)


B313 = Rule(
    "B313",
    "an actor that is spoken of but not listed",
    "Who looks for the actor would not find the statement.",
    "what: China answers\nactors: []",
    "what: China answers\nactors: [china]",
    check=actors_spoken_of_are_listed,
)
