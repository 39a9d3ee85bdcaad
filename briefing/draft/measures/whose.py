"""Whose a measure is."""

import re
from itertools import pairwise

from briefing.draft.clauses.passages import Passage
from briefing.draft.clauses.speakers import Speakers
from briefing.draft.clauses.subjects import agents, first_subject, possessor, subjects
from briefing.draft.findings import Named
from briefing.draft.measures.frame import Frame


def whose(passage: Passage, frame: Frame, speakers: Speakers, before: tuple[Named, ...]) -> tuple[Named, ...]:
    """Return whose measure it is; ``before`` are those of the measure before it in the sentence."""
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


_OFFICE = re.compile(r"(?:['’]s)?(?:\s+[a-z-]+){1,4}\s+")


def _for_their_states(passage: Passage, found: tuple[Named, ...], place: int) -> tuple[Named, ...]:
    """Return the state in the place of its official: of `U.S. trade representative Daniel Okafor` the United States."""
    mentions = passage.between(0, place)
    for before, each in pairwise(mentions):
        official = found == (each.named,) and each.named.kind == "person" and before.named.kind == "country"
        if official and _OFFICE.fullmatch(passage.text, before.end, each.start):
            return (before.named,)
    return found
