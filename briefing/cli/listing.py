"""``list``: the briefs of a library, with the state of their checks."""

from typing import Annotated, Literal

import typer

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
from briefing.views.listing import ORDERS, listing

Sort = Annotated[
    Literal["published", "title", "id", "statements", "checks"],
    typer.Option("--sort", "-s", help="In which order: the latest, most or worst first, titles and ids from a to z."),
]
Reverse = Annotated[bool, typer.Option("--reverse", "-r", help="The other way round.")]
Checks = Annotated[
    bool, typer.Option("--checks/--no-checks", help="Check each brief, or know it from before; or leave that out.")
]


def list_briefs(
    briefs: Briefs = None,
    sort: Sort = "published",
    reverse: Reverse = False,
    checks: Checks = True,
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
    """The briefs of the library, the latest first, and how each stands to its article.

    What the checks found is kept, and found anew where a brief, its article or the checks have changed.

    [bold]Examples[/]

      briefing list
      briefing list --topic tariffs --sort checks
      briefing list --no-checks --library ~/briefs --format json
    """
    found = opened(library, no_index=no_index)
    selection = several_briefs(
        briefs,
        found,
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
    )
    if checks:
        from briefing.cli.checking import checked

        selection = selection._replace(checked=checked(selection.briefs, found))
    show(listing(selection, ORDERS[sort]), format_name, selection.broken, strict=strict)
