"""Whether a capital stands for its state: Moscow said, Baku's patience, sanctions on Tehran; not in Moscow."""

from briefing.draft.names.cues import cue
from briefing.draft.names.lists import SAYING
from briefing.draft.names.mention import Mention
from briefing.draft.names.words import Word

_PLACED = ("in", "at", "of", "from", "near", "to")


def stands_for_state(words: list[Word], mention: Mention) -> bool:
    """Whether a seat of government is named for its state."""
    first, last = words[mention.first], words[mention.last - 1]
    if first.style != "text" or _is_pressed(words, mention.first):
        return first.style == "text"
    before = words[mention.first - 1] if mention.first > 0 and first.gap.isspace() and not first.opens else None
    after = words[mention.last] if mention.last < len(words) else None
    is_placed = before is not None and (before.low in _PLACED or before.has_capital)
    if is_placed or after is None or after.sentence != first.sentence:
        return False
    if last.owns:
        return after.low in cue("what states have")
    if after.has_capital or not after.gap.isspace():
        return after.gap == ", " and after.low == "which" and before is None
    return _acts(words, mention.last)


def _acts(words: list[Word], at: int) -> bool:
    """Whether what stands behind a seat is what states do: said, is considering; and Paris want."""
    after, beyond = words[at], words[at + 1] if at + 1 < len(words) else None
    if beyond is not None and after.low in ("is", "was"):
        return beyond.low.endswith("ing")
    if beyond is not None and after.low == "and":
        return beyond.has_capital and at + 2 < len(words) and _is_act(words[at + 2].low)
    return _is_act(after.low)


def _is_act(word: str) -> bool:
    return word in SAYING or word in cue("what states do")


def _is_pressed(words: list[Word], at: int) -> bool:
    """Whether something is done to a state, or comes from it: sanctions on Baku, a telephone call from Washington."""
    if at < 2 or not words[at].joined:  # noqa: PLR2004 - a noun and a preposition
        return False
    noun, before = words[at - 2].low, words[at - 1].low
    is_done_to_it = noun in cue("pressed") and before in ("on", "against", "with")
    return is_done_to_it or (before == "from" and noun in cue("coming from a state"))
