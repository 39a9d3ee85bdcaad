"""``quotes``: who said what."""

from briefing.cli.options import Briefs, Sources
from briefing.cli.shared_options import ListingOptions


def quotes(briefs: Briefs = None, sources: Sources = False, *, options: ListingOptions) -> None:
    """Who said what, word for word: in the latest brief, in those named, or in a folder.

    [bold]Examples[/]

      briefing quotes
      briefing quotes briefs/ --actor neiman
    """
    options.show_briefs("quotes", briefs, whole_library=False, sourced=sources)
