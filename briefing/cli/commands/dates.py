"""``dates``: the time expressions of an article."""

from pathlib import Path
from typing import Annotated

import typer

from briefing.cli.options import Brief
from briefing.cli.output import show
from briefing.cli.selecting import day, news_text
from briefing.cli.shared_options import PaperOptions
from briefing.problems import CannotGoOn
from briefing.views import view
from briefing.views.selection import Selection


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
    *,
    options: PaperOptions,
) -> None:
    """Each time expression of the article: what it means, by which rule, and which statement uses it.

    [bold]Examples[/]

      briefing dates
      briefing dates --text article.txt --published 2024-08-12 --format json
    """
    if text is None:
        options.show_brief("dates", brief)
        return
    if brief is not None:
        raise CannotGoOn("a brief and --text can't go together", hint="--text FILE reads a text that no brief encodes")
    selection = Selection([], day(options.as_of), news_text=news_text(text, published))
    show(view("dates", selection), options.format_name, bom=options.bom, template=options.template)
