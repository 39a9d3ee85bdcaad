"""B327: who acts in a statement acts in the excerpt, and on the same."""

import re
from itertools import pairwise

from briefing.brief.model import ActorId
from briefing.brief.states import names_state, state_of
from briefing.problems import Problem
from briefing.proof.evidence import Claim
from briefing.proof.rule import Problems, Rule, Subject
from briefing.text.pattern import Pattern
from briefing.text.stems import are_akin, content_words

_HINT = "check who does it to whom, or cite the words that bear it out"
_MEASURE = (
    r"(?:tariff|dut(?:y|ie)|ban|sanction|embargo|quota|tax|lev(?:y|ie)|curb|restriction|limit|control|blockade|fee|fine"
    r"|penalt(?:y|ie)|surcharge|subsid(?:y|ie))s?\b"
)
_ON = Pattern(rf"\b{_MEASURE}[^,;:.]{{0,40}}?\b(?:on|against)\s+", any_case=True)
_BEFORE = Pattern(
    rf"(?:['’]s?)?\s+(?:(?!(?:to|its|their|that|will|has|have|by|on|and|of)\b)[\w.%-]+\s+){{0,5}}?{_MEASURE}",
    any_case=True,
)
_BEHIND = Pattern(r"(?:the\s+|all\s+|most\s+|some\s+|certain\s+|imports\s+(?:of|from)\s+)*", any_case=True)
_FROM = Pattern(r"\s*(?:[\w-]+\s+){1,4}?from\s+(?:the\s+)?", any_case=True)
_JOINED = re.compile(r"\b(?:and|or|but|while)\s+(?:the\s+)?$")  # two who do the same, each for itself
_SAID = re.compile(r",\s+(?:says?|said|according\s+to|warns?|reports?)\b.*$|\baccording\s+to\b.*$", re.DOTALL)
_PASSIVE = re.compile(r"\bby\b")


def who_acts_is_who_acts(subject: Subject) -> Problems:
    """Yield a problem for each statement in which two actors have changed places, and each measure aimed otherwise."""
    for claim in (each.claim for each in subject.evidence):
        if claim.kind == "quote" or not claim.excerpts:
            continue
        if (claim.kind == "measure" and (found := _aimed_otherwise(subject, claim))) or (
            found := _changed_places(subject, claim)
        ):
            yield found


def _aimed_otherwise(subject: Subject, claim: Claim) -> Problem | None:
    """Return the problem of a measure whose excerpt says by whom or on whom it is, and names others."""
    for excerpt, _ in claim.excerpts:
        named = _named(subject, excerpt)
        for field, wanted in (("on", _targets(excerpt, named)), ("by", _imposers(excerpt, named))):
            given = getattr(claim.item, field)
            if given and wanted and not any(_belong(subject, id_, wanted) for id_ in given):
                name = subject.brief.actor_name(next(iter(wanted)))
                message = f"it is {field} {subject.brief.actor_name(given[0])!r}, and in the excerpt {field} {name!r}"
                return subject.problem("B327", "warning", message, _HINT, (*claim.keys, field))
    return None


def _belong(subject: Subject, id_: ActorId, wanted: set[ActorId]) -> bool:
    """Whether an actor is one of those wanted, or one side is a part of the other: a state's ministry, by its name."""
    name = subject.brief.actor_name(id_)
    return (
        id_ in wanted
        or (state_of(name) is not None and any(names_state(name, subject.brief.actor_name(each)) for each in wanted))
        or not subject.spellings.with_owners([id_]).isdisjoint(wanted)
        or any(id_ in subject.spellings.with_owners([each]) for each in wanted)
    )


def _named(subject: Subject, text: str) -> list[tuple[int, int, ActorId]]:
    """Return where a text names actors, in order; of two at one place the longer."""
    found = sorted(
        (start, -end, id_) for id_ in subject.brief.actors for start, end in subject.spellings.places(id_, text)
    )
    kept: list[tuple[int, int, ActorId]] = []
    for start, end, id_ in found:
        if not kept or start >= kept[-1][1]:
            kept.append((start, -end, id_))
    return kept


def _targets(text: str, named: list[tuple[int, int, ActorId]]) -> set[ActorId]:
    """Return the actors on whose goods a text puts a tariff, a ban or the like."""
    found = set()
    for match in _ON.finditer(text):
        behind = _BEHIND.match(text, match.end())
        start = behind.end() if behind else match.end()
        goods = _FROM.match(text, start)
        found |= {id_ for first, _, id_ in named if first in (start, goods.end() if goods else start)}
    return found


def _imposers(text: str, named: list[tuple[int, int, ActorId]]) -> set[ActorId]:
    """Return the actors whose tariff, ban or the like a text speaks of: `China's ban on`, `the U.S. duty on`."""
    return {
        id_
        for _, end, id_ in named
        if (match := _BEFORE.match(text, end)) and re.match(r"[^,;:.]{0,40}?\b(?:on|against)\s", text[match.end() :])
    }


def _changed_places(subject: Subject, claim: Claim) -> Problem | None:
    """Return the problem of a statement in which two actors stand around a word the other way round."""
    text = _SAID.sub("", claim.text)
    here = _named(subject, text)
    if len(here) < 2 or _PASSIVE.search(text):  # noqa: PLR2004 - two actors
        return None
    for excerpt, _ in claim.excerpts:
        there = _named(subject, excerpt)
        if len(there) < 2 or _PASSIVE.search(excerpt):  # noqa: PLR2004
            continue
        turned = {(word, two, one) for word, one, two in _around(subject, text, here)}
        same = set(_around(subject, excerpt, there))
        for word, one, two in turned:
            pairs = {(first, second) for other, first, second in same if are_akin(word, other)}
            if (one, two) in pairs and (two, one) not in pairs:
                names = subject.brief.actor_name(two), subject.brief.actor_name(one)
                message = f"{names[0]!r} and {names[1]!r} have changed places: in the excerpt {names[1]!r} comes first"
                return subject.problem("B327", "warning", message, _HINT, claim.statement_keys)
    return None


def _around(subject: Subject, text: str, named: list[tuple[int, int, ActorId]]) -> list[tuple[str, ActorId, ActorId]]:
    """Return each word between two names that follow each other, with the two, as the states that they are of."""
    found = []
    for (_, end, one), (start, _, two) in pairwise(named):
        first, second = (subject.spellings.up_from(each)[-1] for each in (one, two))
        if first != second and not _JOINED.search(text[end:start]):
            found += [(word.stem, first, second) for word in content_words(text[end:start])]
    return found


B327 = Rule(
    "B327",
    "who does it to whom, turned round",
    "`by` and `on`, and the two sides of a statement, are those of the excerpt: China's ban on US beef is not the US "
    "ban on China's.",
    "actors: {peru: Peru, chile: Chile}\n"
    "measures:\n  - {title: A ban, by: chile, on: peru, source: Peru's ban on Chilean beef}",
    "actors: {peru: Peru, chile: Chile}\n"
    "measures:\n  - {title: A ban, by: peru, on: chile, source: Peru's ban on Chilean beef}",
    check=who_acts_is_who_acts,
)
