"""The title of a meeting, in the article’s words."""

import re

from briefing.draft.clauses.passages import Passage
from briefing.draft.clauses.subjects import clause_start
from briefing.draft.meetings.frame import Frame
from briefing.draft.meetings.parties import NEAR_VERB


def title_of(passage: Passage, frame: Frame) -> str:
    """Return the article's words for a meeting: the noun with what belongs to it, or the clause of its verb."""
    text = passage.text
    start = frame.word_start
    if frame.is_verb:
        first = max(frame.start, clause_start(text, start))
        if 0 < len(text[first:start].split()) <= _LONGEST_SUBJECT and "," not in text[first:start]:
            start = first + len(text[first:start]) - len(text[first:start].lstrip())
        else:
            subject = [each for each in passage.between(first, start) if each.acts]
            is_near = subject and start - subject[-1].end < NEAR_VERB and text[subject[-1].end] != ","
            start = subject[-1].start if is_near else start
    else:
        match = re.search(
            r"(?:(?<=\s)|^)(?:(?!(?:a|an|the|its|his|their|of|after|for|in|held|hold|to|from|and|said|that|with|by|will|at)\s)[\w’'.-]+\s+(?:of\s+)?){1,4}$",
            text[frame.start : start],
        )
        start -= len(match[0]) if match else 0
    stop = _STOP.search(text, frame.word_end, frame.end)
    end = stop.start() if stop else frame.end
    if not frame.is_verb and (verb := _FINITE.search(text, frame.word_end, end)):
        end = verb.start()
    words = _cut(text[start:end].split())
    while words and words[-1].lower() in (*_JOINTS, *_CONJUNCTIONS):
        words.pop()
    if words[:1] in (["The"], ["A"], ["An"]):
        words = words[1:]
    return " ".join(words).strip(' ,;:."“”')


_LONGEST_SUBJECT = 12  # words
# A full stop inside a sentence is that of an abbreviation.
_STOP = re.compile(r"[;,]\s|[.?!]$")
_FINITE = re.compile(r"\s(?:is|are|was|were|will|would|has|have|had|said|ended|began|broke|failed)\s")
_JOINTS = frozenset("to the of and in on at by a an with for from that his her its their".split())
_CONJUNCTIONS = frozenset("but or nor as while when after before though although which who".split())
_LONGEST_TITLE = 14


def _cut(words: list[str]) -> list[str]:
    """Return the first words of a title that is too long, up to where a phrase of it begins."""
    if len(words) <= _LONGEST_TITLE:
        return words
    stops = [at for at in range(_LEAST_TITLE, _LONGEST_TITLE + 1) if words[at].lower() in _JOINTS]
    return words[: stops[-1] if stops else _LONGEST_TITLE]


_LEAST_TITLE = 4
