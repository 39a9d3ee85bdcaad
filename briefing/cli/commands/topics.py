"""``topics``: what the library is about, or the dossier of one topic."""

from briefing.cli.options import BriefsOrTopic, Sources
from briefing.cli.selecting import subjects_apart
from briefing.cli.shared_options import ListingOptions


def topics(briefs: BriefsOrTopic = None, sources: Sources = False, *, options: ListingOptions) -> None:
    """What the library is about, as a tree; or, with a topic named, its dossier.

    [bold]Examples[/]

      briefing topics
      briefing topics --since 2024
      briefing topics tariffs
    """
    library = options.paper.opened()
    named, subjects = subjects_apart(briefs, library)
    wanted = options.with_filters(topic=subjects)
    wanted.show_briefs("topic" if subjects else "topics", named, library, sourced=sources)
