"""The names in headlines in capitals or title case: those that the article or a list knows."""

from briefing.draft.names.groups import Group, known_key, plain_key
from briefing.draft.names.lists import is_plain
from briefing.draft.names.mention import mention_at
from briefing.draft.names.row import Row

_LONGEST = 8  # words of a name
_STATES_THOUGH_WORDS = frozenset(("us", "uk", "eu", "un", "turkey", "jordan", "chad"))
Forms = dict[tuple[str, ...], Group]


def add_headlines(row: Row, groups: list[Group]) -> None:
    """Add to the groups what headlines name and no group has; a name that only a list knows becomes a group."""
    by_words = _forms(groups)
    taken = {at for group in groups for each in group.mentions for at in range(each.first, each.last)}
    at = 0
    while at < len(row.words):
        word = row.words[at]
        if at in taken or word.style not in ("capitals", "titled") or not word.has_capital:
            at += 1
            continue
        end = at + 1
        while end < min(at + _LONGEST, len(row.words)) and end not in taken and _goes_on(row, end, word.style):
            end += 1
        at = _add_one(row, groups, by_words, at, end)


def _goes_on(row: Row, at: int, style: str) -> bool:
    return row.words[at].joined and row.words[at].style == style


def _add_one(row: Row, groups: list[Group], by_words: Forms, start: int, end: int) -> int:
    """Add the longest name that begins at a word, if one does; return where to go on."""
    for stop in range(end, start, -1):
        group = by_words.get(tuple(row.low[start:stop]))
        if group is not None:
            group.mentions.append(mention_at(row, start, stop))
            return stop
    stop = row.known_at(start, end)
    known = row.known(start, stop) if stop > start else None
    is_word = stop == start + 1 and is_plain(row.low[start]) and row.low[start] not in _STATES_THOUGH_WORDS
    if known is None or is_word:
        return start + 1
    mention = mention_at(row, start, stop)
    mention.known = known
    key = known_key(mention)
    group = next((each for each in groups if each.key == key), None)
    if group is None:
        group = Group(key, kind=known.kind)
        groups.append(group)
    group.mentions.append(mention)
    by_words[tuple(row.low[start:stop])] = group
    return stop


def _forms(groups: list[Group]) -> Forms:
    """Return the groups by the words of each of their forms, and persons by their surnames."""
    found: Forms = {}
    for group in groups:
        for mention in group.mentions:
            for form in (mention.text, *mention.also):
                found.setdefault(tuple(plain_key(form).split()), group)
        surname = plain_key(group.name).split()[-1:]
        if group.kind == "person" and surname and not is_plain(surname[0]):
            found.setdefault(tuple(surname), group)
    return {words: group for words, group in found.items() if words}
