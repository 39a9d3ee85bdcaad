"""The index of a library: a cache in the user's own cache folder that answers instead of the files.

It never decides what is true: before it is asked, it is compared with the files and brought up to date, and where that
can't be done, the files themselves answer.
"""

import os
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec

from briefing.brief.filters import Filters
from briefing.brief.model import Brief
from briefing.brief.reading.heading import Heading
from briefing.dates.edtf import edtf
from briefing.library.headings import Headings
from briefing.library.index.comparing import Comparison, Looking
from briefing.library.index.conditions import conditions_for
from briefing.library.index.place import IndexFault, discard, place_of_index
from briefing.library.index.status import IndexStatus
from briefing.library.index.store import Store, is_damage
from briefing.library.index.updating import Progress, holds_too_much, update
from briefing.library.index.vocabulary import word_for
from briefing.library.index.vouching import token_of_watch
from briefing.library.names import Name, Names
from briefing.library.packed import NotPacked, PackedBriefs, kept, unpacked
from briefing.problems import Problem
from briefing.spool import HELD, Spool

if TYPE_CHECKING:
    from briefing.text.query import Query


class Index:
    """The catalogue of a library through its index. Every question may raise IndexFault."""

    def __init__(
        self, folder: Path, progress: Progress, looking: Looking, *, texts: bool = False, held: int = HELD
    ) -> None:
        """Open the index of a folder and bring it up to date with the files there; raise IndexFault if it can't be.

        With ``texts`` the articles' texts are compared too, which otherwise waits for a search. ``looking`` gets the
        folders as they are looked at, ``progress`` the files that are read. Up to so many briefs are
        ``held`` in memory.
        """
        self._folder = folder
        self._progress, self._looking = progress, looking
        self._with_texts, self._held = texts, held
        self.changed = 0  # files that were read or taken out, so far
        self.unreadable: list[OSError] = []  # folders that can't be looked at
        self.store = Store(place_of_index(folder))
        self._update(texts=texts)

    def count(self) -> int:
        """Return how many briefs there are; broken ones don't count."""
        ((count,),) = self._rows("select briefs from state")
        return int(count)

    def names(self) -> Names:
        """Return the names that the briefs know."""
        return Names(Name(*row) for row in self._rows("select sort, key, text from name where count > 0"))

    def matching(self, filters: Filters, as_of: date, query: "Query | None" = None) -> Sequence[Brief]:
        """Return the briefs that filters may keep something of, in the order of their paths; for a query, packed."""
        if query is not None and query.groups:
            self._look_at_texts()
        asked = _asked(*conditions_for(filters, as_of, query, self._words_of))
        with _faults(self.store), self.store.reading() as connection:
            found = connection.execute(asked.in_order("data, path"), asked.values)
            rows = ((data, self._path(path)) for data, path in found)
            # A word may stand in very many briefs, of which few are shown.
            return kept(rows, self._held) if query is None else PackedBriefs(rows, self._held)

    def _words_of(self, one: str) -> list[str]:
        """Return the words of a stem that the briefs have."""
        from briefing.text.stems import beginnings, stem

        sql = "select term from temp.vocabulary where term >= ? and term <= ?"
        with _faults(self.store), self.store.reading() as connection:
            # It is gone with the transaction.
            connection.execute("create virtual table if not exists temp.vocabulary using fts5vocab (main, word, row)")
            begun = [each for first in beginnings(one) for each in self._rows(sql, (first, f"{first}\U0010ffff"))]
        return sorted({word for (word,) in begun if stem(word) == one})

    def published_since(self, first: date, filters: Filters, most: int) -> list[Brief] | None:
        """Return the briefs that filters may keep something of, published on a day or later; None if too many are."""
        match, _, _ = conditions_for(filters, date.min)
        # A rank is the day at which a date stands, then its last one. To look up that of each brief of a topic is ten
        # times as fast as to look through all briefs of these days.
        asked = _asked(match, "substr(+heading.rank, 11, 10) >= ?", (first.isoformat(),))
        ((count,),) = self._rows(f"select count(*) from (select 1 from {asked.tables} limit {most + 1})", asked.values)  # noqa: S608 - of ours
        return None if count > most else self._briefs(asked)

    def of_series(self, series: Iterable[str]) -> list[Brief]:
        """Return the briefs with a meeting of one of these series."""
        return self._briefs(_asked(" OR ".join(f'"{word_for("series", each)}"' for each in sorted(set(series)))))

    def broken(self) -> list[Problem]:
        """Return the first problem of each brief that can't be read, by file."""
        rows = self._rows("select path, problem from broken join file on file.id = broken.file order by path")
        with _faults(self.store):
            return [
                msgspec.msgpack.decode(problem, type=Problem)._replace(file=str(self._path(path)))
                for path, problem in rows
            ]

    def headings(self, condition: str = "", values: tuple[str, ...] = ()) -> Sequence[Heading]:
        """Return the headings that meet a condition on the table ``heading``, in the order of their paths."""
        where = f" where {condition}" if condition else ""
        sql = f"select path, heading.id, title, published from heading join file on file.id = file{where} order by path"  # noqa: S608 - conditions of ours
        with _faults(self.store), self.store.reading() as connection:
            found = (
                Heading(self._path(path), id_, title, edtf(published) if published else None)
                for path, id_, title, published in connection.execute(sql, values)
            )
            return Headings(found, self._held).all()

    def heading_count(self) -> int:
        """Return how many headings there are."""
        ((count,),) = self._rows("select count(*) from heading")
        return int(count)

    def with_id(self, name: str) -> Sequence[Heading]:
        """Return the headings of an id, or else those whose id begins so."""
        return self.headings("heading.id = ?", (name,)) or self.headings(
            "heading.id >= ? and heading.id < ?", (name, f"{name}\U0010ffff")
        )

    def latest(self) -> Heading | None:
        """Return the heading published last (of one day: the last by id)."""
        # Another process may write between two questions, so this is one.
        last = "(select rank, id from heading where rank > '' order by rank desc, id desc limit 1)"
        return next(iter(self.headings(f"(rank, heading.id) = {last}")), None)

    def notes(self, basis: bytes, paths: Iterable[Path]) -> Sequence[tuple[int, bytes]]:
        """Return the number of each file, and what was noted of it on a basis, while it and its text are unchanged.

        The number is 0 for a file that is not known, the note empty where there is none.
        """
        self._look_at_texts()
        found: Spool[tuple[int, bytes]] = Spool(tuple[int, bytes], self._held)
        sql = "select id, basis, note from file left join note on note.file = file.id where path = ?"
        folder = os.fsencode(self._folder / "x")[:-1]
        with _faults(self.store), self.store.reading() as connection:
            for path in paths:
                full = os.fsencode(path)
                below = full.removeprefix(folder) if full.startswith(folder) else b""
                id_, known, note = connection.execute(sql, (below,)).fetchone() or (0, basis, b"")
                found.append((id_, note if known == basis else b""))
        return found

    def note(self, basis: bytes, notes: Mapping[int, bytes]) -> None:
        """Note something of files, by their numbers, and the basis that it rests on beside them."""
        kept = [(id_, basis, note) for id_, note in notes.items()]
        # A file that changed since has another row by now.
        sql = "insert or replace into note select ?1, ?2, ?3 where exists (select 1 from file where id = ?1)"
        with _faults(self.store), self.store.writing() as connection:
            connection.executemany(sql, kept)

    def keep_state(self, *, texts: bool) -> None:
        """Answer from one state until ``release``; with ``texts``, one that the articles' texts were read for."""
        if texts:
            self._look_at_texts()
        self.store.keeps_state = True

    def release(self) -> None:
        """Let others write again."""
        self.store.release()

    def _look_at_texts(self) -> None:
        if not self._with_texts:
            self._update(texts=True)
            self._with_texts = True

    def _briefs(self, asked: "_Asked") -> list[Brief]:
        """Return the briefs that conditions hold for, in the order of their paths."""
        with _faults(self.store), self.store.reading() as connection:
            rows = connection.execute(asked.in_order("data, path"), asked.values)
            return [unpacked(data, self._path(path)) for data, path in rows]

    def status(self) -> IndexStatus:
        """Return what the index has, now that it is up to date."""
        ((broken,),) = self._rows("select count(*) from broken")
        with _faults(self.store):
            return IndexStatus(self.store.path, self.store.path.stat().st_size, self.count(), int(broken), 0)

    def _path(self, path: bytes) -> Path:
        return self._folder / os.fsdecode(path)

    def _rows(self, sql: str, values: tuple[str | int | bytes, ...] = ()) -> list[tuple[Any, ...]]:
        with _faults(self.store), self.store.reading() as connection:
            return connection.execute(sql, values).fetchall()

    def _update(self, *, texts: bool) -> None:
        """Bring the index up to date; one with too much removed is made anew."""
        with _faults(self.store):
            if self._is_vouched_for():
                return
            with self.store.reading() as sql:
                too_much = holds_too_much(sql)
            if too_much:
                self.store.renew()
            with self.store.comparing() as sql:
                comparison = Comparison(sql, self._folder, texts=texts)
                found = comparison.changes(self._looking)
                self.unreadable = comparison.unreadable
                self.changed += found.gone + found.unread
                # What is only to be noted is of no matter for the answer, and may fail.
                passing = () if found.gone or found.unread else (sqlite3.OperationalError,)
                if any(found):
                    with suppress(*passing):
                        update(self.store, comparison, found, self._folder, self._progress)

    def _is_vouched_for(self) -> bool:
        """Whether a process that watches the files says that the index has them as they are now."""
        with self.store.comparing():  # it may have to write, for which nobody may read
            token = token_of_watch(self.store.path)
        if token is None:
            return False
        with self.store.reading() as sql:
            return bool(sql.execute("select watch = ? from state", (token,)).fetchone()[0])


class _Asked(NamedTuple):
    """The tables that briefs are asked of, joined, with the condition on them, and its values."""

    tables: str
    values: tuple[str | int, ...]

    def in_order(self, columns: str) -> str:
        """Return the question for some columns, in the order of the paths."""
        return f"select {columns} from {self.tables} order by path"  # noqa: S608 - conditions of ours


def _asked(match: str, where: str = "", values: tuple[str | int, ...] = ()) -> _Asked:
    others = ("packed on packed.file", "file on file.id", "heading on heading.file")
    tables = " join ".join(("brief", *(f"{each} = brief.file" for each in others)))
    if match:
        tables += " join word on word.rowid = brief.file"
        where, values = " and ".join(part for part in ("word match ?", where) if part), (match, *values)
    return _Asked(f"{tables} where {where}" if where else tables, values)


@contextmanager
def _faults(store: Store) -> Iterator[None]:
    """Turn errors of SQLite and the system into IndexFault; throw a damaged index away."""
    try:
        yield
    except (sqlite3.Error, NotPacked, msgspec.MsgspecError, OSError, ValueError, TypeError) as error:
        if is_damage(error) or not isinstance(error, sqlite3.Error | OSError):
            store.close()
            discard(store.path)
        raise IndexFault(str(error)) from error
