"""A date's words in a sentence, with their meaning: what the words before it change, and what two of them make."""

import re

from msgspec import Struct

from briefing.dates.news.english.expression import Expression
from briefing.dates.news.meanings.context import Meaning


class Candidate(Struct, frozen=True):
    """A match of an expression's pattern, whose meaning is still to be told."""

    match: re.Match[str]
    expression: Expression


class Phrase(Struct, frozen=True):
    """A candidate with its meaning, from the words before it on."""

    start: int
    end: int
    candidate: Candidate
    meaning: Meaning
    rule: str
