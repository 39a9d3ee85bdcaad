"""Clubs that go by their town: Norwich 2 Derby 1, a win over Leeds; in articles about sport alone."""

from briefing.draft.names.cues import cue
from briefing.draft.names.mention import OF_A_TITLE, Mention
from briefing.draft.names.words import Word

_SHARE, _FEWEST = 0.02, 4  # of the words of an article are of sport
_PLACED = frozenset("in near from outside of".split())
_CLUB_HEADS = frozenset("city county town".split())


def tell_clubs(words: list[Word], mentions: list[Mention]) -> None:
    """Tell the places that are clubs, where the article is about sport: those that play anywhere, but where placed."""
    if sum(word.low in cue("sport") for word in words) < max(_FEWEST, _SHARE * len(words)):
        return
    places = [each for each in mentions if each.kind == "place" and not _is_placed(words, each)]
    clubs = {each.text for each in places if _is_named(words, each) and _plays(words, each)}
    for mention in places:
        if mention.text in clubs:
            mention.kind = "organization"
            mention.scores = {"organization": OF_A_TITLE}


def _is_named(words: list[Word], mention: Mention) -> bool:
    return _is_headed(words, mention) if mention.known is None else mention.known.kind == "place"


def _is_headed(words: list[Word], mention: Mention) -> bool:
    return words[mention.last - 1].low in _CLUB_HEADS


def _before(words: list[Word], mention: Mention) -> Word | None:
    """Return the word before a mention in its sentence."""
    before = words[mention.first - 1] if mention.first > 0 else None
    return before if before is not None and before.sentence == words[mention.first].sentence else None


def _is_placed(words: list[Word], mention: Mention) -> bool:
    first, before = words[mention.first], _before(words, mention)
    return first.style == "dateline" or (before is not None and before.low in _PLACED and first.joined)


def _plays(words: list[Word], mention: Mention) -> bool:
    first, before = words[mention.first], _before(words, mention)
    if before is not None and before.low == "at" and first.joined:
        return False
    if first.style == "table" or first.gap.endswith("(") or _is_headed(words, mention):
        return True
    after = words[mention.last] if mention.last < len(words) else None
    is_within = after is not None and after.sentence == first.sentence
    if after is not None and is_within and (after.low in cue("what clubs do") or after.text.isdigit()):
        return True
    return before is not None and before.low in cue("before a club")
