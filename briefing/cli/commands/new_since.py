"""``new-since``: what is new, contradicted, changed or lapsed in the library since a day."""

from datetime import date
from typing import Annotated

import typer

from briefing.cli.options import Briefs
from briefing.cli.shared_options import Asked, asking
from briefing.library.naming import date_asked
from briefing.problems import CannotGoOn
from briefing.views.new_since import new_since as view

Day = Annotated[
    str,
    typer.Argument(metavar="DATE", help="The day that you last looked: 2024-08-01; of 2024-08 or 2024 its first day."),
]


@asking
def new_since(asked: Asked, day: Day, briefs: Briefs = None) -> None:
    """What the briefs published since a day add to those before: new, contradicted, changed; and what has lapsed.

    Lapsed is what an earlier brief dated ahead, whose day has passed without a brief telling of it since;
    and each measure whose end was dated in this time. Exits with 1 where there is nothing of it.

    [bold]Examples[/]

      briefing new-since 2024-08-01
      briefing new-since 2024-08-01 --topic tariffs
      briefing new-since 2024-05 --as-of 2025-01-15 --format markdown
    """
    first = _first_day(day)
    selection = asked.selection(briefs, every_brief=True)
    asked.show(view(selection, first), selection)


def _first_day(text: str) -> date:
    """Return the day asked for, of a month or year its first; raise CannotGoOn for what has no first day for sure."""
    when = date_asked(text, "DATE")
    if when is None or not text.replace("-", "").isdigit():
        raise CannotGoOn(f"DATE: {text!r} is not one day, month or year", hint="write it as 2024-08-12")
    return when.earliest
