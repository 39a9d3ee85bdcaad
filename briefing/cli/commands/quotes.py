"""``quotes``: who said what."""

from briefing.cli.options import Briefs, Sources
from briefing.cli.shared_options import Asked, asking
from briefing.views import view


@asking
def quotes(asked: Asked, briefs: Briefs = None, sources: Sources = False) -> None:
    """Who said what, word for word: in the latest brief, in those named, or in a folder.

    [bold]Examples[/]

      briefing quotes
      briefing quotes briefs/ --actor neiman
    """
    selection = asked.selection(briefs, whole_library=False, sourced=sources)
    asked.show(view("quotes", selection), selection)
