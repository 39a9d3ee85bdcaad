"""Words that deny, and those that deny by themselves."""

import re
from functools import cache

from briefing.text.excerpts import Extent

# They look like a denial and are none, or only bound a number: `no more than 5` is at most 5.
_MASKED = (
    r"\b(?:no|not)\s+(?:more|less|fewer|later|sooner|earlier|higher|lower)\s+than\b|\bnot\s+(?:only|just|merely|least)\b"
    r"|\bno\s+doubt\b|\bwhether\s+or\s+not\b|\bnot\s+until\b|\bnone\s+other\b|\bno\.\s?\d|\bif\s+not\b|\ba\s+(?:few|little)\b"
)
_DENIAL = (
    r"\b(?:not|no|never|none|nobody|nothing|nowhere|neither|nor|cannot|without|hardly|scarcely|barely|few|little|unable"
    r"|lack(?:s|ed|ing)?|den(?:y|ies|ied|ying|ial)|refus(?:e|es|ed|ing|al)|fail(?:s|ed|ing|ure)?|reject\w*|declin\w+\s+to)\b"
    r"|\b\w+n['’]t\b|不|没|未"
)


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Compile once, and only where something is checked."""
    return re.compile(_MASKED, re.IGNORECASE), re.compile(_DENIAL, re.IGNORECASE)


def denials(text: str) -> list[Extent]:
    """Return where a text denies."""
    masked, denial = _patterns()
    text = masked.sub(lambda match: " " * len(match[0]), text)
    return [Extent(*match.span()) for match in denial.finditer(text)]
