"""What it takes to write a library as tables, and to ask them.

Run it with the interpreter that briefing is installed for: python benchmarks/tables.py [SIZE]... [--checks]
It makes a library of each size (1000 and 10000 unless told otherwise), and measures whole processes:

- writing all tables, writing them again with nothing changed, and once more after one brief was changed;
- the most memory of one process, and the tables' size;
- each question of docs/scale.md, asked of DuckDB.

The checks are left out unless they are asked for: they take 20 ms for each brief.
"""

import argparse
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import duckdb
from library_maker import make

SIZES = (1_000, 10_000)
SEED = 7
SCALE = (Path(__file__).parents[1] / "docs" / "scale.md").read_text(encoding="utf-8")
QUESTIONS = re.findall(r"\*\*([^*]+)\*\*(?:(?!```).)*?```sql\n(.*?)```", SCALE.partition("## Questions")[2], re.DOTALL)


def run(folder: Path, out: Path, *, checks: bool) -> str:
    """Write the tables, and return how long it took and the processor's time for it."""
    command = [sys.executable, "-m", "briefing", "-q", "tables", str(folder), "--to", str(out)]
    before, begin = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run([*command, "--checks" if checks else "--no-checks"], check=True)
    taken, after = time.perf_counter() - begin, resource.getrusage(resource.RUSAGE_CHILDREN)
    processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return f"{taken:8.2f} s   {processor:8.2f} s of processors"


def measure(folder: Path, out: Path, *, checks: bool) -> Iterator[str]:
    """Yield what is found, line by line."""
    yield f"first           {run(folder, out, checks=checks)}"
    scale = 1_000_000 if sys.platform == "darwin" else 1_000
    yield f"most memory     {resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / scale:8.0f} MB"
    yield f"nothing changed {run(folder, out, checks=checks)}"
    brief = next(path for path in sorted(folder.rglob("*tariffs*.yaml")))
    brief.write_bytes(brief.read_bytes() + b"# changed\n")
    yield f"one changed     {run(folder, out, checks=checks)}"
    files = list(out.rglob("*.parquet"))
    yield f"size            {sum(path.stat().st_size for path in files) / 1e6:8.1f} MB in {len(files):,} files"
    connection = duckdb.connect()
    (views,) = re.findall(r"```sql\n(create view shards.*?)```", SCALE, re.DOTALL)
    connection.execute(views.replace("/mnt/desk/tables", str(out)))
    for question, sql in QUESTIONS:
        begin = time.perf_counter()
        count = len(connection.execute(sql).fetchall())
        yield f"{time.perf_counter() - begin:8.3f} s  {count:9,} rows  {' '.join(question.split())}"


def main() -> None:
    """Make the libraries and print what is measured."""
    asked = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    asked.add_argument("sizes", nargs="*", type=int, default=list(SIZES), metavar="SIZE")
    asked.add_argument("--keep", type=Path, help="make the libraries here, or use those that are here from before")
    asked.add_argument("--checks", action="store_true", help="ask the checks, too")
    options = asked.parse_args()
    with tempfile.TemporaryDirectory() as own:
        for size in options.sizes:
            folder = (options.keep or Path(own)) / str(size)
            if not folder.is_dir():
                make(folder, size, SEED)
            print(f"{size:,} briefs")
            for line in measure(folder, Path(own) / f"tables-{size}", checks=options.checks):
                print(f"  {line}", flush=True)


if __name__ == "__main__":
    main()
