"""``people``: who is who, or the dossier of one."""

from briefing.cli.options import BriefsOrActor, Diagrams, Sources
from briefing.cli.shared_options import ListingOptions


def people(
    briefs: BriefsOrActor = None, sources: Sources = False, diagram: Diagrams = None, *, options: ListingOptions
) -> None:
    """Who is who in the library; or, with a name, the dossier of one: roles, spellings, statements, quotations.

    An actor goes by id, by name, or by any spelling of the news: surname, initials, a country's adjective or capital.

    [bold]Examples[/]

      briefing people
      briefing people us-china-fwg
      briefing people --topic tariffs
      briefing people yellen
      briefing people U.S.
    """
    from briefing.cli.selecting import subjects_apart

    library = options.paper.opened()
    with library.one_state():
        named, actors = subjects_apart(briefs, library, "actor")
        view = "actor" if actors else "people"
        selection = options.with_filters(actor=actors).selection(view, named, library, sourced=sources)
    options.show(view, selection, diagram=diagram)
