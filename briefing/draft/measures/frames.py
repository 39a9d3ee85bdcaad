"""Where a sentence tells a measure, and the part of the sentence that is about it."""

import re
from collections.abc import Iterator

from briefing.draft.clauses.denials import bill_before, is_denied
from briefing.draft.clauses.passages import Passage
from briefing.draft.clauses.stance import stance
from briefing.draft.clauses.subjects import clause_start
from briefing.draft.clauses.threats import is_threat
from briefing.draft.measures.frame import BE, NOUN_BEFORE, Frame
from briefing.draft.measures.gifts import gifts
from briefing.draft.measures.noun_frames import of_nouns
from briefing.draft.measures.own_verbs import PASSIVE, own_verb, own_verbs


def frames(passage: Passage) -> list[Frame]:
    """Return the measures that a sentence tells, each with the part of the sentence that is about it."""
    if passage.is_heading:
        return []
    found = _without_decrees(
        passage.text, sorted(_raw(passage), key=lambda each: min(each.verb_start, each.noun_start))
    )
    kept: list[Frame] = []
    for each in found:
        if each.stance in ("denied", "purpose") or passage.is_quoted(each.noun_start):
            continue
        first, last = sorted((each.verb_start, each.noun_start))
        if is_denied(passage.text, first, max(each.verb_end, each.noun_end)):
            continue
        if is_threat(passage.text, last) or _IN_CONDITION.search(passage.text, 0, clause_start(passage.text, first)):
            continue
        if each.stance == "decided" and bill_before(passage.text, each.verb_start):
            each.stance = "proposed"
        if kept and _overlap(kept[-1], each):
            continue
        kept.append(each)
    for each in kept:
        each.is_would = _WOULD.search(passage.text, 0, each.verb_start) is not None
    _set_extents(passage, kept)
    return kept


# `Unless Canada lifts its duties`: nobody says that it does.
_IN_CONDITION = re.compile(r"\b(?:if|unless|whether)\s+$", re.IGNORECASE)
_WOULD = re.compile(r"\bwould\s+(?:(?!\bwill\b)[\w’',.-]+\s+){0,12}$")


def _without_decrees(text: str, found: list[Frame]) -> list[Frame]:
    """Return the frames with what a decree says in the place of the decree: `signed a decree banning imports`."""
    kept: list[Frame] = []
    for each in found:
        last = kept[-1] if kept else None
        if (
            last
            and last.kind == "law"
            and each.noun_start != last.noun_start
            and 0 <= each.verb_start - last.noun_end <= _NEXT
        ):
            each.stance, each.verb_start = last.stance, last.verb_start
            kept.pop()
        elif last and last.kind == "law" and _THAT_WOULD.fullmatch(text, last.noun_end, each.verb_start):
            kept.pop()
        kept.append(each)
    return kept


_NEXT = 4
_THAT_WOULD = re.compile(r"\s+(?:that|which)\s+(?:would|could|will)\s+")


def _overlap(one: Frame, other: Frame) -> bool:
    """Whether two frames tell the same: one verb with two nouns of a kind, or a noun inside the other's words."""
    same_verb = one.verb_start == other.verb_start
    return (same_verb and one.kind == other.kind) or other.noun_start < one.noun_end


def _raw(passage: Passage) -> Iterator[Frame]:
    text = passage.text
    taken: list[tuple[int, int]] = []
    for match in own_verbs().finditer(text):
        kind, act, place = own_verb(match)
        if NOUN_BEFORE.search(text, max(0, match.start() - 20), match.start()):
            continue
        first = match[0].split()[0].lower() if match[0].split() else ""
        tense = "ing" if first.endswith("ing") else "past" if first.endswith("ed") else "base"
        start = clause_start(text, match.start())
        how = stance(text, start, match.start(), tense)
        if tense == "past" and BE.search(text, start, match.start()):
            continue
        listed = first.startswith(("put", "add", "plac"))
        taken.append((match.start(), place + 100 if listed else place))
        yield Frame(kind, act, how, match.start(), match.end(), place, place, first)
    yield from _passive(passage, taken)
    yield from of_nouns(passage, taken)
    yield from gifts(passage, taken)


def _passive(passage: Passage, taken: list[tuple[int, int]]) -> Iterator[Frame]:
    """Yield the measures told of those on whom they fall."""
    text = passage.text
    for match in PASSIVE.finditer(text):
        start = clause_start(text, match.start())
        kind = next(name for name in ("ban", "sanction", "expulsion", "restriction") if match[name])
        how = stance(text, start, match.start("verb"), "past")
        taken.append((match.start(), match.end()))
        place = match.start("verb")
        yield Frame(
            kind,
            "imposed",
            how,
            place,
            match.end(),
            match.end(),
            match.end(),
            match["verb"].lower(),
            is_passive=True,
            fallen_on=start,
        )


def _set_extents(passage: Passage, found: list[Frame]) -> None:
    """Give each frame its part of the sentence: up to where the next one's clause begins."""
    text = passage.text
    start = passage.begins
    for place, each in enumerate(found):
        each.start = start
        following = found[place + 1] if place + 1 < len(found) else None
        if following is None:
            each.end = len(text)
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
