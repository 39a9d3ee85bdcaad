"""Where a sentence tells a meeting, and the part of the sentence about it."""

import re
from collections.abc import Iterator
from itertools import islice

from briefing.draft.clauses.passages import Passage
from briefing.draft.meetings.frame import Frame
from briefing.draft.meetings.standing import is_wished, status_of
from briefing.draft.meetings.words import NOUNS, VERBS, pattern_of

_NO_MEETING = re.compile(
    r"\b(?:news|press|sales|trading|training|question|hearing|court|practice|shareholders?['’]?|stockholders?['’]?|creditors?['’]?"
    r"|parent|party|video|telephone|annual\s+general|bargaining|wage|pay|takeover|merger|sightseeing|school|business)\s+$",
    re.IGNORECASE,
)
_NO_MEETING_OF = re.compile(r"\s+of\s+(?:the\s+)?(?:share|stock|bond)?holders\b", re.IGNORECASE)
_NOT_MET = re.compile(
    r"\s*(?:with\s+)?(?:the\s+|its\s+|their\s+|our\s+|all\s+|his\s+|strong\s+|fierce\s+|these\s+|those\s+)*"
    r"(?:demands?|criteria|targets?|conditions?|deadlines?|needs?|requirements?|expectations?|resistance|opposition|obligations?"
    r"|goals?|costs?|challenges?|standards?|approval|success|silence|criticism|death|victims?|scene|site|area|hospital|church|mosque|school)\b",
    re.IGNORECASE,
)
_TOPIC = re.compile(
    r"\b(?:to\s+(?:also\s+)?(?:discuss|review|consider|address|debate|take\s+up|resolve|settle|agree|press|seek|finali[sz]e|try|vote|push|explore|decide|negotiate)"
    r"|discuss(?:ed|ing)|focus(?:ed|ing|es)?\s+on|on(?=\s+(?!(?:the\s+)?(?:\d|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|sidelines|first|second|island|shores?|margins|its\s+soil|condition|Capitol|Lake|Air)))"
    r"|on(?=\s+[A-Z][\w’']+['’]s)|about|over|cover(?:s|ed|ing)?|regarding|concerning|aimed\s+at"
    r"|at\s+the\s+(?:request|invitation|urging)\s+of|because\s+of|amid|despite)\b"
)
_DEFINITE = re.compile(r"\b(?:the|this|these|those|their|both|that)\s+(?:[\w’'-]+\s+){0,3}$", re.IGNORECASE)
_ONE_OF_SEVERAL = re.compile(
    r"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|1\dth|next|last|previous|earlier|latest|final|new|another|\d+(?:st|nd|rd|th))\s+(?:[\w’'-]+\s+){0,3}$",
    re.IGNORECASE,
)

_MOST = 12  # words for meetings in a sentence: of 12,261 sentences none has more than 4, what has more is a list


def frames(passage: Passage) -> list[Frame]:
    """Return the meetings that a sentence tells; of two words for one the first, but for a verb's own noun."""
    if passage.is_heading:
        return []
    found = sorted(islice(_raw(passage), _MOST + 1), key=lambda each: each.word_start)
    if len(found) > _MOST:
        passage.is_list = True
        return []
    kept: list[Frame] = []
    for each in found:
        if passage.is_quoted(each.word_start):
            continue
        if kept and _is_one(passage, kept[-1], each):
            kept[-1].is_one_of_several |= each.is_one_of_several
            continue
        kept.append(each)
    _set_extents(passage, kept)
    for each in kept:
        each.status = status_of(passage.text, each)
    return [each for each in kept if not is_wished(passage, each)]


def _raw(passage: Passage) -> Iterator[Frame]:
    text = passage.text
    for prefix, rows in (("v", VERBS), ("n", NOUNS)):
        for match in pattern_of(prefix).finditer(text):
            start, end = match.span()
            is_verb = prefix == "v"
            if _NO_MEETING.search(text, max(0, start - 30), start) or _NO_MEETING_OF.match(text, end):
                continue
            if is_verb and (
                re.search(r"\bmet\s+by\b|halfway|half\s+way", match[0] + text[match.end() : match.end() + 30])
                or _NOT_MET.match(text, start + len(match[0].split()[0]))
                or _is_noun(text, start)
            ):
                continue
            sort = rows[int(str(match.lastgroup)[1:])][0]
            yield Frame(
                sort,
                start,
                end,
                is_verb,
                0,
                len(text),
                len(text),
                is_definite=not is_verb and _DEFINITE.search(text, max(0, start - 50), start) is not None,
                is_one_of_several=not is_verb and _ONE_OF_SEVERAL.search(text, max(0, start - 50), start) is not None,
            )


def _is_noun(text: str, start: int) -> bool:
    return (
        re.search(
            r"\b(?:the|a|an|its|his|her|their|of|this|official|state|working|day)\s+$|['’]s\s+$",
            text[max(0, start - 20) : start],
            re.IGNORECASE,
        )
        is not None
    )


# Between a verb and the noun of the same meeting no new clause begins: `arrived in Beijing on a three-day visit`.
_NEW = re.compile(r"[;]|,?\s+(?:and|but|while|after|before|when|where|which|who)\s+", re.IGNORECASE)


def _new_clauses(passage: Passage, start: int, end: int) -> Iterator[re.Match[str]]:
    """Yield where a new clause may begin in a part of a sentence: not between two names of a row."""
    for match in _NEW.finditer(passage.text, start, end):
        is_row = any(each.end == match.start() for each in passage.mentions) and any(
            each.start - match.end() in (0, len("the ")) for each in passage.between(match.end(), match.end() + 5)
        )
        if not is_row or "and" not in match[0]:
            yield match


def _is_one(passage: Passage, one: Frame, other: Frame) -> bool:
    """Whether two words of a sentence speak of one meeting."""
    text = passage.text
    between = text[one.word_end : other.word_start]
    if other.word_start < one.word_end:
        return True
    if any(_new_clauses(passage, one.word_end, other.word_start)):
        return False
    # `The next round is due in Geneva`
    if not one.is_verb and other.is_verb and not between.strip():
        return True
    # `The fifth time for China and Japan to meet` is the round of talks told before.
    if other.is_verb and not one.is_verb and between.endswith(" to ") and "," not in between:
        return any(each.end == other.word_start - len(" to ") for each in passage.mentions)
    return one.is_verb or re.search(r"\b(?:of|in|during|for|at|on)\s+(?:[\w’'-]+\s+){0,5}$", between) is not None


def _set_extents(passage: Passage, found: list[Frame]) -> None:
    text = passage.text
    start = passage.begins
    for place, each in enumerate(found):
        each.start = start
        if place + 1 < len(found):
            before = found[place + 1].word_start
            last = None
            for match in _new_clauses(passage, each.word_end, before):
                last = match
            each.end = start = last.start() if last else before
        topic = _TOPIC.search(text, each.word_end, each.end)
        each.topic = topic.start() if topic else each.end
