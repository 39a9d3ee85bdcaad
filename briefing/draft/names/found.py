"""The names that are found in a row of words, as they are added."""

import re

from briefing.draft.findings import Kind
from briefing.draft.names.cues import cue
from briefing.draft.names.lists import known_name
from briefing.draft.names.mention import TELLING, Mention
from briefing.draft.names.row import Row

_ARTICLES = ("the", "a", "an")
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")
_LEGAL = re.compile(
    r"\.?(?:,? (?:& Co\.? (?:KG|KGaA|OHG)|Sp\. z o\.o|z o\.o|A/S|ApS|a\.s|s\.r\.o|d\.d|S\.p\.A|S\.A\.R\.L"
    r"|S\.A\. de C\.V|Sdn\.? Bhd|Pty\.? Ltd|Pvt\.? Ltd|Pte\.? Ltd|Co\.,? Ltd)"
    r"|, (?:Inc|Corp|Ltd|L\.?L\.?C|L\.?P|N\.V|S\.A|PLC|plc|LLP))(?!\w)\.?"
    r"|(?<=\sA)/S(?!\w)"
)
"""What companies are called behind their name, in words with full stops, strokes or commas between them."""
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
        if self._is_ordinal_before(start, end):
            start -= 1
        known = self.row.known(start, end)
        kind = known.kind if known and kind == "unknown" else kind
        mention = self.span(start, end, self.words[start].start, self._end(start, end), kind)
        mention.known = known
        self._take_legal_ending(mention)
        return mention

    def _take_legal_ending(self, mention: Mention) -> None:
        """Put what a company is called behind its name into the name: Nordkai Polska | Sp. z o.o."""
        ending = _LEGAL.match(self.text, mention.end)
        if ending is None:
            return
        while mention.last < len(self.words) and self.words[mention.last].start < ending.end():
            mention.last += 1
        mention.end, mention.kind, mention.known = ending.end(), "organization", None
        mention.text = " ".join(self.text[mention.start : mention.end].split())
        mention.weigh("organization", TELLING)

    def _is_ordinal_before(self, start: int, end: int) -> bool:
        """Whether a number belongs to a name behind it: the 82nd | Airborne Division, 6th | Avenue."""
        if start == 0 or not self.words[start].joined or self.low[end - 1] not in cue("behind an ordinal"):
            return False
        return _ORDINAL.fullmatch(self.low[start - 1]) is not None

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
