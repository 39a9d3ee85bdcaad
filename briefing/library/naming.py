"""What the user named → briefs and filters; what doesn't exist is answered with the nearest names."""

import os
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from briefing.brief.filters import SEARCH_FIELDS, FilterRequest, Filters
from briefing.brief.model import Brief
from briefing.brief.reading.reader import load
from briefing.dates.edtf import EdtfDate, EdtfError
from briefing.library.catalogue import Catalogue, Scanned
from briefing.library.entry import entry_of
from briefing.library.files import SUFFIXES
from briefing.library.folder import expanded, is_folder
from briefing.library.library import Library
from briefing.library.names import Names
from briefing.problems import CannotGoOn, Problem, did_you_mean

if TYPE_CHECKING:
    from briefing.text.query import Query


def brief_named(name: str, library: Library) -> Brief:
    """Return the brief of a path, an id or the beginning of an id; raise CannotGoOn otherwise."""
    if is_folder(name):
        hint = f"name a brief in it, or take it for the library: --library {name}"
        raise CannotGoOn(f"{name!r} is a folder", hint=hint)
    return load(_path_of(name) or library.find(name).path)


def of_same_series(brief: Brief, library: Library) -> list[Brief]:
    """Return the other briefs of a library with a meeting of a series that one of this brief's is of."""
    wanted = {meeting.series.casefold() for meeting in brief.meetings if meeting.series}
    if not wanted:
        return []
    here = brief.path.resolve()
    return [other for other in library.of_series(wanted) if other.path.resolve() != here]


def catalogue_of(names: Sequence[str], library: Library) -> Catalogue:
    """Return the briefs named, a folder standing for all in it, or the whole library where none is named.

    A brief that is named and broken raises CannotGoOn; within a folder it is left out.
    """
    if not names:
        return library
    if len(names) == 1 and is_folder(names[0]):
        return library.elsewhere(names[0])
    briefs: list[Brief] = []
    broken: list[Problem] = []
    for name in names:
        if is_folder(name):
            inside = library.elsewhere(name)
            briefs.extend(inside.matching(Filters(), date.min))
            broken.extend(inside.broken())
        else:
            briefs.append(brief_named(name, library))
    apart = {brief.path.resolve(): brief for brief in briefs}
    return Scanned(map(entry_of, apart.values()), broken, named=True)


def briefs_apart(names: Sequence[str], library: Library) -> tuple[list[str], list[str]]:
    """Return which of the names are of briefs, files or folders, and which must be of an actor or topic.

    The beginning of a brief's id counts as the brief's, unless an actor or topic goes by the very name.
    """
    of_briefs: list[str] = []
    others: list[str] = []
    for name in names:
        is_path = is_folder(name) or "/" in name or "\\" in name or name.lower().endswith(SUFFIXES)
        meant = [] if is_path else library.with_id(name)
        is_brief = is_path or (meant and (meant[0].id == name or name not in library.names().subjects()))
        (of_briefs if is_brief else others).append(name)
    return of_briefs, others


def paths_named(names: Sequence[str], library: Library) -> list[Path]:
    """Return the files of the briefs named, a folder standing for all in it; of the whole library if none is."""
    if not names:
        return [heading.path for heading in library.headings()]
    paths: list[Path] = []
    for name in names:
        if is_folder(name):
            paths += [heading.path for heading in library.elsewhere(name).headings()]
        else:
            paths.append(_path_of(name) or library.find(name).path)
    return list({os.path.realpath(path): path for path in paths}.values())


def filters_for(known: Catalogue, typed: FilterRequest) -> Filters:
    """Return the filters in the terms of a library's own names.

    Topics include all that lies under them; an actor may be named by id, name, any
    spelling, or a word of one. Raises CannotGoOn for what no brief knows.
    """
    names = known.names() if typed.topic or typed.actor or typed.kind or typed.status else Names(())
    return Filters(
        topics=frozenset(id_ for name in typed.topic for id_ in names.topic_ids(name)),
        actors=frozenset(names.actor_id(name) for name in typed.actor),
        kinds=frozenset(names.kind(name) for name in typed.kind),
        statuses=frozenset(names.status(name) for name in typed.status),
        since=date_asked(typed.since, "--since"),
        until=date_asked(typed.until, "--until"),
        outlets=tuple(name.casefold() for name in typed.outlet),
        upcoming=typed.upcoming,
        in_force=typed.in_force,
        topics_named=tuple(typed.topic),
        actors_named=tuple(typed.actor),
    )


def query_asked(text: str) -> "Query":
    """Return the query of a search; raise CannotGoOn where nothing is searched for."""
    from briefing.text.query import QueryError, parse_query

    try:
        return parse_query(text, SEARCH_FIELDS)
    except QueryError as error:
        raise CannotGoOn(str(error), hint=f"fields are {', '.join(SEARCH_FIELDS)}") from None


def date_asked(text: str | None, option: str) -> EdtfDate | None:
    """Return the date of an option; raise CannotGoOn where it isn't one."""
    if text is None:
        return None
    try:
        return EdtfDate(text)
    except EdtfError as error:
        raise CannotGoOn(f"{option}: {error}", hint=error.hint) from None


def day_asked(text: str, option: str) -> date:
    """Return the day of an option; raise CannotGoOn where it is not one whole day."""
    when = date_asked(text, option)
    if when is None or when.earliest != when.latest:
        raise CannotGoOn(f"{option}: {text!r} is not one day", hint="write it as 2024-08-12")
    return when.earliest


def first_day_asked(text: str, option: str) -> date:
    """Return the day of an option, of a month or year its first; raise CannotGoOn for what has none for sure."""
    when = date_asked(text, option)
    if when is None or not text.replace("-", "").isdigit():
        raise CannotGoOn(f"{option}: {text!r} is not one day, month or year", hint="write it as 2024-08-12")
    return when.earliest


def _path_of(name: str) -> Path | None:
    """Return the path that is meant, or None for an id."""
    if not ("/" in name or "\\" in name or name.lower().endswith(SUFFIXES)):
        return None
    path = expanded(name)
    try:
        if path.is_file():
            return path
        beside = [each.name for each in path.parent.iterdir() if each.name.lower().endswith(SUFFIXES)]
    except (OSError, ValueError):
        beside = []
    hint = did_you_mean(path.name, beside)
    raise CannotGoOn(f"there is no file {name!r}", hint=hint, exit_code=1)


class _Identified(Protocol):
    @property
    def path(self) -> Path: ...

    @property
    def id(self) -> str: ...


def doubled_ids(briefs: Iterable[_Identified]) -> Iterator[Problem]:
    """Yield a problem for each brief whose id another file has already; a broken one has no id."""
    first: dict[str, Path] = {}
    for brief in briefs:
        if brief.id and brief.id in first and first[brief.id] != brief.path:
            hint = f"{first[brief.id]} has it already; give one of them another `id:`"
            yield Problem(str(brief.path), 1, 1, "error", "B203", f"the id {brief.id!r} is used twice", hint)
        first.setdefault(brief.id, brief.path)
