"""B323: `…` skips words of one sentence."""

import re
from itertools import pairwise

from briefing.proof.rule import Problems, Rule, Subject

_GAP = re.compile(r"…(?P<across>\s*…)?")


def gaps_stay_within_a_sentence(subject: Subject) -> Problems:
    """Yield a problem for each excerpt, found once, whose `…` skips the end of a sentence; `… …` may do so."""
    starts = [sentence.start for sentence in subject.sentences]
    for excerpt, keys, places in subject.excerpts():
        gaps = [gap["across"] for gap in _GAP.finditer(excerpt.strip().strip("…"))]
        pieces = pairwise(places[0].pieces) if len(places) == 1 else ()
        for across, (first, second) in zip(gaps, pieces, strict=False):
            if not across and any(first.end <= start <= second.start for start in starts):
                hint = "cite each sentence as an excerpt of its own, in a list"
                yield subject.problem("B323", "warning", "`…` joins words of two sentences", hint, keys)
                break


B323 = Rule(
    "B323",
    "an excerpt that joins two sentences",
    "Half of one sentence and half of another make a third, which nobody wrote.",
    "what: The president goes\nsource: The president … will go",
    "what: The minister goes\nsource: [The president stays, The minister will go]",
    check=gaps_stay_within_a_sentence,
)
