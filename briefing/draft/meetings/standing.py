"""Whether a meeting lies ahead, was held, was called off, or is only wished for."""

import re

from briefing.draft.clauses.passages import Passage
from briefing.draft.clauses.subjects import BREAK, clause_start
from briefing.draft.meetings.frame import Frame, Status

_CANCELLED = re.compile(
    r"\b(?:call(?:ed|s|ing)?\s+off|cancel\w*|postpon\w*|put\s+off|scrapp\w*|broke\s+off|break\w*\s+off|pulled\s+out|withdrew\s+from|abandon\w*)\b",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"\b(?:will|would|shall|(?:is|are|was|were)\s+(?:also\s+)?(?:to|due|set|scheduled|expected|planned|slated|likely)\b|plan(?:s|ned)?|plans\s+to|scheduled|due|upcoming|coming|next|set\s+for|expected"
    r"|agreed\s+to\s+(?:hold|meet|continue|resume|visit)|invit\w*|accepted\s+an\s+invitation|has\s+called|called\s+(?:a|an)\b|convok\w+|ready|prepared|willing|forthcoming|tomorrow|ahead\s+of|before\s+(?:a|his|her|the|their))\b",
    re.IGNORECASE,
)
_UNLIKELY = re.compile(
    r"\b(?:is|are|was|were|looks?|seems?)\s+(?:highly\s+|very\s+)?(?:unlikely|out\s+of\s+the\s+question|not\s+(?:planned|expected))\b"
)
_TO_BE_HELD = re.compile(
    r"\b(?:(?:to|will|would)\s+be\s+held|will\s+take\s+place|(?:is|are)\s+(?:planned|scheduled|due|to\b))"
)
_WISHED = re.compile(
    r"\b(?:call(?:ed|s|ing)?\s+(?:on|for)|urg\w+|want\w*|demand\w*|propos\w*|offer\w*|seek\w*|sought|ready|willing|prepared|refus\w*|reject\w*|rul\w+\s+out|without|no|not|never|n['’]t|may|might|could|if"
    r"|recall\w*|hop\w*|ask\w*|need\w*|possib\w*|unless|declin\w*|until|only)\b[^.;]{0,40}$",
    re.IGNORECASE,
)


def status_of(text: str, frame: Frame) -> Status:
    """Return whether a meeting is planned, held or cancelled, by the words around it."""
    first = max(frame.start, clause_start(text, frame.word_start))
    stop = BREAK.search(text, frame.word_end, frame.end)
    before, after = (
        text[first : frame.word_start],
        text[frame.word_end : min(frame.topic, stop.start() if stop else frame.topic)],
    )
    whole = text[frame.start : frame.end]
    if PUT_OFF_TO.search(whole) or (frame.is_verb and _COMES_FOR.match(whole, frame.word_start - frame.start)):
        return "planned"
    if (found := _CANCELLED.search(whole)) and abs(found.start() + frame.start - frame.word_start) < _NEAR:
        return "cancelled"
    verb = text[frame.word_start : frame.word_end]
    if not frame.is_verb and _FOR.search(before):
        return "planned"
    if _AHEAD.search(before) or _AHEAD.search(verb) or _AHEAD.search(after) or _TO_BE_HELD.search(whole):
        return "planned"
    if frame.is_verb and re.match(
        r"(?:meets?|visits?|flies|travels?|leaves?|arrives?|hosts|receives|sees|convenes?)\b", verb
    ):
        return "planned"
    return "held"


_NEAR = 120
# `Has been postponed until the start of April`: it is planned for another day.
PUT_OFF_TO = re.compile(
    r"\b(?:postponed|put\s+off|delayed|moved|rescheduled|deferred|brought\s+forward|pushed\s+back)\s+"
    r"(?:from\s+[^,;.]{2,40}\s+)?(?:until|till|to)\s+(?:the\s+(?:start|end|beginning)\s+of\s+)?",
    re.IGNORECASE,
)
# Who arrives for talks has not held them yet.
_COMES_FOR = re.compile(
    r"(?:arriv|fl[yie]|travel|land)\w*\s[^.;]{2,80}?\bfor\s+(?:[\w-]+\s+){0,4}(?:talks|negotiations|consultations|summit|meetings?|visit|conference)\b"
)
_FOR = re.compile(
    r"\b(?:arriv|travel|head|left\b|leav|depart|fl[yie])\w*\b[^.;]{0,80}\bfor\s+(?:[\w-]+\s+){0,3}$", re.IGNORECASE
)
_READY = re.compile(
    r"\b(?:ready|prepared|willing)\s+(?:for|to\s+(?:start|begin|hold|resume|join|attend|host))\s+(?:[\w-]+\s+){0,4}$"
)
_POSSIBLE = re.compile(
    r"\b(?:possible|potential|(?:expectations?|hopes?|prospects?|talk|proposals?|idea)\s+(?:of|for|to))\s+(?:[\w-]+\s+){0,3}$",
    re.IGNORECASE,
)


def is_wished(passage: Passage, frame: Frame) -> bool:
    """Whether a meeting is only wanted, offered or refused, with no day and no place for it."""
    text = passage.text
    first = max(frame.start, clause_start(text, frame.word_start))
    if _POSSIBLE.search(text, first, frame.word_start):
        return True
    if not frame.is_verb and _UNLIKELY.search(text, frame.word_end, frame.end):
        return True
    if _READY.search(text, first, frame.word_start):
        return not any(each.named.kind == "place" for each in passage.between(frame.word_end, frame.end))
    if not _WISHED.search(text[first : frame.word_start]) or frame.status == "cancelled":
        return False
    if re.search(
        r"\b(?:call|ask|press|push|appeal|plead)\w*\b[^.;]{0,70}\bfor\s+(?:[\w-]+\s+){0,3}$|\brecall\w*\b[^.;]{0,60}$",
        text[first : frame.word_start],
    ):
        return True
    denied = re.search(
        r"\b(?:refus\w*|reject\w*|rul\w+\s+out|without|no|not|never|n['’]t|declin\w*)\b[^.;]{0,30}$|n['’]t\s",
        text[first : frame.word_start],
    )
    return denied is not None or not passage.dates_between(frame.start, frame.end)
