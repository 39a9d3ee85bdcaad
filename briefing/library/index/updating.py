"""Bringing an index up to what its files are now: only what changed is read again."""

import os
import sqlite3
from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.library.files import NO_STAMP, folder_of, is_walked, stamp_of
from briefing.library.index.comparing import DIFFERING, GONE, UNREAD, Changes, Comparison
from briefing.library.index.store import Store
from briefing.library.index.vocabulary import THERE
from briefing.library.processes import each_on_all_cores

if TYPE_CHECKING:
    from briefing.library.index.rows import Row

# Rows for one transaction: a killed run loses what is not yet in one, with 4,000 some 2 s of reading on two cores.
_BATCH = 4000
_FOLDERS = 100  # listed in one transaction: others wait for it, in a folder of 10,000 files for 0.1 s
_AT_A_TIME = 32  # files that a process gets, and whose names it numbers; why 32 is told with ``each_on_all_cores``
# Removed briefs whose words are still in the index: from here on, and where they are more than are left, it is made
# anew, in 0.7 ms a brief. Fewer take no time that shows.
_REMOVED = 1000

_FORGET = """
delete from folder where path = ?
and not exists (select 1 from file where file.folder = folder.id or file.text_folder = folder.id)
"""

_Name = tuple[str, str, str]  # its sort, its id and its text
_Named = tuple["Row", list[_Name]]  # a row, and the names that its own are numbered in
# Called with the rows to come and their number: passes them on, and may show how far it is.
Progress = Callable[[Iterable[_Named], int], Iterable[_Named]]


def holds_too_much(sql: sqlite3.Connection) -> bool:
    """Whether an index still holds the words of more briefs than it has."""
    briefs, removed = sql.execute("select briefs, removed from state").fetchone()
    return bool(removed > max(_REMOVED, briefs))


def update(store: Store, comparison: Comparison, found: Changes, folder: Path, progress: Progress) -> None:
    """Read what changed and write it to the index, some files at a time, so that a killed run keeps what it did."""
    if found.gone:
        gone = (id_ for (id_,) in comparison.pages(GONE, -1))
        while some := list(islice(gone, _BATCH)):
            with store.writing() as sql:
                _remove(sql, _still_gone(sql, some, folder))
    if found.settled:
        with store.writing() as sql:
            sql.execute("update file set digest = null where id in (select id from settled where not text)")
            sql.execute("update file set text_digest = null where id in (select id from settled where text)")
    if found.unread:
        rows = iter(progress(_rows(comparison, folder), found.unread))
        ids: dict[_Name, int] = {}
        while batch := list(islice(rows, _BATCH)):
            with store.writing() as sql:
                _replace(sql, [each for each in batch if not _is_outdated(sql, each[0], folder)], ids)
    _vouch(store, comparison, texts=comparison.texts)


def _vouch(store: Store, comparison: Comparison, *, texts: bool) -> None:
    """Note how the folders that differed are listed, if the index has their files as they are; forget empty ones."""
    differing = (folder for _, folder in comparison.pages(DIFFERING, 0))
    while some := list(islice(differing, _FOLDERS)):
        with store.writing() as sql:
            for folder in some:
                listing = comparison.vouched_for(folder)
                if listing is not None:
                    sql.execute("update folder set listing = ? where path = ?", (listing.digest, folder))
                    if texts:
                        sql.execute("update folder set texts = ? where path = ?", (listing.texts, folder))
            sql.executemany(_FORGET, [(folder,) for folder in some])


def _still_gone(sql: sqlite3.Connection, ids: Sequence[int], folder: Path) -> list[int]:
    """Return the rows whose file is gone now, too: another process may know of one that has come since."""
    base = os.fsencode(folder)
    paths = {id_: path for id_ in ids for (path,) in sql.execute("select path from file where id = ?", (id_,))}
    return [id_ for id_, path in paths.items() if not is_walked(base, path)]


def _is_outdated(sql: sqlite3.Connection, row: "Row", folder: Path) -> bool:
    """Whether the index has a row of what its files are now, from another process, and this one is of older ones."""
    known = sql.execute(
        "select size, modified, changed, inode, text_size, text_modified, text_changed, text_inode, text"
        " from file where path = ?",
        (row.path,),
    ).fetchone()
    if known is None or known[:-1] == (*row.stamp, *row.text_stamp):
        return False
    base, text = os.fsencode(folder), known[-1]
    now = stamp_of(os.path.join(base, row.path))  # noqa: PTH118 - bytes
    of_text = NO_STAMP if text is None else stamp_of(os.path.join(base, text))  # noqa: PTH118 - bytes
    return bool(known[:-1] == (*now, *of_text))


def _rows(comparison: Comparison, folder: Path) -> "Iterator[_Named]":
    """Yield the row of each file, with the names that its own are numbered in; read on all cores."""
    from briefing.library.index.rows import rows_of, unpacked_rows

    paths = (path for (path,) in comparison.pages(UNREAD, b""))
    batches = iter(lambda: list(islice(paths, _AT_A_TIME)), [])
    for data in each_on_all_cores(partial(rows_of, folder=os.fsencode(folder)), batches, 1):
        names, rows = unpacked_rows(data)
        yield from ((row, names) for row in rows)


def _replace(sql: sqlite3.Connection, batch: "Sequence[_Named]", ids: dict[_Name, int]) -> None:
    """Write rows in place of what the index has of their files; ``ids`` are its names' as far as they are known."""
    old = [id_ for row, _ in batch for (id_,) in sql.execute("select id from file where path = ?", (row.path,))]
    if old:
        _remove(sql, old)
    numbered: dict[int, list[int]] = {}
    uses: Counter[int] = Counter()
    names_of: dict[int, bytes] = {}
    (last,) = sql.execute("select coalesce(max(seq), 0) from sqlite_sequence where name = 'file'").fetchone()
    for number, (row, names) in enumerate(batch, last + 1):
        known = numbered.get(id(names)) or numbered.setdefault(id(names), _ids_of(sql, names, ids))
        own = array("I", [known[each] for each in array("I", row.names)])
        uses.update(own)
        names_of[number] = own.tobytes()
    sql.executemany("update name set count = count + ? where id = ?", [(count, id_) for id_, count in uses.items()])
    _insert(sql, [(number, row) for number, (row, _) in enumerate(batch, last + 1)], names_of)


def _ids_of(sql: sqlite3.Connection, names: Sequence[_Name], ids: dict[_Name, int]) -> list[int]:
    """Return the ids that an index has for names, which it may have to learn."""
    for name in names:
        if name not in ids:
            sql.execute("insert or ignore into name (sort, key, text, count) values (?, ?, ?, 0)", name)
            found = sql.execute("select id from name where sort = ? and key = ? and text = ?", name)
            ids[name] = found.fetchone()[0]
    return [ids[name] for name in names]


def _insert(sql: sqlite3.Connection, rows: "Sequence[tuple[int, Row]]", names: dict[int, bytes]) -> None:
    folders = _folders_of(sql, rows)
    files = (
        (
            *(id_, row.path, *folders[id_], *row.stamp, row.digest, row.text, row.text_state),
            *(*row.text_stamp, row.text_digest),
        )
        for id_, row in rows
    )
    briefs = [(id_, row) for id_, row in rows if row.span]
    sql.execute("update state set briefs = briefs + ?", (len(briefs),))
    for table, columns, values in (
        ("file", 16, files),
        ("heading", 5, ((id_, *row.heading) for id_, row in rows if row.heading)),
        ("broken", 2, ((id_, row.problem) for id_, row in rows if row.problem)),
        ("brief", 4, ((id_, *row.span, names[id_]) for id_, row in briefs if row.span)),
        ("packed", 2, ((id_, row.packed) for id_, row in briefs)),
        ("word (rowid, words)", 2, ((id_, row.words) for id_, row in briefs)),
    ):
        sql.executemany(f"insert into {table} values ({', '.join('?' * columns)})", values)  # noqa: S608 - names from here


def _folders_of(sql: sqlite3.Connection, rows: "Sequence[tuple[int, Row]]") -> dict[int, tuple[int, int | None]]:
    """Return the folder of each row's file and, if it is another one, that of a text which stands at its own path."""
    folders: dict[int, tuple[bytes, bytes | None]] = {}
    for id_, row in rows:
        own = folder_of(row.path)
        of_text = folder_of(row.text) if row.text is not None and row.text_state == THERE else own
        folders[id_] = own, of_text if of_text != own else None
    ids: dict[bytes | None, int] = {}
    for folder in {each for both in folders.values() for each in both if each is not None}:
        sql.execute("insert or ignore into folder (path) values (?)", (folder,))
        (ids[folder],) = sql.execute("select id from folder where path = ?", (folder,)).fetchone()
    _distrust(sql, ids.values())
    return {id_: (ids[own], ids.get(of_text)) for id_, (own, of_text) in folders.items()}


def _distrust(sql: sqlite3.Connection, folders: Iterable[int]) -> None:
    """Forget how folders are listed: that vouches for rows, and those that are written may be of older files."""
    sql.executemany("update folder set listing = x'', texts = x'' where id = ?", [(each,) for each in folders])


def _remove(sql: sqlite3.Connection, ids: Sequence[int]) -> None:
    """Remove files; their words stay in the index, under a number that is never used again."""
    uses: Counter[int] = Counter()
    removed = 0
    _distrust(sql, {folder for id_ in ids for (folder,) in sql.execute("select folder from file where id = ?", (id_,))})
    for id_ in ids:
        for (names,) in sql.execute("select names from brief where file = ?", (id_,)):
            uses.update(array("I", names))
            removed += 1
    sql.executemany("delete from file where id = ?", [(id_,) for id_ in ids])
    for table in ("heading", "broken", "brief", "packed", "note"):
        sql.executemany(f"delete from {table} where file = ?", [(id_,) for id_ in ids])  # noqa: S608 - names from here
    sql.executemany("update name set count = count - ? where id = ?", [(uses[id_], id_) for id_ in uses])
    sql.execute("update state set briefs = briefs - ?, removed = removed + ?", (removed, removed))
