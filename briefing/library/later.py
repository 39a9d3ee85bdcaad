"""What later briefs of a library tell of what is overdue, asked for when a paper prints it and not before."""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from briefing.brief.filters import Filters
from briefing.brief.model import Brief
from briefing.brief.statements import Statement
from briefing.brief.status import Dated, Telling
from briefing.dates.edtf import EdtfDate
from briefing.library.library import Library

if TYPE_CHECKING:  # a paper on which nothing is overdue needs none
    from briefing.comparison.retelling import LaterTellings

# Later briefs of one topic or actor that are looked through. So many take 0.5 s and 40 MB.
_MOST = 1000
# And in all for one paper, at 40 KB each with what is known of their words.
_MOST_IN_ALL = 2000


class LaterBriefs:
    """The briefs of a library, and those given, that were published as early as some others or later.

    Those are looked through that share a topic with what is overdue or, where that has no topic, an actor; all, where
    it has neither. Of very many nobody looks: neither of one topic, nor where a paper has come to as many of several.
    """

    def __init__(self, library: Library | None, published: Iterable[EdtfDate], given: Iterable[Brief] = ()) -> None:
        """Take the days on which the others were ``published``, and the briefs ``given``; nothing is read yet."""
        self._library = library
        self._published = published
        self._given = given
        self._first: date | None = None
        self._asked: dict[tuple[str, str], bool] = {}  # whether the briefs of a topic or an actor are looked through
        self._ids: set[str] = set()  # of the briefs that are looked through
        self._tellings: LaterTellings | None = None
        self._known: dict[int, Telling | None] = {}  # by a digest: what is overdue in a whole library is very much

    def told_since(self, dated: Dated) -> Telling | None:
        """Return what later briefs tell of something overdue; None where there are too many to look through."""
        key = hash((dated.statement.brief.id, dated.statement.keys, dated.when.text))
        if key not in self._known:
            self._known[key] = self._found(dated)
        return self._known[key]

    def _found(self, dated: Dated) -> Telling | None:
        if self._first is None:
            self._first = min((day.earliest for day in self._published), default=date.min)
            self._add(self._given)
        if self._library is not None and not self._look_in(self._library, self._first, dated.statement):
            return None
        return self._tellings.of(dated) if self._tellings else Telling(no_later=True)

    def _look_in(self, library: Library, first: date, statement: Statement) -> bool:
        """Add the briefs of a library that may tell of a statement, once; return False where they are too many."""
        topics, actors = [("topic", each) for each in statement.topics], [("actor", each) for each in statement.actors]
        names = topics or actors or [("", "")]
        for sort, id_ in names:
            if (sort, id_) not in self._asked:
                ids = frozenset((id_,))
                filters = Filters(topics=ids) if sort == "topic" else Filters(actors=ids) if sort else Filters()
                found = library.published_since(first, filters, but=statement.brief, most=_MOST)
                if found and len(self._ids.union(each.id for each in found)) > _MOST_IN_ALL:
                    found = None
                self._asked[sort, id_] = found is not None
                self._add(found or ())
        return all(self._asked[name] for name in names)

    def _add(self, briefs: Iterable[Brief]) -> None:
        found = list(briefs)
        self._ids.update(each.id for each in found)
        if found and self._tellings is None:
            from briefing.comparison.retelling import LaterTellings

            self._tellings = LaterTellings()
        if found and self._tellings is not None:
            self._tellings.add(found)
