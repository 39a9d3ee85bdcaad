"""What a sentence tells only to deny it: denied, rejected or voted down, or called untrue."""

import re

_DENIES = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|denials?|disput(?:es|ed)|dismiss(?:es|ed|ing)?|refut(?:es|ed|ing)|(?:no|not\s+\w+|n['’]t\s+\w+)\s+(?:evidence|truth|proof|indications?|signs?))\b",
    re.IGNORECASE,
)
_WISH = (
    r"(?:proposals?|plans?|bills?|motions?|calls?|requests?|demands?|ideas?|appeals?|offers?|amendments?|drafts?|petitions?|suggestions?"
    r"|moves?|bids?|resolutions?|attempts?|efforts?|measures?|laws?|legislation|ultimatums?|recommendations?|referend(?:um|ums|a)|initiatives?)"
)
_REFUSED = (
    r"(?:reject(?:s|ed|ing)?|rebuff(?:s|ed|ing)?|refus(?:es|ed|ing)|veto(?:es|ed|ing)?|declin(?:es|ed|ing)|dismiss(?:es|ed|ing)?|defeat(?:s|ed|ing)?"
    r"|ruled\s+out|rul(?:es|ing)\s+out|(?:turn|vot|thr[eo]w)\w*\s+(?:down|out)|voted\s+against|block(?:s|ed|ing)?|shelv(?:es|ed|ing)|withdrew|ditch\w*)"
)
_REFUSES = re.compile(rf"\b{_REFUSED}\s+(?:[\w’'-]+\s+){{0,4}}?{_WISH}\b", re.IGNORECASE)
_WISHED = re.compile(rf"\b{_WISH}\b", re.IGNORECASE)
# `A bill to ban imports was voted down`.
_WAS_REFUSED = re.compile(
    r"\b(?:(?:was|were|been|being|is|are|be)\s+(?:\w+ly\s+|also\s+)?(?:rejected|rebuffed|refused|vetoed|defeated|dismissed|turned\s+down|voted\s+down"
    r"|thrown\s+out|blocked|shelved)|fail(?:ed|s)\s+(?:in|by|to\s+(?:pass|win|get))|did\s+not\s+pass)\b",
    re.IGNORECASE,
)
_REPORTED = re.compile(
    r"\b(?:reports?|claims?|rumou?rs?|allegations?|suggestions?|speculation|accusations?)\b", re.IGNORECASE
)
_IS_UNTRUE = re.compile(
    r"\b(?:is|are|was|were)\s+(?:\w+ly\s+|all\s+)?(?:false|untrue|not\s+true|wrong|baseless|unfounded|groundless|denied|dismissed)\b"
)
# What stands behind one of these is not denied any more.
_ENDS = re.compile(
    r"[;:]\s|,?\s(?:but|while|whereas|although|though|because|after|before|when|as)\s|,\s+(?:and|which|who|where)\s"
)
_GOES_ON = re.compile(r"\b(?:and|then|instead)\s+(?:\w+\s+)?$")


def is_denied(text: str, place: int, end: int = -1) -> bool:
    """Whether a sentence denies or refuses what it tells at a place; ``end`` is where the words for that end."""
    if any(not _ENDS.search(text, match.end(), place) for match in _DENIES.finditer(text, 0, place)):
        return True
    for match in _REFUSES.finditer(text, 0, place):
        if not _ENDS.search(text, match.end(), place) and not _GOES_ON.search(text, match.end(), place):
            return True
    after = max(place, end)
    for before, behind in ((_WISHED, _WAS_REFUSED), (_REPORTED, _IS_UNTRUE)):
        verdict = behind.search(text, after)
        named = [match for match in before.finditer(text, 0, place) if not _ENDS.search(text, match.end(), place)]
        if verdict and named and not _ENDS.search(text, after, verdict.start()):
            return True
    return False


# `A bill that would bar foreign firms`, `the plan would cut the tax`: what it would do is not decided.
_WOULD = re.compile(
    r"\b(?P<bill>bills?|proposals?|plans?|motions?|drafts?|amendments?|initiatives?|petitions?|ideas?|proposed\s+[\w-]+|draft\s+[\w-]+)"
    r"(?:\s+(?!would|and\b|but\b)[\w’'-]+){0,6}?,?(?:\s+(?:that|which))?\s+(?:would|could|might|may)\b",
    re.IGNORECASE,
)


def bill_before(text: str, place: int) -> re.Match[str] | None:
    """Return the bill or proposal by which something at a place would be done, or nothing."""
    found = None
    for match in _WOULD.finditer(text, 0, place):
        if not _ENDS.search(text, match.end(), place) and place - match.end() < _REACH:
            found = match
    return found


_REACH = 60  # characters between `would` and its verb
