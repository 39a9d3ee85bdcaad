"""A verb with the measure that it does something to."""

import re

from msgspec import Struct

from briefing.draft.clauses.stance import Stance
from briefing.draft.clauses.warnings import WarningClause
from briefing.draft.measures.verbs import Act


class Frame(Struct):
    """A verb with the measure that it does something to, and the part of the sentence from ``start`` to ``end``.

    ``warning`` is the warning, threat or call in which it stands, where that is another's than the sentence's subject.
    """

    kind: str
    act: Act
    stance: Stance
    verb_start: int
    verb_end: int
    noun_start: int
    noun_end: int
    lemma: str = ""
    is_passive: bool = False
    is_definite: bool = False
    is_governed: bool = True
    is_behind: bool = False
    is_would: bool = False
    fallen_on: int = -1
    start: int = 0
    end: int = 0
    warning: WarningClause | None = None


# A word behind one of these is a noun: `the cut`, `its plans`.
NOUN_BEFORE = re.compile(
    r"(?:\b(?:the|a|an|its|his|her|their|our|of|any|no|new|in|on|for|with|from|export|import|tax|price|rate|job|spending|further"
    r"|deep|this|these|those|such|first|second|two|three|several|big|sharp|more|under|s)|['’]s|percent|%)\s+$",
    re.IGNORECASE,
)
BE = re.compile(r"\b(?:is|are|was|were|be|been|being)\s+(?:\w+ly\s+|also\s+|not\s+|now\s+)*$", re.IGNORECASE)
