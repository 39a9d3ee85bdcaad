"""The title of a measure, in the article’s words."""

import re

from briefing.dates.calendar import WEEKDAY
from briefing.draft.clauses.passages import Passage
from briefing.draft.measures.frame import Frame
from briefing.draft.measures.targets import Target


def title_of(passage: Passage, frame: Frame, target: Target) -> str:
    """Return the article's words for a measure: the noun with what it falls on, or the verb with its object."""
    text = passage.text
    if frame.noun_start == frame.noun_end:
        start, end = frame.verb_start, max(target.end, frame.verb_end)
    else:
        start, end = _noun_phrase_start(text, frame), target.end
        if " " not in text[start:end].strip() or (frame.kind in ("aid", "subsidy") and frame.lemma):
            start, end = min(frame.verb_start, start), max(end, frame.verb_end)
    words = text[start:end].split()
    while words and words[-1].lower() in _JOINTS:
        words.pop()
    return " ".join(words[:_LONGEST_TITLE]).strip(' ,;:."“”')


_LONGEST_TITLE = 16
_JOINTS = frozenset("to the of and in on at by a an with for from its their".split())


def _noun_phrase_start(text: str, frame: Frame) -> int:
    """Return where the noun phrase of a measure begins, behind its article."""
    start = frame.noun_start
    before = text[max(frame.start, frame.verb_end if frame.verb_end <= start else frame.start) : start]
    match = re.search(
        r"(?:(?<=\s)|^)(?!(?:a|an|the|its|his|their|until|on|in|by)\s)(?:(?!(?:a|an|the|its|his|their|and|or|of|on|in|to|by|from|up|it|she|he|they|told|joined|said|under|which|that|"
        + WEEKDAY
        + r"|A|An|The)\s)(?:[\w.,%’'-]*[^s\s,]|[\w-]+[’']s|[\w-]*ss|trade|points)\s+){1,4}$",
        before,
    )
    return start - len(match[0]) if match else start
