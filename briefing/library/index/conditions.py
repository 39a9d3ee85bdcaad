"""Filters and the words of a search → the conditions that an index is asked with."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from briefing.brief.filters import Filters
from briefing.library.index.vocabulary import word_for

if TYPE_CHECKING:
    from briefing.text.query import Query, Term


class Conditions(NamedTuple):
    """The condition on the table ``brief``, and the ``match`` on the table ``word``, if it is not empty."""

    match: str
    where: str
    values: tuple[int, ...]


def conditions_for(
    filters: Filters,
    as_of: date,
    query: "Query | None" = None,
    words_of: Callable[[str], Iterable[str]] = lambda one: (one,),
) -> Conditions:
    """Return the conditions under which filters may keep something of a brief: the same as ``Filters.may_keep`` asks.

    The words of a query narrow too, as far as an index of single words can tell; ``words_of`` names those that the
    index has of a stem.
    """
    wanted = [_any_of(_quoted(word_for(sort, each)) for each in sorted(ids)) for sort, ids in filters.names.items()]
    # What may also be met by a word that is not there can't be looked up.
    groups = [group for group in (query.groups if query else ()) if not any(term.negated for term in group)]
    wanted += [_any_of(_all_words(term, words_of) for term in group) for group in groups]
    first, last = filters.days(as_of)
    limits = [("brief.latest >= ?", first)] * (first > date.min) + [("brief.earliest <= ?", last)] * (last < date.max)
    where = " and ".join(condition for condition, _ in limits)
    return Conditions(" AND ".join(wanted), where, tuple(day.toordinal() for _, day in limits))


def _any_of(conditions: Iterable[str]) -> str:
    return f"({' OR '.join(conditions)})"


def _all_words(term: "Term", words_of: Callable[[str], Iterable[str]]) -> str:
    """Return the condition that a text holds all words of a term; only the text itself tells where they stand."""
    if term.stems:
        known = [[*words_of(one), word] for one, word in zip(term.stems, term.words, strict=True)]
        return f"({' AND '.join(_any_of(map(_quoted, dict.fromkeys(each))) for each in known)})"
    words = [_quoted(word) for word in term.words]
    if term.prefix:
        words[-1] += " *"
    return f"({' AND '.join(words)})"


def _quoted(word: str) -> str:
    return f'"{word}"'
