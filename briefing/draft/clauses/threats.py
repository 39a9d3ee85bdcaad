"""A threat: what somebody says to do if another does or does not do something."""

import re

_THREATENS = re.compile(
    r"\b(?:threat(?:en|ens|ened|ening|s)?|warn(?:s|ed|ing)?|vow(?:s|ed|ing)?|would\s+(?:retaliate|respond|answer|hit\s+back))\b",
    re.IGNORECASE,
)
_CONDITION = re.compile(r"\b(?:if|unless)\s", re.IGNORECASE)
_ENDS = re.compile(r";\s|,?\s(?:but|while|whereas|because|after)\s")


def is_threat(text: str, place: int) -> bool:
    """Whether a sentence tells what stands at a place as a threat with its condition, before it or behind."""
    before = [match for match in _THREATENS.finditer(text, 0, place) if not _ENDS.search(text, match.end(), place)]
    if not before:
        return False
    condition = _CONDITION.search(text, place)
    return bool(condition and not _ENDS.search(text, place, condition.start())) or bool(
        _CONDITION.match(text, 0) and "," in text[:place]
    )
