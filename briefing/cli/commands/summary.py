"""``summary``: the one page of a brief, or half a screen of it."""

from typing import Annotated

import typer

from briefing.cli.options import Brief, Sources
from briefing.cli.shared_options import PaperOptions


def summary(
    brief: Brief = None,
    short: Annotated[
        bool, typer.Option("--short", "-s", help="Half a screen: the bottom line and what matters most.")
    ] = False,
    full: Annotated[bool, typer.Option("--full", help="All that the brief says, however long.")] = False,
    sources: Sources = False,
    *,
    options: PaperOptions,
) -> None:
    """One page: bottom line, key facts, meetings, what to watch, both sides, background, source.

    At most 60 lines of 80 columns, and no longer than the article; each part says what it left out.

    [bold]Examples[/]

      briefing summary
      briefing summary us-china-fwg --short
      briefing summary us-china-fwg --full
      briefing summary briefs/us-china-fwg-2024-08.yaml --format markdown
    """
    options.show_brief("full" if full else "short" if short else "summary", brief, sourced=sources)
