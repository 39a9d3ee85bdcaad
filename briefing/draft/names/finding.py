"""An article's text → everybody and everything that it names."""

from briefing.draft.findings import Named
from briefing.draft.names.evidence import share_kinds, weigh
from briefing.draft.names.grouping import grouped
from briefing.draft.names.groups import Group
from briefing.draft.names.headlines import add_headlines
from briefing.draft.names.mention import Mention
from briefing.draft.names.nobody import without_things
from briefing.draft.names.pieces import names_of
from briefing.draft.names.roles import Owner, tell_role
from briefing.draft.names.row import Row
from briefing.draft.names.small_bodies import give_small_heads, small_bodies
from briefing.draft.names.sport import tell_clubs
from briefing.draft.names.words import words_of


def named_in(text: str) -> list[Named]:
    """Return everybody and everything that an article names, in the order in which it first does."""
    words = words_of(text)
    row = Row(text, words)
    mentions = _mentions(row)
    for mention in mentions:
        mention.opens = words[mention.first].opens
        weigh(text, words, mention)
    share_kinds(text, mentions)
    tell_clubs(words, mentions)
    groups = [group for group in grouped(text, words, mentions) if _is_certain(group)]
    called = [(group, group.name) for group in groups]  # to tell its name takes a look at each mention
    owners = {each.last: Owner(name, group.kind, each.first) for group, name in called for each in group.mentions}
    for group in groups:
        for mention in group.mentions if group.kind == "person" else ():
            tell_role(text, words, mention, owners)
    add_headlines(row, groups)
    return sorted((group.named() for group in groups), key=lambda each: each.mentions[0])


def _mentions(row: Row) -> list[Mention]:
    """Return the names of a row of words in order; none lies in another."""
    bodies = small_bodies(row)
    taken = {at for each in bodies for at in range(each.first, each.last)}
    names = [each for each in names_of(row) if taken.isdisjoint(range(each.first, each.last))]
    give_small_heads(row, names)
    names = without_things(row, names)
    found: list[Mention] = []
    for mention in sorted([*names, *bodies], key=lambda each: (each.start, -each.end)):
        if not found or mention.start >= found[-1].end:
            found.append(mention)
    return found


def _is_certain(group: Group) -> bool:
    """Whether a group names somebody: not all of its mentions are words that may name nobody."""
    return any(not each.is_doubtful for each in group.mentions)
