"""``diff``: what changed between two briefs, or two versions of one."""

from typing import Annotated

import typer

from briefing.brief.reading.article import article_text
from briefing.cli.completion import complete_brief
from briefing.cli.options import Format, Sources
from briefing.cli.output import show
from briefing.cli.selecting import day
from briefing.cli.shared_options import LibraryOptions
from briefing.library.naming import brief_named
from briefing.views import view
from briefing.views.selection import Selection

_NAME = "A path, an id or the beginning of one; @REV behind it takes the version of a git revision."

Old = Annotated[str, typer.Argument(metavar="OLD", help=_NAME, autocompletion=complete_brief)]
New = Annotated[str, typer.Argument(metavar="NEW", help=_NAME, autocompletion=complete_brief)]


def diff(
    old: Old,
    new: New,
    sources: Sources = False,
    *,
    options: LibraryOptions,
    format_name: Format = "terminal",
) -> None:
    """What is new, contradicted, changed or no longer said between two briefs, or two versions of one.

    Exits with 1 where there is no difference.

    [bold]Examples[/]

      briefing diff working-groups us-china-fwg
      briefing diff us-china-fwg@HEAD~1 us-china-fwg
    """
    found = options.opened()
    versions = [brief_named(old, found), brief_named(new, found)]
    show(view("diff", Selection(versions, day(None), text_of=article_text, sourced=sources)), format_name)
