"""``topics``: what the library is about, or the dossier of one topic."""

from briefing.cli.options import BriefsOrTopic, Sources
from briefing.cli.selecting import subjects_apart
from briefing.cli.shared_options import Asked, asking
from briefing.views import view


@asking
def topics(asked: Asked, briefs: BriefsOrTopic = None, sources: Sources = False) -> None:
    """What the library is about, as a tree; or, with a topic named, its dossier.

    [bold]Examples[/]

      briefing topics
      briefing topics --since 2024
      briefing topics tariffs
    """
    library = asked.opened()
    named, wanted = subjects_apart(briefs, library)
    selection = asked.selection(named, library, topics=wanted, sourced=sources)
    asked.show(view("topic" if wanted else "topics", selection), selection)
