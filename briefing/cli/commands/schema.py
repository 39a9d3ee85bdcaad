"""``schema``: what a brief may hold, for editors, and what the data holds that is printed, for other programs."""

from typing import Annotated

import typer

from briefing.cli.completion import complete_schema
from briefing.cli.streams import put
from briefing.problems import CannotGoOn


def schema(
    name: Annotated[
        str | None,
        typer.Argument(
            metavar="[NAME]",
            help="The command whose data is meant, as --format json prints it; else the format of a brief.",
            autocompletion=complete_schema,
            show_default=False,
        ),
    ] = None,
    lines: Annotated[bool, typer.Option("--lines", help="The schema of a line, as --format jsonl prints it.")] = False,
) -> None:
    """The JSON Schema of a brief, for editors that complete and check while one types; or of printed data.

    dossier is what `people NAME` and `topics NAME` print, packet the manifest of `export --packet`.

    [bold]Examples[/]

      briefing schema > brief.schema.json
      briefing schema timeline > timeline.schema.json
      briefing schema list --lines
    """
    if name is None:
        if lines:
            raise CannotGoOn("a brief has no lines of JSON", hint="briefing schema timeline --lines")
        from briefing.brief.schema import schema_text

        put(schema_text().encode())
        return
    from briefing.data_schemas.schemas import data_schema_text

    put(data_schema_text(name, line=lines).encode())
