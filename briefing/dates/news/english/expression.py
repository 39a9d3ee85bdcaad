"""An expression of the table: its rule, what a sentence needs for it, its pattern and its meaning."""

import re
from functools import cached_property

from briefing.dates.news.meanings.context import MeaningOf


class Expression:
    """A row of the table.

    ``needs`` names what a sentence must hold for the row's pattern to be tried, which is compiled then.
    """

    def __init__(self, rule: str, needs: str, pattern: str, meaning: MeaningOf, *, any_case: bool) -> None:
        """Keep the pattern as text: most articles need few of them."""
        self.rule, self.needs, self.meaning = rule, needs, meaning
        self._text, self._any_case = pattern, any_case

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """What the expression looks like."""
        return re.compile(rf"\b(?:{self._text})\b", re.IGNORECASE) if self._any_case else re.compile(self._text)


def any_case(rule: str, needs: str, pattern: str, meaning: MeaningOf) -> Expression:
    """Return an expression of whole words that may be written in small or capital letters."""
    return Expression(rule, needs, pattern, meaning, any_case=True)


def as_spelt(rule: str, needs: str, pattern: str, meaning: MeaningOf) -> Expression:
    """Return an expression that is spelt as its pattern is."""
    return Expression(rule, needs, pattern, meaning, any_case=False)
