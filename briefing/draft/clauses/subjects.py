"""Who does what a verb says: the subject before it, the agent behind `by`, the owner of a noun."""

import re

from briefing.draft.clauses.passages import Mention, Passage
from briefing.draft.clauses.speakers import Speakers
from briefing.draft.findings import Named

_NOT_A_SUBJECT = re.compile(
    r"\b(?:in|at|from|on|near|against|since|told|with|to|for|than|into|over|between|outside|through|after|before|despite"
    r"|amid|following|about|among|asked|urged|accus\w+|towards?|by)(?:\s+(?:the|a|an|its|his|their|both|all|some|other|certain"
    r"|several|more|most|imports|exports|of|goods|products|any|new|former|\d[\d.,]*|two|three|four|five|six|seven|eight|nine"
    r"|ten|dozens|hundreds|thousands))*\s+$",
    re.IGNORECASE,
)
_PRONOUN = re.compile(
    r"\b(?P<state>the\s+(?:[\w-]+\s+){0,2}?(?:government|authorities|country|ministry|parliament|cabinet|administration|junta"
    r"|central\s+bank|state|republic|island|kingdom|regime|military\s+rulers))\b"
    r"|\b(?P<thing>it|which|that|the\s+(?:[\w-]+\s+){0,2}?(?:bank|bloc|council|commission|union|court|agency|fund|alliance|group))\b"
    r"|\b(?P<one>he|she|who)\b"
    r"|\b(?P<many>they|both|the\s+two)\b",
    re.IGNORECASE,
)
# A second verb of the same subject: `and recalled`, `and will reduce`.
_GOES_ON = re.compile(
    r"(?:(?:,\s*|\s)(?:and|but|or|then)\s+|[a-z],\s+)(?:(?:will|would|also|has|have|had|is|are|to|then|later|\w+ly|said\s+(?:it|he|she|they)\s+would)\s+)*(?:[a-z]+(?:ed|s)\s+to\s+)?$"
)
# `Ukraine, which joined the WTO in May, has promised`: what stands between the commas has its own verb.
_INSERTED = re.compile(
    r",\s+(?:which|who|whose|where|a|an|the|its|his|her)\s[^,;]{2,120},\s+(?:(?:will|would|also|has|have|had|is|are|was|were|to|then|later|\w+ly|may|could)\s+)*(?:[a-z]+(?:ed|s)\s+to\s+)?$"
)
_LONGEST_INSERTION = 200
_SAYING = re.compile(r"\b(?:said|says|announced|added)\s+(?:on\s+\w+day\s+|\w+day\s+)?(?:that\s+)?")
_AND = re.compile(r"\s*(?:,|,?\s+and)\s+(?:the\s+)?")
_BELONGS = re.compile(
    r"['’]s?\s+(?:[a-z]+\s+){0,4}|,\s+(?:[a-z]+\s+){0,6}(?:of|for|in)\s+(?:the\s+)?|\s+(?:of|from|for)\s+(?:the\s+)?"
)
_BY = re.compile(r"\bby\s+(?:the\s+|a\s+)?$", re.IGNORECASE)
# A clause of its own begins behind one of these.
BREAK = re.compile(
    r"[;:]\s|(?:[?!…]|[.][”\"’])\s?(?=[A-Z])|,?\s+(?:but|while|whereas|although|though|because|when|after|before|unless|if"
    r"|as|since)\s|,\s+(?:and|which|who|where)\s|\s(?:which|who|that)\s|[”\"],?\s",
)


def clause_start(text: str, place: int) -> int:
    """Return where the clause around a place begins."""
    start = 0
    for match in BREAK.finditer(text, 0, place):
        start = match.end()
    return start


def subjects(passage: Passage, place: int, speakers: Speakers, before: tuple[Named, ...] = ()) -> tuple[Named, ...]:
    """Return who does what the verb at a place says; ``before`` does what the verb before it says."""
    text = passage.text
    if before and _GOES_ON.search(text, max(0, place - _LONGEST_AUXILIARIES), place):
        return before
    if found := _around_an_insertion(passage, place) or _of_the_verb_before(passage, place, speakers):
        return found
    start = clause_start(text, place)
    named, pronoun = _last_subject(passage, start, place), _last_pronoun(text, start, place)
    if named and not (pronoun and pronoun.start() > named[-1].end):
        return _named(named)
    if pronoun and pronoun["thing"] != "that":
        return _meant(passage, start, pronoun, speakers)
    if relative := re.search(r"\b(?:which|who|that)\s+$", text[:start]):
        return _before_a_relative(passage, relative.start(), start)
    return _named(_last_subject(passage, 0, start))


def _around_an_insertion(passage: Passage, place: int) -> tuple[Named, ...]:
    """Return who is named before what stands between commas before a verb."""
    text = passage.text
    inserted = _INSERTED.search(text, max(0, place - _LONGEST_INSERTION), place)
    if inserted is None:
        return ()
    return _named(_last_subject(passage, clause_start(text, inserted.start()), inserted.start()))


def _of_the_verb_before(passage: Passage, place: int, speakers: Speakers) -> tuple[Named, ...]:
    """Return the subject of the verb that another goes on from, behind `said` if there is one."""
    text = passage.text
    going = _GOES_ON.search(text, max(0, place - _LONGEST_AUXILIARIES), place)
    if going is None:
        return ()
    said = [match.end() for match in _SAYING.finditer(text, 0, going.start())]
    since = max(said[-1] if said else 0, clause_start(text, going.start()))
    first = _first(passage, since, going.start()) or _first(passage, 0, going.start())
    opening = _PRONOUN.match(text)
    return _named(first) or (speakers.meant_by(opening.lastgroup or "") if opening else ())


_LONGEST_AUXILIARIES = 60


def _meant(passage: Passage, start: int, pronoun: re.Match[str], speakers: Speakers) -> tuple[Named, ...]:
    """Return whom a pronoun of the clause that begins at ``start`` stands for."""
    sort = pronoun.lastgroup or ""
    if sort == "state":
        here = next((each for each in passage.between(0, start + 1) if each.named.kind == "country"), None)
        if here and re.match(r"(?:In|At)\s+$", passage.text[: here.start]):
            return (here.named,)
    earlier = (
        _last_subject(passage, start, pronoun.start())
        or _last_subject(passage, 0, start)
        or _last_subject(passage, 0, pronoun.start())
    )
    return _named([each for each in earlier if _fits(each.named, sort)]) or speakers.meant_by(sort)


def _before_a_relative(passage: Passage, relative: int, start: int) -> tuple[Named, ...]:
    """Return the name that `which` or `who` stands behind, or before an apposition."""
    text = passage.text
    near = [
        each
        for each in passage.between(0, start)
        if each.acts and (not text[each.end : relative].strip(" ,") or "," in text[each.end : start])
    ]
    if not near and _DECREE.search(text, max(0, relative - _LONGEST_AUXILIARIES), relative):
        return first_subject(passage)
    return _named(near[-1:])


# `Signed an order on Friday that bars visitors`: who signs the order bars them.
_DECREE = re.compile(r"\b(?:order|decree|law|bill|resolution|package|deal|agreement|accord|treaty|plan|measures?)\b")


def _fits(named: Named, pronoun: str) -> bool:
    if pronoun == "state":
        return False
    if pronoun == "thing":
        return named.kind != "person"
    return pronoun != "one" or named.kind == "person"


def _named(mentions: list[Mention]) -> tuple[Named, ...]:
    return tuple(dict.fromkeys(each.named for each in mentions))


def _last_pronoun(text: str, start: int, place: int) -> re.Match[str] | None:
    found = None
    for match in _PRONOUN.finditer(text, start, place):
        found = match
    return found


def _last_subject(passage: Passage, start: int, place: int) -> list[Mention]:
    """Return the last name, or names joined by `and`, before a place that no preposition rules."""
    text = passage.text
    fitting = [
        each
        for each in passage.between(start, place)
        if each.acts and each.end <= place and not _NOT_A_SUBJECT.search(text, max(start, each.start - 40), each.start)
    ]
    if not fitting:
        return []
    # `Trade minister Ana Ruiz of Spain`: of a name and those that belong to it the first is meant.
    found = [fitting[-1]]
    for each in reversed(fitting[:-1]):
        between = text[each.end : found[0].start]
        if _AND.fullmatch(between):
            found.insert(0, each)
        elif each.named.kind == "person" and found[0].named.kind != "person" and _BELONGS.fullmatch(between):
            found = [each]
        else:
            break
    return found


def first_subject(passage: Passage) -> tuple[Named, ...]:
    """Return who acts in a sentence first: whom `it` or `he` in the next one may stand for."""
    return _named(_first(passage, 0, len(passage.text)))


def _first(passage: Passage, start: int, end: int) -> list[Mention]:
    """Return the first name, or names joined by `and`, that no preposition rules."""
    text = passage.text
    found: list[Mention] = []
    for each in passage.between(start, end):
        if found and not _AND.fullmatch(text, found[-1].end, each.start):
            break
        if each.acts and (found or not _NOT_A_SUBJECT.search(text, max(start, each.start - 40), each.start)):
            found.append(each)
    return found


def agents(passage: Passage, place: int, end: int) -> tuple[Named, ...]:
    """Return who stands behind `by` in a part of a sentence."""
    for each in passage.between(place, end):
        if each.acts and _BY.search(passage.text, max(0, each.start - 12), each.start):
            return (each.named,)
    return ()


def possessor(passage: Passage, start: int, place: int) -> tuple[Named, ...]:
    """Return whose the thing at a place is: `a Chinese tariff`, `Turkey's tariff`, `the EU tariff`."""
    for each in reversed(passage.between(start, place)):
        between = passage.text[each.end : place]
        if each.acts and len(between) < _LONGEST_OWNED and _OWNED.fullmatch(between):
            return (each.named,)
    return ()


_OWNED = re.compile(
    r"(?:['’]s?)?\s+(?:(?!(?:said|says|that|the|an?|and|or|to|will|would|has|had|have|was|is|on|in|of|its|their)\b)[\w.%-]+\s+){0,5}"
)
_LONGEST_OWNED = 50
