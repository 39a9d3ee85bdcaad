"""``agenda``: the meeting sheet."""

from briefing.cli.options import AsOf, Brief, Format, LibraryFolder, NoIndex, Sources
from briefing.cli.output import show
from briefing.cli.progress import opened
from briefing.cli.selecting import one_brief
from briefing.views import view


def agenda(
    brief: Brief = None,
    sources: Sources = False,
    library: LibraryFolder = None,
    no_index: NoIndex = False,
    as_of: AsOf = None,
    format_name: Format = "terminal",
) -> None:
    r"""The meeting sheet: who meets whom, when, where; each item with what bears on it.

    [bold]Examples[/]

      briefing agenda
      briefing agenda fwg-round-3-2024-01
      briefing agenda --format json | jq '.[0].agenda[].item'
    """
    selection = one_brief(brief, opened(library, no_index=no_index), as_of, sourced=sources, with_series=True)
    show(view("agenda", selection), format_name)
