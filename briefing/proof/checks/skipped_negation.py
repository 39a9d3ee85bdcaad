"""B306: what an excerpt skips does not turn its meaning."""

from itertools import pairwise

from briefing.proof.rule import Problems, Rule, Subject
from briefing.text.pattern import Pattern, as_written

_NEGATION = Pattern(
    r"\b(?:not|no|never|neither|nor|none|nobody|nothing|without|cannot|refus\w+|den(?:y|ies|ied)|reject\w*|fail\w*|unless"
    r"|only if|whether)\b|\b\w+n['’]t\b|不|没|未",
    any_case=True,
)


def skipped_words_deny_nothing(subject: Subject) -> Problems:
    """Yield a problem for each excerpt, found once, whose `…` skips a word of denial, with the first such word."""
    for _, keys, places in subject.excerpts():
        for first, second in pairwise(places[0].pieces) if len(places) == 1 else ():
            skipped = (subject.text or "")[first.end : second.start]
            if negation := _NEGATION.search(skipped):
                words = as_written(negation, skipped)
                message = f"what `…` skips holds {words!r}, which may turn the meaning"
                yield subject.problem("B306", "warning", message, "cite the words between as well", keys)
                break


B306 = Rule(
    "B306",
    "an excerpt that skips a negation",
    "What `…` leaves out may turn the meaning.",
    "source: The bank would … approve the deal",
    "source: The bank would not approve the deal",
    check=skipped_words_deny_nothing,
)
