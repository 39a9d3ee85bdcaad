"""On what occasion something is said: `told reporters in Geneva`, `in a statement`, in the article's own words."""

import re

from briefing.dates.calendar import WEEKDAY
from briefing.draft.mentions import Mentions

_LONGEST = 90  # characters
_PLACE = (
    rf"(?:\s+(?:in|at|on|from|aboard|outside|during|after)\s+(?!{WEEKDAY}|condition)"
    r"(?:(?:an?|the|his|her|its|their)\s+(?:[\w’'-]+\s+){0,3}?[a-z]{3,}"
    r"(?=\s*[,.;:“”\"]|\s*$|\s+(?:that|in|on|at|of|by|after|before|late|as|this|last|and)\b)"
    r"|(?:[A-Z][\w’'.-]*\w)(?:\s[A-Z][\w’'-]*)*)){0,2}"
)
_MANY = (
    "reporters|journalists|parliament|lawmakers|delegates|supporters|analysts|investors|shareholders|viewers|television|"
    "radio|media|newspapers|ministers|deputies|senators|students|diplomats"
)
_ONE = (
    "conference|briefing|agency|rally|crowd|newspaper|paper|radio|television|court|jury|committee|channel|station|meeting|"
    "forum|audience|daily|magazine|council|assembly|hearing|parliament|Senate|House|Commons|Congress|Parliament|Times|Post|"
    "Journal|programme|program|broadcaster|inquiry|panel"
)
_BY_WAY_OF = (
    "statement|interview|speech|conference|briefing|letter|telephone|phone|e-?mail|post|message|hearing|rally|address|"
    "tweet|memo|memorandum|note|Twitter|Facebook|Telegram|testimony|broadcast|call|podcast"
)
_CONTEXT = re.compile(
    r"\b(?:told|telling|tells)\s+"
    rf"(?:(?:(?:state|state-run|public|national|local|foreign|cheering|visiting|a group of)\s+)*(?:{_MANY})\b"
    rf"|(?:an?|the|his|her|its)\s+(?:[\w’'.-]+\s+){{0,4}}?(?:{_ONE})\b"
    r"|(?P<outlet>[A-Z][\w’'.-]*(?:\s(?:of\s)?[A-Z][\w’'-]*)*(?:\s(?:television|radio|news agency|newspaper|TV))?))"
    rf"{_PLACE}"
    r"|\b(?:[Ii]n|[Aa]t|[Dd]uring|[Bb]y|[Oo]n|[Vv]ia|[Ff]rom)\s+(?:(?:an?|the|his|her|its|their)\s+)?(?:[\w’'-]+\s+){0,3}?"
    rf"(?:{_BY_WAY_OF})\b"
    r"(?:\s+(?:with|to)\s+(?:[^\s,.;:“”\"]+\s*){1,5}?"
    r"(?=[,.;:“”\"]|\s*$|\son\s|\sthat\s|\slate\s|\safter\s|\sbefore\s|\sin\s))?"
    rf"{_PLACE}"
)


def occasion(mentions: Mentions, beside: tuple[int, str]) -> str:
    """Return the occasion that the words beside a quotation tell; ``beside`` is where they begin, and they."""
    start, words = beside
    for match in _CONTEXT.finditer(words):
        found = re.sub(r"\s+", " ", match[0]).strip(" ,")
        if len(found) <= _LONGEST and not _is_to_somebody(mentions, start, match):
            return found
    return ""


def _is_to_somebody(mentions: Mentions, start: int, match: re.Match[str]) -> bool:
    """Whether a person is told, and no outlet."""
    first, last = match.span("outlet")
    return first >= 0 and any(each.named.kind == "person" for each in mentions.between(start + first, start + last))
