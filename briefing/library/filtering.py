"""What a user typed → filters, a query, days; a name that no brief knows is answered with the nearest ones."""

from datetime import date
from typing import TYPE_CHECKING, Literal

from briefing.brief.filters import SEARCH_FIELDS, FilterRequest, Filters
from briefing.dates.edtf import ACCEPTED, EdtfDate, EdtfError
from briefing.library.catalogue import Catalogue
from briefing.library.names import Names
from briefing.problems import CannotGoOn, shown

if TYPE_CHECKING:
    from briefing.text.query import Query

_SAID = 'write 2024, 2024-05 or 2024-05-14, or say it: yesterday, monday, last month, "2 weeks", "end of June"'
_OR_SAID = ", or say it: yesterday, monday, 3 days ago"


def filters_for(known: Catalogue, typed: FilterRequest, today: date | None = None) -> Filters:
    """Return the filters in the terms of a library's own names; days as one says them are reckoned from ``today``.

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
        since=date_asked(typed.since, "--since", today, side="since"),
        until=date_asked(typed.until, "--until", today, side="until"),
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


def date_asked(
    text: str | None, option: str, today: date | None = None, *, side: Literal["", "since", "until"] = ""
) -> EdtfDate | None:
    """Return the date of an option; raise CannotGoOn where it isn't one.

    It is EDTF or, where it is told which day is ``today``, as one says it. Of a time that is said, ``since`` means its
    beginning and ``until`` its end; that of a day of the week is the next one.
    """
    if text is None:
        return None
    try:
        return EdtfDate(text)
    except EdtfError as error:
        if today is None:
            raise CannotGoOn(f"{option}: {error}", hint=error.hint) from None
        from briefing.dates.spoken import spoken

        said = spoken(text, today, ahead=side == "until")
        if said is None:
            hint = error.hint if error.hint != ACCEPTED else _SAID
            raise CannotGoOn(f"{option}: {error}", hint=hint) from None
        return EdtfDate(said.start if side == "since" else said.end) if side and said.is_interval else said


def day_asked(text: str, option: str, today: date | None = None) -> date:
    """Return the day of an option; raise CannotGoOn where it is not one whole day."""
    when = date_asked(text, option, today)
    if when is None or when.earliest != when.latest:
        hint = f"write it as 2024-08-12{_OR_SAID if today else ''}"
        raise CannotGoOn(f"{option}: {shown(text)} is not one day", hint=hint)
    return when.earliest


def first_day_asked(text: str, option: str, today: date) -> date:
    """Return the day of an option, of a longer time its first; raise CannotGoOn for what has none for sure."""
    when = date_asked(text, option, today)
    is_edtf = when is not None and when.text == text
    if when is None or when.start == ".." or (is_edtf and not text.replace("-", "").isdigit()):
        hint = f"write it as 2024-08-12{_OR_SAID}"
        raise CannotGoOn(f"{option}: {shown(text)} is not one day, month or year", hint=hint)
    return when.earliest
