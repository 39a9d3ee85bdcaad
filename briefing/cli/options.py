"""The arguments and options that commands share: one meaning and one wording for each."""

from pathlib import Path
from types import MappingProxyType
from typing import Annotated, Literal

import typer

from briefing.cli.completion import (
    complete_actor,
    complete_brief,
    complete_brief_or_actor,
    complete_brief_or_topic,
    complete_kind,
    complete_status,
    complete_topic,
)

_FILTERS = "Filters"

Brief = Annotated[
    str | None,
    typer.Argument(
        metavar="[BRIEF]",
        help="A path, an id, or the beginning of an id, each also @REV for a git revision; else the latest brief.",
        autocompletion=complete_brief,
        show_default=False,
    ),
]
Briefs = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[BRIEF]...",
        help="Paths, ids, beginnings of ids, each also @REV for a git revision; or folders.",
        autocompletion=complete_brief,
        show_default=False,
    ),
]
BriefsOrActor = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[BRIEF]...",
        help="Paths, ids, beginnings of ids, each also @REV for a git revision; or folders.",
        autocompletion=complete_brief_or_actor,
        show_default=False,
    ),
]
BriefsOrTopic = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[BRIEF]...",
        help="Paths, ids, beginnings of ids, each also @REV for a git revision; or folders.",
        autocompletion=complete_brief_or_topic,
        show_default=False,
    ),
]
LibraryFolder = Annotated[
    Path | None,
    typer.Option(
        "--library",
        metavar="DIR",
        help="The folder of briefs: else $BRIEFING_LIBRARY, else the nearest folder [bold]briefs[/], else the example.",
        show_default=False,
    ),
]
Strict = Annotated[bool, typer.Option("--strict", help="Exit with 1 where a brief is broken and left out.")]
NoIndex = Annotated[
    bool,
    typer.Option("--no-index", envvar="BRIEFING_NO_INDEX", show_envvar=False, help="Read every file; ask no index."),
]
AsOf = Annotated[
    str | None,
    typer.Option("--as-of", metavar="DAY", help="Take this day for today, such as 2024-08-12.", show_default=False),
]
Format = Annotated[
    Literal["terminal", "markdown", "json"],
    typer.Option("--format", "-f", help="How to print it."),
]
Sources = Annotated[
    bool,
    typer.Option(
        "--sources", help="Add endnotes: each statement's excerpt, its place in the article, and whether it was found."
    ),
]
Topics = Annotated[
    list[str] | None,
    typer.Option(
        "--topic",
        "-t",
        metavar="TOPIC",
        help="Only this topic and all that lies under it; may be repeated.",
        autocompletion=complete_topic,
        rich_help_panel=_FILTERS,
        show_default=False,
    ),
]
Actors = Annotated[
    list[str] | None,
    typer.Option(
        "--actor",
        "-a",
        metavar="ACTOR",
        help="Only this actor, by id, name or any spelling; may be repeated.",
        autocompletion=complete_actor,
        rich_help_panel=_FILTERS,
        show_default=False,
    ),
]
Since = Annotated[
    str | None,
    typer.Option(
        metavar="DATE",
        help="Only what may be on or after it: 2024, 2024-05 …",
        rich_help_panel=_FILTERS,
        show_default=False,
    ),
]
Until = Annotated[
    str | None,
    typer.Option(
        metavar="DATE", help="Only what may be on or before it.", rich_help_panel=_FILTERS, show_default=False
    ),
]
Kinds = Annotated[
    list[str] | None,
    typer.Option(
        "--kind",
        "-k",
        metavar="KIND",
        autocompletion=complete_kind,
        help="Only this kind: event, meeting, measure, quote …, or of measures tariff, sanction …; may be repeated.",
        rich_help_panel=_FILTERS,
        show_default=False,
    ),
]
Statuses = Annotated[
    list[str] | None,
    typer.Option(
        "--status",
        metavar="STATUS",
        autocompletion=complete_status,
        help="Only this status, such as planned, held, alleged, open; may be repeated.",
        rich_help_panel=_FILTERS,
        show_default=False,
    ),
]
Upcoming = Annotated[
    bool,
    typer.Option("--upcoming", help="Only what is not over today.", rich_help_panel=_FILTERS),
]
# The filters that every listing takes, by their fields in ``FilterRequest``, in the order of the help.
FILTERS = MappingProxyType(
    {
        "topic": Topics,
        "actor": Actors,
        "since": Since,
        "until": Until,
        "upcoming": Upcoming,
        "kind": Kinds,
        "status": Statuses,
    }
)
