"""The JSON Schema that an editor reads beside a brief."""

from pathlib import Path

from briefing.brief.reading.files import read_text
from briefing.cli.diagnostics import say
from briefing.cli.files import write_file
from briefing.draft.skeleton import SCHEMA_NAME
from briefing.problems import Problem


def schema_above(path: Path) -> str:
    """Return the way from a brief to the nearest JSON Schema beside it or above, or nothing."""
    for steps, folder in enumerate(path.resolve().parents):
        if (folder / SCHEMA_NAME).is_file():
            return "../" * steps + SCHEMA_NAME
    return ""


def keep_schema(path: Path) -> None:
    """Write the JSON Schema where there is none, and say so; one of another version stays, and that is said."""
    from briefing.brief.schema import schema_text

    problems: list[Problem] = []
    current = schema_text()
    if not path.exists():
        write_file(path, current.encode(), force=False)
        say(f"wrote {path}, with which an editor completes and checks while you type")
    elif read_text(path, problems) != current:
        say(f"{path} is of another version of this program", hint=f"briefing schema > {path}", severity="warning")
