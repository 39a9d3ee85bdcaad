"""How an index stands to its library, told without changing it."""

import sqlite3
from pathlib import Path
from typing import NamedTuple

from briefing.library.files import walk
from briefing.library.index.store import IndexFault, Store, place_of_index
from briefing.library.index.updating import changes


class Standing(NamedTuple):
    """An index: its file and bytes, the briefs it has, broken ones apart, and the files that it has yet to learn of.

    ``size`` is 0 where there is none yet.
    """

    path: Path
    size: int
    briefs: int
    broken: int
    changed: int


def standing(folder: Path) -> Standing:
    """Return how the index of a folder stands; raise IndexFault where that can't be told."""
    path, met = place_of_index(folder), walk(folder)
    if not path.is_file():
        return Standing(path, 0, 0, 0, len(met.briefs))
    store = Store(path)
    try:
        with store.reading() as sql:
            (briefs,) = sql.execute("select briefs from state").fetchone()
            (broken,) = sql.execute("select count(*) from broken").fetchone()
            found = changes(sql, met, folder, texts=True)
        return Standing(path, path.stat().st_size, briefs, broken, len(found.gone) + len(found.read))
    except (sqlite3.Error, OSError) as error:
        raise IndexFault(str(error)) from error
    finally:
        store.close()
