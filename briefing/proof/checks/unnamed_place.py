"""B314: the place of a meeting is named in its excerpt."""

from briefing.proof.rule import Problems, Rule, Subject
from briefing.proof.spellings import has_words


def place_is_in_the_excerpt(subject: Subject) -> Problems:
    """Yield a problem for each meeting whose excerpt has no word of its place."""
    for claim in (each.claim for each in subject.evidence):
        place = claim.item.place if claim.kind == "meeting" else None
        if place and claim.excerpts and not any(has_words(claim.cited_words, word) for word in place.split()):
            message = f"the excerpt does not name the place {place!r}"
            yield subject.problem("B314", "warning", message, "cite the words that name it", (*claim.keys, "place"))


B314 = Rule(
    "B314",
    "a place that the excerpt does not name",
    "Where they meet is as much a claim as when.",
    "place: Paris\nsource: They met on Monday",
    "place: Paris\nsource: They met on Monday in Paris",
    check=place_is_in_the_excerpt,
)
