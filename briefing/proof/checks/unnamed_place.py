"""B314: the place of a meeting is named in its excerpt."""

from collections.abc import Iterator

from briefing.problems import Problem
from briefing.proof.rule import Rule
from briefing.proof.spellings import has_name
from briefing.proof.subject import Subject


def place_is_in_the_excerpt(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for each meeting whose excerpt has no word of its place."""
    for claim in (each.claim for each in subject.evidence):
        place = claim.item.place if claim.kind == "meeting" else None
        if place and claim.excerpts and not any(has_name(claim.cited_words, word) for word in place.split()):
            message = f"the excerpt does not name the place {place!r}"
            yield subject.problem("B314", "warning", message, "cite the words that name it", (*claim.keys, "place"))


RULE = Rule(
    "B314",
    "a place that the excerpt does not name",
    "Where they meet is as much a claim as when.",
    "meetings:\n  - title: Talks\n    place: Paris\n    source: They met on Monday",
    "meetings:\n  - title: Talks\n    place: Paris\n    source: They met on Monday in Paris",
    article="They met on Monday in Paris.",
    check=place_is_in_the_excerpt,
)
