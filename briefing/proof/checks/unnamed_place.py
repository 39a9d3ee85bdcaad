"""B314: the place of a meeting is named in its excerpt."""

from briefing.brief.states import state_of
from briefing.proof.rule import Problems, Rule, Subject
from briefing.text.names import has_words

_DATELINE = 400  # characters: a headline and who published it may stand before the dateline


def place_is_in_the_excerpt(subject: Subject) -> Problems:
    """Yield a problem for each meeting with a part of its place that its excerpt and the sentences around don't name.

    A state is enough said where the article names it at all: the excerpt may have the town alone.
    """
    for each in subject.evidence:
        claim = each.claim
        place = claim.item.place if claim.kind == "meeting" else None
        if not place or not claim.excerpts:
            continue
        words = f"{claim.cited_words}\n{subject.context_of(each, 1)}"
        heard = subject.article if subject.text else subject.heard(words)
        for part in (part.strip() for part in place.split(",")):
            is_state = state_of(part) is not None and heard.names_state(part)
            is_dateline = has_words((subject.text or "")[:_DATELINE], part.upper())
            if part and not is_state and not is_dateline and not all(has_words(words, word) for word in part.split()):
                message = f"the excerpt does not name the place {part!r}"
                hint = "cite the words that name it"
                yield subject.problem("B314", "warning", message, hint, (*claim.keys, "place"), words=part)


B314 = Rule(
    "B314",
    "a place that the excerpt does not name",
    "Where they meet is as much a claim as when; all of the place must be there.",
    "meetings:\n  - title: Talks\n    place: Paris\n    source: They met on Monday",
    "meetings:\n  - title: Talks\n    place: Geneva\n    source: They met on Monday in Geneva",
    check=place_is_in_the_excerpt,
)
