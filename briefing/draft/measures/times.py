"""The dates of a measure by phase: announced, in force, ended."""

import re
from datetime import date
from typing import Literal

from briefing.dates.edtf import EdtfDate
from briefing.dates.news import DateMention
from briefing.draft.clauses.passages import Passage
from briefing.draft.measures.frame import Frame

Phase = Literal["announced", "in_force", "ended"]
_FROM_ON = re.compile(
    r"\b(?:from|effective|starting|beginning|as\s+of|with\s+effect\s+from|since|as\s+from|effect(?:ive)?(?:\s+on)?|force(?:\s+on)?)\s+(?:on\s+|in\s+|the\s+)?$",
    re.IGNORECASE,
)
_UNTIL = re.compile(
    r"\b(?:until|through|till|expir\w+(?:\s+\w+){0,2}|ends?(?:\s+on|\s+in)?)\s*(?:the\s+end\s+of\s+)?(?:on\s+|in\s+)?$",
    re.IGNORECASE,
)
_ANNOUNCING = re.compile(
    r"\b(?:announc\w*|said|says|propos\w*|told|agree\w*|approv\w*|adopt\w*|decid\w*|vot\w*|threat\w*|unveil\w*|call\w*|ask\w*|promis\w*|pledg\w*|demand\w*|warn\w*)\b",
    re.IGNORECASE,
)


def dates_of(passage: Passage, frame: Frame, published: date) -> tuple[tuple[tuple[Phase, str], ...], str]:
    """Return the dates of a measure by phase, and the article's phrase for the one that counts most."""
    text = passage.text
    found: dict[Phase, tuple[str, str]] = {}
    is_told = False  # from when it is in force
    for each in passage.dates_between(frame.start, frame.end):
        start = each.start - passage.start
        if re.match(r"\d{4}", each.text) and re.search(r"\b(?:of|Act|law)\s+$", text[:start]):
            continue
        if frame.noun_start <= start < frame.noun_end or "overnight" in each.text:
            continue
        value = _ahead_of(each, text[max(frame.start, start - _NEAR) : start], published)
        phase = _phase(text, frame, start, each.end - passage.start, value, published)
        if phase == "in_force" and phase in found and _FROM_ON.search(text[max(frame.start, start - _NEAR) : start]):
            # `Imposed a tariff on Monday, effective Oct. 1`: the first day is that of the news.
            if not is_told:
                found.setdefault("announced", found.pop(phase))
            is_told = True
        if phase and phase not in found:
            is_told = is_told or _FROM_ON.search(text[max(frame.start, start - _NEAR) : start]) is not None
            found[phase] = (value if each.text.lower().startswith("by ") else _day(value, phase), each.text)
    order: tuple[Phase, ...] = ("in_force", "ended", "announced")
    stated = next((found[phase][1] for phase in order if phase in found), "")
    return tuple((phase, value) for phase, (value, _) in found.items()), stated


# `Cuts its rate with effect from Tuesday`: the next one.
_STARTING = re.compile(r"\b(?:effective|starting|beginning|as\s+of|with\s+effect\s+from)\s+(?:on\s+)?$", re.IGNORECASE)


def _ahead_of(told: DateMention, before: str, published: date) -> str:
    """Return the date that a phrase means: behind `with effect from` the one to come."""
    if not _STARTING.search(before) or _is_ahead(told.date, published):
        return told.date
    return next((each for each in told.alternatives if _is_ahead(each, published)), told.date)


def _day(value: str, phase: Phase) -> str:
    """Return when a phase begins: the first day of `since`, the last of `until`."""
    begins, _, ends = value.partition("/")
    if phase == "ended" and begins == "..":
        return ends
    return begins if ends == ".." else value


def _phase(text: str, frame: Frame, start: int, end: int, value: str, published: date) -> Phase | None:
    """Return which phase of a measure a date is of."""
    before = text[max(frame.start, start - _NEAR) : start]
    if _is_of_something_else(text, frame, start, end, value):
        return None
    if _UNTIL.search(before) or _UNTIL_HERE.match(text, start):
        return None if frame.act == "ended" else "ended"
    if frame.lemma in ("extend", "renew", "prolong") and _TO.search(before):
        return "ended"
    if _SINCE.match(text, start):
        return "in_force" if frame.act != "ended" else "ended"
    if _FROM_ON.search(before):
        return "in_force"
    return _by_the_verb(text, frame, start, end, lies_ahead=_is_ahead(value, published))


def _is_of_something_else(text: str, frame: Frame, start: int, end: int, value: str) -> bool:
    """Whether a date is none of the measure's: of a record, of another clause, of a year far behind."""
    if _SINCE.match(text, start) and _RECORD.search(text, frame.start, start):
        return True
    if any(each.search(text, max(frame.start, start - _NEAR), start) for each in (_UNTIL_SOMETHING, _BEFORE)):
        return True
    if _BEFORE_HERE.match(text, start):
        return True
    if end <= frame.verb_start and frame.stance == "done" and _OTHER_CLAUSE.search(text, end, frame.verb_start):
        return True
    if end <= frame.verb_start and _INSERTED.search(text, frame.start, start) and "," in text[end : frame.verb_start]:
        return True
    is_far = frame.noun_end < start - _FAR
    return is_far and _YEAR.fullmatch(value) is not None and _OF_SOMETHING.search(text, frame.start, start) is not None


# `Its steepest loss since 2002`, `Friday ..., a month after Japan tightened controls`.
_RECORD = re.compile(r"\b(?:[a-z]+est|first|most|worst|only|record)\b[^.;]{0,60}$")
_OTHER_CLAUSE = re.compile(r"\s(?:after|because|which|who|while)\s")
# `Ukraine, which joined the bloc in May 2008, has promised`
_INSERTED = re.compile(r",\s+(?:which|who|whose)\s[^,]*$")
_NEAR, _FAR = 40, 60  # characters before a date that may rule it; behind a noun from which on it is another's
_YEAR = re.compile(r"\d{4}")
_OF_SOMETHING = re.compile(r"\b(?:in|of|than|from)\s+$")
# `Until the April harvest has been counted`: no day of the measure.
_UNTIL_SOMETHING = re.compile(
    r"\b(?:until|till)\s+(?!the\s+(?:end|middle|beginning)\b)(?:(?!on\b|in\b)[\w’'-]+\s+){1,4}$", re.IGNORECASE
)
# `Bet on another move before the year-end`
_BEFORE = re.compile(r"\b(?:before|ahead\s+of)\s+(?:the\s+)?$", re.IGNORECASE)
_BEFORE_HERE = re.compile(r"(?:before|ahead\s+of)\b", re.IGNORECASE)
_UNTIL_HERE = re.compile(r"until\b", re.IGNORECASE)
_SINCE = re.compile(r"(?:since|from)\b", re.IGNORECASE)
_TO = re.compile(r"\bto\s+(?:the\s+end\s+of\s+)?$")


def _by_the_verb(text: str, frame: Frame, start: int, end: int, *, lies_ahead: bool) -> Phase | None:
    """Return the phase of a date that no word before it tells: what is only said or wanted is announced."""
    said = _ANNOUNCING.search(text, max(frame.start, start - 30), min(frame.end, end + 12))
    done: Phase = "ended" if frame.act == "ended" else "in_force"
    if frame.stance in ("proposed", "decided") or frame.act in ("proposed", "announced"):
        if lies_ahead:
            return done if start > frame.verb_start else None
        return "announced" if said or start < frame.verb_start else None
    if said and not lies_ahead and frame.lemma in ("approve", "adopt", "agree", "announce"):
        return "announced"
    imposed = re.search(r"\b(?:imposed|introduced)\s+(?:in\s+|on\s+)?$", text[max(frame.start, start - _NEAR) : start])
    return "in_force" if imposed else done


def _is_ahead(value: str, published: date) -> bool:
    when = EdtfDate(value)
    return (when.latest if value.startswith("..") else when.earliest) > published
