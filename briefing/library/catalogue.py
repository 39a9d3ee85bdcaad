"""What a library answers when it is asked for briefs; and the answers of one that was read file by file."""

from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager, nullcontext
from datetime import date
from typing import TYPE_CHECKING, Protocol

from briefing.brief.filters import Filters
from briefing.brief.model import Brief
from briefing.brief.reading.heading import Heading
from briefing.library.entry import Entry, entry_of
from briefing.library.names import Names
from briefing.problems import Problem

if TYPE_CHECKING:
    from briefing.text.query import Query


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

    def __init__(self, entries: Iterable[Entry], unreadable: Sequence[Problem] = (), *, named: bool = False) -> None:
        """Keep what came of the files; ``unreadable`` is what was left out before.

        ``named`` says that the user named each of them, and may have meant more.
        """
        self._entries = [entry for entry in entries if entry.brief_or_bytes is not None or entry.problem is not None]
        self._unreadable = unreadable
        self._named = named

    @classmethod
    def of(cls, briefs: Iterable[Brief]) -> "ReadFiles":
        """Return the catalogue of briefs that were read already."""
        return cls((entry_of(brief) for brief in briefs), named=True)

    def one_state(self, *, texts: bool = False) -> AbstractContextManager[None]:  # noqa: ARG002 - they were read once
        """Answer all that is asked within from one state: there is no other."""
        return nullcontext()

    def count(self) -> int:
        """Return how many briefs there are; broken ones don't count."""
        return sum(entry.brief_or_bytes is not None for entry in self._entries)

    def headings(self) -> list[Heading]:
        """Return the heading of each brief, broken ones included."""
        return [entry.heading for entry in self._entries if entry.heading]

    def names(self) -> Names:
        """Return the names that the briefs know."""
        ids = [entry.heading.id for entry in self._entries if entry.brief_or_bytes is not None and entry.heading]
        only = ids[0] if self._named and len(ids) == 1 else ""
        return Names((name for entry in self._entries for name in entry.names), only)

    def matching(self, filters: Filters, as_of: date, query: "Query | None" = None) -> Sequence[Brief]:  # noqa: ARG002 - all may hold the words
        """Return the briefs that filters may keep something of."""
        return [each.brief for each in self._entries if each.facets and filters.may_keep(each.facets, as_of)]

    def of_series(self, series: Iterable[str]) -> list[Brief]:
        """Return the briefs with a meeting of one of these series."""
        wanted = frozenset(series)
        return [each.brief for each in self._entries if each.facets and each.facets.series & wanted]

    def broken(self) -> list[Problem]:
        """Return the first problem of each brief that can't be read, by file."""
        return [*self._unreadable, *(entry.problem for entry in self._entries if entry.problem)]
