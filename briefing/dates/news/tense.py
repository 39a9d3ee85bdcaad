"""Whether a clause points ahead or back: what a bare weekday or month goes by."""

from bisect import bisect_left

from briefing.dates.news.cues import Cue, Direction, cues_of
from briefing.text.pattern import Pattern

__all__ = ["Direction", "direction"]

_BREAK = Pattern(
    r"[;:—–]|,\s+(?:but|while|whereas|though|although)\b|\b(?:after|before|which|who|that)\b", any_case=True
)
_NEW_CLAUSE = Pattern(r"[;:—]\s*(?:on|in|by)?\s*$|,\s+(?:but|while|and)\s+(?:on|in|by)?\s*$", any_case=True)
# `The vote is on Sunday`, `they have until Friday`, `not before Monday`: the words right before the phrase.
_AHEAD_AT_ONCE = Pattern(
    r"\b(?:is|are)\s+(?:\w+ly\s+)?(?:(?:on|in|at)\s+)?(?:early\s+|late\s+)?$|\b(?:have|has)\s+until\s+(?:\w+\s+)?$"
    r"|\bas\s+(?:soon|early)\s+as\s+$",
    any_case=True,
)
# `The Sept. 11 visit`
_NOUN_BEHIND = Pattern(r"\s+(?:to|votes?|visits?|starts?|returns?|travel|deadline|plays?|releases|leaves|decisions?)\b")
# Behind these a day may open a clause: `he said Monday would be cold`.
_REPORTS = frozenset(("said", "says", "told", "was", "were", "had", "has", "have", "did"))
_NEAR = 30  # characters before a phrase that hold the words right before it


def direction(sentence: str, start: int, end: int) -> Direction:
    """Return where the clause around ``sentence[start:end]`` points.

    The nearest verb before the phrase tells; for a phrase that opens its sentence or clause, the
    first one behind it.
    """
    if _AHEAD_AT_ONCE.search(sentence, max(0, start - _NEAR), start):
        return "ahead"
    cues, starts = cues_of(sentence)
    first, last = bisect_left(starts, start), bisect_left(starts, end)
    if first and cues[first - 1].end > start:
        first -= 1
    before, behind = cues[first - 1 : first], cues[last : last + 1]
    # `Trump on Saturday threatened`, `the bank on Friday will`: the verb stands right behind; a noun or `to` may, too.
    at_once = behind and not sentence[end : behind[0].start].strip() and not _NOUN_BEHIND.match(sentence, end)
    if at_once and not (before and _has_the_day(sentence, before[0], start)):
        return behind[0].direction
    if before and not _NEW_CLAUSE.search(sentence, max(before[-1].end, start - _NEAR), start):
        return before[-1].direction
    if behind and not _BREAK.search(sentence, end, behind[0].start):
        return behind[0].direction
    if before:
        return before[-1].direction
    return behind[0].direction if behind else ""


def _has_the_day(sentence: str, verb: Cue, start: int) -> bool:
    """Whether a day belongs to the participle right before it: ``a task force formed Monday would …``."""
    adjacent = sentence[verb.end : start] in (" ", " on ")
    return adjacent and verb.direction == "past" and sentence[verb.start : verb.end] not in _REPORTS
