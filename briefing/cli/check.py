"""``check`` and ``schema``: is a brief right, and what is right."""

import sys

from briefing.cli.diagnostics import print_problems
from briefing.cli.options import Briefs, LibraryFolder
from briefing.cli.output import put
from briefing.library import locate
from briefing.library.choosing import doubled_ids, readings_named


def check(briefs: Briefs = None, library: LibraryFolder = None) -> None:
    """All that is wrong with a brief, each with its place and what would be right.

    Without a brief: the whole library. Exits with 1 where there are errors.

    [bold]Examples[/]

      briefing check
      briefing check draft.yaml
      briefing check briefs/
    """
    found = locate(library)
    readings = readings_named(briefs or (), found)
    if not readings:
        raise found.nothing_here()
    problems = sorted({problem for reading in readings for problem in reading.problems} | set(doubled_ids(readings)))
    errors = sum(problem.severity == "error" for problem in problems)
    print_problems(problems, _verdict(len(readings), errors, len(problems) - errors))
    if errors:
        sys.exit(1)


def schema() -> None:
    """The JSON Schema of the format, for editors that complete and check while one types.

    [bold]Example[/]

      briefing schema > brief.schema.json
    """
    from briefing.brief.schema import schema_text

    put(schema_text().encode())


def _verdict(briefs: int, errors: int, warnings: int) -> str:
    checked = f"{briefs} {'brief' if briefs == 1 else 'briefs'} checked"
    if not errors and not warnings:
        return f"{checked}: form, references and dates are right; sources are not checked"
    counts = [(errors, "error"), (warnings, "warning")]
    found = ", ".join(f"{count} {word}{'' if count == 1 else 's'}" for count, word in counts if count)
    return f"{checked}: {found}"
