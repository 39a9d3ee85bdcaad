"""What a page tells of all its entries above the first: counted as they pass by, so that none need be kept."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import date

from briefing.document import TimelineEntry
from briefing.formats.html.elements import standing

MOST_MARKS = 200  # of more entries, bars tell how many there are of each time


class Subjects:
    """How many entries are about each topic, or each actor, and what the last of them calls it."""

    def __init__(self) -> None:
        """Begin with none."""
        self.names: dict[str, str] = {}
        self.counts: Counter[str] = Counter()

    def add(self, named: Iterable[tuple[str, str]]) -> None:
        """Add those of an entry, each by its id and its name."""
        for id_, name in named:
            self.names[id_] = name
            self.counts[id_] += 1


class Overview:
    """The number of entries, of those that have a day and of each month, and what they are about.

    ``first`` and ``last`` are the days that they reach over. ``drawn`` are the entries with a day, unless they are more
    than have a mark each; ``months`` counts how those of each month stand.
    """

    def __init__(self, entries: Iterable[TimelineEntry]) -> None:
        """Look at each entry once."""
        self.count = self.dated = 0
        self.first: date | None = None
        self.last: date | None = None
        self.drawn: list[TimelineEntry] = []
        self.months: defaultdict[int, Counter[str]] = defaultdict(Counter)
        self.topics, self.actors = Subjects(), Subjects()
        for entry in entries:
            self._add(entry)

    def _add(self, entry: TimelineEntry) -> None:
        self.count += 1
        self.topics.add(entry.topics)
        self.actors.add(entry.actors)
        days = [day for day in entry.days if day]
        if not days:
            return
        self.dated += 1
        self.first = min(days if self.first is None else [*days, self.first])
        self.last = max(days if self.last is None else [*days, self.last])
        self.months[month_of(days[0])][standing(entry)] += 1
        if self.dated <= MOST_MARKS:
            self.drawn.append(entry)
        elif self.drawn:
            self.drawn = []


def month_of(day: date) -> int:
    """Return the number of a day's month."""
    return day.year * 12 + day.month - 1
