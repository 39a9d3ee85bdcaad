"""The commands that list things from one brief or many, all with the same filters."""

from typing import Annotated, Protocol

import typer

from briefing.cli.choice import several_briefs, subjects_apart
from briefing.cli.options import (
    Actors,
    AsOf,
    Briefs,
    Format,
    Kinds,
    LibraryFolder,
    NoIndex,
    Since,
    Sources,
    Statuses,
    Strict,
    Topics,
    Until,
    Upcoming,
)
from briefing.cli.output import show
from briefing.cli.progress import opened
from briefing.views import view


class Command(Protocol):
    """A function that Typer makes a command from."""

    __doc__: str | None
    __name__: str

    def __call__(self) -> None:
        """Run it."""


def _listing(name: str, help_: str, *, whole_library: bool, dossier: str = "") -> Command:
    """Return a command that shows a view; without a brief named, of the whole library or of the latest brief.

    With a ``dossier``, a name that is no brief's is of an actor or a topic, and its dossier is shown.
    """

    def command(
        briefs: Briefs = None,
        topic: Topics = None,
        actor: Actors = None,
        since: Since = None,
        until: Until = None,
        upcoming: Upcoming = False,
        kind: Kinds = None,
        status: Statuses = None,
        sources: Sources = False,
        strict: Strict = False,
        library: LibraryFolder = None,
        no_index: NoIndex = False,
        as_of: AsOf = None,
        format_name: Format = "terminal",
    ) -> None:
        found = opened(library, no_index=no_index)
        briefs, subjects = subjects_apart(briefs, found) if dossier else (briefs, [])
        selection = several_briefs(
            briefs,
            found,
            as_of,
            whole_library=whole_library,
            topics=subjects if dossier == "topic" and subjects else topic,
            actors=subjects if dossier == "actor" and subjects else actor,
            since=since,
            until=until,
            upcoming=upcoming,
            kinds=kind,
            statuses=status,
            sourced=sources,
        )
        show(view(dossier if subjects else name, selection), format_name, selection.broken, strict=strict)

    command.__doc__ = help_
    command.__name__ = name
    return command


def timeline(
    briefs: Briefs = None,
    topic: Topics = None,
    actor: Actors = None,
    since: Since = None,
    until: Until = None,
    upcoming: Upcoming = False,
    kind: Kinds = None,
    status: Statuses = None,
    reverse: Annotated[bool, typer.Option("--reverse", "-r", help="The latest first.")] = False,
    sources: Sources = False,
    strict: Strict = False,
    library: LibraryFolder = None,
    no_index: NoIndex = False,
    as_of: AsOf = None,
    format_name: Format = "terminal",
) -> None:
    """What happened and what is to come, in order of dates, through one brief or the whole library.

    ● is reported as a fact; ○ is planned, expected or to come.

    [bold]Examples[/]

      briefing timeline --topic tariffs
      briefing timeline --actor yellen --since 2024-04 --until 2024
      briefing timeline us-china-fwg --upcoming --as-of 2024-08-12
    """
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
        reverse=reverse,
        sourced=sources,
    )
    show(view("timeline", selection), format_name, selection.broken, strict=strict)


def measures(
    briefs: Briefs = None,
    in_force: Annotated[bool, typer.Option("--in-force", help="Only what is in force today.")] = False,
    topic: Topics = None,
    actor: Actors = None,
    since: Since = None,
    until: Until = None,
    upcoming: Upcoming = False,
    kind: Kinds = None,
    status: Statuses = None,
    sources: Sources = False,
    strict: Strict = False,
    library: LibraryFolder = None,
    no_index: NoIndex = False,
    as_of: AsOf = None,
    format_name: Format = "terminal",
) -> None:
    """Tariffs, controls, sanctions, restrictions: rates, dates, and where they stand today.

    [bold]Examples[/]

      briefing measures
      briefing measures us-tariffs --as-of 2025-01-01
      briefing measures briefs/ --topic tariffs --in-force
    """
    selection = several_briefs(
        briefs,
        opened(library, no_index=no_index),
        as_of,
        whole_library=False,
        topics=topic,
        actors=actor,
        since=since,
        until=until,
        upcoming=upcoming,
        kinds=kind,
        statuses=status,
        in_force=in_force,
        sourced=sources,
    )
    show(view("measures", selection), format_name, selection.broken, strict=strict)


people = _listing(
    "people",
    """Who is who in the library; or, with a name, the dossier of one: roles, spellings, statements, quotations.

    [bold]Examples[/]

      briefing people
      briefing people us-china-fwg
      briefing people --topic tariffs
      briefing people yellen
    """,
    whole_library=True,
    dossier="actor",
)
topics = _listing(
    "topics",
    """What the library is about, as a tree; or, with a topic named, its dossier.

    [bold]Examples[/]

      briefing topics
      briefing topics --since 2024
      briefing topics tariffs
    """,
    whole_library=True,
    dossier="topic",
)
quotes = _listing(
    "quotes",
    """Who said what, word for word: in the latest brief, in those named, or in a folder.

    [bold]Examples[/]

      briefing quotes
      briefing quotes briefs/ --actor neiman
    """,
    whole_library=False,
)
positions = _listing(
    "positions",
    """Each open question with what each side says to it.

    [bold]Examples[/]

      briefing positions
      briefing positions briefs/ --topic trade
    """,
    whole_library=False,
)
