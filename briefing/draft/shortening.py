"""A sentence of news, made short by cutting: no word is changed, none is added, no denial or condition is lost."""

import re

from briefing.text.attribution import is_pronoun, source_of
from briefing.text.negation import denials

_LONG = 160  # characters: below, asides are left where they stand
_OPENING = re.compile(
    r"^(?:Meanwhile|However|Moreover|Also|Furthermore|In addition|Additionally|But|And|Still|Then|Besides|Separately"
    r"|Earlier|Later|Nevertheless|Nonetheless|Instead|For (?:his|her|its|their) part|At the same time)[,\s]\s*(?=\S)"
)
# An aside between commas that tells more of the noun before it.
_RELATIVE = re.compile(r",\s+(?:who|which|whose|where|whom)\b[^,;“”\"]{3,160}?(?:,(?=\s)|(?=[.!?]?$))")
_ABBREVIATION = re.compile(r"(?:\b[A-Za-z]\.){2,}$|\b(?:Corp|Inc|Co|Ltd|Jr|Sr)\.$")
_BRACKETS = re.compile(r"\s*\([^()]{1,120}\)")
_DASHES = re.compile(r"\s+[-–—]{1,2}\s+[^-–—“”\"]{3,120}\s+[-–—]{1,2}(?=\s)")
# What a sentence goes on with, once the thing is told; no aside with the verb behind it.
_TAIL = re.compile(
    r",\s+(?:(?:while|whereas|although|though|as|after|before|since|because|with|adding|saying|citing|including|according"
    r"|following|despite|in (?:a|an) \w+)\b)(?![^“”\"]*,\s+(?:is|are|was|were|has|have|had|will|would|could|may"
    r"|might|can|said|says|[a-z]+ed)\b)[^“”\"]*$"
)
# A list behind a comma goes on with what stands before it: `in states like Ohio, Michigan and Pennsylvania`.
_GOES_ON = re.compile(r",\s+(?:[A-Z]\S*|\S+)(?:\s\S+){0,2},?\s+(?:and|or)\s|,\s+(?:and|or|but)\b")
# When and to whom it is said stands before: `yesterday that`, `parliament that`.
_THAT = re.compile(
    r"^(?:(?:(?:yesterday|today|earlier|later|before|again|recently|repeatedly|also|only|then|on|in|at|to|a|an|the|last|late|early|this|week|month|year"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|morning|evening|night|reporters|journalists|lawmakers|deputies|parliament"
    r"|news|press|conference|briefing|statement|interview|letter|court|television)\s+){0,6}?that\s+)(?=\S)",
    re.IGNORECASE,
)
# `The envoy told Xinhua that trade grew`.
_TOLD = re.compile(r"\btold\s*$")
_TO_WHOM = re.compile(r"^(?:the\s+|a\s+)?(?:[\w.’'-]+\s+){1,5}?that\s+(?=\S)")
# `The ministry said A and that B`.
_AND_THAT = re.compile(r"\b(?P<joint>and|but) that (?=(?:the|a|an|its|his|her|their|it|he|she|they|[A-Z0-9“\"]))")
_NOBODY = re.compile(r"[,\s](?:which|who|that)\s|^(?:speaking|citing|quoting|according|adding)\b|:")
# `Reports that it had banned wheat were false`: what stands behind `that` is not told as so.
_REPORTS_THAT = re.compile(
    r"(?:(?:the|any|some)\s+)?(?:[\w-]+\s+)?(?:reports?|claims?|allegations?|rumou?rs?|suggestions?|accusations?)\s+that\b",
    re.IGNORECASE,
)
# `A duty which installers say drives up the price`.
_OF_A_RELATIVE = re.compile(r"\b(?:which|who|that|whom|where)\s+(?:[\w-]+\s+){1,5}$")
_INVERTED = re.compile(r"(?P<said>[^“”\"]{20,}?),\s+(?:said|says)\s+(?P<who>(?:[A-Z]|(?:the|a|an|one)\s+\w)[^“”\"]*)")
# What such a word stands for is told by who says it.
_PRONOUN = re.compile(r"(?:he|she|it|they|his|her|its|their|we|our|i|there was|this|that)\b", re.IGNORECASE)
# What begins so is the end of a clause: `said through its envoy that it waits`, `duties which installers say drive up`.
_NO_CLAUSE = re.compile(
    r"(?:through|via|by|of|about|with|was|were|is|are|has|have|had|will|would|could|may|might|drives?|[a-z]+ed)\s",
    re.IGNORECASE,
)
_CONDITION = re.compile(r"\b(?:if|unless|provided|as long as)\b", re.IGNORECASE)
_LEAST = 25  # characters: what is shorter tells nothing


def without_opening(words: str) -> str:
    """Return words without the adverb or conjunction that only leads over to them."""
    return kept(_OPENING.sub("", words), words)


def trimmed(words: str) -> str:
    """Return words without asides and without what only goes on from them; they begin with a capital."""
    words = kept(_BRACKETS.sub("", words), words)
    if len(words) > _LONG:
        words = kept(_DASHES.sub("", words), words)
    if len(words) > _LONG:
        words = kept(_RELATIVE.sub(_or_to_the_end, words), words)
    if len(words) > _LONG:
        words = kept(_TAIL.sub("", words.rstrip(".")), words)
    words = re.sub(r"\s+([,.;:])", r"\1", " ".join(words.split())).rstrip(" ,;:–—-")
    words = words if _ABBREVIATION.search(words) else words.rstrip(" .,;:–—-")
    return words[:1].upper() + words[1:]


def _or_to_the_end(relative: re.Match[str]) -> str:
    """Return nothing in the place of an aside that ends where its comma does; an aside that goes on stays."""
    ends = relative[0].endswith(",")
    return relative[0] if ends and _GOES_ON.match(relative.string, relative.end() - 1) else ""


def without_date(words: str, stated: str) -> str:
    """Return words without the phrase for their date, which stands beside them, where it only tells when."""
    if not stated or stated.lower().startswith(("since", "until", "by", "from", "before", "after")):
        return words
    phrase = (
        rf"(?:(?:[Ll]ate|[Ee]arl(?:y|ier)|[Ll]ater)\s+)?(?:(?:[Oo]n|[Ii]n|[Dd]uring)\s+)?(?:the\s+)?{re.escape(stated)}"
    )
    first = re.match(rf"{phrase}(?:,\s+|\s+(?=(?:the|a|an|in|at|it|he|she)\s|[A-Z]))(?=\S)", words)
    if first:
        rest = words[first.end() :]
        return kept(f"{rest[:1].upper()}{rest[1:]}", words)
    for found in re.finditer(rf"(?P<before>\S+),?\s+(?P<phrase>{phrase})(?P<behind>\.?$|\s+\S+|,\s+\S+)", words):
        if found["before"].strip(",").lower() not in _TIED and _may_go(found["phrase"], found["behind"]):
            comma = (
                "," if words[: found.start("phrase")].rstrip().endswith(",") and found["behind"][:1].isspace() else ""
            )
            before, behind = words[: found.end("before")].rstrip(","), words[found.start("behind") :]
            return kept(f"{before}{comma}{behind}".strip(), words)
    return words


# What ties a date to the word before it.
_TIED = frozenset(
    "dawn noon midnight mid of the a an this that its before after since until till by from to through between and or "
    "than is was are were not about around nearly every each per next last on in at over for with effect into onto "
    "within past beyond".split()
)
_BEHIND = re.compile(
    r"\.?$|,\s|\s+(?:(?:and|but|as|after|before|when|while|that|to|in|at|on|for|with|from|by|over|near|against|he|she|it|the|a)\b"
    r"|[a-z]+ed\b|(?:was|were|is|are|had|has|will|would|said|told|met|held|took|cut|put|left|sold|rose|fell|won)\b)"
)


def _may_go(phrase: str, behind: str) -> bool:
    """Whether a phrase of time may go: it has its preposition, or stands last or before a verb."""
    has_preposition = re.match(r"(?i)(?:late |early |earlier |later )?(?:on|in|during)\s", phrase) is not None
    return bool(_BEHIND.match(behind)) or (has_preposition and not behind.strip()[:1].islower())


def condition_of(sentence: str) -> tuple[str, str]:
    """Return a sentence without its condition at the end, and the condition: ``if``'s words; both empty without one."""
    words = " ".join(sentence.split()).rstrip(".")
    match = re.search(r",?\s+(?:if|unless)\s+(?P<condition>[^,;“”\"]{4,140})$", words)
    if not match or match[0].lstrip(", ").startswith("unless"):
        return "", ""
    return words[: match.start()], match["condition"]


def kept(shorter: str, whole: str) -> str:
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
    if source is None or not source.words or is_pronoun(source.words) or _NOBODY.search(source.words):
        return sentence, ""
    if _OF_A_RELATIVE.search(sentence[: source.start]):
        return sentence, ""
    said = _THAT.sub("", sentence[source.start : source.end].strip(" ,"))
    if _TOLD.search(sentence[: source.start]):
        said = _TO_WHOM.sub("", said)
    if source.start:
        said = _AND_THAT.sub(r"\g<joint> ", said)
    is_cut_off = source.start and _NO_CLAUSE.match(said)
    return (sentence, source.words) if is_cut_off or _PRONOUN.match(said) else (said, source.words)
