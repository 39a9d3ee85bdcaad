"""B313: the actors that a statement speaks of are listed."""

import re

from briefing.proof.rule import Problems, Rule, Subject
from briefing.text.names import has_words

# Behind these a country is where something happens, and nobody who acts.
_PLACED = re.compile(
    r"\b(?:in|at|near|outside|across|throughout|inside|to|from|for|leaves|visits|reaches|border\s+with)\s+(?:the\s+)?"
    r"(?:[A-Z]\w+(?:,?\s+[A-Z]\w+)*,?\s+and\s+)?$"
)
# Nothing but names and what joins them: of those the rest of the statement is told.
_BEGINS = re.compile(r"(?:[A-Z][\w.’'-]*,?\s+|and\s+|the\s+|of\s+)*(?:[Tt]he\s+)?")


def actors_spoken_of_are_listed(subject: Subject) -> Problems:
    """Yield a problem for each actor that an event, a measure or a watch item speaks of and does not list.

    Where all those listed are spoken of, the others must begin the statement: they may be what it is about.
    """
    actors = subject.brief.actors
    longest_first = sorted(actors.items(), key=lambda each: -len(each[1].name))
    for claim in (each.claim for each in subject.evidence):
        if claim.kind not in ("event", "measure", "watch"):
            continue
        listed = subject.spellings.with_owners(claim.actors)
        are_named = bool(claim.actors) and all(subject.spellings.names(id_, claim.text) for id_ in claim.actors)
        rest = claim.text
        for id_, actor in longest_first:
            if not has_words(rest, actor.name):
                continue
            before = rest[: rest.find(actor.name)]
            is_place = actor.kind == "place" or _PLACED.search(before)
            if are_named and not _BEGINS.fullmatch(before):
                is_place = True  # it is what those who act have to do with
            rest = rest.replace(actor.name, "")  # `China` is not meant by `US–China Working Group`
            if id_ not in listed and not is_place:
                message = f"it speaks of {actor.name!r}, which it does not list"
                keys = claim.keys_of(actor.name)
                yield subject.problem("B313", "warning", message, f"add {id_!r} to its actors", keys, words=actor.name)


B313 = Rule(
    "B313",
    "an actor that is spoken of but not listed",
    "Who looks for the actor would not find the statement.",
    "actors:\n  china: China\nevents:\n  - what: China answers\n    source: China answered",
    "actors:\n  china: China\nevents:\n  - what: China answers\n    actors: [china]\n    source: China answered",
    check=actors_spoken_of_are_listed,
)
