"""The rate of a measure, and what it was before."""

import re

from briefing.draft.clauses.numbers import Quantity, quantities
from briefing.draft.clauses.passages import Passage
from briefing.draft.clauses.subjects import clause_start
from briefing.draft.measures.frame import Frame
from briefing.draft.measures.kinds import about

_BEFORE_RATE = re.compile(
    r"\b(?:from|up\s+from|down\s+from|compared\s+(?:with|to)|against|versus|instead\s+of|rather\s+than|now|currently|(?<!more\s)(?<!less\s)than)\s+(?:the\s+current\s+|the\s+present\s+|an?\s+|about\s+|between\s+)?$",
    re.IGNORECASE,
)
_TO_RATE = re.compile(
    r"\b(?:to|at|of|by|worth)\s+(?:a\s+|up\s+to\s+|about\s+|at\s+least\s+|only\s+|around\s+|between\s+|some\s+|as\s+much\s+as\s+|a\s+record\s+)*$",
    re.IGNORECASE,
)
_NEW_VERB = re.compile(
    r",?\s+(?:and|but|while)\s+(?:\w+ly\s+)?(?:[a-z]+ed|cut|rose|fell|set|said|will|would|has|put|left|kept)\s"
)
_SHARE_OF = re.compile(r"\s+of\s+(?:the|its|all|their|total|gross)\b|\s+of\s+(?-i:[A-Z])", re.IGNORECASE)


def rates_of(passage: Passage, frame: Frame) -> tuple[str, str]:
    """Return the rate of a measure and what it was before, in the article's words."""
    wants = about(frame.kind).rates
    if not wants:
        return "", ""
    text = passage.text
    rate = part = before = ""
    first = max(frame.start, clause_start(text, min(frame.verb_start, frame.noun_start)))
    stop = _NEW_VERB.search(text, frame.noun_end, frame.end)
    for each in quantities(text[: stop.start() if stop else frame.end]):
        if each.start < first or each.kind not in wants or not _is_rate(text, each, frame, passage):
            continue
        left = text[max(frame.start, each.start - 40) : each.start]
        if _PART_OF.search(left):
            continue
        if _BEFORE_RATE.search(left):
            before = before or _with_unit(text, each)
        elif re.search(r"\bby\s+(?:about\s+|up\s+to\s+)?$", left) or each.kind == "part":
            part = part or each.text
        elif frame.kind == "fine" and not rate and each.start >= frame.verb_end:
            rate = each.text
        elif ((_TO_RATE.search(left) or each.end <= frame.noun_end + 1) and not rate) or (
            not rate and each.end <= frame.noun_start + 1
        ):
            rate = _with_unit(text, each)
    return (rate or part, before) if rate or before else (part, "")


def _is_rate(text: str, each: Quantity, frame: Frame, passage: Passage) -> bool:
    if any(day.start - passage.start <= each.start < day.end - passage.start for day in passage.dates):
        return False
    if each.kind == "count" and not _UNIT.match(text, each.end) and not _BEFORE_COUNT.search(text, 0, each.start):
        return False
    if frame.kind in ("tariff", "interest rate") and each.kind == "share" and _SHARE_OF.match(text, each.end):
        return False
    return each.end > frame.start and (each.start >= frame.verb_start - 60)


# `By a quarter of one percentage point`
_PART_OF = re.compile(r"\b(?:quarter|half|third)s?\s+of\s+(?:an?\s+)?$")
# What a quota counts: `2 million barrels per day`.
_UNIT = re.compile(
    r"\s+(?:metric\s+)?(?:tons?|tonnes?|barrels?|kilograms?|kilos?|gallons?|lit(?:re|er)s?|bpd|vessels|workers|days|visas)\b"
    r"(?:\s+(?:of\s+[a-z]+\s+)?(?:(?:a|per)\s+(?:day|week|month|year|person)|daily|annually)\b)?"
)
_BEFORE_COUNT = re.compile(r"\b(?:from|to)\s+$")


def _with_unit(text: str, each: Quantity) -> str:
    """Return a number with what it counts."""
    unit = _UNIT.match(text, each.end) if each.kind == "count" else None
    return " ".join((each.text + (unit[0] if unit else "")).split())
