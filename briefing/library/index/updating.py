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

from briefing.library.cores import each_on_all_cores
from briefing.library.files import Walk, stamp_of
from briefing.library.index.contents import digest_of, seen, state_of_text
from briefing.library.index.marks import THERE
from briefing.library.index.store import ODD, Store

if TYPE_CHECKING:
    from briefing.library.index.rows import Row

# Rows for one transaction: others wait as long as it takes, and what is not yet in it is lost when the run is killed.
_BATCH = 1500
_WORN = 1000  # removed briefs whose words are still in the index: from here on, and more than are left, it is made anew

# Called with the rows to come and their number: passes them on, and may show how far it is.
_Name = tuple[str, str, str]  # its sort, its id and what is said of it
Progress = Callable[[Iterable["Row"], int], Iterable["Row"]]


class Changes(NamedTuple):
    """How files differ from what an index has of them.

    ``gone`` are rows whose file is gone, ``read`` the files that are new or changed; ``settled`` rows
    whose content was compared and is the same, and whose stamp tells as much from now on. ``listed`` says
    that the index knows the files as they were met.
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
            now = seen(os.path.join(base, path))  # noqa: PTH118 - bytes
            if now == (stamp, None):
                now = stamp, digest_of(os.path.join(base, path))  # noqa: PTH118
                found.settled.append(id_)
            if now != (stamp, digest):
                found.read.append(path)
    found.read.extend(left)
    if texts:
        found.read.extend(_changed_texts(sql, base, frozenset(found.read)))
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


def is_worn(sql: sqlite3.Connection) -> bool:
    """Whether an index drags along more than it holds."""
    briefs, removed = sql.execute("select briefs, removed from state").fetchone()
    return bool(removed > max(_WORN, briefs))


def update(store: Store, found: Changes, walk: Walk, folder: Path, progress: Progress) -> None:
    """Read what changed and write it to the index, some files at a time: what is done stays done."""
    if found.gone or found.settled:
        with store.writing() as sql:
            _remove(sql, found.gone)
            sql.executemany("update file set digest = null where id = ?", [(id_,) for id_ in found.settled])
    if found.read:
        from briefing.library.index.rows import row_of

        rows = each_on_all_cores(partial(row_of, folder=os.fsencode(folder)), found.read)
        waiting = iter(progress(rows, len(found.read)))
        ids: dict[_Name, int] = {}
        while batch := list(islice(waiting, _BATCH)):
            with store.writing() as sql:
                _replace(sql, batch, ids)
    if not found.listed:
        _list(store, walk, folder)


def _list(store: Store, walk: Walk, folder: Path) -> None:
    """Note that the index knows the files as they were met, if no other process has had its way with it meanwhile."""
    with store.writing() as sql:
        now = changes(sql, walk, folder, texts=False)
        if not now.gone and not now.read:
            sql.execute("update state set listing = ?", (walk.digest,))


def _replace(sql: sqlite3.Connection, rows: "Sequence[Row]", ids: dict[_Name, int]) -> None:
    old = [id_ for row in rows for (id_,) in sql.execute("select id from file where path = ?", (row.path,))]
    if old:
        _remove(sql, old)
    said = Counter(name for row in rows for name in row.names)
    for name in said.keys() - ids.keys():
        sql.execute("insert or ignore into name (sort, key, said, count) values (?, ?, ?, 0)", name)
        found = sql.execute("select id from name where sort = ? and key = ? and said = ?", name)
        ids[name] = found.fetchone()[0]
    sql.executemany("update name set count = count + ? where id = ?", [(said[name], ids[name]) for name in said])
    last = sql.execute("select max(seq) from sqlite_sequence where name = 'file'").fetchone()[0] or 0
    _insert(sql, list(enumerate(rows, last + 1)), ids)


def _insert(sql: sqlite3.Connection, rows: "Sequence[tuple[int, Row]]", ids: dict[_Name, int]) -> None:
    briefs = [(id_, row) for id_, row in rows if row.span]
    sql.execute("update state set briefs = briefs + ?", (len(briefs),))
    for table, columns, values in (
        (
            "file",
            14,
            (
                (
                    id_,
                    row.path,
                    *row.stamp,
                    row.digest,
                    row.text,
                    row.text_state,
                    *row.text_stamp,
                    row.text_digest,
                )
                for id_, row in rows
            ),
        ),
        ("heading", 5, ((id_, *row.heading) for id_, row in rows if row.heading)),
        ("broken", 2, ((id_, row.problem) for id_, row in rows if row.problem)),
        ("brief", 5, ((id_, *row.span, _packed_ids(row.names, ids)) for id_, row in briefs if row.span)),
        ("packed", 2, ((id_, row.packed) for id_, row in briefs)),
        ("word (rowid, words)", 2, ((id_, row.words) for id_, row in briefs)),
    ):
        sql.executemany(f"insert into {table} values ({', '.join('?' * columns)})", values)  # noqa: S608 - names from here


def _packed_ids(names: Iterable[_Name], ids: dict[_Name, int]) -> bytes:
    return array("I", (ids[name] for name in names)).tobytes()


def _remove(sql: sqlite3.Connection, ids: Sequence[int]) -> None:
    """Take files out; their words stay behind, under a number that is never used again."""
    unsaid: Counter[int] = Counter()
    removed = 0
    for id_ in ids:
        for (names,) in sql.execute("select names from brief where file = ?", (id_,)):
            unsaid.update(array("I", names))
            removed += 1
    for table, key in (
        ("file", "id"),
        ("heading", "file"),
        ("broken", "file"),
        ("brief", "file"),
        ("packed", "file"),
        ("note", "file"),
    ):
        sql.executemany(f"delete from {table} where {key} = ?", [(id_,) for id_ in ids])  # noqa: S608 - names from here
    sql.executemany("update name set count = count - ? where id = ?", [(unsaid[id_], id_) for id_ in unsaid])
    sql.execute("update state set briefs = briefs - ?, removed = removed + ?", (removed, removed))
