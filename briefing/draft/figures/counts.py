"""What a number counts: `people killed`, `Armenian soldiers`."""

import re

from briefing.draft.clauses.numbers import Quantity
from briefing.draft.figures.short import short

_HARM = re.compile(
    r"\b(?P<verb>kill(?:ed|ing)|injur(?:ed|ing)|wound(?:ed|ing)|hurt|displac(?:ed|ing)|arrest(?:ed|ing)|evacuat(?:ed|ing)"
    r"|rescu(?:ed|ing)|detain(?:ed|ing)|missing|dead|died|homeless)\b"
)
# What many of are counted though its word has no -s.
_MANY = r"people|men|women|children|police|policemen|staff|aircraft|troops|cattle|sheep|fishermen|lawmakers"
_STOPS = (
    r"of|in|on|at|to|for|from|by|with|and|or|but|as|than|after|before|that|which|who|was|were|is|are|has|have|had|will"
    r"|would|said|says|his|her|its|this|last|next|per|a|an|the"
)
_COUNTED = re.compile(
    rf"\s+(?:of\s+(?:the|its|their|his|her)\s+(?:\d[\d,]*\s+)?)?(?P<noun>(?:(?!(?:{_STOPS})\b)[a-zA-Z][\w’'-]*\s+){{0,3}}?"
    rf"(?P<head>{_MANY}|(?!(?:{_STOPS}|across|perhaps|less|plus|always|besides|times|years|sides|ways|points|years-old)\b)[a-z-]*[a-z]{{2}}s))(?![\w-])"
)
# Counted in words, these count: `seven seats`; not `two people`, of a reporter's sources.
_WEIGHTY = re.compile(
    r"\b(?:seats|votes|jobs|soldiers|troops|prisoners|hostages|villages|aircraft|ships|homes|houses)$"
)
_UNIT_OF = re.compile(
    r"\s+(?P<what>(?:metric\s+)?(?:tons|tonnes|barrels|litres|liters)\s+of\s+(?:[a-z-]+\s+)?[a-z-]+)\b"
)
_NEAR = 40  # characters in which it stands what became of them


def counted(text: str, each: Quantity) -> str:
    """Return what is counted: `people killed`, `Armenian soldiers`."""
    if unit := _UNIT_OF.match(text, each.end):
        return short(unit["what"])
    match = _COUNTED.match(text, each.end)
    if match is None:
        return ""
    noun = match["noun"]
    harm = _HARM.search(text[max(0, each.start - _NEAR) : each.start]) or _HARM.search(
        text, match.end(), min(len(text), match.end() + _NEAR)
    )
    if harm is None and each.text.isalpha() and not _WEIGHTY.search(noun):
        return ""
    if harm and harm["verb"].endswith("ing"):
        return short(f"{harm['verb']} {noun}")
    return short(f"{noun} {harm['verb']}" if harm and harm["verb"] not in noun else noun)
