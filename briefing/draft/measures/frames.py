"""Where a sentence tells a measure, and the part of the sentence that is about it."""

import re
from collections.abc import Iterator

from briefing.draft.clauses.denials import bill_before, is_denied
from briefing.draft.clauses.passages import Passage
from briefing.draft.clauses.stance import stance
from briefing.draft.clauses.subjects import clause_start
from briefing.draft.clauses.threats import is_conditional, is_threat
from briefing.draft.clauses.warnings import warning_before
from briefing.draft.measures.frame import BE, NOUN_BEFORE, Frame
from briefing.draft.measures.gifts import gifts
from briefing.draft.measures.noun_frames import of_nouns
from briefing.draft.measures.nouns import nouns_in
from briefing.draft.measures.own_verbs import own_participles, own_verbs

# Nouns or verbs of measures in a sentence: of 12,261 sentences none has more than 4, what has more is a list.
_MOST = 12


def frames(passage: Passage) -> list[Frame]:
    """Return the measures that a sentence tells, each with the part of the sentence that is about it."""
    passage.is_list = len(nouns_in(passage.text)) > _MOST
    if passage.is_heading or passage.is_list:
        return []
    found = _without_decrees(
        passage.text, sorted(_raw(passage), key=lambda each: min(each.verb_start, each.noun_start))
    )
    kept: list[Frame] = []
    for each in found:
        if passage.is_quoted(each.noun_start) or not _is_told_as_done(passage.text, each):
            continue
        first = min(each.verb_start, each.noun_start)
        if _WHETHER.search(passage.text, 0, first):
            continue
        if _IN_CONDITION.search(passage.text, 0, clause_start(passage.text, first)):
            continue
        if each.stance == "decided" and bill_before(passage.text, each.verb_start):
            each.stance = "proposed"
        if kept and _overlap(kept[-1], each):
            continue
        kept.append(each)
    for each in kept:
        each.warning = warning_before(passage, each.verb_start)
        if each.warning and not each.warning.is_decided and each.stance == "decided":
            each.stance = "proposed"
        would = _WOULD.search(passage.text, 0, each.verb_start)
        each.is_would = would is not None and not _SAID_WOULD.search(passage.text, 0, would.start())
    _set_extents(passage, kept)
    return kept


def _is_told_as_done(text: str, frame: Frame) -> bool:
    """Whether a measure is neither denied nor threatened, nor done only if a condition is met; money may be."""
    first, last = sorted((frame.verb_start, frame.noun_start))
    if frame.stance in ("denied", "purpose") or is_denied(text, first, max(frame.verb_end, frame.noun_end)):
        return False
    is_conditional_act = frame.stance == "decided" and frame.act != "proposed" and frame.kind not in ("aid", "subsidy")
    return not is_threat(text, last) and not (is_conditional_act and is_conditional(text, frame.verb_start))


# `Unless Canada lifts its duties`: nobody says that it does.
_IN_CONDITION = re.compile(r"\b(?:if|unless|whether)\s+$", re.IGNORECASE)
# `Whether Mexico will agree to lift its duties`.
_WHETHER = re.compile(r"\bwhether\s+(?:(?!and\b|but\b)[\w’'.-]+\s+){0,10}$")
# `Said it would impose a duty` tells of a decision.
_SAID_WOULD = re.compile(
    r"\b(?:said|says|say|saying|announc\w+|told|decid\w+|agree\w*|promis\w+|vow\w*|pledg\w+|confirm\w+|declar\w+)\b"
    r"(?:(?!\bif\b|;)[^“”\"]){0,120}$"
)
_WOULD = re.compile(r"\bwould\s+(?:(?!\bwill\b)[\w’',.-]+\s+){0,12}$")


def _without_decrees(text: str, found: list[Frame]) -> list[Frame]:
    """Return the frames with what a decree says in the place of the decree: `signed a decree banning imports`."""
    kept: list[Frame] = []
    for each in found:
        last = kept[-1] if kept else None
        is_decree = last is not None and last.kind == "law" and each.noun_start != last.noun_start
        joint = _THAT.fullmatch(text, last.noun_end, each.verb_start) if last and is_decree else None
        if last and joint:
            if not joint["would"]:
                each.stance, each.verb_start = last.stance, last.verb_start
            kept.pop()
        kept.append(each)
    return kept


_THAT = re.compile(r"\s+(?:(?:on\s+)?[A-Z]\w+\s+)?(?:(?:that|which|to)\s+)?(?P<would>(?:would|could|will)\s+)?")


def _overlap(one: Frame, other: Frame) -> bool:
    """Whether two frames tell the same: one verb with two nouns of a kind, or a noun inside the other's words."""
    same_verb = one.verb_start == other.verb_start
    return (same_verb and one.kind == other.kind) or other.noun_start < one.noun_end


def _raw(passage: Passage) -> Iterator[Frame]:
    text = passage.text
    taken: list[tuple[int, int]] = []
    for verb, begin, place in own_verbs(text):
        if NOUN_BEFORE.search(text, max(0, begin - 20), begin):
            continue
        first = text[begin:place].split()[0].lower()
        tense = "ing" if first.endswith("ing") else "past" if first.endswith("ed") else "base"
        start = clause_start(text, begin)
        if tense == "past" and BE.search(text, start, begin):
            continue
        taken.append((begin, place + _FAR if verb.further else place))
        yield Frame(verb.kind, verb.act, stance(text, start, begin, tense), begin, place, place, place, first)
        if len(taken) > _MOST:
            passage.is_list = True
            break
    yield from _passive(passage, taken)
    yield from gifts(passage, taken)
    yield from of_nouns(passage, taken)


def _passive(passage: Passage, taken: list[tuple[int, int]]) -> Iterator[Frame]:
    """Yield the measures told of those on whom they fall."""
    text = passage.text
    for verb, begin, end in own_participles(text):
        start = clause_start(text, begin)
        taken.append((begin, end))
        how = stance(text, start, begin, "past")
        lemma = text[begin:end].lower()
        yield Frame(verb.kind, verb.act, how, begin, end, end, end, lemma, is_passive=True, fallen_on=start)


_FAR = 100  # characters behind `put` in which the list stands


def _set_extents(passage: Passage, found: list[Frame]) -> None:
    """Give each frame its part of the sentence: up to where the next one's clause begins."""
    text = passage.text
    start = passage.begins
    for place, each in enumerate(found):
        each.start = max(start, each.warning.start) if each.warning else start
        following = found[place + 1] if place + 1 < len(found) else None
        if following is None:
            each.end = _clause_end(text, max(each.verb_end, each.noun_end))
            continue
        after = max(each.verb_end, each.noun_end)
        before = min(following.verb_start, following.noun_start)
        if before <= after or following.verb_start == each.verb_start:
            before = following.noun_start
        each.end = start = _boundary(text, after, max(before, after))


_BOUNDARY = re.compile(r"[;:]\s|,?\s+(?:and|but|while|whereas|after|before|when|as|because|although|which|who)\s|,\s")


def _boundary(text: str, after: int, before: int) -> int:
    """Return where the next clause begins between two places: behind the last conjunction, or else the last comma."""
    last = None
    for match in _BOUNDARY.finditer(text, after, before):
        if last is None or match[0].strip() != "," or last[0].strip() == ",":
            last = match
    return last.start() + 1 if last else before


# What stands behind `, and the other side will` or `and called` is told of something else.
_NEW_CLAUSE = re.compile(
    r",\s+(?:and|but|while|whereas)\s+(?:(?!that\b|which\b|who\b|said\b|it\b|they\b)[\w’'.-]+\s+){1,8}?(?:will|would|has|have|had|is|are|was|were)\s"
    r"|,?\s+(?:and|but)\s+(?:then\s+)?(?:accused|called|urged|warned|told|met|asked|denied|rejected|recalled|promised|criticised|criticized"
    r"|praised|thanked|visited|welcomed|condemned)\s"
)


def _clause_end(text: str, place: int) -> int:
    """Return where the part of a sentence about the last measure in it ends."""
    new = _NEW_CLAUSE.search(text, place)
    return new.start() if new else len(text)
