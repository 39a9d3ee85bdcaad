"""The shards of a library: a folder's rows of each table, in files that are named by their content, and their list.

What the list names is whole; what it doesn't is left over or on its way.
"""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

import duckdb
import msgspec
from msgspec import Struct

from briefing.library.files import hashed
from briefing.problems import CannotGoOn
from briefing.tables.columns import SHARDS, TABLES, Column, as_sql_types, literal, quoted
from briefing.tables.place import Place
from briefing.tables.rows import as_line

_LIST = "shards"
_PLACE_OF_SHARD = ("library", "folder", "shard")


class Listed(Struct, frozen=True):
    """A line of the list: a folder and its shard, what that holds and was made with, and the broken briefs."""

    library: str
    folder: str
    shard: str
    briefs: int
    statements: int
    broken: int
    version: str
    as_of: str | None
    checked: bool
    origin: str
    problems: list[dict[str, str | int]]


def shard_named(library: str, folder: bytes, basis: bytes, digests: Iterable[bytes]) -> str:
    """Return the name of a shard, a digest of its library, its folder, and all that its rows rest on."""
    return hashed(b"".join(map(hashed, (library.encode(), folder, basis, *digests)))).hex()


def file_of(library: str, shard: str) -> str:
    """Return the name of a shard's file, of any table."""
    return f"{library}-{shard}.parquet"


def left_over(place: Place, library: str, listed: Iterable[Listed], beside: Path) -> dict[str, list[str]]:
    """Return the files of a library that its list does not name and no run can be about to, by table."""
    known = {file_of(library, each.shard) for each in listed}
    own = re.compile(f"{re.escape(library)}-[0-9a-f]{{32}}\\.parquet")
    return {
        table: [name for name in place.left_behind(table, beside) - known if own.fullmatch(name)] for table in TABLES
    }


def read_list(place: Place, library: str) -> dict[str, Listed]:
    """Return the list of a library's shards by their folders; raise CannotGoOn where it can't be read."""
    name = f"{library}.parquet"
    if name not in place.names(_LIST):
        return {}
    columns = ", ".join(f"{each.name}::VARCHAR as_of" if each.name == "as_of" else each.name for each in SHARDS)
    file = literal(f"{place.at}/{_LIST}/{name}")
    try:
        rows = place.connection.execute(f"select {columns} from read_parquet({file})").fetchall()  # noqa: S608 - ours
        listed = [msgspec.convert(dict(zip(Listed.__struct_fields__, row, strict=True)), Listed) for row in rows]
    except (duckdb.Error, msgspec.ValidationError) as error:
        message = f"the list of shards {place.at}/{_LIST}/{name} can't be read: {reason(error)}"
        raise CannotGoOn(message, hint="--rebuild writes it and every shard anew") from error
    return {each.folder: each for each in listed}


def write_list(place: Place, library: str, listed: Mapping[str, Listed], beside: Path) -> None:
    """Write the list of a library's shards in place of the one before."""
    lines = beside / "shards.jsonl"
    in_order = (listed[folder] for folder in sorted(listed))
    lines.write_bytes(b"".join(as_line(msgspec.to_builtins(each)) for each in in_order))
    place.write(_select(lines, SHARDS), _LIST, f"{library}.parquet", beside)


def write_shard(place: Place, of: Listed, beside: Path) -> None:
    """Write a shard's rows, which stand as lines of JSON in a file for each table, and remove those lines."""
    constants = ", ".join(f"{literal(getattr(of, name))} as {name}" for name in _PLACE_OF_SHARD)
    for table, columns in TABLES.items():
        lines = lines_of(table, beside)
        own = tuple(each for each in columns if each.name not in _PLACE_OF_SHARD)
        place.write(_select(lines, own, constants), table, file_of(of.library, of.shard), beside)
        lines.unlink()


def lines_of(table: str, beside: Path) -> Path:
    """Return the file in which a table's rows wait as lines of JSON."""
    return beside / f"{table}.jsonl"


def reason(error: Exception) -> str:
    """Return the first line of what an engine says."""
    return str(error).partition("\n")[0]


def _select(lines: Path, columns: tuple[Column, ...], constants: str = "") -> str:
    names = ", ".join(filter(None, (constants, *(quoted(each.name) for each in columns))))
    how = f"format = 'newline_delimited', columns = {as_sql_types(columns)}"
    return f"select {names} from read_json({literal(str(lines))}, {how})"  # noqa: S608 - ours
