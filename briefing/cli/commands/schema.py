"""``schema``: what a brief may hold, for editors."""

from briefing.cli.streams import put


def schema() -> None:
    """The JSON Schema of the format, for editors that complete and check while one types.

    [bold]Example[/]

      briefing schema > brief.schema.json
    """
    from briefing.brief.schema import schema_text

    put(schema_text().encode())
