"""``topics``: what the library is about, or the dossier of one topic."""

from briefing.cli.options import BriefsOrTopic, Diagrams, Sources
from briefing.cli.shared_options import ListingOptions


def topics(
    briefs: BriefsOrTopic = None, sources: Sources = False, diagram: Diagrams = None, *, options: ListingOptions
) -> None:
    """What the library is about, as a tree; or, with a topic named, its dossier.

    [bold]Examples[/]

      briefing topics
      briefing topics --since 2024
      briefing topics tariffs
    """
    from briefing.cli.selecting import subjects_apart

    library = options.paper.opened()
    with library.one_state():
        named, topics = subjects_apart(briefs, library, "topic")
        view = "topic" if topics else "topics"
        selection = options.with_filters(topic=topics).selection(view, named, library, sourced=sources)
    options.show(view, selection, diagram=diagram)
