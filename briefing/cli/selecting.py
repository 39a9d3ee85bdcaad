"""The arguments of a command → the selection that its view shows; says on stderr what was taken."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.brief.filters import Filters
from briefing.brief.model import Brief
from briefing.brief.reading.reader import load
from briefing.document import Document, Span
from briefing.library.catalogue import Scanned
from briefing.library.library import Library
from briefing.library.naming import (
    brief_named,
    briefs_apart,
    catalogue_of,
    day_asked,
    filters_for,
    of_same_series,
)
from briefing.problems import CannotGoOn, Problem
from briefing.text.counting import counted
from briefing.views.selection import Selection

if TYPE_CHECKING:
    from briefing.text.query import Query


def one_brief(
    name: str | None,
    library: Library,
    as_of: str | None,
    *,
    sourced: bool = False,
    with_text: bool = False,
    with_series: bool = False,
) -> Selection:
    """Return one brief: the one named, or the latest, of which it is said that it was taken.

    With endnotes (``sourced``) or by itself (``with_text``) the article's text comes along, and with
    ``with_series`` the briefs of the other rounds of its meetings.
    """
    today = day(as_of)
    brief = brief_named(name, library) if name is not None else _latest(library)
    related = of_same_series(brief, library) if with_series else ()
    texts = _texts([brief], wanted=sourced or with_text)
    return Selection([brief], today, related=related, texts=texts, sourced=sourced)


def several_briefs(
    names: Sequence[str] | None,
    library: Library,
    as_of: str | None,
    *,
    whole_library: bool,
    topics: Sequence[str] | None = None,
    actors: Sequence[str] | None = None,
    since: str | None = None,
    until: str | None = None,
    upcoming: bool = False,
    kinds: Sequence[str] | None = None,
    statuses: Sequence[str] | None = None,
    in_force: bool = False,
    reverse: bool = False,
    sourced: bool = False,
    query: "Query | None" = None,
    every_brief: bool = False,
) -> Selection:
    """Return the briefs named, else the whole library or the latest, with the filters.

    The broken ones are for the caller to tell of. Of the others those are left out that the filters can't keep
    anything of, or that can't hold the words of a query; with a query the articles' texts come along. With
    ``every_brief`` none is left out, where briefs are compared before the filters choose what is shown.
    """
    today = day(as_of)
    if names or whole_library:
        if not names and library.found != str(library.folder):
            _say(f"reading {library.found}")
        catalogue = catalogue_of(names or (), library)
    else:
        catalogue = Scanned.of([_latest(library)])
    broken = catalogue.broken()
    count = catalogue.count()
    try:
        if not count:
            raise library.nothing_here()
        filters = filters_for(
            catalogue,
            topics=topics or (),
            actors=actors or (),
            since=since,
            until=until,
            upcoming=upcoming,
            kinds=kinds or (),
            statuses=statuses or (),
            in_force=in_force,
        )
    except CannotGoOn:
        from briefing.cli.diagnostics import say_left_out

        # What is asked for may stand in one of them.
        say_left_out(broken)
        raise
    briefs = catalogue.matching(Filters() if every_brief else filters, today, query)
    texts = _texts(briefs, wanted=sourced or query is not None)
    return Selection(briefs, today, filters, reverse, broken, texts=texts, sourced=sourced, of=count)


def _texts(briefs: Sequence[Brief], *, wanted: bool) -> dict[Path, str]:
    """Return the articles' texts by the briefs' paths, as far as there are any."""
    if not wanted:
        return {}
    from briefing.brief.reading.article import article_text

    return {brief.path: text for brief in briefs if (text := article_text(brief)) is not None}


def dates_of_file(path: Path, published: str | None) -> Document:
    """Return the dates of a text in a file, read on the day that it was published."""
    from briefing.brief.reading.reader import read_text
    from briefing.views.dates import dates_of

    if published is None:
        raise CannotGoOn("--text needs the day of publication", hint="--published 2024-08-12")
    problems: list[Problem] = []
    text = read_text(path, problems)
    if text is None:
        reason = problems[0]
        raise CannotGoOn(f"{path}: {reason.message}", hint="" if reason.code == "B103" else reason.hint)
    title = (Span(f"Dates: {path.name}", "strong"),)
    return dates_of(title, text, day_asked(published, "--published"))


def subjects_apart(names: Sequence[str] | None, library: Library) -> tuple[list[str], list[str]]:
    """Return which of the names are of briefs and which of an actor or topic, of which there may be one."""
    if not names:
        return [], []
    of_briefs, subjects = briefs_apart(names, library)
    if len(subjects) > 1:
        raise CannotGoOn(f"one name at a time: {', '.join(subjects)}", hint="briefs are named by their whole id here")
    return of_briefs, subjects


def day(as_of: str | None) -> date:
    """Return the day that counts as today: the one asked for, or the clock's."""
    return day_asked(as_of, "--as-of") if as_of else datetime.now(tz=UTC).astimezone().date()


def _latest(library: Library) -> Brief:
    brief = load(library.latest().path)
    for heading in library.without_date():
        _say(
            f"left out {heading.path}, which is broken: `briefing check {heading.path}` tells more", severity="warning"
        )
    count = library.heading_count()
    if count > 1 or library.found != str(library.folder):
        _say(f"latest of {counted(count, 'brief')} in {library.found}: {brief.id}")
    return brief


def _say(message: str, severity: str = "") -> None:
    from briefing.cli.diagnostics import say

    say(message, severity=severity)
