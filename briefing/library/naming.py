"""What the user named → briefs and filters; what doesn't exist is answered with the nearest names."""

import os
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

from briefing.brief.filters import Filters
from briefing.brief.model import Brief
from briefing.brief.reading.heading import Heading
from briefing.brief.reading.reader import ReadFile, read, read_version
from briefing.library.files import SUFFIXES
from briefing.library.folder import expanded, is_folder
from briefing.library.library import Library
from briefing.problems import CannotGoOn, Problem, did_you_mean
from briefing.spool import Spool, mapped

if TYPE_CHECKING:
    from briefing.library.catalogue import Catalogue
    from briefing.library.entry import Entry
    from briefing.library.names import Sort

_LISTED = 6  # briefs that are told of where one name means several


class BriefFile(NamedTuple):
    """The file of a brief, and the revision of it that is meant: the present one where that is empty.

    ``named`` says that it was named itself; a file of a folder that was named may be no brief.
    """

    path: Path
    revision: str = ""
    named: bool = True

    def read(self) -> ReadFile:
        """Read the file as it is, or as it was at the revision; raise CannotGoOn where there is no such revision."""
        if not self.revision:
            return read(self.path)
        from briefing.library.versions import content_at  # few name one

        return read_version(self.path, content_at(self.path, self.revision), self.revision)


def file_named(name: str, library: Library) -> BriefFile:
    """Return the one file that is meant by a path, an id or the beginning of an id, or by one of them ``@REVISION``.

    Raises CannotGoOn with the nearest names where there is none, and with all of them where there are several.
    """
    plain, revision = _name_and_revision(name)
    if is_folder(plain):
        hint = f"name a brief in it, or take it for the library: --library {plain}"
        raise CannotGoOn(f"{plain!r} is a folder", hint=hint)
    if not _is_path(plain):
        return BriefFile(_heading_of_id(plain, library).path, revision)
    path = expanded(plain)
    try:
        if revision or path.is_file():
            return BriefFile(path, revision)
        is_odd = path.exists() and not path.is_dir()
        beside = [each.name for each in path.parent.iterdir() if each.name.lower().endswith(SUFFIXES)]
    except (OSError, ValueError):
        is_odd, beside = False, []
    if is_odd:
        raise CannotGoOn(f"{name!r} is no file but a device or a pipe", exit_code=1)
    raise CannotGoOn(f"there is no file {name!r}", hint=did_you_mean(path.name, beside), exit_code=1)


def brief_named(name: str, library: Library, *, unstated: bool = False) -> Brief:
    """Return the brief that ``file_named`` means; raise CannotGoOn where there is none, or it is broken.

    One that states nothing yet is returned if an ``unstated`` one will do.
    """
    return file_named(name, library).read().brief_or_raise(unstated=unstated)


def files_named(names: Sequence[str], library: Library) -> Sequence[BriefFile]:
    """Return the files of the briefs named, each once, a folder standing for all in it; all files if none is named."""
    if not names:
        return files_in(library)
    alone = {name: file_named(name, library) for name in names if not is_folder(name)}
    named = set(map(_digest_of, alone.values()))
    known: set[int] = set()
    found: Spool[tuple[bytes, str, bool]] = Spool(tuple[bytes, str, bool])
    for name in names:
        for file in [alone[name]] if name in alone else files_in(library.elsewhere(name)):
            if (digest := _digest_of(file)) not in known:
                known.add(digest)
                found.append((os.fsencode(file.path), file.revision, digest in named))
    return mapped(found.settled(), lambda row: BriefFile(Path(os.fsdecode(row[0])), *row[1:]))


def nothing_in(names: Sequence[str], library: Library) -> CannotGoOn:
    """Return the reason why the folders that were named, or else the library, have no brief to show."""
    if len(names) > 1:
        return CannotGoOn(f"there are no briefs in {', '.join(names)}", exit_code=1)
    return (library.elsewhere(names[0]) if names else library).nothing_here()


def files_in(library: Library) -> Sequence[BriefFile]:
    """Return the files of a library, which may be no briefs."""
    return mapped(library.files(), lambda path: BriefFile(path, named=False))


def _digest_of(file: BriefFile) -> int:
    """Return a digest of the file that a name leads to, in a tenth of the memory."""
    return hash((os.path.realpath(file.path), file.revision))


def _name_and_revision(name: str) -> tuple[str, str]:
    """Part a name at its last ``@``, unless the whole is a file's name."""
    plain, _, revision = name.rpartition("@")
    is_whole = not (plain and revision) or name.lower().endswith(SUFFIXES) or Path(name).is_file()
    return (name, "") if is_whole else (plain, revision)


def _is_path(name: str) -> bool:
    return "/" in name or "\\" in name or name.lower().endswith(SUFFIXES)


def _heading_of_id(name: str, library: Library) -> Heading:
    found = library.with_id(name)
    if len(found) == 1:
        return found[0]
    if not found:
        hint = did_you_mean(name, (heading.id for heading in library.headings()))
        raise CannotGoOn(f"no brief {name!r}", hint=f"{hint} `briefing list` shows all".strip(), exit_code=1)
    listed = ", ".join(str(each.path) if each.id == name else each.id for each in found[:_LISTED])
    more = f" and {len(found) - _LISTED} more" if len(found) > _LISTED else ""
    raise CannotGoOn(f"several briefs are meant by {name!r}", hint=f"one of: {listed}{more}", exit_code=1)


def of_same_series(brief: Brief, library: Library) -> list[Brief]:
    """Return the other briefs of a library that have a meeting of a series which this brief has a meeting of, too."""
    wanted = {meeting.series.casefold() for meeting in brief.meetings if meeting.series}
    if not wanted:
        return []
    here = brief.path.resolve()
    return [other for other in library.of_series(wanted) if other.path.resolve() != here]


def catalogue_of(names: Sequence[str], library: Library) -> "Catalogue":
    """Return the briefs named, a folder standing for all in it, or the whole library where none is named.

    A brief that is named and broken raises CannotGoOn; within a folder it is left out.
    """
    if not names:
        return library
    if len(names) == 1 and is_folder(names[0]):
        return library.elsewhere(names[0])
    from briefing.library.catalogue import ReadFiles

    return ReadFiles(_entries_of(names, library), named=True)


def _entries_of(names: Sequence[str], library: Library) -> "Iterator[Entry]":
    """Yield the briefs named, each once, a folder standing for all in it, with the problems of its broken ones."""
    from briefing.library.entry import Entry, entry_of

    revisions: dict[int, str] = {}  # by a digest of the path, for they may be very many
    for name in names:
        if is_folder(name):
            inside = library.elsewhere(name)
            with inside.one_state():
                found = inside.matching(Filters(), date.min)
                yield from (Entry(None, problem=problem) for problem in inside.broken())
        else:
            found = [brief_named(name, library)]
        for brief in found:
            digest = hash(os.path.realpath(brief.path))
            if digest not in revisions:
                revisions[digest] = brief.revision
                yield entry_of(brief)
            elif revisions[digest] != brief.revision:
                hint = f"`briefing diff` compares two: {brief.id}@{revisions[digest] or brief.revision} {brief.id}"
                raise CannotGoOn(f"two versions of {brief.id} can't be shown together", hint=hint)


def briefs_apart(names: Sequence[str], library: Library, sort: "Sort") -> tuple[list[str], list[str]]:
    """Part names into those of briefs, files or folders and those that must be of an actor, or of a topic.

    The beginning of one brief's id counts as the brief's, unless an actor, or topic, goes by the very name.
    """
    of_briefs: list[str] = []
    others: list[str] = []
    for name in names:
        plain, _ = _name_and_revision(name)
        is_brief = is_folder(plain) or _is_path(plain)
        if not is_brief:
            known = library.names()  # it reads all briefs, and the ids with them
            found = library.with_id(plain)
            is_brief = any(each.id == plain for each in found) or (len(found) == 1 and not known.goes_by(sort, name))
        (of_briefs if is_brief else others).append(name)
    return of_briefs, others


class _Identified(Protocol):
    @property
    def path(self) -> Path | str: ...

    @property
    def id(self) -> str: ...


def doubled_ids(briefs: Iterable[_Identified]) -> Iterator[Problem]:
    """Yield a problem for each brief whose id another file has already; a broken one has no id."""
    first: dict[str, Path | str] = {}
    for brief in briefs:
        if brief.id and brief.id in first and first[brief.id] != brief.path:
            hint = f"{first[brief.id]} has it already; give one of them another `id:`"
            yield Problem(str(brief.path), 1, 1, "error", "B203", f"the id {brief.id!r} is used twice", hint)
        first.setdefault(brief.id, brief.path)
