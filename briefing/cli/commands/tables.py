"""``tables``: the library as Parquet, for an engine that reads tables."""

import os
import platform
import re
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from briefing.cli.diagnostics import say, say_left_out
from briefing.cli.options import AsOf, LibraryFolder, Strict
from briefing.cli.progress import opened, with_bar
from briefing.cli.selecting import day
from briefing.library.folder import expanded
from briefing.problems import CannotGoOn
from briefing.text.counting import counted

if TYPE_CHECKING:
    from briefing.tables.place import Place
    from briefing.tables.writing import Outcome

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,62}")


def tables(
    folder: Annotated[
        Path | None, typer.Argument(metavar="[LIBRARY]", help="The folder of briefs, as --library.", show_default=False)
    ] = None,
    to: Annotated[
        str, typer.Option("--to", metavar="OUT", help="A folder, or an address that DuckDB knows: s3://bucket/place.")
    ] = "",
    name: Annotated[
        str | None,
        typer.Option(
            "--name", metavar="NAME", help="The library's name in the tables: else its folder's.", show_default=False
        ),
    ] = None,
    checks: Annotated[
        bool, typer.Option("--checks/--no-checks", help="Check each brief of what changed, or leave that out.")
    ] = True,
    init: Annotated[
        Path | None,
        typer.Option("--init", metavar="FILE", help="SQL for DuckDB to run first: a store's keys.", show_default=False),
    ] = None,
    rebuild: Annotated[bool, typer.Option("--rebuild", help="Write every shard anew.")] = False,
    library: LibraryFolder = None,
    strict: Strict = False,
    as_of: AsOf = None,
) -> None:
    """Write the library as tables in Parquet, for DuckDB, Spark or PostgreSQL: what changed since the last time.

    Statements, briefs, actors, topics, quotes, measures, figures and what the checks find: a shard for each folder.
    Several machines may write into one place, each its library under a name of its own. Where a statement stands is
    told as of a day that is given. It needs the package's extra [bold]tables[/].

    [bold]Examples[/]

      briefing tables --to tables
      briefing tables ~/briefs/asia --to /mnt/desk/tables --name asia --no-checks
      briefing tables --to s3://desk/tables --init keys.sql
    """
    if not to:
        raise CannotGoOn("--to says where the tables go", hint="--to DIR, or an address such as s3://bucket/place")
    found = opened(folder or library)
    if found.found != str(found.folder):
        say(f"reading {found.found}")
    place = _place(to, init)
    from briefing.tables.writing import Asked, write_tables

    origin = f"{platform.node()}:{os.path.realpath(found.folder)}"
    on_day = day(as_of) if as_of else None
    asked = Asked(_named(name, found.folder), origin, name is None, on_day, checks, rebuild)
    outcome = write_tables(found.folder, place, asked, _with_bar)
    say(_described(outcome, place))
    say_left_out(outcome.broken)
    if strict and outcome.broken:
        sys.exit(1)


def _place(to: str, init: Path | None) -> "Place":
    """Return the place of the tables, once DuckDB has run what is to be run first."""
    try:
        import duckdb
    except ImportError as error:
        raise CannotGoOn(
            "tables need duckdb, which is not installed", hint="pip install 'briefing-cli[tables]'"
        ) from error
    from briefing.tables.place import place_at

    settings = init.read_text(encoding="utf-8") if init else ""
    try:
        return place_at(to if "://" in to else str(expanded(to)), settings)
    except duckdb.Error as error:
        first, _, _ = str(error).partition("\n")
        raise CannotGoOn(f"{init}: {first}" if init else first) from error


def _named(name: str | None, folder: Path) -> str:
    """Return the library's name in the tables: the one given, or its folder's in letters that any store takes."""
    if name is None:
        plain = re.sub(r"[^A-Za-z0-9._-]+", "-", folder.resolve().name)[:63].lstrip("._-")
        return plain or "library"
    if not _NAME.fullmatch(name):
        raise CannotGoOn(f"--name {name!r} won't do", hint="letters from a to z, digits, and . _ - behind the first")
    return name


def _with_bar(batches: Iterable[Any], total: int, makes_rows: bool) -> Iterable[Any]:
    if makes_rows:
        return with_bar(batches, total, "writing the tables", each=0.1)
    return with_bar(batches, total, "looking at the library", each=0.002)


def _described(outcome: "Outcome", place: "Place") -> str:
    listed = outcome.listed.values()
    briefs, statements = sum(each.briefs for each in listed), sum(each.statements for each in listed)
    what = f"{counted(briefs, 'brief', form=',')}, {counted(statements, 'statement', form=',')}"
    gone = f", {outcome.removed:,} taken out" if outcome.removed else ""
    shards = counted(len(listed), "shard", form=",")
    return f"{shards} in {place.at}: {outcome.written:,} written, {outcome.kept:,} unchanged{gone}; {what}"
