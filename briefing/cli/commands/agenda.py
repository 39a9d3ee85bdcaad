"""``agenda``: the meeting sheet."""

from briefing.cli.options import Brief, Sources
from briefing.cli.shared_options import PaperOptions


def agenda(
    brief: Brief = None,
    sources: Sources = False,
    *,
    options: PaperOptions,
) -> None:
    r"""The meeting sheet: who meets whom, when, where; each item with what bears on it.

    [bold]Examples[/]

      briefing agenda
      briefing agenda fwg-round-3-2024-01
      briefing agenda --format json | jq '.[0].agenda[].item'
    """
    options.show_brief("agenda", brief, sourced=sources)
