"""``new-since``: what is new, contradicted, changed or lapsed in the library since a day."""

from typing import Annotated

import typer

from briefing.cli.options import Briefs, Most, Sources
from briefing.cli.shared_options import ListingOptions

Day = Annotated[
    str,
    typer.Argument(
        metavar="DATE",
        help="The day that you last looked: 2024-08-01, yesterday, monday; of a month or year its first.",
    ),
]


def new_since(
    day: Day, briefs: Briefs = None, most: Most = 0, sources: Sources = False, *, options: ListingOptions
) -> None:
    """Which briefs are new since a day, what they add to those before (new, contradicted, changed), what has lapsed.

    Lapsed is what an earlier brief dated ahead, whose day has passed without a brief telling of it since;
    and each measure whose end was dated in this time. Exits with 1 where there is nothing of it.

    With --as-of DAY, the paper of that day: what was published after it is left out.
    With --most N, of each part the N that matter most.

    [bold]Examples[/]

      briefing new-since 2024-08-01
      briefing new-since monday
      briefing new-since 2024-08-01 --topic tariffs
      briefing new-since 2024-05 --as-of 2025-01-15 --format markdown
    """
    from briefing.cli.selecting import day as day_of
    from briefing.library.filtering import first_day_asked

    since = first_day_asked(day, "DATE", day_of(options.paper.as_of))
    options.show_briefs("new-since", briefs, since=since, most=most, sourced=sources)
