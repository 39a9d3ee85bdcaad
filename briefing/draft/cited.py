"""What the items of a draft cite, as characters of the article."""

from briefing.brief.model import Event, Figure, Measure, Meeting, Position, Quote
from briefing.text.excerpts import Folded, occurrences

KINDS = ("meetings", "events", "measures", "positions", "quotes", "figures")
_OF_ONE_SENTENCE = frozenset(("meetings", "events", "measures"))  # a sentence is told by one of them

Item = Meeting | Event | Measure | Position | Quote | Figure


class Cited:
    """What the items of a draft cite, as characters of the article."""

    def __init__(self, article: Folded) -> None:
        self.article = article
        self.places: dict[str, list[tuple[int, int]]] = {}
        self.values: list[tuple[tuple[int, int], str]] = []

    def add(self, kind: str, item: Item) -> None:
        """Note what an item cites."""
        places = self._places(item)
        self.places.setdefault(_group(kind), []).extend(places)
        self.values.extend((place, item.value) for place in places if isinstance(item, Figure))

    def is_found(self, item: Item) -> bool:
        """Whether each excerpt of an item is in the article."""
        return all(occurrences(self.article, excerpt) for excerpt in excerpts_of(item))

    def has(self, kind: str, item: Item) -> bool:
        """Whether an item cites words that another of its kind cites; of a figure also, whether it is that number."""
        for start, end in self._places(item):
            if isinstance(item, Figure):
                if any(value == item.value and start < b and a < end for (a, b), value in self.values):
                    return True
            elif any(start < b and a < end for a, b in self.places.get(_group(kind), ())):
                return True
        return False

    def _places(self, item: Item) -> list[tuple[int, int]]:
        found = (occurrences(self.article, excerpt)[:1] for excerpt in excerpts_of(item))
        return [(each.start, each.end) for places in found for each in places]


def _group(kind: str) -> str:
    return "events" if kind in _OF_ONE_SENTENCE else kind


def excerpts_of(item: Item) -> list[str]:
    """Return the excerpts that an item cites; a quote is one itself."""
    if isinstance(item, Quote):
        return [item.text]
    if isinstance(item, Position):
        return [excerpt for side in item.sides for excerpt in side.source]
    return list(item.source)
