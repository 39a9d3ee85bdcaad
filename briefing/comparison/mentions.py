"""The mentions of earlier briefs, looked up by keys and by words, and which of them a later brief repeats."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from briefing.comparison.matching import Key, Mention, have_common_day, is_one_meeting, is_same, may_be_same
from briefing.text.similarity import Rarity, Wording, Wordings


class Mentions:
    """Mentions by their identities and by their words; of those with the same key, the latest brief's.

    ``briefs`` holds them all, brief by brief.
    """

    def __init__(self, rarity: Rarity) -> None:
        self.briefs: list[Sequence[Mention]] = []
        self.rarity = rarity
        self._by_identity: defaultdict[tuple[object, ...], dict[Key, list[Mention]]] = defaultdict(dict)
        self._by_day: defaultdict[tuple[str, str, int], dict[Key, list[Mention]]] = defaultdict(dict)
        self._by_wording: defaultdict[Wording, dict[Key, list[Mention]]] = defaultdict(dict)
        self._wordings = Wordings(rarity)

    def add(self, brief: Sequence[Mention]) -> None:
        """Add the mentions of a brief; the briefs come in the order of their publication."""
        self.briefs.append(brief)
        for each in brief:
            holders = [self._by_identity[identity] for identity in each.key.identities]
            holders += [self._by_day[day] for day in _days(each)]
            for holder in (*holders, self._by_wording[each.key.wording]):
                known = holder.get(each.key)
                if known and known[0].number == each.number:
                    known.append(each)
                else:
                    holder[each.key] = [each]
            self._wordings.add(each.key.wording)

    def sharing_identity(self, mention: Mention) -> Iterator[Mention]:
        """Yield the mentions that share an identity with another brief's."""
        for identity in mention.key.identities:
            for known in self._by_identity.get(identity, {}).values():
                yield from known

    def in_like_words(self, mention: Mention) -> Iterator[tuple[float, Mention]]:
        """Yield the mentions in like words, of whatever kind, with their likeness."""
        for likeness, words in self._wordings.alike(mention.key.wording):
            for known in self._by_wording[words].values():
                for other in known:
                    yield likeness, other

    def of_one_day(self, mention: Mention) -> Iterator[Mention]:
        """Yield the mentions of the same kind that are dated for the same day."""
        for day in _days(mention):
            for known in self._by_day.get(day, {}).values():
                yield from known

    def in_other_words(self, mention: Mention) -> Iterator[tuple[float, Mention]]:
        """Yield what other briefs tell of the same kind and day in other words for the same, with their likeness.

        Meetings of the same are alike whatever their words.
        """
        from briefing.comparison.paraphrase import likeness  # most have been found by their own words

        for other in self.of_one_day(mention):
            if other.number != mention.number and is_one_meeting(other, mention):
                yield 1.0, other
            elif other.number != mention.number and may_be_same(other, mention):
                like = likeness(other.statement.text, mention.statement.text)
                if like:
                    yield like, other


def _days(mention: Mention) -> Iterator[tuple[str, str, int]]:
    """Yield the kind of a statement with the days that it is dated for, if any."""
    for phase, when in mention.key.dates:
        yield mention.key.kind, phase, when.timeline_day.toordinal()


def earlier_mentions(brief: Sequence[Mention], earlier: Mentions, *, versions: bool = False) -> dict[Mention, Mention]:
    """Return the earlier mention of each of one brief's statements that has one, the latest where there are several.

    Statements that share an identity are matched first, the nearest first; then those in like words, the most alike
    first, then those in other words. Two statements of one brief are two things, so they have the same earlier mention
    only if one repeats the other. A mention that is repeated in the same words is not matched with other words.
    ``versions`` of one brief need no common sides, topic or day.
    """
    found: dict[Mention, Mention] = {}
    taken: set[object] = set()
    identified = [
        (_nearness(other, each), each, other)
        for each in brief
        for other in earlier.sharing_identity(each)
        if versions or is_same(other, each)
    ]
    identified.sort(key=lambda row: row[0], reverse=True)
    for _, each, other in identified:
        if each not in found and other not in taken:
            found[each] = other
            taken.add(other)
    for _, each, other in identified:
        if each.statement.item == other.statement.item:
            found.setdefault(each, other)
    if not versions:
        taken = {(other.key.kind, other.key.wording) for other in found.values()}
    alike = [
        (likeness, other.number, -place, each, other)
        for place, each in enumerate(brief)
        if each not in found and each.key.kind != "quote"
        for likeness, other in earlier.in_like_words(each)
        if (other.key.kind == each.key.kind if versions else may_be_same(other, each))
    ]
    _pair(alike, found, taken, versions=versions)
    if not versions:
        reworded = [
            (likeness, other.number, -place, each, other)
            for place, each in enumerate(brief)
            if each not in found
            for likeness, other in earlier.in_other_words(each)
        ]
        _pair(reworded, found, taken)
    return {each: found[each] for each in brief if each in found}


def _pair(
    rows: Iterable[tuple[float, int, int, Mention, Mention]],
    found: dict[Mention, Mention],
    taken: set[object],
    *,
    versions: bool = False,
) -> None:
    """Add to those ``found`` the pairs of which neither is matched or ``taken`` yet, the most alike first."""
    for *_, each, other in sorted(rows, key=lambda row: row[:3], reverse=True):
        thing = other if versions else (other.key.kind, other.key.wording)
        if each not in found and thing not in taken:
            found[each] = other
            taken.add(thing)


def _nearness(earlier: Mention, later: Mention) -> tuple[bool, int, bool, bool]:
    """Return the rank of an earlier mention among several: a common day first, then the latest, then the most alike."""
    same_item = bool(earlier.statement.item == later.statement.item)
    return have_common_day(earlier, later), earlier.number, earlier.key == later.key, same_item
