"""``search``: words, phrases and fields, through statements, quotations and the articles' own text."""

from typing import Annotated

import typer

from briefing.brief.filters import FilterRequest
from briefing.cli.completion import complete_query
from briefing.cli.options import Sources, Strict
from briefing.cli.shared_options import PaperOptions


def search(
    query: Annotated[
        list[str],
        typer.Argument(
            metavar="QUERY...",
            help='Words, "phrases", -not, OR, begin*, field:value.',
            autocompletion=complete_query,
        ),
    ],
    limit: Annotated[int, typer.Option("--limit", "-n", min=1, help="Show no more than this many.")] = 50,
    sources: Sources = False,
    strict: Strict = False,
    *,
    options: PaperOptions,
) -> None:
    """What the library says of something: in titles, statements, quotations and articles, in this order.

    A word finds its other forms, too ([bold]sanction[/] finds sanctions); in quotation marks it is taken as it is.

    Fields: topic, actor (by any spelling), kind, status, since, until, outlet, brief. Put the query in quotation
    marks where the shell would take a sign of it for its own; behind -- for one that begins with a minus.

    [bold]Examples[/]

      briefing search tariff "electric vehicles"
      briefing search 'yellen capacity OR dumping'
      briefing search 'batter* topic:tariffs since:2024-05'
    """
    from briefing.cli.output import show
    from briefing.cli.selecting import several_briefs
    from briefing.views import view

    # The shell took the quotation marks of a phrase that is a word of its own.
    text = " ".join(f'"{word}"' if " " in word and len(query) > 1 and '"' not in word else word for word in query)
    selection = several_briefs(
        "search", None, options.opened(), options.as_of, FilterRequest(), query=text, limit=limit, sourced=sources
    )
    show(
        view("search", selection),
        options.format_name,
        selection.broken,
        strict=strict,
        bom=options.bom,
        template=options.template,
    )
