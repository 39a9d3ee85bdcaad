"""Where tables lie: a folder, which machines may share, or an object store that DuckDB reaches by its own settings.

A file is written whole or not at all, under a name that tells its content, and never changed.
"""

import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path
from typing import Protocol

import duckdb

from briefing.tables.columns import literal

_BESIDE = ".briefing-"
_LEFT_BEHIND = 86_400  # seconds from which on what nobody lists is taken for that of a killed run
# Rows that are packed together: 15 MB of statements, which is what a run keeps in memory of those that it writes.
_ROWS = 16_384
_MEMORY = "256MB"


def place_at(address: str, settings: str = "") -> "Place":
    """Return the place of an address, which is a folder's path or one that DuckDB knows, such as ``s3://…``.

    ``settings`` is SQL to be run before, for the keys of a store.
    """
    # One thread keeps the order of the rows and a flat memory; the other cores read briefs meanwhile.
    connection = duckdb.connect(config={"threads": 1, "memory_limit": _MEMORY, "preserve_insertion_order": True})
    connection.execute(settings)
    return ObjectStore(address, connection) if "://" in address else FolderPlace(Path(address), connection)


class Place(Protocol):
    """Where tables lie; ``at`` is its address, and each table a folder below it."""

    at: str
    connection: duckdb.DuckDBPyConnection

    def working_folder(self) -> AbstractContextManager[Path]:
        """Make a folder of this machine's for what is being made, and remove it afterwards."""

    def names(self, table: str) -> frozenset[str]:
        """Return the names of a table's files."""

    def write(self, select: str, table: str, name: str, beside: Path) -> None:
        """Write what a question answers into a file of a table."""

    def remove(self, table: str, names: Iterable[str]) -> None:
        """Remove files of a table, as far as that can be."""

    def left_behind(self, table: str, beside: Path) -> frozenset[str]:
        """Return the names of a table's files that are so old that no run can be about to list them."""


class FolderPlace:
    """A folder: files are written beside their place, and then moved into it."""

    def __init__(self, path: Path, connection: duckdb.DuckDBPyConnection) -> None:
        """Name the folder; it is made when something is written."""
        self.at = str(path)
        self.connection = connection
        self._path = path

    @contextmanager
    def working_folder(self) -> Iterator[Path]:
        """Make a hidden folder beside the tables, and remove those that killed runs have left there."""
        self._path.mkdir(parents=True, exist_ok=True)
        beside = Path(tempfile.mkdtemp(prefix=_BESIDE, dir=self._path))
        try:
            for other in self._path.glob(f"{_BESIDE}*"):
                if _is_left_behind(other, beside):
                    shutil.rmtree(other, ignore_errors=True)
            yield beside
        finally:
            shutil.rmtree(beside, ignore_errors=True)

    def names(self, table: str) -> frozenset[str]:
        """Return the names of a table's files."""
        with suppress(FileNotFoundError):
            return frozenset(os.listdir(self._path / table))  # noqa: PTH208 - names
        return frozenset()

    def write(self, select: str, table: str, name: str, beside: Path) -> None:
        """Write a file beside its place, see to it that it is on the disk, and move it."""
        made = beside / name
        _copy(self.connection, select, str(made))
        with made.open("rb") as file:
            os.fsync(file.fileno())  # else a crash may leave the new name with nothing in it
        (self._path / table).mkdir(exist_ok=True)
        made.replace(self._path / table / name)

    def remove(self, table: str, names: Iterable[str]) -> None:
        """Remove files of a table; whoever reads one now reads it to its end."""
        for name in names:
            (self._path / table / name).unlink(missing_ok=True)

    def left_behind(self, table: str, beside: Path) -> frozenset[str]:
        """Return the names of the files that are a day older than this run, by the clock of the disk."""
        return frozenset(name for name in self.names(table) if _is_left_behind(self._path / table / name, beside))


class ObjectStore:
    """An object store: an object is there once it is whole. DuckDB can't remove one, so old ones stay, unlisted."""

    def __init__(self, address: str, connection: duckdb.DuckDBPyConnection) -> None:
        """Name the store, which ``connection`` can reach."""
        self.at = address.rstrip("/")
        self.connection = connection

    @contextmanager
    def working_folder(self) -> Iterator[Path]:
        """Make a folder among the temporary ones of this machine."""
        with tempfile.TemporaryDirectory(prefix=_BESIDE.strip(".")) as beside:
            yield Path(beside)

    def names(self, table: str) -> frozenset[str]:
        """Return the names of a table's objects."""
        found = self.connection.execute("select file from glob(?)", [f"{self.at}/{table}/*.parquet"]).fetchall()
        return frozenset(file.rpartition("/")[2] for (file,) in found)

    def write(self, select: str, table: str, name: str, beside: Path) -> None:  # noqa: ARG002 - an object is whole or not there
        """Write an object."""
        _copy(self.connection, select, f"{self.at}/{table}/{name}")

    def remove(self, table: str, names: Iterable[str]) -> None:
        """Leave objects where they are."""

    def left_behind(self, table: str, beside: Path) -> frozenset[str]:  # noqa: ARG002
        """Return nothing, since nothing can be removed."""
        return frozenset()


def _copy(connection: duckdb.DuckDBPyConnection, select: str, to: str) -> None:
    options = f"format parquet, compression zstd, row_group_size {_ROWS}"
    connection.execute(f"copy ({select}) to {literal(to)} ({options})")


def _is_left_behind(path: Path, beside: Path) -> bool:
    try:
        return beside.stat().st_mtime - path.stat().st_mtime > _LEFT_BEHIND
    except OSError:
        return False
