"""``positions``: each side's position."""

from briefing.cli.options import Briefs, Sources
from briefing.cli.shared_options import ListingOptions


def positions(briefs: Briefs = None, sources: Sources = False, *, options: ListingOptions) -> None:
    """Each open question with what each side says to it.

    [bold]Examples[/]

      briefing positions
      briefing positions briefs/ --topic trade
    """
    options.show_briefs("positions", briefs, whole_library=False, sourced=sources)
