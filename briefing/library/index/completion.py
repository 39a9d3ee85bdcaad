"""The briefs whose ids begin in some way, as an index knows them: for the shell, which asks at every TAB."""

import os
import sqlite3
from pathlib import Path

from briefing.library.index.store import IndexFault, Store, place_of_index

_FEW = 32  # briefs of a library that is read outright, so that its index is not kept up to date


def titles_by_id(folder: Path, begun: str) -> dict[str, str]:
    """Return the titles of briefs whose id begins so; none where no index is there that can be trusted.

    The index is taken as the last command left it, for comparing it with the files would take longer than
    a TAB may. Only that the files offered are still there is looked at.
    """
    try:
        place = place_of_index(folder)
        if not place.is_file():
            return {}
        store = Store(place)
    except (IndexFault, OSError):
        return {}
    try:
        with store.reading() as sql:
            if sql.execute("select briefs from state").fetchone()[0] <= _FEW:
                return {}
            rows = sql.execute(
                "select path, heading.id, title from heading join file on file.id = file"
                " where heading.id >= ? and heading.id < ? order by path",
                (begun, f"{begun}\U0010ffff"),
            ).fetchall()
    except sqlite3.Error:
        return {}
    finally:
        store.close()
    base = os.fsencode(folder)
    return {id_: title for path, id_, title in rows if os.path.exists(os.path.join(base, path))}  # noqa: PTH110, PTH118 - bytes
