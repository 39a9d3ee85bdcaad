"""B411: the phrase under `stated` is in the excerpt."""

from collections.abc import Iterator

from briefing.problems import Problem
from briefing.proof.rule import Rule
from briefing.proof.spellings import has_phrase
from briefing.proof.subject import Subject


def stated_is_in_the_excerpt(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for each stated phrase that is in no excerpt; a quotation's may stand around it."""
    for each in subject.evidence:
        claim, stated = each.claim, each.claim.stated
        cited = [excerpt for excerpt, _ in claim.excerpts]
        if claim.kind == "quote":
            cited += subject.sentences_around(each)
        if stated and cited and not any(has_phrase(words, stated) for words in cited):
            hint = "copy it from the excerpt as it stands, or cite the words that hold it"
            yield subject.problem("B411", "error", f"{stated!r} is not in the excerpt", hint, (*claim.keys, "stated"))


RULE = Rule(
    "B411",
    "a stated date that is not in the excerpt",
    "`stated` is the article's own phrase, word for word.",
    "events:\n  - what: New tariffs\n    date: 2024-05\n    stated: last May\n    source: in May this year",
    "events:\n  - what: New tariffs\n    date: 2024-05\n    stated: May this year\n    source: in May this year",
    article="The government has levied new tariffs in May this year.",
    check=stated_is_in_the_excerpt,
)
