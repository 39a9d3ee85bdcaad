"""What an index knows, for a shell that completes: ids of briefs and all names, as the last command left them.

Comparing the index with the files takes longer than a TAB may: of 10,000 files some 70 ms, where a start takes 80. So
only the files offered are looked at, and a brief that the index doesn't know yet is found by the name of its file.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import islice
from pathlib import Path

from briefing.library.files import SUFFIXES, UNINDEXED
from briefing.library.index.place import IndexFault, place_of_index
from briefing.library.index.store import Store
from briefing.library.names import Name, Names


def titles_by_id(folder: Path, part: str) -> dict[str, str] | None:
    """Return the titles of the briefs whose id begins with ``part``, else of those with it in id or title.

    None where there is no index that can be trusted.
    """
    columns = "select path, heading.id, title from heading join file on file.id = file"
    begins = "heading.id >= ?1 and heading.id < ?1 || char(1114111)"
    holds = "instr(heading.id, ?1) or instr(lower(title), lower(?1))"
    with _opened(folder) as sql:
        if sql is None:
            return None
        for condition in (begins, holds):
            rows = sql.execute(f"{columns} where {condition} order by path", (part,))
            base = os.fsencode(folder)
            found = {id_: title for path, id_, title in rows if os.path.exists(os.path.join(base, path))}  # noqa: PTH110, PTH118 - bytes
            if found:
                return found
    return _new_titles(folder, part)


def _new_titles(folder: Path, part: str) -> dict[str, str]:
    """Return the titles of the briefs whose files' names begin with ``part``; of many no more than a few."""
    files = list(islice(_files_named(folder, part), UNINDEXED))
    if not files:
        return {}
    from briefing.brief.reading.reader import read_heading  # it loads YAML, which takes 20 ms

    return {heading.id: heading.title for heading in map(read_heading, files) if heading}


def _files_named(folder: Path, part: str) -> Iterator[Path]:
    waiting = [os.fspath(folder)]
    while waiting:
        with suppress(OSError), os.scandir(waiting.pop()) as entries:
            for entry in entries:
                if entry.name.endswith(SUFFIXES):
                    if entry.name.startswith(part) and not entry.name.startswith("."):
                        yield Path(entry.path)
                elif entry.is_dir(follow_symlinks=False) and not entry.name.startswith("."):
                    waiting.append(entry.path)


def known_names(folder: Path) -> Names | None:
    """Return all names that the briefs know, or None where there is no index that can be trusted."""
    with _opened(folder) as sql:
        if sql is None:
            return None
        return Names(Name(*row) for row in sql.execute("select sort, key, text from name where count > 0"))


@contextmanager
def _opened(folder: Path) -> Iterator[sqlite3.Connection | None]:
    """Open the index of a folder to read, if there is one that is kept up to date: of a small library it may not be."""
    try:
        place = place_of_index(folder)
        store = Store(place) if place.is_file() else None
    except (IndexFault, OSError):
        store = None
    if store is None:
        yield None
        return
    try:
        with store.reading() as sql:
            few = sql.execute("select briefs from state").fetchone()[0] <= UNINDEXED
            yield None if few else sql
    finally:
        store.close()
