"""``people``: who is who, or the dossier of one."""

from briefing.cli.options import BriefsOrActor, Sources
from briefing.cli.selecting import subjects_apart
from briefing.cli.shared_options import Asked, asking
from briefing.views import view


@asking
def people(asked: Asked, briefs: BriefsOrActor = None, sources: Sources = False) -> None:
    """Who is who in the library; or, with a name, the dossier of one: roles, spellings, statements, quotations.

    [bold]Examples[/]

      briefing people
      briefing people us-china-fwg
      briefing people --topic tariffs
      briefing people yellen
    """
    library = asked.opened()
    named, actors = subjects_apart(briefs, library)
    selection = asked.selection(named, library, actors=actors, sourced=sources)
    asked.show(view("actor" if actors else "people", selection), selection)
