"""What the user named → briefs and filters; what doesn't exist is answered with the nearest names."""

import os
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple, Protocol

from briefing.brief.dates import EdtfDate, EdtfError
from briefing.brief.heading import Heading
from briefing.brief.model import Actor, ActorId, Brief, TopicId
from briefing.brief.problems import CannotGoOn, Problem, did_you_mean
from briefing.brief.reader import load, read
from briefing.brief.statements import KINDS, kinds_of, statements
from briefing.brief.topics import with_all_below
from briefing.library import SUFFIXES, Library, expanded, is_folder
from briefing.selection import Filters


class Chosen(NamedTuple):
    """The briefs chosen, and the problems of those that were left out because they are broken."""

    briefs: list[Brief]
    broken: list[Problem]


def brief_named(name: str, library: Library) -> Brief:
    """Return the brief of a path, an id or the beginning of an id; raise CannotGoOn otherwise."""
    if is_folder(name):
        hint = f"name a brief in it, or take it for the library: --library {name}"
        raise CannotGoOn(f"{name!r} is a folder", hint=hint)
    return load(_path_of(name) or library.find(name).path)


def latest_brief(library: Library) -> tuple[Brief, Heading]:
    """Return the brief published last, and its heading."""
    heading = library.latest()
    return load(heading.path), heading


def of_same_series(brief: Brief, library: Library) -> list[Brief]:
    """Return the other briefs of a library with a meeting of a series that one of this brief's is of."""
    wanted = {meeting.series.casefold() for meeting in brief.meetings if meeting.series}
    if not wanted:
        return []
    found = []
    for heading in library.headings():
        if heading.path.resolve() == brief.path.resolve() or not _mentions_series(heading.path):
            continue
        other = read(heading.path).brief
        if other and any(meeting.series and meeting.series.casefold() in wanted for meeting in other.meetings):
            found.append(other)
    return found


def _mentions_series(path: Path) -> bool:
    """Whether a file can have a meeting of a series at all: reading the whole takes a hundred times as long."""
    try:
        return b"series" in path.read_bytes()
    except OSError:
        return False


def briefs_named(names: Sequence[str], library: Library) -> Chosen:
    """Return the briefs named, a folder standing for all in it, or the whole library where none is named.

    A brief that is named and broken raises CannotGoOn; within a folder it is left out.
    """
    if not names:
        return _all_in(library)
    chosen = Chosen([], [])
    for name in names:
        if is_folder(name):
            inside = _all_in(Library(name))
            chosen.briefs.extend(inside.briefs)
            chosen.broken.extend(inside.broken)
        else:
            chosen.briefs.append(brief_named(name, library))
    by_path = {brief.path.resolve(): brief for brief in chosen.briefs}
    return Chosen(list(by_path.values()), chosen.broken)


def briefs_apart(names: Sequence[str], library: Library) -> tuple[list[str], list[str]]:
    """Return which of the names are of briefs, files or folders, and which must be of an actor or topic.

    The beginning of a brief's id counts as the brief's, unless an actor or topic goes by the very name.
    """
    ids = {heading.id for heading in library.headings()}
    of_briefs: list[str] = []
    others: list[str] = []
    for name in names:
        is_path = is_folder(name) or "/" in name or "\\" in name or name.lower().endswith(SUFFIXES)
        begins = any(id_.startswith(name) for id_ in ids)
        is_brief = is_path or name in ids or (begins and name not in _subjects(library))
        (of_briefs if is_brief else others).append(name)
    return of_briefs, others


def _subjects(library: Library) -> frozenset[str]:
    """Return the ids of all actors and topics."""
    briefs = [reading.brief for reading in library.readings() if reading.brief is not None]
    return frozenset(id_ for brief in briefs for id_ in (*brief.actors, *brief.topics))


def paths_named(names: Sequence[str], library: Library) -> list[Path]:
    """Return the files of the briefs named, a folder standing for all in it; of the whole library if none is."""
    if not names:
        return [heading.path for heading in library.headings()]
    paths: list[Path] = []
    for name in names:
        if is_folder(name):
            paths += [heading.path for heading in Library(name).headings()]
        else:
            paths.append(_path_of(name) or library.find(name).path)
    return list({os.path.realpath(path): path for path in paths}.values())


def filters_for(
    briefs: Sequence[Brief],
    *,
    topics: Sequence[str] = (),
    actors: Sequence[str] = (),
    since: str | None = None,
    until: str | None = None,
    upcoming: bool = False,
    kinds: Sequence[str] = (),
    statuses: Sequence[str] = (),
    in_force: bool = False,
) -> Filters:
    """Return the filters in the terms of these briefs.

    Topics include all that lies under them; an actor may be named by id, name, any
    spelling, or a word of one. Raises CannotGoOn for what no brief knows.
    """
    return Filters(
        topics=frozenset(id_ for name in topics for id_ in _topic_ids(name, briefs)),
        actors=frozenset(_actor_id(name, briefs) for name in actors),
        since=date_asked(since, "--since"),
        until=date_asked(until, "--until"),
        upcoming=upcoming,
        kinds=frozenset(_known(name, _kinds(briefs), "kind") for name in kinds),
        statuses=frozenset(_known(name, _statuses(briefs), "status") for name in statuses),
        in_force=in_force,
        topics_asked=tuple(topics),
        actors_asked=tuple(actors),
    )


def _known(name: str, known: frozenset[str], what: str) -> str:
    """Return a kind or status as the briefs write it; raise CannotGoOn for one that none has."""
    folded = name.casefold()
    if folded in known:
        return folded
    hint = f"{did_you_mean(folded, sorted(known))} there are: {', '.join(sorted(known))}".strip()
    raise CannotGoOn(f"no {what} {name!r}", hint=hint, exit_code=1)


def _kinds(briefs: Iterable[Brief]) -> frozenset[str]:
    found = {kind for brief in briefs for statement in statements(brief) for kind in kinds_of(statement)}
    return frozenset(found | set(KINDS))


def _statuses(briefs: Iterable[Brief]) -> frozenset[str]:
    return frozenset(statement.status for brief in briefs for statement in statements(brief) if statement.status)


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


def _all_in(library: Library) -> Chosen:
    chosen = Chosen([], [])
    for reading in library.readings():
        if reading.brief is not None:
            chosen.briefs.append(reading.brief)
        else:
            chosen.broken.append(next(each for each in reading.problems if each.severity == "error"))
    return chosen


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


def _topic_ids(name: str, briefs: Sequence[Brief]) -> frozenset[TopicId]:
    under: dict[TopicId, TopicId | None] = {}
    for brief in briefs:
        for declared, topic in brief.topics.items():
            under[declared] = topic.under or under.get(declared)
    labels = {topic.label.casefold(): id_ for brief in briefs for id_, topic in brief.topics.items()}
    id_ = name if name in under else labels.get(name.casefold())
    if id_ is None:
        hint = f"{did_you_mean(name, under)} `briefing topics` shows all".strip()
        raise CannotGoOn(f"no topic {name!r}{_in_only(briefs)}", hint=hint, exit_code=1)
    return with_all_below([id_], under)


def _actor_id(name: str, briefs: Sequence[Brief]) -> ActorId:
    actors = [(id_, actor) for brief in briefs for id_, actor in brief.actors.items()]
    asked = name.casefold()
    for matches in (_is_id, _is_spelling, _has_word):
        found = list(dict.fromkeys(id_ for id_, actor in actors if matches(asked, id_, actor)))
        if len(found) == 1:
            return found[0]
        if found:
            raise CannotGoOn(f"several actors are meant by {name!r}", hint=f"one of: {', '.join(found)}", exit_code=1)
    hint = f"{did_you_mean(name, (id_ for id_, _ in actors))} `briefing people` shows all".strip()
    raise CannotGoOn(f"no actor {name!r}{_in_only(briefs)}", hint=hint, exit_code=1)


def _in_only(briefs: Sequence[Brief]) -> str:
    """Return where it was looked for, if that was one brief: others may know the name."""
    return f" in {briefs[0].id}; a folder in its place looks through all" if len(briefs) == 1 else ""


def _is_id(asked: str, id_: ActorId, _actor: Actor) -> bool:
    return asked == id_


def _is_spelling(asked: str, _id: ActorId, actor: Actor) -> bool:
    return asked in (spelling.casefold() for spelling in (actor.name, *actor.as_written))


def _has_word(asked: str, id_: ActorId, actor: Actor) -> bool:
    words = [
        *id_.split("-"),
        *(word for spelling in (actor.name, *actor.as_written) for word in spelling.casefold().split()),
    ]
    return asked in words


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
