"""``summary``: the one page of a brief, or half a screen of it."""

from typing import Annotated

import typer

from briefing.cli.options import Brief, Sources
from briefing.cli.shared_options import PaperOptions


def summary(
    brief: Brief = None,
    short: Annotated[
        bool, typer.Option("--short", "-s", help="Half a screen: the bottom line and the key facts.")
    ] = False,
    sources: Sources = False,
    *,
    options: PaperOptions,
) -> None:
    """One page: bottom line, key facts, agenda, background, both sides, what to watch, sources.

    [bold]Examples[/]

      briefing summary
      briefing summary us-china-fwg --short
      briefing summary briefs/us-china-fwg-2024-08.yaml --format markdown
    """
    options.show_brief("short" if short else "summary", brief, sourced=sources)
