"""Writes the tables of a library: the shards of folders that changed, and which shards there are."""

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from datetime import date
from itertools import chain, groupby
from operator import attrgetter
from pathlib import Path
from typing import Any

import duckdb
from msgspec import Struct

from briefing.library.files import parts, unreadable, walk
from briefing.library.processes import each_on_all_cores
from briefing.problems import CannotGoOn, Problem
from briefing.tables.batches import Batch, Made, Maker
from briefing.tables.columns import TABLES
from briefing.tables.place import Place
from briefing.tables.shards import (
    Listed,
    file_of,
    left_over,
    lines_of,
    read_list,
    reason,
    shard_named,
    write_list,
    write_shard,
)
from briefing.version import __version__
from briefing.visible import in_lines

_TOGETHER = 32  # files of a batch
_AHEAD = 4  # batches for each process that may wait, of half a megabyte each
_SELDOM = 50  # the list is written again once it has grown or changed by one part of so many

# Called with batches as they are done, their number, and whether rows are made of them; passes them on.
Progress = Callable[[Iterable[Any], int, bool], Iterable[Any]]


class Asked(Struct, frozen=True):
    """What is wanted: the library's name in the tables, as of which day, with the checks, all anew.

    ``origin`` is the machine and the folder; a name that was ``guessed`` is not to take another origin's place.
    """

    name: str
    origin: str
    guessed: bool = False
    as_of: date | None = None
    checked: bool = True
    rebuild: bool = False


class Outcome(Struct):
    """What was done: how many shards were written, kept as they are and taken out, and the list as it is now.

    ``unreadable`` are folders that can't be looked at, whose shards stay.
    """

    library: Path
    listed: dict[str, Listed]
    unreadable: list[OSError]
    written: int = 0
    kept: int = 0
    removed: int = 0

    @property
    def broken(self) -> list[Problem]:
        """A problem of each folder that can't be read, and the first of each broken brief, by file."""
        told = [each for listed in self.listed.values() for each in listed.problems]
        of_briefs = [Problem(**{**each, "file": str(self.library / str(each["file"]))}) for each in told]  # type: ignore[arg-type]
        return [*map(unreadable, self.unreadable), *sorted(of_briefs)]


def write_tables(library: Path, place: Place, asked: Asked, progress: Progress) -> Outcome:
    """Write the shards of the folders that changed, list them, and take out those of folders that are gone."""
    try:
        with place.working_folder() as beside:
            return _Run(library, place, asked, beside).done(progress)
    except duckdb.Error as error:
        raise CannotGoOn(f"the tables can't be written to {place.at}: {reason(error)}") from error


class _Run:
    """One run: what it found listed, what it has written since, and the files that nobody needs once that is listed."""

    def __init__(self, library: Path, place: Place, asked: Asked, beside: Path) -> None:
        self._library, self._place, self._asked, self._beside = library, place, asked, beside
        place.connection.execute("set temp_directory = ?", [str(beside / "spilled")])
        self._maker = Maker(os.fsencode(library), asked.as_of, asked.checked)
        listed = {} if asked.rebuild else read_list(place, asked.name)
        self._outcome = Outcome(library, listed, [])
        self._files = {table: place.names(table) for table in TABLES}
        self._replaced: list[str] = []
        self._pending = 0

    def done(self, progress: Progress) -> Outcome:
        """Do it all, and return what was done."""
        self._refuse_others()
        counts: Counter[bytes] = Counter()
        for inside, part in walk(self._library, self._outcome.unreadable, stamps=False):
            if part.briefs:
                counts[inside] += len(part.briefs)
        if not counts:
            message = f"there are no briefs in {self._library}"
            raise CannotGoOn(message, hint="tables that were written of it stay as they are", exit_code=1)
        changed = self._changed(counts, progress)
        self._outcome.kept = len(counts) - len(changed)
        total = sum(_batches_in(counts[folder]) for folder in changed)
        made = each_on_all_cores(self._maker.made, self._batches(changed), 1, _AHEAD)
        for folder, batches in groupby(progress(made, total, True), attrgetter("folder")):
            self._write(folder, batches)
        for folder in self._gone(counts):
            self._replaced.append(self._outcome.listed.pop(folder).shard)
            self._outcome.removed += 1
        if self._pending or self._replaced:
            self._list()
        for table, names in left_over(
            self._place, self._asked.name, self._outcome.listed.values(), self._beside
        ).items():
            self._place.remove(table, names)
        return self._outcome

    def _refuse_others(self) -> None:
        """Refuse to take the place of another library, which happens to be called the same."""
        other = next(iter(self._outcome.listed.values()), None)
        if self._asked.guessed and other and other.origin != self._asked.origin:
            message = f"{self._place.at} has tables of another library {self._asked.name!r}, from {other.origin}"
            hint = f"--name gives this one a name of its own; if it is the same, --name {self._asked.name} says so"
            raise CannotGoOn(message, hint=hint)

    def _changed(self, counts: dict[bytes, int], progress: Progress) -> list[bytes]:
        """Return the folders whose shard is not listed, is not there, or has another content than their files."""
        known = [folder for folder in counts if self._is_there(_named(folder))]
        total = sum(_batches_in(counts[folder]) for folder in known)
        digests = each_on_all_cores(self._maker.digests_in, self._batches(known), 1)
        same: set[bytes] = set()
        for folder, batches in groupby(progress(digests, total, False), lambda each: each[0]):
            shard = self._shard(folder, chain.from_iterable(each for _, each in batches))
            if shard == self._outcome.listed[_named(folder)].shard:
                same.add(folder)
        return sorted(folder for folder in counts if folder not in same)

    def _gone(self, counts: Iterable[bytes]) -> list[str]:
        """Return the folders that are listed and gone; what lies where nothing can be read may be there yet."""
        base = len(os.fsencode(self._library)) + 1
        closed = [_named(os.fsencode(error.filename)[base:]) for error in self._outcome.unreadable]
        gone = self._outcome.listed.keys() - set(map(_named, counts))
        return [each for each in gone if not any(f"{each}/".startswith(f"{way}/" if way else "") for way in closed)]

    def _is_there(self, folder: str) -> bool:
        listed = self._outcome.listed.get(folder)
        if listed is None:
            return False
        name = file_of(self._asked.name, listed.shard)
        return all(name in names for names in self._files.values())

    def _shard(self, folder: bytes, digests: Iterable[bytes]) -> str:
        return shard_named(self._asked.name, folder, self._maker.basis, digests)

    def _batches(self, wanted: Iterable[bytes]) -> Iterator[Batch]:
        """Yield the files of folders, some at a time; one folder's names are in memory."""
        for folder in wanted:
            its_parts = parts(self._library, folder, [], stamps=False)
            paths = sorted(path for part in its_parts for path, *_ in part.briefs)
            for start in range(0, len(paths), _TOGETHER):
                yield Batch(folder, paths[start : start + _TOGETHER])

    def _write(self, folder: bytes, batches: Iterable[Made]) -> None:
        """Write the shard of a folder, and list it soon."""
        digests: list[bytes] = []
        problems: list[dict[str, str | int]] = []
        briefs = statements = 0
        with ExitStack() as stack:
            files = {table: stack.enter_context(lines_of(table, self._beside).open("wb")) for table in TABLES}
            for made in batches:
                digests += made.digests
                problems += map(_told, made.broken)
                briefs, statements = briefs + made.briefs, statements + made.statements
                for table, lines in made.lines.items():
                    files[table].write(lines)
        of, asked = _named(folder), self._asked
        as_of = asked.as_of.isoformat() if asked.as_of else None
        shard = self._shard(folder, digests)
        counts = (briefs, statements, len(problems))
        listed = Listed(asked.name, of, shard, *counts, __version__, as_of, asked.checked, asked.origin, problems)
        write_shard(self._place, listed, self._beside)
        before = self._outcome.listed.get(of)
        if before and before.shard != shard:
            self._replaced.append(before.shard)
        self._outcome.listed[of] = listed
        self._outcome.written += 1
        self._pending += 1
        if self._pending * _SELDOM >= len(self._outcome.listed):
            self._list()

    def _list(self) -> None:
        """List the shards as they are now; only then remove the files of those that were replaced."""
        write_list(self._place, self._asked.name, self._outcome.listed, self._beside)
        kept = {each.shard for each in self._outcome.listed.values()}
        gone = [file_of(self._asked.name, shard) for shard in self._replaced if shard not in kept]
        for table in TABLES:
            self._place.remove(table, gone)
        self._replaced, self._pending = [], 0


def _batches_in(count: int) -> int:
    return -(-count // _TOGETHER)


def _named(folder: bytes) -> str:
    """Return the name of a folder in the tables, from the library's; a byte that is no text is told by its number."""
    return in_lines(folder.rstrip(b"/").decode("utf-8", "backslashreplace"))


def _told(problem: Problem) -> dict[str, str | int]:
    return {name: getattr(problem, name) for name in ("file", "line", "column", "severity", "code", "message")}
