"""The papers made from one brief: ``summary``, ``agenda``, ``source`` and ``dates``."""

from pathlib import Path
from typing import Annotated

import typer

from briefing.brief.problems import CannotGoOn
from briefing.cli.choice import dates_of_file, one_brief
from briefing.cli.options import AsOf, Brief, Format, LibraryFolder, NoIndex, Sources
from briefing.cli.output import show
from briefing.cli.progress import opened
from briefing.views import view


def summary(
    brief: Brief = None,
    short: Annotated[
        bool, typer.Option("--short", "-s", help="Half a screen: the bottom line and the key facts.")
    ] = False,
    sources: Sources = False,
    library: LibraryFolder = None,
    no_index: NoIndex = False,
    as_of: AsOf = None,
    format_name: Format = "terminal",
) -> None:
    """One page: bottom line, key facts, agenda, background, both sides, what to watch, sources.

    [bold]Examples[/]

      briefing summary
      briefing summary us-china-fwg --short
      briefing summary briefs/us-china-fwg-2024-08.yaml --format markdown
    """
    selection = one_brief(brief, opened(library, no_index=no_index), as_of, sourced=sources)
    show(view("short" if short else "summary", selection), format_name)


def agenda(
    brief: Brief = None,
    sources: Sources = False,
    library: LibraryFolder = None,
    no_index: NoIndex = False,
    as_of: AsOf = None,
    format_name: Format = "terminal",
) -> None:
    r"""The meeting sheet: who meets whom, when, where; each item with what bears on it.

    [bold]Examples[/]

      briefing agenda
      briefing agenda fwg-round-3-2024-01
      briefing agenda --format json | jq '.[0].agenda[].item'
    """
    selection = one_brief(brief, opened(library, no_index=no_index), as_of, sourced=sources, with_series=True)
    show(view("agenda", selection), format_name)


def source(
    brief: Brief = None,
    uncited: Annotated[bool, typer.Option("--uncited", help="Only the sentences that no statement cites.")] = False,
    library: LibraryFolder = None,
    no_index: NoIndex = False,
    as_of: AsOf = None,
    format_name: Format = "terminal",
) -> None:
    """The article itself, cited words marked with the number of the statement that uses them.

    [bold]Examples[/]

      briefing source
      briefing source us-china-fwg --uncited
    """
    selection = one_brief(brief, opened(library, no_index=no_index), as_of, with_text=True)
    show(view("source", selection._replace(uncited=uncited)), format_name)


def dates(
    brief: Brief = None,
    text: Annotated[
        Path | None,
        typer.Option("--text", metavar="FILE", help="Read any text, not a brief's article.", show_default=False),
    ] = None,
    published: Annotated[
        str | None,
        typer.Option("--published", metavar="DAY", help="The day the text was published.", show_default=False),
    ] = None,
    library: LibraryFolder = None,
    no_index: NoIndex = False,
    as_of: AsOf = None,
    format_name: Format = "terminal",
) -> None:
    """Each time expression of the article: what it means, by which rule, and which statement uses it.

    [bold]Examples[/]

      briefing dates
      briefing dates --text article.txt --published 2024-08-12 --format json
    """
    if text is None:
        show(view("dates", one_brief(brief, opened(library, no_index=no_index), as_of, with_text=True)), format_name)
        return
    if brief is not None:
        raise CannotGoOn("a brief and --text can't go together", hint="--text FILE reads a text that no brief encodes")
    show(dates_of_file(text, published), format_name)
