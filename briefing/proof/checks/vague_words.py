"""B605: the editor's own lines say who said a thing and how likely it is."""

import re
from collections.abc import Iterator

from briefing.problems import Problem
from briefing.proof.rule import Rule
from briefing.proof.subject import Subject

_VAGUE = re.compile(
    r"\b(?:may possibly|might possibly|could potentially|may or may not|sources say|it is said|reportedly|some say"
    r"|many believe|observers say|experts say|rumou?red|somewhat|in some ways|to some extent|very unique)\b",
    re.IGNORECASE,
)


def words_are_exact(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for each vague word in the editor's own lines."""
    for keys, words in subject.own_words(_VAGUE):
        yield subject.problem("B605", "warning", f"{words!r} is vague", "say who, or how likely", keys, words=words)


RULE = Rule(
    "B605",
    "a vague word",
    "It hides who said it, or how likely it is.",
    "bottom_line: Sources say the talks may possibly fail.",
    "bottom_line: Treasury officials expect the talks to fail.",
    check=words_are_exact,
)
