"""A sentence of news, made short by cutting: no word is changed, none is added, no denial or condition is lost."""

import re

from briefing.text.attribution import source_of
from briefing.text.negation import denials

_LONG = 160  # characters: below, asides are left where they stand
_OPENING = re.compile(
    r"^(?:Meanwhile|However|Moreover|Also|Furthermore|In addition|Additionally|But|And|Still|Then|Besides|Separately"
    r"|Earlier|Later|Nevertheless|Nonetheless|Instead|For (?:his|her|its|their) part|At the same time)[,\s]\s*(?=\S)"
)
# An aside between commas that tells more of the noun before it.
_RELATIVE = re.compile(r",\s+(?:who|which|whose|where|whom)\b[^,;“”\"]{3,160}?(?:,(?=\s)|(?=[.!?]?$))")
_BRACKETS = re.compile(r"\s*\([^()]{1,120}\)")
_DASHES = re.compile(r"\s+[-–—]{1,2}\s+[^-–—“”\"]{3,120}\s+[-–—]{1,2}(?=\s)")
# What a sentence goes on with, once the thing is told.
_TAIL = re.compile(
    r",\s+(?:(?:while|whereas|although|though|as|after|before|since|because|with|adding|saying|citing|including|according"
    r"|following|despite|in (?:a|an) \w+)\b)[^“”\"]*$"
)
# When and to whom it is said stands before: `yesterday that`, `parliament that`.
_THAT = re.compile(r"^(?:(?:[\w.]+\s+){0,4}?that\s+)(?=\S)", re.IGNORECASE)
_NOBODY = re.compile(r"[,\s](?:which|who|that)\s|^(?:speaking|citing|quoting|according|adding)\b|:")
# `Reports that it had banned wheat were false`: what stands behind `that` is not told as so.
_REPORTS_THAT = re.compile(
    r"(?:(?:the|any|some)\s+)?(?:[\w-]+\s+)?(?:reports?|claims?|allegations?|rumou?rs?|suggestions?|accusations?)\s+that\b",
    re.IGNORECASE,
)
_INVERTED = re.compile(r"(?P<said>[^“”\"]{20,}?),\s+(?:said|says)\s+(?P<who>(?:[A-Z]|(?:the|a|an|one)\s+\w)[^“”\"]*)")
# What such a word stands for is told by who says it.
_PRONOUN = re.compile(r"(?:he|she|it|they|his|her|its|their|we|our|i|there was|this|that)\b", re.IGNORECASE)
_CONDITION = re.compile(r"\b(?:if|unless|provided|as long as)\b", re.IGNORECASE)
_LEAST = 25  # characters: what is shorter tells nothing


def shortened(sentence: str) -> str:
    """Return a sentence without attribution, asides and what only goes on from it; it begins with a capital."""
    words = " ".join(sentence.split())
    words = _kept(reported(words)[0], words)
    words = _kept(_OPENING.sub("", words), words)
    for aside in (_BRACKETS, _DASHES, _RELATIVE):
        if len(words) > _LONG or aside is _BRACKETS:
            words = _kept(aside.sub("", words), words)
    if len(words) > _LONG:
        words = _kept(_TAIL.sub("", words.rstrip(".")), words)
    words = re.sub(r"\s+([,.;:])", r"\1", " ".join(words.split())).rstrip(" .,;:–—-")
    return words[:1].upper() + words[1:]


def condition_of(sentence: str) -> tuple[str, str]:
    """Return a sentence without its condition at the end, and the condition: ``if``'s words; both empty without one."""
    words = " ".join(sentence.split()).rstrip(".")
    match = re.search(r",?\s+(?:if|unless)\s+(?P<condition>[^,;“”\"]{4,140})$", words)
    if not match or match[0].lstrip(", ").startswith("unless"):
        return "", ""
    return words[: match.start()], match["condition"]


def _kept(shorter: str, whole: str) -> str:
    """Return what was cut, unless it has lost a denial, a condition, half a quotation or nearly all."""
    said = shorter.strip(" ,")
    lost = (
        len(said) < min(_LEAST, len(whole) // 2)
        or bool(_CONDITION.search(whole)) != bool(_CONDITION.search(said))
        or len(denials(whole)) != len(denials(said))
        or sum(map(said.count, '“”"')) % 2
        or said.count("“") != said.count("”")
    )
    return whole if lost else said


def reported(sentence: str) -> tuple[str, str]:
    """Return what a sentence reports and the words for who says so; the sentence and nothing where it tells none."""
    if inverted := _INVERTED.fullmatch(sentence):
        return inverted["said"], inverted["who"].rstrip(".")
    if _REPORTS_THAT.match(sentence):
        return sentence, ""
    source = source_of(sentence)
    if source is None or not source.words or source.is_pronoun or _NOBODY.search(source.words):
        return sentence, ""
    said = _THAT.sub("", sentence[source.start : source.end].strip(" ,"))
    return (sentence, source.words) if _PRONOUN.match(said) else (said, source.words)
