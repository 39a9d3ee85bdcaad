"""B302: every excerpt is in the article once."""

from briefing.proof.rule import Problems, Rule, Subject
from briefing.text.excerpts import may_stand_elsewhere

_LISTED = 4  # places: by these a writer sees how common the words are


def excerpts_are_found_once(subject: Subject) -> Problems:
    """Yield a problem for each excerpt that is in the article more than once."""
    for _, keys, places in subject.excerpts():
        if len(places) > 1:
            where = ", ".join(subject.sentence_at(place.start) for place in places[:_LISTED])
            hint = f"it stands in {where}; a longer excerpt says which is meant"
            message = f"the excerpt is in the article {len(places)} times"
            if may_stand_elsewhere(places):
                message += " or more, of which only these are looked at"
            yield subject.problem("B302", "warning", message, hint, keys)


B302 = Rule(
    "B302",
    "the excerpt is in the article more than once",
    "A reader can't tell which is meant.",
    "source: tariffs",
    "source: new tariffs on steel",
    check=excerpts_are_found_once,
)
