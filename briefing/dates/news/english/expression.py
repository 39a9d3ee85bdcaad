"""An expression of the table: its rule, what a sentence needs for it, its pattern and its meaning."""

from briefing.dates.news.meanings.context import MeaningOf
from briefing.text.pattern import Pattern


class Expression:
    """A row of the table.

    ``needs`` names all that a sentence must hold for the row's pattern to be tried, which is compiled then.
    """

    def __init__(self, rule: str, needs: str, pattern: str, meaning: MeaningOf, *, any_case: bool) -> None:
        """Keep the pattern as text: most articles need few of them."""
        self.rule, self.needs, self.meaning = rule, frozenset(needs.split(", ")), meaning
        self.pattern = Pattern(rf"\b(?:{pattern})\b", any_case=True) if any_case else Pattern(pattern)


def any_case(rule: str, needs: str, pattern: str, meaning: MeaningOf) -> Expression:
    """Return an expression of whole words that may be written in small or capital letters."""
    return Expression(rule, needs, pattern, meaning, any_case=True)


def as_spelt(rule: str, needs: str, pattern: str, meaning: MeaningOf) -> Expression:
    """Return an expression that is spelt as its pattern is."""
    return Expression(rule, needs, pattern, meaning, any_case=False)
