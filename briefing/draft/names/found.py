"""The names that are found in a row of words, as they are added."""

from briefing.draft.findings import Kind
from briefing.draft.names.cues import cue
from briefing.draft.names.lists import known_name
from briefing.draft.names.mention import TELLING, Mention
from briefing.draft.names.row import Row

_ARTICLES = ("the", "a", "an")
_ABBREVIATED = frozenset("inc corp co ltd bros jr sr cos".split())


class Found:
    """The names found in a row of words."""

    def __init__(self, row: Row) -> None:
        """Keep the row."""
        self.row, self.text, self.words, self.low = row, row.text, row.words, row.low
        self.mentions: list[Mention] = []

    def add(self, start: int, end: int, kind: Kind = "unknown") -> Mention | None:
        """Add a name of some words, without article; nothing if no word with a capital is among them."""
        while end - start > 1 and self.low[start] in _ARTICLES and not self.row.is_known(start, end):
            start += 1
        while end > start and not self.words[end - 1].has_capital:
            end -= 1
        while kind == "person" and end - start > 1 and self.low[end - 1] in cue("behind a person"):
            end -= 1
        if end <= start:
            return None
        known = self.row.known(start, end)
        kind = known.kind if known and kind == "unknown" else kind
        mention = self.span(start, end, self.words[start].start, self._end(start, end), kind)
        mention.known = known
        return mention

    def span(self, first: int, last: int, start: int, end: int, kind: Kind = "unknown") -> Mention:
        """Add a name of some characters."""
        mention = Mention(first, last, start, end, " ".join(self.text[start:end].split()), kind)
        self.mentions.append(mention)
        return mention

    def add_told(self, start: int, end: int, kind: Kind) -> None:
        """Add a name whose own words tell its kind."""
        mention = self.add(start, end, kind)
        if mention:
            mention.weigh(mention.kind, TELLING)

    def _end(self, start: int, end: int) -> int:
        """Return the last character of a name, with the full stop of `Corp.` and the ending of `Moody's`."""
        stop = self.words[end - 1].end
        if self.low[end - 1] in _ABBREVIATED and self.text.startswith(".", stop):
            return stop + 1
        is_with_ending = known_name(tuple(self.low[start:end])) is None and self.row.is_known(start, end)
        if self.words[end - 1].owns and is_with_ending:
            return stop + (2 if self.text[stop + 1 : stop + 2] in ("s", "S") else 1)
        return stop
