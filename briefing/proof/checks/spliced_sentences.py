"""B323: `…` skips words of one sentence, and of one clause."""

import re
from bisect import bisect_left, bisect_right
from itertools import pairwise

from briefing.proof.rule import Problems, Rule, Subject
from briefing.text.pattern import Pattern

# Behind these another one begins to act: what follows the gap is said of that one.
_CONTRAST = Pattern(
    r"\b(?:while|whereas|although|though|but)\s+(?:the\s+|its\s+|their\s+)?[\w’'-]+(?:\s+[\w’'-]+){0,6}\s*$"
    r"|,?\s+and\s+(?:[A-Z][\w’'-]+\s+){1,3}[a-z]\w+\s*$"
)
_GAP = re.compile(r"…(?P<across>\s*…)?")


def gaps_stay_within_a_sentence(subject: Subject) -> Problems:
    """Yield a problem for each excerpt, found once, whose `…` skips the end of a sentence; `… …` may do so."""
    starts = subject.sentences.starts
    for excerpt, keys, places in subject.excerpts():
        gaps = [gap["across"] for gap in _GAP.finditer(excerpt.strip().strip("…"))]
        pieces = pairwise(places[0].pieces) if len(places) == 1 else ()
        for across, (first, second) in zip(gaps, pieces, strict=False):
            skipped = (subject.text or "")[first.end : second.start]
            if not across and bisect_left(starts, first.end) < bisect_right(starts, second.start):
                what = "sentences"
            elif not across and _CONTRAST.search(skipped):
                what = "clauses, of two things that the article sets against each other"
            else:
                continue
            hint = "cite each as an excerpt of its own, in a list"
            yield subject.problem("B323", "warning", f"`…` joins words of two {what}", hint, keys)
            break


B323 = Rule(
    "B323",
    "an excerpt that joins two sentences",
    "Half of one sentence and half of another make a third, which nobody wrote.",
    "what: The president goes\nsource: The president … will go",
    "what: The minister goes\nsource: [The president stays, The minister will go]",
    check=gaps_stay_within_a_sentence,
)
