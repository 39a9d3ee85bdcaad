"""The status of an index, read without changing it."""

import sqlite3
from pathlib import Path
from typing import NamedTuple

from briefing.library.files import walk
from briefing.library.index.comparing import Comparison
from briefing.library.index.place import IndexFault, place_of_index
from briefing.library.index.store import Store


class IndexStatus(NamedTuple):
    """An index: its file and bytes, the briefs it has, broken ones apart, and how many files have ``changed`` since.

    ``size`` is 0 where there is none yet.
    """

    path: Path
    size: int
    briefs: int
    broken: int
    changed: int


def index_status(folder: Path) -> IndexStatus:
    """Return what the index of a folder has; raise IndexFault where that can't be told."""
    path = place_of_index(folder)
    if not path.is_file():
        count = sum(len(part.briefs) for _, part in walk(folder, [], stamps=False))
        return IndexStatus(path, 0, 0, 0, count)
    store = Store(path)
    try:
        with store.comparing() as sql:
            found = Comparison(sql, folder, texts=True).changes(lambda folders, _: folders)
            (briefs,) = sql.execute("select briefs from state").fetchone()
            (broken,) = sql.execute("select count(*) from broken").fetchone()
        return IndexStatus(path, path.stat().st_size, briefs, broken, found.gone + found.unread)
    except (sqlite3.Error, OSError) as error:
        raise IndexFault(str(error)) from error
    finally:
        store.close()
