"""Names of things that are nobody and no place: a market's index, a ship, a storm, the title of a work."""

import re

from briefing.draft.names.cues import cue
from briefing.draft.names.mention import Mention
from briefing.draft.names.row import Row

_INITIALS_OF_SEVERAL = re.compile(r"[A-Z]{2,}s")  # GPs, NGOs
_QUOTED = re.compile(r"[“\"‘]([^“”\"‘’\n]{3,80})[”\"’]")
_SMALL_IN_TITLES = frozenset("a an and at by de for from in of on or the to with".split())
_LONG = 4  # words: of a product and its maker's model
_INDEX = frozenset("index average futures indices benchmark".split())
_SHIPS = frozenset("HMS USS USNS MV MS RMS SS INS HMAS HMCS BRP MT RV HMNZS USCGC".split())
_NUMBERED = frozenset("nikkei euro category stoxx topix russell".split())


def without_things(row: Row, mentions: list[Mention]) -> list[Mention]:
    """Return the names but for those of things: the DAX index, HMS Amber, Typhoon Ambo, “The Ferryman”, GPs."""
    before_storms = cue("storms")
    storms = {row.low[at + 1] for at, word in enumerate(row.low[:-1]) if word in before_storms}
    works = {each.text for each in mentions if each.known is None and _is_work(row, each)}
    titles = [match.span() for match in _QUOTED.finditer(row.text) if _is_title(match[1], row.text[match.end() - 2])]
    return [
        each
        for each in mentions
        if not (
            _is_index(row, each)
            or _is_title_of_a_work(row.text, each)
            or _is_within(each, titles)
            or _is_vessel(row, each)
            or each.text in works
            or (each.known is None and row.low[each.first] in cue("products") and each.last - each.first < _LONG)
            or _is_initials(row, each)
            or (each.last - each.first == 1 and row.low[each.first] in storms and each.known is None)
        )
    ]


def _is_work(row: Row, mention: Mention) -> bool:
    """Whether a noun before a name tells that it is of a film, a book, a song."""
    at = mention.first - 1
    while at > 0 and row.low[at] in _SMALL_IN_TITLES and row.words[at].has_capital:
        at -= 1
    return at >= 0 and row.words[at + 1].joined and row.words[at].text in cue("works")


def _is_vessel(row: Row, mention: Mention) -> bool:
    before = row.low[mention.first - 1] if mention.first > 0 and row.words[mention.first].joined else ""
    return row.words[mention.first].text in _SHIPS or before in cue("vessels")


def _is_initials(row: Row, mention: Mention) -> bool:
    word = row.words[mention.first]
    if mention.last - mention.first > 1:
        return False
    if _INITIALS_OF_SEVERAL.fullmatch(word.text):
        return True
    return mention.known is None and word.text.isupper() and word.low in cue("initials")


def _is_title(words: str, end: str) -> bool:
    """Whether quoted words are of a work rather than said: Far from the Madding Crowd."""
    parts = words.split()
    large = [part for part in parts if part not in _SMALL_IN_TITLES]
    return len(parts) > 1 and end not in ".!?," and all(part[0].isupper() or part[0].isdigit() for part in large)


def _is_within(mention: Mention, titles: list[tuple[int, int]]) -> bool:
    return mention.known is None and any(start < mention.start and mention.end < end for start, end in titles)


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
