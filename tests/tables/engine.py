"""Tables read back, as anyone with DuckDB reads them."""

from datetime import date
from pathlib import Path
from typing import Any

import duckdb

from briefing.tables.columns import TABLES

Row = dict[str, Any]
_VIEW = "create view {0} as select * from read_parquet('{1}/{0}/*.parquet') semi join shards using (shard)"


def engine(out: str | Path) -> duckdb.DuckDBPyConnection:
    """Return DuckDB with a view of each table, as the documents make them."""
    connection = duckdb.connect()
    connection.execute(f"create view shards as select * from read_parquet('{out}/shards/*.parquet')")
    for table in TABLES:
        connection.execute(_VIEW.format(table, out))
    return connection


def rows(out: str | Path, sql: str) -> list[Row]:
    """Return what a question answers; days as ISO has them, as in JSON."""
    found = engine(out).execute(sql)
    names = [each[0] for each in found.description or ()]
    return [dict(zip(names, map(as_in_json, row), strict=True)) for row in found.fetchall()]


def as_in_json(value: Any) -> Any:
    """Return a value with its days as JSON has them."""
    if isinstance(value, dict):
        return {name: as_in_json(each) for name, each in value.items()}
    if isinstance(value, list):
        return [as_in_json(each) for each in value]
    return value.isoformat() if isinstance(value, date) else value


def contents(out: Path) -> dict[str, list[tuple[Any, ...]]]:
    """Return all that the tables say, in an order of their own, but for which shard says it."""
    connection = engine(out)
    asked = "select * exclude (shard) from {} order by all"
    return {table: connection.execute(asked.format(table)).fetchall() for table in TABLES}
