"""Whose a measure is."""

import re
from itertools import pairwise

from briefing.draft.clauses.denials import bill_before
from briefing.draft.clauses.passages import Passage
from briefing.draft.clauses.speakers import Speakers
from briefing.draft.clauses.subjects import agents, first_subject, possessor, subjects
from briefing.draft.findings import Named
from briefing.draft.measures.frame import Frame
from briefing.draft.measures.verbs import givers
from briefing.draft.officials import is_office


def whose(passage: Passage, frame: Frame, speakers: Speakers, before: tuple[Named, ...]) -> tuple[Named, ...]:
    """Return whose measure it is; ``before`` are those of the measure before it in the sentence."""
    if bill := bill_before(passage.text, frame.verb_start):
        return _who_proposes(passage, bill, speakers)
    if frame.lemma in ("point", "receive") or not (frame.is_governed or frame.lemma):
        return _by_the_noun(passage, frame)
    if frame.lemma.startswith("need"):
        return first_subject(passage)
    if (frame.is_behind and not frame.is_passive) or frame.lemma == "lent":
        return subjects(passage, frame.verb_start, speakers, before)
    if frame.is_passive or not frame.is_governed:
        own = possessor(passage, frame.start, frame.noun_start) if frame.fallen_on < 0 else ()
        return (
            agents(passage, min(frame.verb_end, frame.noun_end), frame.end)
            or own
            or _out_of(passage, frame)
            or _who_says(passage, frame)
        )
    has_receiver = frame.kind in ("aid", "subsidy") or frame.lemma in givers()
    is_own = frame.noun_start > frame.verb_end and not has_receiver
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


def _who_says(passage: Passage, frame: Frame) -> tuple[Named, ...]:
    """Return the state or ministry that says what will be done: `the ministry said duties would be placed on steel`."""
    if frame.stance != "decided":
        return ()
    place = frame.fallen_on if frame.fallen_on >= 0 else frame.noun_start
    for each in reversed(passage.between(frame.start, place + 1)):
        if each.named.kind in ("government", "country") and _SAYS_THAT.fullmatch(passage.text, each.end, place):
            return (each.named,)
    return ()


_SAYS_THAT = re.compile(
    r"\s+(?:said|says|announced)\s+(?:on\s+)?(?:\w+day\s+)?(?:that\s+)?(?!the\b)(?:[\w%.-]+\s+){0,4}"
)


def _out_of(passage: Passage, frame: Frame) -> tuple[Named, ...]:
    """Return the state from which somebody is expelled."""
    if frame.kind != "expulsion" or frame.fallen_on < 0:
        return ()
    out = re.compile(r"\s+(?:from|by)\s+(?:the\s+)?").match(passage.text, frame.verb_end)
    states = passage.between(out.end(), out.end() + 1) if out else []
    return tuple(each.named for each in states if each.named.kind == "country")


def _by_the_noun(passage: Passage, frame: Frame) -> tuple[Named, ...]:
    """Return whose a measure is by its noun alone: `Beijing's ban`, `a loan from the Fund`."""
    if frame.lemma == "receive":
        return _giver(passage, frame)
    own = possessor(passage, frame.start, frame.noun_start)
    return own or (agents(passage, frame.noun_end, frame.noun_end + _NEAR) if not frame.lemma else ())


_NEAR = 30  # characters behind a noun in which `by` tells whose it is


def _giver(passage: Passage, frame: Frame) -> tuple[Named, ...]:
    """Return from whom somebody gets what is given."""
    for each in passage.between(frame.noun_end, frame.end):
        if re.search(r"\bfrom\s+(?:the\s+)?$", passage.text[: each.start]):
            return (each.named,)
    return ()


# What firms of a state do, the state does not.
_PRIVATE = re.compile(
    r"\s+(?:[a-z-]+\s+){0,2}(?:airlines?|compan(?:y|ies)|firms?|banks?|farmers|investors|traders|shares|stocks|exporters|importers"
    r"|producers|refiners|refineries|carmakers?|makers?|analysts|protesters|workers|unions?|fans|scientists|researchers|retailers"
    r"|shoppers|students|artists|users|giant|group|clubs?|players)\b"
)


def is_private(passage: Passage, each: Named, place: int) -> bool:
    """Whether a state is only named as the home of those who do something: `two U.S. airlines`."""
    near = [mention for mention in passage.between(0, place) if mention.named == each]
    return bool(near) and each.kind == "country" and _PRIVATE.match(passage.text, near[-1].end, place) is not None


# `Pakistan's Foreign Ministry` acts for the state.
_OWNED = re.compile(r"(?:['’]s?)?\s+")
_OF_STATES = re.compile(
    r"(?:Assembly|Congress|Senate|Duma|Ministry|Department|Treasury|Cabinet|Parliament|Government|ministry|government|cabinet|parliament)\b"
)


def _for_their_states(passage: Passage, found: tuple[Named, ...], place: int) -> tuple[Named, ...]:
    """Return the state in the place of its official: of `U.S. trade representative Daniel Okafor` the United States."""
    mentions = passage.between(0, place)
    for before, each in pairwise(mentions):
        if found != (each.named,) or before.named.kind != "country":
            continue
        words = passage.text[before.end : each.start]
        is_official = each.named.kind == "person" and is_office(words)
        is_of_state = each.named.kind in ("government", "organization") and _OWNED.fullmatch(words)
        if is_official or (is_of_state and _OF_STATES.search(each.named.name)):
            return (before.named,)
    return found
