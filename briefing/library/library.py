"""A folder of briefs, read as one: asked through an index of it, or file by file."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from briefing.brief.filters import FilterRequest, Filters
from briefing.brief.model import Brief
from briefing.brief.reading.heading import Heading
from briefing.brief.reading.reader import read_heading
from briefing.brief.statements import statements
from briefing.library.files import UNINDEXED, unreadable, walk
from briefing.library.folder import folder_of_library
from briefing.library.headings import Headings, latest_of, with_id_among
from briefing.problems import CannotGoOn, Problem
from briefing.spool import HELD, Mapped, Sorted

if TYPE_CHECKING:  # to find the latest brief, or one by its id, takes none of these
    from briefing.library.catalogue import ReadFiles
    from briefing.library.index.index import Index
    from briefing.library.names import Names
    from briefing.text.query import Query

_PATHS_HELD = 20_000  # paths of files in memory, some 3 MB

# Called with what is to be read, as it is read, and its number: passes it on, and may show how far it is.
Progress = Callable[[Iterable[Any], int], Iterable[Any]]


Result = TypeVar("Result")


class Library:
    """The briefs at and below a folder, in any arrangement; hidden files and folders don't count.

    ``found`` says how the folder came to be chosen, for the user to know.
    """

    def __init__(
        self,
        folder: str | Path,
        found: str = "",
        *,
        indexed: bool = False,
        on_all_cores: bool = False,
        held: int = HELD,
        progress: Progress = lambda rows, _: rows,
        looking: Progress = lambda folders, _: folders,
    ) -> None:
        """Name the folder; nothing is read yet.

        If it is to be ``indexed``, a large library is asked through an index in the user's cache folder,
        which is kept up to date by the way. With that, and ``on_all_cores``, other processes help to read;
        a script must then be safe to import (``if __name__ == "__main__"``). Up to so many briefs are ``held`` in
        memory; of more, the bytes lie in a file that has no name. ``progress`` gets what is
        read and its number, and passes it on; ``looking`` the folders that are looked at, which tell how many briefs
        they have, and how many briefs there were the last time.
        """
        self.folder = Path(folder)
        self.found = found or str(folder)
        self.indexed = indexed
        self._on_all_cores, self._held = on_all_cores, held
        self._progress, self._looking = progress, looking
        self._files: Sequence[bytes] | None = None
        self._has_few: bool | None = None
        self._unreadable: list[OSError] = []
        self._headings: Sequence[Heading] | None = None
        self._read_files: ReadFiles | None = None
        self._read_later: dict[date, ReadFiles] = {}
        self._index: Index | None = None
        self._in_one_state = False
        self._with_texts = False

    def __iter__(self) -> Iterator[Brief]:
        """Yield the briefs that can be read, in the order of their paths."""
        return iter(self.matching(Filters(), date.min))

    def filtered(self, as_of: date | None = None, **filters: Any) -> list[Brief]:
        """Return the briefs with a statement that filters keep, which go by the names of the command line.

        ``as_of`` stands for today, for ``upcoming`` and ``in_force``. Raises CannotGoOn for what no brief knows.
        """
        from briefing.library.filtering import filters_for

        today = as_of or clock_day()
        wanted = filters_for(self, FilterRequest.of(filters), today)
        briefs = (brief for brief in self.matching(wanted, today) if wanted.keeps_brief(brief))
        return [brief for brief in briefs if any(wanted.keeps(each, today) for each in statements(brief))]

    def elsewhere(self, folder: str | Path) -> "Library":
        """Return the library of another folder, to be asked in the same way."""
        return Library(
            folder,
            indexed=self.indexed,
            on_all_cores=self._on_all_cores,
            held=self._held,
            progress=self._progress,
            looking=self._looking,
        )

    def files(self) -> Sequence[Path]:
        """Return the YAML files, in order of their paths."""
        if self._files is None:
            self._unreadable = []
            paths: Sorted[bytes] = Sorted(bytes, _PATHS_HELD)
            for _, part in walk(self.folder, self._unreadable, stamps=False):
                paths.add(path for path, *_ in part.briefs)
            self._files = paths.settled()
        return Mapped(self._files, lambda path: self.folder / os.fsdecode(path))

    def headings(self) -> Sequence[Heading]:
        """Return the heading of each brief, broken ones included, in order of their paths."""
        return self._ask(lambda index: index.headings(), self._read_headings)

    def latest(self) -> Heading:
        """Return the brief that was published last (of one day: the last by id)."""
        latest = self._ask(lambda index: index.latest(), lambda: latest_of(self._read_headings()))
        if latest is None:
            raise self.nothing_here()
        return latest

    def heading_count(self) -> int:
        """Return how many briefs there are, broken ones included."""
        return self._ask(lambda index: index.heading_count(), lambda: len(self._read_headings()))

    def without_date(self) -> Sequence[Heading]:
        """Return the headings of the files that can't be read far enough to know their date."""
        return self._ask(
            lambda index: index.headings("rank = ''"),
            lambda: [heading for heading in self._read_headings() if heading.published is None],
        )

    def count(self) -> int:
        """Return how many briefs can be read."""
        return self._ask(lambda index: index.count(), lambda: self._read().count())

    def names(self) -> "Names":
        """Return the names that the briefs know."""
        return self._ask(lambda index: index.names(), lambda: self._read().names())

    def matching(self, filters: Filters, as_of: date, query: "Query | None" = None) -> Sequence[Brief]:
        """Return the briefs that filters may keep something of, in the order of their paths."""
        return self._ask(
            lambda index: index.matching(filters, as_of, query), lambda: self._read().matching(filters, as_of, query)
        )

    def published_since(self, first: date, filters: Filters, *, but: Brief, most: int) -> list[Brief] | None:
        """Return the briefs that filters may keep something of, published on a day or after it as far as is known.

        One that is read already may be left out; None if there are more than so many. Where nothing was read yet, no
        more files are read than it takes.
        """
        return self._ask(
            lambda index: index.published_since(first, filters, most),
            lambda: _no_more(self._read_since(first, filters, but), most),
        )

    def _read_since(self, first: date, filters: Filters, but: Brief) -> list[Brief]:
        if self._read_files is not None:
            found = self._read_files.matching(filters, date.min)
            return [brief for brief in found if brief.article.published.latest >= first]
        if first not in self._read_later:
            since = [each.path for each in self._read_headings() if each.published and each.published.latest >= first]
            paths = [path for path in since if path != but.path and path.resolve() != but.path.resolve()]
            if not paths:
                return []
            from briefing.library.catalogue import ReadFiles
            from briefing.library.entry import read_entry

            self._read_later[first] = ReadFiles(map(read_entry, paths))
        return list(self._read_later[first].matching(filters, date.min))

    def of_series(self, series: Iterable[str]) -> list[Brief]:
        """Return the briefs with a meeting of one of these series, whose names are without capitals."""
        wanted = frozenset(series)
        return self._ask(lambda index: index.of_series(wanted), lambda: self._read().of_series(wanted))

    def broken(self) -> list[Problem]:
        """Return the first problem of each brief or folder that can't be read, by file."""
        return [
            *map(unreadable, self._closed()),
            *self._ask(lambda index: index.broken(), lambda: self._read().broken()),
        ]

    def notes(self, basis: bytes, paths: Callable[[], Iterable[Path]]) -> Sequence[tuple[int, bytes]]:
        """Return the number of each file, and what was noted of it on a basis, while it and its text are unchanged.

        The number is 0 for a file that is not known, the note empty where there is none; without an index there is
        nothing at all.
        """
        return self._ask(lambda index: index.notes(basis, paths()), list, however_few=True)

    def note(self, basis: bytes, notes: Mapping[int, bytes]) -> None:
        """Note something of files, by their numbers, and the basis that it rests on, if there is an index."""
        self._ask(lambda index: index.note(basis, notes), lambda: None, however_few=True)

    @contextmanager
    def one_state(self, *, texts: bool = False) -> Iterator[None]:
        """Answer all that is asked within from one state of the index, whatever other processes want to write.

        ``texts`` says that something is asked for which the articles' texts are read: a search, or notes. The
        others wait until it ends, so it should hold nothing but questions.
        """
        is_outermost = not self._in_one_state
        self._in_one_state, self._with_texts = True, self._with_texts or texts
        if self._index is not None:
            self._ask(lambda index: index.keep_state(texts=texts), lambda: None)
        try:
            yield
        finally:
            if is_outermost:
                self._in_one_state = False
                if self._index is not None:
                    self._index.release()

    def _ask(
        self,
        index_answers: Callable[["Index"], Result],
        files_answer: Callable[[], Result],
        *,
        however_few: bool = False,
    ) -> Result:
        """Ask the index, or the files where there is none or it fails."""
        index = self._opened_index(however_few=however_few)
        if index is not None:
            from briefing.library.index.place import IndexFault

            try:
                return index_answers(index)
            except IndexFault:
                self.indexed, self._index = False, None
        return files_answer()

    def _opened_index(self, *, however_few: bool) -> "Index | None":
        if self._index is None and self.indexed and (however_few or not self.few):
            from briefing.library.index.index import Index
            from briefing.library.index.place import IndexFault

            try:
                index = Index(self.folder, self._progress, self._looking, texts=self._with_texts, held=self._held)
                if self._in_one_state:
                    index.keep_state(texts=self._with_texts)
                self._index = index
            except IndexFault:
                self.indexed = False
        return self._index

    @property
    def few(self) -> bool:
        """Whether the files are so few that they are read without an index."""
        if self._has_few is None:
            closed: list[OSError] = []
            found = walk(self.folder, closed, stamps=False)
            some = list(islice((path for _, part in found for path, *_ in part.briefs), UNINDEXED + 1))
            self._has_few = len(some) <= UNINDEXED
            if self._has_few and self._files is None:  # these are all
                self._files, self._unreadable = sorted(some), closed
        return self._has_few

    def _closed(self) -> list[OSError]:
        """Return what came of the folders that can't be looked at."""
        closed = self._ask(lambda index: index.unreadable, self._found_closed)
        return sorted(closed, key=lambda error: os.fsencode(error.filename))

    def _found_closed(self) -> list[OSError]:
        self.files()
        return self._unreadable

    def _read_headings(self) -> Sequence[Heading]:
        if self._read_files is not None:
            return self._read_files.headings()
        if self._headings is None:
            found = (heading for path in self.files() if (heading := read_heading(path)) is not None)
            self._headings = Headings(found, self._held).all()
        return self._headings

    def _read(self) -> "ReadFiles":
        """Read every file; many of them on all cores."""
        if self._read_files is None:
            from briefing.library.catalogue import ReadFiles
            from briefing.library.entry import read_entry
            from briefing.library.processes import FEW, each_on_all_cores

            files = self.files()
            work = partial(read_entry, as_bytes=len(files) >= FEW)
            entries = each_on_all_cores(work, files) if self._on_all_cores else map(work, files)
            self._read_files = ReadFiles(self._progress(entries, len(files)), held=self._held)
        return self._read_files

    def nothing_here(self) -> CannotGoOn:
        """Return the reason why the library has no brief to show."""
        errors = self._closed()
        if self.heading_count():
            hint = "`briefing check` tells what is wrong with each"
            return CannotGoOn(f"no brief in {self.folder} can be read", hint=hint, exit_code=1)
        if errors:
            problem = unreadable(errors[0])
            return CannotGoOn(f"{problem.file!r} {problem.message}")
        hint = "name a folder with --library DIR, or a brief by its path"
        return CannotGoOn(f"there are no briefs in {self.folder}", hint=hint, exit_code=1)

    def with_id(self, name: str) -> Sequence[Heading]:
        """Return the briefs of an id, or else those whose id begins so."""
        return self._ask(lambda index: index.with_id(name), lambda: with_id_among(self._read_headings(), name))


def clock_day() -> date:
    """Return the day of the clock: the user's own, or in UTC where the time zone that is set can't be."""
    now = datetime.now(tz=UTC)
    try:
        return now.astimezone().date()
    except (ValueError, OverflowError, OSError):
        return now.date()


def _no_more(briefs: list[Brief], most: int) -> list[Brief] | None:
    return None if len(briefs) > most else briefs


def locate(
    given: str | Path | None = None,
    *,
    indexed: bool = True,
    progress: Progress = lambda rows, _: rows,
    looking: Progress = lambda folders, _: folders,
) -> Library:
    """Return the library to use: the one in ``folder_of_library``."""
    folder, found = folder_of_library(given)
    return Library(folder, found, indexed=indexed, on_all_cores=True, progress=progress, looking=looking)
