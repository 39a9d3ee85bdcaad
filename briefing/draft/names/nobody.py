"""Names of things that are nobody and no place: a market's index, the title of a work."""

from briefing.draft.names.mention import Mention
from briefing.draft.names.row import Row

_INDEX = frozenset("index average futures indices benchmark".split())
_NUMBERED = frozenset("nikkei euro category stoxx topix russell".split())


def names_nobody(row: Row, mention: Mention) -> bool:
    """Whether a name is of a thing: the DAX index, Nikkei 225, “The Ferryman,” was performed."""
    return _is_index(row, mention) or _is_title_of_a_work(row.text, mention)


def _is_index(row: Row, mention: Mention) -> bool:
    after = row.words[mention.last] if mention.last < len(row.words) and row.words[mention.last].joined else None
    if after is None:
        return False
    if after.low in _INDEX:
        return mention.kind == "unknown" or (mention.known is not None and mention.known.kind == "organization")
    return after.text.isdigit() and mention.last - mention.first == 1 and row.low[mention.first] in _NUMBERED


def _is_title_of_a_work(text: str, mention: Mention) -> bool:
    """Whether a name stands alone in quotation marks, as a film's or a book's title."""
    before = text[max(0, mention.start - 5) : mention.start].removesuffix("The ").removesuffix("A ")
    behind = text[mention.end : mention.end + 2].lstrip(",.;")
    is_quoted = before[-1:] in ("“", '"') and behind[:1] in ("”", '"')
    return is_quoted and (mention.known is None or mention.known.kind == "place")
