"""What a library answers when it is asked for briefs; and the answers of one that was read file by file."""

from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager, nullcontext
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from briefing.brief.facets import Facets
from briefing.brief.filters import Filters
from briefing.brief.model import Brief
from briefing.brief.reading.heading import Heading
from briefing.library.entry import Entry, entry_of
from briefing.library.headings import Headings
from briefing.library.names import Name, Names
from briefing.problems import Problem
from briefing.spool import HELD, Spool, chosen

if TYPE_CHECKING:
    from briefing.library.packed import PackedBriefs
    from briefing.text.query import Query


_SEVERAL = 2


class Catalogue(Protocol):
    """Briefs that can be asked for by what they are about; an index and the files themselves answer alike."""

    def one_state(self, *, texts: bool = False) -> AbstractContextManager[None]:
        """Answer all that is asked within from one state; with ``texts``, of the articles' texts too."""

    def count(self) -> int:
        """Return how many briefs there are; broken ones don't count."""

    def names(self) -> Names:
        """Return the names that the briefs know."""

    def matching(self, filters: Filters, as_of: date, query: "Query | None" = None) -> Sequence[Brief]:
        """Return the briefs that filters may keep something of, in the order of their paths.

        With a query that may be only those that can hold its words.
        """

    def of_series(self, series: Iterable[str]) -> list[Brief]:
        """Return the briefs with a meeting of one of these series, whose names are without capitals."""

    def broken(self) -> list[Problem]:
        """Return the first problem of each brief that can't be read, by file."""


class ReadFiles:
    """The catalogue of files that were read one by one."""

    def __init__(
        self,
        entries: Iterable[Entry],
        unreadable: Sequence[Problem] = (),
        *,
        named: bool = False,
        held: int = HELD,
    ) -> None:
        """Keep what came of the files, of up to so many in memory; ``unreadable`` is what was left out before.

        ``named`` says that the user named each of them, and may have meant more.
        """
        self._named, self._held = named, held
        self._headings = Headings(held=held)
        self._facets: Spool[Facets] = Spool(Facets, held)
        self._names: set[Name] = set()
        self._ids: list[str] = []  # of the first two briefs
        self._problems = list(unreadable)
        self._in_memory: list[Brief] = []
        self._packed: PackedBriefs | None = None
        for entry in entries:
            self._add(entry)

    def _add(self, entry: Entry) -> None:
        """Keep what came of a file, if that is a brief or a broken one."""
        if entry.problem:
            self._problems.append(entry.problem)
        if entry.heading and (entry.problem or entry.facets):
            self._headings.append(entry.heading)
        if entry.brief_or_bytes is None or entry.heading is None or entry.facets is None:
            return
        self._facets.append(entry.facets)
        self._names |= entry.names
        if len(self._ids) < _SEVERAL:
            self._ids.append(entry.heading.id)
        self._keep(entry.brief_or_bytes, entry.heading.path)

    def _keep(self, brief_or_bytes: Brief | bytes, path: Path) -> None:
        """Keep a brief as it is while they are few, or else all packed."""
        if self._packed is None and isinstance(brief_or_bytes, Brief) and len(self._in_memory) < self._held:
            self._in_memory.append(brief_or_bytes)
            return
        from briefing.library.packed import PackedBriefs, packed

        if self._packed is None:
            self._packed = PackedBriefs(((packed(each), each.path) for each in self._in_memory), self._held)
            self._in_memory = []
        self._packed.append(packed(brief_or_bytes) if isinstance(brief_or_bytes, Brief) else brief_or_bytes, path)

    @property
    def _briefs(self) -> Sequence[Brief]:
        if self._packed is not None and len(self._packed) <= self._held:
            self._in_memory, self._packed = list(self._packed), None
        return self._in_memory if self._packed is None else self._packed

    @classmethod
    def of(cls, briefs: Iterable[Brief]) -> "ReadFiles":
        """Return the catalogue of briefs that were read already."""
        return cls((entry_of(brief) for brief in briefs), named=True)

    def one_state(self, *, texts: bool = False) -> AbstractContextManager[None]:  # noqa: ARG002 - they were read once
        """Answer all that is asked within from one state: there is no other."""
        return nullcontext()

    def count(self) -> int:
        """Return how many briefs there are; broken ones don't count."""
        return len(self._briefs)

    def headings(self) -> Sequence[Heading]:
        """Return the heading of each brief, broken ones included."""
        return self._headings.all()

    def names(self) -> Names:
        """Return the names that the briefs know."""
        return Names(self._names, self._ids[0] if self._named and len(self._ids) == 1 else "")

    def matching(self, filters: Filters, as_of: date, query: "Query | None" = None) -> Sequence[Brief]:  # noqa: ARG002 - all may hold the words
        """Return the briefs that filters may keep something of."""
        if not filters.any:
            return self._briefs
        return chosen(self._briefs, [n for n, each in enumerate(self._facets) if filters.may_keep(each, as_of)])

    def of_series(self, series: Iterable[str]) -> list[Brief]:
        """Return the briefs with a meeting of one of these series."""
        wanted = frozenset(series)
        return [self._briefs[number] for number, each in enumerate(self._facets) if each.series & wanted]

    def broken(self) -> list[Problem]:
        """Return the first problem of each brief that can't be read, by file."""
        return self._problems
