"""``source``: the article with its citations."""

from typing import Annotated

import typer

from briefing.cli.options import Brief
from briefing.cli.shared_options import PaperOptions


def source(
    brief: Brief = None,
    uncited: Annotated[bool, typer.Option("--uncited", help="Only the sentences that no statement cites.")] = False,
    *,
    options: PaperOptions,
) -> None:
    """The article itself, cited words marked with the number of the statement that uses them.

    [bold]Examples[/]

      briefing source
      briefing source us-china-fwg --uncited
    """
    options.show_brief("source", brief, uncited=uncited)
