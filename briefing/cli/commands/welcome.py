"""``briefing`` alone: the latest brief's bottom line, and what one can do next."""

from pathlib import Path

from briefing.cli.output import show
from briefing.cli.selecting import one_brief
from briefing.library.library import locate
from briefing.views import view


def welcome(library: Path | None, as_of: str | None) -> None:
    """Print the bottom line of the latest brief and the next commands."""
    show(view("welcome", one_brief("welcome", None, locate(library), as_of)), "terminal")
