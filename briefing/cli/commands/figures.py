"""``figures``: numbers, and what they were before."""

from briefing.cli.options import Briefs, Sources
from briefing.cli.shared_options import ListingOptions


def figures(briefs: Briefs = None, sources: Sources = False, *, options: ListingOptions) -> None:
    """Numbers as numbers, through one brief or the whole library: each series in a row, with its history.

    One series is what is called the same of the same actor.

    [bold]Examples[/]

      briefing figures
      briefing figures briefs/ --actor china --since 2024
    """
    options.show_briefs("figures", briefs, sourced=sources)
