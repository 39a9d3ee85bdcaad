"""The office of a person in the article's words: trade minister Ana Ruiz; Luz Macaraeg, the finance secretary, said."""

from collections.abc import Mapping
from typing import NamedTuple

from briefing.brief.states import state_of_word
from briefing.draft.names.cues import cue
from briefing.draft.names.lists import SAYING, is_title, known_name
from briefing.draft.names.mention import Mention
from briefing.draft.names.words import Word

_MOST_BEFORE, _MOST_BEHIND = 6, 14  # words of an office
_ENDS = SAYING | frozenset("who which that whose is was has had will would where when and but as".split())
_ARTICLES = frozenset("the a an its his her their".split())
_BODIES = frozenset(("organization", "government", "country", "group"))
_OWNING = (" ", "'s ", "’s ", "' ", "’ ")
_OFFICIAL = frozenset("of for to in at and on".split())


class Owner(NamedTuple):
    """A name that an office may be of, and its first word."""

    name: str
    kind: str
    first: int


def tell_role(text: str, words: list[Word], mention: Mention, owners: Mapping[int, Owner]) -> None:
    """Give a person the office that stands beside a mention, and whose it is, where it has none.

    ``owners`` are the names of the text with their kinds, by the word behind each.
    """
    if mention.role:
        start = mention.first - len(mention.role.split())
        if not mention.of and start > 0 and (owner := _named_before(words, start, owners)):
            mention.of = owner.name if owner.kind in _BODIES else ""
        return
    start, end = _before(words, mention) or _behind(words, mention) or _in_apposition(words, mention) or (0, 0)
    if start < end:
        owner = _named_before(words, start, owners)
        first = owner.first if owner and owner.kind == "person" else start  # Putin's spokesman
        mention.role = " ".join(text[words[first].start : words[end - 1].end].split())
        of = owner.name if owner and owner.kind in _BODIES else ""
        mention.of = mention.of or _owner(words[start:end]) or of


def _named_before(words: list[Word], start: int, owners: Mapping[int, Owner]) -> Owner | None:
    """Return whose an office is by the name before it: NATO's | special envoy."""
    is_owned = start > 0 and words[start - 1].owns and words[start].sentence == words[start - 1].sentence
    return owners.get(start) if is_owned and words[start].gap in _OWNING else None


def _before(words: list[Word], mention: Mention) -> tuple[int, int] | None:
    """Return the words of an office before a name: EU trade commissioner | Tomasz Wierzbicki."""
    end = mention.first
    if end == 0 or not words[end].joined or words[end - 1].has_capital or not is_title(words[end - 1].low):
        return None
    start = end - 1
    while start > max(0, end - _MOST_BEFORE) and words[start].joined and _is_of_office(words[start - 1]):
        start -= 1
    return start, end


def _is_of_office(word: Word) -> bool:
    if word.owns:
        return False
    if word.has_capital:
        return state_of_word(word.text) is not None or known_name((word.low,)) is not None or word.text.isupper()
    return word.low in cue("fields") or is_title(word.low)


def _behind(words: list[Word], mention: Mention) -> tuple[int, int] | None:
    """Return the words of an office behind a comma: Luz Macaraeg, | the finance secretary |, said."""
    start = mention.last
    if start >= len(words) or words[start].gap != ", " or words[start].sentence != words[start - 1].sentence:
        return None
    if words[start].low in _ARTICLES and not words[start].owns:
        start += 1
    at, has_title = start, False
    while at < min(start + _MOST_BEHIND, len(words)):
        word = words[at]
        if at > start and (not word.gap.isspace() and word.gap not in ("'s ", "’s ")):
            break
        if word.low in _ENDS or (has_title and not _continues(words, at)):
            break
        has_title = has_title or is_title(word.low)
        at += 1
    return (start, at) if has_title and at > start else None


def _in_apposition(words: list[Word], mention: Mention) -> tuple[int, int] | None:
    """Return an office that a name between commas tells the holder of: the | foreign minister |, Anna Grant, met."""
    end = mention.first
    is_between = end > 0 and words[end].gap == ", " and mention.last < len(words) and words[mention.last].gap == ", "
    if not is_between or words[end - 1].has_capital or not is_title(words[end - 1].low):
        return None
    start = end - 1
    while start > max(0, end - _MOST_BEFORE) and words[start].joined and _is_of_office(words[start - 1]):
        start -= 1
    leads = start > 0 and (words[start - 1].low in _ARTICLES or words[start - 1].owns)
    return (start, end) if leads else None


def _continues(words: list[Word], at: int) -> bool:
    """Whether an office goes on: chairman | of Huaxin Cycle; managing director."""
    before = words[at - 1]
    return (
        words[at].low in _OFFICIAL
        or before.low in (*_OFFICIAL, "the")
        or words[at].has_capital
        or is_title(words[at].low)
    )


def _owner(words: list[Word]) -> str:
    for word in words:
        if known := known_name((word.low,)):
            return known.name
        if word.has_capital and (state := state_of_word(word.text)):
            return state.name
    return ""
