"""Whose a measure is."""

import re
from itertools import pairwise

from briefing.draft.clauses.denials import bill_before
from briefing.draft.clauses.passages import Passage
from briefing.draft.clauses.speakers import Speakers
from briefing.draft.clauses.subjects import agents, first_subject, possessor, subjects
from briefing.draft.findings import Named
from briefing.draft.measures.frame import Frame


def whose(passage: Passage, frame: Frame, speakers: Speakers, before: tuple[Named, ...]) -> tuple[Named, ...]:
    """Return whose measure it is; ``before`` are those of the measure before it in the sentence."""
    if bill := bill_before(passage.text, frame.verb_start):
        return _who_proposes(passage, bill, speakers)
    if frame.lemma == "point":
        return possessor(passage, frame.start, frame.noun_start)
    if frame.lemma.startswith("need"):
        return first_subject(passage)
    if (frame.is_behind and not frame.is_passive) or frame.lemma == "lent":
        return subjects(passage, frame.verb_start, speakers, before)
    if frame.is_passive or not frame.is_governed:
        own = possessor(passage, frame.start, frame.noun_start) if frame.fallen_on < 0 else ()
        return agents(passage, min(frame.verb_end, frame.noun_end), frame.end) or own
    is_own = frame.noun_start > frame.verb_end and frame.kind not in ("aid", "subsidy")
    own = possessor(passage, frame.verb_end, frame.noun_start) if is_own else ()
    return own or _for_their_states(passage, subjects(passage, frame.verb_start, speakers, before), frame.verb_start)


# `Canada's draft bill`; in `Mexico said that a bill` it is another's.
_OWN_BILL = re.compile(r"(?:['’]s?)?\s+(?:(?!said|says|that|which|an?\b|the\b)[a-z-]+\s+){0,3}")
_PROPOSES = re.compile(
    r"\b(?:propos|introduc|tabl|submit|draft|present|unveil|put|back|seek|sought|announc|sponsor)\w*\s+(?:forward\s+)?(?:[\w’'-]+\s+){0,4}$"
)
_PROPOSED_BY = re.compile(
    r"\b(?:propos|introduc|tabl|submitt|draft|present|put\s+forward|sponsor)\w*\s+(?:\w+\s+){0,3}by\b"
)


def _who_proposes(passage: Passage, bill: re.Match[str], speakers: Speakers) -> tuple[Named, ...]:
    """Return who proposes a bill that would do something, where the sentence tells so."""
    text = passage.text
    before = passage.between(0, bill.start())
    if before and before[-1].acts and _OWN_BILL.fullmatch(text, before[-1].end, bill.start()):
        return (before[-1].named,)
    if verb := _PROPOSES.search(text, 0, bill.start()):
        return subjects(passage, verb.start(), speakers)
    by = _PROPOSED_BY.search(text, bill.start())
    return agents(passage, by.start(), len(text)) if by else ()


_OFFICE = re.compile(r"(?:['’]s)?(?:\s+[a-z-]+){1,4}\s+")


def _for_their_states(passage: Passage, found: tuple[Named, ...], place: int) -> tuple[Named, ...]:
    """Return the state in the place of its official: of `U.S. trade representative Daniel Okafor` the United States."""
    mentions = passage.between(0, place)
    for before, each in pairwise(mentions):
        official = found == (each.named,) and each.named.kind == "person" and before.named.kind == "country"
        if official and _OFFICE.fullmatch(passage.text, before.end, each.start):
            return (before.named,)
    return found
