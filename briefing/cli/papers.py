"""The papers made from one brief: ``summary`` and ``agenda``."""

from typing import Annotated

import typer

from briefing.cli.choice import one_brief
from briefing.cli.options import AsOf, Brief, Format, LibraryFolder
from briefing.cli.output import show
from briefing.views import view


def summary(
    brief: Brief = None,
    short: Annotated[
        bool, typer.Option("--short", "-s", help="Half a screen: the bottom line and the key facts.")
    ] = False,
    library: LibraryFolder = None,
    as_of: AsOf = None,
    format_name: Format = "terminal",
) -> None:
    """One page: bottom line, key facts, agenda, background, both sides, what to watch, sources.

    [bold]Examples[/]

      briefing summary
      briefing summary us-china-fwg --short
      briefing summary briefs/us-china-fwg-2024-08.yaml --format markdown
    """
    selection = one_brief(brief, library, as_of)
    show(view("short" if short else "summary", selection), format_name)


def agenda(
    brief: Brief = None,
    library: LibraryFolder = None,
    as_of: AsOf = None,
    format_name: Format = "terminal",
) -> None:
    r"""The meeting sheet: who meets whom, when, where; each item with what bears on it.

    [bold]Examples[/]

      briefing agenda
      briefing agenda fwg-round-3-2024-01
      briefing agenda --format json | jq '.\\[0].agenda\\[].item'
    """
    show(view("agenda", one_brief(brief, library, as_of)), format_name)
