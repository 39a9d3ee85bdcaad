"""What a user typed → filters, a query, days; a name that no brief knows is answered with the nearest ones."""

from datetime import date
from typing import TYPE_CHECKING

from briefing.brief.filters import SEARCH_FIELDS, FilterRequest, Filters
from briefing.dates.edtf import EdtfDate, EdtfError
from briefing.library.catalogue import Catalogue
from briefing.library.names import Names
from briefing.problems import CannotGoOn

if TYPE_CHECKING:
    from briefing.text.query import Query


def filters_for(known: Catalogue, typed: FilterRequest) -> Filters:
    """Return the filters in the terms of a library's own names.

    Topics include all that lies under them; an actor may be named by id, name, any spelling
    that goes with it, or a word of one. Raises CannotGoOn for what no brief knows.
    """
    names = known.names() if typed.topic or typed.actor or typed.kind or typed.status else Names(())
    actors = {name: names.actor(name) for name in typed.actor}
    return Filters(
        topics=frozenset(id_ for name in typed.topic for id_ in names.topic_ids(name)),
        actors=frozenset(each.id for each in actors.values()),
        kinds=frozenset(names.kind(name) for name in typed.kind),
        statuses=frozenset(names.status(name) for name in typed.status),
        since=date_asked(typed.since, "--since"),
        until=date_asked(typed.until, "--until"),
        outlets=tuple(name.casefold() for name in typed.outlet),
        upcoming=typed.upcoming,
        in_force=typed.in_force,
        topics_named=tuple(typed.topic),
        actors_named=tuple(typed.actor),
        actors_guessed=tuple((name, each.name) for name, each in actors.items() if each.may_surprise),
    )


def query_asked(text: str) -> "Query":
    """Return the query of a search; raise CannotGoOn where nothing is searched for."""
    from briefing.text.query import QueryError, parse_query

    try:
        return parse_query(text, SEARCH_FIELDS)
    except QueryError as error:
        raise CannotGoOn(str(error), hint=f"fields are {', '.join(SEARCH_FIELDS)}") from None


def date_asked(text: str | None, option: str) -> EdtfDate | None:
    """Return the date of an option; raise CannotGoOn where it isn't one."""
    if text is None:
        return None
    try:
        return EdtfDate(text)
    except EdtfError as error:
        raise CannotGoOn(f"{option}: {error}", hint=error.hint) from None


def day_asked(text: str, option: str) -> date:
    """Return the day of an option; raise CannotGoOn where it is not one whole day."""
    when = date_asked(text, option)
    if when is None or when.earliest != when.latest:
        raise CannotGoOn(f"{option}: {text!r} is not one day", hint="write it as 2024-08-12")
    return when.earliest


def first_day_asked(text: str, option: str) -> date:
    """Return the day of an option, of a month or year its first; raise CannotGoOn for what has none for sure."""
    when = date_asked(text, option)
    if when is None or not text.replace("-", "").isdigit():
        raise CannotGoOn(f"{option}: {text!r} is not one day, month or year", hint="write it as 2024-08-12")
    return when.earliest
