"""B604: the editor's own lines report and don't argue."""

import re
from collections.abc import Iterator

from briefing.problems import Problem
from briefing.proof.rule import Rule
from briefing.proof.subject import Subject

_LOADED = re.compile(
    r"\b(?:clearly|obviously|undoubtedly|of course|needless to say|it is clear that|as everyone knows|unprecedented"
    r"|so-called|claims? to|admits?|refuses? to admit|shameful|brazen|draconian)\b",
    re.IGNORECASE,
)


def words_are_sober(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for each loaded word in the editor's own lines."""
    for keys, words in subject.own_words(_LOADED):
        hint = "say what is so, and let the reader judge"
        yield subject.problem("B604", "warning", f"{words!r} is a loaded word", hint, keys, words=words)


RULE = Rule(
    "B604",
    "a loaded word",
    "It argues where it should report.",
    "bottom_line: Clearly, the talks failed.",
    "bottom_line: The talks ended without a result.",
    check=words_are_sober,
)
