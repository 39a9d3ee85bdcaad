"""The arguments of a command → the selection that its view shows; says on stderr what was taken."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path

from briefing.brief.model import Brief
from briefing.brief.problems import Problem
from briefing.library import Library, locate
from briefing.library.choosing import (
    brief_named,
    briefs_named,
    day_asked,
    filters_for,
    latest_brief,
)
from briefing.selection import Selection


def one_brief(name: str | None, folder: Path | None, as_of: str | None) -> Selection:
    """Return one brief: the one named, or the latest, of which it is said that it was taken."""
    today = day(as_of)
    library = locate(folder)
    if name is not None:
        return Selection([brief_named(name, library)], today)
    return Selection([_latest(library)], today)


def several_briefs(
    names: Sequence[str] | None,
    folder: Path | None,
    as_of: str | None,
    *,
    whole_library: bool,
    topics: Sequence[str] | None = None,
    actors: Sequence[str] | None = None,
    since: str | None = None,
    until: str | None = None,
    upcoming: bool = False,
    reverse: bool = False,
) -> Selection:
    """Return the briefs named, else the whole library or the latest, with the filters."""
    today = day(as_of)
    library = locate(folder)
    broken: list[Problem] = []
    if names or whole_library:
        if not names and library.found != str(library.folder):
            _say(f"reading {library.found}")
        briefs, broken = briefs_named(names or (), library)
        _say_left_out(broken)
        if not briefs:
            raise library.nothing_here()
    else:
        briefs = [_latest(library)]
    filters = filters_for(briefs, topics=topics or (), actors=actors or (), since=since, until=until, upcoming=upcoming)
    return Selection(briefs, today, filters, reverse, broken)


def day(as_of: str | None) -> date:
    """Return the day that counts as today: the one asked for, or the clock's."""
    return day_asked(as_of, "--as-of") if as_of else datetime.now(tz=UTC).astimezone().date()


def _latest(library: Library) -> Brief:
    brief, _ = latest_brief(library)
    for heading in library.broken():
        _say(
            f"left out {heading.path}, which is broken: `briefing check {heading.path}` tells more", severity="warning"
        )
    count = len(library.headings())
    if count > 1 or library.found != str(library.folder):
        _say(f"latest of {count} {'brief' if count == 1 else 'briefs'} in {library.found}: {brief.id}")
    return brief


def _say_left_out(broken: Sequence[Problem]) -> None:
    """Say which briefs were left out because they are broken, with the first problem of each."""
    for problem in broken:
        place = f"{problem.file}:{problem.line}:{problem.column}" if problem.line else problem.file
        _say(f"left out {place}: [{problem.code}] {problem.message}", severity="warning")
    if broken:
        _say("`briefing check` tells all that is wrong")


def _say(message: str, severity: str = "") -> None:
    from briefing.cli.diagnostics import say

    say(message, severity=severity)
