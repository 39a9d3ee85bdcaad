"""Whom a stretch of an article has for its subject, by name."""

import re

from briefing.draft.findings import Named
from briefing.draft.mentions import Mention, Mentions, is_title
from briefing.draft.somebody import is_somebody

_PREPOSITION = (
    r"\b(?:for|of|to|with|by|from|in|at|about|against|near|than|between|over|under|on|into|towards?|behind|unlike|"
    r"including|after|before|through|via|alongside|beside|despite|among|without)\s+"
)
_OWNED = re.compile(_PREPOSITION + r"(?P<between>(?:[^\s,;:()]+\s+){0,6})$")
_POSSESSIVE = re.compile(r"['’]s?\b(?!\w)")
_DETERMINERS = frozenset("the a an his her its their our former late new then acting outgoing incoming".split())
_ALONE = re.compile(
    r"\s*[,(;:]|\s+(?:in|of|at|for|on|and|also|later|then|who|which|that|has|had|have|is|was|were|did|will|would|"
    r"[a-z]+(?:ed|s)|[a-z]+ly|said|told)\b"
)
_LONGEST_OFFICE = 3  # words


def subject_named(bare: str, mentions: Mentions, start: int, end: int) -> Named | None:
    """Return the person, else the body, that a stretch of an article without its quotations has for its subject."""
    near = [each for each in mentions.between(start, end) if bare[each.start] != " "]
    people = [each for each in near if each.named.kind == "person"]
    for number, each in enumerate(people):
        is_of_next = number + 1 < len(people) and _is_office(bare, each.end, people[number + 1].start)
        if not is_of_next and not _is_owned(bare, each, start):
            return each.named
    for each in near:
        if each.named.kind != "person" and not _is_owned(bare, each, start) and _stands_alone(bare, each, end):
            return each.named
    return None


def _is_office(bare: str, start: int, end: int) -> bool:
    """Whether the words between two names are the office of the second: Jefferies analyst Tom Brackett."""
    words = bare[start:end].split()
    return 0 < len(words) <= _LONGEST_OFFICE and all(map(is_title, words))


def _is_owned(bare: str, mention: Mention, start: int) -> bool:
    """Whether a name only tells to whom, of whom or with whom: a spokesman for Yeltsin, Yeltsin's wife."""
    if _POSSESSIVE.match(bare, mention.end):
        return True
    match = _OWNED.search(bare, max(start, mention.start - 90), mention.start)
    if match is None:
        return False
    between = match["between"].split()
    if not between or all(word.lower() in _DETERMINERS for word in between):
        return True
    return (
        is_title(between[-1]) or is_somebody(between[-1]) or (between[-1].islower() and mention.named.kind != "person")
    )


def _stands_alone(bare: str, mention: Mention, end: int) -> bool:
    """Whether a name is the whole of a subject: China said; not China experts said."""
    behind = bare[mention.end : end]
    return not behind.strip() or _ALONE.match(behind) is not None
