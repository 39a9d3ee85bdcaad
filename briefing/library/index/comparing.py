"""An index held against the files that it is of, a folder at a time: what is gone, what is to be read.

However large a library is, little of it is in memory: what differs stands in temporary tables, which SQLite keeps on
the disk if they are many.
"""

import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from briefing.library.files import NO_STAMP, Stamp, parts
from briefing.library.index.listings import Listed, Listing, listings
from briefing.library.index.stamps import digest_of, stamp_and_digest, state_of_text
from briefing.library.index.store import ODD
from briefing.library.index.vocabulary import THERE

_PAGE = 1000  # rows in memory at a time
# ``found`` are the files of one folder, ``differing`` the folders that the index can't vouch for; ``gone`` are rows
# whose file is gone, ``unread`` the briefs that are new or changed, ``settled`` rows whose content was compared and is
# the same, and whose stamp tells as much from now on: the brief's, or that of its article's text.
_TABLES = (
    "found (path blob primary key, size integer, modified integer, changed integer, inode integer, brief integer)",
    "differing (id integer primary key, path blob unique)",
    "gone (id integer primary key)",
    "unread (path blob primary key)",
    "settled (id integer, text integer, primary key (id, text))",
)
_GONE = """
insert or ignore into gone select id from file
where folder = ?1 and not exists (select 1 from found where found.path = file.path and found.brief)
"""
_NEW_OR_CHANGED = """
insert or ignore into unread select found.path from found left join file on file.path = found.path
where found.brief and (
    file.id is null or file.size <> found.size or file.modified <> found.modified
    or file.changed <> found.changed or file.inode <> found.inode
)
"""
# A text is looked for where it stands at its own path: 1 as its state is THERE.
_TEXT_GONE = """
insert or ignore into unread select path from file
where (text_folder = ?1 or (folder = ?1 and text_folder is null and text_state = x'31'))
    and not exists (select 1 from found where found.path = file.text)
"""
_TEXT_CHANGED = """
insert or ignore into unread select file.path from file join found on found.path = file.text
where (text_folder = ?1 or (folder = ?1 and text_folder is null and text_state = x'31')) and (
    text_size <> found.size or text_modified <> found.modified
    or text_changed <> found.changed or text_inode <> found.inode
)
"""
_COLUMNS = """
select id, path, size, modified, changed, inode, digest, text, text_state,
    text_size, text_modified, text_changed, text_inode, text_digest from file
"""
_ODD_ROWS = f"{_COLUMNS} where id > ? and {ODD} order by id limit ?"
_FRESH_TEXTS = f"{_COLUMNS} where id > ? and text_digest is not null and not {ODD} order by id limit ?"
_COUNTS = """
select (select count(*) from gone), (select count(*) from unread), (select count(*) from settled),
    (select count(*) from differing)
"""
DIFFERING = "select id, path from differing where id > ? order by id limit ?"
GONE = "select id from gone where id > ? order by id limit ?"
UNREAD = "select path from unread where path > ? order by path limit ?"

# Called with folders as they are looked at, and how many briefs there were the last time: passes them on.
Looking = Callable[[Iterable[Listing], int], Iterable[Listing]]


class Changes(NamedTuple):
    """How many files are gone, are to be read, and are settled; how many folders differ from their listing."""

    gone: int
    unread: int
    settled: int = 0
    differing: int = 0


class Comparison:
    """An index and the files of its folder; with ``texts``, those of the articles too."""

    def __init__(self, sql: sqlite3.Connection, folder: Path, *, texts: bool) -> None:
        """Take the connection to an index, within no transaction, and the folder."""
        self._sql = sql
        self._folder = folder
        self._base = os.fsencode(folder)
        self.texts = texts
        self.unreadable: list[OSError] = []
        for table in _TABLES:
            sql.execute(f"create temp table if not exists {table}")

    def changes(self, looking: Looking) -> Changes:
        """Compare all folders, and return how they differ; the temporary tables tell in what."""
        (briefs,) = self._sql.execute("select briefs from state").fetchone()
        self._find_differing(looking(listings(self._folder, self.unreadable, briefs, texts=self.texts), briefs))
        return self._compared()

    def changes_in(self, folders: Iterable[bytes]) -> Changes:
        """Compare some folders alone."""
        self._clear("differing")
        self._sql.executemany("insert or ignore into differing (path) values (?)", [(each,) for each in folders])
        return self._compared()

    def vouched_for(self, folder: bytes) -> Listing | None:
        """Return the listing of a folder, if the index has its files as they are now."""
        self._clear("gone", "unread")
        listing = self._compare_folder(folder)
        differs = self._sql.execute("select exists (select 1 from gone), exists (select 1 from unread)").fetchone()
        return None if any(differs) else listing

    def pages(self, sql: str, first: Any) -> Iterator[tuple[Any, ...]]:
        """Yield the rows of a question, which asks for so many after one, named by its first column."""
        while rows := self._sql.execute(sql, (first, _PAGE)).fetchall():
            yield from rows
            first = rows[-1][0]

    def _clear(self, *tables: str) -> None:
        for table in tables:
            self._sql.execute(f"delete from temp.{table}")  # noqa: S608 - names from here

    def _find_differing(self, folders: Iterable[Listing]) -> None:
        """Note the folders that are not listed as they are, and those that are gone."""
        self._clear("differing")
        seen = bytearray()
        known = "select id, listing, texts from folder where path = ?"
        differs = "insert or ignore into differing (path) values (?)"
        for listing in folders:
            row = self._sql.execute(known, (listing.path,)).fetchone()
            if row is not None:
                id_, digest, texts = row
                seen.extend(bytes(max(0, id_ + 1 - len(seen))))
                seen[id_] = 1
                if digest == listing.digest and (not self.texts or texts == listing.texts):
                    continue
            elif not listing.briefs:
                continue  # nothing that the index knows, or should
            self._sql.execute(differs, (listing.path,))
        for id_, path in self.pages("select id, path from folder where id > ? order by id limit ?", -1):
            if id_ >= len(seen) or not seen[id_]:
                self._sql.execute(differs, (path,))

    def _compared(self) -> Changes:
        """Compare the folders that differ, and the rows that are always looked at."""
        self._clear("gone", "unread", "settled")
        for _, folder in self.pages(DIFFERING, 0):
            self._compare_folder(folder)
        for row in self.pages(_ODD_ROWS, -1):
            self._compare_odd(*row)
        if self.texts:
            for row in self.pages(_FRESH_TEXTS, -1):
                self._compare_odd(*row)
        self._sql.execute("delete from unread where path in (select path from file where id in (select id from gone))")
        return Changes(*self._sql.execute(_COUNTS).fetchone())

    def _compare_folder(self, folder: bytes) -> Listing:
        """Compare the files of a folder with the index, and return its listing."""
        listed = Listed()
        self._sql.execute("savepoint listing")
        self._clear("found")
        into = "insert or replace into found values (?, ?, ?, ?, ?, ?)"
        for part in parts(self._folder, folder, [], texts=self.texts):  # it may be gone
            listed.add(part)
            self._sql.executemany(into, [(*each, 1) for each in part.briefs] + [(*each, 0) for each in part.others])
        row = self._sql.execute("select id from folder where path = ?", (folder,)).fetchone()
        self._sql.execute(_NEW_OR_CHANGED)
        if row:
            for question in (_GONE, _TEXT_GONE, *([_TEXT_CHANGED] if self.texts else [])):
                self._sql.execute(question, row)
        self._sql.execute("release listing")
        return listed.listing(folder)

    def _compare_odd(self, id_: int, path: bytes, *known: Any) -> None:
        """Look at a row whose file's stamp does not tell all, unless it is known to be gone or changed."""
        *stamp, digest, text, text_state = known[:7]
        *text_stamp, text_digest = known[7:]
        done = "select exists (select 1 from gone where id = ?), exists (select 1 from unread where path = ?)"
        if any(self._sql.execute(done, (id_, path)).fetchone()):
            return
        changed, settled = False, []
        if text is not None and text_state != THERE:
            changed = text_state != state_of_text(text, self._base)
        if digest is not None and not changed:
            changed, is_settled = _differs(os.path.join(self._base, path), tuple(stamp), digest)  # noqa: PTH118 - bytes
            settled += [(id_, 0)] * is_settled
        if self.texts and text is not None and not changed:
            full = os.path.join(self._base, text)  # noqa: PTH118 - bytes
            changed, is_settled = _differs(full, tuple(text_stamp), text_digest)
            settled += [(id_, 1)] * is_settled
        if changed:
            self._sql.execute("insert or ignore into unread values (?)", (path,))
        self._sql.executemany("insert or ignore into settled values (?, ?)", settled)


def _differs(full: bytes, known: Stamp, digest: bytes | None) -> tuple[bool, bool]:
    """Whether a file is another than the one known, and whether its stamp, which did not tell, tells from now on."""
    now, again = stamp_and_digest(full)
    if now != known:
        return True, False
    if digest is None:
        return False, False
    differs = (digest_of(full) if again is None else again) != digest
    return differs, not differs and again is None and now != NO_STAMP
