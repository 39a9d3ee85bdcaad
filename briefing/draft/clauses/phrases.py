"""Phrases of a sentence: a noun phrase, the things of a list, where they end."""

import re
from collections.abc import Iterator

from briefing.draft.findings import Extent

# Words that end a noun phrase: a verb, a time or a new clause follows.
_STOPS = frozenset(
    (
        "in at after before since until till by because that which who whom whose when where while as if unless to "
        "with without under was were is are be been being has have had will would could should may might shall can "
        "must said says say starting beginning effective this last next during despite amid pending whether citing "
        "saying than on over through following into but so he she it they we rose fell rises falls take takes took "
        "for against about among including ahead from yesterday today tomorrow earlier later worth imposed levied "
        "announced did does do not now then up down between unveiled came comes went goes once if though although "
        "inside outside within via amid"
    ).split()
)
_TOKEN = re.compile(r"\d+(?:,\d{3})+(?:\.\d+)?|[^\W_][\w’'./&%-]*[\w%]|\w|[^\w\s]")
_JOINTS = frozenset(("and", "or", "&"))
_LONGEST_ITEM = 6  # words of one thing in a list
_OPENING = frozenset("\"“‘'")


def phrase_end(text: str, start: int, *, stops: frozenset[int] = frozenset()) -> int:
    """Return where the noun phrase, or the list of them, that begins at a place ends.

    At the places of ``stops`` it ends whatever stands there.
    """
    end = start
    for match in _TOKEN.finditer(text, start):
        word = match[0].lower()
        if word == "." and re.match(r"\s+[a-z]", text[match.end() : match.end() + 3]) and text[end - 1 : end].isupper():
            end = match.end()
            continue
        if match.start() in stops or word in _STOPS:
            break
        if word == ",":
            if not _is_list(text, match.end()):
                break
        elif word in _JOINTS:
            if not _is_item(text, match.end()):
                break
        elif not (word[0].isalnum() or word in "$€£’'-–\"“”(") or word == "(":
            break
        else:
            end = match.end()
    return end


_ITEM = re.compile(
    r"\s+([^\s,;.]+(?:\s+[^\s,;.]+){0,5}?)(?=,|\s(?:and|or)\s|[.;:)]|\s(?:in|from|on|at|by|to|worth|with|after|before|until|since|because|over|under|that|which|was|were|will|would|is|are|for|as|of)\s|$)"
)
_LIST = re.compile(r"(?:\s+[^\s,;.:]+){1,6}?(?:,(?:\s+[^\s,;.:]+){1,6}?){0,8},?\s+(?:and|or)\s")
_FINITE = re.compile(
    r"\b(?:was|were|is|are|has|have|had|will|would|could|should|may|might|said|says|which|who|that|to|told|asked|"
    r"called|warned|urged|ordered|agreed|imposed|banned|barred|lifted|raised|threatened|promised|recalled|expelled|"
    r"suspended|froze|closed|answered|met|held|put|cut|rose|fell|rises|raises|cuts|bans)\b",
    re.IGNORECASE,
)


def _is_list(text: str, start: int) -> bool:
    """Whether a list goes on behind a comma: `, solar cells and semiconductors`."""
    match = _LIST.match(text, start) or re.compile(r"\s+(?:and|or)\s").match(text, start)
    return match is not None and not _FINITE.search(match[0]) and _is_item(text, match.end() - 1)


def _is_item(text: str, start: int) -> bool:
    """Whether a thing of a list follows, and no clause."""
    match = _ITEM.match(text, start)
    return match is not None and not _FINITE.search(match[1])


def items_of(text: str, start: int, end: int) -> Iterator[Extent]:
    """Yield the things of a list, without commas and conjunctions."""
    place = start
    for match in re.compile(r"\s*,(?!\d{3})\s*(?:and\s+|or\s+|as well as\s+)?|\s+(?:and|or|as well as|&)\s+").finditer(
        text, start, end
    ):
        if match.start() > place:
            yield (place, match.start())
        place = match.end()
    if place < end:
        yield (place, end)
