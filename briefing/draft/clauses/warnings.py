"""A clause within a noun of speaking: where `a warning from Moscow that it could halt` begins, and whose it is."""

import re

from msgspec import Struct

from briefing.brief.states import state_of_word
from briefing.draft.clauses.passages import Passage
from briefing.draft.findings import Named

_NOUN = (
    r"(?:warnings?|threats?|demands?|calls?|appeals?|ultimatums?|pledges?|promises?|vows?|offers?|claims?|assurances?|statements?"
    r"|announcements?|remarks?|comments?|suggestions?|reports?|hints?|signals?|complaints?|accusations?)"
)
_DETERMINED = (
    r"(?:\b(?:an?|the|this|any|repeated|fresh|new|earlier|recent|latest|its|their|his|her)\s+"
    r"(?:(?!(?:despite|amid|after|over|following|against|under|by|on|in|for|to|and|with)\b)[a-z-]+\s+){0,2}?)?"
)
# `A warning from Moscow on Friday that it could`; behind `to` it is a threat's own author that does it.
_CLAUSE = re.compile(
    rf"(?P<owner>['’]s?\s+(?:[a-z-]+\s+){{0,2}}?)?(?P<noun>{_DETERMINED}\b(?P<word>{_NOUN}))"
    r"(?P<from>\s+(?:from|by|of)\s+(?:(?:the|a|an)\s+)?(?P<who>[A-Z](?:[\w.’'-]|\s(?=[A-Z]))*))?"
    r"(?:\s+(?:(?:on|last|this|earlier)\s+)?(?:[A-Z]?[a-z]*day|week|month|year))?,?"
    r"\s+(?:that\s+(?P<pronoun>(?:it|they|he|she)\b)?|to\s+(?=[a-z]))"
)
# Who does this to a warning has not given it.
_OF_ANOTHER = re.compile(
    r"\b(?:despite|amid|after|over|following|against|under|by|brush\w*\s+(?:aside|off)|shrugg?\w*\s+off|wav\w+\s+(?:aside|away|off)"
    r"|ignor\w+|reject\w+|dismiss\w+|def(?:y|ies|ied|ying)|den(?:y|ies|ied|ying)|welcom\w+|condemn\w+|criticis\w+|criticiz\w+"
    r"|heed\w*|not(?:ed|es|ing)|fac\w+|got|get\w*|receiv\w+|hear\w*|answer\w*|respond\w*\s+to|react\w*\s+to|play\w*\s+down|downplay\w*)\s+$",
    re.IGNORECASE,
)
_ENDS = re.compile(r"[;:]\s|,\s+(?:and|but|which|who)\s|\s(?:while|whereas|but)\s")
_ITS_OWN = frozenset("threat threats pledge pledges promise promises vow vows offer offers".split())
_DECIDES = re.compile(r"pledge|promise|vow|offer|assurance|statement|announcement|remark|comment|report")
_LONGEST = 80  # characters from `that` to the verb


class WarningClause(Struct, frozen=True):
    """A clause within a noun of speaking: where the noun begins, and whose it is; nobody where that is not told.

    ``is_decided`` tells a promise or an announcement from what is only threatened or wanted.
    """

    start: int
    whose: tuple[Named, ...]
    is_decided: bool


def warning_before(passage: Passage, place: int) -> WarningClause | None:
    """Return the warning, threat or call of another than the sentence's subject in which the verb at a place stands."""
    text = passage.text
    for match in reversed(list(_CLAUSE.finditer(text, 0, place + 1))):
        if place - match.end() > _LONGEST or _ENDS.search(text, match.end(), place):
            continue
        start = match.start("noun")
        is_told = match["from"] or match["owner"]
        if not is_told and not _OF_ANOTHER.search(text, 0, start):
            continue
        if not match["pronoun"] and (passage.between(match.end(), place) or "that" in match[0].split()):
            continue  # who does it is named within the clause
        is_theirs = match["pronoun"] or match["word"].lower() in _ITS_OWN
        whose = _named(passage, match) if is_told and is_theirs else ()
        start = _owner_start(passage, match) if match["owner"] else start
        return WarningClause(start, whose, _DECIDES.match(match["word"]) is not None)
    return None


def _named(passage: Passage, match: re.Match[str]) -> tuple[Named, ...]:
    """Return whose a warning is: who is named behind `from`, the state of a capital, or the owner before it."""
    if match["owner"]:
        return tuple(each.named for each in passage.mentions if each.end == match.start() and each.acts)
    near = passage.between(match.start("who"), match.end("who"))
    if acting := [each.named for each in near if each.acts]:
        return (acting[-1],)
    state = state_of_word(match["who"])
    return (Named(state.name, "country"),) if state else ()


def _owner_start(passage: Passage, match: re.Match[str]) -> int:
    return next((each.start for each in passage.mentions if each.end == match.start()), match.start("noun"))
