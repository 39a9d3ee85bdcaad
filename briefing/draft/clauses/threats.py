"""What somebody only says to do if another does or does not do something: a threat, or an act with a condition."""

import re

_THREATENS = re.compile(
    r"\b(?:threat(?:en|ens|ened|ening|s)?|warn(?:s|ed|ing)?|vow(?:s|ed|ing)?|would\s+(?:retaliate|respond|answer|hit\s+back))\b",
    re.IGNORECASE,
)
_CONDITION = re.compile(r"(?<!even )(?<!Even )(?<!as )\b(?:if|unless)\s", re.IGNORECASE)
_ENDS = re.compile(r";\s|,?\s(?:but|while|whereas|because|after)\s")
# What is not done yet; a number behind `to` is what something comes to.
_AHEAD = re.compile(r"\b(?:will|would|shall|could|can|may|might|should|['’](?:ll|d)|to(?!\s+[$€£¥]?\d))\b")
# Behind one of these another act is told, which the condition is of.
_ANOTHER_ACT = re.compile(
    r"[;:]\s|,?\s(?:but|while|whereas|because|after|before|although|though)\s|,\s+(?:which|who|where)\s"
    r"|\band\s+(?:(?:\w+\s+){0,4}?(?:will|would|could|may|might)|said|says|warned|told|added|has|have|had|is|are|was|were)\s"
)


def is_threat(text: str, place: int) -> bool:
    """Whether a sentence tells what stands at a place as a threat with its condition, before it or behind."""
    before = [match for match in _THREATENS.finditer(text, 0, place) if not _ENDS.search(text, match.end(), place)]
    if not before:
        return False
    condition = _CONDITION.search(text, place)
    return bool(condition and not _ENDS.search(text, place, condition.start())) or bool(
        _CONDITION.match(text, 0) and "," in text[:place]
    )


def is_conditional(text: str, place: int) -> bool:
    """Whether a sentence tells what stands at a place as something that is only done if a condition is met."""
    ahead = [match for match in _AHEAD.finditer(text, 0, place) if not _ANOTHER_ACT.search(text, match.end(), place)]
    if not ahead:
        return False
    behind = _CONDITION.search(text, place)
    if behind and not _ANOTHER_ACT.search(text, place, behind.start()):
        return True
    return _CONDITION.match(text) is not None and "," in text[:place] and not _ANOTHER_ACT.search(text, 0, place)


# What hurts another: to cut rates, or to stop what hurts, does not.
_HURTS = re.compile(
    r"\bsa(?:id|ys?)\b(?:(?!\bif\b|\bunless\b)[^;“”\"])*?\b(?:will|would)\s+(?:also\s+|then\s+|\w+ly\s+)?"
    r"(?:retaliate|respond|hit\s+back|attack|strike|expel|seize|freeze|blockade|sanction|impose|levy|slap|ban|bar|boycott"
    r"|(?:halt|stop|suspend|block|cut|reduce|withhold|shut|close|withdraw|end)"
    r"(?!\s+(?:[\w’'-]+\s+){0,3}?(?:rates?|tax(?:es)?|tariffs?|dut(?:y|ies)|lev(?:y|ies)|sanctions?|bans?|curbs?|restrictions?"
    r"|attacks?|strikes?|wars?|fighting|blockade|spending|costs?|jobs?|prices?|emissions?|deficit)\b))\b"
)
_SPECULATES = re.compile(r"\b(?:analysts?|economists?|experts?|traders|observers|forecasters)\b", re.IGNORECASE)


def says_to_hurt(text: str) -> bool:
    """Whether somebody says to do something that hurts another: `said that it would cut deliveries`."""
    said = _HURTS.search(text)
    return said is not None and not _SPECULATES.search(text, 0, said.end())
