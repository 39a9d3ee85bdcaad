"""What it takes to write a library as a site, and to write it again: the budget is a minute for 1,000 briefs.

Run it with the interpreter that briefing is installed for: python benchmarks/site_pages.py [SIZE]... [--keep DIR]
It makes a library of each size (1000 unless told otherwise), and measures whole processes, the first of which reads
every brief anew:

- writing the site, writing it again with nothing changed, once more after one brief was changed, and on the next day;
- which pages each run has written, by the times of their files: with nothing changed there must be none;
- the most memory of each run, and the site's size.

It exits with 1 where the budget is not kept. That is judged by the time of the processors, which another program that
runs beside it does not lengthen.
"""

import argparse
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from library_maker import make

BUDGET = 60.0  # seconds for 1,000 briefs
SEED = 7
DAY, NEXT_DAY = "2026-01-01", "2026-01-02"
MAX_RSS_IN_MB = 1_000_000 if sys.platform == "darwin" else 1_000
BROKEN_LEFT_OUT = 1  # the exit code where briefs are broken, of which a made-up library has some


class Site:
    """A site of a library, and when each of its pages was written."""

    def __init__(self, library: Path, out: Path, cache: Path) -> None:
        """Note where the library lies, where the site is to, and where its index is kept."""
        self.library, self.out, self.cache = library, out, cache
        self.times: dict[Path, int] = {}

    def write(self, day: str = DAY) -> "Run":
        """Write the site, and return what that took."""
        command = [sys.executable, "-m", "briefing", "-q", "export", str(self.library)]
        command += ["--to", str(self.out), "--format", "html", "--as-of", day]
        begin = time.perf_counter()
        process = subprocess.Popen(command, env={"BRIEFING_CACHE": str(self.cache)})
        _, status, used = os.wait4(process.pid, 0)
        taken = time.perf_counter() - begin
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in (0, BROKEN_LEFT_OUT):
            raise SystemExit(process.returncode)
        times = {path: path.stat().st_mtime_ns for path in self.pages()}
        written = sum(self.times.get(path) != time_ns for path, time_ns in times.items())
        self.times = times
        return Run(taken, used.ru_utime + used.ru_stime, used.ru_maxrss / MAX_RSS_IN_MB, written)

    def pages(self) -> list[Path]:
        """Return the pages that are there."""
        return sorted(self.out.rglob("*.html"))


class Run(NamedTuple):
    """What writing a site took: seconds, those of processors, and MB; and how many pages were written."""

    taken: float
    processors: float
    memory: float
    written: int

    def line(self, name: str) -> str:
        """Return it in a line."""
        taken = f"{self.taken:8.2f} s {self.processors:8.2f} s of processors {self.memory:6.0f} MB"
        return f"{name:16}{taken}   {self.written:6,} pages written"


def measure(site: Site, size: int) -> Iterator[tuple[str, bool]]:
    """Yield what is found, line by line, each with whether it is within the budget."""
    budget = BUDGET * size / 1_000
    first = site.write()
    yield f"{first.line('first')}   budget {budget:.0f} s", first.processors <= budget
    again = site.write()
    yield again.line("nothing changed"), again.processors <= budget and again.written == 0
    _correct_one(site.library)
    corrected = site.write()
    is_kept = corrected.processors <= budget and 0 < corrected.written < len(site.times) / 2
    yield corrected.line("one changed"), is_kept
    yield site.write(NEXT_DAY).line("the next day"), True
    bytes_of_all = sum(path.stat().st_size for path in site.pages())
    yield f"{'size':16}{bytes_of_all / 1e6:8.1f} MB in {len(site.times):,} pages", True


def _correct_one(library: Path) -> None:
    """Change the title of the latest brief."""
    path = max(library.glob("[0-9]*/[0-9]*/*.yaml"))
    path.write_bytes(re.sub(rb"(?m)^title: .*$", b"title: It was corrected", path.read_bytes(), count=1))


def main() -> None:
    """Make the libraries and print what is measured."""
    asked = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    asked.add_argument("sizes", nargs="*", type=int, default=[1_000], metavar="SIZE")
    asked.add_argument("--keep", type=Path, help="make the libraries here, or use those that are here from before")
    options = asked.parse_args()
    kept = True
    with tempfile.TemporaryDirectory() as own:
        for size in options.sizes:
            folder = (options.keep or Path(own)) / str(size)
            if not folder.is_dir():
                make(folder, size, SEED)
            print(f"{size:,} briefs")
            for line, is_within in measure(Site(folder, Path(own) / f"site-{size}", Path(own) / "cache"), size):
                print(f"  {line}{'' if is_within else '   NOT KEPT'}", flush=True)
                kept = kept and is_within
    sys.exit(not kept)


if __name__ == "__main__":
    main()
