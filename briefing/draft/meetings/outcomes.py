"""What came of a meeting, in the article's words, and what became of the point: agreed, put off, refused or open."""

import re
from typing import Literal

from briefing.draft.clauses.passages import Passage
from briefing.draft.findings import Extent

_OUTCOME = re.compile(
    r"\b(?:agreed\s+(?:to|on|that|in)\b|signed\b|failed\s+to\s+(?:agree|reach|settle|produce|resolve|break)\b|ended\s+(?:without|with|in)\b|broke\s+(?:down|up)\b|collapsed\b|foundered\b"
    r"|made\s+(?:no\s+|little\s+|some\s+)?progress\b|reached\s+(?:an?\s+|no\s+)?(?:agreement|deal|accord|compromise)\b|settled\b|remained\s+unresolved\b|left\s+open\b|failed\b"
    r"|(?:was|were)\s+(?:put\s+off|deferred|adjourned)\b|put\s+off\s+(?:a|the|any)\b|deferred\s+(?:a|the|any)\b|rejected\s+(?:a|an|the|any|each)\b|refused\s+to\b|will\s+exchange\b)"
)
# A full stop inside a sentence is that of an abbreviation.
_END = re.compile(r";|[.](?=[”\"’']?$)|,\s+(?:but|which|who|while|said|two|after)\b|\s(?:but|while|when)\s")


def outcome_of(passage: Passage, start: int, end: int) -> tuple[tuple[str, Extent], ...]:
    """Return what came of a meeting, as a part of a sentence tells it."""
    text = passage.text
    found: list[tuple[str, Extent]] = []
    for match in _OUTCOME.finditer(text, start, end):
        if passage.is_quoted(match.start()) or (found and match.start() + passage.start < found[-1][1][1]):
            continue
        stop = _END.search(text, match.end())
        last = min(stop.start(), end) if stop else end
        extent = passage.extent(match.start(), last)
        words = text[extent[0] - passage.start : extent[1] - passage.start]
        if words:
            found.append((" ".join(words.split()), (extent[0], extent[0] + len(words))))
    return tuple(found)


OutcomeStatus = Literal["agreed", "open", "deferred", "rejected"]
_AGREES = re.compile(r"(?:will\s+)?(?:agree|sign|settle|exchange|reach)\w*\b", re.IGNORECASE)
_DEFERS = re.compile(
    r"\b(?:put(?:ting)?\s+off|postpon\w*|defer\w*|adjourn\w*|delay\w*|shelv\w*)\b(?!\s+no\b)", re.IGNORECASE
)
_REFUSES = re.compile(
    r"\b(?:refus\w*|reject\w*|rebuff\w*|turn\w*\s+down|rul\w+\s+out|declin\w+\s+to|walk\w*\s+out)\b", re.IGNORECASE
)
_OPEN = re.compile(
    r"\b(?:agree\w*|reach\w*|settle\w*|sign\w*|made)\s+(?:\w+\s+)?(?:no|nothing|little|neither|none)\b|\b(?:agree\w*\s+to\s+disagree)\b",
    re.IGNORECASE,
)
_WITH_AGREEMENT = re.compile(
    r"\b(?:ended|concluded)\s+(?:with|in)\s+(?:(?!no\b|without\b)[\w’'-]+\s+){0,4}(?:agreements?|deals?|accords?|compromise|consensus|pacts?|truce"
    r"|ceasefire|treaty|pledges?|signing)\b",
    re.IGNORECASE,
)


def outcome_status(words: str) -> OutcomeStatus:
    """Return what became of a point by the words for what came of a meeting; what is not told as agreed is open."""
    agrees = _AGREES.match(words) is not None and not _OPEN.search(words)
    if _DEFERS.search(words):
        return "deferred"
    if not agrees and _REFUSES.search(words):
        return "rejected"
    return "agreed" if agrees or _WITH_AGREEMENT.search(words) else "open"
