"""``source``: the article with its citations."""

from typing import Annotated

import typer

from briefing.brief.model import Brief as EncodedBrief
from briefing.cli.diagnostics import say
from briefing.cli.options import Brief
from briefing.cli.selecting import one_brief
from briefing.cli.shared_options import PaperOptions
from briefing.cli.streams import put
from briefing.draft.pasting import uncited_as_events
from briefing.problems import CannotGoOn
from briefing.views.parts.phrases import no_text


def source(
    brief: Brief = None,
    uncited: Annotated[bool, typer.Option("--uncited", help="Only the sentences that no statement cites.")] = False,
    as_yaml: Annotated[
        bool, typer.Option("--yaml", help="With --uncited: those sentences as events, to be pasted into the brief.")
    ] = False,
    *,
    options: PaperOptions,
) -> None:
    """The article itself, cited words marked with the number of the statement that uses them.

    [bold]Examples[/]

      briefing source
      briefing source us-china-fwg --uncited
      briefing source us-china-fwg --uncited --yaml
    """
    if not as_yaml:
        options.show_brief("source", brief, uncited=uncited)
        return
    if not uncited:
        raise CannotGoOn("--yaml prints what is not cited", hint="briefing source --uncited --yaml")
    selection = one_brief("source", brief, options.opened(), options.as_of)
    _print_uncited(selection.brief, selection.texts.get(selection.brief.path))


def _print_uncited(brief: EncodedBrief, text: str | None) -> None:
    """Print the sentences that no statement cites as YAML, and say on stderr where in the brief they belong."""
    if text is None:
        raise CannotGoOn(no_text(brief), exit_code=1)
    events = uncited_as_events(brief, text)
    if not events:
        raise CannotGoOn("every sentence that carries something is cited", exit_code=1)
    put(events.encode())
    say(f"to be pasted into {brief.path}, {_where(brief)}")


def _where(brief: EncodedBrief) -> str:
    """Return where in its file a brief's further events belong."""
    if "events" not in brief.places.root.entries:
        return "at its end"
    line, column = brief.place("events")
    if not brief.events:
        return f"in place of the empty `events` in line {line}"
    if brief.lines[line - 1][column - 1] == "[":
        return f"whose events in line {line} stand in brackets: each must have a line of its own first"
    return f"among its events, which begin in line {line}"
