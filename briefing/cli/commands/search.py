"""``search``: words, phrases and fields, through statements, quotations and the articles' own text."""

from typing import Annotated

import typer

from briefing.cli.completion import complete_query
from briefing.cli.options import AsOf, Format, LibraryFolder, NoIndex, Strict
from briefing.cli.output import show
from briefing.cli.progress import opened
from briefing.cli.selecting import several_briefs
from briefing.problems import CannotGoOn
from briefing.text.query import FIELDS, QueryError, parse_query
from briefing.views.search import search as found_in


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
    strict: Strict = False,
    library: LibraryFolder = None,
    no_index: NoIndex = False,
    as_of: AsOf = None,
    format_name: Format = "terminal",
) -> None:
    """What the library says of something: in statements, quotations and the articles' own text, the best first.

    Fields: topic, actor, kind, status, since, until, outlet, brief. Put the query in quotation marks where
    the shell would take a sign of it for its own; behind -- for one that begins with a minus.

    [bold]Examples[/]

      briefing search tariffs "electric vehicles"
      briefing search 'yellen capacity OR dumping'
      briefing search 'batter* topic:tariffs since:2024-05'
    """
    asked = " ".join(f'"{word}"' if " " in word and len(query) > 1 and '"' not in word else word for word in query)
    try:
        wanted = parse_query(asked)
    except QueryError as error:
        raise CannotGoOn(str(error), hint=f"fields are {', '.join(FIELDS)}") from None
    fields: dict[str, list[str]] = {}
    for name, value in wanted.fields:
        fields.setdefault(name, []).append(value)
    selection = several_briefs(
        fields.get("brief"),
        opened(library, no_index=no_index),
        as_of,
        whole_library=True,
        topics=fields.get("topic"),
        actors=fields.get("actor"),
        kinds=fields.get("kind"),
        statuses=fields.get("status"),
        since=fields.get("since", [None])[-1],
        until=fields.get("until", [None])[-1],
        query=wanted,
    )
    outlets = [value.casefold() for value in fields.get("outlet", [])]
    briefs = [
        brief for brief in selection.briefs if all(each in (brief.article.outlet or "").casefold() for each in outlets)
    ]
    found = found_in(selection._replace(briefs=briefs), wanted, asked, limit)
    show(found, format_name, selection.broken, strict=strict)
