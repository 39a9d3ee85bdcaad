"""``measures``: tariffs, controls, sanctions, restrictions."""

from typing import Annotated

import typer

from briefing.cli.options import Briefs, Sources
from briefing.cli.shared_options import ListingOptions


def measures(
    briefs: Briefs = None,
    in_force: Annotated[bool, typer.Option("--in-force", help="Only what is in force today.")] = False,
    sources: Sources = False,
    *,
    options: ListingOptions,
) -> None:
    """Tariffs, controls, sanctions, restrictions: rates, dates, and where they stand today.

    [bold]Examples[/]

      briefing measures
      briefing measures us-tariffs --as-of 2025-01-01
      briefing measures briefs/ --topic tariffs --in-force
    """
    wanted = options.with_filters(in_force=in_force)
    wanted.show_briefs("measures", briefs, whole_library=False, sourced=sources)
