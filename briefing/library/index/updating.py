"""Bringing an index up to what its files are now: only what changed is read again."""

import os
import sqlite3
from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from briefing.library.cores import each_on_all_cores
from briefing.library.index.rows import BRIEF, THERE, Row, digest_of, row_of, seen, state_of_text
from briefing.library.index.store import Store
from briefing.library.names import Name
from briefing.library.walk import Walk, stamp_of

# Rows for one transaction: others wait as long as it takes, and what is not yet in it is lost when the run is killed.
_BATCH = 400
_WORN = 1000  # removed briefs whose words are still in the index: from here on, and more than are left, it is made anew

# Called with the rows to come and their number: passes them on, and may show how far it is.
Progress = Callable[[Iterable[Row], int], Iterable[Row]]


class Changes(NamedTuple):
    """How files differ from what an index has of them.

    ``gone`` are rows whose file is gone, ``read`` the files that are new or changed; ``settled`` rows
    whose content was compared and is the same, and whose stamp tells as much from now on.
    """

    gone: list[int]
    read: list[bytes]
    settled: list[int]

    def __bool__(self) -> bool:
        """Whether what the index says would be wrong."""
        return bool(self.gone or self.read)


def changes(sql: sqlite3.Connection, walk: Walk, folder: Path, *, texts: bool) -> Changes:
    """Compare an index with the files; with ``texts``, those of the articles too."""
    base = os.fsencode(folder)
    found = Changes([], [], [])
    left = dict(walk.briefs)
    rows = sql.execute("select id, path, size, modified, changed, inode, digest, text, text_state from file")
    for id_, path, size, modified, changed, inode, digest, text, text_state in rows:
        stamp = left.pop(path, None)
        if stamp is None:
            found.gone.append(id_)
        elif stamp != (size, modified, changed, inode) or (
            text is not None and text_state != (THERE if text in walk.others else state_of_text(text, base))
        ):
            found.read.append(path)
        elif digest is not None:
            now, again = seen(os.path.join(base, path))  # noqa: PTH118 - bytes
            if now != stamp or (again or digest_of(os.path.join(base, path))) != digest:  # noqa: PTH118
                found.read.append(path)
            elif again is None:
                found.settled.append(id_)
    if texts:
        found.read.extend(_changed_texts(sql, base, frozenset((*found.read, *left))))
    found.read.extend(left)
    return found


def _changed_texts(sql: sqlite3.Connection, base: bytes, known: frozenset[bytes]) -> Iterator[bytes]:
    """Yield the briefs whose article's text changed, beyond those that are known to have changed themselves."""
    rows = sql.execute(
        "select path, text, text_size, text_modified, text_changed, text_inode, text_digest"
        " from file where text is not null"
    )
    for path, text, size, modified, changed, inode, digest in rows:
        full = os.path.join(base, text)  # noqa: PTH118 - bytes
        same = stamp_of(full) == (size, modified, changed, inode)
        if path not in known and not (same and (digest is None or digest_of(full) == digest)):
            yield path


def is_worn(sql: sqlite3.Connection) -> bool:
    """Whether an index drags along more than it holds."""
    (removed,) = sql.execute("select removed from state").fetchone()
    (briefs,) = sql.execute("select count(*) from file where state = ?", (BRIEF,)).fetchone()
    return bool(removed > max(_WORN, briefs))


def update(store: Store, found: Changes, folder: Path, progress: Progress) -> None:
    """Read what changed and write it to the index, some files at a time: what is done stays done."""
    if found.gone or found.settled:
        with store.writing() as sql:
            _remove(sql, found.gone)
            sql.executemany("update file set digest = null where id = ?", [(id_,) for id_ in found.settled])
    rows = each_on_all_cores(partial(row_of, folder=os.fsencode(folder)), found.read)
    waiting = iter(progress(rows, len(found.read)) if found.read else ())
    ids: dict[Name, int] = {}
    while batch := list(islice(waiting, _BATCH)):
        with store.writing() as sql:
            _replace(sql, batch, ids)


def _replace(sql: sqlite3.Connection, rows: Sequence[Row], ids: dict[Name, int]) -> None:
    old = [id_ for row in rows for (id_,) in sql.execute("select id from file where path = ?", (row.path,))]
    _remove(sql, old)
    said = Counter(name for row in rows for name in row.names)
    for name in said.keys() - ids.keys():
        sql.execute("insert or ignore into name (sort, key, said, count) values (?, ?, ?, 0)", name)
        found = sql.execute("select id from name where sort = ? and key = ? and said = ?", name)
        ids[name] = found.fetchone()[0]
    sql.executemany("update name set count = count + ? where id = ?", [(said[name], ids[name]) for name in said])
    for row in rows:
        _insert(sql, row, ids)


def _insert(sql: sqlite3.Connection, row: Row, ids: dict[Name, int]) -> None:
    columns = (row.path, *row.stamp, row.digest, row.state, row.text, row.text_state, *row.text_stamp, row.text_digest)
    id_ = sql.execute(
        "insert into file (path, size, modified, changed, inode, digest, state, text, text_state, text_size,"
        " text_modified, text_changed, text_inode, text_digest) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        columns,
    ).lastrowid
    if row.heading is not None:
        sql.execute("insert into heading values (?, ?, ?, ?, ?)", (id_, *row.heading))
    if row.problem:
        sql.execute("insert into broken values (?, ?)", (id_, row.problem))
    if row.facets is not None:
        names = array("I", sorted(ids[name] for name in row.names)).tobytes()
        spans = row.facets.earliest.toordinal(), row.facets.latest.toordinal(), row.facets.undated
        sql.execute("insert into brief values (?, ?, ?, ?, ?)", (id_, *spans, names))
        sql.execute("insert into packed values (?, ?)", (id_, row.packed))
        sql.execute("insert into word (rowid, words) values (?, ?)", (id_, row.words))


def _remove(sql: sqlite3.Connection, ids: Sequence[int]) -> None:
    """Take files out; their words stay behind, under a number that is never used again."""
    unsaid: Counter[int] = Counter()
    removed = 0
    for id_ in ids:
        for (names,) in sql.execute("select names from brief where file = ?", (id_,)):
            unsaid.update(array("I", names))
            removed += 1
    for table, key in (("file", "id"), ("heading", "file"), ("broken", "file"), ("brief", "file"), ("packed", "file")):
        sql.executemany(f"delete from {table} where {key} = ?", [(id_,) for id_ in ids])  # noqa: S608 - names from here
    sql.executemany("update name set count = count - ? where id = ?", [(unsaid[id_], id_) for id_ in unsaid])
    sql.execute("update state set removed = removed + ?", (removed,))
