"""What a row of briefs tells, to be asked for what another brief tells again; no statement meets every other."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from briefing.comparison.matching import Key, Told, is_same, may_be_same, on_a_common_day
from briefing.text.similarity import Rarity, Wording, Wordings


class Tellings:
    """Tellings by their identities and their words; of those with the same key, what the latest brief tells."""

    def __init__(self, rarity: Rarity) -> None:
        self._by_identity: defaultdict[tuple[object, ...], dict[Key, list[Told]]] = defaultdict(dict)
        self._by_wording: defaultdict[Wording, dict[Key, list[Told]]] = defaultdict(dict)
        self._wordings = Wordings(rarity)

    def add(self, each: Told) -> None:
        """Add a telling; the briefs come in the order of their publication."""
        holders = [self._by_identity[identity] for identity in each.key.identities]
        for holder in (*holders, self._by_wording[each.key.wording]):
            known = holder.get(each.key)
            if known and known[0].turn == each.turn:
                known.append(each)
            else:
                holder[each.key] = [each]
        self._wordings.add(each.key.wording)

    def identified(self, each: Told) -> Iterator[Told]:
        """Yield what shares an identity with a telling."""
        for identity in each.key.identities:
            for known in self._by_identity.get(identity, {}).values():
                yield from known

    def alike(self, each: Told) -> Iterator[tuple[float, Told]]:
        """Yield what is told in like words, whatever its kind, with its likeness."""
        for likeness, words in self._wordings.alike(each.key.wording):
            for known in self._by_wording[words].values():
                for other in known:
                    yield likeness, other


def told_before(brief: Sequence[Told], before: Tellings) -> dict[Told, Told]:
    """Return which of one brief's statements were told before, with the latest telling of each.

    What shares an identity comes first; then what is in like words, the most alike first. Two
    statements of one brief are two things, so what is told in the same words is not told in others.
    """
    found: dict[Told, Told] = {}
    for each in brief:
        same = [other for other in before.identified(each) if is_same(other, each)]
        if same:
            found[each] = max(same, key=lambda other: _nearness(other, each))
    used = {(other.key.kind, other.key.wording) for other in found.values()}
    likely = [
        (likeness, other.turn, -number, each, other)
        for number, each in enumerate(brief)
        if each not in found and each.key.kind != "quote"
        for likeness, other in before.alike(each)
        if may_be_same(other, each)
    ]
    for *_, each, other in sorted(likely, key=lambda row: row[:3], reverse=True):
        if each not in found and (other.key.kind, other.key.wording) not in used:
            found[each] = other
            used.add((other.key.kind, other.key.wording))
    return found


def _nearness(earlier: Told, later: Told) -> tuple[bool, int, bool, bool]:
    """Return what makes one of several earlier tellings the one: the same day, then the latest, then the most alike."""
    same_item = bool(earlier.statement.item == later.statement.item)
    return on_a_common_day(earlier, later), earlier.turn, earlier.key == later.key, same_item
