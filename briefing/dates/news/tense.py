"""Whether a clause points ahead or back: what a bare weekday or month goes by."""

import re
from functools import lru_cache
from typing import Literal, NamedTuple

Direction = Literal["ahead", "past", ""]

_ADVERBS = r"(?:\s+(?:not|also|be|have|been|being|then|now|again|soon|still|both|all|\w+ly))*"
_AHEAD = (
    rf"(?:will|'ll|’ll|won't|won’t|shall|would|could|should|must|can|(?-i:may)|might){_ADVERBS}\s+[a-z]+"
    r"|(?:is|are|was|were)?\s*\b(?:due|scheduled|slated|poised|expected|set|planned|supposed|bound)\s+(?:to|for|on|in)\b"
    rf"(?:\s+(?:be|meet|hold|take|begin|start){_ADVERBS})?"
    r"|(?:expects?|plans?|intends?|aims?|hopes?|wants?|seeks?|prepares?|preparing|planning|aiming|hoping|looking|going)\s+"
    r"(?:to|for)\s+[a-z]+"
    rf"|(?:is|are)\s+to(?:\s+be)?\s+[a-z]+|\bto\s+be{_ADVERBS}\s+[a-z]+ed\b|\bto\s+be\s+(?:held|cut|put|sent|set|begun)"
    r"|upcoming|forthcoming|deadline|ahead\s+of|effective|takes?\s+(?:effect|place|office)|comes?\s+into\s+force"
    r"|(?:is|are)\s+(?:meeting|visiting|travell?ing|arriving|leaving|hosting|holding|returning|flying)"
    r"|(?:meets|begins|starts|opens|arrives|departs|leaves|convenes|expires|resumes|kicks\s+off|travels|flies|goe?s?\s+to\s+the\s+polls"
    r"|votes?(?=\s+(?:on|in|for))|elects?|holds(?=\s+(?:a|an|its|their|talks|elections|the)\b))"
    r"|ends(?=\s+(?:on|in))"
)
_PAST = (
    r"(?:was|were|had|did|has|have|been|said|told|says|[a-z]{2,}ed|began|met|held|took|made|came|went|rose|fell|won|lost|left"
    r"|gave|saw|found|got|kept|led|built|sent|spent|struck|broke|brought|bought|sold|hit|put|set|cut|wrote|spoke|drew|grew"
    r"|flew|chose|sought|taught|thought|became|ran|stood|paid|laid|swore|shot|withdrew|overtook|fought)"
)
_CUE = re.compile(rf"\b(?:(?P<ahead>{_AHEAD})|(?P<past>{_PAST}))\b", re.IGNORECASE)
_BREAK = re.compile(
    r"[;:—–]|,\s+(?:but|while|whereas|though|although)\b|\b(?:after|before|which|who|that)\b", re.IGNORECASE
)


class _Cue(NamedTuple):
    start: int
    end: int
    direction: Direction


def direction(sentence: str, start: int, end: int) -> Direction:
    """Return where the clause around ``sentence[start:end]`` points.

    The nearest verb before the phrase tells; for a phrase that opens its sentence or clause, the
    first one behind it.
    """
    cues = [cue for cue in _cues(sentence) if cue.end <= start or cue.start >= end]
    before = [cue for cue in cues if cue.end <= start]
    behind = [cue for cue in cues if cue.start >= end]
    # `Trump on Saturday threatened`, `the bank on Friday will`: the verb stands right behind.
    if behind and not sentence[end : behind[0].start].strip():
        return behind[0].direction
    if before and not _opens_clause(sentence, before[-1].end, start):
        return before[-1].direction
    if behind and not _BREAK.search(sentence, end, behind[0].start):
        return behind[0].direction
    if before:
        return before[-1].direction
    return behind[0].direction if behind else ""


@lru_cache(maxsize=16)
def _cues(sentence: str) -> tuple[_Cue, ...]:
    """Return the verbs of a sentence that tell a direction; each date of the sentence asks for them."""
    return tuple(
        _Cue(match.start(), match.end(), "ahead" if match["ahead"] else "past") for match in _CUE.finditer(sentence)
    )


def _opens_clause(sentence: str, verb: int, start: int) -> bool:
    """Whether a new clause begins between a verb and the phrase: ``…, but on Monday it will …``."""
    between = sentence[verb:start]
    return bool(
        re.search(r"[;:—]\s*(?:on|in|by)?\s*$|,\s+(?:but|while|and)\s+(?:on|in|by)?\s*$", between, re.IGNORECASE)
    )
