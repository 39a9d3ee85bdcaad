"""The briefs that filters and a search may keep something of, and what a view needs beside them."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from briefing.brief.filters import FilterRequest, Filters, searched_for
from briefing.brief.model import Brief
from briefing.library.catalogue import Catalogue, ReadFiles
from briefing.library.filtering import filters_for, query_asked
from briefing.problems import CannotGoOn
from briefing.spool import chosen

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from briefing.text.query import Query


class Narrowed(Struct, frozen=True):
    """Briefs by their paths, the filters in a library's own names, and how many briefs were looked through.

    The fields are those of a view's selection.
    """

    briefs: Sequence[Brief]
    filters: Filters
    total: int


def narrowed(
    catalogue: Catalogue,
    typed: FilterRequest,
    as_of: date,
    query: "Query | None" = None,
    *,
    unfiltered: bool = False,
) -> Narrowed:
    """Return the briefs that filters may keep something of and that may hold a query's words.

    They are all briefs if they are to be ``unfiltered``. Raises CannotGoOn for a name that no brief knows.
    """
    filters = filters_for(catalogue, typed, as_of)
    applied = Filters() if unfiltered else filters
    briefs = catalogue.matching(applied, as_of, query)
    if applied.outlets:
        briefs = chosen(briefs, [place for place, brief in enumerate(briefs) if applied.keeps_brief(brief)])
    return Narrowed(briefs, filters, catalogue.count())


def of_briefs(
    briefs: "Iterable[Brief]",
    typed: "Mapping[str, Any]",
    as_of: date,
    query: str = "",
    *,
    unfiltered: bool = False,
) -> Narrowed:
    """Narrow briefs that were read already, by filters' names and values; those in a query's fields take precedence."""
    parsed = query_asked(query) if query else None
    named, fields = searched_for(parsed) if parsed else ([], {})
    if named:
        raise CannotGoOn("`brief:` can't choose among briefs that are given")
    request = FilterRequest.of({**typed, **fields})
    return narrowed(ReadFiles.of(briefs), request, as_of, parsed, unfiltered=unfiltered)


def texts_of(briefs: "Iterable[Brief]") -> dict[Path, str]:
    """Return the articles' texts by the briefs' paths, as far as there are any."""
    from briefing.brief.reading.article import article_text

    return {brief.path: text for brief in briefs if (text := article_text(brief)) is not None}
