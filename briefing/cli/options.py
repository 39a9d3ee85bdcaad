"""The arguments and options that commands share: one meaning and one wording for each."""

from pathlib import Path
from types import MappingProxyType
from typing import Annotated, Any, Literal

import typer

from briefing.cli.completion import (
    Complete,
    complete_actor,
    complete_brief,
    complete_brief_or_actor,
    complete_brief_or_topic,
    complete_kind,
    complete_status,
    complete_topic,
)
from briefing.cli.format_choice import FormatChoice

_BRIEF = (
    "A path, an id, or the beginning of an id, each also @REV for a git revision; of a folder its latest brief; else"
    " the latest of all."
)
_BRIEFS = "Paths, ids, beginnings of ids, each also @REV for a git revision; or folders."


def _named(metavar: str, what: str, complete: Complete) -> Any:
    return typer.Argument(metavar=metavar, help=what, autocompletion=complete, show_default=False)


def _filter(*names: str, metavar: str, what: str, complete: Complete | None = None) -> Any:
    return typer.Option(
        *names, metavar=metavar, help=what, autocompletion=complete, rich_help_panel="Filters", show_default=False
    )


Brief = Annotated[str | None, _named("[BRIEF]", _BRIEF, complete_brief)]
Briefs = Annotated[list[str] | None, _named("[BRIEF]...", _BRIEFS, complete_brief)]
BriefsOrActor = Annotated[list[str] | None, _named("[BRIEF]...", _BRIEFS, complete_brief_or_actor)]
BriefsOrTopic = Annotated[list[str] | None, _named("[BRIEF]...", _BRIEFS, complete_brief_or_topic)]
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
    typer.Option("--as-of", metavar="DAY", help="Take this day for today: 2024-08-12, yesterday …", show_default=False),
]
Format = Annotated[
    str,
    typer.Option("--format", "-f", click_type=FormatChoice(), envvar="BRIEFING_FORMAT", help="How to print it."),
]
Template = Annotated[
    str | None,
    typer.Option(
        "--template",
        metavar="FILE|NAME",
        help="Fill a template in place of a format: a file of yours, or one that `briefing template` lists.",
        show_default=False,
    ),
]
Bom = Annotated[
    bool, typer.Option("--bom", help="Begin CSV with a byte-order mark, by which Excel knows that it is UTF-8.")
]
Diagrams = Annotated[
    Literal["mermaid"] | None,
    typer.Option(
        "--diagram",
        help="Draw each timeline in Markdown, too, as a Gantt chart that forges and wikis show.",
        show_default=False,
    ),
]
Most = Annotated[
    int,
    typer.Option(
        "--most",
        metavar="N",
        min=0,
        help="Only N entries, those that matter most: what is key, then what the articles tell first.",
        show_default=False,
    ),
]
Sources = Annotated[
    bool,
    typer.Option(
        "--sources",
        help="Mark each line, and add endnotes: its excerpt, the place in the article, and whether it was found there.",
    ),
]
Topics = Annotated[
    list[str] | None,
    _filter(
        "--topic",
        "-t",
        metavar="TOPIC",
        what="Only this topic and all that lies under it; may be repeated.",
        complete=complete_topic,
    ),
]
Actors = Annotated[
    list[str] | None,
    _filter(
        "--actor",
        "-a",
        metavar="ACTOR",
        what="Only this actor, by id, name or any spelling: yellen, U.S., British, London; may be repeated.",
        complete=complete_actor,
    ),
]
Since = Annotated[
    str | None, _filter(metavar="DATE", what="Only what may be on or after it: 2024-05, monday, '2 weeks' …")
]
Until = Annotated[
    str | None, _filter(metavar="DATE", what="Only what may be on or before it: 2024, friday, 'end of June' …")
]
Kinds = Annotated[
    list[str] | None,
    _filter(
        "--kind",
        "-k",
        metavar="KIND",
        what="Only this kind: event, meeting, measure, quote …, or of measures tariff, sanction …; may be repeated.",
        complete=complete_kind,
    ),
]
Statuses = Annotated[
    list[str] | None,
    _filter(
        "--status",
        metavar="STATUS",
        what="Only this status, such as planned, held, alleged, open; may be repeated.",
        complete=complete_status,
    ),
]
Upcoming = Annotated[
    bool,
    typer.Option("--upcoming", help="Only what is not over today.", rich_help_panel="Filters"),
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
