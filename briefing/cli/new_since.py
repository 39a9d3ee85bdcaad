"""``new-since``: what is new, contradicted, changed or lapsed in the library since a day."""

from datetime import date
from typing import Annotated

import typer

from briefing.brief.problems import CannotGoOn
from briefing.cli.choice import several_briefs
from briefing.cli.options import (
    Actors,
    AsOf,
    Briefs,
    Format,
    Kinds,
    LibraryFolder,
    NoIndex,
    Since,
    Statuses,
    Strict,
    Topics,
    Until,
    Upcoming,
)
from briefing.cli.output import show
from briefing.cli.progress import opened
from briefing.library.choosing import date_asked
from briefing.views.new_since import new_since as view

Day = Annotated[
    str,
    typer.Argument(metavar="DATE", help="The day that you last looked: 2024-08-01; of 2024-08 or 2024 its first day."),
]


def new_since(
    day: Day,
    briefs: Briefs = None,
    topic: Topics = None,
    actor: Actors = None,
    since: Since = None,
    until: Until = None,
    upcoming: Upcoming = False,
    kind: Kinds = None,
    status: Statuses = None,
    strict: Strict = False,
    library: LibraryFolder = None,
    no_index: NoIndex = False,
    as_of: AsOf = None,
    format_name: Format = "terminal",
) -> None:
    """What the briefs published since a day add to those before: new, contradicted, changed; and what has lapsed.

    Lapsed is what an earlier brief dated ahead, whose day has passed without a brief telling of it since;
    and each measure whose end was dated in this time. Exits with 1 where there is nothing of it.

    [bold]Examples[/]

      briefing new-since 2024-08-01
      briefing new-since 2024-08-01 --topic tariffs
      briefing new-since 2024-05 --as-of 2025-01-15 --format markdown
    """
    first = _first_day(day)
    selection = several_briefs(
        briefs,
        opened(library, no_index=no_index),
        as_of,
        whole_library=True,
        topics=topic,
        actors=actor,
        since=since,
        until=until,
        upcoming=upcoming,
        kinds=kind,
        statuses=status,
        every_brief=True,
    )
    show(view(selection, first), format_name, selection.broken, strict=strict)


def _first_day(text: str) -> date:
    """Return the day asked for, of a month or year its first; raise CannotGoOn for what has no first day for sure."""
    when = date_asked(text, "DATE")
    if when is None or not text.replace("-", "").isdigit():
        raise CannotGoOn(f"DATE: {text!r} is not one day, month or year", hint="write it as 2024-08-12")
    return when.earliest
