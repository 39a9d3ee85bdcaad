"""``dates``: the time expressions of an article."""

from pathlib import Path
from typing import Annotated

import typer

from briefing.cli.options import AsOf, Brief, Format, LibraryFolder, NoIndex
from briefing.cli.output import show
from briefing.cli.progress import opened
from briefing.cli.selecting import dates_of_file, one_brief
from briefing.problems import CannotGoOn
from briefing.views import view


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
