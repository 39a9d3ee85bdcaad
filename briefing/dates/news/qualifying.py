"""The words before a date that change what it means: about, early, since, by, the day before."""

import re
from datetime import date, timedelta
from typing import Literal

from msgspec import Struct, structs

from briefing.dates.edtf import EdtfDate
from briefing.dates.news.meanings.context import Context, Meaning
from briefing.dates.news.phrase import Candidate, Phrase
from briefing.dates.news.tense import Direction, direction
from briefing.text.pattern import Pattern

_NEAR = 60  # characters before a date that hold the words before it
_PART = Pattern(
    r"\b(?P<part>early|late|mid|middle|earlier|later)(?:[\s-]+(?:in|part\s+of|of))?(?:\s+the)?[\s-]+$",
    any_case=True,
)
_ABOUT = Pattern(r"\b(?:about|around|circa|roughly|approximately)\s+$", any_case=True)
_SINCE = Pattern(r"\b(?:ever\s+)?since(?:\s+(?:at\s+least|the))*\s+$", any_case=True)
# An hour may stand between: `until 9 a.m. Tuesday`.
_BY = Pattern(
    r"\b(?:by|(?:no|not)\s+later\s+than|(?P<until>until|till)|(?<!-)up\s+to)(?:\s+(?:at\s+least|the|early|late|(?:about\s+)?"
    r"(?:noon|midnight|[0-9]{1,2}(?::[0-9]{2})?\s*(?:[ap]\.?m\.?)?)(?:,|\s+(?:on|gmt|est|edt|local\s+time))*))*\s+$",
    any_case=True,
)
_DAY_NEXT_TO = Pattern(r"\b(?:the|a)\s+(?:day\s+(?P<which>before|after)|(?P<eve>eve)\s+of)\s+$", any_case=True)
_OPENS_CLAUSE = Pattern(r"(?:^|[,;:—]\s*(?:and\s+|but\s+)?)$")
# `Will not open until 2026` opens then.
_NOT_UNTIL = Pattern(r"(?:\b(?:not|never|nor|no)\b|n['’]t\b)[^.;]*$", any_case=True)
# `Hit by this year's drought`: who did it, no deadline.
_DOER = Pattern(r"['’]s?\s+[a-z]|\s+(?:report|meeting|election|vote|agreement|accord|attacks?|crash)\b")
# Rules that choose between past and future by the clause, and say so.
_BY_TENSE = frozenset(("weekday", "month", "quarter", "day of a month", "days of a month"))
# Rules whose expressions stand behind `the`: `by the second quarter`, but `laid down by the Feb. 23 accord`.
_BEHIND_THE = frozenset(
    ("edge", "quarter", "half", "season", "decade", "century", "weekend", "fiscal year", "months of a year")
)
_DIRECTIONS = {
    "ahead": "the clause points ahead",
    "past": "the clause speaks of the past",
    "": "news speaks of the past",
}


class _Before(Struct, frozen=True):
    """The words before a candidate that change its meaning: where they start, and which of them stand there."""

    start: int
    part: str  # early, mid, later ...
    about: bool
    bound: Literal["since", "by", "not until", ""]
    days: int  # 1 of `the day after`, -1 of `the day before`


def phrase(candidate: Candidate, sentence: str, context: Context) -> Phrase | None:
    """Return a candidate with its meaning; None where there is no such date, or none that EDTF can write."""
    before = _words_before(candidate, sentence)
    context = structs.replace(context, direction=_direction(candidate, sentence, before))
    try:
        meaning = candidate.expression.meaning(candidate.match, context)
        if meaning is None:
            return None
        if before.days and len(meaning.edtf) != len("2024-08-12"):
            before = structs.replace(before, start=candidate.match.start(), days=0)  # `the day after last week's vote`
        if before.bound == "by" and context.direction == "ahead" and meaning.alternatives:
            meaning = _still_to_come(meaning, context.published)
        meaning, rule = _qualified(meaning, candidate, before, context)
        for text in (meaning.edtf, *meaning.alternatives):
            EdtfDate(text)
    except (ValueError, OverflowError):  # before the year 1, or past 9999
        return None
    return Phrase(before.start, candidate.match.end(), candidate, meaning, rule)


def _still_to_come(meaning: Meaning, published: date) -> Meaning:
    """Return a meaning whose other reading comes first where a limit that lies ahead has passed."""
    other = meaning.alternatives[0]
    passed = EdtfDate(meaning.edtf).latest < published <= EdtfDate(other).latest
    return Meaning(other, (meaning.edtf,)) if passed else meaning


def _words_before(candidate: Candidate, sentence: str) -> _Before:
    """Return the words before a candidate that change its meaning."""
    start, rule = candidate.match.start(), candidate.expression.rule
    next_to = _DAY_NEXT_TO.search(sentence, max(0, start - _NEAR), start)
    if next_to:
        ahead = next_to["which"] and next_to["which"].lower() == "after"
        return _Before(next_to.start(), "", about=False, bound="", days=1 if ahead else -1)
    part = _PART.search(sentence, max(0, start - _NEAR), start)
    if part:
        start = part.start()
    part_word = part["part"].lower() if part else ""
    about = _ABOUT.search(sentence, max(0, start - _NEAR), start)
    head = about.start() if about else start
    since = _SINCE.search(sentence, max(0, head - _NEAR), head)
    by = _BY.search(sentence, max(0, head - _NEAR), head) if not since else None
    if by and not by["until"] and _DOER.match(sentence, candidate.match.end()):
        by = None
    bound = since or by
    if bound and (rule in _BEHIND_THE or bound[0].split()[-1].lower() != "the"):
        which: Literal["since", "by", "not until"] = "since" if since else "by"
        if by and by["until"] and _NOT_UNTIL.search(sentence, max(0, bound.start() - _NEAR), bound.start()):
            which = "not until"
        return _Before(bound.start(), part_word, about is not None, which, 0)
    return _Before(start, part_word, about is not None, "", 0)


def _direction(candidate: Candidate, sentence: str, before: _Before) -> Direction:
    """Return where the clause points, which ``since`` and ``by`` may overrule."""
    of_clause = direction(sentence, *candidate.match.span())
    if before.bound in ("by", "not until"):
        # `By May prices had doubled`, `…, and by May it was gone` are the past; any other limit lies ahead.
        doubled = of_clause == "past" and sentence[before.start : before.start + len("by ")].lower() == "by "
        around = sentence[max(0, before.start - _NEAR) : candidate.match.end() + _NEAR]
        opens = _OPENS_CLAUSE.search(sentence, max(0, before.start - _NEAR), before.start)
        return "past" if doubled and (opens or re.search(r"\bhad\b", around)) else "ahead"
    return "past" if before.bound else of_clause


def _qualified(meaning: Meaning, candidate: Candidate, before: _Before, context: Context) -> tuple[Meaning, str]:
    """Return a meaning as the words before it change it, and the name of the rule."""
    rule = expressed = candidate.expression.rule
    if meaning.alternatives and rule in _BY_TENSE and not candidate.match.groupdict().get("near"):
        rule = f"{rule}; {_DIRECTIONS[context.direction]}"
    if before.days:
        day = date.fromisoformat(meaning.edtf) + timedelta(days=before.days)
        return Meaning(day.isoformat()), f"the day {'after' if before.days > 0 else 'before'} {rule}"
    if before.part in ("early", "late", "mid", "middle") and expressed not in ("weekday", "weekdays", "named day"):
        meaning, rule = _about(meaning), f"{before.part} {rule}"
    elif before.about and "/" not in meaning.edtf:
        meaning, rule = _about(meaning), f"about {rule}"
    start, _, end = meaning.edtf.partition("/")
    if before.bound == "since":
        return Meaning(f"{start}/..", _since_edge(meaning) if expressed == "edge" else ()), f"since {rule}"
    if before.bound == "by":
        if expressed == "edge":
            return Meaning(f"../{_last_of(meaning, candidate)}"), f"by {rule}"
        return Meaning(f"../{end or start}"), f"by {rule}"
    if before.bound == "not until":
        return meaning, f"not until {rule}"
    return meaning, rule


def _since_edge(edge: Meaning) -> tuple[str, ...]:
    """Return the other readings of `since the end of 2020`."""
    return tuple(f"{each.partition('/')[0]}/.." for each in edge.alternatives)


def _last_of(edge: Meaning, candidate: Candidate) -> str:
    """Return what `by the end of July` reaches up to: July; `by the beginning of July` no further than that month."""
    ends = (candidate.match.groupdict().get("part") or "end").lower() in ("end", "close")
    reached = edge.edtf if ends or not edge.alternatives else edge.alternatives[0]
    return reached.replace("~", "").rpartition("/")[2]


def _about(meaning: Meaning) -> Meaning:
    """Return a meaning that shows to be approximate: ``2023~``; of a week both ends."""
    sides = [side if side.endswith("~") else f"{side}~" for side in meaning.edtf.split("/")]
    return Meaning("/".join(sides), meaning.alternatives)
