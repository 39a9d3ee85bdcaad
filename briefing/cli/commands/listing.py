"""``list``: the briefs of a library, with the state of their checks."""

from typing import Annotated, Literal

import typer
from msgspec import structs

from briefing.cli.options import Briefs
from briefing.cli.progress import checking
from briefing.cli.shared_options import ListingOptions

Sort = Annotated[
    Literal["published", "title", "id", "statements", "checks"],
    typer.Option("--sort", "-s", help="In which order: the latest, most or worst first, titles and ids from a to z."),
]
Reverse = Annotated[bool, typer.Option("--reverse", "-r", help="The other way round.")]
Checks = Annotated[
    bool, typer.Option("--checks/--no-checks", help="Check each brief, or know it from before; or leave that out.")
]


def listing(
    briefs: Briefs = None,
    sort: Sort = "published",
    reverse: Reverse = False,
    checks: Checks = True,
    *,
    options: ListingOptions,
) -> None:
    """The briefs of the library, the latest first, and how each stands to its article.

    What the checks found is kept, and found anew where a brief, its article or the checks have changed.

    [bold]Examples[/]

      briefing list
      briefing list --topic tariffs --sort checks
      briefing list --no-checks --library ~/briefs --format json
    """
    if not checks:
        options.show_briefs("list", briefs, reverse=reverse, order=sort)
        return
    from briefing.library.check_states import CheckStates

    library = options.paper.opened()
    with library.one_state(texts=True):
        selection = options.selection("list", briefs, library, reverse=reverse, order=sort)
        states = CheckStates(library, selection.briefs)
    options.show("list", structs.replace(selection, checked=states.found(checking)))
