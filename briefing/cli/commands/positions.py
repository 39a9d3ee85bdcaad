"""``positions``: each side's position."""

from briefing.cli.options import Briefs, Sources
from briefing.cli.shared_options import Asked, asking
from briefing.views import view


@asking
def positions(asked: Asked, briefs: Briefs = None, sources: Sources = False) -> None:
    """Each open question with what each side says to it.

    [bold]Examples[/]

      briefing positions
      briefing positions briefs/ --topic trade
    """
    selection = asked.selection(briefs, whole_library=False, sourced=sources)
    asked.show(view("positions", selection), selection)
