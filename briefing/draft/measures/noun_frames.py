"""The nouns of measures in a sentence, each with the verb that rules it."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from briefing.draft.clauses.passages import Passage
from briefing.draft.clauses.stance import Stance, stance
from briefing.draft.clauses.subjects import BREAK, clause_start
from briefing.draft.measures.frame import BE, NOUN_BEFORE, Frame
from briefing.draft.measures.nouns import asks_for_sum, kind_of, nouns_in
from briefing.draft.measures.verbs import Act, Form, doing_nouns, verb_forms, verbs_for


class _Verb(NamedTuple):
    start: int
    end: int
    form: Form


_WORD = re.compile(r"[A-Za-z]+(?:-[a-z]+)?")
# Words between a verb and a noun that rule the noun in the verb's stead: `raised concerns about tariffs`.
_RULED = re.compile(
    r"\b(?:about|over|because|due|response|retaliation|despite|amid|against|under|following|after|talks|on|with|into|for|in"
    r"|from|by|at|to|of|worth|discuss\w*|review\w*|negotiat\w*|concerns?|hopes?|fears?|through|around|without)\b",
    re.IGNORECASE,
)
_FOR = r"(?:\s+(?:on\s+)?[\w’' -]{3,60}?)?\s+for\s+(?:(?!on\b|about\b|over\b|with\b)[\w%.-]+\s+){0,5}$"
_WITH = r"(?:\s+[\w’',.-]+){0,8}?\s+with\s+(?:[\w%.-]+\s+){0,5}$"
_BEFORE_NOUN = r"\s+(?:[\w%.$€£-]+\s+){0,5}$"
_DEFINITE = re.compile(
    r"\b(?:[Tt]he|[Tt]h(?:is|at|ese|ose)|[Ss]uch|[Bb]oth)\s+(?:(?!an?\s|(?:its|their)\s)[a-z\d][\w%.-]*\s+){0,4}$"
)
_LONGEST_REACH = 110


def of_nouns(passage: Passage, taken: list[tuple[int, int]]) -> Iterator[Frame]:
    """Yield the measures that nouns tell, but where a verb that is a measure by itself has taken them."""
    text = passage.text
    found_nouns = nouns_in(text)
    if not found_nouns:
        return
    inside = {place for match in found_nouns for place in range(match.start(), match.end())}
    verbs = [each for each in _verbs(text) if each.start not in inside]
    before: Frame | None = None
    for match in found_nouns:
        if any(start <= match.start() < end + 30 for start, end in taken):
            continue
        if asks_for_sum(match) and not _has_sum(text, match):
            continue
        found = (
            _of_a_point(passage, match)
            or _governed(text, match, verbs, before)
            or _of_whom(text, match, verbs)
            or _by_itself(text, match, verbs)
            or _standing(text, match)
        )
        if found is None:
            continue
        found.is_definite = _DEFINITE.search(text, max(0, match.start() - 60), match.start()) is not None
        if before and found.is_governed and found.verb_start == before.verb_start and found.kind == before.kind:
            before.noun_end = found.noun_end
            continue
        before = found
        yield found


_TAKES_NOTHING = re.compile(r"\s+(?:up|part|place|note|issue|aim|into|over|about|off)\b")


def _verbs(text: str) -> list[_Verb]:
    forms = verb_forms()
    return [
        _Verb(match.start(), match.end(), form)
        for match in _WORD.finditer(text)
        if (form := _form(text, match.end(), forms.get(match[0].lower(), [])))
        and not (form.lemma in ("take", "put") and _TAKES_NOTHING.match(text, match.end()))
        and not NOUN_BEFORE.search(text, max(0, match.start() - 20), match.start())
    ]


def _form(text: str, place: int, forms: list[Form]) -> Form | None:
    """Return the form of a verb whose further words stand at a place, those with any first."""
    with_more = [each for each in forms if each.rest and re.match(rf"\s+{each.rest}\b", text[place : place + 20])]
    return next(iter([*with_more, *(each for each in forms if not each.rest)]), None)


def _governed(text: str, noun: re.Match[str], verbs: list[_Verb], before: Frame | None) -> Frame | None:
    """Return the frame of a noun that a verb stands before."""
    start, end = noun.span()
    kind = kind_of(noun)
    verb = next((each for each in reversed(verbs) if each.end <= start), None)
    first = clause_start(text, verb.start) if verb else 0
    if found := _of_a_phrase(text, noun):
        return found
    if not verb or start - verb.end > _LONGEST_REACH or BREAK.search(text, verb.end, start):
        return None
    between = text[verb.end : start]
    joined = (
        before is not None
        and before.verb_start == verb.start
        and re.search(r"(?:\band|,)\s+(?:(?!said|says|would|will|was|were|is|are)[\w%.-]+\s+){0,4}$", between)
    )
    done = _done_by_noun(between)
    if _RULED.search(_without_dates(_without_doing(between))) and not joined:
        return None
    passive = verb.form.tense == "past" and BE.search(text, first, verb.start) is not None
    how = stance(text, first, verb.start, verb.form.tense)
    act = verb.form.act
    if done and act != "proposed":
        how = "decided" if act == "announced" and how == "done" else how
        act = act if act == "ended" else done
    if verb.form.lemma == "lift" and re.search(r"\bto\s+[\d$€£]", text[end : end + 60]):
        act = "imposed"
    return Frame(kind, act, how, verb.start, verb.end, start, end, verb.form.lemma, is_passive=passive)


def _done_by_noun(between: str) -> Act | None:
    """Return what a noun before that of a measure does to it: `the lifting of`, `a cut in`."""
    if doing_nouns("noun ended").search(between):
        return "ended"
    return "imposed" if doing_nouns("noun imposed").search(between) else None


def _of_a_phrase(text: str, noun: re.Match[str]) -> Frame | None:
    """Return the frame of a noun behind `hit Canada with`, `exporters face`, `called for`."""
    start, end = noun.span()
    kind, clause = kind_of(noun), clause_start(text, start)
    if called := verbs_for("calls", _FOR).search(text, clause, start):
        return Frame(kind, "proposed", "proposed", called.start(), called.end(), start, end, "call")
    if kind == "aid" and (got := verbs_for("receives", _BEFORE_NOUN).search(text, clause, start)):
        how = stance(text, clause_start(text, got.start()), got.start(), "past")
        return Frame(kind, "imposed", how, got.start(), got.end(), start, end, "receive", fallen_on=clause)
    if found := verbs_for("with", _WITH).search(text, clause, start):
        word = found["verb"].lower()
        act: Act = "proposed" if word.startswith("threat") else "imposed"
        how = stance(text, clause_start(text, found.start()), found.start(), "past")
        is_passive = BE.search(text, clause, found.start()) is not None
        fallen_on = clause if is_passive else -1
        return Frame(
            kind,
            act,
            how,
            found.start(),
            found.end(),
            start,
            end,
            word,
            is_passive=is_passive,
            fallen_on=fallen_on,
        )
    if faces := verbs_for("faces", _BEFORE_NOUN).search(text, clause, start):
        return Frame(
            kind,
            "imposed",
            "done",
            faces.start(),
            faces.end(),
            start,
            end,
            "face",
            is_passive=True,
            fallen_on=clause_start(text, faces.start()),
        )
    return None


_TIME = re.compile(
    r"\b(?:on|in|from|until|by|since|for)\s+(?:the\s+)?(?:last\s+|next\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)?(?:day|week|month|year"
    r"|Jan\w*|Feb\w*|Mar\w*|Apr\w*|May|Jun\w*|Jul\w*|Aug\w*|Sep\w*|Oct\w*|Nov\w*|Dec\w*|\d{4})\b\.?|\bby\s+(?:a|an|one|\d[\d.]*)\b[\w\s%-]{0,20}"
)
_MANY_OF = re.compile(
    r"\b(?:package|round|series|set|raft|wave|tranche|range|number|threat|system|form)s?\s+of\b|\binto\s+law\b",
    re.IGNORECASE,
)


def _without_doing(text: str) -> str:
    """Return words without `the lifting of`."""
    return doing_nouns("noun imposed").sub(" ", doing_nouns("noun ended").sub(" ", text))


def _without_dates(text: str) -> str:
    text = _MANY_OF.sub(" ", text)
    return re.sub(r"\b(?:at least|up to|as much as|more than|of up to)\b", " ", _TIME.sub(" ", text))


def _by_itself(text: str, noun: re.Match[str], verbs: list[_Verb]) -> Frame | None:
    """Return the frame of a noun that its verb stands behind: `the ban was lifted`, `the duty rises to 12 percent`."""
    start, end = noun.span()
    kind = kind_of(noun)
    stop = BREAK.search(text, end)
    limit = min(stop.start() if stop else len(text), end + _LONGEST_REACH)
    if (
        kind == "law"
        or _NOT.search(text, clause_start(text, start), start)
        or (kind == "aid" and not _has_sum(text, noun))
    ):
        return None
    if stop and re.match(r",?\s+(?:which|that)\s", stop[0]):
        stop = BREAK.search(text, stop.end())
        limit = min(stop.start() if stop else len(text), end + _LONGEST_REACH)
    goes = verbs_for("goes").search(text, end, limit) or verbs_for("lapses").search(text, end, limit)
    passive = next(
        (
            each
            for each in verbs
            if end < each.start < limit and each.form.tense == "past" and BE.search(text, end, each.start)
        ),
        None,
    )
    if passive and (not goes or passive.start < goes.start()):
        how = stance(text, end, passive.start, "past")
        return Frame(
            kind, passive.form.act, how, passive.start, passive.end, start, end, passive.form.lemma, is_passive=True
        )
    if goes:
        act: Act = "ended" if verbs_for("lapses").match(goes["verb"]) else "imposed"
        how = stance(text, end, goes.start(), "present")
        return Frame(kind, act, how, goes.start(), goes.end(), start, end, goes["verb"], is_passive=True)
    return None


def _of_a_point(passage: Passage, noun: re.Match[str]) -> Frame | None:
    """Return the frame of a noun that a point of a list begins with: `- a ban on exports of cars`."""
    if not passage.is_point or noun.start() > _LONGEST_LEAD:
        return None
    start, end = noun.span()
    return Frame(kind_of(noun), "imposed", "done", start, start, start, end, "point")


_LONGEST_LEAD = 60
_OF_WHOM = re.compile(r"[,\s]\s*(?P<who>(?:that|which)\s+[^,;.]{2,60}?\s+)?$")


def _of_whom(text: str, noun: re.Match[str], verbs: list[_Verb]) -> Frame | None:
    """Return the frame of a noun with its verb behind it: `tariffs that China imposed`, `sanctions imposed by it`."""
    start, end = noun.span()
    verb = next((each for each in verbs if each.start > end), None)
    if verb is None or verb.form.tense != "past" or verb.form.act not in ("imposed", "ended"):
        return None
    between = _OF_WHOM.fullmatch(text, end, verb.start)
    if between is None or BE.search(text, end, verb.start):
        return None
    passive = between["who"] is None or (
        re.search(r"\b(?:has|have|had)\s+$", text[end : verb.start]) is None and not between["who"].split()[1:]
    )
    if stance(text, end, verb.start, "past") != "done":
        return None
    return Frame(
        kind_of(noun),
        verb.form.act,
        "done",
        verb.start,
        verb.end,
        start,
        end,
        verb.form.lemma,
        is_passive=passive,
        is_behind=True,
    )


def _has_sum(text: str, noun: re.Match[str]) -> bool:
    """Whether a sum stands before a noun or behind it: `a $5 million loan`, `a loan of $5 million`."""
    return _SUM_BEFORE.search(text, 0, noun.start()) is not None or _SUM_BEHIND.match(text, noun.end()) is not None


_SUM_BEFORE = re.compile(
    r"(?:[$€£¥]\s?\d[\d.,]*[\s-]?(?:billion|million|bn|mn|m)?|\d[\d.,]*[\s-](?:billion|million|mln|bln|bn)[\s-][a-z]+)\s+"
    r"(?:[a-z-]+\s+){0,2}$"
)
_SUM_BEHIND = re.compile(
    r"\s+of\s+(?:about\s+|up\s+to\s+|nearly\s+|almost\s+|some\s+)?(?:[$€£¥]\s?\d|\d[\d.,]*\s(?:billion|million|mln|bn|mn)\b)"
)
_NOT = re.compile(r"\bnot\b|n['’]t\b|\bno\b|\bnever\b", re.IGNORECASE)
_AGREED = re.compile(r"\b(?:agree[ds]?|agreements?|approv\w+|reach\w*|sign(?:s|ed)|deal)\b", re.IGNORECASE)


def _standing(text: str, noun: re.Match[str]) -> Frame | None:
    """Return the frame of a noun without a verb of its own: `the EU's 25 percent tariff on Chinese cars`."""
    start, end = noun.span()
    if kind_of(noun) == "aid":
        lent = _has_sum(text, noun) and not _NOT.search(text, clause_start(text, start), start)
        how: Stance = "decided" if _AGREED.search(text, 0, start) else "done"
        return Frame("aid", "imposed", how, start, start, start, end, "lent", is_governed=False) if lent else None
    if kind_of(noun) in ("law", "amnesty"):
        return None
    clause = clause_start(text, start)
    if act := _done_by_noun(text[max(clause, start - _NEAR) : start]):
        # `The lifting of the ban was welcomed`: what is hoped for stands further on.
        is_first = _FIRST.match(text[clause:start]) is not None
        return Frame(kind_of(noun), act, "done", start, start, start, end, is_governed=False) if is_first else None
    return Frame(kind_of(noun), "imposed", "done", start, start, start, end, is_governed=False)


_NEAR = 60
_FIRST = re.compile(r"(?:[Tt]he\s+|[A-Z][\w’']+\s+)?(?:\w+\s+)?\w+\s+(?:of|in|to|on)\s")
