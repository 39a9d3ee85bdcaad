"""Whether a sentence tells a measure as done, decided or only wanted, by the words before its verb."""

import re
from typing import Literal

Stance = Literal["done", "decided", "proposed", "purpose", "denied"]
_ADVERB = (
    r"(?:\s+(?:also|already|likewise|each|both|therefore|thus|now|then|soon|again|still|formally|officially|finally|later|jointly|only|further|\w+ly"
    r"|more\s+than|not))*"
)
_DENIED = re.compile(
    r"(?:(?:\bnot|n['’]t)(?:\s+(?:plan|intend|want|expect|need|have)(?:ning|ing|ed)?(?=\s+to\b))?|\bnever|\bno\s+(?:plans?|intention|need|decision|reason)(?:\s+\w+){0,3}|\brefus\w+|\brul\w+\s+out|\bden(?:y|ied|ies)|\bdeclin\w+|"
    r"\bwithout|\binstead\s+of|\brather\s+than|\bfail\w*|\bstopp?\w*\s+short\s+of)(?:\s+(?:yet|been|be|to|to\s+be|have|that|it|they|he|she|had|any|decided|would|will|whether))*"
    + _ADVERB
    + r"\s*$",
    re.IGNORECASE,
)
_WANTED = (
    r"propos\w*|plan(?:s|ned|ning)?|plans?\s+(?:of\s+\S+(?:\s+\S+){0,3}\s+)?|threat\w*|consider\w*|weigh\w*|mull\w*|want\w*|call\w*\s+(?:for|on)|urg\w*|demand\w*"
    r"|seek\w*|sought|hop\w+|recommend\w*|ask\w*|push\w*|bill|motion|idea|suggest\w*|petition\w*|pressed?|pressing|lobb\w+|appeal\w*|advis\w*|ready|draft\w*|discuss\w*|whether|offer\w*|prepar\w*|aim\w*|power|right|allow\w*|vote\s+on|debat\w*|possib\w+|wish\w*|intend\w*|willing"
)
_PROPOSED = re.compile(
    rf"(?:\b(?:may|might|could|should|must|can|ought\s+to|needs?\s+to|has\s+to|have\s+to|if|unless)(?:\s+(?:also|be|have|soon|been))*|\b(?:{_WANTED})\b(?:\s+[\w’'.-]+){{0,7}}?\s+(?:to|that|a|the)(?:\s+be)?|\b(?:{_WANTED})\b(?:\s+[\w’'.-]+){{0,3}})"
    + _ADVERB
    + r"\s*$"
)
_DECIDED = re.compile(
    r"\b(?:will|would|shall|['’](?:ll|d)|(?:is|are|was|were)\s+(?:also\s+|due\s+|set\s+|expected\s+|scheduled\s+|going\s+)?to|agree\w*(?:\s+\S+){0,3}?\s+to|decid\w*(?:\s+\S+){0,2}?\s+to"
    r"|pledg\w*\s+to|promis\w*(?:\s+\w+){0,3}\s+to|vow\w*\s+to|order\w*(?:\s+\S+){0,4}\s+to|vot\w+(?:\s+\S+){0,5}\s+to|decision(?:\s+\S+){0,3}\s+to|agreement(?:\s+\S+){0,3}\s+to"
    r"|deal(?:\s+\S+){0,3}\s+to|announc\w*(?:\s+\S+){0,3}\s+to|decree(?:\s+\S+){0,2}\s+to|begin\s+to|law(?:\s+\S+){0,2}\s+to)(?:\s+(?:be|have|been))*"
    + _ADVERB
    + r"\s*$",
    re.IGNORECASE,
)
_DONE = re.compile(
    r"\b(?:by|after|answered(?:\s+\S+){0,3}\s+by|retaliated(?:\s+\S+){0,3}\s+by|responded(?:\s+\S+){0,3}\s+by|since|is|are|was|were|been|in\s+addition\s+to|besides|began|started|begun|continue\w*\s+to|began\s+to|started\s+to)"
    + _ADVERB
    + r"\s*$",
    re.IGNORECASE,
)
_TO = re.compile(r"\bto" + _ADVERB + r"\s*$", re.IGNORECASE)
# `Agreed to cut the tariff, to lift the ban and to open the border`: the first verb rules them all.
_AND_TO = re.compile(r"(?:,|\band|\bor)\s+(?:\w+ly\s+)?to\s+$")
_DECIDES = re.compile(r"agree|promis|pledg|decid|vow|vot|order|will|would|commit", re.IGNORECASE)
_RULES = re.compile(
    r"\b(?:agree[ds]?|promis(?:ed|es)|pledg(?:ed|es)|decid(?:ed|es)|vow(?:ed|s)|voted|ordered|committed|plans?|wants?|urg(?:ed|es)|ask(?:ed|s)|threaten(?:ed|s)"
    r"|propos(?:ed|es|al)|call(?:ed|s)\s+on|demand(?:ed|s)|hop(?:es|ed)|want(?:ed)?)\b",
    re.IGNORECASE,
)
# `Rejected the proposal and imposed a duty`: what was wanted ends before `and`.
_AND_PAST = re.compile(r"(?:\band|,\s+then)\s+(?:\w+ly\s+|then\s+)?$")
_BE = re.compile(r"\b(?:be|been|being)\b")
# `Would cut its tariff and suspend an agreement`: the auxiliary rules both.
_JOINED = re.compile(r"(?:,|\band|\bor)\s+(?:\w+ly\s+|also\s+)?$")
_MODAL = re.compile(r"\b(?:will|shall|would|could|might|may|should)\b", re.IGNORECASE)
_SAID = re.compile(r"\b(?:said|says|saying|announc\w+|told|promis\w+|vow\w*|pledg\w+)\b(?:(?!\bif\b|;).){0,80}$")
_FAR = 300


def _last_of(pattern: re.Pattern[str], text: str, start: int, end: int) -> re.Match[str] | None:
    return next(iter(list(pattern.finditer(text, start, end))[::-1]), None)


# `Will vote on Friday on a bill to close ports`
_VOTE_ON = re.compile(
    r"\b(?:vote|debate|discuss|consider|decide)\w*\s+(?:[\w.]+\s+){0,4}?(?:on\s+)?(?:a|an|the|its)\s+(?:\w+\s+)?"
    r"(?:bill|motion|proposal|plan|resolution|draft)\s+(?:to|that\s+would)\s+$"
)
_REACH = 90  # characters before a verb in which the words that rule it stand


def _of_the_verb_before(text: str, before: str, place: int, tense: str) -> Stance | None:
    """Return how a sentence speaks of a verb that another rules: `agreed to lift the ban and to open the border`."""
    if _VOTE_ON.search(before):
        return "proposed"
    if _AND_TO.search(before) and (ruled := _last_of(_RULES, text, max(0, place - _FAR), place)):
        return "decided" if _DECIDES.match(ruled[0]) else "proposed"
    if tense == "base" and _JOINED.search(before) and (ruled := _last_of(_MODAL, text, max(0, place - _FAR), place)):
        said_would = ruled[0].lower() == "would" and _SAID.search(text, 0, ruled.start())
        return "decided" if said_would or ruled[0].lower() in ("will", "shall") else "proposed"
    return None


def stance(text: str, start: int, place: int, tense: str) -> Stance:
    """Return how a sentence speaks of what the verb at a place does, in the clause that begins at ``start``."""
    before = text[max(start, place - _REACH) : place]
    if _DENIED.search(before):
        return "denied"
    if tense == "past" and _AND_PAST.search(before) and not _BE.search(before):
        return "done"
    if ruled := _of_the_verb_before(text, before, place, tense):
        return ruled
    wanted, decided = _PROPOSED.search(before), _DECIDED.search(before)
    if decided or wanted:
        conditional = wanted is not None and re.search(r"\bif\b", wanted[0]) is not None
        return "decided" if decided and not conditional else "proposed"
    is_purpose = (tense == "ing" and not _DONE.search(before)) or (tense == "base" and _TO.search(before))
    return "purpose" if is_purpose else "done"
