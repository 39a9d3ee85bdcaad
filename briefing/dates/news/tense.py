"""Whether a clause points ahead or back: what a bare weekday or month goes by."""

import re
from bisect import bisect_left
from functools import lru_cache
from typing import Literal, NamedTuple

from briefing.dates.news.verbs import AGREED_ON_A_DAY, AHEAD, BEHIND_NOUNS, NO_SUBJECTS, NO_VERBS, PAST, PAST_IN_SPITE

Direction = Literal["ahead", "past", ""]

_CUE = re.compile(
    rf"\b(?:(?P<in_spite>{PAST_IN_SPITE})|{AGREED_ON_A_DAY}|(?P<ahead>{AHEAD})|(?P<past>{PAST}))\b", re.IGNORECASE
)
_BREAK = re.compile(
    r"[;:—–]|,\s+(?:but|while|whereas|though|although)\b|\b(?:after|before|which|who|that)\b", re.IGNORECASE
)
_NEW_CLAUSE = re.compile(r"[;:—]\s*(?:on|in|by)?\s*$|,\s+(?:but|while|and)\s+(?:on|in|by)?\s*$", re.IGNORECASE)
# `The vote is on Sunday`, `they have until Friday`, `not before Monday`: the words right before the phrase.
_AHEAD_AT_ONCE = re.compile(
    r"\b(?:is|are)\s+(?:\w+ly\s+)?(?:(?:on|in|at)\s+)?(?:early\s+|late\s+)?$|\b(?:have|has)\s+until\s+(?:\w+\s+)?$"
    r"|\bas\s+(?:soon|early)\s+as\s+$",
    re.IGNORECASE,
)
# `The Sept. 11 visit`
_NOUN_BEHIND = re.compile(
    r"\s+(?:to|votes?|visits?|starts?|returns?|travel|deadline|plays?|releases|leaves|decisions?)\b"
)
_LAST_WORD = re.compile(r"([\w'’-]+)\s+$")
_PLANNED_FOR_A_DAY = re.compile(r"(?:planned|scheduled|set|called)\s+for\s+[A-Z][a-z]+day\b")
_VERB_GROUP = 2  # verbs before a plan, of which one may be `had`
_ONLY_ADVERBS = re.compile(r"\s+(?:\w+ly\s+)*")


class _Cue(NamedTuple):
    start: int
    end: int
    direction: Direction


def direction(sentence: str, start: int, end: int) -> Direction:
    """Return where the clause around ``sentence[start:end]`` points.

    The nearest verb before the phrase tells; for a phrase that opens its sentence or clause, the
    first one behind it.
    """
    if _AHEAD_AT_ONCE.search(sentence, max(0, start - _NEAR), start):
        return "ahead"
    cues, starts = _cues(sentence)
    first, last = bisect_left(starts, start), bisect_left(starts, end)
    if first and cues[first - 1].end > start:
        first -= 1
    before, behind = cues[first - 1 : first], cues[last : last + 1]
    # `Trump on Saturday threatened`, `the bank on Friday will`: the verb stands right behind; a noun or `to` may, too.
    if behind and not sentence[end : behind[0].start].strip() and not _NOUN_BEHIND.match(sentence, end):
        return behind[0].direction
    if before and not _NEW_CLAUSE.search(sentence, max(before[-1].end, start - _NEAR), start):
        return before[-1].direction
    if behind and not _BREAK.search(sentence, end, behind[0].start):
        return behind[0].direction
    if before:
        return before[-1].direction
    return behind[0].direction if behind else ""


_NEAR = 30  # characters before a phrase that hold the words right before it


@lru_cache(maxsize=16)
def _cues(sentence: str) -> tuple[list[_Cue], list[int]]:
    """Return the verbs of a sentence that tell a direction, and their places; each date of it asks for them."""
    cues: list[_Cue] = []
    for match in _CUE.finditer(sentence):
        if match["agreed"]:
            cues.append(_Cue(*match.span("agreed"), "past"))
            cues.append(_Cue(*match.span("infinitive"), "ahead"))
            continue
        if match["past"] and match[0].endswith("ed") and not _is_verb(sentence, match, cues[-1] if cues else None):
            continue
        ahead = match["ahead"] and not _was_planned(sentence, match, cues)
        cues.append(_Cue(match.start(), match.end(), "ahead" if ahead else "past"))
    return cues, [cue.start for cue in cues]


def _was_planned(sentence: str, match: re.Match[str], before: list[_Cue]) -> bool:
    """Whether a plan for a weekday belongs to what had been: `they had banned the march planned for Sunday`."""
    verbs = [sentence[cue.start : cue.end].lower() for cue in before[-_VERB_GROUP:]]
    return "had" in verbs and bool(_PLANNED_FOR_A_DAY.match(sentence, match.start()))


def _is_verb(sentence: str, match: re.Match[str], last: _Cue | None) -> bool:
    """Whether a word in -ed is a verb in the past: not ``detailed talks``, not ``the officials involved``."""
    word = match[0]
    if word in NO_VERBS or sentence[match.end() : match.end() + 1] == "-":
        return False
    before = _LAST_WORD.search(sentence, max(0, match.start() - _NEAR), match.start())
    if before and before[1].lower() in NO_SUBJECTS:
        return False
    if last is None or last.direction != "ahead":
        return True
    return word not in BEHIND_NOUNS and not _ONLY_ADVERBS.fullmatch(sentence, last.end, match.start())
