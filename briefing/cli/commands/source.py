"""``source``: the article with its citations."""

from typing import Annotated

import typer

from briefing.cli.options import AsOf, Brief, Format, LibraryFolder, NoIndex
from briefing.cli.output import show
from briefing.cli.progress import opened
from briefing.cli.selecting import one_brief
from briefing.views import view


def source(
    brief: Brief = None,
    uncited: Annotated[bool, typer.Option("--uncited", help="Only the sentences that no statement cites.")] = False,
    library: LibraryFolder = None,
    no_index: NoIndex = False,
    as_of: AsOf = None,
    format_name: Format = "terminal",
) -> None:
    """The article itself, cited words marked with the number of the statement that uses them.

    [bold]Examples[/]

      briefing source
      briefing source us-china-fwg --uncited
    """
    selection = one_brief(brief, opened(library, no_index=no_index), as_of, with_text=True)
    show(view("source", selection._replace(uncited=uncited)), format_name)
