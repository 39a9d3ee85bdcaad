"""``summary``: the one page of a brief, or half a screen of it."""

from typing import Annotated

import typer

from briefing.cli.options import AsOf, Brief, Format, LibraryFolder, NoIndex, Sources
from briefing.cli.output import show
from briefing.cli.progress import opened
from briefing.cli.selecting import one_brief
from briefing.views import view


def summary(
    brief: Brief = None,
    short: Annotated[
        bool, typer.Option("--short", "-s", help="Half a screen: the bottom line and the key facts.")
    ] = False,
    sources: Sources = False,
    library: LibraryFolder = None,
    no_index: NoIndex = False,
    as_of: AsOf = None,
    format_name: Format = "terminal",
) -> None:
    """One page: bottom line, key facts, agenda, background, both sides, what to watch, sources.

    [bold]Examples[/]

      briefing summary
      briefing summary us-china-fwg --short
      briefing summary briefs/us-china-fwg-2024-08.yaml --format markdown
    """
    selection = one_brief(brief, opened(library, no_index=no_index), as_of, sourced=sources)
    show(view("short" if short else "summary", selection), format_name)
