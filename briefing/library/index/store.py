"""The file of an index: its tables, and the seal that tells whether it can be trusted.

An index is a cache. It may be deleted, cut short, overwritten, or written by a process that is killed at any point;
what is not surely whole is thrown away and made anew. SQLite sees to transactions, but not to bytes that something
else changes, so each transaction draws a seal: a moment long ago, which is written into the index and, once that is
done, given to its file as the time of modification. Whatever else writes to the file breaks the seal.
"""

import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from briefing.library.index.place import IndexFault, Use, discard, make_private, others_may_write, use_of

_APPLICATION = 0x42524945
# Seconds to wait for another process. It holds the file for a fraction of one, or some on a slow disk; after that the
# files answer.
_PATIENCE = 10.0
# Seconds to wait, one after the other, for another process that has committed to set its seal, its very next step.
_SEALING = (0.002, 0.01, 0.05, 0.1)
_LONG_AGO = 2**29  # seconds since 1970; seals are whole even seconds from there on, which every file system can keep
# What does not mean that the file is damaged: it is in use, can't be opened or written, or the disk is full.
_PASSING = tuple(f"SQLITE_{name}" for name in "BUSY LOCKED CANTOPEN READONLY FULL IOERR PERM".split())

# Rows whose file's stamp does not tell all: its content, or where the article's text stands, is to be looked at.
ODD = "(digest is not null or (text is not null and text_state <> x'31'))"
_TABLES = """
create table file (
    id integer primary key autoincrement, path blob not null unique, folder integer not null, text_folder integer,
    size integer, modified integer, changed integer, inode integer, digest blob,
    text blob, text_state blob,
    text_size integer, text_modified integer, text_changed integer, text_inode integer, text_digest blob
);
create index file_odd on file (id) where ODD;
create index file_fresh_text on file (id) where text_digest is not null;
create index file_folder on file (folder);
create index file_text_folder on file (text_folder) where text_folder is not null;
create table folder (
    id integer primary key, path blob not null unique,
    listing blob not null default x'', texts blob not null default x''
);
create table heading (
    file integer primary key, id text not null, title text not null, published text not null, rank text not null
);
create index heading_id on heading (id);
create index heading_rank on heading (rank, id);
create table brief (file integer primary key, earliest integer, latest integer, names blob);
create table packed (file integer primary key, data blob not null);
create table broken (file integer primary key, problem blob not null);
create table name (
    id integer primary key, sort text not null, key text not null, text text not null, count integer not null,
    unique (sort, key, text)
);
create virtual table word using fts5 (words, content = '', detail = none, columnsize = 0, tokenize = 'ascii');
create table note (file integer primary key, basis blob not null, note blob not null);
create table state (seal integer not null, briefs integer not null, removed integer not null, watch blob not null);
insert into state values (0, 0, 0, x'');
insert into word (word, rank) values ('hashsize', 32000000);
"""


class Store:
    """One index file, open.

    While it ``keeps_state``, all that is read comes from one state of the index, which only its own writing changes.
    """

    def __init__(self, path: Path) -> None:
        """Open the file, or make it; raise IndexFault where it can't be used."""
        self.path = path
        self.keeps_state = False
        self._use: Use | None = None
        try:
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            if others_may_write(path.parent.lstat()):
                raise IndexFault("others may write to its folder")
        except OSError as error:
            raise IndexFault(str(error)) from error
        try:
            self._open()
        except (sqlite3.Error, OSError) as error:
            if not is_damage(error):
                raise IndexFault(str(error)) from error
            if not discard(path):
                raise IndexFault("it is damaged, and in use") from error
            try:
                self._open()
            except (sqlite3.Error, OSError) as again:
                raise IndexFault(str(again)) from again

    def _open(self) -> None:
        self._use = use_of(self.path)
        try:
            make_private(self.path)
            before = _modified(self.path)
            self.sql = sqlite3.connect(self.path, timeout=_PATIENCE, isolation_level=None)
        except BaseException:
            self._use = None
            raise
        try:
            # Nothing reaches the file before its transaction ends, so that a killed one leaves the seal whole.
            self.sql.executescript(
                "pragma cache_spill = off; pragma temp_store = file; pragma cache_size = -32000; pragma mmap_size = 0"
            )
            if self.sql.execute("pragma application_id").fetchone()[0] != _APPLICATION:
                self._make()
            self._check_seal(before)
        except BaseException:
            self.close()
            raise

    def _make(self) -> None:
        with self.writing():
            if self.sql.execute("pragma application_id").fetchone()[0] == _APPLICATION:
                return  # another process was first
            if self.sql.execute("select count(*) from sqlite_master").fetchone()[0]:
                message = "not an index"
                raise sqlite3.DatabaseError(message)
            for statement in _TABLES.replace("ODD", ODD).split(";\n"):
                if statement.strip():
                    self.sql.execute(statement)
            self.sql.execute(f"pragma application_id = {_APPLICATION}")

    def _check_seal(self, before: int | None) -> None:
        """Raise DatabaseError if something else than this program wrote to the file."""
        for pause in (0.0, *_SEALING):
            time.sleep(pause)
            with self.reading():
                (seal,) = self.sql.execute("select seal from state").fetchone()
                if _modified(self.path) == seal:
                    return
                if before == seal:
                    # A killed transaction was undone on opening, which wrote to the file.
                    self._set_seal(seal)
                    return
        message = "the index was changed from outside"
        raise sqlite3.DatabaseError(message)

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """See the index in one state, whatever others want to write: they wait."""
        is_outermost = not self.sql.in_transaction
        if is_outermost:
            self.sql.execute("begin")
        try:
            yield self.sql
        finally:
            if is_outermost and not self.keeps_state:
                self._end()

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """Change the index, all or nothing."""
        self._end()
        self.sql.execute("begin immediate")
        try:
            yield self.sql
            if self.sql.in_transaction:
                seal = (_LONG_AGO + 2 * int.from_bytes(os.urandom(3), "big")) * 1_000_000_000
                self.sql.execute("update state set seal = ?", (seal,))
                self.sql.execute("commit")
        except BaseException:
            self._end()
            raise
        # While it is read, nobody can write: the seal read and the file sealed belong together.
        with self.reading():
            (seal,) = self.sql.execute("select seal from state").fetchone()
            self._set_seal(seal)

    @contextmanager
    def comparing(self) -> Iterator[sqlite3.Connection]:
        """See the index as it is from question to question: it is held against files, which change as well."""
        self._end()
        yield self.sql
        self._end()

    def release(self) -> None:
        """End the state that was kept: others may write."""
        self.keeps_state = False
        self._end()

    def _end(self) -> None:
        if self.sql.in_transaction:
            with suppress(sqlite3.Error):
                self.sql.execute("rollback")

    def _set_seal(self, seal: int) -> None:
        os.utime(self.path, ns=(seal, seal))

    def renew(self) -> None:
        """Throw the index away and begin an empty one, unless another process uses it."""
        self.close()
        discard(self.path)
        self._open()

    def close(self) -> None:
        """Close the file."""
        with suppress(sqlite3.Error):
            self.sql.close()
        self._use = None


def is_damage(error: Exception) -> bool:
    """Whether an error means that the file can't be trusted any more, and is best made anew."""
    name: str = getattr(error, "sqlite_errorname", "")
    return isinstance(error, sqlite3.Error) and not name.startswith(_PASSING)


def _modified(path: Path) -> int | None:
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return None
