"""Who takes part in a meeting."""

import re
from itertools import pairwise

from briefing.draft.clauses.passages import Mention, Passage
from briefing.draft.clauses.speakers import Speakers
from briefing.draft.clauses.subjects import BREAK, subjects
from briefing.draft.findings import Named
from briefing.draft.meetings.frame import Frame
from briefing.draft.officials import is_office

_IN = re.compile(
    r"\b(?:in|at|near|outside|inside|to|for|from)\s+(?:the\s+|his\s+|her\s+|its\s+|(?:[a-z]+\s+){0,3}(?:city|town|capital|resort|village|island|port)\s+of\s+)*$"
)
_DELEGATES = re.compile(
    r"\b(?:officials|ministers|leaders|presidents|delegations|negotiators|envoys|experts|diplomats)\s+$", re.IGNORECASE
)
_SAYS = re.compile(
    r"(?:\s+(?:[A-Z][\w’'.-]*|[a-z]*(?:spokes(?:man|woman|person)|minister|president|secretary|officials?|chief|envoy|ministry)))"
    r"{0,5}\s*,?\s*(?:said|says|told|reported|announced|added|wrote|quoted|denied|confirmed)\b"
)
_SAID_BY = re.compile(
    r"\b(?:said|says|according\s+to|told|quoting|quoted)\s+(?:the\s+|its\s+|an?\s+)?(?:[\w’'-]+\s+){0,5}$"
)


def parties_of(passage: Passage, frame: Frame, speakers: Speakers) -> tuple[Named, ...]:
    """Return who takes part."""
    text = passage.text
    found: list[Named] = list(subjects(passage, frame.word_start, speakers)) if frame.is_verb else []
    found += [
        each.named
        for each in passage.between(frame.start, frame.topic)
        if each.acts and not _is_a_place(text, each) and not _only_speaks(text, each, frame)
    ]
    if not frame.is_verb and len(set(found)) <= 1 and (who := _doers(passage, frame, speakers)):
        found = [*who, *found]
    if frame.sort == "visit":
        found += [
            each.named
            for each in passage.between(frame.word_start, frame.end)[:1]
            if each.named.kind == "country" and _is_a_place(text, each)
        ]
    states = _of_officials(passage, frame)
    return tuple(each for each in dict.fromkeys(found) if each.kind != "place" and each not in states)


def _of_officials(passage: Passage, frame: Frame) -> set[Named]:
    """Return the states that a sentence names only before their officials: `German Chancellor Olaf Scholz`."""
    text, near = passage.text, passage.between(frame.start, frame.end)
    before = [
        one
        for one, other in pairwise(near)
        if one.named.kind == "country" and other.named.kind == "person" and is_office(text[one.end : other.start])
    ]
    return {each.named for each in before} - {each.named for each in near if each not in before}


def _doers(passage: Passage, frame: Frame, speakers: Speakers) -> tuple[Named, ...]:
    """Return who holds talks, by the verb before the noun."""
    verbs = list(_HOLDS.finditer(passage.text, 0, frame.word_start))
    if not verbs or frame.word_start - verbs[-1].end() > NEAR_VERB:
        return ()
    if BREAK.search(passage.text, verbs[-1].end(), frame.word_start):
        return ()
    return subjects(passage, verbs[-1].start(), speakers)


NEAR_VERB = 50
_HOLDS = re.compile(
    r"\b(?:hold|held|holds|holding|begin|began|resume\w*|start\w*|open\w*|attend\w*|join\w*|for|before|after|on|cancel\w*"
    r"|called?|postpon\w*|host\w*|led)\b"
)


def _is_a_place(text: str, each: Mention) -> bool:
    """Whether a name only says where: `in Geneva`, `to Beijing`."""
    match = _IN.search(text, max(0, each.start - 60), each.start)
    if match is None:
        return False
    word = match[0].split()[0]
    if word == "from" and _DELEGATES.search(text, max(0, match.start() - 40), match.start()):
        return False
    return word not in ("to", "for", "from") or each.named.kind in ("country", "place")


def _only_speaks(text: str, each: Mention, frame: Frame) -> bool:
    """Whether somebody only tells of the meeting."""
    if _SAID_BY.search(text, max(frame.start, each.start - 60), each.start):
        return True
    return _SAYS.match(text, each.end) is not None
