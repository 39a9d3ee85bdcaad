"""Bringing an index up to what its files are now: only what changed is read again."""

import os
import sqlite3
from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from briefing.library.files import NO_STAMP, Walk, stamp_of
from briefing.library.files import walk as walk_of
from briefing.library.index.stamps import digest_of, stamp_and_digest, state_of_text
from briefing.library.index.store import ODD, Store
from briefing.library.index.vocabulary import THERE
from briefing.library.processes import each_on_all_cores

if TYPE_CHECKING:
    from briefing.library.index.rows import Row

# Rows for one transaction: a killed run loses what is not yet in one, with 4,000 some 2 s of reading on two cores.
_BATCH = 4000
_AT_A_TIME = 32  # files that a process gets, and whose names it numbers; why 32 is told with ``each_on_all_cores``
# Removed briefs whose words are still in the index: from here on, and where they are more than are left, it is made
# anew, in 0.7 ms a brief. Fewer take no time that shows.
_REMOVED = 1000

_Name = tuple[str, str, str]  # its sort, its id and its text
_Named = tuple["Row", list[_Name]]  # a row, and the names that its own are numbered in
# Called with the rows to come and their number: passes them on, and may show how far it is.
Progress = Callable[[Iterable[_Named], int], Iterable[_Named]]


class Changes(NamedTuple):
    """How files differ from what an index has of them.

    ``gone`` are rows whose file is gone, ``read`` the files that are new or changed; ``settled`` rows
    whose content was compared and is the same, and whose stamp tells as much from now on. ``listed`` says
    that the index knows the files of the walk.
    """

    gone: list[int]
    read: list[bytes]
    settled: list[int]
    listed: bool


def changes(sql: sqlite3.Connection, walk: Walk, folder: Path, *, texts: bool) -> Changes:
    """Compare an index with the files; with ``texts``, those of the articles too."""
    base = os.fsencode(folder)
    (listing,) = sql.execute("select listing from state").fetchone()
    listed = listing == walk.digest
    found = Changes([], [], [], listed)
    left = {} if listed else dict(walk.briefs)
    sql_rows = "select id, path, size, modified, changed, inode, digest, text, text_state from file"
    for id_, path, *known, digest, text, text_state in sql.execute(f"{sql_rows} where {ODD}" if listed else sql_rows):
        stamp = walk.briefs.get(path)
        left.pop(path, None)
        if stamp is None:
            found.gone.append(id_)
        elif stamp != tuple(known) or (
            text is not None and text_state != (THERE if text in walk.others else state_of_text(text, base))
        ):
            found.read.append(path)
        elif digest is not None:
            full = os.path.join(base, path)  # noqa: PTH118 - bytes
            now, again = stamp_and_digest(full)
            if now != stamp or (again or digest_of(full)) != digest:
                found.read.append(path)
            elif again is None:
                found.settled.append(id_)
    found.read.extend(left)
    if texts:
        changed = _changed_texts(sql, base, frozenset(found.read))
        found.read.extend(path for path in changed if path in walk.briefs)  # one that is gone has no text to look at
    return found


def _changed_texts(sql: sqlite3.Connection, base: bytes, known: frozenset[bytes]) -> Iterator[bytes]:
    """Yield the briefs whose article's text changed, beyond those that are known to have changed themselves."""
    rows = sql.execute(
        "select path, text, text_size, text_modified, text_changed, text_inode, text_digest"
        " from file where text is not null"
    )
    for path, text, *stamp, digest in rows:
        full = os.path.join(base, text)  # noqa: PTH118 - bytes
        same = stamp_of(full) == tuple(stamp) and (digest is None or digest_of(full) == digest)
        if not same and path not in known:
            yield path


def holds_too_much(sql: sqlite3.Connection) -> bool:
    """Whether an index still holds the words of more briefs than it has."""
    briefs, removed = sql.execute("select briefs, removed from state").fetchone()
    return bool(removed > max(_REMOVED, briefs))


def update(store: Store, found: Changes, walk: Walk, folder: Path, progress: Progress) -> None:
    """Read what changed and write it to the index, some files at a time, so that a killed run keeps what it did."""
    if found.gone or found.settled:
        with store.writing() as sql:
            if gone := _still_gone(sql, found.gone, folder):
                _remove(sql, gone)
            sql.executemany("update file set digest = null where id = ?", [(id_,) for id_ in found.settled])
    if found.read:
        rows = iter(progress(_rows(found.read, folder), len(found.read)))
        ids: dict[_Name, int] = {}
        while batch := list(islice(rows, _BATCH)):
            with store.writing() as sql:
                _replace(sql, [each for each in batch if not _is_outdated(sql, each[0], folder)], ids)
    if found.gone or found.read or not found.listed:
        _list(store, walk, folder)


def _still_gone(sql: sqlite3.Connection, ids: Sequence[int], folder: Path) -> list[int]:
    """Return the rows whose file is gone now, too: another process may know of one that has come since."""
    paths = {id_: path for id_ in ids for (path,) in sql.execute("select path from file where id = ?", (id_,))}
    base = os.fsencode(folder)
    if any(os.path.lexists(os.path.join(base, path)) for path in paths.values()):  # noqa: PTH118 - bytes
        here = walk_of(folder).briefs
        return [id_ for id_, path in paths.items() if path not in here]
    return list(paths)


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


def _list(store: Store, walk: Walk, folder: Path) -> None:
    """Note that the index knows the files of the walk, unless another process has changed it meanwhile."""
    with store.writing() as sql:
        now = changes(sql, walk, folder, texts=False)
        if not now.gone and not now.read:
            sql.execute("update state set listing = ?", (walk.digest,))


def _rows(paths: Sequence[bytes], folder: Path) -> "Iterator[_Named]":
    """Yield the row of each file, with the names that its own are numbered in; read on all cores."""
    from briefing.library.index.rows import rows_of, unpacked_rows

    batches = [paths[start : start + _AT_A_TIME] for start in range(0, len(paths), _AT_A_TIME)]
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
    files = (
        (id_, row.path, *row.stamp, row.digest, row.text, row.text_state, *row.text_stamp, row.text_digest)
        for id_, row in rows
    )
    briefs = [(id_, row) for id_, row in rows if row.span]
    # A listing vouches for rows, and these may be of files older than it: it goes with any row that is written.
    sql.execute("update state set briefs = briefs + ?, listing = x''", (len(briefs),))
    for table, columns, values in (
        ("file", 14, files),
        ("heading", 5, ((id_, *row.heading) for id_, row in rows if row.heading)),
        ("broken", 2, ((id_, row.problem) for id_, row in rows if row.problem)),
        ("brief", 5, ((id_, *row.span, names[id_]) for id_, row in briefs if row.span)),
        ("packed", 2, ((id_, row.packed) for id_, row in briefs)),
        ("word (rowid, words)", 2, ((id_, row.words) for id_, row in briefs)),
    ):
        sql.executemany(f"insert into {table} values ({', '.join('?' * columns)})", values)  # noqa: S608 - names from here


def _remove(sql: sqlite3.Connection, ids: Sequence[int]) -> None:
    """Remove files; their words stay in the index, under a number that is never used again."""
    uses: Counter[int] = Counter()
    removed = 0
    for id_ in ids:
        for (names,) in sql.execute("select names from brief where file = ?", (id_,)):
            uses.update(array("I", names))
            removed += 1
    sql.executemany("delete from file where id = ?", [(id_,) for id_ in ids])
    for table in ("heading", "broken", "brief", "packed", "note"):
        sql.executemany(f"delete from {table} where file = ?", [(id_,) for id_ in ids])  # noqa: S608 - names from here
    sql.executemany("update name set count = count - ? where id = ?", [(uses[id_], id_) for id_ in uses])
    sql.execute("update state set briefs = briefs - ?, removed = removed + ?, listing = x''", (removed, removed))
