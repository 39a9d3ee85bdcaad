"""A regular expression that is compiled when it is first asked for: most articles need few of those for dates."""

import re
from functools import cached_property


class Pattern:
    """A pattern as text; it searches and matches as a compiled one does."""

    def __init__(self, text: str, flags: re.RegexFlag = re.RegexFlag(0)) -> None:  # noqa: B008 - a constant
        """Keep the text."""
        self.text, self.flags = text, flags

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The pattern, compiled."""
        return re.compile(self.text, self.flags)

    def search(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """Return the first match in a part of a text."""
        return self.compiled.search(text, start, len(text) if end is None else end)

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        """Return the match at a place of a text."""
        return self.compiled.match(text, start)
