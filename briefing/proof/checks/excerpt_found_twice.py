"""B302: every excerpt is in the article once."""

from collections.abc import Iterator

from briefing.problems import Problem
from briefing.proof.rule import Rule
from briefing.proof.subject import Subject

_LISTED = 4  # places: by these a writer sees how common the words are


def excerpts_are_found_once(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for each excerpt that is in the article more than once."""
    for _, keys, places in subject.excerpts():
        if len(places) > 1:
            where = ", ".join(subject.sentence_at(place.start) for place in places[:_LISTED])
            hint = f"it stands in {where}; a longer excerpt says which is meant"
            message = f"the excerpt is in the article {len(places)} times"
            yield subject.problem("B302", "warning", message, hint, keys)


RULE = Rule(
    "B302",
    "the excerpt is in the article more than once",
    "A reader can't tell which is meant.",
    "events:\n  - what: An answer\n    source: China",
    "events:\n  - what: An answer\n    source: China answered on Monday",
    article="China answered on Monday. China is to answer again on Friday.",
    check=excerpts_are_found_once,
)
