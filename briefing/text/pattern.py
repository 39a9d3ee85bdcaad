"""A regular expression that is compiled when a text may first hold it: most articles need few of those that we have."""

import re
from collections.abc import Callable, Iterator
from functools import cached_property, lru_cache


class Pattern:
    """A pattern as text; it searches and matches as a compiled one does.

    One for ``any_case`` is written in small letters and reads a text in small letters, which its matches hold too; that
    is compiled in two fifths of the time of ``re.IGNORECASE``. With ``needs`` a text is only looked through if it holds
    one of them: each text that the pattern is found in must.
    """

    def __init__(
        self, text: str, flags: int | re.RegexFlag = 0, *, any_case: bool = False, needs: tuple[str, ...] = ()
    ) -> None:
        """Keep the text."""
        self.text, self.flags, self.any_case, self.needs = text, flags, any_case, needs
        self._ignores_case = bool(flags & re.IGNORECASE)

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The pattern, compiled."""
        return re.compile(self.text, self.flags)

    def search(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """Return the first match in a part of a text."""
        text = self._read(text)
        return self.compiled.search(text, start, len(text) if end is None else end) if self._may_hold(text) else None

    def match(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """Return the match at a place of a text."""
        text = self._read(text)
        return self.compiled.match(text, start, len(text) if end is None else end) if self._may_hold(text) else None

    def fullmatch(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """Return the match of a whole part of a text."""
        text = self._read(text)
        return self.compiled.fullmatch(text, start, len(text) if end is None else end) if self._may_hold(text) else None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Return the matches in a text, in order."""
        text = self._read(text)
        return self.compiled.finditer(text) if self._may_hold(text) else iter(())

    def sub(self, put: Callable[[re.Match[str]], str], text: str) -> str:
        """Return a text with what is put for each match; only a pattern that is not for any case can."""
        return self.compiled.sub(put, text) if self._may_hold(text) else text

    def _read(self, text: str) -> str:
        return in_small_letters(text) if self.any_case else text

    def _may_hold(self, text: str) -> bool:
        if not self.needs:
            return True
        text = in_small_letters(text) if self._ignores_case else text
        return any(need in text for need in self.needs)


def as_written(match: re.Match[str], text: str, group: str | int = 0) -> str:
    """Return the words of a match as its text has them, in capitals too."""
    return text[slice(*match.span(group))]


@lru_cache(maxsize=64)  # many patterns read one text, each from many places
def in_small_letters(text: str) -> str:
    """Return a text in small letters, each at its place: a letter whose small one is two characters (İ) stays."""
    small = text.lower()
    if len(small) == len(text):
        return small
    return "".join(letter if len(letter.lower()) > 1 else letter.lower() for letter in text)
