"""What the shell offers behind a TAB: ids of briefs, topics and actors. Never an error, never a sound."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

import typer

from briefing.cli.quick_completion import is_plain, plain_help

if TYPE_CHECKING:
    from briefing.library.names import Names

Offer = list[tuple[str, str]]


def complete_brief(context: typer.Context, incomplete: str) -> Offer:
    """Return the ids of briefs that begin so, with their titles."""
    from briefing.library.library import locate
    from briefing.problems import CannotGoOn

    try:
        headings = locate(context.params.get("library")).headings()
    except (CannotGoOn, OSError):
        return []
    return _offered(((heading.id, heading.title) for heading in headings), incomplete)


def complete_topic(context: typer.Context, incomplete: str) -> Offer:
    """Return the topics that begin so, with their labels."""
    return _offered(_names(context).topics().items(), incomplete)


def complete_actor(context: typer.Context, incomplete: str) -> Offer:
    """Return the actors that begin so, with their names."""
    return _offered(_names(context).actors().items(), incomplete)


def _names(context: typer.Context) -> "Names":
    from briefing.library.library import locate
    from briefing.library.names import Names
    from briefing.problems import CannotGoOn

    try:
        return locate(context.params.get("library")).names()
    except (CannotGoOn, OSError):
        return Names(())


def _offered(pairs: Iterable[tuple[str, str]], incomplete: str) -> Offer:
    return [
        (value, plain_help(help_))
        for value, help_ in dict(pairs).items()
        if is_plain(value) and value.startswith(incomplete)
    ]
