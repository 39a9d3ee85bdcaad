"""The title of a meeting, in the article’s words."""

import re

from briefing.draft.clauses.passages import Passage
from briefing.draft.meetings.frame import Frame
from briefing.draft.meetings.parties import NEAR_VERB


def title_of(passage: Passage, frame: Frame) -> str:
    """Return the article's words for a meeting: the noun with what belongs to it, or the clause of its verb."""
    text = passage.text
    start = frame.word_start
    if frame.is_verb:
        subject = [each for each in passage.between(frame.start, start) if each.acts]
        start = subject[-1].start if subject and start - subject[-1].end < NEAR_VERB else start
    else:
        match = re.search(
            r"(?:(?<=\s)|^)(?:(?!(?:a|an|the|its|his|their|of|after|for|in|held|hold|to|from|and|said|that|with|by|will|at)\s)[\w’'.-]+\s+(?:of\s+)?){1,4}$",
            text[frame.start : start],
        )
        start -= len(match[0]) if match else 0
    stop = re.compile(r"[;,]\s|[.?!]$").search(text, frame.word_end, frame.end)
    end = stop.start() if stop else frame.end
    words = text[start:end].split()[:_LONGEST_TITLE]
    while words and words[-1].lower() in ("to", "the", "of", "and", "in", "on", "a", "with", "for", "by"):
        words.pop()
    return " ".join(words).strip(' ,;:."“”')


_LONGEST_TITLE = 14
