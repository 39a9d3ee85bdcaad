"""``timeline``: what happened and what is to come."""

from typing import Annotated

import typer

from briefing.cli.options import Briefs, Diagrams, Most, Sources
from briefing.cli.shared_options import ListingOptions


def timeline(
    briefs: Briefs = None,
    reverse: Annotated[bool, typer.Option("--reverse", "-r", help="The latest first.")] = False,
    independent: Annotated[
        int,
        typer.Option(
            "--independent",
            metavar="N",
            min=0,
            help="Only what N articles or more tell, counting those of one text or agency once.",
            show_default=False,
        ),
    ] = 0,
    most: Most = 0,
    sources: Sources = False,
    diagram: Diagrams = None,
    *,
    options: ListingOptions,
) -> None:
    """What happened and what is to come, in order of dates, through one brief or the whole library.

    ● is reported as a fact; ○ is planned, expected or to come.

    [bold]Examples[/]

      briefing timeline --topic tariffs
      briefing timeline --actor yellen --since 2024-04 --until 2024
      briefing timeline us-china-fwg --upcoming --as-of 2024-08-12
      briefing timeline --independent 2
      briefing timeline --most 10
      briefing timeline --format markdown --diagram mermaid
    """
    asked = {"reverse": reverse, "sourced": sources, "independent": independent, "most": most}
    options.show_briefs("timeline", briefs, diagram, **asked)
