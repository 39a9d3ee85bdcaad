"""Mentions → whom they name: surnames go to full names, initials to bodies, capitals to the states they stand for."""

from briefing.brief.states import state_of
from briefing.draft.names.groups import Group, known_key, state_key
from briefing.draft.names.joining import join_bodies, join_initials, join_persons, join_places
from briefing.draft.names.mention import Mention
from briefing.draft.names.metonyms import stands_for_state
from briefing.draft.names.misspellings import propose_misspellings
from briefing.draft.names.words import Word

_UNION = "European Union"
_UNIONS = frozenset((_UNION, "European Commission"))


def grouped(text: str, words: list[Word], mentions: list[Mention]) -> list[Group]:
    """Return the mentions by whom they name."""
    of_the_union = any(each.known is not None and each.known.name in _UNIONS for each in mentions)
    groups: dict[str, Group] = {}
    for mention in mentions:
        key = _key(words, mention, of_the_union=of_the_union)
        groups.setdefault(key, Group(key)).mentions.append(mention)
    for group in groups.values():
        group.tell_kind()
    join_initials(text, groups)
    join_persons(groups)
    join_bodies(groups)
    join_places(groups)
    for group in groups.values():
        group.tell_kind()
    propose_misspellings(groups)
    return list(groups.values())


def _key(words: list[Word], mention: Mention, *, of_the_union: bool) -> str:
    """Return under what a mention is grouped: a seat of government that stands for its state under the state."""
    known = mention.known
    state = state_of(known.of) if known and known.kind == mention.kind == "place" and known.of else None
    if known is None or state is None or known.name not in state.seats or not stands_for_state(words, mention):
        return known_key(mention)
    if known.name == "Brussels" and of_the_union:
        mention.kind = "organization"
        return state_key(_UNION)
    mention.kind = "country"
    return state_key(state.name)
