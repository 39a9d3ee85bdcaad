"""The commands that list things from one brief or many, all with the same filters."""

from typing import Annotated

import typer

from briefing.cli.asking import Asked, asking
from briefing.cli.choice import subjects_apart
from briefing.cli.options import Briefs, Sources
from briefing.views import view


@asking
def timeline(
    asked: Asked,
    briefs: Briefs = None,
    reverse: Annotated[bool, typer.Option("--reverse", "-r", help="The latest first.")] = False,
    sources: Sources = False,
) -> None:
    """What happened and what is to come, in order of dates, through one brief or the whole library.

    ● is reported as a fact; ○ is planned, expected or to come.

    [bold]Examples[/]

      briefing timeline --topic tariffs
      briefing timeline --actor yellen --since 2024-04 --until 2024
      briefing timeline us-china-fwg --upcoming --as-of 2024-08-12
    """
    selection = asked.selection(briefs, reverse=reverse, sourced=sources)
    asked.show(view("timeline", selection), selection)


@asking
def measures(
    asked: Asked,
    briefs: Briefs = None,
    in_force: Annotated[bool, typer.Option("--in-force", help="Only what is in force today.")] = False,
    sources: Sources = False,
) -> None:
    """Tariffs, controls, sanctions, restrictions: rates, dates, and where they stand today.

    [bold]Examples[/]

      briefing measures
      briefing measures us-tariffs --as-of 2025-01-01
      briefing measures briefs/ --topic tariffs --in-force
    """
    selection = asked.selection(briefs, whole_library=False, in_force=in_force, sourced=sources)
    asked.show(view("measures", selection), selection)


@asking
def people(asked: Asked, briefs: Briefs = None, sources: Sources = False) -> None:
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


@asking
def topics(asked: Asked, briefs: Briefs = None, sources: Sources = False) -> None:
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


@asking
def quotes(asked: Asked, briefs: Briefs = None, sources: Sources = False) -> None:
    """Who said what, word for word: in the latest brief, in those named, or in a folder.

    [bold]Examples[/]

      briefing quotes
      briefing quotes briefs/ --actor neiman
    """
    selection = asked.selection(briefs, whole_library=False, sourced=sources)
    asked.show(view("quotes", selection), selection)


@asking
def positions(asked: Asked, briefs: Briefs = None, sources: Sources = False) -> None:
    """Each open question with what each side says to it.

    [bold]Examples[/]

      briefing positions
      briefing positions briefs/ --topic trade
    """
    selection = asked.selection(briefs, whole_library=False, sourced=sources)
    asked.show(view("positions", selection), selection)
