"""Clubs that go by their town: Norwich 2 Derby 1, a win over Leeds; in articles about sport alone."""

from briefing.draft.names.cues import cue
from briefing.draft.names.mention import OF_A_TITLE, Mention
from briefing.draft.names.words import Word

_SHARE, _FEWEST = 0.02, 4  # of the words of an article are of sport
_PLACED = frozenset("in at near from outside of".split())
_CLUB_HEADS = frozenset("city county town".split())


def tell_clubs(words: list[Word], mentions: list[Mention]) -> None:
    """Tell the places that are clubs, where the article is about sport."""
    if sum(word.low in cue("sport") for word in words) < max(_FEWEST, _SHARE * len(words)):
        return
    for mention in mentions:
        is_headed = words[mention.last - 1].low in _CLUB_HEADS
        is_named = is_headed if mention.known is None else mention.known.kind == "place"
        if mention.kind == "place" and is_named and _plays(words, mention, is_headed=is_headed):
            mention.kind = "organization"
            mention.scores = {"organization": OF_A_TITLE}


def _plays(words: list[Word], mention: Mention, *, is_headed: bool) -> bool:
    first = words[mention.first]
    before = words[mention.first - 1] if mention.first > 0 else None
    if before is not None and before.sentence != first.sentence:
        before = None
    if first.style == "dateline" or (before is not None and before.low in _PLACED and first.joined):
        return False
    if first.style == "table" or first.gap.endswith("(") or is_headed:
        return True
    after = words[mention.last] if mention.last < len(words) else None
    is_within = after is not None and after.sentence == first.sentence
    if after is not None and is_within and (after.low in cue("what clubs do") or after.text.isdigit()):
        return True
    return before is not None and before.low in cue("before a club")
