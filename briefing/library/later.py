"""What later briefs of a library tell of what is overdue, asked for when a paper prints it and not before."""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from briefing.brief.filters import Filters
from briefing.brief.model import Brief, Keys
from briefing.brief.statements import Statement
from briefing.brief.status import Dated, Telling
from briefing.library.library import Library

if TYPE_CHECKING:  # a paper on which nothing is overdue needs none
    from briefing.comparison.retelling import LaterTellings


class LaterBriefs:
    """The briefs of a library, and those given, that were published as early as some others or later.

    Those are looked through that share a topic with what is overdue or, where that has no topic, an actor; all, where
    it has neither.
    """

    def __init__(self, library: Library | None, published: Iterable[Brief], given: Iterable[Brief] = ()) -> None:
        """Take the briefs that are ``published`` early enough, and those ``given``; nothing is read yet."""
        self._library = library
        self._published = published
        self._given = given
        self._first = date.min
        self._asked: set[tuple[str, str]] = set()
        self._tellings: LaterTellings | None = None
        self._known: dict[tuple[str, Keys, str], Telling] = {}

    def told_since(self, dated: Dated) -> Telling:
        """Return what later briefs tell of something overdue."""
        key = (dated.statement.brief.id, dated.statement.keys, dated.when.text)
        if key not in self._known:
            self._known[key] = self._found(dated)
        return self._known[key]

    def _found(self, dated: Dated) -> Telling:
        if self._tellings is None:
            self._first = min(brief.article.published.earliest for brief in self._published)
            self._add(self._given)
        if self._library is not None:
            self._look_in(self._library, dated.statement)
        return self._tellings.of(dated) if self._tellings else Telling(no_later=True)

    def _look_in(self, library: Library, statement: Statement) -> None:
        """Add the briefs of a library that may tell of a statement, as far as they were not asked for yet."""
        topics, actors = [("topic", each) for each in statement.topics], [("actor", each) for each in statement.actors]
        for sort, id_ in topics or actors or [("", "")]:
            if (sort, id_) not in self._asked:
                self._asked.add((sort, id_))
                ids = frozenset((id_,))
                filters = Filters(topics=ids) if sort == "topic" else Filters(actors=ids) if sort else Filters()
                self._add(library.published_since(self._first, filters, but=statement.brief))

    def _add(self, briefs: Iterable[Brief]) -> None:
        found = list(briefs)
        if found and self._tellings is None:
            from briefing.comparison.retelling import LaterTellings

            self._tellings = LaterTellings()
        if found and self._tellings is not None:
            self._tellings.add(found)
